// SPDX-License-Identifier: GPL-3.0-or-later
// What the local broker may be told not to have, how it says so, and when it explains itself.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr auto kOld = ProtocolVersion::V3_1_1;
constexpr auto kNew = ProtocolVersion::V5_0;

Properties with(PropertyId id, quint32 number)
{
    Properties properties;
    properties.add(id, number);
    return properties;
}

QByteArray reasonOf(const Properties &properties)
{
    const auto reason = properties.bytes(PropertyId::ReasonString);
    return reason ? reason->toByteArray() : QByteArray();
}

BrokerOptions poor()
{
    BrokerOptions options;
    options.maximumQoS = QoS::AtLeastOnce;
    options.retainAvailable = false;
    options.wildcardSubscriptionAvailable = false;
    options.sharedSubscriptionAvailable = false;
    options.subscriptionIdentifiersAvailable = false;
    return options;
}

}

class TestServerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connackSaysWhatIsMissing_data() { proves("[5.0/MQTT-3.2.2-9]"); }
    void connackSaysWhatIsMissing()
    {
        BrokerBench bench(poor());
        const auto *connack = bench.open().connect("device");
        QVERIFY(connack);
        QCOMPARE(connack->properties.number(PropertyId::MaximumQoS), std::optional<quint32>(1));
        for (const PropertyId id :
             {PropertyId::RetainAvailable, PropertyId::WildcardSubscriptionAvailable,
              PropertyId::SharedSubscriptionAvailable, PropertyId::SubscriptionIdentifierAvailable})
            QCOMPARE(connack->properties.number(id), std::optional<quint32>(0));
        BrokerBench rich;
        const auto *plain = rich.open().connect("device");
        QVERIFY(plain);
        for (const PropertyId id :
             {PropertyId::MaximumQoS, PropertyId::RetainAvailable, PropertyId::WildcardSubscriptionAvailable,
              PropertyId::SharedSubscriptionAvailable, PropertyId::SubscriptionIdentifierAvailable})
            QVERIFY(!plain->properties.find(id));
    }

    void subscriptions_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<bool>("hasIdentifier");
        QTest::addColumn<int>("code");
        QTest::newRow("[5.0/MQTT-3.2.2-10] a higher QoS is lowered") << kNew << QByteArray("a") << false << 1;
        QTest::newRow("a higher QoS is lowered, 3.1.1") << kOld << QByteArray("a") << false << 1;
        QTest::newRow("a wildcard") << kNew << QByteArray("a/+") << false << 0xA2;
        QTest::newRow("[3.1.1/MQTT-3.8.3-2] a wildcard") << kOld << QByteArray("a/#") << false << 0x80;
        QTest::newRow("a share group") << kNew << QByteArray("$share/g/a") << false << 0x9E;
        QTest::newRow("a Subscription Identifier") << kNew << QByteArray("a") << true << 0xA1;
    }
    void subscriptions()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(QByteArray, filter);
        QFETCH(bool, hasIdentifier);
        QFETCH(int, code);
        BrokerBench bench(poor());
        BenchClient &client = bench.client("device", version);
        SubscriptionEntry entry;
        entry.filter = filter;
        entry.qos = QoS::ExactlyOnce;
        QCOMPARE(client.subscribe(entry, hasIdentifier ? with(PropertyId::SubscriptionIdentifier, 7) : Properties()),
                 code);
        QVERIFY(!client.isClosed());
        bench.client("publisher", version).publish("a", "x", QoS::AtLeastOnce);
        QCOMPARE(client.waiting(), code == 1 ? 1 : 0);
    }

    void messages_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<int>("qos");
        QTest::addColumn<bool>("retain");
        QTest::addColumn<int>("reason");
        QTest::newRow("QoS 2") << kNew << 2 << false << 0x9B;
        QTest::newRow("retained") << kNew << 1 << true << 0x9A;
        QTest::newRow("at the limit") << kNew << 1 << false << 0;
        QTest::newRow("QoS 2, 3.1.1") << kOld << 2 << false << 0x9B;
        QTest::newRow("retained, 3.1.1") << kOld << 0 << true << 0x9A;
    }
    void messages()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(int, qos);
        QFETCH(bool, retain);
        QFETCH(int, reason);
        BrokerBench bench(poor());
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("a"), 0);
        BenchClient &client = bench.client("device", version);
        client.publish("a", "x", QoS(qos), retain);
        QCOMPARE(client.isClosed(), reason != 0);
        QCOMPARE(witness.waiting(), reason == 0 ? 1 : 0);
        if (reason != 0 && version == kNew) {
            const auto *disconnect = client.take<DisconnectPacket>();
            QVERIFY(disconnect);
            QCOMPARE(int(disconnect->code), reason);
            QVERIFY(!reasonOf(disconnect->properties).isEmpty());
        }
        QCOMPARE(bench.broker.snapshot(bench.now).retained, 0);
    }

    void wills_data()
    {
        QTest::addColumn<int>("qos");
        QTest::addColumn<bool>("retain");
        QTest::addColumn<int>("code");
        QTest::newRow("[5.0/MQTT-3.2.2-12] QoS 2") << 2 << false << 0x9B;
        QTest::newRow("[5.0/MQTT-3.2.2-13] retained") << 0 << true << 0x9A;
        QTest::newRow("at the limit") << 1 << false << 0;
    }
    void wills()
    {
        QFETCH(int, qos);
        QFETCH(bool, retain);
        QFETCH(int, code);
        BrokerBench bench(poor());
        BenchClient &client = bench.open();
        ConnectPacket connect;
        connect.clientId = "device";
        connect.flags.will = true;
        connect.flags.willQoS = QoS(qos);
        connect.flags.willRetain = retain;
        connect.willTopic = "status";
        const auto *connack = client.connect(connect);
        QVERIFY(connack);
        QCOMPARE(int(connack->code), code);
        QCOMPARE(client.isClosed(), code != 0);
        QCOMPARE(reasonOf(connack->properties).isEmpty(), code == 0);
    }

    void explanationsAreLeftOutWhereTheyDoNotFit_data()
    {
        proves("[5.0/MQTT-3.2.2-19] [5.0/MQTT-3.9.2-1] [5.0/MQTT-3.4.2-2]");
    }
    void explanationsAreLeftOutWhereTheyDoNotFit()
    {
        BrokerBench bench(poor());
        for (const quint32 maximum : {1000U, 40U}) {
            const bool fits = maximum == 1000;
            BenchClient &client = bench.client("device", kNew, true, with(PropertyId::MaximumPacketSize, maximum));
            SubscribePacket subscribe;
            subscribe.packetId = 1;
            SubscriptionEntry entry;
            entry.filter = "a/+";
            subscribe.entries.append(entry);
            client.packet(subscribe);
            const auto *suback = client.take<SubackPacket>();
            QVERIFY(suback);
            QCOMPARE(suback->codes[0], quint8(0xA2));
            QCOMPARE(!reasonOf(suback->properties).isEmpty(), fits);
            client.publish("$SYS/mine", "x", QoS::AtLeastOnce, false, 2);
            const auto *puback = client.take<PubackPacket>();
            QVERIFY(puback);
            QCOMPARE(puback->code, quint8(ReasonCode::NotAuthorized));
            QCOMPARE(!reasonOf(puback->properties).isEmpty(), fits);

            BenchClient &refused = bench.open();
            ConnectPacket connect;
            connect.clientId = "refused";
            connect.properties = with(PropertyId::MaximumPacketSize, maximum);
            connect.flags.will = true;
            connect.flags.willQoS = QoS::ExactlyOnce;
            connect.willTopic = "status";
            const auto *connack = refused.connect(connect);
            QVERIFY(connack);
            QCOMPARE(connack->code, quint8(ReasonCode::QoSNotSupported));
            QCOMPARE(!reasonOf(connack->properties).isEmpty(), fits);
        }
    }

    void explanationsAreLeftOutWhereNobodyWantsThem_data() { proves("[5.0/MQTT-3.1.2-29]"); }
    void explanationsAreLeftOutWhereNobodyWantsThem()
    {
        BrokerBench bench(poor());
        BenchClient &client = bench.client("device", kNew, true, with(PropertyId::RequestProblemInformation, 0));
        SubscribePacket subscribe;
        subscribe.packetId = 1;
        SubscriptionEntry entry;
        entry.filter = "a/+";
        subscribe.entries.append(entry);
        client.packet(subscribe);
        const auto *suback = client.take<SubackPacket>();
        QVERIFY(suback && suback->properties.isEmpty());
        client.publish("$SYS/mine", "x", QoS::AtLeastOnce, false, 2);
        const auto *puback = client.take<PubackPacket>();
        QVERIFY(puback && puback->properties.isEmpty());
        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 3;
        unsubscribe.filters = {"nobody"};
        client.packet(unsubscribe);
        const auto *unsuback = client.take<UnsubackPacket>();
        QVERIFY(unsuback && unsuback->properties.isEmpty());
        client.publish("a", "x", QoS::ExactlyOnce, false, 4);
        const auto *disconnect = client.take<DisconnectPacket>();
        QVERIFY(disconnect && !reasonOf(disconnect->properties).isEmpty()); // here they are allowed all the same
    }
};

MQTTSCOPE_TEST(TestServerLimits, "tst_serverlimits")
#include "tst_serverlimits.moc"
