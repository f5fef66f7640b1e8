// SPDX-License-Identifier: GPL-3.0-or-later
// A message the broker refuses after it has arrived.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestBrokerRefusals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusedIdentifierMeansANewMessage_data() { proves("[5.0/MQTT-4.3.3-9]"); }
    void aRefusedIdentifierMeansANewMessage()
    {
        BrokerBench bench;
        BenchClient &listener = bench.client("listener");
        QCOMPARE(listener.subscribe("a", QoS::AtMostOnce), 0);
        BenchClient &publisher = bench.client("publisher");
        publisher.publish("$SYS/mine", "1", QoS::ExactlyOnce, false, 7);
        const auto *refused = publisher.take<PubrecPacket>();
        QVERIFY(refused && refused->packetId == 7);
        QCOMPARE(refused->code, quint8(ReasonCode::NotAuthorized));
        publisher.publish("a", "2", QoS::ExactlyOnce, false, 7);
        const auto *taken = publisher.take<PubrecPacket>();
        QVERIFY(taken && taken->packetId == 7 && taken->code == 0);
        const auto *message = listener.take<PublishPacket>();
        QVERIFY(message);
        QCOMPARE(message->payload.toByteArray(), QByteArray("2"));
    }
};

MQTTSCOPE_TEST(TestBrokerRefusals, "tst_brokerrefusals")
#include "tst_brokerrefusals.moc"
