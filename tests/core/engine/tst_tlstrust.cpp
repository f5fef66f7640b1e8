// SPDX-License-Identifier: GPL-3.0-or-later
// Checklist T: a certificate that must not be trusted is refused with its own sentence, at the first connection and at
// every automatic one after it, and no byte of CONNECT leaves.
#include "tests/support/certificates.h"
#include "tests/support/enginerig.h"
#include "tests/support/opensslserver.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <functional>

using namespace mqttscope;
using test::CertificateText;
using test::EngineRig;
using test::Identity;
using test::TlsServer;

namespace
{

const QByteArray kConnack = QByteArray::fromHex("2003000000");

struct Shown
{
    Identity identity;
    QList<Identity> chain = {};
    QString serverName = {};
};

}

Q_DECLARE_METATYPE(Shown)

class TestTlsTrust : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Identity m_authority = test::issue(test::authorityText("Bench CA"));
    Identity m_good = test::issue({}, &m_authority);

    QString keep(const char *name, const QByteArray &contents) const
    {
        return test::keepFile(m_folder, name, contents);
    }
    ConnectionProfile trusting(quint16 port) const
    {
        ConnectionProfile profile = EngineRig::profile(port);
        profile.transport = TransportKind::Tls;
        profile.tls.caFile = keep("ca.pem", m_authority.certificate);
        return profile;
    }
    Shown changed(const std::function<void(CertificateText &)> &change) const
    {
        CertificateText text;
        text.commonName = "Bad broker";
        change(text);
        return {test::issue(text, &m_authority)};
    }

    Identity goodFor(const QString &host) const
    {
        CertificateText text;
        text.hosts = {QUrl::toAce(host)};
        return test::issue(text, &m_authority);
    }

    void addCases() const
    {
        QTest::addColumn<Shown>("shown");
        QTest::addColumn<QString>("said");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QTest::newRow("T1 expired") << changed([&](CertificateText &text) { text.until = now.addSecs(-3600); })
                                    << QStringLiteral("“Bad broker” expired on");
        QTest::newRow("T1 not yet valid")
            << changed([&](CertificateText &text) { text.from = now.addDays(2); }) << QStringLiteral("is valid from");
        QTest::newRow("T1 wrong host") << changed([](CertificateText &text) {
            text.hosts = {"other.example"};
            text.addresses = {"10.0.0.1"};
        }) << QStringLiteral("is for “other.example”, “10.0.0.1”, not for “127.0.0.1”");
        QTest::newRow("T1 CN only without SAN") << changed([](CertificateText &text) {
            text.commonName = "127.0.0.1";
            text.hosts.clear();
            text.addresses.clear();
        }) << QStringLiteral("names no host in a Subject Alternative Name");
        QTest::newRow("T1 IP without IP-SAN") << changed([](CertificateText &text) {
            text.commonName = "127.0.0.1";
            text.hosts = {"127.0.0.1"};
            text.addresses.clear();
        }) << QStringLiteral("is for “127.0.0.1”, not for “127.0.0.1”");
        QTest::newRow("T1 wildcard too high") << changed([](CertificateText &text) {
            text.hosts = {"*"};
            text.addresses.clear();
        }) << QStringLiteral("is for “*”");
        Shown deep = changed([](CertificateText &text) {
            text.hosts = {"*.a.b"};
            text.addresses.clear();
        });
        deep.serverName = QStringLiteral("y.x.a.b");
        QTest::newRow("T1 wildcard one label too far") << deep << QStringLiteral("is for “*.a.b”, not for “y.x.a.b”");
        Shown alike = changed([](CertificateText &text) {
            text.hosts = {"example.com"};
            text.addresses.clear();
        });
        alike.serverName = QStringLiteral("ex\u0430mple.com"); // Cyrillic а
        QTest::newRow("T1 IDN look-alike") << alike << QStringLiteral("(xn--exmple-4nf.com)");
        QTest::newRow("T1 NUL in name") << changed([](CertificateText &text) {
            text.hosts = {QByteArray("127.0.0.1\0.evil.example", 23)};
            text.addresses.clear();
        }) << QStringLiteral("is for “127.0.0.1␀.evil.example”");
        QTest::newRow("T1 self-signed") << Shown{test::issue({})} << QStringLiteral("is signed by itself");
        const Identity stranger = test::issue(test::authorityText("Stranger CA"));
        QTest::newRow("T1 unknown CA, sent along")
            << Shown{test::issue({}, &stranger), {stranger}} << QStringLiteral("comes from “Stranger CA”");
        CertificateText between = test::authorityText("Between CA");
        const Identity intermediate = test::issue(between, &m_authority);
        QTest::newRow("T1 missing intermediate")
            << Shown{test::issue({}, &intermediate)}
            << QStringLiteral("was issued by “Between CA”: the server does not send the certificate of that issuer");
        CertificateText noAuthority;
        noAuthority.commonName = "No CA";
        const Identity pretender = test::issue(noAuthority, &m_authority);
        QTest::newRow("T1 CA:false issuer") << Shown{test::issue({}, &pretender), {pretender}}
                                            << QStringLiteral("“No CA” issued another one and may not");
        QTest::newRow("T1 wrong extended key usage")
            << changed([](CertificateText &text) { text.extendedKeyUsage = "clientAuth"; })
            << QStringLiteral("is not meant for servers");
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void refusedOnEveryAttempt_data() { addCases(); }
    void refusedOnEveryAttempt()
    {
        QFETCH(Shown, shown);
        QFETCH(QString, said);
        TlsServer server(shown.identity, kConnack);
        server.show(shown.identity, shown.chain);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.tls.serverName = shown.serverName;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 3, 20'000);
        for (const ConnectionStatus &status : rig.history.value(id))
            if (status.state == ConnectionState::Reconnecting) {
                QVERIFY2(status.problem.contains(said), qPrintable(status.problem));
                QVERIFY(status.tls && !status.tls->problems.isEmpty() && !status.tls->isAccepted);
            }
        QVERIFY(server.connections() >= 3);
        QCOMPARE(server.received(), QByteArray()); // T5
        QCOMPARE(rig.count(id, PacketType::Connect, Direction::FromClient), 0);
    }

    void refusedAfterAGoodConnection_data() { addCases(); }
    void refusedAfterAGoodConnection()
    {
        QFETCH(Shown, shown);
        QFETCH(QString, said);
        const Identity good = shown.serverName.isEmpty() ? m_good : goodFor(shown.serverName);
        TlsServer server(good, kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.tls.serverName = shown.serverName;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const QByteArray honest = server.received();
        QVERIFY(!honest.isEmpty());
        server.show(shown.identity, shown.chain);
        rig.history.clear();
        server.cut();
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 4, 20'000); // the loss, and three attempts after it
        QVERIFY2(rig.status(id).problem.contains(said), qPrintable(rig.status(id).problem));
        QVERIFY(server.received().startsWith(honest));
        QCOMPARE(server.received().count("MQTT"), 1);
        server.show(good); // and an honest one again is one
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ConnectionState::Connected, 20'000);
        QVERIFY(rig.status(id).tls->problems.isEmpty());
    }

    void refusedAfterAChangeOfSettings()
    {
        TlsServer server(m_good, kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        profile.tls.caFile = keep("other.pem", test::issue(test::authorityText("Other CA")).certificate);
        rig.engine->reopenConnection(id, profile, {});
        QTRY_VERIFY(rig.state(id) == ConnectionState::Reconnecting);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("Bench CA")), qPrintable(rig.status(id).problem));
        QCOMPARE(server.received().count("MQTT"), 1);
    }

    void aCaFileDeletedBetweenConnects()
    {
        TlsServer server(m_good, kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.tls.caFile = keep("gone.pem", m_authority.certificate);
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(QFile::remove(profile.tls.caFile));
        server.cut();
        QTRY_VERIFY(rig.state(id) == ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("does not exist")), qPrintable(rig.status(id).problem));
        QCOMPARE(server.connections(), 1);
    }

    void weakOnesServedByAnotherLibrary_data()
    {
        QTest::addColumn<Shown>("shown");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("said");
        const QStringList weak{QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")};
        QTest::newRow("T1 SHA-1") << changed([](CertificateText &text) { text.digest = "SHA1"; }) << weak
                                  << QStringLiteral("broken hash");
        QTest::newRow("T1 RSA 1024") << changed([](CertificateText &text) { text.rsaBits = 1024; }) << weak
                                     << QStringLiteral("too short: 1024 bits");
        QTest::newRow("T7 only TLS 1.0 there")
            << Shown{m_good} << weak + QStringList{QStringLiteral("-tls1")} << QStringLiteral("no TLS version");
        QTest::newRow("T7 only TLS 1.1 there")
            << Shown{m_good} << weak + QStringList{QStringLiteral("-tls1_1")} << QStringLiteral("no TLS version");
        QTest::newRow("T7 NULL cipher") << Shown{m_good}
                                        << QStringList{QStringLiteral("-tls1_2"), QStringLiteral("-cipher"),
                                                       QStringLiteral("NULL:@SECLEVEL=0")}
                                        << QStringLiteral("nothing in common");
    }
    void weakOnesServedByAnotherLibrary()
    {
        QFETCH(Shown, shown);
        QFETCH(QStringList, options);
        QFETCH(QString, said);
        test::OpenSslServer server(shown.identity, options);
        QVERIFY2(server.isRunning(), server.log());
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(trusting(server.port()), {});
        const bool isTriedAgain = said.startsWith(QLatin1String("broken")) || said.startsWith(QLatin1String("too"));
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= (isTriedAgain ? 3 : 1), 20'000);
        for (const ConnectionStatus &status : rig.history.value(id))
            if (status.attempt > 0)
                QVERIFY2(status.problem.contains(said), qPrintable(status.problem));
        QVERIFY2(!server.log().contains("MQTT"), server.log());
    }

    void revocationListsInTheCaFile_data()
    {
        QTest::addColumn<QByteArray>("lists");
        QTest::addColumn<QString>("said");
        const Identity other = test::issue({}, &m_authority);
        const QDateTime past = QDateTime::currentDateTimeUtc().addSecs(-60);
        const Identity impostor = test::issue(test::authorityText("Bench CA"));
        QTest::newRow("T1 revoked (CRL)")
            << test::revocationList(m_authority, {m_good}) << QStringLiteral("has been revoked by “Bench CA”");
        QTest::newRow("another one revoked") << test::revocationList(m_authority, {other}) << QString();
        QTest::newRow("list out of date")
            << test::revocationList(m_authority, {}, past) << QStringLiteral("is out of date");
        QTest::newRow("list of an impostor")
            << test::revocationList(impostor, {}) << QStringLiteral("is not signed by it");
        QTest::newRow("list cut off") << test::revocationList(m_authority, {}).left(80)
                                      << QStringLiteral("cannot be read");
    }
    void revocationListsInTheCaFile()
    {
        QFETCH(QByteArray, lists);
        QFETCH(QString, said);
        TlsServer server(m_good, kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.tls.caFile = keep("withlists.pem", m_authority.certificate + lists);
        const ConnectionId id = rig.engine->openConnection(profile, {});
        if (said.isEmpty()) {
            QTRY_VERIFY2(rig.state(id) == ConnectionState::Connected, qPrintable(rig.status(id).problem));
            return;
        }
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 3, 20'000);
        QVERIFY2(rig.status(id).problem.contains(said), qPrintable(rig.status(id).problem));
        QCOMPARE(server.received(), QByteArray());
    }

    void aRevokedIntermediateIsFoundWhetherSentOrNot_data()
    {
        QTest::addColumn<bool>("isSent");
        QTest::newRow("T1 revoked intermediate, sent") << true;
        QTest::newRow("T1 revoked intermediate, only in the CA file") << false;
    }
    void aRevokedIntermediateIsFoundWhetherSentOrNot()
    {
        QFETCH(bool, isSent);
        const Identity between = test::issue(test::authorityText("Between CA"), &m_authority);
        const Identity leaf = test::issue({}, &between);
        TlsServer server(leaf, kConnack);
        if (isSent)
            server.show(leaf, {between});
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        const QByteArray trusted = m_authority.certificate + between.certificate;
        profile.tls.caFile = keep("between.pem", trusted + test::revocationList(m_authority, {m_good}));
        const ConnectionId sound = rig.engine->openConnection(profile, {});
        QTRY_VERIFY2(rig.state(sound) == ConnectionState::Connected, qPrintable(rig.status(sound).problem));
        const QByteArray honest = server.received();
        profile.tls.caFile = keep("revoked.pem", trusted + test::revocationList(m_authority, {between}));
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 3, 20'000);
        QVERIFY2(rig.status(id).problem.contains(QStringLiteral("“Between CA” has been revoked by “Bench CA”")),
                 qPrintable(rig.status(id).problem));
        QCOMPARE(server.received(), honest);
    }

    void whatIsWrongWithAnAuthorityOfTheCaFileIsSaidOfIt()
    {
        CertificateText text = test::authorityText("Old CA");
        text.until = QDateTime::currentDateTimeUtc().addDays(-1);
        text.from = text.until.addDays(-100);
        const Identity old = test::issue(text);
        TlsServer server(test::issue({}, &old), kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.tls.caFile = keep("bundle.pem", old.certificate + m_authority.certificate);
        profile.reconnectMinMs = profile.reconnectMaxMs = 60'000; // the next attempt begins with nothing known
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 1, 20'000);
        QVERIFY(rig.status(id).tls);
        const QString said = QStringLiteral("The authority “Old CA” of the CA file “%1” expired on %2")
                                 .arg(profile.tls.caFile, text.until.toString(QStringLiteral("yyyy-MM-dd")));
        QVERIFY2(rig.status(id).problem.contains(said), qPrintable(rig.status(id).problem));
        QCOMPARE(rig.status(id).tls->problems, QStringList{QStringLiteral("expired-authority")});
        QCOMPARE(server.received(), QByteArray());
    }

    void whatIsSentBesidesTheChainIsNoFault_data()
    {
        QTest::addColumn<Shown>("shown");
        const Identity between = test::issue(test::authorityText("Between CA"), &m_authority);
        const Identity leaf = test::issue({}, &between);
        const Identity stranger = test::issue({});
        QTest::newRow("leaf twice") << Shown{m_good, {m_good}};
        QTest::newRow("leaf twice, then its issuer") << Shown{leaf, {leaf, between}};
        QTest::newRow("another server's") << Shown{leaf, {stranger, between}};
        QTest::newRow("root sent along") << Shown{leaf, {between, m_authority}};
    }
    void whatIsSentBesidesTheChainIsNoFault()
    {
        QFETCH(Shown, shown);
        TlsServer server(shown.identity, kConnack);
        server.show(shown.identity, shown.chain);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(trusting(server.serverPort()), {});
        QTRY_VERIFY2(rig.state(id) == ConnectionState::Connected, qPrintable(rig.status(id).problem));
        QVERIFY(rig.status(id).tls->problems.isEmpty());
    }

    void aStalledHandshakeIsGivenUp()
    {
        const test::ScriptedServer server({});
        EngineRig rig;
        ConnectionProfile profile = trusting(server.port());
        profile.connectTimeoutMs = 200;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("TLS handshake in time")),
                 qPrintable(rig.status(id).problem));
        QTRY_VERIFY(server.connections() >= 3);
    }

    void aHugeChainIsRefused()
    {
        CertificateText large = test::authorityText("Large CA");
        large.paddingBytes = 60'000;
        QList<Identity> chain;
        for (int i = 0; i < 100; ++i)
            chain.append(test::issue(large));
        TlsServer server(m_good, kConnack);
        server.show(m_good, chain);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.status(id).problem.isEmpty(), 20'000);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("longer chain")), qPrintable(rig.status(id).problem));
        QCOMPARE(server.received(), QByteArray());
    }

    void tlsOnThePlainPort()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        const ConnectionId id = rig.engine->openConnection(trusting(rig.broker.port), {});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.status(id).problem.isEmpty(), 20'000);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("TLS")), qPrintable(rig.status(id).problem));
        QVERIFY2(rig.status(id).problem.endsWith(QLatin1Char('?')), qPrintable(rig.status(id).problem));
    }
    void plainBytesOnTheTlsPort()
    {
        TlsServer server(m_good);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(server.serverPort()), {});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.status(id).problem.isEmpty(), 20'000);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("TLS")), qPrintable(rig.status(id).problem));
    }

    void aSecureWebSocketIsVerifiedToo()
    {
        const Identity own = test::issue({});
        TlsServer server(own);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        profile.transport = TransportKind::SecureWebSocket;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.status(id).attempt >= 3, 20'000);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("signed by itself")),
                 qPrintable(rig.status(id).problem));
        QVERIFY(rig.status(id).tls && !rig.status(id).tls->chain.isEmpty());
        QCOMPARE(server.received(), QByteArray()); // not even the upgrade, with its headers
    }

    void anAcceptedCertificateStaysAWarning()
    {
        const Identity own = test::issue({});
        TlsServer server(own, kConnack);
        EngineRig rig;
        ConnectionProfile profile = trusting(server.serverPort());
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(rig.state(id) == ConnectionState::Reconnecting);
        const TlsFacts facts = *rig.status(id).tls;
        profile.tls.exceptions = {{certificateHost(profile), facts.chain.first().sha256, facts.problems}};
        rig.engine->reopenConnection(id, profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(rig.status(id).tls->isAccepted);
        server.show(test::issue({})); // another self-signed one
        server.cut();
        QTRY_VERIFY(rig.state(id) == ConnectionState::Reconnecting && rig.status(id).tls);
        QTRY_VERIFY(rig.status(id).problem.contains(QLatin1String("signed by itself")));
        QVERIFY(!rig.status(id).tls->isAccepted);
        // Another port is another server.
        TlsServer elsewhere(own, kConnack);
        profile.port = elsewhere.serverPort();
        const ConnectionId other = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(rig.state(other) == ConnectionState::Reconnecting);
        QCOMPARE(elsewhere.received(), QByteArray());
    }
};

MQTTSCOPE_TEST(TestTlsTrust, "tst_tlstrust")
#include "tst_tlstrust.moc"
