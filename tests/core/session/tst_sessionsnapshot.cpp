// SPDX-License-Identifier: GPL-3.0-or-later
// Session State over a restart of the program.
#include "core/session/sessionsnapshot.h"
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>
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
        options.server = "mqtt://one:1883";
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
        SessionOptions elsewhere = kept(ProtocolVersion::V5_0);
        elsewhere.server = "mqtt://two:1883";
        QVERIFY2(!ScriptedPeer(elsewhere).session.restore(snapshot), "what was meant for one server goes to no other");
        snapshot.clientId = "another";
        QVERIFY(!ScriptedPeer(kept(ProtocolVersion::V5_0)).session.restore(snapshot));
    }

    void aReadOnlyConnectionHoldsBack_data()
    {
        QTest::addColumn<bool>("sessionPresent");
        QTest::newRow("the server goes on") << true;
        QTest::newRow("the server has lost the session") << false;
    }
    void aReadOnlyConnectionHoldsBack()
    {
        QFETCH(bool, sessionPresent);
        ScriptedPeer before(kept(ProtocolVersion::V5_0));
        before.connect();
        fill(before);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot);
        SessionOptions options = kept(ProtocolVersion::V5_0);
        options.readOnly = true;
        ScriptedPeer after(options);
        QVERIFY(after.session.restore(*snapshot));
        after.connect(sessionPresent);
        QCOMPARE(after.session.heldBack(), sessionPresent ? 3 : 1);
        if (sessionPresent)
            QVERIFY2(after.expect<PubrelPacket>(), "the server has that message already");
        else
            QVERIFY(after.expect<SubscribePacket>());
        after.session.writable(after.now);
        QCOMPARE(after.peer->waiting(), 0);
        after.cut();
        const auto still = after.session.snapshot();
        QVERIFY(still);
        QCOMPARE(still->waiting.size(), 1);
        QCOMPARE(still->inflight.size(), sessionPresent ? 3 : 0);

        ScriptedPeer writing(kept(ProtocolVersion::V5_0));
        QVERIFY(writing.session.restore(*still));
        writing.connect(true);
        QCOMPARE(writing.session.heldBack(), 0);
        QVERIFY(writing.expect<PublishPacket>());
    }

    void whatWaitsIsKeptWithoutASession_data()
    {
        QTest::addColumn<bool>("wasConnected");
        QTest::newRow("before the first CONNACK") << false;
        QTest::newRow("of a session that ends with its connection") << true;
    }
    void whatWaitsIsKeptWithoutASession()
    {
        QFETCH(bool, wasConnected);
        SessionOptions options = kept(ProtocolVersion::V5_0);
        options.properties = {};
        ScriptedPeer before(options);
        if (wasConnected) {
            before.connect();
            before.cut();
        }
        for (quint32 i = 1; i <= 10; ++i)
            before.publish(i, "out", QByteArray::number(i), QoS::AtLeastOnce);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot && !snapshot->holdsState);
        const auto read = snapshotFromBytes(toBytes(*snapshot));
        QVERIFY(read.hasValue());
        ScriptedPeer after(options);
        QVERIFY(after.session.restore(*read));
        QCOMPARE(after.session.queued(), 10);
        after.open();
        const auto *connect = after.expect<ConnectPacket>();
        QVERIFY2(connect && connect->flags.cleanStart, "there is no session to go on with");
        after.reply(ConnackPacket());
        for (int i = 1; i <= 10; ++i) {
            const auto *publish = after.expect<PublishPacket>();
            QVERIFY(publish && !publish->dup);
            QCOMPARE(publish->payload.toByteArray(), QByteArray::number(i));
        }
    }

    void aCleanSessionIsNotOverruled_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("5.0") << ProtocolVersion::V5_0;
    }
    void aCleanSessionIsNotOverruled()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer before(kept(version));
        before.connect();
        fill(before);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot);
        SessionOptions options = kept(version);
        options.cleanStart = true;
        options.properties = {};
        ScriptedPeer after(options);
        QVERIFY(after.session.restore(*snapshot));
        QCOMPARE(after.published.size(), 3);
        for (const auto &finished : std::as_const(after.published))
            QVERIFY(!finished.outcome.succeeded && !finished.outcome.text.isEmpty());
        after.open();
        const auto *connect = after.expect<ConnectPacket>();
        QVERIFY(connect && connect->flags.cleanStart);
        after.reply(ConnackPacket());
        const auto *publish = after.expect<PublishPacket>();
        QVERIFY2(publish && publish->payload == QByteArrayView("4"), "what was never sent is sent");
        QCOMPARE(after.peer->waiting(), 0);
    }

    void theProfileHasTheSayOfItsSubscriptions()
    {
        SessionOptions options = kept(ProtocolVersion::V5_0);
        options.subscriptions
            = {{"same", QoS::AtLeastOnce}, {"changed", QoS::AtMostOnce}, {"dropped", QoS::AtMostOnce}};
        ScriptedPeer before(options);
        before.connect();
        const auto grant = [](ScriptedPeer &server, int count) {
            const auto *subscribe = server.expect<SubscribePacket>();
            QVERIFY(subscribe && subscribe->entries.size() == count);
            SubackPacket suback;
            suback.packetId = subscribe->packetId;
            for (int i = 0; i < count; ++i)
                suback.codes.append(0); // lower than asked for is an answer, not another question
            server.reply(suback);
        };
        grant(before, 3);
        before.session.subscribe(OperationId(1), {{"by hand", QoS::AtLeastOnce}}, before.now);
        grant(before, 1);
        const auto snapshot = before.session.snapshot();
        QVERIFY(snapshot);
        const auto read = snapshotFromBytes(toBytes(*snapshot));
        QVERIFY(read.hasValue());

        options.subscriptions = {{"same", QoS::AtLeastOnce}, {"changed", QoS::ExactlyOnce}};
        ScriptedPeer after(options);
        QVERIFY(after.session.restore(*read));
        const QSignalSpy told(&after.session, &ClientSession::subscriptionsChanged);
        after.connect(true);
        QVERIFY2(told.count() > 0, "nobody has heard of them in this program run");
        const auto *unsubscribe = after.expect<UnsubscribePacket>();
        QVERIFY(unsubscribe && unsubscribe->filters.size() == 1);
        QCOMPARE(unsubscribe->filters[0].toByteArray(), QByteArray("dropped"));
        const auto *subscribe = after.expect<SubscribePacket>();
        QVERIFY(subscribe && subscribe->entries.size() == 1);
        QCOMPARE(subscribe->entries[0].filter.toByteArray(), QByteArray("changed"));
        QCOMPARE(subscribe->entries[0].qos, QoS::ExactlyOnce);
        UnsubackPacket unsuback;
        unsuback.packetId = unsubscribe->packetId;
        unsuback.codes.append(0);
        after.reply(unsuback);
        SubackPacket suback;
        suback.packetId = subscribe->packetId;
        suback.codes.append(2);
        after.reply(suback);
        QList<QByteArray> filters;
        const QList<SubscriptionRequest> granted = after.session.subscriptions();
        for (const SubscriptionRequest &request : granted)
            filters.append(request.filter);
        QCOMPARE(filters, (QList<QByteArray>{"same", "changed", "by hand"}));
        after.cut();
        after.connect(false);
        const auto *again = after.expect<SubscribePacket>();
        QVERIFY2(again && again->entries.size() == 3, "what was dropped is not wanted again");
    }

    void handingOverDoesNotSayCancelled()
    {
        ScriptedPeer server(kept(ProtocolVersion::V5_0));
        server.connect();
        server.publish(1, "a", "sent", QoS::AtLeastOnce);
        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        server.publish(2, "a", "waits", QoS::AtLeastOnce);
        QVERIFY(server.session.snapshot());
        server.session.close(ReasonCode::Success, server.now);
        server.session.handOverState();
        QCOMPARE(server.published.size(), 2);
        for (const auto &finished : std::as_const(server.published)) {
            QVERIFY(!finished.outcome.succeeded);
            QVERIFY2(finished.outcome.text.contains(QStringLiteral("goes on")), qPrintable(finished.outcome.text));
        }
    }

    void theRevisionTellsWhatIsToBeKept()
    {
        ScriptedPeer server(kept(ProtocolVersion::V5_0));
        quint64 known = server.session.stateRevision();
        const auto hasMoved = [&] { return std::exchange(known, server.session.stateRevision()) != known; };
        server.connect();
        QVERIFY2(hasMoved(), "there is a session");
        server.publish(1, "a", "x", QoS::AtMostOnce);
        server.session.ping(server.now);
        server.reply(PingrespPacket());
        QVERIFY(!hasMoved());
        server.publish(2, "a", "x", QoS::ExactlyOnce);
        QVERIFY(hasMoved());
        server.peer->forget();
        server.reply(ack<PubrecPacket>(1));
        QVERIFY(hasMoved());
        server.reply(ack<PubcompPacket>(1));
        QVERIFY(hasMoved());
        server.reply(incoming(7, false));
        QVERIFY(hasMoved());
        server.reply(incoming(7, true));
        QVERIFY(!hasMoved());
        server.reply(ack<PubrelPacket>(7));
        QVERIFY(hasMoved());
        server.cut();
        QVERIFY(!hasMoved());
        server.publish(3, "a", "x", QoS::AtLeastOnce);
        QVERIFY(hasMoved());
        server.session.cancelQueued();
        QVERIFY(hasMoved());
    }

    /// With a digest that is right: made by something else, or by hand.
    void contentOfNoSenseIsNoticed()
    {
        ScriptedPeer before(kept(ProtocolVersion::V5_0));
        before.connect();
        fill(before);
        const QCborArray envelope = QCborValue::fromCbor(toBytes(*before.session.snapshot())).toArray();
        const QByteArray content = envelope[1].toByteArray();
        const auto isRead = [&](const QByteArray &changed) {
            const QByteArray digest = QCryptographicHash::hash(changed, QCryptographicHash::Sha256);
            return snapshotFromBytes(QCborArray{envelope[0], changed, digest}.toCborValue().toCbor()).hasValue();
        };
        QVERIFY(isRead(content));
        for (qsizetype i = 0; i < content.size(); ++i) {
            QVERIFY(!isRead(content.left(i)));
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = content;
                flipped[i] = char(flipped[i] ^ (1 << bit));
                static_cast<void>(isRead(flipped)); // may have a sense; must not crash
            }
        }
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
