// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that bind a server about messages, subscriptions and their answers; per version.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

namespace
{

constexpr auto kOld = ProtocolVersion::V3_1_1;
constexpr auto kNew = ProtocolVersion::V5_0;

SubscriptionEntry entryOf(const char *filter, QoS qos)
{
    SubscriptionEntry entry;
    entry.filter = filter;
    entry.qos = qos;
    return entry;
}

/// Payloads of all PUBLISH packets that wait, in order.
QByteArrayList payloads(BenchClient &client)
{
    QByteArrayList all;
    while (client.waiting() > 0) {
        const auto *message = client.take<PublishPacket>();
        all.append(message ? message->payload.toByteArray() : QByteArray("no PUBLISH"));
    }
    return all;
}

}

class TestServerDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersCarryTheIdentifier_data()
    {
        provesInBoth("[3.1.1/MQTT-2.3.1-7] [3.1.1/MQTT-3.8.4-1] [3.1.1/MQTT-3.8.4-2] [3.1.1/MQTT-3.8.4-4] "
                     "[3.1.1/MQTT-3.8.4-5] [3.1.1/MQTT-3.9.3-1] [3.1.1/MQTT-3.10.4-4] [3.1.1/MQTT-3.10.4-5] "
                     "[3.1.1/MQTT-3.10.4-6]",
                     "[5.0/MQTT-3.8.4-1] [5.0/MQTT-3.8.4-2] [5.0/MQTT-3.8.4-5] [5.0/MQTT-3.8.4-7] [5.0/MQTT-3.10.4-5] "
                     "[5.0/MQTT-3.10.4-6] [5.0/MQTT-3.11.3-1]");
    }
    void answersCarryTheIdentifier()
    {
        QFETCH(ProtocolVersion, version);
        BrokerOptions options;
        options.maximumTopicLevels = 3;
        BrokerBench bench(options);
        BenchClient &client = bench.client("device", version);
        SubscribePacket subscribe;
        subscribe.packetId = 65'535;
        subscribe.entries = {entryOf("a", QoS::ExactlyOnce), entryOf("too/deep/for/it", QoS::AtMostOnce),
                             entryOf("b", QoS::AtLeastOnce), entryOf("c", QoS::AtMostOnce)};
        client.packet(subscribe);
        const auto *suback = client.take<SubackPacket>();
        QVERIFY(suback);
        QCOMPARE(suback->packetId, quint16(65'535));
        const quint8 refused = version == kNew ? quint8(ReasonCode::TopicFilterInvalid) : quint8(0x80);
        QCOMPARE(QList<quint8>(suback->codes.begin(), suback->codes.end()), (QList<quint8>{2, refused, 1, 0}));
        BenchClient &publisher = bench.client("publisher", version);
        for (const char *topic : {"a", "b", "c"})
            publisher.publish(topic, topic);
        QCOMPARE(payloads(client), (QByteArrayList{"a", "b", "c"}));

        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 4711;
        unsubscribe.filters = {"b", "nobody", "a"};
        client.packet(unsubscribe);
        const auto *unsuback = client.take<UnsubackPacket>();
        QVERIFY(unsuback);
        QCOMPARE(unsuback->packetId, quint16(4711));
        if (version == kNew)
            QCOMPARE(QList<quint8>(unsuback->codes.begin(), unsuback->codes.end()), (QList<quint8>{0, 0x11, 0}));
        for (const char *topic : {"a", "b", "c"})
            publisher.publish(topic, topic);
        QCOMPARE(payloads(client), QByteArrayList{"c"});
        unsubscribe.filters = {"nobody"};
        client.packet(unsubscribe);
        QVERIFY(client.take<UnsubackPacket>());
    }

    void filtersAreComparedLiterally_data() { provesInBoth("[3.1.1/MQTT-3.10.4-1] [3.1.1/MQTT-3.10.4-2]", ""); }
    void filtersAreComparedLiterally()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("plant/+/press", QoS::AtLeastOnce), 1);
        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 2;
        unsubscribe.filters = {"plant/1/press", "plant/#", "Plant/+/press", "plant/+/press/"};
        client.packet(unsubscribe);
        QVERIFY(client.take<UnsubackPacket>());
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("plant/1/press", "still", QoS::AtLeastOnce);
        QCOMPARE(payloads(client), QByteArrayList{"still"});
        unsubscribe.filters = {"plant/+/press"};
        client.packet(unsubscribe);
        QVERIFY(client.take<UnsubackPacket>());
        publisher.publish("plant/1/press", "no more", QoS::AtLeastOnce);
        QCOMPARE(client.waiting(), 0);
    }

    void whatHasBegunIsCompleted_data() { provesInBoth("[3.1.1/MQTT-3.10.4-3]", "[5.0/MQTT-3.10.4-3]"); }
    void whatHasBegunIsCompleted()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("a", QoS::ExactlyOnce), 2);
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("a", "one", QoS::AtLeastOnce);
        publisher.publish("a", "two", QoS::ExactlyOnce);
        const auto *one = client.take<PublishPacket>();
        const auto *two = client.take<PublishPacket>();
        QVERIFY(one && two);
        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 2;
        unsubscribe.filters = {"a"};
        client.packet(unsubscribe);
        QVERIFY(client.take<UnsubackPacket>());
        client.packet(ack<PubackPacket>(one->packetId));
        client.packet(ack<PubrecPacket>(two->packetId));
        const auto *pubrel = client.take<PubrelPacket>();
        QVERIFY(pubrel);
        QCOMPARE(pubrel->packetId, two->packetId);
        client.packet(ack<PubcompPacket>(two->packetId));
        QCOMPARE(bench.broker.snapshot(bench.now).clients[0].inflight, 0);
    }

    void subscribingAgainReplaces_data() { provesInBoth("[3.1.1/MQTT-3.8.4-3]", "[5.0/MQTT-3.8.4-4]"); }
    void subscribingAgainReplaces()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("a", "kept", QoS::AtMostOnce, true);
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("a", QoS::AtMostOnce), 0);
        QCOMPARE(payloads(client), QByteArrayList{"kept"});
        publisher.publish("a", "before");
        QCOMPARE(payloads(client), QByteArrayList{"before"});
        QCOMPARE(client.subscribe("a", QoS::AtLeastOnce), 1);
        publisher.publish("a", "after", QoS::AtLeastOnce);
        const auto *again = client.take<PublishPacket>();
        const auto *after = client.take<PublishPacket>();
        QVERIFY(again && after);
        QCOMPARE(again->payload.toByteArray(), QByteArray("kept"));
        QVERIFY(again->retain);
        QCOMPARE(after->qos, QoS::AtLeastOnce);
        QCOMPARE(client.waiting(), 0);
    }

    void deliversAtTheLowerQoS_data()
    {
        provesInBoth("[3.1.1/MQTT-3.8.4-6] [3.1.1/MQTT-3.3.2-3] [3.1.1/MQTT-4.5.0-1]",
                     "[5.0/MQTT-3.3.2-3] [5.0/MQTT-4.5.0-1]");
    }
    void deliversAtTheLowerQoS()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &away = bench.client("away", version, false, lasting(version));
        QCOMPARE(away.subscribe("+/b", QoS::ExactlyOnce), 2);
        away.cut();
        BenchClient &publisher = bench.client("publisher", version);
        for (int granted = 0; granted <= 2; ++granted) {
            BenchClient &client = bench.client("device" + QByteArray::number(granted), version);
            QCOMPARE(client.subscribe("a/#", QoS(granted)), granted);
            for (int published = 0; published <= 2; ++published) {
                publisher.publish("a/b", "x", QoS(published));
                const auto *message = client.take<PublishPacket>();
                QVERIFY(message);
                QCOMPARE(int(message->qos), std::min(published, granted));
                QCOMPARE(message->topic.toByteArray(), QByteArray("a/b"));
            }
            publisher.publish("b/b", "elsewhere");
            QCOMPARE(client.waiting(), 0);
        }
        BenchClient &back = bench.open(version);
        QVERIFY(back.connect("away", false, lasting(version)));
        QCOMPARE(payloads(back).size(), 6); // QoS 1 and 2, three times each
    }

    void overlapsGetTheHighestQoS_data() { provesInBoth("[3.1.1/MQTT-3.3.5-1]", ""); }
    void overlapsGetTheHighestQoS()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("a/#", QoS::AtMostOnce), 0);
        QCOMPARE(client.subscribe("a/+", QoS::ExactlyOnce), 2);
        QCOMPARE(client.subscribe("+/b", QoS::AtLeastOnce), 1);
        bench.client("publisher", version).publish("a/b", "x", QoS::ExactlyOnce);
        const auto *message = client.take<PublishPacket>();
        QVERIFY(message);
        QCOMPARE(message->qos, QoS::ExactlyOnce);
        QCOMPARE(client.waiting(), 0);
    }

    void overlapsCarryAllIdentifiers_data() { proves("[5.0/MQTT-3.3.4-3] [5.0/MQTT-3.3.4-5]"); }
    void overlapsCarryAllIdentifiers()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("device");
        quint32 id = 0;
        for (const char *filter : {"a/#", "a/+"}) {
            Properties properties;
            properties.add(PropertyId::SubscriptionIdentifier, ++id * 1000);
            QCOMPARE(client.subscribe(entryOf(filter, QoS::AtMostOnce), properties), 0);
        }
        QCOMPARE(client.subscribe("+/b"), 0);
        bench.client("publisher").publish("a/b", "x");
        QList<quint32> ids;
        int copies = 0;
        while (client.waiting() > 0) {
            const auto *message = client.take<PublishPacket>();
            QVERIFY(message);
            ++copies;
            for (const Property &property : message->properties)
                if (property.id == PropertyId::SubscriptionIdentifier)
                    ids.append(property.number);
        }
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, (QList<quint32>{1000, 2000}));
        QCOMPARE(copies, 1);
    }

    void dupIsOurOwn_data() { provesInBoth("[3.1.1/MQTT-3.3.1-3]", ""); }
    void dupIsOurOwn()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version, false, lasting(version));
        QCOMPARE(client.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher", version);
        PublishPacket repeated;
        repeated.topic = "a";
        repeated.qos = QoS::AtLeastOnce;
        repeated.dup = true;
        repeated.packetId = 9;
        publisher.packet(repeated);
        const auto *first = client.take<PublishPacket>();
        QVERIFY(first);
        QVERIFY(!first->dup);
        client.cut();
        BenchClient &back = bench.open(version);
        QVERIFY(back.connect("device", false, lasting(version)));
        const auto *second = back.take<PublishPacket>();
        QVERIFY(second);
        QVERIFY(second->dup);
    }

    void identifiersAreNotReused_data() { provesInBoth("[3.1.1/MQTT-2.3.1-4]", ""); }
    void identifiersAreNotReused()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("a", QoS::AtLeastOnce), 1);
        BenchClient &publisher = bench.client("publisher", version);
        QSet<quint16> open;
        for (int i = 0; i < 15; ++i) {
            publisher.publish("a", "x", QoS::AtLeastOnce);
            const auto *message = client.take<PublishPacket>();
            QVERIFY(message && message->packetId != 0);
            QVERIFY(!open.contains(message->packetId));
            open.insert(message->packetId);
            if (i % 3 == 0) {
                client.packet(ack<PubackPacket>(message->packetId));
                open.remove(message->packetId);
            }
        }
    }

    void retained_data()
    {
        provesInBoth("[3.1.1/MQTT-3.3.1-5] [3.1.1/MQTT-3.3.1-6] [3.1.1/MQTT-3.3.1-7] [3.1.1/MQTT-3.3.1-8] "
                     "[3.1.1/MQTT-3.3.1-9] [3.1.1/MQTT-3.3.1-10] [3.1.1/MQTT-3.3.1-11] [3.1.1/MQTT-3.3.1-12]",
                     "");
    }
    void retained()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &early = bench.client("early", version);
        QCOMPARE(early.subscribe("#", QoS::ExactlyOnce), 2);
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("a", "first", QoS::ExactlyOnce, true);
        const auto *forwarded = early.take<PublishPacket>();
        QVERIFY(forwarded && !forwarded->retain);
        publisher.publish("b", "other", QoS::AtLeastOnce, true);
        publisher.publish("a", "passing", QoS::AtLeastOnce, false); // neither stored nor deleting
        BenchClient &late = bench.client("late", version);
        QCOMPARE(late.subscribe("+", QoS::ExactlyOnce), 2);
        const auto *a = late.take<PublishPacket>();
        const auto *b = late.take<PublishPacket>();
        QVERIFY(a && b);
        QCOMPARE(a->payload.toByteArray(), QByteArray("first"));
        QVERIFY(a->retain && b->retain);
        QCOMPARE(a->qos, QoS::ExactlyOnce);
        QCOMPARE(b->qos, QoS::AtLeastOnce);

        publisher.publish("a", "second", QoS::AtMostOnce, true);
        early.forget();
        BenchClient &later = bench.client("later", version);
        QCOMPARE(later.subscribe("a", QoS::ExactlyOnce), 2);
        QCOMPARE(payloads(later), QByteArrayList{"second"});
        publisher.publish("a", {}, QoS::AtMostOnce, true);
        const auto *deletion = early.take<PublishPacket>();
        QVERIFY(deletion && deletion->payload.isEmpty() && !deletion->retain);
        BenchClient &last = bench.client("last", version);
        QCOMPARE(last.subscribe("a", QoS::ExactlyOnce), 2);
        QCOMPARE(last.waiting(), 0);
    }

    void brokerTopicsAreAcknowledgedAllTheSame_data() { provesInBoth("[3.1.1/MQTT-3.3.5-2]", ""); }
    void brokerTopicsAreAcknowledgedAllTheSame()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("$SYS/mine"), 0);
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("$SYS/mine", "x", QoS::AtLeastOnce, false, 7);
        const auto *puback = publisher.take<PubackPacket>();
        QVERIFY(puback && puback->packetId == 7);
        publisher.publish("$SYS/mine", "x", QoS::ExactlyOnce, false, 8);
        QVERIFY(publisher.take<PubrecPacket>());
        publisher.packet(ack<PubrelPacket>(8));
        QVERIFY(publisher.take<PubcompPacket>());
        QCOMPARE(witness.waiting(), 0);
        QVERIFY(!publisher.isClosed());
    }

    void orderIsKept_data()
    {
        provesInBoth("[3.1.1/MQTT-4.6.0-5] [3.1.1/MQTT-4.6.0-6] [3.1.1/MQTT-7.1.1-1]",
                     "[5.0/MQTT-4.6.0-5] [5.0/MQTT-4.6.0-6]");
    }
    void orderIsKept()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &publisher = bench.client("publisher", version);
        for (int qos = 0; qos <= 2; ++qos) {
            BenchClient &client = bench.client("device", version);
            QCOMPARE(client.subscribe("order/#", QoS(qos)), qos);
            QByteArrayList expected;
            QByteArrayList got;
            for (int i = 0; i < 60; ++i) {
                expected.append(QByteArray::number(i));
                publisher.publish(i % 2 ? "order/odd" : "order/even", expected.last(), QoS(qos));
            }
            while (client.waiting() > 0) {
                const QByteArray frame = client.takeFrame();
                const auto packet = decode(frame, version, Direction::FromBroker);
                QVERIFY(packet.hasValue());
                if (const auto *message = std::get_if<PublishPacket>(&packet.value())) {
                    got.append(message->payload.toByteArray());
                    if (qos == 1)
                        client.packet(ack<PubackPacket>(message->packetId));
                    else if (qos == 2)
                        client.packet(ack<PubrecPacket>(message->packetId));
                } else if (const auto *pubrel = std::get_if<PubrelPacket>(&packet.value())) {
                    client.packet(ack<PubcompPacket>(pubrel->packetId));
                }
            }
            QCOMPARE(got, expected);
            publisher.forget();
            client.disconnect();
        }
    }

    void matchingIsLiteral_data() { provesInBoth("[3.1.1/MQTT-4.7.3-4]", ""); }
    void matchingIsLiteral()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        QCOMPARE(client.subscribe("ACCOUNTS"), 0);
        QCOMPARE(client.subscribe("caf\xc3\xa9"), 0); // one character
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("Accounts", "case");
        publisher.publish("cafe\xcc\x81", "composed of two");
        publisher.publish("/ACCOUNTS", "a level before");
        QCOMPARE(client.waiting(), 0);
        publisher.publish("caf\xc3\xa9", "equal");
        QCOMPARE(payloads(client), QByteArrayList{"equal"});
    }

    void aClientsAliasMaximumIsKept_data() { proves("[5.0/MQTT-3.1.2-26]"); }
    void aClientsAliasMaximumIsKept()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::TopicAliasMaximum, 2);
        BenchClient &client = bench.client("device", kNew, true, properties);
        BenchClient &none = bench.client("none");
        QCOMPARE(client.subscribe("#"), 0);
        QCOMPARE(none.subscribe("#"), 0);
        BenchClient &publisher = bench.client("publisher");
        for (int i = 0; i < 40; ++i)
            publisher.publish("topic/" + QByteArray::number(i % 5), "x");
        for (BenchClient *receiver : {&client, &none}) {
            const quint32 allowed = receiver == &client ? 2 : 0;
            int messages = 0;
            while (receiver->waiting() > 0) {
                const auto *message = receiver->take<PublishPacket>();
                QVERIFY(message);
                QVERIFY(message->properties.number(PropertyId::TopicAlias).value_or(0) <= allowed);
                ++messages;
            }
            QCOMPARE(messages, 40);
        }
    }

    void aShareMemberCompletesWhatItBegan_data() { proves("[5.0/MQTT-4.8.2-4] [5.0/MQTT-4.8.2-5] [5.0/MQTT-4.8.2-6]"); }
    void aShareMemberCompletesWhatItBegan()
    {
        BrokerBench bench;
        BenchClient &one = bench.client("one", kNew, false, lasting(kNew));
        QCOMPARE(one.subscribe("$share/g/job", QoS::ExactlyOnce), 2);
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("job", "begun", QoS::ExactlyOnce);
        const auto *begun = one.take<PublishPacket>();
        QVERIFY(begun);
        BenchClient &two = bench.client("two", kNew, false, lasting(kNew));
        QCOMPARE(two.subscribe("$share/g/job", QoS::ExactlyOnce), 2);
        one.cut();
        QCOMPARE(two.waiting(), 0); // not given to the other member
        BenchClient &back = bench.open();
        QVERIFY(back.connect("one", false, lasting(kNew)));
        const auto *again = back.take<PublishPacket>();
        QVERIFY(again);
        QCOMPARE(again->payload.toByteArray(), QByteArray("begun"));
        back.packet(ack<PubrecPacket>(again->packetId, ReasonCode::ImplementationSpecificError));
        QCOMPARE(two.waiting(), 0); // refused is refused for all
        publisher.publish("job", "next", QoS::ExactlyOnce);
        publisher.publish("job", "after", QoS::ExactlyOnce);
        QCOMPARE(back.waiting() + two.waiting(), 2);
        two.forget();
        back.cut();
        bench.after(3601s); // the session ends first
        QCOMPARE(two.waiting(), 0);
    }
};

MQTTSCOPE_TEST(TestServerDelivery, "tst_serverdelivery")
#include "tst_serverdelivery.moc"
