// SPDX-License-Identifier: GPL-3.0-or-later
// When a client has to send PINGREQ, and how long the server may be silent after it [5.0/3.1.2.10].
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <deque>
#include <optional>

namespace mqttscope
{

class KeepAlive
{
public:
    enum class Due : quint8
    {
        Nothing,
        Ping, ///< nothing else was sent in time [5.0/MQTT-3.1.2-20], or nothing was heard for as long
        TimedOut, ///< after PINGREQ nothing came, neither its answer nor another packet
    };

    /// @param interval 0 = off @param timeout of silence after PINGREQ
    void start(Duration interval, Duration timeout, TimePoint now)
    {
        m_interval = interval;
        m_timeout = timeout;
        m_lastSent = now;
        m_lastReceived = now;
        m_pings.clear();
    }
    void stop()
    {
        m_interval = {};
        m_pings.clear();
    }
    void packetSent(TimePoint now) { m_lastSent = now; }
    /// Of any kind: the server is there, even if a PINGRESP stands behind much else.
    void packetReceived(TimePoint now) { m_lastReceived = now; }
    void pingSent(TimePoint now)
    {
        m_lastSent = now;
        if (m_pings.size() < kMostPings)
            m_pings.push_back(now);
    }
    /// Round trip time, if a PINGREQ was waiting for this answer.
    [[nodiscard]] std::optional<Duration> answered(TimePoint now)
    {
        if (m_pings.empty())
            return std::nullopt;
        const Duration roundTrip = now - m_pings.front();
        m_pings.pop_front();
        return roundTrip;
    }
    [[nodiscard]] std::optional<TimePoint> deadline() const
    {
        const std::optional<TimePoint> ping = pingDue();
        const std::optional<TimePoint> end = silenceEnds();
        return ping && end ? std::min(*ping, *end) : ping ? ping : end;
    }
    [[nodiscard]] Due due(TimePoint now) const
    {
        if (now >= silenceEnds().value_or(TimePoint::max()))
            return Due::TimedOut;
        return now >= pingDue().value_or(TimePoint::max()) ? Due::Ping : Due::Nothing;
    }

private:
    static constexpr size_t kMostPings = 16; ///< whose round trip is measured, of a server that does not answer

    [[nodiscard]] std::optional<TimePoint> pingDue() const
    {
        if (m_interval == Duration::zero())
            return std::nullopt;
        return (m_pings.empty() ? std::min(m_lastSent, m_lastReceived) : m_lastSent) + m_interval;
    }
    [[nodiscard]] std::optional<TimePoint> silenceEnds() const
    {
        if (m_pings.empty())
            return std::nullopt;
        return std::max(m_pings.front(), m_lastReceived) + m_timeout;
    }

    Duration m_interval{};
    Duration m_timeout{};
    TimePoint m_lastSent;
    TimePoint m_lastReceived;
    std::deque<TimePoint> m_pings; ///< not answered, oldest first
};

}
