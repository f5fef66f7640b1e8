// SPDX-License-Identifier: GPL-3.0-or-later
// TLS by itself: what is verified, what is refused before a byte leaves, and in which words.
#include "core/transport/certificatecheck.h"
#include "core/transport/certificatepath.h"
#include "core/transport/tlstransport.h"
#include "tests/support/certificates.h"
#include "tests/support/opensslserver.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsserver.h"

#include <QSignalSpy>
#include <QSslCipher>
#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;
using test::CertificateText;
using test::Identity;
using test::ScriptedServer;
using test::TlsServer;

namespace
{

/// One attempt, watched to its end.
struct Attempt
{
    TlsTransport transport;
    TransportEnd end;
    QList<TransportStep> steps;
    QByteArray received;
    bool isOpen = false;
    bool isClosed = false;

    Attempt(const TlsSettings &settings, quint16 port, const QString &host = QStringLiteral("127.0.0.1"))
        : transport(settings, host, port)
    {
        QObject::connect(&transport, &Transport::reached, &transport,
                         [this](TransportStep step) { steps.append(step); });
        QObject::connect(&transport, &Transport::opened, &transport, [this] {
            isOpen = true;
            transport.write("CONNECT");
        });
        QObject::connect(&transport, &Transport::readable, &transport, [this] {
            char buffer[256];
            while (const qint64 bytes = transport.read(buffer, sizeof buffer))
                received.append(buffer, bytes);
        });
        QObject::connect(&transport, &Transport::closed, &transport, [this](const TransportEnd &report) {
            end = report;
            isClosed = true;
        });
        transport.open();
    }
    [[nodiscard]] bool comesToAnEnd()
    {
        return QTest::qWaitFor([this] { return isOpen || isClosed; }, 20'000);
    }
};

}

class TestTlsTransport : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Identity m_authority = test::issue(test::authorityText("Bench CA"));
    Identity m_server = test::issue({}, &m_authority);

    QString keep(const char *name, const QByteArray &contents) const
    {
        return test::keepFile(m_folder, name, contents);
    }
    TlsSettings trusting() const
    {
        TlsSettings settings;
        settings.caFile = keep("ca.pem", m_authority.certificate);
        return settings;
    }

private Q_SLOTS:
    void opensToAVerifiedServer()
    {
        TlsServer server(m_server, "answer");
        Attempt attempt(trusting(), server.serverPort());
        QTRY_VERIFY(attempt.isOpen);
        QTRY_COMPARE(attempt.received, QByteArray("answer"));
        QCOMPARE(server.received(), QByteArray("CONNECT"));
        QCOMPARE(attempt.steps.last(), TransportStep::TlsEstablished);
        const auto facts = attempt.transport.tlsFacts();
        QVERIFY(facts);
        QCOMPARE(facts->protocol, QStringLiteral("TLS 1.3"));
        QVERIFY(facts->cipher.startsWith(QLatin1String("TLS_")));
        QCOMPARE(facts->chain.first().subject, QStringLiteral("Bench broker"));
        QCOMPARE(facts->chain.first().issuer, QStringLiteral("Bench CA"));
        QCOMPARE(facts->chain.first().sha256.size(), 64);
        QVERIFY(facts->problems.isEmpty() && !facts->isAccepted);
        attempt.transport.close();
        QTRY_VERIFY(attempt.isClosed);
        QCOMPARE(attempt.end.failure, TransportFailure::None);
    }

