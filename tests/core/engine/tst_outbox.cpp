// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturestore.h"
#include "core/engine/outbox.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using test::CaptureBuilder;

class TestOutbox : public QObject
{
    Q_OBJECT
private:
    int m_rung = 0;
    std::function<void()> doorbell()
    {
        return [this] { ++m_rung; };
    }

private Q_SLOTS:
    void init() { m_rung = 0; }

    void eventsKeepTheirOrderAndTheBellRingsOnce()
    {
        Outbox outbox(doorbell(), 1 << 20);
        ConnectionStatus status;
        status.state = ConnectionState::Connecting;
        outbox.connectionChanged(status);
        status.state = ConnectionState::Connected;
        outbox.connectionChanged(status);
        outbox.operationFinished(OperationId(3), {});
        outbox.connectionRemoved(ConnectionId(7));
        QCOMPARE(m_rung, 1);
        const Outbox::Contents contents = outbox.take(1000);
        QCOMPARE(contents.events.size(), 4U);
        QCOMPARE(std::get<ConnectionStatus>(contents.events[1]).state, ConnectionState::Connected);
        QCOMPARE(std::get<OperationFinishedEvent>(contents.events[2]).id, OperationId(3));
        QCOMPARE(std::get<ConnectionRemovedEvent>(contents.events[3]).id, ConnectionId(7));
        outbox.brokerChanged({});
        QCOMPARE(m_rung, 2);
    }

    void statesThatWaitAreReplaced()
    {
        Outbox outbox(doorbell(), 1 << 20);
        BrokerStatus status;
        for (int i = 1; i <= 100; ++i) {
            status.retained = i;
            outbox.brokerChanged(status);
        }
        const Outbox::Contents contents = outbox.take(1000);
        QCOMPARE(contents.events.size(), 1U);
        QCOMPARE(std::get<BrokerStatus>(contents.events[0]).retained, 100);
    }

    void whoCameAndWentOutlivesDroppedPackets()
    {
        Outbox outbox(doorbell(), 1000);
        CaptureBuilder builder(1000);
        for (quint16 i = 1; i <= 5; ++i) {
            CaptureBatch batch = builder.publish("t", QByteArray(900, 'x')).take();
            batch.presence.push_back({ConnectionId(i), false});
            batch.topicsRefused = i;
            outbox.captured(std::move(batch));
        }
        quint64 refused = 0;
        size_t presence = 0;
        const Outbox::Contents contents = outbox.take(1000);
        refused = contents.batch.topicsRefused;
        presence = contents.batch.presence.size();
        QCOMPARE(refused, 15U);
        QCOMPARE(presence, 5U);
        QVERIFY(contents.batch.dropped > 0);
    }

    void batchesMergeUpToTheLimit()
    {
        Outbox outbox(doorbell(), 64 << 20);
        CaptureStore store;
        CaptureBuilder builder;
        for (int batch = 0; batch < 5; ++batch) {
            for (int i = 0; i < 10; ++i)
                builder.publish("t" + QByteArray::number(batch), QByteArray::number(i));
            outbox.captured(builder.take());
        }
        Outbox::Contents first = outbox.take(25);
        QCOMPARE(first.batch.records.size(), 20U);
        QVERIFY(first.hasMore);
        store.append(std::move(first.batch));
        Outbox::Contents rest = outbox.take(1000);
        QCOMPARE(rest.batch.records.size(), 30U);
        QVERIFY(!rest.hasMore);
        store.append(std::move(rest.batch));
        QCOMPARE(store.counters().kept, 50U);
        QCOMPARE(store.topicCount(), 5U);
        QCOMPARE(store.payload(50).toByteArray(), QByteArray("9"));
        QCOMPARE(m_rung, 1);
    }

    void oldestBeyondTheBudgetAreDroppedAndCounted()
    {
        constexpr int kChunk = 1000;
        constexpr int kBatches = 200;
        Outbox outbox(doorbell(), 20 * kChunk);
        CaptureStore store;
        CaptureBuilder builder(kChunk);
        for (int batch = 0; batch < kBatches; ++batch) {
            for (int i = 0; i < 5; ++i) {
                builder.setConnection(ConnectionId(quint16(1 + i % 2)));
                builder.publish("topic/" + QByteArray::number(batch), QByteArray(100, char('a' + batch % 26)));
            }
            outbox.captured(builder.take());
        }
        for (bool hasMore = true; hasMore;) {
            Outbox::Contents contents = outbox.take(10);
            hasMore = contents.hasMore;
            store.append(std::move(contents.batch));
        }
        const CaptureCounters counters = store.counters();
        QCOMPARE(counters.seen, quint64(5 * kBatches));
        QVERIFY(counters.dropped > 0);
        QVERIFY(counters.kept >= 50);
        QCOMPARE(counters.kept + counters.dropped, quint64(5 * kBatches));
        QCOMPARE(store.counters(ConnectionId(1)).seen, quint64(3 * kBatches));
        QCOMPARE(store.counters(ConnectionId(2)).seen, quint64(2 * kBatches));
        QCOMPARE(store.topicCount(), quint32(kBatches));
        for (PacketNumber number = store.firstNumber(); number < store.endNumber(); ++number) {
            const QByteArray batch = store.topicName(store.record(number).topicId()).mid(6);
            QCOMPARE(store.payload(number).toByteArray(), QByteArray(100, char('a' + batch.toInt() % 26)));
        }
        QCOMPARE(store.topicName(store.record(store.endNumber() - 1).topicId()), QByteArray("topic/199"));
    }
};

MQTTSCOPE_TEST(TestOutbox, "tst_outbox")
#include "tst_outbox.moc"
