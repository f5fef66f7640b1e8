// SPDX-License-Identifier: GPL-3.0-or-later
// Session State over a restart of the program.
#include "core/session/sessionsnapshot.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestSessionSnapshot : public QObject
{
    Q_OBJECT

    static SessionOptions kept(ProtocolVersion version)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        options.cleanStart = version == ProtocolVersion::V5_0; // begins clean, goes on later
        if (version == ProtocolVersion::V5_0)
            options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        options.publishesOffline = true;
        return options;
    }
    static PublishPacket incoming(quint16 id, bool dup)
    {
        PublishPacket packet;
        packet.topic = "in";
        packet.payload = "once";
        packet.qos = QoS::ExactlyOnce;
        packet.packetId = id;
        packet.dup = dup;
        return packet;
    }
    /// One of everything: PUBACK, PUBREC and PUBCOMP missing, one received and not released, one waiting.
    static void fill(ScriptedPeer &server)
    {
        server.session.subscribe(OperationId(9), {{"in", QoS::ExactlyOnce}}, server.now);
        const auto *subscribe = server.expect<SubscribePacket>();
        QVERIFY(subscribe);
        SubackPacket suback;
        suback.packetId = subscribe->packetId;
        suback.codes.append(2);
        server.reply(suback);
        server.publish(1, "out/1", "1", QoS::AtLeastOnce);
        server.publish(2, "out/2", "2", QoS::ExactlyOnce);
        server.publish(3, "out/3", "3", QoS::ExactlyOnce);
        QVERIFY(server.expect<PublishPacket>());
        QVERIFY(server.expect<PublishPacket>());
        const auto *third = server.expect<PublishPacket>();
        QVERIFY(third);
        server.reply(ack<PubrecPacket>(third->packetId));
        server.reply(incoming(77, false));
        server.cut();
        OutgoingMessage waiting{"out/4", "4", QoS::AtLeastOnce, true, {}};
        waiting.properties.addUserProperty("key", "value");
        server.session.publish(OperationId(4), waiting, server.now);
    }

private Q_SLOTS:
    void everythingGoesOnAfterARestart_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("[3.1.1/MQTT-4.1.0-1] 3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("[5.0/MQTT-4.4.0-1] 5.0") << ProtocolVersion::V5_0;
    }
    void everythingGoesOnAfterARestart()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer before(kept(version));
        before.connect();
        fill(before);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot);
        const auto read = snapshotFromBytes(toBytes(*snapshot));
        QVERIFY(read.hasValue());

        ScriptedPeer after(kept(version));
        QVERIFY(after.session.restore(*read));
        QCOMPARE(after.session.inflight(), 3);
        QCOMPARE(after.session.queued(), 1);
        after.open();
        const auto *connect = after.expect<ConnectPacket>();
        QVERIFY(connect);
        QVERIFY2(!connect->flags.cleanStart, "the session goes on");
        ConnackPacket connack;
        connack.sessionPresent = true;
        after.reply(connack);
        const auto *first = after.expect<PublishPacket>();
        QVERIFY(first && first->dup && first->packetId == snapshot->inflight[0].id);
        QCOMPARE(first->payload.toByteArray(), QByteArray("1"));
        const auto *second = after.expect<PublishPacket>();
        QVERIFY(second && second->dup && second->packetId == snapshot->inflight[1].id);
        const auto *third = after.expect<PubrelPacket>();
        QVERIFY(third && third->packetId == snapshot->inflight[2].id);
        const auto *fourth = after.expect<PublishPacket>();
        QVERIFY(fourth && !fourth->dup && fourth->retain);
        QCOMPARE(fourth->topic.toByteArray(), QByteArray("out/4"));
        for (const SessionSnapshot::Delivery &delivery : snapshot->inflight)
            QVERIFY2(fourth->packetId != delivery.id, "no identifier in use is taken anew");
        QVERIFY2(after.peer->waiting() == 0, "the subscription stands");
        QCOMPARE(after.session.subscriptions().size(), 1);
        after.reply(incoming(77, true));
        QVERIFY2(after.payloads.isEmpty(), "delivered before the restart");
        QVERIFY(after.expect<PubrecPacket>());
    }

    void theServerMayHaveLostIt()
    {
        ScriptedPeer before(kept(ProtocolVersion::V5_0));
        before.connect();
        fill(before);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot);
        ScriptedPeer after(kept(ProtocolVersion::V5_0));
        QVERIFY(after.session.restore(*snapshot));
        after.connect(false);
        QCOMPARE(after.published.size(), 3);
        for (const auto &finished : std::as_const(after.published))
            QVERIFY(!finished.id.isValid() && !finished.outcome.succeeded && !finished.outcome.text.isEmpty());
        QVERIFY2(after.expect<SubscribePacket>(), "asked for anew");
        QVERIFY2(after.expect<PublishPacket>(), "what was never sent is sent");
    }

    void thereIsNoneOfASessionThatEnds()
    {
        SessionOptions options = kept(ProtocolVersion::V5_0);
        options.properties = {};
        ScriptedPeer server(options);
        QVERIFY(!server.session.snapshot());
        server.connect();
        QVERIFY(!server.session.snapshot());
    }

    void anotherSessionIsNotTaken()
    {
        ScriptedPeer before(kept(ProtocolVersion::V5_0));
        before.connect();
        SessionSnapshot snapshot = *before.session.snapshot();
        QVERIFY(!ScriptedPeer(kept(ProtocolVersion::V3_1_1)).session.restore(snapshot));
        snapshot.clientId = "another";
        QVERIFY(!ScriptedPeer(kept(ProtocolVersion::V5_0)).session.restore(snapshot));
    }

    void damageIsNoticed()
    {
        ScriptedPeer before(kept(ProtocolVersion::V5_0));
        before.connect();
        fill(before);
        const QByteArray bytes = toBytes(*before.session.snapshot());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray flipped = bytes;
            flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
            QVERIFY2(!snapshotFromBytes(flipped).hasValue(), qPrintable(QString::number(i)));
            QVERIFY(!snapshotFromBytes(bytes.left(i)).hasValue());
        }
        QVERIFY(!snapshotFromBytes("hello").hasValue());
    }
};

MQTTSCOPE_TEST(TestSessionSnapshot, "tst_sessionsnapshot")
#include "tst_sessionsnapshot.moc"
