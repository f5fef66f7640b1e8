// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the next connection attempt: exponential backoff with jitter.
#pragma once

#include "core/base/clock.h"

#include <QRandomGenerator>

namespace mqttscope
{

/// Value type; deterministic for a given seed.
class ReconnectPolicy
{
public:
    /// @param minimum first delay, > 0 (smaller ones count as 1 ms); @param maximum longest delay, ≥ minimum
    ReconnectPolicy(Duration minimum, Duration maximum, quint32 seed);

    /// Delay before the next attempt: minimum × 2^n, at most maximum, of which up to a quarter is taken off at random,
    /// so that many clients do not come back at once.
    [[nodiscard]] Duration nextDelay();
    /// Attempts since the last success.
    [[nodiscard]] int attempts() const { return m_attempts; }
    /// A connection has lasted, or the user asks: begin with the minimum again.
    void reset() { m_attempts = 0; }

private:
    Duration m_minimum;
    Duration m_maximum;
    int m_attempts = 0;
    QRandomGenerator m_random;
};

}
