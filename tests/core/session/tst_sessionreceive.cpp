// SPDX-License-Identifier: GPL-3.0-or-later
// Messages and subscriptions coming in: acknowledgements, exactly once, aliases, SUBSCRIBE and UNSUBSCRIBE.
#include "core/session/reconnectpolicy.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestSessionReceive : public QObject
{
    Q_OBJECT

    static SessionOptions optionsOf(ProtocolVersion version = ProtocolVersion::V5_0)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        return options;
    }
    static PublishPacket message(const char *topic, const char *payload, QoS qos = QoS::AtMostOnce, quint16 id = 0)
    {
        PublishPacket packet;
        packet.topic = topic;
        packet.payload = payload;
        packet.qos = qos;
        packet.packetId = id;
        return packet;
    }
    static void suback(ScriptedPeer &server, quint16 id, std::initializer_list<quint8> codes)
    {
        SubackPacket packet;
        packet.packetId = id;
        for (const quint8 code : codes)
            packet.codes.append(code);
        server.reply(packet);
    }

private Q_SLOTS:
    void qos0IsSeenWhole()
    {
        ScriptedPeer server(optionsOf());
        server.connect();
        bool seen = false;
        connect(&server.session, &ClientSession::messageReceived, this, [&](const PublishView &view) {
            seen = true;
            QCOMPARE(view.topic.toByteArray(), QByteArray("a/b"));
            QCOMPARE(view.payload.toByteArray(), QByteArray("x"));
            QVERIFY(view.retain);
            QCOMPARE(view.qos, QoS::AtMostOnce);
            const Properties properties = view.properties();
            QCOMPARE(properties.bytes(PropertyId::ContentType)->toByteArray(), QByteArray("text/plain"));
        });
        PublishPacket packet = message("a/b", "x");
        packet.retain = true;
        packet.properties.add(PropertyId::ContentType, QByteArrayView("text/plain"));
        server.reply(packet);
        QVERIFY(seen);
        QCOMPARE(server.peer->waiting(), 0);
    }

    void qos1IsAcknowledged_data()
    {
        proves("[5.0/MQTT-4.3.2-4] [5.0/MQTT-4.5.0-2] [5.0/MQTT-4.6.0-2] [5.0/MQTT-4.3.2-5]");
    }
    void qos1IsAcknowledged()
    {
        ScriptedPeer server(optionsOf());
        server.connect();
        server.reply(message("a", "1", QoS::AtLeastOnce, 7));
        server.reply(message("a", "2", QoS::AtLeastOnce, 8));
        const auto *first = server.expect<PubackPacket>();
        const auto *second = server.expect<PubackPacket>();
        QVERIFY2(first && first->packetId == 7, "[5.0/MQTT-4.3.2-4] [5.0/MQTT-4.5.0-2]");
        QVERIFY2(second && second->packetId == 8, "[5.0/MQTT-4.6.0-2]");
        server.reply(message("a", "3", QoS::AtLeastOnce, 7));
        QVERIFY(server.expect<PubackPacket>());
        QVERIFY2(server.payloads == (QList<QByteArray>{"1", "2", "3"}), "[5.0/MQTT-4.3.2-5]");
    }

    void qos2IsDeliveredOnce_data()
    {
        proves("[5.0/MQTT-4.3.3-8] [5.0/MQTT-4.3.3-10] [5.0/MQTT-4.3.3-11] [5.0/MQTT-4.3.3-12]");
    }
    void qos2IsDeliveredOnce()
    {
        ScriptedPeer server(optionsOf());
        server.connect();
        server.reply(message("a", "1", QoS::ExactlyOnce, 7));
        QVERIFY2(server.expect<PubrecPacket>(), "[5.0/MQTT-4.3.3-8]");
        PublishPacket repeat = message("a", "1", QoS::ExactlyOnce, 7);
        repeat.dup = true;
        server.reply(repeat);
        QVERIFY2(server.expect<PubrecPacket>(), "[5.0/MQTT-4.3.3-10]");
        QCOMPARE(server.payloads.size(), 1);
        server.reply(ack<PubrelPacket>(7));
        const auto *pubcomp = server.expect<PubcompPacket>();
        QVERIFY2(pubcomp && pubcomp->packetId == 7, "[5.0/MQTT-4.3.3-11]");
        QCOMPARE(pubcomp->code, quint8(0));
        server.reply(message("a", "2", QoS::ExactlyOnce, 7));
        QVERIFY(server.expect<PubrecPacket>());
        QVERIFY2(server.payloads == (QList<QByteArray>{"1", "2"}), "[5.0/MQTT-4.3.3-12]");
        server.reply(ack<PubrelPacket>(99));
        const auto *unknown = server.expect<PubcompPacket>();
        QVERIFY(unknown);
        QCOMPARE(unknown->code, quint8(ReasonCode::PacketIdentifierNotFound));
    }

    void qos2SurvivesTheConnection()
    {
        SessionOptions options = optionsOf();
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 60);
        ScriptedPeer server(options);
        server.connect();
        server.reply(message("a", "1", QoS::ExactlyOnce, 7));
        server.cut();
        server.connect(true);
        PublishPacket repeat = message("a", "1", QoS::ExactlyOnce, 7);
        repeat.dup = true;
        server.reply(repeat);
        QCOMPARE(server.payloads.size(), 1);
        server.cut();
        server.connect(false);
        server.reply(message("a", "2", QoS::ExactlyOnce, 7));
        QVERIFY2(server.payloads.size() == 2, "a new session knows no identifiers");
    }

    void ourReceiveMaximumIsEnforced()
    {
        SessionOptions options = optionsOf();
        options.properties.add(PropertyId::ReceiveMaximum, 2);
        ScriptedPeer server(options);
        server.connect();
        for (quint16 id = 1; id <= 3; ++id)
            server.reply(message("a", "x", QoS::ExactlyOnce, id));
        QVERIFY(server.expect<PubrecPacket>());
        QVERIFY(server.expect<PubrecPacket>());
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ReceiveMaximumExceeded));
        QCOMPARE(server.payloads.size(), 2);
    }

    void topicAliases_data() { proves("[5.0/MQTT-3.3.2-10] [5.0/MQTT-3.3.2-7]"); }
    void topicAliases()
    {
        SessionOptions options = optionsOf();
        options.properties.add(PropertyId::TopicAliasMaximum, 10);
        ScriptedPeer server(options);
        server.connect();
        const auto aliased = [](const char *topic, quint32 alias, QoS qos = QoS::AtMostOnce, quint16 id = 0) {
            PublishPacket packet = message(topic, "x", qos, id);
            packet.properties.add(PropertyId::TopicAlias, alias);
            return packet;
        };
        server.reply(aliased("one", 10));
        server.reply(aliased("", 10));
        server.reply(aliased("", 10, QoS::AtLeastOnce, 3));
        server.reply(aliased("two", 10));
        server.reply(aliased("", 10));
        QVERIFY2(server.topics == (QList<QByteArray>{"one", "one", "one", "two", "two"}), "[5.0/MQTT-3.3.2-10]");
        server.cut();
        server.connect();
        server.reply(aliased("", 10));
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-3.3.2-7]");
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
        server.cut();
        server.connect();
        server.reply(aliased("x", 11));
        const auto *above = server.expect<DisconnectPacket>();
        QVERIFY(above);
        QCOMPARE(above->code, quint8(ReasonCode::TopicAliasInvalid));
        QCOMPARE(server.topics.size(), 5);
    }

    void subscribeAsksAndTells()
    {
        ScriptedPeer server(optionsOf());
        server.connect();
        QSignalSpy changed(&server.session, &ClientSession::subscriptionsChanged);
        SubscriptionRequest first{"a/#", QoS::ExactlyOnce, true, true, RetainHandling::SendIfNew, 5U};
        SubscriptionRequest second{"b", QoS::AtLeastOnce, false, false, RetainHandling::SendAtSubscribe, 5U};
        server.session.subscribe(OperationId(3), {first, second}, server.now);
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        QCOMPARE(subscribe->entries.size(), 2);
        QCOMPARE(subscribe->properties.number(PropertyId::SubscriptionIdentifier), std::optional(5U));
        QVERIFY(subscribe->entries[0].noLocal && subscribe->entries[0].retainAsPublished);
        QCOMPARE(subscribe->entries[0].retainHandling, RetainHandling::SendIfNew);
        QCOMPARE(subscribe->entries[0].qos, QoS::ExactlyOnce);
        suback(server, subscribe->packetId, {1, 0x87});
        QCOMPARE(server.subscribed.size(), 1);
        const SessionOutcome &outcome = server.subscribed[0].outcome;
        QCOMPARE(server.subscribed[0].id, OperationId(3));
        QVERIFY(!outcome.succeeded);
        QCOMPARE(outcome.codes, (QList<quint8>{1, 0x87}));
        QVERIFY(!outcome.text.isEmpty());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(server.session.subscriptions().size(), 1);
        QCOMPARE(server.session.subscriptions()[0].filter, QByteArray("a/#"));

        server.session.unsubscribe(OperationId(4), {"a/#", "zzz"}, server.now);
        const auto *unsubscribe = server.expect<UnsubscribePacket>();
        QVERIFY(unsubscribe);
        QCOMPARE(unsubscribe->filters.size(), 2);
        UnsubackPacket unsuback;
        unsuback.packetId = unsubscribe->packetId;
        unsuback.codes.append(0);
        unsuback.codes.append(quint8(ReasonCode::NoSubscriptionExisted));
        server.reply(unsuback);
        QCOMPARE(server.unsubscribed.size(), 1);
        QVERIFY(server.unsubscribed[0].outcome.succeeded);
        QVERIFY(server.session.subscriptions().isEmpty());
    }

    void grantedQoSIsTheServers()
    {
        SessionOptions options = optionsOf();
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 60);
        options.subscriptions = {{"a", QoS::ExactlyOnce}};
        ScriptedPeer server(options);
        server.connect();
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        suback(server, subscribe->packetId, {1});
        QCOMPARE(server.session.subscriptions().at(0).qos, QoS::AtLeastOnce);
        server.cut();
        server.connect(true);
        QVERIFY2(server.peer->waiting() == 0, "it stands as the server granted it");
    }

    void aRefusedFilterOfTheProfileIsSaidAndAskedForAgain()
    {
        SessionOptions options = optionsOf();
        options.subscriptions = {{"secret/#", QoS::AtMostOnce}, {"a/#/b", QoS::AtMostOnce}};
        ScriptedPeer server(options);
        server.connect();
        QCOMPARE(server.subscribed.size(), 1);
        QCOMPARE(server.subscribed[0].id, OperationId());
        QVERIFY2(server.subscribed[0].outcome.text.startsWith(QStringLiteral("Not subscribed to “a/#/b”: ")),
                 qPrintable(server.subscribed[0].outcome.text));
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        suback(server, subscribe->packetId, {0x87});
        QCOMPARE(server.subscribed.size(), 2);
        QVERIFY(!server.subscribed[1].outcome.succeeded);
        QCOMPARE(server.subscribed[1].outcome.text,
                 QStringLiteral("The server refused the subscription to “secret/#”: Not authorized (0x87)."));
        server.cut();
        server.connect();
        const auto *again = server.expect<SubscribePacket>();
        QVERIFY2(again, "the server may take it this time");
        QCOMPARE(again->entries[0].filter.toByteArray(), QByteArray("secret/#"));
        // What the user asks for by hand and is refused is over.
        suback(server, again->packetId, {0});
        server.session.subscribe(OperationId(7), {{"other", QoS::AtMostOnce}}, server.now);
        const auto *other = server.expect<SubscribePacket>();
        QVERIFY(other);
        suback(server, other->packetId, {0x87});
        server.cut();
        server.connect();
        const auto *third = server.expect<SubscribePacket>();
        QVERIFY(third);
        QCOMPARE(third->entries.size(), 1);
    }

    void differentIdentifiersNeedDifferentPackets()
    {
        ScriptedPeer server(optionsOf());
        server.connect();
        SubscriptionRequest first{"a", QoS::AtMostOnce};
        first.identifier = 1;
        SubscriptionRequest second{"b", QoS::AtMostOnce};
        second.identifier = 2;
        server.session.subscribe(OperationId(3), {first, second}, server.now);
        const auto *one = server.expect<SubscribePacket>();
        const auto *two = server.expect<SubscribePacket>();
        QVERIFY(one && two);
        QVERIFY(one->packetId != two->packetId);
        suback(server, two->packetId, {0x80});
        QVERIFY(server.subscribed.isEmpty());
        suback(server, one->packetId, {0});
        QCOMPARE(server.subscribed.size(), 1);
        QCOMPARE(server.subscribed[0].outcome.codes, (QList<quint8>{0, 0x80}));
    }

    void subackMustFit_data()
    {
        QTest::addColumn<QByteArray>("codes");
        QTest::newRow("H3 SUBACK with fewer codes") << QByteArray(1, 0);
        QTest::newRow("H3 SUBACK with more codes") << QByteArray(3, 0);
        QTest::newRow("H3 SUBACK with no codes") << QByteArray();
    }
    void subackMustFit()
    {
        QFETCH(QByteArray, codes);
        ScriptedPeer server(optionsOf());
        server.connect();
        server.session.subscribe(OperationId(3), {{"a"}, {"b"}}, server.now);
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        SubackPacket packet;
        packet.packetId = subscribe->packetId;
        for (const char code : std::as_const(codes))
            packet.codes.append(quint8(code));
        server.reply(packet);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
        QCOMPARE(server.subscribed.size(), 1);
        QVERIFY(!server.subscribed[0].outcome.succeeded);
    }

    void badFilters_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<int>("property"); // 0 = none
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("misplaced #") << QByteArray("a#") << 0;
        QTest::newRow("shared without filter") << QByteArray("$share/g") << 0;
        QTest::newRow("no wildcards here") << QByteArray("a/#") << int(PropertyId::WildcardSubscriptionAvailable);
        QTest::newRow("no sharing here") << QByteArray("$share/g/a") << int(PropertyId::SharedSubscriptionAvailable);
    }
    void badFilters()
    {
        QFETCH(QByteArray, filter);
        QFETCH(int, property);
        ScriptedPeer server(optionsOf());
        Properties properties;
        if (property != 0)
            properties.add(PropertyId(property), 0);
        server.connect(false, properties);
        server.session.subscribe(OperationId(3), {{filter}}, server.now);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.subscribed.size(), 1);
        QVERIFY(!server.subscribed[0].outcome.succeeded);
        QVERIFY(!server.subscribed[0].outcome.text.isEmpty());
    }

    void subscriptionsAreRenewed()
    {
        SessionOptions options = optionsOf(ProtocolVersion::V3_1_1);
        options.cleanStart = false;
        options.subscriptions = {{"a/#", QoS::AtLeastOnce}, {"bad#"}, {"b", QoS::AtMostOnce}};
        ScriptedPeer server(options);
        server.connect();
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        QCOMPARE(subscribe->entries.size(), 2);
        QVERIFY2(server.subscribed.size() == 1 && !server.subscribed[0].outcome.succeeded, "the bad one is named");
        QCOMPARE(server.subscribed[0].id, OperationId());
        suback(server, subscribe->packetId, {1, 0});
        server.session.subscribe(OperationId(3), {{"c"}}, server.now);
        const auto *more = server.expect<SubscribePacket>();
        QVERIFY(more);
        suback(server, more->packetId, {0});

        server.cut();
        server.connect(true);
        QVERIFY2(server.peer->waiting() == 0, "the server still has them");
        server.cut();
        server.connect(false);
        const auto *renewed = server.expect<SubscribePacket>();
        QVERIFY(renewed);
        QSet<QByteArray> filters;
        for (const SubscriptionEntry &entry : renewed->entries)
            filters.insert(entry.filter.toByteArray());
        QCOMPARE(filters, (QSet<QByteArray>{"a/#", "b", "c"}));
    }

    void notConnected()
    {
        ScriptedPeer server(optionsOf());
        server.session.subscribe(OperationId(1), {{"a"}}, server.now);
        server.session.unsubscribe(OperationId(2), {"a"}, server.now);
        server.publish(3, "a", "x", QoS::AtLeastOnce);
        QCOMPARE(server.subscribed.size(), 1);
        QCOMPARE(server.unsubscribed.size(), 1);
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        server.connect();
        server.session.subscribe(OperationId(4), {{"a"}}, server.now);
        server.cut();
        QCOMPARE(server.subscribed.size(), 2);
        QVERIFY(!server.subscribed[1].outcome.succeeded);
    }

    void everyFrameIsReported()
    {
        ScriptedPeer server(optionsOf());
        QList<QByteArray> sent;
        QList<QByteArray> received;
        connect(&server.session, &ClientSession::packetSent, this,
                [&](QByteArrayView frame) { sent.append(frame.toByteArray()); });
        connect(&server.session, &ClientSession::packetReceived, this,
                [&](QByteArrayView frame) { received.append(frame.toByteArray()); });
        server.connect();
        server.reply(message("a", "1", QoS::AtLeastOnce, 7));
        QCOMPARE(sent.size(), 2);
        QCOMPARE(received.size(), 2);
        QCOMPARE(sent.last(), server.peer->takeFrame());
    }

    void backoff()
    {
        ReconnectPolicy policy(1s, 60s, 42);
        Duration previous{0};
        for (int i = 0; i < 20; ++i) {
            const Duration delay = policy.nextDelay();
            const Duration whole = std::min<Duration>(1s * (1LL << std::min(i, 10)), 60s);
            QVERIFY(delay <= whole && delay >= whole * 3 / 4);
            if (i < 6)
                QVERIFY(delay > previous);
            previous = delay;
        }
        QCOMPARE(policy.attempts(), 20);
        policy.reset();
        QVERIFY(policy.nextDelay() <= 1s);
        ReconnectPolicy same(1s, 60s, 42);
        ReconnectPolicy other(1s, 60s, 43);
        const Duration first = ReconnectPolicy(1s, 60s, 42).nextDelay();
        QCOMPARE(same.nextDelay(), first);
        QVERIFY(other.nextDelay() != first);
        QVERIFY(ReconnectPolicy(0s, 0s, 1).nextDelay() > 0s);
    }
};

MQTTSCOPE_TEST(TestSessionReceive, "tst_sessionreceive")
#include "tst_sessionreceive.moc"
