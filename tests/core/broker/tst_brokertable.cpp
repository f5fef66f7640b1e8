// SPDX-License-Identifier: GPL-3.0-or-later
// The table every MQTT course prints: what a subscriber gets when it comes back, for a message published while it was
// away. Clean Session × Retain × subscription QoS × publish QoS; the standard decides each cell.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestBrokerTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<bool>("clean");
        QTest::addColumn<bool>("retain");
        QTest::addColumn<int>("subscribed");
        QTest::addColumn<int>("published");
        for (const ProtocolVersion version : {ProtocolVersion::V3_1, ProtocolVersion::V3_1_1, ProtocolVersion::V5_0})
            for (const bool clean : {true, false})
                for (const bool retain : {false, true})
                    for (int subscribed = 0; subscribed <= 2; ++subscribed)
                        for (int published = 0; published <= 2; ++published)
                            QTest::addRow("level %d, clean %d, retain %d, subscribed %d, published %d", int(version),
                                          int(clean), int(retain), subscribed, published)
                                << version << clean << retain << subscribed << published;
    }
    void comesBack()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(bool, clean);
        QFETCH(bool, retain);
        QFETCH(int, subscribed);
        QFETCH(int, published);
        BrokerBench bench;
        Properties expiry;
        if (!clean)
            expiry.add(PropertyId::SessionExpiryInterval, 3600);
        BenchClient &before = bench.client("subscriber", version, clean, expiry);
        QCOMPARE(before.subscribe("table/topic", QoS(subscribed)), subscribed);
        before.disconnect();

        BenchClient &publisher = bench.client("publisher", version);
        for (quint16 i = 1; i <= 2; ++i) {
            publisher.publish("table/topic", QByteArray::number(i), QoS(published), retain, i);
            publisher.packet(ack<PubrelPacket>(i));
        }

        // Queued: QoS 1 and 2 for a session that was kept. Every message of them, in order.
        BenchClient &after = bench.open(version);
        QVERIFY(after.connect("subscriber", clean, expiry));
        const int qos = std::min(subscribed, published);
        const bool isQueued = !clean && qos > 0;
        QCOMPARE(after.waiting(), isQueued ? 2 : 0);
        for (const char *payload : {"1", "2"}) {
            if (!isQueued)
                break;
            const auto *message = after.take<PublishPacket>();
            QVERIFY(message);
            QCOMPARE(message->payload.toByteArray(), QByteArray(payload));
            QCOMPARE(int(message->qos), qos);
            QVERIFY2(!message->retain, "a queued message is no retained one");
        }

        // Subscribing again brings the last retained message, in every row alike.
        QCOMPARE(after.subscribe("table/topic", QoS(subscribed)), subscribed);
        QCOMPARE(after.waiting(), retain ? 1 : 0);
        if (!retain)
            return;
        const auto *message = after.take<PublishPacket>();
        QVERIFY(message);
        QCOMPARE(message->payload.toByteArray(), QByteArray("2"));
        QVERIFY(message->retain);
        QCOMPARE(int(message->qos), qos);
    }
};

MQTTSCOPE_TEST(TestBrokerTable, "tst_brokertable")
#include "tst_brokertable.moc"
