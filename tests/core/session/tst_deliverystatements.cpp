// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of both standards about messages on their way: identifiers, QoS 0, 1 and 2 both ways, order, session
// state.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestDeliveryStatements : public QObject
{
    Q_OBJECT

    static constexpr auto kOld = ProtocolVersion::V3_1_1;
    static constexpr auto kNew = ProtocolVersion::V5_0;

    static SessionOptions kept(ProtocolVersion version)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        options.cleanStart = false;
        if (version == kNew)
            options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        return options;
    }
    static PublishPacket message(const char *payload, QoS qos, quint16 id, bool dup = false)
    {
        PublishPacket packet;
        packet.topic = "t";
        packet.payload = payload;
        packet.qos = qos;
        packet.packetId = id;
        packet.dup = dup;
        return packet;
    }
    static void versions(const char *ofOld, const char *ofNew)
    {
        QTest::addColumn<ProtocolVersion>("version");
        if (ofOld)
            QTest::newRow(ofOld) << kOld;
        if (ofNew)
            QTest::newRow(ofNew) << kNew;
    }

private Q_SLOTS:
    void qos0HasNoIdentifier_data()
    {
        versions("[3.1.1/MQTT-2.3.1-5] [3.1.1/MQTT-4.3.1-1] 3.1.1", "[5.0/MQTT-2.2.1-2] 5.0");
    }
    void qos0HasNoIdentifier()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.publish(1, "a", "x", QoS::AtMostOnce);
        QCOMPARE(server.peer->takeFrame(), QByteArray::fromHex(version == kOld ? "3004000161 78" : "3005000161 00 78"));
    }

    void identifiersAreFree_data()
    {
        versions("[3.1.1/MQTT-2.3.1-2] [3.1.1/MQTT-4.3.2-1] 3.1.1",
                 "[5.0/MQTT-4.3.2-1] [5.0/MQTT-4.3.3-1] [5.0/MQTT-4.3.3-2] 5.0");
    }
    void identifiersAreFree()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        QSet<quint16> open;
        for (quint32 i = 1; i <= 300; ++i) {
            if (i % 3 == 0) {
                server.session.subscribe(OperationId(i), {{"a", QoS::AtMostOnce}}, server.now);
                const auto *subscribe = server.expect<SubscribePacket>();
                QVERIFY(subscribe && subscribe->packetId != 0 && !open.contains(subscribe->packetId));
                open.insert(subscribe->packetId);
            } else {
                server.publish(i, "a", "x", i % 3 == 1 ? QoS::AtLeastOnce : QoS::ExactlyOnce);
                const auto *publish = server.expect<PublishPacket>();
                QVERIFY(publish && publish->packetId != 0 && !open.contains(publish->packetId));
                QVERIFY2(!publish->dup, "a first sending");
                open.insert(publish->packetId);
            }
        }
        QCOMPARE(open.size(), 300);
        QCOMPARE(server.session.inflight(), 200);
    }

    void identifiersAreFreeOnlyAfterTheLastAnswer_data()
    {
        versions("[3.1.1/MQTT-2.3.1-3] 3.1.1", "[5.0/MQTT-4.3.2-3] [5.0/MQTT-4.3.3-3] [5.0/MQTT-4.3.3-5] 5.0");
    }
    void identifiersAreFreeOnlyAfterTheLastAnswer()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.publish(1, "held", "1", QoS::AtLeastOnce);
        server.publish(2, "held", "2", QoS::ExactlyOnce);
        server.publish(3, "held", "3", QoS::ExactlyOnce);
        QSet<quint16> held;
        quint16 released = 0;
        for (int i = 0; i < 3; ++i) {
            const auto *publish = server.expect<PublishPacket>();
            QVERIFY(publish);
            held.insert(publish->packetId);
            released = publish->packetId;
        }
        server.reply(ack<PubrecPacket>(released));
        QVERIFY(server.expect<PubrelPacket>());
        // Once around all identifiers: those three are passed over, the one that waits for PUBCOMP included.
        for (quint32 i = 10; i < 65'600; ++i) {
            server.publish(i, "a", {}, QoS::AtLeastOnce);
            const QByteArray frame = server.peer->takeFrame();
            const auto id = quint16(quint8(frame.at(5)) << 8 | quint8(frame.at(6)));
            QVERIFY(!held.contains(id));
            server.reply(ack<PubackPacket>(id));
        }
        QCOMPARE(server.session.inflight(), 3);
        QVERIFY2(!server.published.isEmpty() && server.published.size() == 65'590, "the three are not answered");

        server.cut();
        server.connect(true);
        for (int i = 0; i < 2; ++i) {
            const auto *again = server.expect<PublishPacket>();
            QVERIFY2(again && held.contains(again->packetId) && again->dup, "resent under its first identifier");
        }
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY(pubrel && pubrel->packetId == released);
        server.reply(ack<PubcompPacket>(released));
        QCOMPARE(server.session.inflight(), 2);
    }

    void sendingExactlyOnce_data()
    {
        versions("[3.1.1/MQTT-4.3.3-1] [3.1.1/MQTT-2.3.1-6] 3.1.1", "[5.0/MQTT-4.3.3-4] [5.0/MQTT-4.3.3-6] 5.0");
    }
    void sendingExactlyOnce()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.publish(1, "a", "x", QoS::ExactlyOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish && !publish->dup);
        const quint16 id = publish->packetId;
        server.cut(); // unacknowledged until PUBREC: sent again
        server.connect(true);
        const auto *again = server.expect<PublishPacket>();
        QVERIFY(again && again->dup && again->packetId == id);
        server.reply(ack<PubrecPacket>(id));
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY(pubrel && pubrel->packetId == id);
        for (int i = 0; i < 3; ++i) {
            server.cut();
            server.connect(true);
            const auto *resent = server.expect<PubrelPacket>();
            QVERIFY2(resent && resent->packetId == id, "PUBREL until PUBCOMP");
            QVERIFY2(server.peer->waiting() == 0, "never PUBLISH again");
        }
        QVERIFY(server.published.isEmpty());
        server.reply(ack<PubcompPacket>(id));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.succeeded);
    }

    void repliesFollowTheQoS_data()
    {
        versions("[3.1.1/MQTT-3.3.4-1] [3.1.1/MQTT-2.3.1-6] [3.1.1/MQTT-4.5.0-2] 3.1.1", "[5.0/MQTT-3.3.4-1] 5.0");
    }
    void repliesFollowTheQoS()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.reply(message("0", QoS::AtMostOnce, 0));
        QCOMPARE(server.peer->waiting(), 0);
        server.reply(message("1", QoS::AtLeastOnce, 0x1234));
        QCOMPARE(server.peer->takeFrame(), QByteArray::fromHex("40021234"));
        server.reply(message("2", QoS::ExactlyOnce, 0xFFFF));
        QCOMPARE(server.peer->takeFrame(), QByteArray::fromHex("5002ffff"));
        server.reply(ack<PubrelPacket>(0xFFFF));
        QCOMPARE(server.peer->takeFrame(), QByteArray::fromHex("7002ffff"));
        QCOMPARE(server.payloads, (QList<QByteArray>{"0", "1", "2"}));
    }

    void aSettledIdentifierMeansANewMessage_data() { versions("[3.1.1/MQTT-4.3.2-2] 3.1.1", "[5.0/MQTT-4.3.2-5] 5.0"); }
    void aSettledIdentifierMeansANewMessage()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.reply(message("1", QoS::AtLeastOnce, 7));
        server.reply(message("2", QoS::AtLeastOnce, 7, true)); // whatever DUP says
        QCOMPARE(server.payloads, (QList<QByteArray>{"1", "2"}));
        QVERIFY(server.expect<PubackPacket>());
        QVERIFY(server.expect<PubackPacket>());
    }

    void receivingExactlyOnce_data()
    {
        versions("[3.1.1/MQTT-4.3.3-2] 3.1.1", "[5.0/MQTT-4.3.3-10] [5.0/MQTT-4.3.3-11] [5.0/MQTT-4.3.3-12] 5.0");
    }
    void receivingExactlyOnce()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        for (int i = 0; i < 3; ++i) {
            server.reply(message("1", QoS::ExactlyOnce, 7, i > 0));
            const auto *pubrec = server.expect<PubrecPacket>();
            QVERIFY(pubrec && pubrec->packetId == 7);
        }
        QCOMPARE(server.payloads.size(), 1);
        server.reply(ack<PubrelPacket>(7));
        const auto *pubcomp = server.expect<PubcompPacket>();
        QVERIFY(pubcomp && pubcomp->packetId == 7);
        server.reply(message("2", QoS::ExactlyOnce, 7));
        QVERIFY(server.expect<PubrecPacket>());
        QCOMPARE(server.payloads, (QList<QByteArray>{"1", "2"}));
    }

    void answersKeepTheOrder_data()
    {
        versions("[3.1.1/MQTT-4.6.0-2] [3.1.1/MQTT-4.6.0-3] [3.1.1/MQTT-4.6.0-4] 3.1.1",
                 "[5.0/MQTT-4.6.0-2] [5.0/MQTT-4.6.0-3] [5.0/MQTT-4.6.0-4] 5.0");
    }
    void answersKeepTheOrder()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        const QList<quint16> ids{9, 3, 65'535, 1, 12, 4};
        for (const quint16 id : ids)
            server.reply(message("x", QoS::AtLeastOnce, id));
        for (const quint16 id : ids)
            QCOMPARE(server.expect<PubackPacket>()->packetId, id);
        for (const quint16 id : ids)
            server.reply(message("x", QoS::ExactlyOnce, id));
        for (const quint16 id : ids)
            QCOMPARE(server.expect<PubrecPacket>()->packetId, id);

        QList<quint16> sent;
        for (quint32 i = 0; i < 6; ++i) {
            server.publish(i + 1, "a", "x", QoS::ExactlyOnce);
            sent.append(server.expect<PublishPacket>()->packetId);
        }
        const QList<quint16> received{sent[2], sent[0], sent[5], sent[1], sent[4], sent[3]};
        for (const quint16 id : received)
            server.reply(ack<PubrecPacket>(id));
        for (const quint16 id : received)
            QCOMPARE(server.expect<PubrelPacket>()->packetId, id);
    }

    void resendingKeepsTheOrder_data()
    {
        versions("[3.1.1/MQTT-4.4.0-1] [3.1.1/MQTT-4.6.0-1] [3.1.1/MQTT-3.3.1-1] [3.1.1/MQTT-3.1.3-2] 3.1.1",
                 "[5.0/MQTT-4.4.0-1] [5.0/MQTT-4.6.0-1] [5.0/MQTT-3.1.3-2] 5.0");
    }
    void resendingKeepsTheOrder()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        QList<quint16> ids;
        for (quint32 i = 0; i < 8; ++i) {
            server.publish(i + 1, "a", QByteArray::number(i), i % 2 ? QoS::AtLeastOnce : QoS::ExactlyOnce);
            ids.append(server.expect<PublishPacket>()->packetId);
        }
        server.reply(ack<PubrecPacket>(ids[4]));
        QVERIFY(server.expect<PubrelPacket>());
        server.cut();
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect);
        QVERIFY2(connect->clientId.toByteArray() == "scope" && !connect->flags.cleanStart, "the key of the session");
        ConnackPacket connack;
        connack.sessionPresent = true;
        server.reply(connack);
        for (int i = 0; i < 8; ++i) {
            if (i == 4) {
                const auto *pubrel = server.expect<PubrelPacket>();
                QVERIFY(pubrel && pubrel->packetId == ids[4]);
                continue;
            }
            const auto *again = server.expect<PublishPacket>();
            QVERIFY(again && again->packetId == ids[i] && again->dup);
            QCOMPARE(again->payload.toByteArray(), QByteArray::number(i));
        }
        QCOMPARE(server.peer->waiting(), 0);
    }

    void stateLastsAsLongAsTheSession_data()
    {
        versions("[3.1.1/MQTT-4.1.0-1] [3.1.1/MQTT-4.1.0-2] 3.1.1", "[5.0/MQTT-4.1.0-1] 5.0");
    }
    void stateLastsAsLongAsTheSession()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        server.publish(2, "a", "x", QoS::ExactlyOnce);
        server.reply(message("1", QoS::ExactlyOnce, 7));
        server.peer->forget();
        for (int i = 0; i < 48 * 60; ++i) { // two days, longer than any expiry announced
            server.after(60s);
            if (server.peer->waiting() > 0 && server.expect<PingreqPacket>())
                server.reply(PingrespPacket());
        }
        QCOMPARE(server.session.state(), SessionState::Connected);
        QCOMPARE(server.session.inflight(), 2);
        server.reply(message("1", QoS::ExactlyOnce, 7, true));
        QVERIFY2(server.payloads.size() == 1, "it is known to have been delivered");
        QVERIFY(server.published.isEmpty());
    }

    void cleanSessionThrowsAway_data() { versions("[3.1.1/MQTT-3.1.2-6] 3.1.1", "[5.0/MQTT-3.1.2-4] 5.0"); }
    void cleanSessionThrowsAway()
    {
        QFETCH(ProtocolVersion, version);
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        if (version == kNew)
            options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        ScriptedPeer server(options);
        server.connect();
        server.publish(1, "a", "x", QoS::ExactlyOnce);
        server.reply(message("1", QoS::ExactlyOnce, 7));
        server.session.close(ReasonCode::Success, server.now); // a session that ended by itself would be gone on with
        server.cut();
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect && connect->flags.cleanStart);
        QCOMPARE(server.session.inflight(), 0); // already before the server says anything
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        server.reply(ConnackPacket());
        QVERIFY2(server.peer->waiting() == 0, "nothing of the earlier session is sent again");
        server.reply(message("2", QoS::ExactlyOnce, 7));
        QCOMPARE(server.payloads, (QList<QByteArray>{"1", "2"}));
    }

    void aFailedHandshakeDoesNotEndTheSession_data() { versions(nullptr, "5.0: the expiry is the server's"); }
    void aFailedHandshakeDoesNotEndTheSession()
    {
        QFETCH(ProtocolVersion, version);
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        ScriptedPeer server(options);
        Properties granted;
        granted.add(PropertyId::SessionExpiryInterval, 100);
        server.connect(false, granted);
        server.publish(1, "a", "x", QoS::ExactlyOnce);
        server.cut();
        server.open();
        server.cut(); // before CONNACK
        QVERIFY(server.published.isEmpty());
        QCOMPARE(server.session.inflight(), 1);
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect && !connect->flags.cleanStart);
        ConnackPacket connack;
        connack.sessionPresent = true;
        server.reply(connack);
        const auto *resent = server.expect<PublishPacket>();
        QVERIFY(resent && resent->dup);
    }

    void newLimitsHoldForWhatIsResent_data()
    {
        QTest::addColumn<PropertyId>("limit");
        QTest::addColumn<quint32>("value");
        QTest::newRow("[5.0/MQTT-3.2.2-11]") << PropertyId::MaximumQoS << 1U;
        QTest::newRow("[5.0/MQTT-3.2.2-14]") << PropertyId::RetainAvailable << 0U;
    }
    void newLimitsHoldForWhatIsResent()
    {
        QFETCH(PropertyId, limit);
        QFETCH(quint32, value);
        ScriptedPeer server(kept(kNew));
        server.connect();
        server.publish(1, "a", "released", QoS::ExactlyOnce, true);
        server.publish(2, "a", "refused", QoS::ExactlyOnce, true);
        server.publish(3, "a", "sent", QoS::AtLeastOnce);
        const auto *first = server.expect<PublishPacket>();
        QVERIFY(first);
        server.reply(ack<PubrecPacket>(first->packetId));
        server.cut();
        Properties limits;
        limits.add(limit, value);
        server.connect(true, limits);
        QVERIFY2(server.expect<PubrelPacket>(), "a PUBREL is no PUBLISH");
        const auto *sent = server.expect<PublishPacket>();
        QVERIFY(sent);
        QCOMPARE(sent->payload.toByteArray(), QByteArray("sent"));
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.published[0].id, OperationId(2));
        QVERIFY(!server.published[0].outcome.succeeded && !server.published[0].outcome.text.isEmpty());
    }

    void expiryDoesNotStopWhatWasSent_data() { versions(nullptr, "[5.0/MQTT-4.3.3-7] [5.0/MQTT-4.3.3-13] 5.0"); }
    void expiryDoesNotStopWhatWasSent()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        OutgoingMessage shortLived{"a", "x", QoS::ExactlyOnce, false, {}};
        shortLived.properties.add(PropertyId::MessageExpiryInterval, 1);
        server.session.publish(OperationId(1), shortLived, server.now);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        const quint16 id = publish->packetId;
        server.after(30s);
        server.cut();
        server.connect(true);
        QVERIFY(server.expect<PublishPacket>());
        server.after(30s);
        server.reply(ack<PubrecPacket>(id));
        QVERIFY(server.expect<PubrelPacket>());
        server.after(20s);
        server.reply(ack<PubcompPacket>(id));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.succeeded);

        PublishPacket expired = message("1", QoS::ExactlyOnce, 7);
        expired.properties.add(PropertyId::MessageExpiryInterval, 1);
        server.reply(expired);
        QVERIFY(server.expect<PubrecPacket>());
        server.after(10s);
        server.reply(ack<PubrelPacket>(7));
        const auto *pubcomp = server.expect<PubcompPacket>();
        QVERIFY(pubcomp && pubcomp->code == 0);
    }

    void firstQuota_data()
    {
        QTest::addColumn<quint32>("announced"); // 0 = nothing
        QTest::addColumn<int>("sent");
        QTest::newRow("[5.0/MQTT-4.9.0-1] one") << 1U << 1;
        QTest::newRow("[5.0/MQTT-4.9.0-1] a few") << 5U << 5;
        QTest::newRow("[5.0/MQTT-4.9.0-1] more than there is to send") << 65'535U << 300;
        QTest::newRow("[5.0/MQTT-4.9.0-1] nothing announced") << 0U << 300;
    }
    void firstQuota()
    {
        QFETCH(quint32, announced);
        QFETCH(int, sent);
        ScriptedPeer server(kept(kNew));
        Properties properties;
        if (announced != 0)
            properties.add(PropertyId::ReceiveMaximum, announced);
        server.connect(false, properties);
        for (quint32 i = 1; i <= 300; ++i)
            server.publish(i, "a", "x", i % 2 ? QoS::AtLeastOnce : QoS::ExactlyOnce);
        QCOMPARE(server.peer->waiting(), sent);
        QCOMPARE(server.session.inflight(), sent);
    }
};

MQTTSCOPE_TEST(TestDeliveryStatements, "tst_deliverystatements")
#include "tst_deliverystatements.moc"
