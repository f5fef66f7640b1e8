// SPDX-License-Identifier: GPL-3.0-or-later
// Two clients send what the fuzzer likes to one broker, in any order, with time passing: single-party fuzzing does not
// reach what happens between sessions. Input: records of a control byte and a length byte, then that many bytes.
#include "core/broker/broker.h"
#include "core/codec/framer.h"

#include <array>
#include <cstdint>

using namespace mqttscope;

namespace
{

struct Party : FrameSink
{
    void send(QByteArrayView) override { }
    void close() override { isOpen = false; }
    ConnectionId id;
    StreamContext context;
    bool isOpen = false;
};

/// Cuts bytes into frames as the engine does.
void feed(Broker &broker, Party &party, QByteArrayView bytes, TimePoint now)
{
    while (!bytes.isEmpty() && party.isOpen) {
        const FrameHead head = inspectFrame(bytes, broker.options().maximumPacketSize);
        if (head.status != FrameHead::Status::Complete) {
            broker.framingFailed(party.id, head.status, now);
            return;
        }
        const QByteArrayView frame = bytes.first(head.size);
        broker.receive(party.id, frame, summarize(frame, Direction::FromClient, party.context), now);
        bytes = bytes.sliced(head.size);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    BrokerOptions options;
    options.queueMessages = 50;
    options.retainedMessages = 50;
    TimePoint now{std::chrono::hours(1)};
    Broker broker(options, now);
    std::array<Party, 2> parties;
    quint16 lastId = 0;
    QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    while (input.size() >= 2) {
        const auto control = quint8(input[0]);
        const qsizetype length = std::min<qsizetype>(quint8(input[1]), input.size() - 2);
        Party &party = parties[control & 1];
        if (!party.isOpen) {
            broker.closed(party.id, now);
            party.id = ConnectionId(++lastId);
            party.context = {};
            party.isOpen = broker.open(party.id, party, {}, now);
        }
        feed(broker, party, input.sliced(2, length), now);
        if (control & 2) {
            now += std::chrono::seconds(control >> 2);
            broker.advance(now);
        } else if (control == 0xFC) {
            broker.closed(party.id, now);
            party.isOpen = false;
        }
        input = input.sliced(2 + length);
    }
    broker.shutDown(now);
    return 0;
}
