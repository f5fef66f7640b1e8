// SPDX-License-Identifier: GPL-3.0-or-later
// Steady times of a capture as wall times, by the anchor in force.
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <vector>

namespace mqttscope
{

class WallClock
{
public:
    void add(const TimeAnchor &anchor)
    {
        if (!m_anchors.empty() && anchor.steady < m_anchors.back().steady)
            return;
        m_anchors.push_back(anchor);
    }

    [[nodiscard]] qint64 toWallNs(qint64 steadyNs) const
    {
        const TimePoint time{Duration(steadyNs)};
        if (m_anchors.empty())
            return m_start.toWallNs(time);
        const auto after
            = std::upper_bound(m_anchors.begin(), m_anchors.end(), time,
                               [](TimePoint value, const TimeAnchor &anchor) { return value < anchor.steady; });
        return (after == m_anchors.begin() ? *after : *std::prev(after)).toWallNs(time);
    }

private:
    std::vector<TimeAnchor> m_anchors; ///< ascending
    TimeAnchor m_start = TimeAnchor::current(); ///< until the first one arrives
};

}
