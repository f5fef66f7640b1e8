// SPDX-License-Identifier: GPL-3.0-or-later
// Messages per second, forgetting the past exponentially.
#pragma once

#include <QtGlobal>

#include <cmath>

namespace mqttscope
{

/// Small, so that every topic can afford one. Times are steady nanoseconds.
class RateMeter
{
public:
    /// Counts messages that arrived since the last call, up to `atNs`, as if they had come evenly: a page that was
    /// hidden for a while learns of many at once.
    void add(quint64 messages, qint64 atNs)
    {
        if (m_startNs < 0)
            m_startNs = atNs;
        const double elapsed = double(qMax<qint64>(0, atNs - m_atNs)) / 1e9 / kMemorySeconds;
        const double faded = std::exp(-elapsed);
        const double weight = elapsed > 1e-3 ? (1.0 - faded) / elapsed : 1.0;
        m_value = float(double(m_value) * faded + double(messages) / kMemorySeconds * weight);
        m_atNs = qMax(m_atNs, atNs);
    }

    /// Begins with messages that arrived before anybody watched, as if they had come evenly.
    void seed(quint64 messages, qint64 firstNs, qint64 lastNs)
    {
        const double span = double(lastNs - firstNs) / 1e9;
        const double perSecond = span > 0 ? double(messages) / span : 0.0;
        m_value = span < 1.0 ? float(double(messages) / kMemorySeconds)
                             : float(perSecond * (1.0 - std::exp(-span / kMemorySeconds)));
        m_startNs = firstNs;
        m_atNs = lastNs;
    }

    /// 0 until a second has been seen, and again once the topic has been silent for long.
    [[nodiscard]] double perSecond(qint64 nowNs) const
    {
        const double lifetime = double(nowNs - m_startNs) / 1e9;
        if (m_startNs < 0 || lifetime < 1.0)
            return 0.0;
        const double silence = double(qMax<qint64>(0, nowNs - m_atNs)) / 1e9;
        // The memory was empty at the start: without this a topic would take ten seconds to reach its rate.
        const double filled = 1.0 - std::exp(-lifetime / kMemorySeconds);
        const double rate = double(m_value) * std::exp(-silence / kMemorySeconds) / filled;
        return rate < kSilent ? 0.0 : rate;
    }

private:
    static constexpr double kMemorySeconds = 4.0;
    static constexpr double kSilent = 0.04;
    float m_value = 0;
    qint64 m_atNs = 0;
    qint64 m_startNs = -1;
};

}
