// SPDX-License-Identifier: GPL-3.0-or-later
// Integers that cannot be mixed up. 0 always means "none".
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace mqttscope
{

template <typename Tag, typename Int>
struct StrongId
{
    using Integer = Int;
    Int value = 0;

    constexpr StrongId() = default;
    constexpr explicit StrongId(Int number)
        : value(number)
    { }
    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(StrongId, StrongId) = default;
    friend size_t qHash(StrongId id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// One network connection (or broker-side session) seen by the engine. Unique until all numbers of its range have been
/// given once (ConnectionIdPool); then the one released longest ago stands for a new connection, and packets of both
/// that are still kept count together.
using ConnectionId = StrongId<struct ConnectionTag, quint16>;
/// One command given to the engine; answered by exactly one operationFinished.
using OperationId = StrongId<struct OperationTag, quint32>;
/// An interned Topic Name; ids are dense and start at 1.
using TopicId = StrongId<struct TopicTag, quint32>;
/// A block of captured bytes; ids ascend in the order of creation.
using ChunkId = StrongId<struct ChunkTag, quint32>;

}
