// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that want the broker to fall: every packet in every stage, broken in every place, two parties at once.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestBrokerHostile : public QObject
{
    Q_OBJECT

    /// One frame of every kind a client may send, and of those it may not.
    static QList<QByteArray> samples(const PacketPeer &peer)
    {
        QList<QByteArray> frames;
        ConnectPacket connect;
        connect.protocolLevel = quint8(peer.version());
        connect.clientId = "hostile";
        connect.flags.will = true;
        connect.willTopic = "will";
        connect.willPayload = "gone";
        frames.append(peer.encoded(connect));
        frames.append(peer.encoded(ConnackPacket()));
        PublishPacket publish;
        publish.topic = "a/b";
        publish.payload = "payload";
        frames.append(peer.encoded(publish));
        publish.qos = QoS::AtLeastOnce;
        publish.packetId = 1;
        publish.retain = true;
        frames.append(peer.encoded(publish));
        publish.qos = QoS::ExactlyOnce;
        if (peer.version() == ProtocolVersion::V5_0) {
            publish.properties.add(PropertyId::TopicAlias, 2);
            publish.properties.add(PropertyId::MessageExpiryInterval, 1);
            publish.properties.add("k", "v");
        }
        frames.append(peer.encoded(publish));
        frames.append(peer.encoded(ack<PubackPacket>(1)));
        frames.append(peer.encoded(ack<PubrecPacket>(1)));
        frames.append(peer.encoded(ack<PubrelPacket>(1)));
        frames.append(peer.encoded(ack<PubcompPacket>(1)));
        SubscribePacket subscribe;
        subscribe.packetId = 2;
        subscribe.entries.append({"a/+", QoS::ExactlyOnce});
        subscribe.entries.append({"#", QoS::AtLeastOnce});
        frames.append(peer.encoded(subscribe));
        UnsubscribePacket unsubscribe;
        unsubscribe.packetId = 3;
        unsubscribe.filters.append("a/+");
        frames.append(peer.encoded(unsubscribe));
        frames.append(peer.encoded(PingreqPacket()));
        frames.append(peer.encoded(PingrespPacket()));
        frames.append(peer.encoded(DisconnectPacket()));
        return frames;
    }

    /// Keeps the Remaining Length true, so that the framer would have let the frame through.
    static QByteArray mutated(QByteArray frame, QRandomGenerator &random)
    {
        const int changes = random.bounded(4);
        for (int i = 0; i < changes && frame.size() > 2; ++i)
            frame[random.bounded(2, int(frame.size()))] = char(random.bounded(256));
        if (random.bounded(8) == 0)
            frame[0] = char(random.bounded(256));
        if (random.bounded(4) == 0 && frame.size() > 2)
            frame.truncate(random.bounded(2, int(frame.size())));
        if (frame.size() < 128)
            frame[1] = char(frame.size() - 2);
        return frame;
    }

private Q_SLOTS:
    void twoPartiesMutateTheirPackets_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("5.0") << ProtocolVersion::V5_0;
    }
    void twoPartiesMutateTheirPackets()
    {
        QFETCH(ProtocolVersion, version);
        QRandomGenerator random(7);
        BrokerOptions options;
        options.queueMessages = 20;
        options.retainedMessages = 50;
        options.maximumSessions = 40;
        options.systemInterval = 1h;
        BrokerBench bench(options);
        BenchClient &honest = bench.client("honest");
        QCOMPARE(honest.subscribe("honest/topic", QoS::AtLeastOnce), 1);

        QList<BenchClient *> parties{nullptr, nullptr};
        for (int round = 0; round < 20'000; ++round) {
            BenchClient *&party = parties[random.bounded(2)];
            if (!party || party->isClosed()) {
                if (party)
                    party->cut();
                party = &bench.open(version);
                if (random.bounded(10) != 0)
                    party->bytes(samples(*party).first());
            }
            const QList<QByteArray> frames = samples(*party);
            party->bytes(mutated(frames[random.bounded(int(frames.size()))], random));
            party->forget();
            if (random.bounded(50) == 0)
                bench.after(std::chrono::milliseconds(random.bounded(2000)));
            if (random.bounded(100) == 0 && !party->isClosed())
                party->cut();
            if (bench.clients.size() > 200 && party->isClosed()) {
                // What is closed is forgotten, so that the test itself stays small.
                bench.clients.erase(std::remove_if(bench.clients.begin(), bench.clients.end(),
                                                   [&](const auto &client) {
                                                       return client.get() != &honest
                                                           && !parties.contains(client.get());
                                                   }),
                                    bench.clients.end());
            }
        }
        honest.forget();
        BenchClient &other = bench.client("other");
        other.publish("honest/topic", "still here", QoS::AtLeastOnce);
        const auto *message = honest.take<PublishPacket>();
        QVERIFY(message);
        QCOMPARE(message->payload.toByteArray(), QByteArray("still here"));
        const BrokerSnapshot snapshot = bench.broker.snapshot(bench.now);
        QVERIFY(snapshot.retained <= 50 + 60); // $SYS is not counted
        for (const BrokerClientSnapshot &client : snapshot.clients)
            QVERIFY(client.queued <= 20);
    }

    void manyIdentifiersStayBounded()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("client", ProtocolVersion::V3_1_1);
        for (int i = 0; i < 100'000; ++i)
            client.publish("a", "x", QoS::ExactlyOnce, false, quint16(i % 65'535 + 1));
        QVERIFY(!client.isClosed());
        client.forget();
        client.packet(PingreqPacket());
        QVERIFY(client.take<PingrespPacket>());
    }

    void oddClientIds_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("wildcards") << QByteArray("#/+");
        QTest::newRow("a path") << QByteArray("../../etc/passwd");
        QTest::newRow("markup") << QByteArray("<b>bold</b>");
        QTest::newRow("right to left") << QByteArray("\xE2\x80\xAEgpj.exe");
        QTest::newRow("as long as it gets") << QByteArray(65'535, 'x');
    }
    void oddClientIds()
    {
        QFETCH(QByteArray, id);
        BrokerBench bench;
        BenchClient &client = bench.client(id);
        QCOMPARE(bench.broker.snapshot(bench.now).clients.at(0).clientId, id);
        QVERIFY(!client.isClosed());
    }

    void subscriptionsAreBounded()
    {
        BrokerOptions options;
        options.maximumSubscriptions = 10;
        BrokerBench bench(options);
        BenchClient &client = bench.client("client");
        for (int i = 0; i < 10; ++i)
            QCOMPARE(client.subscribe("t/" + QByteArray::number(i)), 0);
        QCOMPARE(client.subscribe("one/more"), int(ReasonCode::QuotaExceeded));
        QVERIFY2(client.subscribe("t/3") == 0, "a known one is replaced");
        BenchClient &old = bench.client("old", ProtocolVersion::V3_1_1);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(old.subscribe("t/" + QByteArray::number(i)), 0);
        QCOMPARE(old.subscribe("one/more"), 0x80);
    }

    void sessionsAreBounded()
    {
        BrokerOptions options;
        options.maximumSessions = 2;
        BrokerBench bench(options);
        bench.client("a", ProtocolVersion::V3_1_1, false).cut();
        bench.client("b", ProtocolVersion::V3_1_1, false).cut();
        const auto *refused = bench.open(ProtocolVersion::V3_1_1).connect("c");
        QVERIFY(refused);
        QCOMPARE(refused->code, quint8(ConnectReturnCode::ServerUnavailable));
        const auto *refused5 = bench.open().connect("c");
        QVERIFY(refused5);
        QCOMPARE(refused5->code, quint8(ReasonCode::QuotaExceeded));
        QVERIFY2(bench.open(ProtocolVersion::V3_1_1).connect("a")->code == 0, "who is known comes in");
    }

    void aliasesAreBoundedInBytes()
    {
        BrokerBench bench;
        BenchClient &client = bench.client("client");
        const QByteArray levels = QByteArray(60'000, 'x');
        quint32 taken = 0;
        for (quint32 alias = 1; alias <= 100 && !client.isClosed(); ++alias) {
            Properties properties;
            properties.add(PropertyId::TopicAlias, alias);
            client.publish(levels + QByteArray::number(alias), "x", QoS::AtMostOnce, false, 0, properties);
            taken += client.isClosed() ? 0 : 1;
        }
        QVERIFY2(taken > 10 && taken < 20, "1 MiB of aliases");
    }

    void unsubscribeInsideADelivery()
    {
        // A client that reacts at once to everything cannot be told apart from one that sent it before.
        BrokerBench bench;
        BenchClient &client = bench.client("client");
        for (int i = 0; i < 100; ++i) {
            QVERIFY(client.subscribe("a", QoS::AtLeastOnce) >= 0);
            QVERIFY(client.subscribe("$share/g/a", QoS::AtLeastOnce) >= 0);
            client.publish("a", "x", QoS::AtLeastOnce);
            UnsubscribePacket packet;
            packet.packetId = 500;
            packet.filters.append(i % 2 ? "a" : "$share/g/a");
            client.packet(packet);
            client.forget();
        }
        QVERIFY(!client.isClosed());
        QVERIFY(bench.broker.snapshot(bench.now).subscriptions <= 2);
    }
};

MQTTSCOPE_TEST(TestBrokerHostile, "tst_brokerhostile")
#include "tst_brokerhostile.moc"
