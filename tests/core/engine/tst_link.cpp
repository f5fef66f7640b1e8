// SPDX-License-Identifier: GPL-3.0-or-later
// A link between a scripted network and a scripted owner: what waits, who is told, and what never left.
#include "core/engine/link.h"
#include "core/spec/limits.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace mqttscope;
using test::ScriptedTransport;

namespace
{

const QByteArray kConnack = QByteArray::fromHex("20020000");
const QByteArray kPingreq = QByteArray::fromHex("c000");
const QByteArray kPingresp = QByteArray::fromHex("d000");

/// Answers every PINGREQ, as a session does.
class ScriptedOwner final : public LinkOwner
{
public:
    void linkOpened(TimePoint) override { }
    void linkFrame(QByteArrayView, const Summary &summary, TimePoint) override
    {
        ++frames;
        if (link && summary.type == PacketType::Pingreq)
            link->send(kPingresp);
    }
    void linkFramingFailed(FrameHead::Status, TimePoint) override { ++failures; }
    void linkWritable(TimePoint) override { ++writable; }
    void linkClosed(const LinkEnd &end, TimePoint) override { ends.append(end); }

    Link *link = nullptr;
    int frames = 0;
    int failures = 0;
    int writable = 0;
    QList<LinkEnd> ends;
};

struct Bench
{
    explicit Bench(Direction local = Direction::FromClient)
        : transport(new ScriptedTransport)
        , link(std::unique_ptr<Transport>(transport), services, owner, ConnectionId(1), local, 0)
    {
        owner.link = &link;
        link.begin();
    }
    static void turn() { QCoreApplication::processEvents(); }

    SteadyClock clock;
    CaptureAppender appender;
    EngineServices services{clock, appender, [] {}, [](std::optional<TimePoint>) {}};
    ScriptedOwner owner;
    ScriptedTransport *transport;
    Link link;
};

}

class TestLink : public QObject
{
    Q_OBJECT

