// SPDX-License-Identifier: GPL-3.0-or-later
// Messages on their way out: QoS 0, 1 and 2, the window, resending, and what the server does not take.
#include "core/spec/limits.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestSessionPublish : public QObject
{
    Q_OBJECT

    static SessionOptions kept(ProtocolVersion version = ProtocolVersion::V5_0)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        options.cleanStart = false;
        if (version == ProtocolVersion::V5_0)
            options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        return options;
    }
    static Properties announcing(PropertyId id, quint32 number)
    {
        Properties properties;
        properties.add(id, number);
        return properties;
    }

private Q_SLOTS:
    void qos0_data() { proves("[5.0/MQTT-4.3.1-1]"); }
    void qos0()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, "a/b", "payload", QoS::AtMostOnce, true);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        QCOMPARE(publish->topic.toByteArray(), QByteArray("a/b"));
        QCOMPARE(publish->payload.toByteArray(), QByteArray("payload"));
        QVERIFY(publish->retain);
        QVERIFY2(!publish->dup, "[5.0/MQTT-4.3.1-1]");
        QCOMPARE(publish->packetId, quint16(0));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.succeeded);
        QCOMPARE(server.published[0].id, OperationId(1));
    }

    void qos1_data() { proves("[5.0/MQTT-4.3.2-2]"); }
    void qos1()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(7, "a", "x", QoS::AtLeastOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        QVERIFY2(publish->packetId != 0 && !publish->dup, "[5.0/MQTT-4.3.2-2]");
        QVERIFY(server.published.isEmpty());
        QCOMPARE(server.session.inflight(), 1);
        server.reply(ack<PubackPacket>(publish->packetId, ReasonCode::NoMatchingSubscribers));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.succeeded);
        QCOMPARE(server.published[0].outcome.code, quint8(ReasonCode::NoMatchingSubscribers));
        QVERIFY(!server.published[0].outcome.text.isEmpty());
        QCOMPARE(server.session.inflight(), 0);
    }

    void qos2_data() { proves("[5.0/MQTT-4.3.3-4] [5.0/MQTT-2.2.1-5]"); }
    void qos2()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(7, "a", "x", QoS::ExactlyOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        const quint16 id = publish->packetId;
        server.reply(ack<PubrecPacket>(id));
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY2(pubrel && pubrel->packetId == id, "[5.0/MQTT-4.3.3-4] [5.0/MQTT-2.2.1-5]");
        QVERIFY(server.published.isEmpty());
        server.reply(ack<PubrecPacket>(id)); // once more
        QVERIFY(server.expect<PubrelPacket>());
        server.reply(ack<PubcompPacket>(id));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.succeeded);
        server.reply(ack<PubcompPacket>(id)); // late: ignored
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void refusedByTheServer_data()
    {
        QTest::addColumn<QoS>("qos");
        QTest::newRow("H8 PUBACK with a failure") << QoS::AtLeastOnce;
        QTest::newRow("[5.0/MQTT-4.4.0-2] H8 PUBREC with a failure") << QoS::ExactlyOnce;
    }
    void refusedByTheServer()
    {
        QFETCH(QoS, qos);
        ScriptedPeer server(kept());
        server.connect();
        server.publish(7, "a", "x", qos);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        if (qos == QoS::AtLeastOnce) {
            auto puback = ack<PubackPacket>(publish->packetId, ReasonCode::NotAuthorized);
            puback.properties.add(PropertyId::ReasonString, QByteArrayView("not here"));
            server.reply(puback);
        } else {
            auto pubrec = ack<PubrecPacket>(publish->packetId, ReasonCode::NotAuthorized);
            pubrec.properties.add(PropertyId::ReasonString, QByteArrayView("not here"));
            server.reply(pubrec);
        }
        QCOMPARE(server.published.size(), 1);
        const SessionOutcome &outcome = server.published[0].outcome;
        QVERIFY(!outcome.succeeded);
        QCOMPARE(outcome.code, quint8(ReasonCode::NotAuthorized));
        QCOMPARE(outcome.text, QStringLiteral("Not authorized (0x87): “not here”"));
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.session.inflight(), 0);
    }

    void acknowledgementOfTheWrongStage_data()
    {
        QTest::addColumn<QoS>("qos");
        QTest::addColumn<PacketType>("type");
        QTest::newRow("H3 PUBREC for QoS 1") << QoS::AtLeastOnce << PacketType::Pubrec;
        QTest::newRow("H3 PUBACK for QoS 2") << QoS::ExactlyOnce << PacketType::Puback;
        QTest::newRow("H3 PUBCOMP before PUBREC") << QoS::ExactlyOnce << PacketType::Pubcomp;
    }
    void acknowledgementOfTheWrongStage()
    {
        QFETCH(QoS, qos);
        QFETCH(PacketType, type);
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, "a", "x", qos);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        if (type == PacketType::Pubrec)
            server.reply(ack<PubrecPacket>(publish->packetId));
        else if (type == PacketType::Puback)
            server.reply(ack<PubackPacket>(publish->packetId));
        else
            server.reply(ack<PubcompPacket>(publish->packetId));
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
    }

    void acknowledgementsOfNothing()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.reply(ack<PubackPacket>(99));
        server.reply(ack<PubcompPacket>(99));
        QCOMPARE(server.peer->waiting(), 0);
        server.reply(ack<PubrecPacket>(99));
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY(pubrel);
        QCOMPARE(pubrel->code, quint8(ReasonCode::PacketIdentifierNotFound));
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void windowIsKept_data()
    {
        proves("[5.0/MQTT-3.3.4-7] [5.0/MQTT-4.9.0-2] [5.0/MQTT-3.3.4-8] [5.0/MQTT-4.9.0-3] [5.0/MQTT-2.2.1-3]");
    }
    void windowIsKept()
    {
        ScriptedPeer server(kept());
        server.connect(false, announcing(PropertyId::ReceiveMaximum, 2));
        for (quint32 i = 1; i <= 5; ++i)
            server.publish(i, "t/" + QByteArray::number(i), "x", i % 2 ? QoS::AtLeastOnce : QoS::ExactlyOnce);
        server.publish(6, "free", "x", QoS::AtMostOnce);
        const auto *first = server.expect<PublishPacket>();
        const auto *second = server.expect<PublishPacket>();
        const auto *free = server.expect<PublishPacket>();
        QVERIFY(first && second && free);
        QCOMPARE(first->topic.toByteArray(), QByteArray("t/1"));
        QCOMPARE(second->topic.toByteArray(), QByteArray("t/2"));
        QCOMPARE(free->topic.toByteArray(), QByteArray("free"));
        QVERIFY2(server.peer->waiting() == 0, "[5.0/MQTT-3.3.4-7] [5.0/MQTT-4.9.0-2]");
        QCOMPARE(server.session.queued(), 3);
        server.session.subscribe(OperationId(9), {{"other", QoS::AtMostOnce}}, server.now);
        QVERIFY2(server.expect<SubscribePacket>(), "[5.0/MQTT-3.3.4-8] [5.0/MQTT-4.9.0-3]");
        server.reply(ack<PubrecPacket>(second->packetId));
        QVERIFY(server.expect<PubrelPacket>());
        QVERIFY2(server.peer->waiting() == 0, "PUBREC does not open the window");
        server.reply(ack<PubcompPacket>(second->packetId));
        const auto *third = server.expect<PublishPacket>();
        QVERIFY(third);
        QCOMPARE(third->topic.toByteArray(), QByteArray("t/3"));
        QVERIFY2(third->packetId != first->packetId, "[5.0/MQTT-2.2.1-3]");
        server.reply(ack<PubackPacket>(first->packetId));
        server.reply(ack<PubackPacket>(third->packetId));
        QVERIFY(server.expect<PublishPacket>());
        QVERIFY(server.expect<PublishPacket>());
        QCOMPARE(server.session.queued(), 0);
    }

    void resumeResendsInOrder_data()
    {
        proves("[5.0/MQTT-4.4.0-1] [5.0/MQTT-4.3.3-6] [5.0/MQTT-3.3.1-1] [5.0/MQTT-4.6.0-1] [5.0/MQTT-4.3.2-2]");
    }
    void resumeResendsInOrder()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, "a", "1", QoS::ExactlyOnce);
        server.publish(2, "b", "2", QoS::AtLeastOnce);
        server.publish(3, "c", "3", QoS::ExactlyOnce);
        const auto *a = server.expect<PublishPacket>();
        const auto *b = server.expect<PublishPacket>();
        const auto *c = server.expect<PublishPacket>();
        QVERIFY(a && b && c);
        const quint16 ids[] = {a->packetId, b->packetId, c->packetId};
        server.reply(ack<PubrecPacket>(ids[0]));
        QVERIFY(server.expect<PubrelPacket>());
        server.cut();
        QVERIFY2(server.published.isEmpty(), "not settled yet");
        server.publish(4, "d", "4", QoS::AtLeastOnce); // waits for the session

        server.connect(true);
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY2(pubrel && pubrel->packetId == ids[0], "[5.0/MQTT-4.4.0-1] [5.0/MQTT-4.3.3-6]");
        const auto *again = server.expect<PublishPacket>();
        QVERIFY2(again && again->packetId == ids[1] && again->dup, "[5.0/MQTT-3.3.1-1] [5.0/MQTT-4.6.0-1]");
        QCOMPARE(again->payload.toByteArray(), QByteArray("2"));
        const auto *last = server.expect<PublishPacket>();
        QVERIFY(last && last->packetId == ids[2] && last->dup);
        const auto *fresh = server.expect<PublishPacket>();
        QVERIFY(fresh);
        QVERIFY2(!fresh->dup && fresh->topic.toByteArray() == "d", "[5.0/MQTT-4.3.2-2]");
        QCOMPARE(server.peer->waiting(), 0);
        server.after(1h);
        while (server.peer->waiting() > 0 && server.session.state() == SessionState::Connected)
            QVERIFY2(server.expect<PingreqPacket>(), "nothing is resent while connected");
    }

    void resumeWithASmallerWindow()
    {
        ScriptedPeer server(kept());
        server.connect();
        for (quint32 i = 1; i <= 4; ++i)
            server.publish(i, "t", QByteArray::number(i), QoS::AtLeastOnce);
        QList<quint16> ids;
        for (int i = 0; i < 4; ++i)
            ids.append(server.expect<PublishPacket>()->packetId);
        server.cut();
        server.connect(true, announcing(PropertyId::ReceiveMaximum, 1));
        server.publish(5, "t", "5", QoS::AtLeastOnce);
        for (int i = 0; i < 4; ++i) {
            const auto *publish = server.expect<PublishPacket>();
            QVERIFY(publish && publish->packetId == ids[i] && publish->dup);
            QCOMPARE(server.peer->waiting(), 0);
            server.reply(ack<PubackPacket>(ids[i]));
        }
        const auto *fresh = server.expect<PublishPacket>();
        QVERIFY(fresh);
        QCOMPARE(fresh->payload.toByteArray(), QByteArray("5"));
        QCOMPARE(server.published.size(), 4);
    }

    void sessionLost_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("[5.0/MQTT-3.2.2-5] 5.0") << ProtocolVersion::V5_0;
    }
    void sessionLost()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(kept(version));
        server.connect();
        server.publish(1, "a", "1", QoS::AtLeastOnce);
        QVERIFY(server.expect<PublishPacket>());
        server.cut();
        server.connect(false);
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        QVERIFY(!server.published[0].outcome.text.isEmpty());
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.session.inflight(), 0);
    }

    void cleanSessionFailsWhatWasOpen()
    {
        SessionOptions options;
        options.version = ProtocolVersion::V3_1_1;
        options.clientId = "scope";
        ScriptedPeer server(options);
        server.connect();
        server.publish(1, "a", "1", QoS::ExactlyOnce);
        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        server.publish(2, "b", "2", QoS::AtMostOnce);
        server.publish(3, "c", "3", QoS::AtLeastOnce);
        QVERIFY(server.published.isEmpty());
        server.cut();
        QCOMPARE(server.published.size(), 3);
        QSet<quint32> answered;
        for (const auto &finished : std::as_const(server.published)) {
            QVERIFY(!finished.outcome.succeeded);
            answered.insert(finished.id.value);
        }
        QCOMPARE(answered, (QSet<quint32>{1, 2, 3}));
    }

    void serverLimits_data()
    {
        QTest::addColumn<PropertyId>("property");
        QTest::addColumn<quint32>("number");
        QTest::addColumn<QoS>("qos");
        QTest::addColumn<bool>("retain");
        QTest::addColumn<bool>("sent");
        const auto row = [](const char *name, PropertyId id, quint32 number, QoS qos, bool retain, bool sent) {
            QTest::newRow(name) << id << number << qos << retain << sent;
        };
        row("[5.0/MQTT-3.2.2-11] above Maximum QoS 0", PropertyId::MaximumQoS, 0, QoS::AtLeastOnce, false, false);
        row("[5.0/MQTT-3.2.2-11] above Maximum QoS 1", PropertyId::MaximumQoS, 1, QoS::ExactlyOnce, false, false);
        row("at Maximum QoS 1", PropertyId::MaximumQoS, 1, QoS::AtLeastOnce, false, true);
        row("[5.0/MQTT-3.2.2-14] retain where there is none", PropertyId::RetainAvailable, 0, QoS::AtMostOnce, true,
            false);
        row("no retain where there is none", PropertyId::RetainAvailable, 0, QoS::AtMostOnce, false, true);
        row("[5.0/MQTT-3.2.2-15] above Maximum Packet Size", PropertyId::MaximumPacketSize, 10, QoS::AtMostOnce, false,
            false);
        row("QoS 1 above Maximum Packet Size", PropertyId::MaximumPacketSize, 12, QoS::AtLeastOnce, false, false);
        row("at Maximum Packet Size", PropertyId::MaximumPacketSize, 11, QoS::AtMostOnce, false, true);
    }
    void serverLimits()
    {
        QFETCH(PropertyId, property);
        QFETCH(quint32, number);
        QFETCH(QoS, qos);
        QFETCH(bool, retain);
        QFETCH(bool, sent);
        ScriptedPeer server(kept());
        server.connect(false, announcing(property, number));
        server.publish(1, "a", "12345", qos, retain); // 11 bytes at QoS 0
        QCOMPARE(server.peer->waiting(), sent ? 1 : 0);
        QCOMPARE(server.session.inflight(), sent && qos != QoS::AtMostOnce ? 1 : 0);
        if (sent)
            return;
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        QVERIFY(!server.published[0].outcome.text.isEmpty());
        server.publish(2, "a", "", QoS::AtMostOnce);
        QCOMPARE(server.peer->waiting(), 1);
    }

    void topicAliases_data() { proves("[5.0/MQTT-3.2.2-17] [5.0/MQTT-3.3.2-7] [5.0/MQTT-3.2.2-18]"); }
    void topicAliases()
    {
        ScriptedPeer server(kept());
        server.connect(false, announcing(PropertyId::TopicAliasMaximum, 5));
        OutgoingMessage message{"long/topic", "1", QoS::AtLeastOnce, false, {}};
        message.properties.add(PropertyId::TopicAlias, 5);
        server.session.publish(OperationId(1), message, server.now);
        message.topic.clear();
        server.session.publish(OperationId(2), message, server.now);
        const auto *first = server.expect<PublishPacket>();
        const auto *second = server.expect<PublishPacket>();
        QVERIFY(first && second);
        QCOMPARE(first->topic.toByteArray(), QByteArray("long/topic"));
        QVERIFY(second->topic.isEmpty());
        QCOMPARE(second->properties.number(PropertyId::TopicAlias), std::optional(5U));

        OutgoingMessage above{"t", "1", QoS::AtMostOnce, false, {}};
        above.properties.add(PropertyId::TopicAlias, 6);
        server.session.publish(OperationId(3), above, server.now);
        QVERIFY2(server.peer->waiting() == 0, "[5.0/MQTT-3.2.2-17]");
        QVERIFY(!server.published.at(0).outcome.succeeded);
        message.properties = {};
        message.properties.add(PropertyId::TopicAlias, 4);
        server.session.publish(OperationId(4), message, server.now); // empty topic, alias never set
        QCOMPARE(server.peer->waiting(), 0);
        QVERIFY(!server.published.at(1).outcome.succeeded);

        server.cut();
        server.connect(true);
        const auto *again = server.expect<PublishPacket>();
        const auto *andAgain = server.expect<PublishPacket>();
        QVERIFY(again && andAgain);
        QVERIFY2(!again->properties.find(PropertyId::TopicAlias), "[5.0/MQTT-3.3.2-7] [5.0/MQTT-3.2.2-18]");
        QCOMPARE(andAgain->topic.toByteArray(), QByteArray("long/topic"));
    }

    void refusedHere_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::newRow("empty topic") << QByteArray();
        QTest::newRow("[5.0/MQTT-4.7.0-1] wildcard") << QByteArray("a/+");
        QTest::newRow("ill-formed UTF-8") << QByteArray("a\xFF");
        QTest::newRow("too long") << QByteArray(65536, 'a');
    }
    void refusedHere()
    {
        QFETCH(QByteArray, topic);
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, topic, "x", QoS::AtLeastOnce);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        QVERIFY(!server.published[0].outcome.text.isEmpty());
    }

    void readOnlyPublishesNothing()
    {
        SessionOptions options = kept();
        options.readOnly = true;
        options.will = OutgoingMessage{"will", "x", QoS::AtMostOnce, false, {}};
        ScriptedPeer server(options);
        server.open();
        const auto *connect = server.expect<ConnectPacket>();
        QVERIFY(connect);
        QVERIFY(!connect->flags.will);
        server.reply(ConnackPacket());
        for (const QoS qos : {QoS::AtMostOnce, QoS::AtLeastOnce, QoS::ExactlyOnce})
            server.publish(1, "a", "x", qos);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.published.size(), 3);
        QVERIFY(server.published[0].outcome.text.contains(QStringLiteral("read-only")));
    }

    void propertiesNeedVersion5()
    {
        ScriptedPeer server(kept(ProtocolVersion::V3_1_1));
        server.connect();
        OutgoingMessage message{"a", "x", QoS::AtMostOnce, false, {}};
        message.properties.addUserProperty("k", "v");
        server.session.publish(OperationId(1), message, server.now);
        QVERIFY(server.expect<PublishPacket>());
        QVERIFY(server.published.at(0).outcome.succeeded);
        QVERIFY(server.published.at(0).outcome.text.contains(QStringLiteral("5.0")));
    }

    void slowNetworkBoundsTheQueue()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        constexpr int asked = limits::kSessionQueueMessages + 10;
        for (quint32 i = 1; i <= asked; ++i)
            server.publish(i, "a", QByteArray::number(i), QoS::AtMostOnce);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.session.queued(), limits::kSessionQueueMessages);
        QCOMPARE(server.published.size(), 10);
        QCOMPARE(server.published[0].outcome.code, quint8(ReasonCode::QuotaExceeded));
        server.peer->setPendingBytes(0);
        server.session.writable(server.now);
        QCOMPARE(server.peer->waiting(), limits::kSessionQueueMessages);
        QCOMPARE(server.published.size(), asked);

        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        const QByteArray big(qsizetype(limits::kSessionQueueBytes / 2), 'x');
        for (quint32 i = 1; i <= 5; ++i)
            server.publish(i, "big", big, QoS::AtMostOnce);
        QVERIFY2(server.session.queued() <= 2, "bounded in bytes too");
        server.session.ping(server.now);
        server.session.close(ReasonCode::Success, server.now);
        QVERIFY2(server.peer->isClosed(), "a full queue does not hold back DISCONNECT");
    }

    void inFlightBytesAreBounded()
    {
        ScriptedPeer server(kept());
        server.connect();
        const QByteArray big(qsizetype(limits::kSessionQueueBytes / 4), 'x');
        for (quint32 i = 1; i <= 10; ++i)
            server.publish(i, "big", big, QoS::ExactlyOnce);
        QCOMPARE(server.session.inflight(), 4);
        QCOMPARE(server.published.size(), 6);
        QCOMPARE(server.published[0].outcome.code, quint8(ReasonCode::QuotaExceeded));
        server.published.clear();
        for (int i = 0; i < 4; ++i) {
            const auto *publish = server.expect<PublishPacket>();
            QVERIFY(publish);
            server.reply(ack<PubrecPacket>(publish->packetId)); // its payload is not needed any more
        }
        for (quint32 i = 11; i <= 20; ++i)
            server.publish(i, "big", big, QoS::AtLeastOnce);
        QCOMPARE(server.session.inflight(), 8);
        QCOMPARE(server.published.size(), 6);
        server.cut();
        server.connect(false); // lost: nothing is held any more
        QCOMPARE(server.session.inflight(), 0);
        server.published.clear();
        server.publish(21, "big", big, QoS::AtLeastOnce);
        QVERIFY(server.published.isEmpty());
    }

    void resendingWaitsForTheNetwork()
    {
        ScriptedPeer server(kept());
        server.connect();
        for (quint32 i = 1; i <= 3; ++i)
            server.publish(i, "t", QByteArray::number(i), QoS::AtLeastOnce);
        server.cut();
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        ConnackPacket connack;
        connack.sessionPresent = true;
        server.reply(connack);
        QCOMPARE(server.peer->waiting(), 0);
        server.peer->setPendingBytes(0);
        server.session.writable(server.now);
        QCOMPARE(server.peer->waiting(), 3);
    }

    void everyPacketIdentifierTaken()
    {
        ScriptedPeer server(kept());
        server.connect();
        for (quint32 i = 1; i <= 65'535; ++i)
            server.session.subscribe(OperationId(i), {{"a", QoS::AtMostOnce}}, server.now);
        server.peer->forget();
        server.publish(70'000, "t", "x", QoS::AtLeastOnce); // must come back
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.session.queued(), 1);
        QVERIFY(server.published.isEmpty());
        SubackPacket suback;
        suback.packetId = 77;
        suback.codes.append(0);
        server.reply(suback);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        QCOMPARE(publish->packetId, quint16(77));
        QCOMPARE(server.session.queued(), 0);
    }

    void pubcompOfAMessageTheServerIsDoneWith()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, "a", "x", QoS::ExactlyOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        const quint16 id = publish->packetId;
        server.reply(ack<PubrecPacket>(id));
        QVERIFY(server.expect<PubrelPacket>());
        server.cut(); // PUBCOMP is lost
        server.connect(true);
        QVERIFY(server.expect<PubrelPacket>());
        server.reply(ack<PubcompPacket>(id, ReasonCode::PacketIdentifierNotFound));
        QCOMPARE(server.published.size(), 1);
        QVERIFY2(server.published[0].outcome.succeeded, "[5.0/4.3.3] recovery, not an error");
        QCOMPARE(server.published[0].outcome.text, QString());
    }

    void discardedStateAnswersEverything()
    {
        ScriptedPeer server(kept());
        server.connect(false, announcing(PropertyId::ReceiveMaximum, 1));
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        server.publish(2, "a", "x", QoS::AtLeastOnce);
        server.session.subscribe(OperationId(3), {{"a", QoS::AtMostOnce}}, server.now);
        server.session.close(ReasonCode::Success, server.now);
        QCOMPARE(server.published.size(), 0);
        server.session.discardState();
        QCOMPARE(server.published.size(), 2);
        QCOMPARE(server.subscribed.size(), 1);
        for (const auto &finished : std::as_const(server.published))
            QVERIFY(!finished.outcome.succeeded && !finished.outcome.text.isEmpty());
        QCOMPARE(server.session.inflight() + server.session.queued(), 0);
    }

    void publishFromASlot()
    {
        ScriptedPeer server(kept());
        int rounds = 0;
        connect(&server.session, &ClientSession::published, this, [&] {
            if (++rounds < 100)
                server.publish(quint32(rounds), "again", "x", QoS::AtMostOnce);
        });
        server.connect();
        server.publish(100, "start", "x", QoS::AtMostOnce);
        QCOMPARE(rounds, 100);
        QCOMPARE(server.peer->waiting(), 100);
    }

    void closeFromASlot()
    {
        ScriptedPeer server(kept());
        connect(&server.session, &ClientSession::published, this,
                [&] { server.session.close(ReasonCode::Success, server.now); });
        server.connect();
        server.publish(1, "a", "x", QoS::AtLeastOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        server.publish(2, "b", "x", QoS::AtLeastOnce);
        QVERIFY(server.expect<PublishPacket>());
        server.reply(ack<PubackPacket>(publish->packetId));
        QVERIFY(server.expect<DisconnectPacket>());
        QCOMPARE(server.session.state(), SessionState::Closing);
        QCOMPARE(server.peer->waiting(), 0);
    }
};

MQTTSCOPE_TEST(TestSessionPublish, "tst_sessionpublish")
#include "tst_sessionpublish.moc"
