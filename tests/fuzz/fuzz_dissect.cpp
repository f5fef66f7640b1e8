// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: the leaves of the dissection tile them, and its first fault is decode's verdict.
#include "core/codec/codec.h"
#include "core/dissect/dissection.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/fuzz/fuzzinput.h"

#include <algorithm>

using namespace mqttscope;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const auto input = test::FuzzInput::from(data, size);
    const Dissection dissection = dissect(input.frame, input.version, input.direction);
    FUZZ_REQUIRE(test::tilingProblem(dissection, input.frame.size()).isEmpty());
    for (const Fault &fault : dissection.faults)
        FUZZ_REQUIRE(qsizetype(fault.offset) + fault.length <= input.frame.size());
    const auto first = std::find_if(dissection.faults.begin(), dissection.faults.end(),
                                    [](const Fault &fault) { return !isWarning(fault.id); });
    const auto packet = decode(input.frame, input.version, input.direction);
    if (!input.frame.isEmpty())
        FUZZ_REQUIRE(packet.hasValue() == (first == dissection.faults.end()));
    FUZZ_REQUIRE(describe(input.frame, input.version, input.direction, {}).size() <= 400);
    return 0;
}
