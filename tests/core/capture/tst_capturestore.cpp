// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturestore.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using test::CaptureBuilder;
using test::PublishedMessage;

namespace
{
const ConnectionId kFirst{1};
const ConnectionId kSecond{2};

void compareSum(const CaptureCounters &counters)
{
    QCOMPARE(counters.seen, counters.kept + counters.evicted + counters.dropped + counters.cleared);
}
}

class TestCaptureStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packetsAreFoundByNumber()
    {
        CaptureStore store;
        QSignalSpy appended(&store, &CaptureStore::appended);
        CaptureBuilder builder;
        builder.publish("a/b", "1").publish("a/c", "22");
        store.append(builder.take());
        store.append(builder.publish("a/b", "333").take());

        QCOMPARE(store.firstNumber(), 1U);
        QCOMPARE(store.endNumber(), 4U);
        QCOMPARE(store.payload(2).toByteArray(), QByteArray("22"));
        QCOMPARE(store.frame(1).toByteArray(), QByteArray::fromHex("3006 0003 612f62 31"));
        QCOMPARE(store.topicName(store.record(3).topicId()), QByteArray("a/b"));
        QCOMPARE(appended.size(), 2);
        QCOMPARE(appended.at(1), (QVariantList{quint64(3), quint64(1)}));
        QVERIFY(!store.contains(0));
        QVERIFY(!store.contains(4));
    }

    void numbersStayRightOverManyBlocks()
    {
        CaptureStore store;
        CaptureBuilder builder;
        for (int i = 1; i <= 50'000; ++i)
            builder.publish("n", QByteArray::number(i));
        store.append(builder.take());
        for (const PacketNumber number : {1U, 8192U, 8193U, 16384U, 16385U, 49'999U, 50'000U})
            QCOMPARE(store.payload(number).toByteArray(), QByteArray::number(quint64(number)));
    }

    void topicsHaveStatisticsPerConnection()
    {
        CaptureStore store;
        CaptureBuilder builder;
        builder.publish("t", "one").publish("t", "three").publish("u", "");
        builder.setConnection(kSecond).publish("t", "x");
        store.append(builder.take());

        const TopicStatistics *statistics = store.statistics(kFirst, builder.topicId("t"));
        QVERIFY(statistics);
        QCOMPARE(statistics->messages, 2U);
        QCOMPARE(statistics->payloadBytes, 8U);
        QCOMPARE(statistics->lastNumber, 2U);
        QCOMPARE(statistics->lastPayload, QByteArray("three"));
        QCOMPARE(statistics->firstTimeNs, 1'000'000'000);
        QCOMPARE(statistics->lastTimeNs, 1'001'000'000);
        QCOMPARE(store.topicCount(kFirst), 2U);
        QCOMPARE(store.topicCount(kSecond), 1U);
        QVERIFY(!store.statistics(kSecond, builder.topicId("u")));
        QVERIFY(!store.statistics(ConnectionId(9), builder.topicId("u")));
        QCOMPARE(store.topicCount(), 2U);
        QCOMPARE(store.findTopic("u"), builder.topicId("u"));
        QCOMPARE(store.findTopic("v"), TopicId());
    }

    void touchedTopicsComeOnceEach()
    {
        CaptureStore store;
        CaptureBuilder builder;
        builder.publish("t", "1").publish("u", "2").publish("t", "3");
        store.append(builder.take());
        QCOMPARE(store.touchedTopics().size(), 2U);
        QCOMPARE(store.touchedTopics().front().topic, builder.topicId("t"));
        QCOMPARE(store.touchedTopics().front().messages, 2U);
        store.append(builder.publish("u", "4").take());
        QCOMPARE(store.touchedTopics().size(), 1U);
        QCOMPARE(store.touchedTopics().front().topic, builder.topicId("u"));
        QCOMPARE(store.touchedTopics().front().messages, 1U);
    }

    void lastPayloadIsBoundedAndItsHolderKeepsHisCopy()
    {
        CaptureStore store;
        CaptureBuilder builder;
        store.append(builder.publish("t", QByteArray(5000, 'x')).take());
        const TopicStatistics *statistics = store.statistics(kFirst, builder.topicId("t"));
        QCOMPARE(statistics->lastPayload.size(), TopicStatistics::kLastPayloadKept);
        QCOMPARE(statistics->lastPayloadSize, 5000U);
        const QByteArray held = statistics->lastPayload;
        store.append(builder.publish("t", "short").take());
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->lastPayload, QByteArray("short"));
        QCOMPARE(held, QByteArray(1024, 'x'));
    }

    void retainedMarkFollowsTheLastRetainedMessage()
    {
        CaptureStore store;
        CaptureBuilder builder;
        const auto isRetained = [&] { return store.statistics(kFirst, builder.topicId("t"))->retained; };
        store.append(builder.publish("t", "live").take());
        QVERIFY(!isRetained());
        store.append(builder.publish({.topic = "t", .payload = "on", .retain = true, .properties = {}}).take());
        QVERIFY(isRetained());
        store.append(builder.publish("t", "").take());
        QVERIFY2(isRetained(), "an empty message without RETAIN removes nothing");
        store.append(builder.publish({.topic = "t", .payload = {}, .retain = true, .properties = {}}).take());
        QVERIFY(!isRetained());
    }

    void publishesAreChainedByTopicAndConnection()
    {
        CaptureStore store;
        CaptureBuilder builder;
        builder.publish("t", "1").publish("u", "2");
        builder.setConnection(kSecond).publish("t", "3");
        builder.setConnection(kFirst).publish("t", "4");
        store.append(builder.take());
        QCOMPARE(store.record(1).previousOfTopic, 0U);
        QCOMPARE(store.record(3).previousOfTopic, 0U);
        QCOMPARE(store.record(4).previousOfTopic, 3U);
    }

    void evictionTakesTheOldestChunkAndCounts()
    {
        constexpr qint64 kChunk = 1000;
        CaptureStore store(10 * kChunk); // nearly half of it goes to what is kept per topic
        CaptureBuilder builder(kChunk);
        QStringList order;
        quint64 newFirst = 0;
        connect(&store, &CaptureStore::evicted, this, [&](quint64 first) {
            order << QStringLiteral("evicted");
            newFirst = first;
            QVERIFY2(store.endNumber() >= first, "numbers agree while the rows go");
        });
        connect(&store, &CaptureStore::appended, this, [&] { order << QStringLiteral("appended"); });
        for (int i = 0; i < 60; ++i) { // nine frames of 107 bytes fit a chunk
            builder.setConnection(i % 2 ? kFirst : kSecond).publish("t", QByteArray(100, char('a' + i % 26)));
            store.append(builder.take());
            QVERIFY(store.counters().bytesUsed <= store.counters().byteBudget);
            compareSum(store.counters());
        }
        QVERIFY(newFirst > 1);
        QCOMPARE(store.firstNumber(), newFirst);
        QCOMPARE((newFirst - 1) % 9, 0U);
        QCOMPARE(order.count(QStringLiteral("appended")), 60);
        QCOMPARE(order.at(order.indexOf(QStringLiteral("evicted")) + 1), QStringLiteral("appended"));

        const CaptureCounters counters = store.counters();
        QCOMPARE(counters.seen, 60U);
        QCOMPARE(counters.kept, 60 - (newFirst - 1));
        QCOMPARE(counters.evicted, newFirst - 1);
        const CaptureCounters first = store.counters(kFirst);
        const CaptureCounters second = store.counters(kSecond);
        compareSum(first);
        compareSum(second);
        QCOMPARE(first.evicted + second.evicted, counters.evicted);
        QCOMPARE(first.kept + second.kept, counters.kept);
        for (PacketNumber number = store.firstNumber(); number < store.endNumber(); ++number)
            QCOMPARE(store.payload(number).toByteArray(), QByteArray(100, char('a' + (number - 1) % 26)));
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->messages, 30U);
    }

    void batchBeyondTheBudgetKeepsItsEnd()
    {
        constexpr qint64 kChunk = 1000;
        CaptureStore store(5 * kChunk);
        CaptureBuilder builder(kChunk);
        store.append(builder.publish("t", "old").take());
        for (int i = 0; i < 100; ++i)
            builder.publish("t", QByteArray(100, char(i)));
        quint64 firstAppended = 0;
        quint64 countAppended = 0;
        connect(&store, &CaptureStore::appended, this, [&](quint64 first, quint64 count) {
            firstAppended = first;
            countAppended = count;
        });
        store.append(builder.take());
        compareSum(store.counters());
        QCOMPARE(store.counters().seen, 101U);
        QCOMPARE(store.endNumber(), 102U);
        QVERIFY(store.counters().kept > 0);
        QVERIFY(store.counters().bytesUsed <= store.counters().byteBudget);
        QCOMPARE(firstAppended, store.firstNumber());
        QCOMPARE(firstAppended + countAppended, store.endNumber());
        QCOMPARE(store.payload(101).toByteArray(), QByteArray(100, char(99)));
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->messages, 101U);
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->lastPayload, QByteArray(100, char(99)));
    }

    void heldChunkOutlivesEviction()
    {
        CaptureStore store(3000);
        CaptureBuilder builder(1000);
        store.append(builder.publish("t", "keep me").take());
        const CaptureChunkPointer chunk = store.chunkOf(1);
        const QByteArrayView payload = store.payload(1);
        for (int i = 0; i < 50; ++i)
            store.append(builder.publish("t", QByteArray(400, 'x')).take());
        QVERIFY(!store.contains(1));
        QCOMPARE(payload.toByteArray(), QByteArray("keep me"));
    }

    void smallerBudgetEvictsAtOnce()
    {
        CaptureStore store;
        CaptureBuilder builder(1000);
        for (int i = 0; i < 50; ++i)
            builder.publish("t", QByteArray(400, 'x'));
        store.append(builder.take());
        QSignalSpy evicted(&store, &CaptureStore::evicted);
        store.setByteBudget(5000);
        QCOMPARE(evicted.size(), 1);
        QVERIFY(store.counters().bytesUsed <= 5000);
        compareSum(store.counters());
        store.append(builder.publish("t", "after").take());
        QCOMPARE(store.payload(store.endNumber() - 1).toByteArray(), QByteArray("after"));
    }

    void whatIsKeptPerTopicCountsInTheBudget()
    {
        CaptureStore store;
        CaptureBuilder builder(1100); // a chunk per message
        store.append(builder.publish("t", "1").take());
        const qint64 one = store.counters().bytesUsed;
        for (int i = 0; i < 1000; ++i)
            builder.publish(QByteArray::number(i), QByteArray(1000, 'x'));
        store.append(builder.take());
        const qint64 packets = 1000 * (qint64(sizeof(CaptureRecord)) + 1100);
        QVERIFY(store.counters().bytesUsed > one + packets + 1'000'000);
        store.clear();
        QVERIFY2(store.counters().bytesUsed <= one, "clearing frees it");
    }

    void lastPayloadsTakeAQuarterOfTheBudget()
    {
        constexpr qint64 kBudget = 4 << 20;
        CaptureStore store(kBudget);
        CaptureBuilder builder(10'000);
        const QByteArray payload(1000, 'x');
        for (int i = 0; i < 4000; ++i)
            store.append(builder.publish(QByteArray::number(i), payload).take());
        qint64 copies = 0;
        for (int i = 0; i < 4000; ++i) {
            const TopicStatistics *statistics = store.statistics(kFirst, builder.topicId(QByteArray::number(i)));
            QVERIFY(statistics);
            QCOMPARE(statistics->lastPayloadSize, 1000U);
            QVERIFY2(statistics->lastPayload.isEmpty() || statistics->lastPayload == payload, "all of it or nothing");
            copies += statistics->lastPayload.size();
        }
        QVERIFY(copies <= kBudget / 4 && copies > kBudget / 8);
        const CaptureCounters counters = store.counters();
        QVERIFY2(counters.kept * 1000 > kBudget / 4, "half of it is for packets");
        compareSum(counters);
    }

    void topicsOfAConnectionThatIsGoneLeaveWithItsPackets()
    {
        CaptureStore store(1 << 20);
        CaptureBuilder builder(10'000);
        builder.setConnection(ConnectionId(7));
        for (int i = 0; i < 100; ++i)
            builder.publish(QByteArray::number(i), QByteArray(500, 'x'));
        CaptureBatch batch = builder.take();
        batch.presence.push_back({ConnectionId(7), false});
        store.append(std::move(batch));
        QVERIFY2(store.topicCount(ConnectionId(7)) == 100, "its packets are there");
        builder.setConnection(kFirst);
        for (int i = 0; i < 100; ++i)
            store.append(builder.publish("t", QByteArray(20'000, 'x')).take());
        QCOMPARE(store.counters(ConnectionId(7)).kept, 0U);
        QCOMPARE(store.topicCount(ConnectionId(7)), 0U);
        QVERIFY(store.statistics(kFirst, builder.topicId("t")));
        compareSum(store.counters());
        builder.setConnection(ConnectionId(7)); // the number is used again
        batch = builder.publish("again", "x").take();
        batch.presence.push_back({ConnectionId(7), true});
        store.append(std::move(batch));
        builder.setConnection(kFirst);
        for (int i = 0; i < 100; ++i)
            store.append(builder.publish("t", QByteArray(20'000, 'x')).take());
        QVERIFY2(store.topicCount(ConnectionId(7)) == 1, "eviction does not blank the tree of who is there");
    }

    void refusedTopicsAreCounted()
    {
        CaptureStore store;
        CaptureBuilder builder;
        CaptureBatch batch = builder.publish("t", "1").take();
        batch.topicsRefused = 3;
        store.append(std::move(batch));
        QCOMPARE(store.counters().topicsRefused, 3U);
    }

    void droppedPacketsAreCountedAsSeen()
    {
        CaptureStore store;
        CaptureBuilder builder;
        store.append(builder.publish("t", "1").drop(7).take());
        QCOMPARE(store.counters().seen, 8U);
        QCOMPARE(store.counters().dropped, 7U);
        QCOMPARE(store.counters(kFirst).dropped, 7U);
        compareSum(store.counters());
        compareSum(store.counters(kFirst));
    }

    void clearForgetsPacketsButNotNumbers()
    {
        CaptureStore store;
        QSignalSpy cleared(&store, &CaptureStore::cleared);
        CaptureBuilder builder;
        builder.publish("t", "1").publish("u", "2");
        store.append(builder.take());
        store.clear();
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(store.firstNumber(), store.endNumber());
        QCOMPARE(store.endNumber(), 3U);
        QCOMPARE(store.counters().cleared, 2U);
        QVERIFY(!store.statistics(kFirst, builder.topicId("t")));
        store.append(builder.publish("t", "3").take()); // in the chunk that was there before
        QCOMPARE(store.payload(3).toByteArray(), QByteArray("3"));
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->messages, 1U);
        compareSum(store.counters());
        compareSum(store.counters(kFirst));
    }

    void wallTimeFollowsTheAnchorInForce()
    {
        CaptureStore store;
        CaptureBuilder builder;
        store.append(builder.publish("t", "1").take());
        QCOMPARE(store.wallNs(5), CaptureBuilder::kWallNsAtZero + 5);
        CaptureBatch batch = builder.publish("t", "2").take();
        batch.anchors.push_back({TimePoint(Duration(2000)), CaptureBuilder::kWallNsAtZero + 1'000'000});
        store.append(std::move(batch));
        QCOMPARE(store.wallNs(1999), CaptureBuilder::kWallNsAtZero + 1999);
        QCOMPARE(store.wallNs(2001), CaptureBuilder::kWallNsAtZero + 1'000'001);
    }

    void headOfAFrameWhoseBodyIsNotKept()
    {
        CaptureStore store;
        CaptureBuilder builder;
        CaptureBatch batch = builder.publish("t", QByteArray(2000, 'x')).take();
        batch.records.front().marks |= CaptureRecord::BodyNotKept;
        batch.records.front().length = 200'000'000;
        store.append(std::move(batch));
        QCOMPARE(store.frame(1).size(), qsizetype(CaptureRecord::kHeadKept));
        QCOMPARE(store.payload(1).size(), qsizetype(CaptureRecord::kHeadKept - 6));
        QCOMPARE(store.statistics(kFirst, builder.topicId("t"))->lastPayloadSize, 199'999'994U);
    }
};

MQTTSCOPE_TEST(TestCaptureStore, "tst_capturestore")
#include "tst_capturestore.moc"
