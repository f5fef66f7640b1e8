// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for connections, new ones as long as there are any.
#pragma once

#include "core/base/strongid.h"

#include <deque>

namespace mqttscope
{

/// Two ranges, so that both threads can give numbers without asking each other. One thread per pool.
class ConnectionIdPool
{
public:
    enum class Range : quint8
    {
        Opened, ///< by the user; UI thread
        Accepted, ///< by the local broker; I/O thread
    };

    explicit ConnectionIdPool(Range range)
        : m_next(range == Range::Opened ? 1 : kFirstAccepted)
        , m_end(range == Range::Opened ? kFirstAccepted : kEnd)
    { }

    /// Invalid if every number is in use. A number is used again only when the range is through, the one that was
    /// released first at first.
    [[nodiscard]] ConnectionId take()
    {
        if (m_next < m_end)
            return ConnectionId(quint16(m_next++));
        if (m_released.empty())
            return {};
        const ConnectionId oldest = m_released.front();
        m_released.pop_front();
        return oldest;
    }
    void release(ConnectionId id) { m_released.push_back(id); }

private:
    static constexpr quint32 kFirstAccepted = 0x4000;
    static constexpr quint32 kEnd = 0x10000;
    quint32 m_next;
    quint32 m_end;
    std::deque<ConnectionId> m_released;
};

}
