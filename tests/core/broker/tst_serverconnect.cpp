// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that bind a server about CONNECT, its answer, sessions, wills and the end of a connection; per
// version.
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

ConnectPacket withWill(const char *clientId, bool retain = false)
{
    ConnectPacket connect;
    connect.clientId = clientId;
    connect.flags.will = true;
    connect.flags.willRetain = retain;
    connect.willTopic = "status";
    connect.willPayload = "gone";
    return connect;
}

}

class TestServerConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prescribedFlags_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, ProtocolVersion version, const char *hex) {
            QTest::newRow(name) << version << QByteArray::fromHex(hex);
        };
        row("[3.1.1/MQTT-2.2.2-1] PINGREQ with a flag", kOld, "c100");
        row("[5.0/MQTT-2.1.3-1] PINGREQ with a flag", kNew, "c100");
        row("[3.1.1/MQTT-3.6.1-1] PUBREL without its flag", kOld, "60020001");
        row("[3.1.1/MQTT-3.8.1-1] SUBSCRIBE without its flag", kOld, "80060001000161 00");
        row("[3.1.1/MQTT-3.10.1-1] UNSUBSCRIBE without its flag", kOld, "a0050001000161");
        row("[5.0/MQTT-3.10.1-1] UNSUBSCRIBE without its flag", kNew, "a006000100000161");
        row("[3.1.1/MQTT-3.14.1-1] DISCONNECT with a flag", kOld, "e100");
        row("[3.1.1/MQTT-3.3.1-4] PUBLISH with QoS 3", kOld, "3605000161 0001");
        row("[3.1.1/MQTT-3.8.3-4] SUBSCRIBE to QoS 3", kOld, "82060001000161 03");
        row("[3.1.1/MQTT-3.8.3-4] SUBSCRIBE with reserved bits", kOld, "82060001000161 04");
        row("[3.1.1/MQTT-4.7.1-1] PUBLISH to a filter", kOld, "3005000361 2f 23");
        row("[5.0/MQTT-3.3.2-19] Content Type that is no UTF-8", kNew, "30 08 000161 04 03 0001 ff");
        row("[5.0/MQTT-4.13.1-1] a property length beyond the packet", kNew, "30 04 000161 20");
    }
    void prescribedFlags()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(QByteArray, frame);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("#"), 0);
        BenchClient &client = bench.client("device", version);
        client.bytes(frame);
        QVERIFY(client.isClosed());
        if (version == kNew) {
            const auto *disconnect = client.take<DisconnectPacket>();
            QVERIFY(disconnect && disconnect->code >= 0x80);
        }
        QCOMPARE(client.waiting(), 0);
        QCOMPARE(witness.waiting(), 0);
        QVERIFY(!witness.isClosed());
    }

    void aSecondConnectEndsTheConnection_data() { provesInBoth("[3.1.1/MQTT-3.1.0-2]", ""); }
    void aSecondConnectEndsTheConnection()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.client("device", version);
        ConnectPacket again;
        again.protocolLevel = quint8(version);
        again.clientId = "device";
        client.packet(again);
        QVERIFY(client.isClosed());
    }

    void theFirstAnswerIsConnack_data()
    {
        provesInBoth("[3.1.1/MQTT-3.2.0-1] [3.1.1/MQTT-3.1.4-4] [3.1.1/MQTT-3.2.2-3]", "[5.0/MQTT-3.2.2-1]");
    }
    void theFirstAnswerIsConnack()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        QVERIFY(bench.client("teller", version).waiting() == 0);
        bench.clients.back()->publish("news", "x", QoS::AtMostOnce, true);
        BenchClient &client = bench.open(version);
        QCOMPARE(client.waiting(), 0);
        const auto *connack = client.connect("device", false, lasting(version));
        QVERIFY(connack);
        QCOMPARE(connack->code, quint8(0));
        QCOMPARE(connack->reservedFlags, quint8(0));
        QVERIFY(!connack->sessionPresent);
    }

    void clientIdsOfLettersAndDigits_data() { provesInBoth("[3.1.1/MQTT-3.1.3-5]", "[5.0/MQTT-3.1.3-5]"); }
    void clientIdsOfLettersAndDigits()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        const QByteArray all("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        for (qsizetype at = 0; at < all.size(); ++at) {
            const QByteArray id = (all.mid(at) + all).first(at % 23 + 1);
            const auto *connack = bench.open(version).connect(id);
            QVERIFY(connack);
            QCOMPARE(connack->code, quint8(0));
        }
    }

    void anEmptyClientIdBecomesAUniqueOne_data() { provesInBoth("[3.1.1/MQTT-3.1.3-6]", ""); }
    void anEmptyClientIdBecomesAUniqueOne()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &first = bench.client("", version);
        BenchClient &second = bench.client("", version);
        QVERIFY(!first.isClosed() && !second.isClosed());
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QCOMPARE(snapshot.clients.size(), 2);
        QVERIFY(!snapshot.clients[0].clientId.isEmpty());
        QVERIFY(snapshot.clients[0].clientId != snapshot.clients[1].clientId);
        QCOMPARE(first.subscribe("a"), 0);
        second.publish("a", "x");
        QVERIFY(first.take<PublishPacket>());
    }

    void aRefusedConnectIsTheEnd_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *frame, const char *answer) {
            QTest::newRow(name) << QByteArray::fromHex(frame) << QByteArray::fromHex(answer);
        };
        row("[3.1.1/MQTT-3.1.3-9] [3.1.1/MQTT-3.2.2-4] [3.1.1/MQTT-3.2.2-5] [3.1.1/MQTT-3.1.4-5] an identifier",
            "100c00044d515454 04 00 003c 0000", "2002 00 02");
        row("[3.1.1/MQTT-3.1.4-1] [3.1.1/MQTT-3.2.2-6] a broken CONNECT", "100d00044d515454 04 02 003c 0003 61", "");
        row("[5.0/MQTT-3.1.3-8] [5.0/MQTT-3.2.2-6] [5.0/MQTT-3.1.4-6] an identifier that is no text",
            "100f00044d515454 05 02 003c 00 0002 c080", "2003 00 81 00");
        row("[5.0/MQTT-3.1.4-2] [5.0/MQTT-4.12.0-4] an authentication nobody offers",
            "101400044d515454 05 02 003c 04 15 0001 58 0003 61 62 63", "2003 00 8c 00");
    }
    void aRefusedConnectIsTheEnd()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, answer);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness");
        QCOMPARE(witness.subscribe("#"), 0);
        BenchClient &client = bench.open();
        client.bytes(frame);
        QCOMPARE(withoutReason(client.takeFrame()).toHex(' '), answer.toHex(' '));
        QVERIFY(client.isClosed());
        client.bytes(QByteArray::fromHex("3004000161 00")); // what was under way already
        client.bytes(QByteArray::fromHex("300300016178"));
        QCOMPARE(client.waiting(), 0);
        QCOMPARE(witness.waiting(), 0);
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 1);
    }

    void sessionsAreResumed_data()
    {
        provesInBoth("[3.1.1/MQTT-3.1.2-4] [3.1.1/MQTT-3.1.4-3] [3.1.1/MQTT-3.2.2-2] [3.1.1/MQTT-3.1.2-5]",
                     "[5.0/MQTT-3.1.2-5] [5.0/MQTT-3.1.4-4]");
    }
    void sessionsAreResumed()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &before = bench.client("device", version, false, lasting(version));
        QCOMPARE(before.subscribe("a", QoS::ExactlyOnce), 2);
        before.cut();
        BenchClient &publisher = bench.client("publisher", version);
        publisher.publish("a", "zero", QoS::AtMostOnce);
        publisher.publish("a", "one", QoS::AtLeastOnce);
        publisher.publish("a", "two", QoS::ExactlyOnce);
        BenchClient &after = bench.open(version);
        const auto *connack = after.connect("device", false, lasting(version));
        QVERIFY(connack && connack->sessionPresent);
        for (const QByteArray &expected : {QByteArray("one"), QByteArray("two")}) {
            const auto *message = after.take<PublishPacket>();
            QVERIFY(message);
            QCOMPARE(message->payload.toByteArray(), expected);
        }
        QCOMPARE(after.waiting(), 0);
    }

    void sessionsAreCreated_data() { provesInBoth("", "[5.0/MQTT-3.1.2-6]"); }
    void sessionsAreCreated()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        const auto *connack = bench.open(version).connect("device", false, lasting(version));
        QVERIFY(connack && !connack->sessionPresent);
        bench.clients.back()->cut();
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 1);
    }

    void aCleanStartForgetsTheSession_data() { provesInBoth("[3.1.1/MQTT-3.2.2-1] [3.1.1/MQTT-3.1.2-7]", ""); }
    void aCleanStartForgetsTheSession()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &before = bench.client("device", version, false, lasting(version));
        QCOMPARE(before.subscribe("a"), 0);
        before.publish("b", "kept", QoS::AtMostOnce, true);
        before.cut();
        BenchClient &after = bench.open(version);
        const auto *connack = after.connect("device", true);
        QVERIFY(connack && !connack->sessionPresent);
        bench.client("publisher", version).publish("a", "x");
        QCOMPARE(after.waiting(), 0);
        QCOMPARE(after.subscribe("b"), 0);
        const auto *retained = after.take<PublishPacket>();
        QVERIFY(retained);
        QCOMPARE(retained->payload.toByteArray(), QByteArray("kept"));
    }

    void theOlderConnectionGoes_data() { provesInBoth("[3.1.1/MQTT-3.1.4-2]", ""); }
    void theOlderConnectionGoes()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &older = bench.client("device", version);
        BenchClient &newer = bench.client("device", version);
        QVERIFY(older.isClosed());
        QVERIFY(!newer.isClosed());
    }

    void theWillIsPublished_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<bool>("retain");
        QTest::newRow("[3.1.1/MQTT-3.1.2-16] [3.1.1/MQTT-3.1.2-8] [3.1.1/MQTT-3.1.2-10]") << kOld << false;
        QTest::newRow("[3.1.1/MQTT-3.1.2-17]") << kOld << true;
        QTest::newRow("[5.0/MQTT-3.1.2-14] [5.0/MQTT-3.1.2-7]") << kNew << false;
        QTest::newRow("[5.0/MQTT-3.1.2-15]") << kNew << true;
    }
    void theWillIsPublished()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(bool, retain);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("status"), 0);
        BenchClient &device = bench.open(version);
        QVERIFY(device.connect(withWill("device", retain)));
        QCOMPARE(witness.waiting(), 0);
        device.cut();
        const auto *will = witness.take<PublishPacket>();
        QVERIFY(will);
        QCOMPARE(will->payload.toByteArray(), QByteArray("gone"));
        QVERIFY(!will->retain);
        BenchClient &late = bench.client("late", version);
        QCOMPARE(late.subscribe("status"), 0);
        QCOMPARE(late.waiting(), retain ? 1 : 0);
        // Erased with the first publication: the next end has none.
        BenchClient &again = bench.client("device", version);
        again.cut();
        QCOMPARE(witness.waiting(), 0);
    }

    void noWillAfterDisconnect_data() { provesInBoth("[3.1.1/MQTT-3.14.4-3]", ""); }
    void noWillAfterDisconnect()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("#"), 0);
        BenchClient &device = bench.open(version);
        QVERIFY(device.connect(withWill("device")));
        device.disconnect();
        device.cut();
        QCOMPARE(witness.waiting(), 0);
    }

    void noWillWithoutItsFlag_data() { provesInBoth("[3.1.1/MQTT-3.1.2-12]", ""); }
    void noWillWithoutItsFlag()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &witness = bench.client("witness", version);
        QCOMPARE(witness.subscribe("#"), 0);
        bench.client("device", version).cut();
        QCOMPARE(witness.waiting(), 0);
    }

    void userPropertiesOfAWillKeepTheirOrder_data() { proves("[5.0/MQTT-3.1.3-10]"); }
    void userPropertiesOfAWillKeepTheirOrder()
    {
        BrokerBench bench;
        BenchClient &witness = bench.client("witness");
        QCOMPARE(witness.subscribe("status"), 0);
        BenchClient &device = bench.open();
        ConnectPacket connect = withWill("device");
        for (const char *value : {"2", "1", "3", "1"})
            connect.willProperties.add(QByteArrayView("k"), QByteArrayView(value));
        QVERIFY(device.connect(connect));
        device.cut();
        const auto *will = witness.take<PublishPacket>();
        QVERIFY(will);
        QByteArray order;
        for (const Property &property : will->properties)
            if (property.id == PropertyId::UserProperty)
                order += property.second.toByteArray();
        QCOMPARE(order, QByteArray("2131"));
    }

    void silenceEndsTheConnection_data() { provesInBoth("[3.1.1/MQTT-3.1.2-24]", "[5.0/MQTT-3.2.2-22]"); }
    void silenceEndsTheConnection()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &device = bench.open(version);
        ConnectPacket connect;
        connect.clientId = "device";
        connect.keepAlive = 10;
        QVERIFY(device.connect(connect));
        bench.after(14'900ms);
        QVERIFY(!device.isClosed());
        device.packet(PingreqPacket());
        QVERIFY(device.take<PingrespPacket>());
        bench.after(14'900ms);
        QVERIFY(!device.isClosed());
        bench.after(200ms);
        QVERIFY(device.isClosed());
    }

    void pingIsAnswered_data() { provesInBoth("[3.1.1/MQTT-3.12.4-1]", ""); }
    void pingIsAnswered()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &device = bench.client("device", version);
        device.packet(PingreqPacket());
        QVERIFY(device.take<PingrespPacket>());
    }

    void noResponseInformationUnasked_data() { proves("[5.0/MQTT-3.1.2-28]"); }
    void noResponseInformationUnasked()
    {
        BrokerBench bench;
        const auto *connack = bench.open().connect("device");
        QVERIFY(connack);
        QVERIFY(!connack->properties.find(PropertyId::ResponseInformation));
    }

    void anEmptyPropertyListHasItsLength_data() { proves("[5.0/MQTT-2.2.2-1]"); }
    void anEmptyPropertyListHasItsLength()
    {
        BrokerBench bench;
        BenchClient &device = bench.client("device");
        QCOMPARE(device.subscribe("a"), 0);
        QCOMPARE(device.lastTakenFrame().toHex(' '), QByteArray("90 04 00 01 00 00"));
        bench.client("publisher").publish("a", "x");
        QCOMPARE(device.takeFrame().toHex(' '), QByteArray("30 05 00 01 61 00 78"));
    }
};

MQTTSCOPE_TEST(TestServerConnect, "tst_serverconnect")
#include "tst_serverconnect.moc"
