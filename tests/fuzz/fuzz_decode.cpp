// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: what can be read is written back byte for byte; what decode accepts encode accepts; summarize agrees.
#include "core/codec/codec.h"
#include "core/codec/summary.h"
#include "tests/fuzz/fuzzinput.h"

using namespace mqttscope;

namespace
{

/// 3.1 and 3.1.1 allow a Remaining Length that is longer than it needs, which we never write.
bool hasMinimalLength(QByteArrayView frame)
{
    for (qsizetype i = 1; i < frame.size(); ++i)
        if (!(quint8(frame[i]) & 0x80))
            return i == 1 || frame[i] != 0;
    return false;
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const auto input = test::FuzzInput::from(data, size);
    const auto strict = decode(input.frame, input.version, input.direction);
    const auto lenient = decodeLenient(input.frame, input.version, input.direction);
    FUZZ_REQUIRE(!strict || lenient);
    StreamContext context;
    context.version = input.version;
    const Summary summary = summarize(input.frame, input.direction, context);
    FUZZ_REQUIRE(summary.fault == (strict ? FaultId::None : strict.error().id));
    FUZZ_REQUIRE(qsizetype(summary.topicOffset) + summary.topicLength <= input.frame.size());
    FUZZ_REQUIRE(qsizetype(summary.payloadOffset) <= input.frame.size());
    if (!lenient || !hasMinimalLength(input.frame))
        return 0;
    QByteArray asIs;
    FUZZ_REQUIRE(encodeAsIs(lenient.value(), input.version, input.direction, asIs));
    FUZZ_REQUIRE(asIs == input.frame);
    QByteArray legal;
    // A CONNECT may say another version than the connection speaks.
    const bool isConnect = std::holds_alternative<ConnectPacket>(lenient.value());
    const ProtocolVersion version = isConnect ? ProtocolVersion::Unknown : input.version;
    const auto written = encode(lenient.value(), version, input.direction, legal);
    if (strict) {
        FUZZ_REQUIRE(written);
        FUZZ_REQUIRE(legal == input.frame);
    }
    return 0;
}
