// SPDX-License-Identifier: GPL-3.0-or-later
// CONNECT to DISCONNECT, seen by a scripted server on a manual clock.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestSessionConnect : public QObject
{
    Q_OBJECT

    static SessionOptions optionsOf(ProtocolVersion version)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        return options;
    }

private Q_SLOTS:
    void connectCarriesEverything_data() { proves("[5.0/MQTT-3.1.0-1]"); }
    void connectCarriesEverything()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.userName = QByteArray("user");
        options.password = QByteArray("\xC0\xFF", 2);
        options.keepAlive = 30;
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 120);
        options.properties.add(PropertyId::ReceiveMaximum, 20);
        options.properties.addUserProperty("site", "north");
        options.will = OutgoingMessage{"will/topic", "gone", QoS::AtLeastOnce, true, {}};
        options.will->properties.add(PropertyId::WillDelayInterval, 5);
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.session.state(), SessionState::Handshaking);
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY2(connect, "[5.0/MQTT-3.1.0-1]");
        QCOMPARE(connect->protocolLevel, quint8(5));
        QCOMPARE(connect->clientId.toByteArray(), QByteArray("scope"));
        QCOMPARE(connect->userName.toByteArray(), QByteArray("user"));
        QCOMPARE(connect->password.toByteArray(), QByteArray("\xC0\xFF", 2));
        QCOMPARE(connect->keepAlive, quint16(30));
        QVERIFY(!connect->flags.cleanStart);
        QCOMPARE(connect->properties.number(PropertyId::SessionExpiryInterval), std::optional(120U));
        QCOMPARE(connect->properties.number(PropertyId::ReceiveMaximum), std::optional(20U));
        QCOMPARE(connect->willTopic.toByteArray(), QByteArray("will/topic"));
        QCOMPARE(connect->willPayload.toByteArray(), QByteArray("gone"));
        QCOMPARE(connect->flags.willQoS, QoS::AtLeastOnce);
        QVERIFY(connect->flags.willRetain);
        QCOMPARE(connect->willProperties.number(PropertyId::WillDelayInterval), std::optional(5U));
        QCOMPARE(server.peer->waiting(), 0);
    }

    void olderVersionsSayTheirName_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("3.1") << ProtocolVersion::V3_1 << QByteArray("MQIsdp");
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1 << QByteArray("MQTT");
    }
    void olderVersionsSayTheirName()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(QByteArray, name);
        ScriptedPeer server(optionsOf(version));
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect);
        QCOMPARE(connect->protocolName.toByteArray(), name);
        QCOMPARE(connect->protocolLevel, quint8(version));
        server.reply(ConnackPacket());
        QCOMPARE(server.session.state(), SessionState::Connected);
        QCOMPARE(server.connacks.size(), 1);
    }

    void connackIsKeptWhole()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.clientId.clear();
        ScriptedPeer server(options);
        Properties properties;
        properties.add(PropertyId::AssignedClientIdentifier, QByteArrayView("given"));
        properties.add(PropertyId::ServerKeepAlive, 7);
        properties.add(PropertyId::MaximumQoS, 1);
        properties.add("a", "1");
        properties.add("a", "2");
        server.connect(false, properties);
        QCOMPARE(server.connacks.size(), 1);
        const Connack &connack = server.connacks.first();
        QCOMPARE(connack.clientId, QByteArray("given"));
        QCOMPARE(connack.keepAlive, quint16(7));
        QCOMPARE(connack.properties.size(), 5);
        QCOMPARE(connack.properties.views().size(), 5);
        server.cut();
        server.open();
        const auto *again = server.expect<ConnectPacket>();
        QVERIFY(again);
        QCOMPARE(again->clientId.toByteArray(), QByteArray("given"));
    }

    void refusals_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<int>("code");
        for (const int code : {1, 2, 3, 4, 5})
            QTest::addRow("3.1.1 return code %d", code) << ProtocolVersion::V3_1_1 << code;
        for (const int code : {0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A,
                               0x8C, 0x90, 0x95, 0x97, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9F})
            QTest::addRow("5.0 reason code 0x%02X", code) << ProtocolVersion::V5_0 << code;
    }
    void refusals()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(int, code);
        ScriptedPeer server(optionsOf(version));
        QSignalSpy refused(&server.session, &ClientSession::refused);
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        ConnackPacket connack;
        connack.code = quint8(code);
        server.reply(connack);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!refused[0][1].toString().isEmpty());
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::Server);
        QCOMPARE(server.disconnects[0].code, quint8(code));
        server.cut();
        QCOMPARE(server.session.state(), SessionState::Idle);
        QCOMPARE(server.disconnects.size(), 1);
    }

    void refusalsAreSaidInWords_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](ProtocolVersion version, int code, const char *words) {
            QTest::addRow("%s 0x%02X", version == ProtocolVersion::V5_0 ? "5.0" : "3.1.1", code)
                << version << code << QString::fromLatin1(words);
        };
        const auto old = ProtocolVersion::V3_1_1;
        row(old, 1, "Unacceptable protocol version (0x01)");
        row(old, 2, "Identifier rejected (0x02)");
        row(old, 3, "Server unavailable (0x03)");
        row(old, 4, "Bad user name or password (0x04)");
        row(old, 5, "Not authorized (0x05)");
        const auto five = ProtocolVersion::V5_0;
        row(five, 0x80, "Unspecified error (0x80)");
        row(five, 0x84, "Unsupported Protocol Version (0x84)");
        row(five, 0x85, "Client Identifier not valid (0x85)");
        row(five, 0x86, "Bad User Name or Password (0x86)");
        row(five, 0x87, "Not authorized (0x87)");
        row(five, 0x88, "Server unavailable (0x88)");
        row(five, 0x8A, "Banned (0x8A)");
        row(five, 0x9F, "Connection rate exceeded (0x9F)");
    }
    void refusalsAreSaidInWords()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(int, code);
        QFETCH(QString, words);
        ScriptedPeer server(optionsOf(version));
        server.open();
        ConnackPacket connack;
        connack.code = quint8(code);
        server.reply(connack);
        QCOMPARE(server.disconnects.at(0).text, QStringLiteral("The server refused the connection: %1.").arg(words));
    }

    void firstPacketMustBeConnack_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row
            = [](const char *name, const char *hex) { QTest::addRow("H1 %s", name) << QByteArray::fromHex(hex); };
        row("CONNECT", "101100044d5154540502003c00000473636f70"); // also faulty
        row("PUBLISH", "3004000161 78");
        row("[5.0/MQTT-3.2.0-1] PUBLISH QoS 1", "3207000161000100 78");
        row("PUBACK", "40020001");
        row("PUBREC", "50020001");
        row("PUBREL", "62020001");
        row("PUBCOMP", "70020001");
        row("SUBSCRIBE", "8207000100000161 00");
        row("SUBACK", "900400010000");
        row("UNSUBSCRIBE", "a206000100000161");
        row("UNSUBACK", "b00400010000");
        row("PINGREQ", "c000");
        row("PINGRESP", "d000");
        row("DISCONNECT", "e000");
        row("AUTH", "f000");
        row("type 0", "0000");
        row("CONNACK cut short", "2000");
        row("CONNACK with reserved flags", "2003020000");
        row("a PUBLISH whose length lies", "3044004041");
    }
    void firstPacketMustBeConnack()
    {
        QFETCH(QByteArray, frame);
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.replyBytes(frame);
        QCOMPARE(server.session.state(), SessionState::Closing);
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
        QVERIFY(!server.disconnects[0].text.isEmpty());
        QVERIFY(server.topics.isEmpty());
        QVERIFY2(server.connacks.isEmpty(), "never connected");
    }

    void secondConnackClosesTheConnection_data() { proves("[5.0/MQTT-3.2.0-2]"); }
    void secondConnackClosesTheConnection()
    {
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.connect();
        server.reply(ConnackPacket());
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-3.2.0-2]");
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
        QVERIFY(server.peer->isClosed());
    }

    void sessionPresentAfterCleanStartIsAFault()
    {
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.connect(true);
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
    }

    void unknownSession_data()
    {
        QTest::addColumn<bool>("goOn");
        QTest::newRow("[5.0/MQTT-3.2.2-4] an unknown session closes the connection by default") << false;
        QTest::newRow("a profile may continue it") << true;
    }
    void unknownSession()
    {
        QFETCH(bool, goOn);
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 60);
        if (goOn)
            options.continueUnknownSession = true;
        ScriptedPeer server(options);
        server.connect(true);
        if (!goOn)
            QVERIFY2(server.disconnects.at(0).text.contains(QStringLiteral("Clean Start")), "it says what to do");
        QCOMPARE(server.session.state(), goOn ? SessionState::Connected : SessionState::Closing);
        QCOMPARE(server.peer->isClosed(), !goOn);
    }

    void connackTimeout()
    {
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.after(9999ms);
        QCOMPARE(server.session.state(), SessionState::Handshaking);
        server.after(1ms);
        QCOMPARE(server.session.state(), SessionState::Closing);
        QVERIFY(server.peer->isClosed());
        QVERIFY(server.disconnects.at(0).text.contains(QStringLiteral("10")));
    }

    void keepAlivePings_data() { proves("[5.0/MQTT-3.1.2-20]"); }
    void keepAlivePings()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.keepAlive = 30;
        ScriptedPeer server(options);
        server.connect();
        server.after(20s);
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        server.reply(ack<PubackPacket>(publish->packetId));
        server.after(29s);
        QVERIFY2(server.peer->waiting() == 0, "another packet was sent: no PINGREQ is due yet");
        server.after(1s);
        QVERIFY2(server.expect<PingreqPacket>(), "[5.0/MQTT-3.1.2-20]");
        server.after(25ms);
        server.reply(PingrespPacket());
        QCOMPARE(server.roundTrips, QList<Duration>{25ms});
        server.after(29s);
        QCOMPARE(server.peer->waiting(), 0);
        server.after(1s);
        QVERIFY(server.expect<PingreqPacket>());
        server.after(10s);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::UnspecifiedError)); // 0x8D is for servers
        QCOMPARE(server.disconnects.at(0).origin, DisconnectOrigin::ClientFault);
    }

    void silenceIsNoticedAlthoughWeSend()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.keepAlive = 30;
        ScriptedPeer server(options);
        server.connect();
        for (int i = 0; i < 39 && server.session.state() == SessionState::Connected; ++i) {
            server.publish(1, "a", "x", QoS::AtMostOnce);
            server.after(1s);
        }
        QCOMPARE(server.session.state(), SessionState::Connected);
        int pings = 0;
        while (server.peer->waiting() > 0)
            pings += server.peer->takeFrame() == QByteArray::fromHex("c000");
        QCOMPARE(pings, 1);
        server.after(1s);
        QVERIFY2(server.session.state() != SessionState::Connected,
                 "nothing came within 30 s, nor for 10 s after that");
    }

    void whateverArrivesShowsThatTheServerIsThere()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.keepAlive = 30;
        ScriptedPeer server(options);
        server.connect();
        server.after(30s);
        QVERIFY(server.expect<PingreqPacket>());
        PublishPacket message;
        message.topic = "a";
        for (int i = 0; i < 4; ++i) { // PINGRESP stands behind these
            server.after(9s);
            server.reply(message);
        }
        QCOMPARE(server.session.state(), SessionState::Connected);
        QVERIFY2(server.expect<PingreqPacket>(), "we still have to send something every 30 s");
        server.reply(PingrespPacket());
        server.reply(PingrespPacket());
        QCOMPARE(server.roundTrips, (QList<Duration>{36s, 6s}));
    }

    void keepAliveOff()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V3_1_1);
        options.keepAlive = 0;
        ScriptedPeer server(options);
        server.connect();
        QVERIFY(!server.session.nextDeadline());
        server.session.ping(server.now);
        QVERIFY(server.expect<PingreqPacket>());
        server.after(3ms);
        server.reply(PingrespPacket());
        server.reply(PingrespPacket()); // unasked: ignored
        QCOMPARE(server.roundTrips, QList<Duration>{3ms});
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void serverKeepAliveOverrides_data()
    {
        QTest::addColumn<quint32>("seconds");
        QTest::newRow("[5.0/MQTT-3.1.2-21] H4 one second") << 1U;
        QTest::newRow("[5.0/MQTT-3.2.2-21] H4 off") << 0U;
        QTest::newRow("H4 the longest") << 65'535U;
    }
    void serverKeepAliveOverrides()
    {
        QFETCH(quint32, seconds);
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        Properties properties;
        properties.add(PropertyId::ServerKeepAlive, seconds);
        server.connect(false, properties);
        const auto due = server.session.nextDeadline();
        QCOMPARE(due.has_value(), seconds != 0);
        if (due)
            QCOMPARE(*due - server.now, Duration(std::chrono::seconds(seconds)));
    }

    void closing_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<ReasonCode>("reason");
        QTest::newRow("[3.1.1/MQTT-3.14.4-1] [3.1.1/MQTT-3.14.4-2] 3.1.1")
            << ProtocolVersion::V3_1_1 << ReasonCode::Success;
        QTest::newRow("[5.0/MQTT-3.14.4-1] [5.0/MQTT-3.14.4-2] 5.0 normal")
            << ProtocolVersion::V5_0 << ReasonCode::Success;
        QTest::newRow("5.0 with will") << ProtocolVersion::V5_0 << ReasonCode::DisconnectWithWillMessage;
    }
    void closing()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(ReasonCode, reason);
        ScriptedPeer server(optionsOf(version));
        server.connect();
        server.session.close(reason, server.now);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(reason));
        QVERIFY2(server.peer->isClosed(), "[5.0/MQTT-3.14.4-2]");
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::Client);
        server.publish(1, "a", "x", QoS::AtMostOnce);
        server.replyBytes(server.peer->encoded(PingrespPacket()));
        QVERIFY2(server.peer->waiting() == 0, "[5.0/MQTT-3.14.4-1]");
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        server.cut();
        QCOMPARE(server.session.state(), SessionState::Idle);
        QCOMPARE(server.disconnects.size(), 1);
    }

    void serverDisconnects()
    {
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.connect();
        DisconnectPacket packet;
        packet.code = quint8(ReasonCode::ServerShuttingDown);
        packet.properties.add(PropertyId::ReasonString, QByteArrayView("see you"));
        server.reply(packet);
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.peer->waiting(), 0);
        const DisconnectInfo &info = server.disconnects.at(0);
        QCOMPARE(info.origin, DisconnectOrigin::Server);
        QCOMPARE(info.code, quint8(ReasonCode::ServerShuttingDown));
        QCOMPARE(info.reasonString, QStringLiteral("see you"));
        QVERIFY(info.text.contains(QStringLiteral("see you")));
    }

    void serverFaults_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<ReasonCode>("reason");
        const auto row = [](const char *name, const char *hex, ReasonCode reason) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << reason;
        };
        row("[5.0/MQTT-3.3.1-4] PUBLISH with QoS 3", "360600016100010078", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.3.2-2] PUBLISH to a wildcard", "300500012b0078", ReasonCode::MalformedPacket);
        row("PUBLISH without topic or alias", "3004000000 78", ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.3.2-8] Topic Alias 0", "3008000161032300 0078", ReasonCode::TopicAliasInvalid);
        row("Topic Alias above our maximum", "3008000161032300 0978", ReasonCode::TopicAliasInvalid);
        row("SUBSCRIBE from a server", "820700010000016100", ReasonCode::ProtocolError);
        row("AUTH without method", "f000", ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.15.1-1] AUTH with flags", "f100", ReasonCode::MalformedPacket);
        row("SUBACK nobody asked for", "900400070000", ReasonCode::ProtocolError);
        row("UNSUBACK nobody asked for", "b00400070000", ReasonCode::ProtocolError);
        row("[5.0/MQTT-4.13.2-1] type 0", "0000", ReasonCode::MalformedPacket);
    }
    void serverFaults()
    {
        QFETCH(QByteArray, frame);
        QFETCH(ReasonCode, reason);
        ScriptedPeer server(optionsOf(ProtocolVersion::V5_0));
        server.connect();
        server.replyBytes(frame);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-4.13.2-1]");
        QCOMPARE(disconnect->code, quint8(reason));
        QVERIFY(server.peer->isClosed());
        QVERIFY(server.topics.isEmpty());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }

    void framingFailures()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.properties.add(PropertyId::MaximumPacketSize, 1000);
        ScriptedPeer server(options);
        QCOMPARE(server.session.maximumPacketSize(), 1000U);
        server.connect();
        server.session.framingFailed(FrameHead::Status::TooLarge, server.now);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::PacketTooLarge));
    }

    void networkEnds()
    {
        ScriptedPeer server(optionsOf(ProtocolVersion::V3_1_1));
        server.connect();
        server.cut();
        QCOMPARE(server.session.state(), SessionState::Idle);
        QCOMPARE(server.disconnects.at(0).origin, DisconnectOrigin::Network);
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.cut();
        QCOMPARE(server.disconnects.size(), 2);
        QVERIFY(server.disconnects[0].text != server.disconnects[1].text);
    }

    void connectThatCannotBeSent()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V3_1_1);
        options.password = QByteArray("secret"); // without user name
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY2(server.disconnects[0].text.contains(QStringLiteral("user name")),
                 qPrintable(server.disconnects[0].text));
    }

    void resumesAfterTheServerSaidGoodbye_data()
    {
        QTest::addColumn<ReasonCode>("reason");
        QTest::addColumn<bool>("isResumed");
        QTest::newRow("the server restarts") << ReasonCode::ServerShuttingDown << true;
        QTest::newRow("keep alive was missed") << ReasonCode::KeepAliveTimeout << true;
        QTest::newRow("another client took the session over") << ReasonCode::SessionTakenOver << false;
    }
    void resumesAfterTheServerSaidGoodbye()
    {
        QFETCH(ReasonCode, reason);
        QFETCH(bool, isResumed);
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.cleanStart = true;
        options.properties.add(PropertyId::SessionExpiryInterval, 60);
        ScriptedPeer server(options);
        server.connect();
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        DisconnectPacket packet;
        packet.code = quint8(reason);
        server.reply(packet);
        QCOMPARE(server.published.size(), isResumed ? 0 : 1);
        server.cut();
        server.open();
        const auto *again = server.expect<ConnectPacket>();
        QVERIFY(again);
        QCOMPARE(!again->flags.cleanStart, isResumed);
    }

    void resumesAfterTheNetworkFailed()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V5_0);
        options.cleanStart = true;
        options.properties.add(PropertyId::SessionExpiryInterval, 60);
        ScriptedPeer server(options);
        server.connect();
        server.cut();
        server.open();
        const auto *again = server.expect<ConnectPacket>();
        QVERIFY(again);
        QVERIFY2(!again->flags.cleanStart, "a clean start begins the session, not every connection of it");
        server.reply(ConnackPacket());
        server.session.close(ReasonCode::Success, server.now);
        server.cut();
        server.open();
        const auto *fresh = server.expect<ConnectPacket>();
        QVERIFY(fresh);
        QVERIFY(fresh->flags.cleanStart);
    }
};

MQTTSCOPE_TEST(TestSessionConnect, "tst_sessionconnect")
#include "tst_sessionconnect.moc"
