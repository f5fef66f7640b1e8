// SPDX-License-Identifier: GPL-3.0-or-later
// The engine over every transport, against a real broker.
#include "core/websocket/httphead.h"
#include "tests/support/certificates.h"
#include "tests/support/clauses.h"
#include "tests/support/enginerig.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"
#include "tests/support/websocketpeer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;
using test::EngineRig;
using test::RealBroker;
using test::WebSocketFrame;
using test::WebSocketPeer;

Q_DECLARE_METATYPE(mqttscope::TransportKind)

class TestTransports : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    quint16 m_webPort = 0;
    quint16 m_tlsPort = 0;
    quint16 m_secureWebPort = 0;
    std::unique_ptr<RealBroker> m_broker;

    [[nodiscard]] QString socketPath() const { return m_folder.filePath(QStringLiteral("mosquitto.sock")); }
    [[nodiscard]] ConnectionProfile profile(TransportKind kind, ProtocolVersion version) const
    {
        ConnectionProfile profile = EngineRig::profile(m_broker->port(), version);
        profile.transport = kind;
        if (kind == TransportKind::WebSocket)
            profile.port = m_webPort;
        if (kind == TransportKind::Tls)
            profile.port = m_tlsPort;
        if (kind == TransportKind::SecureWebSocket)
            profile.port = m_secureWebPort;
        if (usesTls(kind))
            profile.tls.caFile = m_folder.filePath(QStringLiteral("authority.pem"));
        if (kind == TransportKind::LocalSocket)
            profile.host = socketPath();
        return profile;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const test::Identity authority = test::issue(test::authorityText("Bench authority"));
        const test::Identity own = test::issue({}, &authority);
        const auto put = [this](const char *name, const QByteArray &bytes) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put("authority.pem", authority.certificate);
        put("own.pem", own.certificate);
        put("own.key", own.key);
        m_webPort = test::freePort();
        m_tlsPort = test::freePort();
        m_secureWebPort = test::freePort();
        const QString tls
            = QStringLiteral("certfile %1/own.pem\nkeyfile %1/own.key\n").replace(QLatin1String("%1"), m_folder.path());
        const QStringList lines{
            QStringLiteral("allow_anonymous true"),
            QStringLiteral("listener 0 %1").arg(socketPath()),
            QStringLiteral("listener %1 127.0.0.1").arg(m_tlsPort),
            tls,
            QStringLiteral("listener %1 127.0.0.1\nprotocol websockets").arg(m_webPort),
            QStringLiteral("listener %1 127.0.0.1\nprotocol websockets").arg(m_secureWebPort),
            tls,
        };
        m_broker = std::make_unique<RealBroker>(lines.join(QLatin1Char('\n')));
        QVERIFY(m_broker->isRunning());
    }

    void everythingCrossesARealBroker_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<ProtocolVersion>("version");
        struct Way
        {
            const char *name;
            TransportKind kind;
        };
        for (const Way way :
             {Way{"TCP", TransportKind::Tcp}, Way{"TLS", TransportKind::Tls},
              Way{"secure WebSocket", TransportKind::SecureWebSocket}, Way{"WebSocket", TransportKind::WebSocket},
              Way{"local socket", TransportKind::LocalSocket}})
            for (const ProtocolVersion version :
                 {ProtocolVersion::V3_1, ProtocolVersion::V3_1_1, ProtocolVersion::V5_0})
                QTest::addRow("%s, level %d", way.name, int(version)) << way.kind << version;
    }
    void everythingCrossesARealBroker()
    {
        QFETCH(TransportKind, kind);
        QFETCH(ProtocolVersion, version);
        EngineRig rig;
        ConnectionProfile profile = this->profile(kind, version);
        SubscriptionProfile subscription;
        subscription.filter = QStringLiteral("transports/#");
        subscription.qos = QoS::ExactlyOnce;
        profile.subscriptions = {subscription};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY(!rig.subscriptions.value(id).isEmpty());
        const QByteArray large(200'000,
                               'x'); // mosquitto 2.0.11 stalls above 1 MB over WebSocket, whoever the client is
        const OperationId first
            = rig.engine->publish(id, {QStringLiteral("transports/a"), "small", QoS::ExactlyOnce, false, {}});
        const OperationId second
            = rig.engine->publish(id, {QStringLiteral("transports/b"), large, QoS::AtLeastOnce, false, {}});
        QTRY_VERIFY(rig.outcomes.contains(first) && rig.outcomes.contains(second));
        QVERIFY(rig.outcomes[first].succeeded && rig.outcomes[second].succeeded);
        QTRY_COMPARE(rig.received(id, "transports/a"), QList<QByteArray>{"small"});
        QTRY_COMPARE(rig.received(id, "transports/b").size(), 1);
        QVERIFY(rig.received(id, "transports/b").first() == large);
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QCOMPARE(rig.status(id).unsentBytes, quint64(0));
        QVERIFY2(rig.status(id).problem.isEmpty(), qPrintable(rig.status(id).problem));
    }

    void reconnectsOverTheSameTransport_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
        QTest::newRow("secure WebSocket") << TransportKind::SecureWebSocket;
        QTest::newRow("local socket") << TransportKind::LocalSocket;
    }
    void reconnectsOverTheSameTransport()
    {
        QFETCH(TransportKind, kind);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile(kind, ProtocolVersion::V5_0), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        m_broker->stop();
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY(m_broker->start());
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
    }

    void tcpPortOfTheBrokerIsNoWebSocket()
    {
        EngineRig rig;
        ConnectionProfile profile = this->profile(TransportKind::WebSocket, ProtocolVersion::V5_0);
        profile.port = m_broker->port();
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("WebSocket")), qPrintable(rig.status(id).problem));
    }

    void missingSocketIsSaid()
    {
        EngineRig rig;
        ConnectionProfile profile = this->profile(TransportKind::LocalSocket, ProtocolVersion::V5_0);
        profile.host = QStringLiteral("/no/such/socket");
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("/no/such/socket")), qPrintable(rig.status(id).problem));
    }

    void connectPacketAndHeadersArriveInOneWebSocketMessage()
    {
        WebSocketPeer peer;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(peer.port(), ProtocolVersion::V3_1_1);
        profile.transport = TransportKind::WebSocket;
        profile.webSocket.path = QStringLiteral("/ws?tenant=7");
        profile.webSocket.headers = {{QStringLiteral("X-Api-Key"), QStringLiteral("k")},
                                     {QStringLiteral("Authorization"), QString()},
                                     {QStringLiteral("X-Empty"), QString()}};
        ConnectSecrets secrets;
        secrets.headerValues = "other\nBearer s3cr3t"; // a line for each secret header; what the profile says stays
        const ConnectionId id = rig.engine->openConnection(profile, secrets);
        QTRY_VERIFY(peer.isUpgraded());
        QCOMPARE(peer.head().startLine, QByteArray("GET /ws?tenant=7 HTTP/1.1"));
        QCOMPARE(peer.head().value("X-Api-Key"), QByteArray("k"));
        QCOMPARE(peer.head().value("Authorization"), QByteArray("Bearer s3cr3t"));
        QCOMPARE(peer.head().value("X-Empty"), QByteArray());
        QTRY_VERIFY(peer.received().size() > 6);
        peer.send(WebSocketFrame{2, QByteArray::fromHex("2002")});
        peer.send(WebSocketFrame{2, QByteArray::fromHex("0000")});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(!rig.status(id).url.contains(QLatin1String("tenant")));
    }

    /// A hostile length inside a frame is MQTT's matter: named, closed, nothing collected.
    void mqttLengthBeyondTheFrame_data() { test::proves("H13 MQTT length > frame [CVE-2026-25627]"); }
    void mqttLengthBeyondTheFrame()
    {
        WebSocketPeer peer;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(peer.port(), ProtocolVersion::V3_1_1);
        profile.transport = TransportKind::WebSocket;
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(peer.isUpgraded());
        peer.send(WebSocketFrame{2, QByteArray::fromHex("20020000")});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        peer.send(WebSocketFrame{2, QByteArray::fromHex("30ffffff7f 000174") + "abc"});
        peer.close();
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("middle of a packet")),
                 qPrintable(rig.status(id).problem));
    }
};

MQTTSCOPE_TEST(TestTransports, "tst_transports")
#include "tst_transports.moc"
