// SPDX-License-Identifier: GPL-3.0-or-later
// Messages through the local broker: QoS, retained messages, subscription options, properties, sharing, bounds.
#include "core/spec/limits.h"
#include "tests/core/broker/brokerbench.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestBrokerPublish : public QObject
{
    Q_OBJECT

    static Properties expiring(quint32 seconds)
    {
        Properties properties;
        properties.add(PropertyId::SessionExpiryInterval, seconds);
        return properties;
    }
    static SubscriptionEntry entryOf(const char *filter, QoS qos = QoS::AtMostOnce)
    {
        SubscriptionEntry entry;
        entry.filter = filter;
        entry.qos = qos;
        return entry;
    }

private Q_SLOTS:
    void deliversAtTheLowerQoS_data()
    {
        QTest::addColumn<int>("published");
        QTest::addColumn<int>("subscribed");
        for (int published = 0; published <= 2; ++published)
            for (int subscribed = 0; subscribed <= 2; ++subscribed)
                QTest::addRow("[5.0/MQTT-3.8.4-8] published %d, subscribed %d", published, subscribed)
                    << published << subscribed;
    }
    void deliversAtTheLowerQoS()
    {
        QFETCH(int, published);
        QFETCH(int, subscribed);
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        BenchClient &old = bench.client("old", ProtocolVersion::V3_1_1);
        BenchClient &publisher = bench.client("publisher");
        QCOMPARE(subscriber.subscribe("a/+", QoS(subscribed)), subscribed);
        QCOMPARE(old.subscribe("a/#", QoS(subscribed)), subscribed);
        publisher.publish("a/b", "x", QoS(published), false, 5);
        if (published == 1) {
            const auto *puback = publisher.take<PubackPacket>();
            QVERIFY(puback && puback->packetId == 5);
            QCOMPARE(puback->code, quint8(0));
        } else if (published == 2) {
            QVERIFY(publisher.take<PubrecPacket>());
            publisher.packet(ack<PubrelPacket>(5));
            const auto *pubcomp = publisher.take<PubcompPacket>();
            QVERIFY(pubcomp && pubcomp->packetId == 5);
        }
        const int expected = std::min(published, subscribed);
        for (BenchClient *client : {&subscriber, &old}) {
            const auto *message = client->take<PublishPacket>();
            QVERIFY(message);
            QCOMPARE(int(message->qos), expected);
            QCOMPARE(message->topic.toByteArray(), QByteArray("a/b"));
            QCOMPARE(message->payload.toByteArray(), QByteArray("x"));
            QVERIFY2(!message->dup, "[5.0/MQTT-3.3.1-3]");
            const quint16 id = message->packetId;
            if (expected == 1) {
                client->packet(ack<PubackPacket>(id));
            } else if (expected == 2) {
                client->packet(ack<PubrecPacket>(id));
                const auto *pubrel = client->take<PubrelPacket>();
                QVERIFY(pubrel && pubrel->packetId == id);
                client->packet(ack<PubcompPacket>(id));
            }
            QCOMPARE(client->waiting(), 0);
        }
        for (const BrokerClientSnapshot &client : bench.broker.snapshot(bench.now).clients)
            QCOMPARE(client.inflight, 0);
    }

    void qos2RepeatsAreNotDeliveredTwice_data() { proves("[5.0/MQTT-4.3.3-10]"); }
    void qos2RepeatsAreNotDeliveredTwice()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("a"), 0);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 3; ++i)
            publisher.publish("a", "x", QoS::ExactlyOnce, false, 9);
        QVERIFY2(subscriber.waiting() == 1, "[5.0/MQTT-4.3.3-10]");
        QCOMPARE(publisher.waiting(), 3);
        publisher.packet(ack<PubrelPacket>(9));
        publisher.publish("a", "y", QoS::ExactlyOnce, false, 9);
        QCOMPARE(subscriber.waiting(), 2);
        publisher.forget();
        publisher.packet(ack<PubrelPacket>(77));
        const auto *pubcomp = publisher.take<PubcompPacket>();
        QVERIFY(pubcomp);
        QCOMPARE(pubcomp->code, quint8(ReasonCode::PacketIdentifierNotFound));
    }

    void ourReceiveMaximumIsEnforced()
    {
        BrokerOptions options;
        options.receiveMaximum = 3;
        BrokerBench bench(options);
        BenchClient &publisher = bench.client("publisher");
        for (quint16 id = 1; id <= 4; ++id)
            publisher.publish("a", "x", QoS::ExactlyOnce, false, id);
        for (int i = 0; i < 3; ++i)
            QVERIFY(publisher.take<PubrecPacket>());
        const auto *disconnect = publisher.take<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ReceiveMaximumExceeded));
    }

    void clientsReceiveMaximumIsKept_data() { proves("[5.0/MQTT-3.3.4-9] [5.0/MQTT-3.3.4-10] [5.0/MQTT-2.2.1-4]"); }
    void clientsReceiveMaximumIsKept()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::ReceiveMaximum, 2);
        BenchClient &subscriber = bench.client("subscriber", ProtocolVersion::V5_0, true, properties);
        QCOMPARE(subscriber.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher");
        for (quint16 i = 1; i <= 5; ++i)
            publisher.publish("a", QByteArray::number(i), QoS::AtLeastOnce, false, i);
        publisher.publish("a", "free", QoS::AtMostOnce);
        const auto *first = subscriber.take<PublishPacket>();
        const auto *second = subscriber.take<PublishPacket>();
        const auto *free = subscriber.take<PublishPacket>();
        QVERIFY(first && second && free);
        QCOMPARE(free->payload.toByteArray(), QByteArray("free"));
        QVERIFY2(subscriber.waiting() == 0, "[5.0/MQTT-3.3.4-9]");
        subscriber.packet(PingreqPacket());
        QVERIFY2(subscriber.take<PingrespPacket>(), "[5.0/MQTT-3.3.4-10]");
        subscriber.packet(ack<PubackPacket>(first->packetId));
        const auto *third = subscriber.take<PublishPacket>();
        QVERIFY(third);
        QCOMPARE(third->payload.toByteArray(), QByteArray("3"));
        QVERIFY2(third->packetId != second->packetId, "[5.0/MQTT-2.2.1-4]");
        QCOMPARE(subscriber.waiting(), 0);
    }

    void resumeResendsInOrder_data() { proves("[5.0/MQTT-4.4.0-1] [5.0/MQTT-3.3.1-1]"); }
    void resumeResendsInOrder()
    {
        BrokerBench bench;
        BenchClient &first = bench.client("device", ProtocolVersion::V5_0, false, expiring(60));
        QCOMPARE(first.subscribe("a", QoS::ExactlyOnce), 2);
        BenchClient &publisher = bench.client("publisher");
        for (quint16 i = 1; i <= 3; ++i)
            publisher.publish("a", QByteArray::number(i), i == 2 ? QoS::AtLeastOnce : QoS::ExactlyOnce, false, i);
        const auto *one = first.take<PublishPacket>();
        QVERIFY(one);
        const quint16 id = one->packetId;
        first.packet(ack<PubrecPacket>(id));
        first.cut();
        publisher.publish("a", "4", QoS::AtLeastOnce);
        publisher.publish("a", "lost", QoS::AtMostOnce);

        BenchClient &second = bench.open();
        const auto *connack = second.connect("device", false, expiring(60));
        QVERIFY(connack && connack->sessionPresent);
        const auto *pubrel = second.take<PubrelPacket>();
        QVERIFY2(pubrel && pubrel->packetId == id, "[5.0/MQTT-4.4.0-1]");
        for (const char *payload : {"2", "3"}) {
            const auto *again = second.take<PublishPacket>();
            QVERIFY(again);
            QVERIFY2(again->dup, "[5.0/MQTT-3.3.1-1]");
            QCOMPARE(again->payload.toByteArray(), QByteArray(payload));
        }
        const auto *fresh = second.take<PublishPacket>();
        QVERIFY(fresh);
        QVERIFY(!fresh->dup);
        QCOMPARE(fresh->payload.toByteArray(), QByteArray("4"));
        QCOMPARE(second.waiting(), 0);
    }

    void refusedDeliveryIsSettled_data() { proves("[5.0/MQTT-4.4.0-2]"); }
    void refusedDeliveryIsSettled()
    {
        BrokerBench bench;
        BenchClient &first = bench.client("device", ProtocolVersion::V5_0, false, expiring(60));
        QCOMPARE(first.subscribe("a", QoS::ExactlyOnce), 2);
        bench.client("publisher").publish("a", "x", QoS::ExactlyOnce);
        const auto *message = first.take<PublishPacket>();
        QVERIFY(message);
        first.packet(ack<PubrecPacket>(message->packetId, ReasonCode::PayloadFormatInvalid));
        QVERIFY2(first.waiting() == 0, "no PUBREL after a refusal");
        first.cut();
        BenchClient &second = bench.open();
        QVERIFY(second.connect("device", false, expiring(60)));
        QVERIFY2(second.waiting() == 0, "[5.0/MQTT-4.4.0-2]");
    }

    void retained_data()
    {
        proves("[5.0/MQTT-3.3.1-5] [5.0/MQTT-3.3.1-8] [5.0/MQTT-3.3.1-6] [5.0/MQTT-3.3.1-12] [5.0/MQTT-3.3.1-7]");
    }
    void retained()
    {
        BrokerBench bench;
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("r/a", "1", QoS::AtLeastOnce, true);
        publisher.publish("r/a", "2", QoS::AtMostOnce, true);
        publisher.publish("r/b", "b", QoS::AtMostOnce, true);
        publisher.publish("r/b", "not kept", QoS::AtMostOnce, false);
        publisher.publish("other", "o", QoS::AtMostOnce, true);
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("r/#", QoS::AtLeastOnce), 1);
        const auto *a = subscriber.take<PublishPacket>();
        const auto *b = subscriber.take<PublishPacket>();
        QVERIFY(a && b);
        QVERIFY2(a->payload.toByteArray() == "2" && a->retain, "[5.0/MQTT-3.3.1-5]");
        QVERIFY2(b->payload.toByteArray() == "b" && b->retain, "[5.0/MQTT-3.3.1-8]");
        QCOMPARE(subscriber.waiting(), 0);
        publisher.publish("r/a", "", QoS::AtMostOnce, true);
        const auto *empty = subscriber.take<PublishPacket>();
        QVERIFY2(empty && empty->payload.isEmpty() && !empty->retain, "[5.0/MQTT-3.3.1-6] [5.0/MQTT-3.3.1-12]");
        QCOMPARE(subscriber.subscribe("r/a"), 0);
        QVERIFY2(subscriber.waiting() == 0, "[5.0/MQTT-3.3.1-7]");
    }

    void retainHandling_data()
    {
        QTest::addColumn<RetainHandling>("handling");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("[5.0/MQTT-3.3.1-9] at every subscribe") << RetainHandling::SendAtSubscribe << 1 << 1;
        QTest::newRow("[5.0/MQTT-3.3.1-10] only if new") << RetainHandling::SendIfNew << 1 << 0;
        QTest::newRow("[5.0/MQTT-3.3.1-11] never") << RetainHandling::DoNotSend << 0 << 0;
    }
    void retainHandling()
    {
        QFETCH(RetainHandling, handling);
        QFETCH(int, first);
        QFETCH(int, second);
        BrokerBench bench;
        bench.client("publisher").publish("a", "x", QoS::AtMostOnce, true);
        BenchClient &subscriber = bench.client("subscriber");
        SubscriptionEntry entry = entryOf("a");
        entry.retainHandling = handling;
        QCOMPARE(subscriber.subscribe(entry), 0);
        QCOMPARE(subscriber.waiting(), first);
        subscriber.forget();
        QCOMPARE(subscriber.subscribe(entry), 0);
        QCOMPARE(subscriber.waiting(), second);
        QCOMPARE(bench.broker.snapshot(bench.now).subscriptions, 1);
    }

    void subscriptionOptions_data() { proves("[5.0/MQTT-3.8.3-3] [5.0/MQTT-3.3.1-13]"); }
    void subscriptionOptions()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("client");
        SubscriptionEntry entry = entryOf("a");
        entry.noLocal = true;
        entry.retainAsPublished = true;
        QCOMPARE(client.subscribe(entry), 0);
        client.publish("a", "own");
        QVERIFY2(client.waiting() == 0, "[5.0/MQTT-3.8.3-3]");
        bench.client("other").publish("a", "theirs", QoS::AtMostOnce, true);
        const auto *message = client.take<PublishPacket>();
        QVERIFY2(message && message->retain, "[5.0/MQTT-3.3.1-13]");
    }

    void overlapsGiveOneCopy_data() { proves("[5.0/MQTT-3.3.4-2] [5.0/MQTT-3.3.4-4]"); }
    void overlapsGiveOneCopy()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        Properties one;
        one.add(PropertyId::SubscriptionIdentifier, 1);
        Properties two;
        two.add(PropertyId::SubscriptionIdentifier, 268'435'455);
        QCOMPARE(subscriber.subscribe(entryOf("a/#", QoS::AtMostOnce), one), 0);
        QCOMPARE(subscriber.subscribe(entryOf("a/+", QoS::ExactlyOnce), two), 2);
        QCOMPARE(subscriber.subscribe(entryOf("a/b", QoS::AtLeastOnce)), 1);
        bench.client("publisher").publish("a/b", "x", QoS::ExactlyOnce);
        const auto *message = subscriber.take<PublishPacket>();
        QVERIFY(message);
        QVERIFY2(message->qos == QoS::ExactlyOnce, "[5.0/MQTT-3.3.4-2]");
        QSet<quint32> identifiers;
        for (const Property &property : message->properties)
            if (property.id == PropertyId::SubscriptionIdentifier)
                identifiers.insert(property.number);
        QVERIFY2(identifiers == (QSet<quint32>{1, 268'435'455}), "[5.0/MQTT-3.3.4-4]");
        QCOMPARE(subscriber.waiting(), 0);
    }

    void unsubscribe_data()
    {
        proves("[5.0/MQTT-3.10.4-4] [5.0/MQTT-2.2.1-6] [5.0/MQTT-3.10.4-1] [5.0/MQTT-3.10.4-2]");
    }
    void unsubscribe()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("a/+"), 0);
        UnsubscribePacket packet;
        packet.packetId = 9;
        packet.filters.append("a/+");
        packet.filters.append("a/#"); // matches the same topics, is another filter
        subscriber.packet(packet);
        const auto *unsuback = subscriber.take<UnsubackPacket>();
        QVERIFY2(unsuback && unsuback->packetId == 9, "[5.0/MQTT-3.10.4-4] [5.0/MQTT-2.2.1-6]");
        QCOMPARE(unsuback->codes.size(), 2);
        QCOMPARE(unsuback->codes[0], quint8(0));
        QVERIFY2(unsuback->codes[1] == quint8(ReasonCode::NoSubscriptionExisted), "[5.0/MQTT-3.10.4-1]");
        bench.client("publisher").publish("a/b", "x");
        QVERIFY2(subscriber.waiting() == 0, "[5.0/MQTT-3.10.4-2]");
    }

    void subscribeSeveralAtOnce_data() { proves("[5.0/MQTT-3.8.4-6] [5.0/MQTT-3.9.3-1]"); }
    void subscribeSeveralAtOnce()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        SubscribePacket packet;
        packet.packetId = 3;
        packet.entries.append(entryOf("a", QoS::ExactlyOnce));
        packet.entries.append(entryOf("//", QoS::AtMostOnce));
        const QByteArray deep = QByteArray(limits::kBrokerMaximumTopicLevels, '/');
        SubscriptionEntry tooDeep;
        tooDeep.filter = deep;
        packet.entries.append(tooDeep);
        packet.entries.append(entryOf("$share/g/a", QoS::AtLeastOnce));
        subscriber.packet(packet);
        const auto *suback = subscriber.take<SubackPacket>();
        QVERIFY2(suback && suback->codes.size() == 4, "[5.0/MQTT-3.8.4-6] [5.0/MQTT-3.9.3-1]");
        QCOMPARE(suback->codes[0], quint8(2));
        QCOMPARE(suback->codes[1], quint8(0));
        QCOMPARE(suback->codes[2], quint8(ReasonCode::TopicFilterInvalid));
        QCOMPARE(suback->codes[3], quint8(1));
    }

    void propertiesAreForwarded_data()
    {
        proves("[5.0/MQTT-3.3.2-4] [5.0/MQTT-3.3.2-20] [5.0/MQTT-3.3.2-15] [5.0/MQTT-3.3.2-16] [5.0/MQTT-3.1.2-27] "
               "[5.0/MQTT-3.3.2-17] [5.0/MQTT-3.3.2-18]");
    }
    void propertiesAreForwarded()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("a", QoS::AtLeastOnce), 1);
        Properties properties;
        properties.add(PropertyId::PayloadFormatIndicator, 1);
        properties.add(PropertyId::MessageExpiryInterval, 100);
        properties.add(PropertyId::ContentType, QByteArrayView("text/plain"));
        properties.add(PropertyId::ResponseTopic, QByteArrayView("answer"));
        properties.add(PropertyId::CorrelationData, QByteArrayView("\x00\x01", 2));
        properties.add(PropertyId::TopicAlias, 3);
        properties.add("k", "1");
        properties.add("a", "2");
        properties.add("k", "3");
        bench.client("publisher").publish("a", "x", QoS::AtLeastOnce, false, 4, properties);
        const auto *message = subscriber.take<PublishPacket>();
        QVERIFY(message);
        QVERIFY2(message->properties.number(PropertyId::PayloadFormatIndicator) == 1U, "[5.0/MQTT-3.3.2-4]");
        QVERIFY2(message->properties.bytes(PropertyId::ContentType)->toByteArray() == "text/plain",
                 "[5.0/MQTT-3.3.2-20]");
        QVERIFY2(message->properties.bytes(PropertyId::ResponseTopic)->toByteArray() == "answer",
                 "[5.0/MQTT-3.3.2-15]");
        QVERIFY2(message->properties.bytes(PropertyId::CorrelationData)->toByteArray() == QByteArray("\x00\x01", 2),
                 "[5.0/MQTT-3.3.2-16]");
        QCOMPARE(message->properties.number(PropertyId::MessageExpiryInterval), std::optional(100U));
        QVERIFY2(!message->properties.find(PropertyId::TopicAlias), "[5.0/MQTT-3.1.2-27]");
        QList<QByteArray> user;
        for (const Property &property : message->properties)
            if (property.id == PropertyId::UserProperty)
                user.append(property.first.toByteArray() + property.second.toByteArray());
        QVERIFY2(user == (QList<QByteArray>{"k1", "a2", "k3"}), "[5.0/MQTT-3.3.2-17] [5.0/MQTT-3.3.2-18]");
    }

    void aliasesOfThePublisher_data() { proves("[5.0/MQTT-3.3.2-12]"); }
    void aliasesOfThePublisher()
    {
        BrokerBench bench;
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("#"), 0);
        BenchClient &publisher = bench.client("publisher");
        Properties alias;
        alias.add(PropertyId::TopicAlias, bench.broker.options().topicAliasMaximum);
        publisher.publish("long/topic", "1", QoS::AtMostOnce, false, 0, alias);
        publisher.publish("", "2", QoS::AtMostOnce, false, 0, alias);
        for (int i = 0; i < 2; ++i) {
            const auto *message = subscriber.take<PublishPacket>();
            QVERIFY2(message && message->topic.toByteArray() == "long/topic", "[5.0/MQTT-3.3.2-12]");
        }
    }

    void messageExpiry_data() { proves("[5.0/MQTT-3.3.2-5] [5.0/MQTT-3.3.2-6]"); }
    void messageExpiry()
    {
        BrokerBench bench;
        bench.client("device", ProtocolVersion::V5_0, false, expiring(1000)).subscribe("a", QoS::AtLeastOnce);
        bench.clients.back()->cut();
        BenchClient &publisher = bench.client("publisher");
        Properties properties;
        properties.add(PropertyId::MessageExpiryInterval, 10);
        publisher.publish("a", "short", QoS::AtLeastOnce, true, 0, properties);
        properties.clear();
        properties.add(PropertyId::MessageExpiryInterval, 60);
        publisher.publish("a", "long", QoS::AtLeastOnce, false, 0, properties);
        bench.after(20s);
        BenchClient &back = bench.open();
        QVERIFY(back.connect("device", false, expiring(1000)));
        const auto *message = back.take<PublishPacket>();
        QVERIFY2(message && message->payload.toByteArray() == "long", "[5.0/MQTT-3.3.2-5]");
        QVERIFY2(message->properties.number(PropertyId::MessageExpiryInterval) == 40U, "[5.0/MQTT-3.3.2-6]");
        QCOMPARE(bench.broker.counters().expired, quint64(1));
        QCOMPARE(back.subscribe("a"), 0);
        QVERIFY2(back.waiting() == 0, "the retained message has expired too");
    }

    void sharedSubscriptions_data() { proves("[5.0/MQTT-4.8.2-3]"); }
    void sharedSubscriptions()
    {
        BrokerBench bench;
        BenchClient &one = bench.client("one");
        BenchClient &two = bench.client("two");
        BenchClient &all = bench.client("all");
        QCOMPARE(one.subscribe("$share/g/job/#", QoS::AtLeastOnce), 1);
        QCOMPARE(two.subscribe("$share/g/job/#", QoS::AtMostOnce), 0);
        QCOMPARE(all.subscribe("job/#"), 0);
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("job/retained", "r", QoS::AtMostOnce, true);
        for (int i = 0; i < 9; ++i)
            publisher.publish("job/1", "x", QoS::AtLeastOnce);
        QCOMPARE(all.waiting(), 10);
        QCOMPARE(one.waiting() + two.waiting(), 10);
        QCOMPARE(one.waiting(), 5);
        two.cut();
        one.forget();
        publisher.publish("job/1", "x", QoS::AtLeastOnce);
        publisher.publish("job/1", "x", QoS::AtLeastOnce);
        QVERIFY2(one.waiting() == 2, "who is there works");
        const auto *message = one.take<PublishPacket>();
        QVERIFY2(message && message->qos == QoS::AtLeastOnce, "[5.0/MQTT-4.8.2-3]");
        one.forget();
        QCOMPARE(one.subscribe("$share/h/job/#"), 0);
        QVERIFY2(one.waiting() == 0, "no Retained Messages for shared subscriptions");
    }

    void clientMaximumPacketSize_data() { proves("[5.0/MQTT-3.1.2-24] [5.0/MQTT-3.1.2-25] [5.0/MQTT-3.14.2-3]"); }
    void clientMaximumPacketSize()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::MaximumPacketSize, 30);
        BenchClient &small = bench.client("small", ProtocolVersion::V5_0, true, properties);
        QCOMPARE(small.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("a", QByteArray(100, 'x'), QoS::AtLeastOnce);
        publisher.publish("a", QByteArray(100, 'x'), QoS::AtMostOnce);
        publisher.publish("a", "fits", QoS::AtLeastOnce);
        const auto *message = small.take<PublishPacket>();
        QVERIFY2(message && message->payload.toByteArray() == "fits", "[5.0/MQTT-3.1.2-24] [5.0/MQTT-3.1.2-25]");
        QCOMPARE(small.waiting(), 0);
        QCOMPARE(bench.broker.counters().tooLarge, quint64(2));
        QCOMPARE(bench.broker.snapshot(bench.now).clients[1].inflight, 1);
        small.bytes(QByteArray::fromHex("0000"));
        const QByteArray disconnect = small.takeFrame();
        QVERIFY2(!disconnect.isEmpty() && disconnect.size() <= 30, "[5.0/MQTT-3.14.2-3]");
    }

    void answersBeyondTheClientsMaximumEndTheConnection_data()
    {
        QTest::addColumn<QString>("request");
        QTest::newRow("[5.0/MQTT-3.1.2-24] SUBACK") << QStringLiteral("subscribe");
        QTest::newRow("[5.0/MQTT-3.1.2-24] UNSUBACK") << QStringLiteral("unsubscribe");
        QTest::newRow("[5.0/MQTT-3.1.2-24] CONNACK") << QStringLiteral("connect");
    }
    void answersBeyondTheClientsMaximumEndTheConnection()
    {
        QFETCH(QString, request);
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::MaximumPacketSize, request == QLatin1String("connect") ? 5 : 30);
        BenchClient &small = bench.open();
        if (request == QLatin1String("connect")) {
            ConnectPacket connect;
            connect.clientId = "small";
            connect.properties = properties;
            small.packet(connect);
            QVERIFY(small.isClosed());
            QVERIFY(small.waiting() == 0 || small.takeFrame().size() <= 5);
            return;
        }
        QVERIFY(small.connect("small", true, properties));
        SubscribePacket subscribe;
        subscribe.packetId = 1;
        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 2;
        for (int i = 0; i < 40; ++i) {
            subscribe.entries.append({});
            subscribe.entries.last().filter = "a";
            unsubscribe.filters.append("a");
        }
        small.packet(request == QLatin1String("subscribe") ? Packet(subscribe) : Packet(unsubscribe));
        const auto *disconnect = small.take<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::PacketTooLarge));
        QVERIFY(small.isClosed());
    }

    void refusedFilterEndsAConnectionOf31()
    {
        BrokerBench bench;
        BenchClient &old = bench.client("old", ProtocolVersion::V3_1);
        SubscribePacket packet;
        packet.packetId = 1;
        packet.entries.append({});
        const QByteArray deep = QByteArray("a/").repeated(limits::kBrokerMaximumTopicLevels) + "a";
        packet.entries.last().filter = deep;
        old.packet(packet);
        QCOMPARE(old.waiting(), 0); // SUBACK of 3.1 has no code for no
        QVERIFY(old.isClosed());
        QCOMPARE(bench.client("newer", ProtocolVersion::V3_1_1).subscribe(deep), 0x80);
    }

    void messagesInFlightAreBounded_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("[5.0/MQTT-3.3.4-9] 5.0 with the largest Receive Maximum") << ProtocolVersion::V5_0;
        QTest::newRow("3.1.1, which has none") << ProtocolVersion::V3_1_1;
    }
    void messagesInFlightAreBounded()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &silent = bench.client("silent", version);
        QCOMPARE(silent.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 150; ++i)
            publisher.publish("a", "x", QoS::AtLeastOnce);
        QCOMPARE(silent.waiting(), limits::kSessionInflightMessages);
        const auto *first = silent.take<PublishPacket>();
        QVERIFY(first);
        silent.packet(ack<PubackPacket>(first->packetId));
        QCOMPARE(silent.waiting(), limits::kSessionInflightMessages);
    }

    void messagesInFlightCountInTheBudget()
    {
        BrokerOptions options;
        options.queueBytes = 100'000;
        BrokerBench bench(options);
        BenchClient &silent = bench.client("silent");
        QCOMPARE(silent.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 20; ++i)
            publisher.publish("a", QByteArray(10'000, 'x'), QoS::AtLeastOnce);
        const quint64 dropped = bench.broker.counters().dropped;
        QVERIFY(silent.waiting() < 11 && silent.waiting() > 5);
        QCOMPARE(int(dropped), 20 - silent.waiting());
        while (silent.waiting() > 0) {
            const auto *message = silent.take<PublishPacket>();
            QVERIFY(message);
            silent.packet(ack<PubackPacket>(message->packetId));
        }
        publisher.publish("a", QByteArray(10'000, 'x'), QoS::AtLeastOnce);
        QVERIFY2(silent.waiting() == 1 && bench.broker.counters().dropped == dropped, "settled messages cost nothing");
    }

    void resendWaitsForTheNetwork()
    {
        BrokerBench bench;
        BenchClient &first = bench.client("device", ProtocolVersion::V5_0, false, expiring(60));
        QCOMPARE(first.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 3; ++i)
            publisher.publish("a", QByteArray::number(i), QoS::AtLeastOnce);
        first.cut();
        BenchClient &second = bench.open();
        second.setPendingBytes(limits::kWriteHighWaterBytes);
        QVERIFY(second.connect("device", false, expiring(60)));
        QCOMPARE(second.waiting(), 0);
        second.setPendingBytes(0);
        bench.broker.writable(second.id(), bench.now);
        for (const char *payload : {"0", "1", "2"}) {
            const auto *again = second.take<PublishPacket>();
            QVERIFY(again && again->dup && again->payload.toByteArray() == payload);
        }
    }

    void retainedMessagesEndWithTheirSubscription_data()
    {
        QTest::addColumn<bool>("subscribesAgain");
        QTest::newRow("[5.0/MQTT-3.10.4-2] unsubscribed") << false;
        QTest::newRow("[5.0/MQTT-3.8.4-3] subscribed again: once, not twice") << true;
    }
    void retainedMessagesEndWithTheirSubscription()
    {
        QFETCH(bool, subscribesAgain);
        BrokerBench bench;
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 10; ++i)
            publisher.publish("r/" + QByteArray::number(i), "x", QoS::AtMostOnce, true);
        BenchClient &slow = bench.client("slow");
        slow.setPendingBytes(limits::kWriteHighWaterBytes);
        QCOMPARE(slow.subscribe("r/#"), 0);
        if (subscribesAgain) {
            for (int i = 0; i < 5; ++i)
                QCOMPARE(slow.subscribe("r/#"), 0);
        } else {
            UnsubscribePacket packet;
            packet.packetId = 9;
            packet.filters.append("r/#");
            slow.packet(packet);
            QVERIFY(slow.take<UnsubackPacket>());
        }
        slow.setPendingBytes(0);
        bench.broker.writable(slow.id(), bench.now);
        QCOMPARE(slow.waiting(), subscribesAgain ? 10 : 0);
    }

    void turnsOfAShareGroupEndWithIt_data() { proves("[5.0/4.8.2]"); }
    void turnsOfAShareGroupEndWithIt()
    {
        BrokerBench bench;
        BenchClient &one = bench.client("one");
        BenchClient &two = bench.client("two");
        BenchClient &publisher = bench.client("publisher");
        int first = -1;
        for (int round = 0; round < 2; ++round) {
            for (BenchClient *client : {&one, &two})
                QCOMPARE(client->subscribe("$share/g/job"), 0);
            publisher.publish("job", "x");
            QCOMPARE(one.waiting() + two.waiting(), 1);
            if (round == 0)
                first = one.waiting();
            QVERIFY2(one.waiting() == first, "the new group begins anew");
            for (BenchClient *client : {&one, &two}) {
                client->forget();
                UnsubscribePacket packet;
                packet.packetId = 9;
                packet.filters.append("$share/g/job");
                client->packet(packet);
                QVERIFY(client->take<UnsubackPacket>());
            }
        }
    }

    void eachVersionHasItsOwnFrameOrNone()
    {
        BrokerBench bench;
        BenchClient &old = bench.client("old", ProtocolVersion::V3_1);
        BenchClient &middle = bench.client("middle", ProtocolVersion::V3_1_1);
        BenchClient &publisher = bench.client("publisher", ProtocolVersion::V3_1);
        QCOMPARE(old.subscribe("#"), 0);
        QCOMPARE(middle.subscribe("#"), 0);
        publisher.publish(QByteArray("a\0b", 3), "x"); // 3.1 has no rule against NUL [3.1.1/MQTT-1.5.3-2]
        QCOMPARE(old.waiting(), 1);
        QCOMPARE(middle.waiting(), 0);
        QCOMPARE(bench.broker.counters().notEncodable, quint64(1));
        QCOMPARE(bench.broker.counters().tooLarge, quint64(0));
    }

    void brokerTopicsAreTheBrokers()
    {
        BrokerBench bench;
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("$SYS/#"), 0);
        QCOMPARE(watcher.subscribe("$other/#"), 0);
        BenchClient &client = bench.client("client");
        client.publish("$SYS/broker/version", "mine", QoS::AtLeastOnce, true);
        const auto *puback = client.take<PubackPacket>();
        QVERIFY(puback);
        QCOMPARE(puback->code, quint8(ReasonCode::NotAuthorized));
        client.publish("$other/x", "mine");
        QCOMPARE(watcher.waiting(), 0);
    }

    void deepTopicsAreRefused()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("client");
        client.publish(QByteArray(limits::kBrokerMaximumTopicLevels - 1, '/'), "fits", QoS::AtLeastOnce);
        QVERIFY(client.take<PubackPacket>());
        client.publish(QByteArray(limits::kBrokerMaximumTopicLevels, '/'), "x");
        const auto *disconnect = client.take<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::TopicNameInvalid));
    }

    void systemTopics()
    {
        BrokerBench bench;
        bench.after(0s);
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("$SYS/#"), 0);
        QHash<QByteArray, QByteArray> values;
        const auto take = [&] {
            int retainedCount = 0;
            while (watcher.waiting() > 0) {
                const auto *message = watcher.take<PublishPacket>();
                values.insert(message->topic.toByteArray(), message->payload.toByteArray());
                retainedCount += message->retain ? 1 : 0;
            }
            return retainedCount;
        };
        QVERIFY2(take() >= 15, "the first ones are there at once");
        QCOMPARE(values.value("$SYS/broker/clients/connected"), QByteArray("0"));
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 30; ++i)
            publisher.publish("a", "12345");
        bench.after(10s);
        QCOMPARE(take(), 0);
        QCOMPARE(values.value("$SYS/broker/clients/connected"), QByteArray("2"));
        QCOMPARE(values.value("$SYS/broker/publish/messages/received"), QByteArray("30"));
        QCOMPARE(values.value("$SYS/broker/publish/bytes/received"), QByteArray("150"));
        QCOMPARE(values.value("$SYS/broker/subscriptions/count"), QByteArray("1"));
        QVERIFY(values.value("$SYS/broker/uptime").endsWith(" seconds"));
        QVERIFY(values.value("$SYS/broker/load/publish/received/1min").toDouble() > 0);
    }

    void slowReaderIsBoundedAndCounted_data()
    {
        QTest::addColumn<QoS>("qos");
        QTest::newRow("QoS 0") << QoS::AtMostOnce;
        QTest::newRow("QoS 1") << QoS::AtLeastOnce;
        QTest::newRow("QoS 2") << QoS::ExactlyOnce;
    }
    void slowReaderIsBoundedAndCounted()
    {
        QFETCH(QoS, qos);
        BrokerOptions options;
        options.queueMessages = 100;
        BrokerBench bench(options);
        BenchClient &slow = bench.client("slow");
        BenchClient &good = bench.client("good");
        QCOMPARE(slow.subscribe("a", qos), int(qos));
        QCOMPARE(good.subscribe("a", QoS::AtMostOnce), 0);
        slow.setPendingBytes(limits::kWriteHighWaterBytes);
        BenchClient &publisher = bench.client("publisher");
        for (quint16 i = 1; i <= 150; ++i) {
            publisher.publish("a", QByteArray::number(i), qos, false, i);
            publisher.packet(ack<PubrelPacket>(i));
        }
        QCOMPARE(slow.waiting(), 0);
        QVERIFY2(good.waiting() == 150, "others are not affected");
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QCOMPARE(snapshot.counters.dropped, quint64(50));
        QCOMPARE(snapshot.clients[2].clientId, QByteArray("slow"));
        QCOMPARE(snapshot.clients[2].dropped, quint64(50));
        QCOMPARE(snapshot.clients[2].queued, 100);
        slow.packet(PingreqPacket());
        QVERIFY(slow.take<PingrespPacket>());
        slow.setPendingBytes(0);
        bench.broker.writable(slow.id(), bench.now);
        QCOMPARE(slow.waiting(), 100);
        const auto *first = slow.take<PublishPacket>();
        QVERIFY(first);
        QCOMPARE(first->payload.toByteArray(), QByteArray("1"));
    }

    void offlineQueueIsBoundedInBytes()
    {
        BrokerOptions options;
        options.queueBytes = 100'000;
        BrokerBench bench(options);
        bench.client("device", ProtocolVersion::V3_1_1, false).subscribe("a", QoS::AtLeastOnce);
        bench.clients.back()->cut();
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 20; ++i)
            publisher.publish("a", QByteArray(10'000, 'x'), QoS::AtLeastOnce);
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QVERIFY(snapshot.clients[1].queued < 10 && snapshot.clients[1].queued > 5);
        QCOMPARE(int(snapshot.counters.dropped), 20 - snapshot.clients[1].queued);
    }

    void retainedStoreIsBounded()
    {
        BrokerOptions options;
        options.retainedMessages = 10;
        BrokerBench bench(options);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 15; ++i)
            publisher.publish("r/" + QByteArray::number(i), "x", QoS::AtMostOnce, true);
        publisher.publish("r/0", "still replaced", QoS::AtMostOnce, true);
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("r/#"), 0);
        QCOMPARE(subscriber.waiting(), 10);
        QCOMPARE(bench.broker.counters().retainedRefused, quint64(5));
    }

    void manyRetainedMessagesCostNoQueue()
    {
        BrokerBench bench;
        BenchClient &publisher = bench.client("publisher");
        constexpr int count = 5'000; // five times the queue
        for (int i = 0; i < count; ++i) {
            const QByteArray topic = "r/" + QByteArray::number(i);
            publisher.publish(topic, topic, QoS::AtLeastOnce, true);
        }
        BenchClient &subscriber = bench.client("subscriber");
        QCOMPARE(subscriber.subscribe("#", QoS::AtMostOnce), 0);
        subscriber.setPendingBytes(0);
        QCOMPARE(subscriber.waiting(), count);
        for (int i = 0; i < count; ++i) {
            const auto *message = subscriber.take<PublishPacket>();
            QVERIFY2(message && message->topic == message->payload, "topic and payload of one message");
        }
        BenchClient &slow = bench.open();
        QVERIFY(slow.connect("slow"));
        slow.setPendingBytes(limits::kWriteHighWaterBytes);
        QCOMPARE(slow.subscribe("r/+", QoS::AtLeastOnce), 1);
        QCOMPARE(slow.waiting(), 0);
        QCOMPARE(bench.broker.counters().dropped, quint64(0));
        slow.setPendingBytes(0);
        bench.broker.writable(slow.id(), bench.now);
        for (int i = 0; i < count; ++i) {
            const auto *message = slow.take<PublishPacket>();
            QVERIFY(message);
            slow.packet(ack<PubackPacket>(message->packetId));
        }
        QCOMPARE(slow.waiting(), 0);
    }

    void fanOutToMany()
    {
        BrokerBench bench;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(bench.client("c" + QByteArray::number(i), i % 2 ? ProtocolVersion::V5_0 : ProtocolVersion::V3_1_1)
                         .subscribe("a", QoS(i % 3)),
                     i % 3);
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("a", "first", QoS::ExactlyOnce);
        publisher.publish("a", "second", QoS::ExactlyOnce);
        for (int i = 0; i < 100; ++i) {
            BenchClient &client = *bench.clients[size_t(i)];
            for (const char *payload : {"first", "second"}) {
                const auto *message = client.take<PublishPacket>();
                QVERIFY(message);
                QCOMPARE(message->payload.toByteArray(), QByteArray(payload));
                QCOMPARE(int(message->qos), i % 3);
            }
        }
    }
};

MQTTSCOPE_TEST(TestBrokerPublish, "tst_brokerpublish")
#include "tst_brokerpublish.moc"
