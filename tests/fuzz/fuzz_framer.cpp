// SPDX-License-Identifier: GPL-3.0-or-later
// Any stream of bytes: the framer finds the same packets whole as fed in two pieces, always moves on, and summarising
// them one after another on one connection keeps its head.
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "tests/fuzz/fuzzinput.h"

using namespace mqttscope;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const auto input = test::FuzzInput::from(data, size);
    StreamContext context;
    context.version = input.version;
    context.seenFromStart = true;
    QByteArrayView rest = input.frame;
    while (!rest.isEmpty()) {
        const FrameHead head = inspectFrame(rest);
        for (qsizetype part = 0; part < std::min<qsizetype>(rest.size(), 8); ++part) {
            const FrameHead early = inspectFrame(rest.first(part));
            FUZZ_REQUIRE(early.headerSize == 0 || early.size == head.size);
            FUZZ_REQUIRE(early.status != FrameHead::Status::Complete || part >= qsizetype(head.size));
        }
        if (head.status != FrameHead::Status::Complete)
            break;
        FUZZ_REQUIRE(head.size >= 2 && qsizetype(head.size) <= rest.size());
        FUZZ_REQUIRE(inspectFrame(rest, head.size).status == FrameHead::Status::Complete);
        FUZZ_REQUIRE(head.size == 2 || inspectFrame(rest, head.size - 1).status == FrameHead::Status::TooLarge);
        const Summary summary = summarize(rest.first(qsizetype(head.size)), input.direction, context);
        if (summary.topicAlias != 0 && summary.topicLength != 0)
            context.aliases[size_t(input.direction)].insert(summary.topicAlias, TopicId(1));
        rest = rest.sliced(qsizetype(head.size));
    }
    return 0;
}