    void carriesMuchBothWays()
    {
        TlsServer server(m_server, QByteArray(3'000'000, 'b'));
        Attempt attempt(trusting(), server.serverPort());
        QTRY_VERIFY(attempt.isOpen);
        const QByteArray sent(3'000'000, 'a');
        attempt.transport.write(sent);
        QTRY_COMPARE_WITH_TIMEOUT(server.received().size(), sent.size() + 7, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(attempt.received.size(), 3'000'000, 20'000);
        QTRY_COMPARE(attempt.transport.bytesToWrite(), 0);
        server.cut();
        QTRY_VERIFY(attempt.isClosed);
        QCOMPARE(attempt.end.failure, TransportFailure::ClosedByPeer);
    }

    void aBadCaFileMeansNoConnectionAtAll_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("said");
        QTest::newRow("T3 CA file empty") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("T3 CA file garbage") << QByteArray("what is this") << QStringLiteral("holds no certificate");
        QTest::newRow("T3 CA file with half a certificate") << m_authority.certificate
                + "-----BEGIN CERTIFICATE-----\nMIIB\n" << QStringLiteral("cannot be read");
        QTest::newRow("T3 CA file expired") << [] {
            CertificateText text = test::authorityText("Old CA");
            text.until = QDateTime::currentDateTimeUtc().addDays(-1);
            text.from = text.until.addDays(-1);
            return test::issue(text).certificate;
        }() << QStringLiteral("expired on");
        QTest::newRow("T3 CA file is a directory") << QByteArray("/") << QStringLiteral("is not a file");
        QTest::newRow("T3 CA file is gone") << QByteArray("?") << QStringLiteral("does not exist");
    }
    void aBadCaFileMeansNoConnectionAtAll()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, said);
        TlsServer server(m_server);
        TlsSettings settings;
        settings.caFile = contents == "/" ? m_folder.path()
            : contents == "?"             ? m_folder.filePath(QStringLiteral("gone.pem"))
                                          : keep("bad.pem", contents);
        Attempt attempt(settings, server.serverPort());
        QVERIFY(!attempt.isClosed); // never from inside the call
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY2(attempt.end.sentence.contains(said), qPrintable(attempt.end.sentence));
        QVERIFY(!attempt.end.isWorthRetrying);
        QVERIFY(attempt.steps.isEmpty());
        QCOMPARE(server.connections(), 0);
    }

    void aCaFileReplacesTheSystemsStore()
    {
        const Identity other = test::issue(test::authorityText("Another CA"));
        TlsServer server(m_server);
        TlsSettings settings;
        settings.caFile = keep("other.pem", other.certificate);
        Attempt attempt(settings, server.serverPort());
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY2(attempt.end.sentence.contains(QLatin1String("Bench CA")), qPrintable(attempt.end.sentence));
        // The system's store does not know it either.
        Attempt system({}, server.serverPort());
        QTRY_VERIFY(system.isClosed);
        QVERIFY2(system.end.sentence.contains(QLatin1String("store of authorities")), qPrintable(system.end.sentence));
    }

    void clientCertificates_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("said");
        const Identity client = test::issue({}, &m_authority);
        const Identity other = test::issue({}, &m_authority);
        CertificateText rsaText;
        rsaText.rsaBits = 2048;
        const Identity rsa = test::issue(rsaText, &m_authority);
        const QByteArray none;
        const QString good;
        QTest::newRow("PEM and key") << client.certificate << client.key << none << good;
        QTest::newRow("PEM and key, RSA") << rsa.certificate << rsa.key << none << good;
        QTest::newRow("one PEM with both") << client.certificate + client.key << none << none << good;
        QTest::newRow("encrypted key") << client.certificate << test::encryptedKey(client, "open") << QByteArray("open")
                                       << good;
        QTest::newRow("T7 encrypted key, wrong passphrase")
            << client.certificate << test::encryptedKey(client, "open") << QByteArray("shut")
            << QStringLiteral("passphrase does not open the key");
        QTest::newRow("encrypted key without passphrase") << client.certificate << test::encryptedKey(client, "open")
                                                          << none << QStringLiteral("needs its passphrase");
        QTest::newRow("T7 key of another certificate")
            << client.certificate << other.key << none << QStringLiteral("does not belong to it");
        QTest::newRow("no key") << client.certificate << none << none << QStringLiteral("no private key");
        QTest::newRow("PKCS#12") << test::pkcs12(client, "open") << none << QByteArray("open") << good;
        QTest::newRow("PKCS#12, wrong passphrase")
            << test::pkcs12(client, "open") << none << QByteArray("shut") << QStringLiteral("passphrase does not open");
        QTest::newRow("PKCS#12 without passphrase")
            << test::pkcs12(client, "open") << none << none << QStringLiteral("needs its passphrase");
        QTest::newRow("garbage") << QByteArray("what is this") << none << none
                                 << QStringLiteral("neither PEM nor PKCS#12");
        if (const QByteArray legacy = test::pkcs12(client, "open", true); !legacy.isEmpty())
            QTest::newRow("PKCS#12 with RC2") << legacy << none << QByteArray("open") << QStringLiteral("legacy");
    }
    void clientCertificates()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, said);
        TlsServer server(m_server);
        server.configuration().setPeerVerifyMode(QSslSocket::VerifyPeer);
        server.configuration().setCaCertificates(QSslCertificate::fromData(m_authority.certificate));
        TlsSettings settings = trusting();
        settings.certificateFile = keep("client.pem", certificate);
        if (!key.isEmpty())
            settings.keyFile = keep("client.key", key);
        settings.keyPassphrase = passphrase;
        Attempt attempt(settings, server.serverPort());
        QVERIFY(attempt.comesToAnEnd());
        QCOMPARE(attempt.isOpen, said.isEmpty());
        QVERIFY2(attempt.end.sentence.contains(said), qPrintable(attempt.end.sentence));
        QVERIFY(passphrase.isEmpty() || !attempt.end.sentence.contains(QString::fromUtf8(passphrase + "”")));
        if (attempt.isOpen)
            QTRY_COMPARE(server.received(), QByteArray("CONNECT"));
    }

    void aServerThatDemandsACertificateIsSaidToDoSo_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("over TLS 1.2") << QStringLiteral("-tls1_2");
        QTest::newRow("over TLS 1.3") << QStringLiteral("-tls1_3");
    }
    void aServerThatDemandsACertificateIsSaidToDoSo()
    {
        QFETCH(QString, version);
        test::OpenSslServer server(m_server, {version, QStringLiteral("-Verify"), QStringLiteral("1")});
        QVERIFY2(server.isRunning(), server.log());
        Attempt attempt(trusting(), server.port());
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY2(attempt.end.sentence.contains(QLatin1String("client certificate")), qPrintable(attempt.end.sentence));
        QVERIFY2(!server.log().replace("CONNECTION", "").contains("CONNECT"), server.log()); // which it would print
    }

    void versionsCiphersAndProtocolsAsAsked()
    {
        TlsServer server(m_server);
        server.configuration().setAllowedNextProtocols({"mqtt"});
        TlsSettings settings = trusting();
        settings.alpn = {"x-amzn-mqtt-ca", "mqtt"};
        settings.preferChaCha20 = true;
        settings.serverName = QStringLiteral("localhost");
        Attempt first(settings, server.serverPort());
        QTRY_VERIFY(first.isOpen);
        QCOMPARE(first.transport.tlsFacts()->alpn, QStringLiteral("mqtt"));
        QCOMPARE(first.transport.tlsFacts()->serverName, QStringLiteral("localhost"));

        settings.ciphers = {QStringLiteral("ECDHE-ECDSA-CHACHA20-POLY1305")};
        Attempt second(settings, server.serverPort());
        QTRY_VERIFY(second.isOpen);
        QCOMPARE(second.transport.tlsFacts()->cipher, settings.ciphers.first());
        QCOMPARE(second.transport.tlsFacts()->protocol, QStringLiteral("TLS 1.2"));

        settings.minimumVersion = QSsl::TlsV1_3OrLater;
        Attempt contradiction(settings, server.serverPort());
        QTRY_VERIFY(contradiction.isClosed);
        QVERIFY(contradiction.end.sentence.contains(QLatin1String("TLS 1.3")));

        settings.ciphers = {QStringLiteral("ROT13")};
        Attempt unknown(settings, server.serverPort());
        QTRY_VERIFY(unknown.isClosed);
        QVERIFY(unknown.end.sentence.contains(QLatin1String("ROT13")));
        QCOMPARE(server.connections(), 2);
    }

    void nothingInCommon_data()
    {
        QTest::addColumn<QByteArray>("alert");
        QTest::addColumn<QString>("said");
        QTest::newRow("T7 only TLS 1.1 there")
            << QByteArray::fromHex("15030200020246") << QStringLiteral("the least is TLS 1.3");
        QTest::newRow("T7 no cipher in common")
            << QByteArray::fromHex("15030300020228") << QStringLiteral("nothing in common");
        QTest::newRow("T7 ALPN mismatch") << QByteArray::fromHex("15030300020278") << QStringLiteral("(ALPN): nope");
        QTest::newRow("unknown server name") << QByteArray::fromHex("15030300020270") << QStringLiteral("server name");
        QTest::newRow("an alert without a special meaning")
            << QByteArray::fromHex("15030300020250") << QStringLiteral("alert 80");
        QTest::newRow("T8 plain MQTT on the TLS port")
            << QByteArray::fromHex("2003000000") << QStringLiteral("not in TLS");
        QTest::newRow("T8 HTTP on the TLS port")
            << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QStringLiteral("not in TLS");
        QTest::newRow("T8 SSH on the TLS port")
            << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QStringLiteral("not in TLS");
    }
    void nothingInCommon()
    {
        QFETCH(QByteArray, alert);
        QFETCH(QString, said);
        const ScriptedServer server(alert);
        TlsSettings settings;
        settings.alpn = {"nope"};
        settings.minimumVersion = QSsl::TlsV1_3OrLater;
        Attempt attempt(settings, server.port());
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY2(attempt.end.sentence.contains(said), qPrintable(attempt.end.sentence));
        QVERIFY(attempt.end.sentence.endsWith(QLatin1Char('.')) || attempt.end.sentence.endsWith(QLatin1Char('?')));
    }

    void whatAServerMayNotChoose_data()
    {
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<QByteArray>("randomEnd");
        QTest::addColumn<QByteArray>("extensions");
        QTest::addColumn<QString>("said");
        const QByteArray good = QByteArray::fromHex("c02f"); // ECDHE-RSA-AES128-GCM-SHA256
        const QByteArray anyEnd(8, 'r');
        const QByteArray renegotiation = QByteArray::fromHex("0005ff01000100"); // the safe way is understood
        QTest::newRow("T7 RC4") << QByteArray::fromHex("0005") << anyEnd << renegotiation << QStringLiteral("cipher");
        QTest::newRow("T7 NULL") << QByteArray::fromHex("003b") << anyEnd << renegotiation << QStringLiteral("cipher");
        QTest::newRow("T7 downgrade") << good << QByteArray("DOWNGRD\x01") << renegotiation
                                      << QStringLiteral("inappropriate fallback");
        QTest::newRow("T7 renegotiation of old") << good << anyEnd << QByteArray() << QStringLiteral("renegotiate");
    }
    void whatAServerMayNotChoose()
    {
        QFETCH(QByteArray, cipher);
        QFETCH(QByteArray, randomEnd);
        QFETCH(QByteArray, extensions);
        QFETCH(QString, said);
        const auto counted = [](const QByteArray &bytes) { return char(bytes.size()) + bytes; }; // all are short
        const QByteArray hello
            = QByteArray::fromHex("0303") + QByteArray(24, 'r') + randomEnd + char(0) + cipher + char(0) + extensions;
        const QByteArray handshake = QByteArray::fromHex("020000") + counted(hello);
        const ScriptedServer server(QByteArray::fromHex("16030300") + counted(handshake));
        Attempt attempt({}, server.port());
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY(!attempt.isOpen);
        QVERIFY2(attempt.end.sentence.contains(said), qPrintable(attempt.end.sentence));
    }

    void aServerThatClosesInTheHandshake()
    {
        const ScriptedServer server({}, ScriptedServer::Then::Close);
        Attempt attempt({}, server.port());
        QTRY_VERIFY(attempt.isClosed);
        QVERIFY2(attempt.end.sentence.contains(QLatin1String("TLS port")), qPrintable(attempt.end.sentence));
        QVERIFY(attempt.end.isWorthRetrying);
    }

    void acceptedForItsFingerprintAndErrorsOnly()
    {
        CertificateText old;
        old.until = QDateTime::currentDateTimeUtc().addDays(-1);
        old.from = old.until.addDays(-1);
        const Identity expired = test::issue(old, &m_authority);
        TlsServer server(expired);
        TlsSettings settings = trusting();
        Attempt refused(settings, server.serverPort());
        QTRY_VERIFY(refused.isClosed);
        QVERIFY2(refused.end.sentence.contains(QLatin1String("expired on")), qPrintable(refused.end.sentence));
        const auto facts = refused.transport.tlsFacts();
        QVERIFY(facts && !facts->isAccepted);
        QCOMPARE(facts->problems, QStringList{QStringLiteral("expired")});

        settings.accepted = {{facts->chain.first().sha256, facts->problems}};
        Attempt accepted(settings, server.serverPort());
        QTRY_VERIFY(accepted.isOpen);
        QVERIFY(accepted.transport.tlsFacts()->isAccepted);
        QCOMPARE(accepted.transport.tlsFacts()->problems, facts->problems);

        server.show(test::issue(old, &m_authority)); // as old, but another one
        Attempt changed(settings, server.serverPort());
        QTRY_VERIFY(changed.isClosed);

        server.show(expired);
        settings.serverName = QStringLiteral("other.example"); // one more error than accepted
        Attempt more(settings, server.serverPort());
        QTRY_VERIFY(more.isClosed);
        QVERIFY2(more.end.sentence.contains(QLatin1String("other.example")), qPrintable(more.end.sentence));
        QTRY_COMPARE(server.received(), QByteArray("CONNECT")); // of the accepted one alone
    }

    /// As another library of TLS at a lower level of security would let them pass.
    void weakSignaturesAreSeen_data()
    {
        QTest::addColumn<bool>("isPss");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<bool>("isWeak");
        QTest::newRow("RSA, SHA-256") << false << QByteArray("SHA256") << false;
        QTest::newRow("T1 SHA-1, RSA") << false << QByteArray("SHA1") << true;
        QTest::newRow("T1 MD5, RSA") << false << QByteArray("MD5") << true;
        QTest::newRow("RSA-PSS, SHA-256") << true << QByteArray("SHA256") << false;
        QTest::newRow("T1 SHA-1, RSA-PSS") << true << QByteArray("SHA1") << true;
    }
    void weakSignaturesAreSeen()
    {
        QFETCH(bool, isPss);
        QFETCH(QByteArray, digest);
        QFETCH(bool, isWeak);
        CertificateText ca = test::authorityText("RSA CA. Signature Algorithm: sha1. Hash Algorithm: sha1");
        ca.rsaBits = 2048;
        const Identity authority = test::issue(ca);
        CertificateText text;
        text.digest = digest.constData();
        text.isSignedByPss = isPss;
        const QList<QSslCertificate> chain = QSslCertificate::fromData(test::issue(text, &authority).certificate);
        const auto problems = certificateProblems(chain, {}, {}, QStringLiteral("localhost"), {});
        QCOMPARE(namesOf(problems), isWeak ? QStringList{QStringLiteral("weak-signature")} : QStringList());
    }

    void thePathIsFoundWhateverWasSent()
    {
        const auto one = [](const Identity &identity) { return QSslCertificate(identity.certificate); };
        const Identity between = test::issue(test::authorityText("Between CA"), &m_authority);
        const Identity renewed = test::issue(test::authorityText("Between CA"), &m_authority); // with another key
        const Identity server = test::issue({}, &between);
        const QSslCertificate leaf = one(server);
        const QList<QSslCertificate> whole{leaf, one(between), one(m_authority)};
        const QList<QSslCertificate> root{one(m_authority)};
        QCOMPARE(certificationPath({leaf, one(between)}, root), whole);
        QCOMPARE(certificationPath({leaf, leaf, one(m_server), one(between)}, root), whole);
        QCOMPARE(certificationPath({leaf, one(renewed), one(between), one(m_authority)}, {}), whole);
        QCOMPARE(certificationPath({leaf}, root + QList<QSslCertificate>{one(renewed), one(between)}), whole);
        QCOMPARE(certificationPath({leaf}, root), QList<QSslCertificate>{leaf});
        QCOMPARE(certificationPath({one(m_authority)}, root), root);
        QCOMPARE(certificationPath({}, root), QList<QSslCertificate>());
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("certified");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *certified, const char *asked, bool fits) {
            QTest::addRow("T1 %s for %s", certified, asked)
                << QByteArray(certified) << QString::fromUtf8(asked) << fits;
        };
        row("a.example", "a.example", true);
        row("A.Example", "a.exAmple", true);
        row("a.example", "a.example.", true);
        row("a.example", "b.example", false);
        row("*.a.b", "x.a.b", true);
        row("*.a.b", "y.x.a.b", false);
        row("*.a.b", "a.b", false);
        row("*.a.b", ".a.b", false);
        row("*", "x", false);
        row("*", "x.a.b", false);
        row("*.example", "x.example", false);
        row("x*.a.b", "xy.a.b", false);
        row("*.*.b", "x.a.b", false);
        row("127.0.0.1", "127.0.0.1", false); // an address written as a name is none
        row("xn--mnchen-3ya.example", "münchen.example", true);
        row("example.com", "ex\u0430mple.com", false); // Cyrillic а
    }
    void names()
    {
        QFETCH(QByteArray, certified);
        QFETCH(QString, asked);
        QFETCH(bool, fits);
        CertificateText text;
        text.hosts = {certified};
        text.addresses.clear();
        const QSslCertificate certificate(test::issue(text).certificate);
        QCOMPARE(isCertificateFor(certificate, asked), fits);
    }
};

MQTTSCOPE_TEST(TestTlsTransport, "tst_tlstransport")
#include "tst_tlstransport.moc"
