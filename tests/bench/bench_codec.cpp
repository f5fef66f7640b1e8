// SPDX-License-Identifier: GPL-3.0-or-later
// What the codec costs, beside copying the same bytes with memcpy in the same run.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"
#include "tests/bench/figures.h"

#include <QByteArray>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <vector>

using namespace mqttscope;

namespace
{

constexpr int kTopics = 1000;
constexpr int kPackets = 100'000;
constexpr int kPayload = 100;
constexpr int kRounds = 9;

/// One stream of frames, as it would lie in a capture chunk.
QByteArray makeStream(int packets, ProtocolVersion version, bool hasProperties)
{
    const QByteArray payload(kPayload, 'p');
    QByteArray stream;
    for (int i = 0; i < packets; ++i) {
        const QByteArray topic
            = "plant/line" + QByteArray::number(i % 10) + "/device" + QByteArray::number(i % kTopics) + "/temperature";
        PublishPacket publish;
        publish.topic = topic;
        publish.payload = payload;
        if (hasProperties) {
            publish.properties.add(PropertyId::MessageExpiryInterval, 3600u);
            publish.properties.add(PropertyId::ContentType, QByteArrayView("application/json"));
            publish.properties.add(QByteArrayView("site"), QByteArrayView("north"));
        }
        if (!encode(publish, version, Direction::FromBroker, stream))
            std::abort();
    }
    return stream;
}

/// Seconds this thread has computed: what others do on the machine does not count.
double computedSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// Seconds of the fastest of several rounds.
double fastest(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < kRounds; ++i) {
        const double start = computedSeconds();
        work();
        best = std::min(best, computedSeconds() - start);
    }
    return best;
}

/// Packets per second of one memcpy of the whole stream into another buffer.
double copyRate(const QByteArray &stream, int packets)
{
    std::vector<char> target(size_t(stream.size()));
    const double seconds = fastest([&] {
        std::memcpy(target.data(), stream.constData(), size_t(stream.size()));
        asm volatile("" : : "r"(target.data()) : "memory");
    });
    return packets / seconds;
}

template <typename Work>
double frameRate(const QByteArray &stream, int packets, Work work)
{
    const double seconds = fastest([&] {
        QByteArrayView rest(stream);
        while (!rest.isEmpty()) {
            const FrameHead head = inspectFrame(rest);
            work(rest.first(qsizetype(head.size)));
            rest = rest.sliced(qsizetype(head.size));
        }
    });
    return packets / seconds;
}

void report(const char *figure, double rate, double reference)
{
    bench::printFigure(figure, rate, "packets/s", "memcpy", rate / reference);
}

}

int main()
{
    quint64 sum = 0; // keeps the work from being optimised away
    {
        const QByteArray stream = makeStream(kPackets, ProtocolVersion::V3_1_1, false);
        StreamContext context;
        context.version = ProtocolVersion::V3_1_1;
        const double rate = frameRate(stream, kPackets, [&](QByteArrayView frame) {
            const Summary summary = summarize(frame, Direction::FromBroker, context);
            sum += summary.payloadOffset + quint64(summary.fault);
        });
        report("codec.summarize", rate, copyRate(stream, kPackets));
    }
    const QByteArray stream = makeStream(kPackets, ProtocolVersion::V5_0, true);
    const double reference = copyRate(stream, kPackets);
    {
        StreamContext context;
        context.version = ProtocolVersion::V5_0;
        const double rate = frameRate(stream, kPackets, [&](QByteArrayView frame) {
            sum += summarize(frame, Direction::FromBroker, context).payloadOffset;
        });
        report("codec.summarize_properties", rate, reference);
    }
    report("codec.decode",
           frameRate(stream, kPackets,
                     [&](QByteArrayView frame) {
                         const auto packet = decode(frame, ProtocolVersion::V5_0, Direction::FromBroker);
                         sum += quint64(packet.hasValue());
                     }),
           reference);
    const qsizetype someBytes = makeStream(kPackets / 20, ProtocolVersion::V5_0, true).size();
    report("codec.dissect",
           frameRate(stream.left(someBytes), kPackets / 20,
                     [&](QByteArrayView frame) {
                         sum += dissect(frame, ProtocolVersion::V5_0, Direction::FromBroker).fields.size();
                     }),
           reference);
    return sum == 0;
}