    /// A PUBLISH of this many payload bytes.
    static QByteArray publish(int bytes)
    {
        QByteArray frame = QByteArray::fromHex("30");
        int length = bytes + 3;
        for (; length > 0x7F; length >>= 7)
            frame += char(0x80 | (length & 0x7F));
        return frame + char(length) + QByteArray::fromHex("000174") + QByteArray(bytes, 'x');
    }

private Q_SLOTS:
    void aBurstTakenAtOnceIsWritableAgain()
    {
        Bench bench;
        while (bench.link.pendingBytes() < limits::kWriteHighWaterBytes)
            bench.link.send(publish(10'000));
        QCOMPARE(bench.owner.writable, 0);
        Bench::turn();
        QCOMPARE(bench.link.pendingBytes(), 0);
        QCOMPARE(bench.owner.writable, 1);
        bench.link.send(publish(10));
        Bench::turn();
        QVERIFY2(bench.owner.writable == 1, "only after it was full");
    }

    void aSlowNetworkIsWritableWhenItHasTakenEnough()
    {
        Bench bench;
        bench.transport->setTaking(false);
        bench.link.send(publish(1'000'000));
        Bench::turn();
        QCOMPARE(bench.owner.writable, 0);
        bench.transport->setTaking(true);
        Bench::turn();
        QCOMPARE(bench.link.pendingBytes(), 0);
        QCOMPARE(bench.owner.writable, 1);
    }

    void answersToAPeerThatNeverReadsAreBounded()
    {
        constexpr int kRounds = 4;
        Bench bench(Direction::FromBroker);
        bench.transport->setTaking(false);
        QByteArray connect = QByteArray::fromHex("101000044d515454040200200004") + "slow";
        bench.transport->arrive(connect);
        const int before = bench.owner.frames;
        const QByteArray flood = kPingreq.repeated(500'000);
        for (int i = 0; i < kRounds; ++i)
            bench.transport->arrive(flood);
        QVERIFY2(bench.link.pendingBytes() <= limits::kAnswersPendingBytes + (2 << 20),
                 qPrintable(QString::number(bench.link.pendingBytes())));
        QVERIFY(bench.transport->unread() > 0);
        // It reads after all: every request is answered.
        bench.transport->setTaking(true);
        for (int i = 0; i < 100 && bench.transport->unread() > 0; ++i)
            Bench::turn();
        Bench::turn();
        QCOMPARE(bench.owner.frames - before, kRounds * 500'000);
        QCOMPARE(bench.transport->taken(), qint64(kRounds) * 500'000 * kPingresp.size());
    }

    void whatFollowsAFaultIsCounted()
    {
        Bench bench;
        bench.transport->arrive(kConnack + QByteArray::fromHex("30ffffffffff"));
        QCOMPARE(bench.owner.failures, 1);
        bench.transport->arrive(QByteArray(1000, 'z'));
        bench.transport->arrive(QByteArray(500, 'z'));
        bench.transport->end(TransportFailure::ClosedByPeer);
        QCOMPARE(bench.owner.ends.size(), 1);
        QCOMPARE(bench.owner.ends.first().discardedBytes, quint64(1500));
        QCOMPARE(bench.owner.ends.first().unsentBytes, quint64(0));
    }

    void whatNeverLeftIsCounted()
    {
        Bench bench;
        bench.transport->setTaking(false);
        const QByteArray frame = publish(400'000);
        bench.link.send(frame);
        bench.link.send(frame);
        Bench::turn();
        bench.transport->end(TransportFailure::ResetByPeer);
        QCOMPARE(bench.owner.ends.size(), 1);
        QCOMPARE(bench.owner.ends.first().unsentBytes, quint64(2 * frame.size()));
        QCOMPARE(bench.owner.ends.first().discardedBytes, quint64(0));
    }

    void aSlowPeerGetsEverythingIfTheEndMayWait()
    {
        Bench bench;
        bench.services.closeTimeout = std::chrono::minutes(10);
        bench.transport->setTaking(false);
        const QByteArray frame = publish(400'000);
        bench.link.send(frame);
        bench.link.close();
        Bench::turn();
        bench.link.advance(bench.clock.now() + std::chrono::minutes(5));
        QVERIFY(bench.owner.ends.isEmpty() && !bench.transport->isClosed());
        bench.transport->setTaking(true);
        Bench::turn();
        QCOMPARE(bench.transport->taken(), qint64(frame.size()));
        QVERIFY2(!bench.transport->isClosed(), "the peer closes when it has read everything");
        bench.transport->end(TransportFailure::ClosedByPeer);
        QCOMPARE(bench.owner.ends.size(), 1);
        QCOMPARE(bench.owner.ends.first().unsentBytes, quint64(0));
    }

    void aPeerThatDoesNotCloseIsNotWaitedForForEver()
    {
        Bench bench;
        bench.services.closeTimeout = std::chrono::minutes(10);
        bench.link.send(publish(10));
        bench.link.close();
        Bench::turn();
        QVERIFY(!bench.transport->isClosed());
        bench.link.advance(bench.clock.now() + Link::kPeerCloseTimeout);
        QVERIFY(bench.transport->isClosed());
        bench.link.advance(bench.clock.now() + Link::kPeerCloseTimeout + std::chrono::minutes(1));
        QCOMPARE(bench.owner.ends.size(), 1);
    }

    void theEndMayNotWaitLongerThanSaid()
    {
        Bench bench;
        bench.services.closeTimeout = std::chrono::seconds(2);
        bench.transport->setTaking(false);
        const QByteArray frame = publish(1000);
        bench.link.send(frame);
        bench.link.close();
        Bench::turn();
        bench.link.advance(bench.clock.now() + std::chrono::seconds(3));
        QCOMPARE(bench.owner.ends.size(), 1);
        QCOMPARE(bench.owner.ends.first().unsentBytes, quint64(frame.size()));
    }
};

MQTTSCOPE_TEST(TestLink, "tst_link")
#include "tst_link.moc"
