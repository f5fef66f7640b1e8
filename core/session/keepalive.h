// SPDX-License-Identifier: GPL-3.0-or-later
// When a client has to send PINGREQ, and how long the answer may take [5.0/3.1.2.10].
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace mqttscope
{

class KeepAlive
{
public:
    enum class Due : quint8
    {
        Nothing,
        Ping, ///< nothing else was sent in time [5.0/MQTT-3.1.2-20]
        TimedOut, ///< PINGREQ was not answered
    };

    /// @param interval 0 = off @param timeout for PINGRESP
    void start(Duration interval, Duration timeout, TimePoint now)
    {
        m_interval = interval;
        m_timeout = timeout;
        m_lastSent = now;
        m_pingSent.reset();
    }
    void stop()
    {
        m_interval = {};
        m_pingSent.reset();
    }
    void packetSent(TimePoint now) { m_lastSent = now; }
    void pingSent(TimePoint now) { m_pingSent = now; }
    /// Round trip time, if a PINGREQ was waiting for this answer.
    [[nodiscard]] std::optional<Duration> answered(TimePoint now)
    {
        if (!m_pingSent)
            return std::nullopt;
        const Duration roundTrip = now - *m_pingSent;
        m_pingSent.reset();
        return roundTrip;
    }
    [[nodiscard]] std::optional<TimePoint> deadline() const
    {
        if (m_pingSent)
            return *m_pingSent + m_timeout;
        if (m_interval == Duration::zero())
            return std::nullopt;
        return m_lastSent + m_interval;
    }
    [[nodiscard]] Due due(TimePoint now) const
    {
        const auto at = deadline();
        if (!at || now < *at)
            return Due::Nothing;
        return m_pingSent ? Due::TimedOut : Due::Ping;
    }

private:
    Duration m_interval{};
    Duration m_timeout{};
    TimePoint m_lastSent;
    std::optional<TimePoint> m_pingSent;
};

}
