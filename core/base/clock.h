// SPDX-License-Identifier: GPL-3.0-or-later
// Time as an argument: steady nanoseconds everywhere, wall time only at the edges.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace mqttscope
{

using Duration = std::chrono::nanoseconds;
/// A point on this machine's steady clock. Never compared between machines or over a restart.
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Duration>;

/// Source of time for the code that owns timers (the engine). Sessions never hold one: they get `now` passed in.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

class SteadyClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::steady_clock::now(); }
};

/// Ties the steady clock to the wall clock; captures keep one per start and one per drift above 1 ms.
struct TimeAnchor
{
    TimePoint steady;
    qint64 wallNs = 0; ///< nanoseconds since 1970-01-01 UTC

    [[nodiscard]] qint64 toWallNs(TimePoint time) const { return wallNs + (time - steady).count(); }
    /// Reads both clocks of this machine. Any thread.
    [[nodiscard]] static TimeAnchor current()
    {
        const auto wall = std::chrono::duration_cast<Duration>(std::chrono::system_clock::now().time_since_epoch());
        return {std::chrono::steady_clock::now(), wall.count()};
    }
};

}
