// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let into the local broker, how long connections and sessions live, and what wills become.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestBrokerConnect : public QObject
{
    Q_OBJECT

    static ConnectPacket withWill(const char *clientId, QoS qos = QoS::AtMostOnce, bool retain = false)
    {
        ConnectPacket connect;
        connect.clientId = clientId;
        connect.flags.will = true;
        connect.flags.willQoS = qos;
        connect.flags.willRetain = retain;
        connect.willTopic = "status";
        connect.willPayload = "gone";
        return connect;
    }

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1") << ProtocolVersion::V3_1;
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("[5.0/MQTT-3.1.4-5] 5.0") << ProtocolVersion::V5_0;
    }
    void accepts()
    {
        QFETCH(ProtocolVersion, version);
        BrokerBench bench;
        BenchClient &client = bench.open(version);
        const auto *connack = client.connect("device");
        QVERIFY(connack);
        QCOMPARE(connack->code, quint8(0));
        QVERIFY(!connack->sessionPresent);
        client.packet(PingreqPacket());
        QVERIFY2(client.take<PingrespPacket>(), "[5.0/MQTT-3.12.4-1]");
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QCOMPARE(snapshot.clients.size(), 1);
        QCOMPARE(snapshot.clients[0].clientId, QByteArray("device"));
        QCOMPARE(snapshot.clients[0].version, version);
        QCOMPARE(snapshot.clients[0].connection, client.id());
        QVERIFY(snapshot.clients[0].connected);
    }

    void emptyClientIdIsReplaced_data() { proves("[5.0/MQTT-3.1.3-7] [5.0/MQTT-3.2.2-16]"); }
    void emptyClientIdIsReplaced()
    {
        BrokerBench bench;
        const auto *first = bench.open().connect("");
        QVERIFY(first);
        const auto assigned = first->properties.bytes(PropertyId::AssignedClientIdentifier);
        QVERIFY2(assigned && !assigned->isEmpty(), "[5.0/MQTT-3.1.3-7]");
        const auto *second = bench.open().connect("");
        QVERIFY(second);
        QVERIFY2(*second->properties.bytes(PropertyId::AssignedClientIdentifier) != *assigned, "[5.0/MQTT-3.2.2-16]");
        QVERIFY(bench.open(ProtocolVersion::V3_1_1).connect(""));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *frame, const char *answer) {
            QTest::newRow(name) << QByteArray::fromHex(frame) << QByteArray::fromHex(answer);
        };
        row("[5.0/MQTT-3.1.2-2] level 6", "101000044d515454 06 02 003c 00 0003 61 62 63", "2003 00 84 00");
        row("[3.1.1/MQTT-3.1.2-2] level 2", "100f00044d515454 02 02 003c 0003 61 62 63", "2002 00 01");
        row("[5.0/MQTT-3.1.2-1] another protocol", "100f00044d515458 05 02 003c 00 0002 61 62", "");
        row("[5.0/MQTT-3.1.2-3] reserved connect flag", "101000044d515454 05 03 003c 00 0003 61 62 63",
            "2003 00 81 00");
        row("[3.1.1/MQTT-3.1.2-3] reserved connect flag", "100f00044d515454 04 03 003c 0003 61 62 63", "");
        row("[3.1.1/MQTT-3.1.3-8] empty id without clean session", "100c00044d515454 04 00 003c 0000", "2002 00 02");
        row("[3.1.1/MQTT-3.1.2-22] password without user name", "101200044d515454 04 42 003c 0003 61 62 63 0001 78",
            "");
        row("[5.0/MQTT-4.12.0-1] authentication method", "101400044d515454 05 02 003c 04 15 0001 58 0003 61 62 63",
            "2003 00 8c 00");
        row("[5.0/MQTT-3.1.4-1] cut short", "100a00044d515454 05 02 003c", "2003 00 81 00");
    }
    void refusals()
    {
        QFETCH(QByteArray, frame);
        QFETCH(QByteArray, answer);
        BrokerBench bench;
        BenchClient &client = bench.open();
        client.bytes(frame);
        QCOMPARE(withoutReason(client.takeFrame()).toHex(' '), answer.toHex(' '));
        QCOMPARE(client.waiting(), 0);
        QVERIFY2(client.isClosed(), "[5.0/MQTT-3.2.2-7]");
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 0);
        QCOMPARE(bench.broker.counters().refusedConnections, quint64(1));
    }

    void firstPacketMustBeConnect_data()
    {
        QTest::addColumn<QByteArray>("frame");
        for (int type = 0; type < 16; ++type)
            if (type != int(PacketType::Connect))
                QTest::addRow("[5.0/MQTT-3.1.0-1] type %d first", type)
                    << QByteArray(1, char(type << 4)).append("\x02\x00\x01", 3);
    }
    void firstPacketMustBeConnect()
    {
        QFETCH(QByteArray, frame);
        BrokerBench bench;
        BenchClient &client = bench.open();
        client.bytes(frame);
        QVERIFY(client.isClosed());
        QCOMPARE(client.waiting(), 0);
        client.bytes(client.encoded(PingreqPacket())); // after the end: ignored
        QCOMPARE(client.waiting(), 0);
    }

    void faultsCloseWithTheirReason_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<ReasonCode>("reason");
        const auto row = [](const char *name, const char *hex, ReasonCode reason) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << reason;
        };
        row("[5.0/MQTT-3.1.0-2] second CONNECT", "101000044d515454 05 02 003c 00 0003 61 62 63",
            ReasonCode::ProtocolError);
        row("CONNACK from a client", "2003000000", ReasonCode::ProtocolError);
        row("SUBACK from a client", "9004 0001 00 00", ReasonCode::ProtocolError);
        row("UNSUBACK from a client", "b004 0001 00 00", ReasonCode::ProtocolError);
        row("PINGRESP from a client", "d000", ReasonCode::ProtocolError);
        row("AUTH without method", "f000", ReasonCode::ProtocolError);
        row("type 0", "0000", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.3.1-4] QoS 3", "36070001610001 00 78", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.3.2-2] wildcard in a topic", "300500012b00 78", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.3.2-8] Topic Alias 0", "3008000161 03 230000 78", ReasonCode::TopicAliasInvalid);
        row("Topic Alias above the maximum", "3008000161 03 23ffff 78", ReasonCode::TopicAliasInvalid);
        row("Topic Alias nobody set", "30070000 03 230001 78", ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.3.4-6] Subscription Identifier from a client", "3007000161 02 0b01 78",
            ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.8.1-1] SUBSCRIBE flags", "8007 0001 00 0001 61 00", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.8.3-2] SUBSCRIBE without filter", "8203 0001 00", ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.8.3-5] reserved subscription bits", "8207 0001 00 0001 61 40", ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.8.3-4] No Local on a shared subscription", "820f 0001 00 0009 2473686172652f67 2f 04",
            ReasonCode::MalformedPacket);
        row("[5.0/MQTT-3.6.1-1] PUBREL flags", "60020001", ReasonCode::MalformedPacket);
        row("identifier 0", "3206000161 0000 00", ReasonCode::ProtocolError);
        row("[5.0/MQTT-3.14.1-1] DISCONNECT flags", "e100", ReasonCode::MalformedPacket);
    }
    void faultsCloseWithTheirReason()
    {
        QFETCH(QByteArray, frame);
        QFETCH(ReasonCode, reason);
        BrokerBench bench;
        BenchClient &other = bench.client("other");
        BenchClient &client = bench.client("bad");
        client.bytes(frame);
        const auto *disconnect = client.take<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-4.13.2-1]");
        QCOMPARE(disconnect->code, quint8(reason));
        QVERIFY(client.isClosed());
        QVERIFY(!other.isClosed());
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 1);
    }

    void faultsOfOlderClientsJustClose()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("old", ProtocolVersion::V3_1_1);
        client.bytes(QByteArray::fromHex("36050001610001"));
        QCOMPARE(client.waiting(), 0);
        QVERIFY(client.isClosed());
    }

    void connectDeadline()
    {
        BrokerBench bench;
        BenchClient &silent = bench.open();
        bench.after(4999ms);
        QVERIFY(!silent.isClosed());
        bench.after(1ms);
        QVERIFY(silent.isClosed());
        QCOMPARE(silent.waiting(), 0);
    }

    void connectionsAreBounded()
    {
        BrokerOptions options;
        options.maximumConnections = 2;
        BrokerBench bench(options);
        BenchClient &first = bench.client("first");
        BenchClient &second = bench.client("second");
        BenchClient &third = bench.open();
        QVERIFY(!bench.accepted);
        QVERIFY(!first.isClosed() && !second.isClosed() && !third.isClosed());
        second.cut();
        QVERIFY(bench.open().connect("third"));
    }

    void silentConnectionsMakeRoom()
    {
        BrokerOptions options;
        options.maximumConnections = 3;
        BrokerBench bench(options);
        BenchClient &honest = bench.client("honest");
        BenchClient &silent = bench.open();
        bench.after(1s);
        BenchClient &younger = bench.open();
        BenchClient &next = bench.open();
        QVERIFY(bench.accepted);
        QVERIFY(silent.isClosed());
        QVERIFY(!younger.isClosed() && !honest.isClosed());
        QVERIFY(next.connect("next"));
    }

    void keepAlive_data() { proves("[5.0/MQTT-3.1.2-22]"); }
    void keepAlive()
    {
        BrokerBench bench;
        BenchClient &client = bench.open();
        ConnectPacket connect;
        connect.clientId = "sleepy";
        connect.keepAlive = 10;
        QVERIFY(client.connect(connect));
        bench.after(14s);
        client.packet(PingreqPacket());
        bench.after(14999ms);
        QVERIFY(!client.isClosed());
        client.forget();
        bench.after(1ms);
        const auto *disconnect = client.take<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-3.1.2-22]");
        QCOMPARE(disconnect->code, quint8(ReasonCode::KeepAliveTimeout));
        QVERIFY(client.isClosed());
    }

    void packetTooLarge_data() { proves("[5.0/MQTT-3.14.0-1]"); }
    void packetTooLarge()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("big");
        bench.broker.framingFailed(client.id(), FrameHead::Status::TooLarge, bench.now);
        const auto *disconnect = client.take<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::PacketTooLarge));
        BenchClient &early = bench.open();
        bench.broker.framingFailed(early.id(), FrameHead::Status::TooLarge, bench.now);
        QVERIFY2(early.waiting() == 0 && early.isClosed(), "[5.0/MQTT-3.14.0-1]");
    }

    void takeOver_data() { proves("[5.0/MQTT-3.1.4-3]"); }
    void takeOver()
    {
        BrokerBench bench;
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("status"), 0);
        BenchClient &first = bench.open();
        QVERIFY(first.connect(withWill("twin")));
        BenchClient &second = bench.open();
        const auto *connack = second.connect("twin");
        QVERIFY(connack);
        QCOMPARE(connack->code, quint8(0));
        const auto *disconnect = first.take<DisconnectPacket>();
        QVERIFY2(disconnect, "[5.0/MQTT-3.1.4-3]");
        QCOMPARE(disconnect->code, quint8(ReasonCode::SessionTakenOver));
        QVERIFY(first.isClosed());
        QVERIFY(watcher.take<PublishPacket>());
        first.cut(); // the socket follows: changes nothing
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 2);
        second.packet(PingreqPacket());
        QVERIFY(second.take<PingrespPacket>());
    }

    void fiftyTwins()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::SessionExpiryInterval, 60);
        for (int i = 0; i < 50; ++i) {
            BenchClient &twin = bench.client("twin", ProtocolVersion::V5_0, false, properties);
            twin.forget(); // what the twin before it has left unacknowledged
            QCOMPARE(twin.subscribe("a/+", QoS::AtLeastOnce), 1);
            twin.publish("a/b", "x", QoS::AtLeastOnce, false, 7);
        }
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QCOMPARE(snapshot.clients.size(), 1);
        QCOMPARE(snapshot.clients[0].subscriptions, 1);
        QCOMPARE(snapshot.subscriptions, 1);
    }

    void sessions_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<bool>("cleanStart");
        QTest::addColumn<quint32>("expiry");
        QTest::addColumn<int>("away");
        QTest::addColumn<bool>("present");
        QTest::newRow("3.1.1 clean session") << ProtocolVersion::V3_1_1 << true << 0U << 1 << false;
        QTest::newRow("3.1.1 kept for ever") << ProtocolVersion::V3_1_1 << false << 0U << 100'000 << true;
        QTest::newRow("5.0 without expiry") << ProtocolVersion::V5_0 << false << 0U << 1 << false;
        QTest::newRow("[5.0/MQTT-3.1.2-23] 5.0 back in time") << ProtocolVersion::V5_0 << false << 60U << 59 << true;
        QTest::newRow("[5.0/MQTT-4.1.0-2] 5.0 back too late") << ProtocolVersion::V5_0 << false << 60U << 60 << false;
        QTest::newRow("5.0 never expires") << ProtocolVersion::V5_0 << false << 0xFFFFFFFFU << 1'000'000 << true;
    }
    void sessions()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(bool, cleanStart);
        QFETCH(quint32, expiry);
        QFETCH(int, away);
        QFETCH(bool, present);
        BrokerOptions options;
        options.systemInterval = 24h;
        BrokerBench bench(options);
        Properties properties;
        if (expiry != 0)
            properties.add(PropertyId::SessionExpiryInterval, expiry);
        BenchClient &first = bench.client("device", version, cleanStart, properties);
        QCOMPARE(first.subscribe("a", QoS::AtLeastOnce), 1);
        first.cut();
        bench.after(std::chrono::seconds(away));
        BenchClient &second = bench.open(version);
        const auto *connack = second.connect("device", cleanStart, properties);
        QVERIFY(connack);
        QVERIFY2(connack->sessionPresent == present, "[5.0/MQTT-3.2.2-3]");
        bench.client("other").publish("a", "x");
        QCOMPARE(second.waiting(), present ? 1 : 0);
    }

    void cleanStartDiscards_data() { proves("[5.0/MQTT-3.1.2-4] [5.0/MQTT-3.2.2-2]"); }
    void cleanStartDiscards()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::SessionExpiryInterval, 60);
        bench.client("device", ProtocolVersion::V5_0, false, properties).cut();
        BenchClient &second = bench.open();
        const auto *connack = second.connect("device", true, properties);
        QVERIFY(connack);
        QVERIFY2(!connack->sessionPresent, "[5.0/MQTT-3.1.2-4] [5.0/MQTT-3.2.2-2]");
    }

    void disconnectChangesExpiry()
    {
        BrokerBench bench;
        Properties properties;
        properties.add(PropertyId::SessionExpiryInterval, 60);
        BenchClient &first = bench.client("device", ProtocolVersion::V5_0, false, properties);
        DisconnectPacket packet;
        packet.properties.add(PropertyId::SessionExpiryInterval, 0);
        first.packet(packet);
        QCOMPARE(bench.broker.snapshot(bench.now).clients.size(), 0);

        BenchClient &second = bench.client("device");
        packet.properties.clear();
        packet.properties.add(PropertyId::SessionExpiryInterval, 60);
        second.packet(packet);
        const auto *refused = second.take<DisconnectPacket>();
        QVERIFY(refused);
        QCOMPARE(refused->code, quint8(ReasonCode::ProtocolError));
    }

    void wills_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("expected");
        QTest::newRow("[5.0/MQTT-3.1.2-8] the network fails") << QStringLiteral("cut") << true;
        QTest::newRow("[5.0/MQTT-3.14.4-3] DISCONNECT 0x00") << QStringLiteral("disconnect") << false;
        QTest::newRow("DISCONNECT 0x04") << QStringLiteral("with will") << true;
        QTest::newRow("a protocol error") << QStringLiteral("fault") << true;
        QTest::newRow("keep alive") << QStringLiteral("silence") << true;
        QTest::newRow("the broker stops") << QStringLiteral("stop") << false;
    }
    void wills()
    {
        QFETCH(QString, end);
        QFETCH(bool, expected);
        BrokerBench bench;
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("status", QoS::ExactlyOnce), 2);
        BenchClient &client = bench.open();
        ConnectPacket connect = withWill("device", QoS::AtLeastOnce);
        connect.keepAlive = 5;
        QVERIFY(client.connect(connect));
        if (end == QLatin1String("cut"))
            client.cut();
        else if (end == QLatin1String("disconnect"))
            client.disconnect();
        else if (end == QLatin1String("with will"))
            client.disconnect(ReasonCode::DisconnectWithWillMessage);
        else if (end == QLatin1String("fault"))
            client.bytes(QByteArray::fromHex("0000"));
        else if (end == QLatin1String("silence"))
            bench.after(8s);
        else
            bench.broker.shutDown(bench.now);
        client.cut();
        if (!expected) {
            static_cast<void>(watcher.takeFrame()); // DISCONNECT when the broker stops
            QCOMPARE(watcher.waiting(), 0);
            return;
        }
        const auto *will = watcher.take<PublishPacket>();
        QVERIFY(will);
        QCOMPARE(will->payload.toByteArray(), QByteArray("gone"));
        QCOMPARE(will->qos, QoS::AtLeastOnce);
        QVERIFY(!will->retain);
        QVERIFY2(watcher.waiting() == 0, "exactly once [5.0/MQTT-3.1.2-10]");
    }

    void willDelay_data()
    {
        QTest::addColumn<quint32>("expiry");
        QTest::addColumn<int>("backAfter");
        QTest::addColumn<int>("willAfter"); // seconds; -1 = never
        QTest::newRow("the delay passes") << 60U << -1 << 10;
        QTest::newRow("the session ends first") << 5U << -1 << 5;
        QTest::newRow("[5.0/MQTT-3.1.3-9] back in time") << 60U << 9 << -1;
        QTest::newRow("no session, no delay") << 0U << -1 << 0;
    }
    void willDelay()
    {
        QFETCH(quint32, expiry);
        QFETCH(int, backAfter);
        QFETCH(int, willAfter);
        BrokerBench bench;
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("status"), 0);
        ConnectPacket connect = withWill("device");
        connect.flags.cleanStart = false;
        connect.properties.add(PropertyId::SessionExpiryInterval, expiry);
        connect.willProperties.add(PropertyId::WillDelayInterval, 10);
        BenchClient &client = bench.open();
        QVERIFY(client.connect(connect));
        client.cut();
        if (backAfter >= 0) {
            bench.after(std::chrono::seconds(backAfter));
            QVERIFY(bench.open().connect("device", false, connect.properties));
            bench.after(30s);
            QCOMPARE(watcher.waiting(), 0);
            return;
        }
        if (willAfter > 0) {
            bench.after(std::chrono::seconds(willAfter) - 1ms);
            QCOMPARE(watcher.waiting(), 0);
            bench.after(1ms);
        }
        QCOMPARE(watcher.waiting(), 1);
        bench.after(60s);
        QCOMPARE(watcher.waiting(), 1);
    }

    void willExpiryRunsFromPublication_data() { proves("[5.0/3.1.3.2.4] Message Expiry Interval of a will"); }
    void willExpiryRunsFromPublication()
    {
        BrokerBench bench;
        BenchClient &watcher = bench.client("watcher");
        QCOMPARE(watcher.subscribe("status"), 0);
        ConnectPacket connect = withWill("device", QoS::AtMostOnce, true);
        connect.willProperties.add(PropertyId::MessageExpiryInterval, 20);
        BenchClient &client = bench.open();
        QVERIFY(client.connect(connect));
        bench.after(60s);
        client.cut();
        const auto *will = watcher.take<PublishPacket>();
        QVERIFY2(will, "it was published now, not a minute ago");
        QCOMPARE(will->properties.number(PropertyId::MessageExpiryInterval), std::optional(20U));
        bench.after(15s);
        QCOMPARE(watcher.subscribe("status"), 0);
        will = watcher.take<PublishPacket>();
        QVERIFY(will);
        QCOMPARE(will->properties.number(PropertyId::MessageExpiryInterval), std::optional(5U));
        bench.after(5s);
        QCOMPARE(watcher.subscribe("status"), 0);
        QCOMPARE(watcher.waiting(), 0);
    }

    void willsToBrokerTopicsAreRefused()
    {
        BrokerBench bench;
        ConnectPacket connect = withWill("device");
        connect.willTopic = "$SYS/broker/version";
        const auto *connack = bench.open().connect(connect);
        QVERIFY(connack);
        QCOMPARE(connack->code, quint8(ReasonCode::NotAuthorized));
    }

    void shutDownSaysSo()
    {
        BrokerBench bench;
        BenchClient &modern = bench.client("a");
        BenchClient &old = bench.client("b", ProtocolVersion::V3_1_1);
        BenchClient &early = bench.open();
        bench.broker.shutDown(bench.now);
        const auto *disconnect = modern.take<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ServerShuttingDown));
        QVERIFY(modern.isClosed() && old.isClosed() && early.isClosed());
        QCOMPARE(old.waiting() + early.waiting(), 0);
    }

    void clientsChangedIsSaid()
    {
        BrokerBench bench;
        QSignalSpy changed(&bench.broker, &Broker::clientsChanged);
        BenchClient &client = bench.client("a");
        QCOMPARE(changed.size(), 1);
        client.packet(PingreqPacket());
        QCOMPARE(changed.size(), 1);
        client.cut();
        QCOMPARE(changed.size(), 2);
    }
};

MQTTSCOPE_TEST(TestBrokerConnect, "tst_brokerconnect")
#include "tst_brokerconnect.moc"
