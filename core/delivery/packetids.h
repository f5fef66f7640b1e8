// SPDX-License-Identifier: GPL-3.0-or-later
// Packet Identifiers of one side of a Session: never 0, never one that is in use.
#pragma once

#include <QSet>

#include <optional>

namespace mqttscope
{

/// Identifiers go round, so that one just settled is not taken again at once.
/// [5.0/MQTT-2.2.1-3, 5.0/MQTT-2.2.1-4]
class PacketIds
{
public:
    [[nodiscard]] std::optional<quint16> take()
    {
        if (m_used.size() >= kMaximum)
            return std::nullopt;
        do {
            m_last = m_last == kMaximum ? 1 : quint16(m_last + 1);
        } while (m_used.contains(m_last));
        m_used.insert(m_last);
        return m_last;
    }
    /// Takes a certain one, of a session that is restored.
    void reserve(quint16 id) { m_used.insert(id); }
    [[nodiscard]] quint16 last() const { return m_last; }
    void setLast(quint16 id) { m_last = id; }
    void release(quint16 id) { m_used.remove(id); }
    [[nodiscard]] bool inUse(quint16 id) const { return m_used.contains(id); }
    [[nodiscard]] int count() const { return int(m_used.size()); }

private:
    static constexpr int kMaximum = 65'535;
    QSet<quint16> m_used;
    quint16 m_last = 0;
};

}
