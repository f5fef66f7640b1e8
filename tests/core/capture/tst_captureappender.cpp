// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captureappender.h"
#include "core/capture/capturestore.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cstring>

using namespace mqttscope;
using test::publishFrame;

namespace
{

constexpr TimePoint kNow{Duration(5'000'000'000)};

QByteArray message(const QByteArray &topic, const QByteArray &payload)
{
    return publishFrame({.topic = topic, .payload = payload, .properties = {}}, ProtocolVersion::V3_1_1);
}

/// A connection's two directions on an appender, fed by hand, with the store behind it.
struct Rig
{
    CaptureAppender appender;
    CaptureStore store;
    StreamContext context;
    CaptureStream in{ConnectionId(1), Direction::FromBroker, context};
    CaptureStream out{ConnectionId(1), Direction::FromClient, context};
    QList<QByteArray> frames; ///< as the session would get them
    QByteArray answer; ///< sent in reply to every frame, if not empty
    TimePoint answeredAt = kNow;

    FrameHead::Status feed(CaptureStream &stream, QByteArrayView bytes)
    {
        do {
            const std::span<char> room = appender.beginRead(stream);
            const qsizetype taken = qMin(bytes.size(), qsizetype(room.size()));
            std::memcpy(room.data(), bytes.data(), size_t(taken));
            bytes = bytes.sliced(taken);
            appender.endRead(taken, kNow);
            CaptureAppender::Frame frame;
            while (appender.nextFrame(frame)) {
                frames.append(frame.bytes.toByteArray());
                if (!answer.isEmpty())
                    appender.recordSent(out, answer, answeredAt);
                if (frames.last() != frame.bytes.toByteArray())
                    qFatal("a frame moved while it was worked on");
            }
            appender.finishRead();
        } while (!bytes.isEmpty() && appender.failure() == FrameHead::Status::Incomplete);
        return appender.failure();
    }
    FrameHead::Status feed(QByteArrayView bytes) { return feed(in, bytes); }
    void deliver() { store.append(appender.take()); }
    QList<QByteArray> captured(Direction direction)
    {
        deliver();
        QList<QByteArray> result;
        for (PacketNumber number = store.firstNumber(); number < store.endNumber(); ++number)
            if (store.record(number).direction() == direction)
                result.append(store.frame(number).toByteArray());
        return result;
    }
};

}

class TestCaptureAppender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesAreFoundHoweverTheyArrive_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 2, 3, 7, 100, 1000, 1'000'000})
            QTest::addRow("%d bytes at a time", step) << step;
    }
    void framesAreFoundHoweverTheyArrive()
    {
        QFETCH(int, step);
        QList<QByteArray> expected;
        QByteArray stream;
        for (int i = 0; i < 300; ++i) {
            expected.append(message("topic/" + QByteArray::number(i % 7), QByteArray(i, char('a' + i % 26))));
            stream += expected.last();
        }
        Rig rig;
        for (qsizetype at = 0; at < stream.size(); at += step)
            QCOMPARE(rig.feed(QByteArrayView(stream).sliced(at, qMin(qsizetype(step), stream.size() - at))),
                     FrameHead::Status::Incomplete);
        QCOMPARE(rig.frames, expected);
        QCOMPARE(rig.captured(Direction::FromBroker), expected);
        QCOMPARE(rig.in.unfinished(), 0);
        QCOMPARE(rig.store.topicCount(), 7U);
    }

    void recordsSayWhatTheFrameIs()
    {
        Rig rig;
        rig.feed(publishFrame({.topic = "a/b",
                               .payload = "xyz",
                               .qos = QoS::AtLeastOnce,
                               .retain = true,
                               .packetId = 258,
                               .properties = {}},
                              ProtocolVersion::V3_1_1));
        rig.appender.recordSent(rig.out, QByteArray::fromHex("40020102"), kNow);
        rig.deliver();
        const CaptureRecord &publish = rig.store.record(1);
        QCOMPARE(publish.type(), PacketType::Publish);
        QCOMPARE(publish.qos(), QoS::AtLeastOnce);
        QVERIFY(publish.retain());
        QCOMPARE(publish.packetId, 258);
        QCOMPARE(publish.timeNs, 5'000'000'000);
        QCOMPARE(publish.direction(), Direction::FromBroker);
        QCOMPARE(publish.fault, quint8(FaultId::None));
        QCOMPARE(rig.store.topicName(publish.topicId()), QByteArray("a/b"));
        QCOMPARE(rig.store.payload(1).toByteArray(), QByteArray("xyz"));
        QCOMPARE(rig.store.record(2).type(), PacketType::Puback);
        QCOMPARE(rig.store.record(2).direction(), Direction::FromClient);
        QCOMPARE(rig.store.record(2).exchange, 1U);
    }

    void answersBetweenFramesStayInOrder()
    {
        Rig rig;
        rig.answer = QByteArray::fromHex("c000");
        QByteArray stream;
        QList<QByteArray> expected;
        for (int i = 0; i < 60'000; ++i) { // over several chunks, so that answers begin new ones in mid-read
            expected.append(message("t", QByteArray(40 + i % 50, char(i))));
            stream += expected.last();
        }
        QCOMPARE(rig.feed(stream), FrameHead::Status::Incomplete);
        QCOMPARE(rig.captured(Direction::FromBroker), expected);
        QCOMPARE(rig.captured(Direction::FromClient).size(), expected.size());
        quint32 chunk = 0;
        for (PacketNumber number = 1; number < rig.store.endNumber(); ++number) {
            const CaptureRecord &record = rig.store.record(number);
            QCOMPARE(record.direction(), number % 2 ? Direction::FromBroker : Direction::FromClient);
            QVERIFY2(record.chunk >= chunk, "chunks are in order");
            chunk = record.chunk;
        }
    }

    void timeNeverRunsBackwards()
    {
        Rig rig;
        rig.answer = QByteArray::fromHex("40020102");
        rig.answeredAt = kNow + Duration(1000);
        rig.feed(message("t", "1") + message("t", "2"));
        rig.deliver();
        QCOMPARE(rig.store.endNumber() - rig.store.firstNumber(), PacketNumber(4));
        for (PacketNumber number = 2; number < rig.store.endNumber(); ++number)
            QVERIFY(rig.store.record(number).timeNs >= rig.store.record(number - 1).timeNs);
        QVERIFY(rig.store.record(1).time() == kNow);
        QVERIFY(rig.store.record(2).time() == rig.answeredAt);
    }

    void largeFrameIsAChunkOfItsOwn_data()
    {
        QTest::addColumn<int>("size");
        constexpr int kChunk = int(CaptureChunk::kDefaultSize);
        for (const int size : {kChunk - 5000, kChunk - 10, kChunk, kChunk + 1, 2 * kChunk + 77, 5'000'000})
            QTest::addRow("payload of %d bytes", size) << size;
    }
    void largeFrameIsAChunkOfItsOwn()
    {
        QFETCH(int, size);
        const QByteArray small = message("s", "1");
        const QByteArray large = message("l", QByteArray(size, 'x'));
        for (const qsizetype step : {qsizetype(1000), qsizetype(1) << 30}) {
            Rig rig;
            const QByteArray stream = small + large + small + large + small;
            for (qsizetype at = 0; at < stream.size(); at += step)
                rig.feed(QByteArrayView(stream).sliced(at, qMin(step, stream.size() - at)));
            const QList<QByteArray> expected{small, large, small, large, small};
            QVERIFY(rig.frames == expected);
            QVERIFY(rig.captured(Direction::FromBroker) == expected);
        }
    }

    void memoryGrowsWithWhatArrivedOnly()
    {
        Rig rig;
        rig.feed(QByteArray::fromHex("30ffffff7f") + QByteArray(1000, 'x'));
        QCOMPARE(rig.in.unfinished(), 1005);
        rig.deliver();
        QVERIFY(rig.store.counters().bytesUsed <= CaptureChunk::kDefaultSize);
    }

    void bodyBeyondTheLimitIsNotKept()
    {
        Rig rig;
        const QByteArray huge = message("h", QByteArray(CaptureAppender::kLargestKept + 1, 'x'));
        rig.feed(huge);
        QVERIFY2(rig.frames == QList<QByteArray>{huge}, "the session gets all of it");
        rig.deliver();
        const CaptureRecord &record = rig.store.record(1);
        QVERIFY(record.marks & CaptureRecord::BodyNotKept);
        QCOMPARE(qsizetype(record.length), huge.size());
        QVERIFY(rig.store.frame(1).toByteArray() == huge.first(CaptureRecord::kHeadKept));
        QVERIFY(rig.store.counters().bytesUsed <= 2 * CaptureChunk::kDefaultSize);
    }

    void bodyBeyondHalfTheBudgetIsNotKept()
    {
        Rig rig;
        rig.appender.setCaptureBudget(16 << 20);
        rig.feed(message("small", QByteArray((8 << 20) - 100, 'x')) + message("huge", QByteArray(8 << 20, 'x')));
        rig.appender.recordSent(rig.out, message("sent", QByteArray(8 << 20, 'x')), kNow);
        rig.deliver();
        QVERIFY(!(rig.store.record(1).marks & CaptureRecord::BodyNotKept));
        QVERIFY(rig.store.record(2).marks & CaptureRecord::BodyNotKept);
        QVERIFY(rig.store.record(3).marks & CaptureRecord::BodyNotKept);
    }

    void memoryOfAnUnfinishedFrameIsGivenBack()
    {
        Rig rig;
        const QByteArray large = message("t", QByteArray(900'000, 'x'));
        rig.feed(QByteArrayView(large).first(800'000));
        QVERIFY(rig.in.reserved() >= 800'000);
        rig.feed(QByteArrayView(large).sliced(800'000));
        QCOMPARE(rig.frames, QList<QByteArray>{large});
        QVERIFY(rig.in.reserved() <= 64 << 10);
        rig.feed(QByteArrayView(large).first(800'000));
        rig.appender.reset(rig.in);
        QVERIFY(rig.in.reserved() <= 64 << 10);
    }

    void unreadableStreamEndsInOneFaultyPacket()
    {
        Rig rig;
        const QByteArray good = message("t", "1");
        const QByteArray bad = QByteArray::fromHex("30ffffffff01") + "rest";
        QCOMPARE(rig.feed(good + bad), FrameHead::Status::Malformed);
        rig.appender.abandon(rig.in, FrameHead::Status::Malformed, kNow);
        QCOMPARE(rig.captured(Direction::FromBroker), (QList<QByteArray>{good, bad}));
        QCOMPARE(rig.store.record(1).fault, quint8(FaultId::None));
        QCOMPARE(rig.store.record(2).fault, quint8(FaultId::VariableByteIntegerMalformed));
        QCOMPARE(rig.in.unfinished(), 0);
    }

    void tooLargeIsKnownAtTheHeader()
    {
        Rig rig;
        rig.in.setMaximumPacketSize(100);
        QCOMPARE(rig.feed(message("t", "1") + QByteArray::fromHex("30c801")), FrameHead::Status::TooLarge);
        QCOMPARE(rig.frames.size(), 1);
        rig.appender.abandon(rig.in, FrameHead::Status::TooLarge, kNow);
        rig.deliver();
        QCOMPARE(rig.store.record(2).fault, quint8(FaultId::PacketTooLarge));
    }

    void cutFrameIsRecordedAsFaulty()
    {
        Rig rig;
        const QByteArray whole = message("t", "123456");
        rig.feed(whole + whole.first(7));
        rig.appender.abandon(rig.in, FrameHead::Status::Incomplete, kNow);
        QCOMPARE(rig.captured(Direction::FromBroker), (QList<QByteArray>{whole, whole.first(7)}));
        QCOMPARE(rig.store.record(2).fault, quint8(FaultId::PacketTruncated));
        rig.feed(whole);
        QCOMPARE(rig.frames.last(), whole);
    }

    void unrecordedStreamLeavesNothing()
    {
        Rig rig;
        rig.in.setRecorded(false);
        rig.out.setRecorded(false);
        const QByteArray one = message("t", QByteArray(1000, 'x'));
        for (int i = 0; i < 5000; ++i)
            rig.feed(one);
        rig.appender.recordSent(rig.out, one, kNow);
        QCOMPARE(rig.frames.size(), 5000);
        rig.deliver();
        QCOMPARE(rig.store.counters().seen, 0U);
        rig.in.setRecorded(true);
        rig.feed(one);
        rig.deliver();
        QVERIFY(rig.store.counters().bytesUsed < CaptureChunk::kDefaultSize + 8192);
    }

    void connectionsShareChunksWithoutMixing()
    {
        Rig rig;
        StreamContext otherContext;
        CaptureStream other(ConnectionId(2), Direction::FromBroker, otherContext, CaptureRecord::LocalSession);
        const QByteArray a = message("a", "from one");
        const QByteArray b = message("b", "from two");
        rig.feed(rig.in, QByteArrayView(a).first(5));
        rig.feed(other, QByteArrayView(b).first(9));
        rig.feed(rig.in, QByteArrayView(a).sliced(5));
        rig.feed(other, QByteArrayView(b).sliced(9));
        QCOMPARE(rig.captured(Direction::FromBroker), (QList<QByteArray>{a, b}));
        QCOMPARE(rig.store.record(2).connectionId(), ConnectionId(2));
        QVERIFY(rig.store.record(2).marks & CaptureRecord::LocalSession);
    }

    void topicsAreAnnouncedOnce()
    {
        Rig rig;
        rig.feed(message("a", "1") + message("b", "1") + message("a", "1"));
        CaptureBatch first = rig.appender.take();
        QCOMPARE(first.newTopics.size(), 2);
        QCOMPARE(first.anchors.size(), 1U);
        QCOMPARE(first.newChunks.size(), 1U);
        rig.feed(message("b", "1") + message("c", "1"));
        const CaptureBatch second = rig.appender.take();
        QCOMPARE(second.newTopics.size(), 1);
        QCOMPARE(second.newTopics.first().name, QByteArray("c"));
        QCOMPARE(second.newTopics.first().id, TopicId(3));
        QVERIFY(second.newChunks.empty());
        QVERIFY(!rig.appender.hasNews());
    }
};

MQTTSCOPE_TEST(TestCaptureAppender, "tst_captureappender")
#include "tst_captureappender.moc"
