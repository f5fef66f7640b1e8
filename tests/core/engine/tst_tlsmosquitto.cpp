// SPDX-License-Identifier: GPL-3.0-or-later
// TLS against a real broker: with client certificates and with pre-shared keys, in both versions of MQTT.
#include "tests/support/certificates.h"
#include "tests/support/enginerig.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;
using test::EngineRig;
using test::Identity;
using test::RealBroker;

class TestTlsMosquitto : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Identity m_authority = test::issue(test::authorityText("Bench CA"));
    QString m_caFile;
    QString m_serverLines;

    QString keep(const char *name, const QByteArray &contents) const
    {
        return test::keepFile(m_folder, name, contents);
    }
    static void addVersions()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("MQTT 3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("MQTT 5.0") << ProtocolVersion::V5_0;
    }
    static ConnectionProfile overTls(quint16 port, ProtocolVersion version)
    {
        ConnectionProfile profile = EngineRig::profile(port, version);
        profile.transport = TransportKind::Tls;
        SubscriptionProfile subscription;
        subscription.filter = QStringLiteral("a/#");
        profile.subscriptions = {subscription};
        return profile;
    }
    /// Connects, and a message makes the round.
    static void comesRound(EngineRig &rig, ConnectionId id)
    {
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ConnectionState::Connected, 10'000);
        QTRY_VERIFY(rig.count(id, PacketType::Suback, Direction::FromBroker) == 1);
        PublishRequest request;
        request.topic = QStringLiteral("a/b");
        request.payload = "hello";
        request.qos = QoS::AtLeastOnce;
        const OperationId operation = rig.engine->publish(id, request);
        QTRY_VERIFY(rig.outcomes.value(operation).succeeded);
        QTRY_COMPARE(rig.received(id, "a/b"), QList<QByteArray>{"hello"});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Identity server = test::issue({}, &m_authority);
        m_caFile = keep("ca.pem", m_authority.certificate);
        m_serverLines = QStringLiteral("allow_anonymous true\ncafile %1\ncertfile %2\nkeyfile %3\n")
                            .arg(m_caFile, keep("server.pem", server.certificate), keep("server.key", server.key));
    }

    void withAClientCertificate_data() { addVersions(); }
    void withAClientCertificate()
    {
        QFETCH(ProtocolVersion, version);
        const RealBroker broker(m_serverLines + QStringLiteral("require_certificate true\n"));
        QVERIFY(broker.isRunning());
        EngineRig rig;
        ConnectionProfile profile = overTls(broker.port(), version);
        profile.tls.caFile = m_caFile;
        const ConnectionId without = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.status(without).problem.isEmpty(), 10'000);
        QVERIFY2(rig.status(without).problem.contains(QLatin1String("client certificate")),
                 qPrintable(rig.status(without).problem));

        const Identity client = test::issue({}, &m_authority);
        profile.tls.certificateFile = keep("client.p12", test::pkcs12(client, "open"));
        profile.tls.askKeyPassphrase = true;
        const ConnectionId id = rig.engine->openConnection(profile, {.password = {}, .keyPassphrase = "open"});
        comesRound(rig, id);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(rig.status(id).tls->chain.first().subject, QStringLiteral("Bench broker"));
        QVERIFY(rig.status(id).tls->protocol.startsWith(QLatin1String("TLS 1.")));
    }

    void withAPreSharedKey_data() { addVersions(); }
    void withAPreSharedKey()
    {
        QFETCH(ProtocolVersion, version);
        const RealBroker broker(QStringLiteral("allow_anonymous true\npsk_hint bench\npsk_file %1\n")
                                    .arg(keep("psk", "press-04:00ffa1b2c3d4\n")));
        QVERIFY(broker.isRunning());
        EngineRig rig;
        ConnectionProfile profile = overTls(broker.port(), version);
        profile.tls.pskIdentity = QStringLiteral("press-04");
        const auto withKey
            = [](const char *hex) { return ConnectSecrets{.password = {}, .preSharedKey = QByteArray::fromHex(hex)}; };
        const ConnectionId id = rig.engine->openConnection(profile, withKey("00ffa1b2c3d4"));
        comesRound(rig, id);
        if (QTest::currentTestFailed())
            return;
        QVERIFY2(rig.status(id).tls->cipher.contains(QLatin1String("PSK")), qPrintable(rig.status(id).tls->cipher));
        QVERIFY(rig.status(id).tls->chain.isEmpty());

        const ConnectionId wrong = rig.engine->openConnection(profile, withKey("00ffa1b2c3d5"));
        QTRY_COMPARE(rig.state(wrong), ConnectionState::Disconnected);
        QVERIFY2(rig.status(wrong).problem.contains(QLatin1String("another pre-shared key")),
                 qPrintable(rig.status(wrong).problem));
        profile.tls.pskIdentity = QStringLiteral("nobody");
        const ConnectionId stranger = rig.engine->openConnection(profile, withKey("00ffa1b2c3d4"));
        QTRY_VERIFY(!rig.status(stranger).problem.isEmpty());
        QVERIFY2(rig.status(stranger).problem.contains(QStringLiteral("“nobody”")),
                 qPrintable(rig.status(stranger).problem));
    }
};

MQTTSCOPE_TEST(TestTlsMosquitto, "tst_tlsmosquitto")
#include "tst_tlsmosquitto.moc"
