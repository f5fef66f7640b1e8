// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of both standards about CONNECT, the text fields a client writes, and when a client closes.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestConnectStatements : public QObject
{
    Q_OBJECT

    static constexpr auto kOld = ProtocolVersion::V3_1_1;
    static constexpr auto kNew = ProtocolVersion::V5_0;

    static SessionOptions optionsOf(ProtocolVersion version)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        return options;
    }

private Q_SLOTS:
    void connectByteByByte_data()
    {
        QTest::addColumn<SessionOptions>("options");
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, const SessionOptions &options, const char *hex) {
            QTest::newRow(name) << options << QByteArray::fromHex(hex);
        };
        row("[3.1.1/MQTT-3.1.3-3] [3.1.1/MQTT-3.1.2-11] [3.1.1/MQTT-3.1.2-20] the client id and nothing else",
            optionsOf(kOld), "1011 00044d515454 04 02 003c 0005 73636f7065");
        row("[5.0/MQTT-3.1.3-3] the client id behind the properties", optionsOf(kNew),
            "1012 00044d515454 05 02 003c 00 0005 73636f7065");
        SessionOptions nameless = optionsOf(kNew);
        nameless.clientId.clear();
        row("[5.0/MQTT-3.1.3-3] an empty client id is there all the same", nameless,
            "100d 00044d515454 05 02 003c 00 0000");

        SessionOptions user = optionsOf(kOld);
        user.userName = QByteArray("me");
        row("[3.1.1/MQTT-3.1.2-20] a user name without a password", user,
            "1015 00044d515454 04 82 003c 0005 73636f7065 0002 6d65");
        user.password = QByteArray("\xC0\xFF", 2);
        row("[3.1.1/MQTT-3.1.2-21] a user name and a password", user,
            "1019 00044d515454 04 c2 003c 0005 73636f7065 0002 6d65 0002 c0ff");

        SessionOptions will = optionsOf(kOld);
        will.will = OutgoingMessage{"w", "gone", QoS::AtLeastOnce, true, {}};
        row("[3.1.1/MQTT-3.1.2-9] the will with its QoS, retain, topic and message", will,
            "101a 00044d515454 04 2e 003c 0005 73636f7065 0001 77 0004 676f6e65");
        will.version = kNew;
        will.will->properties.add(PropertyId::WillDelayInterval, 5);
        row("[5.0/MQTT-3.1.2-9] the will with its properties, topic and payload", will,
            "1021 00044d515454 05 2e 003c 00 0005 73636f7065 05 18 00000005 0001 77 0004 676f6e65");
    }
    void connectByteByByte()
    {
        QFETCH(SessionOptions, options);
        QFETCH(QByteArray, frame);
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.peer->takeFrame().toHex(' '), frame.toHex(' '));
    }

    void connectTextMustBeText_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<bool>("isWill");
        QTest::addColumn<QByteArray>("text");
        const auto rows = [](const char *statement, ProtocolVersion version, bool isWill) {
            QTest::addRow("%s not UTF-8", statement) << version << isWill << QByteArray("a\xFF");
            QTest::addRow("%s a surrogate", statement) << version << isWill << QByteArray("\xED\xA0\x80");
            QTest::addRow("%s overlong", statement) << version << isWill << QByteArray("\xC0\x80");
            QTest::addRow("%s NUL", statement) << version << isWill << QByteArray("a\0b", 3);
        };
        rows("[3.1.1/MQTT-3.1.3-4] client id:", kOld, false);
        rows("[5.0/MQTT-3.1.3-4] client id:", kNew, false);
        rows("[3.1.1/MQTT-3.1.3-10] will topic:", kOld, true);
        rows("[5.0/MQTT-3.1.3-11] will topic:", kNew, true);
    }
    void connectTextMustBeText()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(bool, isWill);
        QFETCH(QByteArray, text);
        SessionOptions options = optionsOf(version);
        if (isWill)
            options.will = OutgoingMessage{text, "x", QoS::AtMostOnce, false, {}};
        else
            options.clientId = text;
        ScriptedPeer server(options);
        server.open();
        QVERIFY2(server.peer->waiting() == 0, "it never leaves");
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }

    void messageTextMustBeText_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<OutgoingMessage>("message");
        const auto row = [](const char *name, ProtocolVersion version, const QByteArray &topic) {
            QTest::newRow(name) << version << OutgoingMessage{topic, "x", QoS::AtLeastOnce, false, {}};
        };
        row("[3.1.1/MQTT-3.3.2-1] topic name not UTF-8", kOld, "a\xFF");
        row("[5.0/MQTT-3.3.2-1] topic name not UTF-8", kNew, "a\xFF");
        row("[3.1.1/MQTT-4.7.3-2] topic name with NUL", kOld, QByteArray("a\0b", 3));
        row("[3.1.1/MQTT-4.7.3-3] topic name of 65 536 bytes", kOld, QByteArray(65'536, 'a'));
        OutgoingMessage request{"a", "x", QoS::AtLeastOnce, false, {}};
        request.properties.add(PropertyId::ResponseTopic, QByteArray("b\xFF"));
        QTest::newRow("[5.0/MQTT-3.3.2-13] response topic not UTF-8") << kNew << request;
    }
    void messageTextMustBeText()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(OutgoingMessage, message);
        ScriptedPeer server(optionsOf(version));
        server.connect();
        server.session.publish(OperationId(1), message, server.now);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        QVERIFY(!server.published[0].outcome.text.isEmpty());
        QCOMPARE(server.session.inflight(), 0);
    }

    void topicNameComesFirst_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("[3.1.1/MQTT-3.3.2-1] 3.1.1") << kOld << QByteArray::fromHex("3208 0003 c3a962 0001 78");
        QTest::newRow("[5.0/MQTT-3.3.2-1] 5.0") << kNew << QByteArray::fromHex("3209 0003 c3a962 0001 00 78");
    }
    void topicNameComesFirst()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(QByteArray, frame);
        ScriptedPeer server(optionsOf(version));
        server.connect();
        server.publish(1,
                       "\xC3\xA9"
                       "b",
                       "x", QoS::AtLeastOnce);
        QCOMPARE(server.peer->takeFrame().toHex(' '), frame.toHex(' '));
    }

    void unsubscribeFiltersMustBeText_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("[3.1.1/MQTT-3.10.3-1] 3.1.1") << kOld << QByteArray::fromHex("a209 0001 0001 61 0002 622f");
        QTest::newRow("[5.0/MQTT-3.10.3-1] 5.0") << kNew << QByteArray::fromHex("a20a 0001 00 0001 61 0002 622f");
    }
    void unsubscribeFiltersMustBeText()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(QByteArray, frame);
        ScriptedPeer server(optionsOf(version));
        server.connect();
        for (const QByteArray &filter : {QByteArray("a\xFF"), QByteArray("\xED\xA0\x80"), QByteArray("a\0b", 3)}) {
            server.unsubscribed.clear();
            server.session.unsubscribe(OperationId(1), {"fine", filter}, server.now);
            QCOMPARE(server.peer->waiting(), 0);
            QCOMPARE(server.unsubscribed.size(), 1);
            QVERIFY(!server.unsubscribed[0].outcome.succeeded);
        }
        server.session.unsubscribe(OperationId(1), {"a", "b/"}, server.now);
        QCOMPARE(server.peer->takeFrame().toHex(' '), frame.toHex(' '));
    }

    void violationsCloseTheConnection_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, const char *hex) { QTest::newRow(name) << QByteArray::fromHex(hex); };
        row("[3.1.1/MQTT-2.2.2-2] PUBACK with header flags", "41020001");
        row("[3.1.1/MQTT-2.2.2-2] PUBREL without its header flags", "60020001");
        row("[3.1.1/MQTT-4.8.0-1] a second CONNACK", "20020000");
        row("[3.1.1/MQTT-4.8.0-1] PINGREQ from a server", "c000");
        row("[3.1.1/MQTT-4.8.0-1] PUBLISH at QoS 3", "360500016100 0178");
        row("[3.1.1/MQTT-4.8.0-1] DISCONNECT from a server of 3.1.1", "e000");
    }
    void violationsCloseTheConnection()
    {
        QFETCH(QByteArray, frame);
        ScriptedPeer server(optionsOf(kOld));
        server.connect();
        server.replyBytes(frame);
        QVERIFY(server.peer->isClosed());
        QVERIFY2(server.peer->waiting() == 0, "3.1.1 has no DISCONNECT for it");
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }

    void transientErrorsCloseTheConnection_data()
    {
        QTest::addColumn<FrameHead::Status>("status");
        QTest::newRow("[3.1.1/MQTT-4.8.0-2] a packet beyond what can be taken in") << FrameHead::Status::TooLarge;
        QTest::newRow("[3.1.1/MQTT-4.8.0-2] a length that is none") << FrameHead::Status::Malformed;
    }
    void transientErrorsCloseTheConnection()
    {
        QFETCH(FrameHead::Status, status);
        ScriptedPeer server(optionsOf(kOld));
        server.connect();
        server.session.framingFailed(status, server.now);
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }

    void keepAliveIsKept_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("[3.1.1/MQTT-3.1.2-23] 3.1.1") << kOld;
        QTest::newRow("[5.0/MQTT-3.1.2-20] 5.0") << kNew;
    }
    void keepAliveIsKept()
    {
        QFETCH(ProtocolVersion, version);
        SessionOptions options = optionsOf(version);
        options.keepAlive = 10;
        ScriptedPeer server(options);
        server.connect();
        for (int i = 0; i < 50; ++i) {
            server.after(9'999ms);
            QCOMPARE(server.peer->waiting(), 0);
            server.after(1ms);
            QVERIFY(server.expect<PingreqPacket>());
            server.reply(PingrespPacket());
        }
        QCOMPARE(server.roundTrips.size(), 50);
    }

    void theGoodbyeMaySayMore_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<quint32>("asked"); // Session Expiry Interval of CONNECT
        QTest::newRow("5.0: a session is made longer") << ProtocolVersion::V5_0 << 60U;
        QTest::newRow("5.0: none is made of none [5.0/3.14.2.2.2]") << ProtocolVersion::V5_0 << 0U;
        QTest::newRow("3.1.1: nothing can be said") << ProtocolVersion::V3_1_1 << 0U;
    }
    void theGoodbyeMaySayMore()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(quint32, asked);
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        if (asked != 0)
            options.properties.add(PropertyId::SessionExpiryInterval, asked);
        ScriptedPeer server(options);
        server.connect();
        PropertyList said;
        said.add(PropertyId::SessionExpiryInterval, 3600U);
        said.add(PropertyId::ReasonString, QByteArray("maintenance"));
        said.addUserProperty("key", "value");
        server.session.close(ReasonCode::DisconnectWithWillMessage, server.now, said);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QVERIFY(server.peer->isClosed());
        const bool canSay = version == ProtocolVersion::V5_0;
        QCOMPARE(disconnect->code, canSay ? quint8(ReasonCode::DisconnectWithWillMessage) : quint8(0));
        QCOMPARE(disconnect->properties.number(PropertyId::SessionExpiryInterval).value_or(0), asked == 0 ? 0U : 3600U);
        QCOMPARE(disconnect->properties.bytes(PropertyId::ReasonString).has_value(), canSay);
    }
};

MQTTSCOPE_TEST(TestConnectStatements, "tst_connectstatements")
#include "tst_connectstatements.moc"
