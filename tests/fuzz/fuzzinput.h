// SPDX-License-Identifier: GPL-3.0-or-later
// How the fuzzers of the codec read their input: one byte says version and direction, the rest is the frame.
#pragma once

#include "core/spec/enums.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace mqttscope::test
{

struct FuzzInput
{
    ProtocolVersion version = ProtocolVersion::Unknown;
    Direction direction = Direction::FromClient;
    QByteArrayView frame;

    static constexpr std::array kVersions{ProtocolVersion::V5_0, ProtocolVersion::V3_1_1, ProtocolVersion::V3_1,
                                          ProtocolVersion::Unknown};

    static FuzzInput from(const quint8 *data, size_t size)
    {
        if (size == 0)
            return {};
        return {kVersions[(data[0] >> 1) % kVersions.size()], Direction(data[0] & 1),
                QByteArrayView(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1)};
    }
    [[nodiscard]] QByteArray toBytes() const
    {
        size_t index = 0;
        while (kVersions[index] != version)
            ++index;
        return QByteArray(1, char(index << 1 | size_t(direction))) + frame.toByteArray();
    }
};

}

/// Ends the fuzzer with a crash it can reduce.
#define FUZZ_REQUIRE(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            __builtin_trap();                                                                                          \
    } while (false)
