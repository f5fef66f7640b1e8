// SPDX-License-Identifier: GPL-3.0-or-later
// Topic Aliases a receiver keeps for one connection and direction [5.0/3.3.2.3.4].
#pragma once

#include "core/spec/faultspec.h"
#include "core/spec/limits.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace mqttscope
{

/// Bounded by the announced maximum and by bytes: 65 535 aliases of 65 535 bytes would be 4 GB.
class TopicAliases
{
public:
    static constexpr qint64 kMaximumBytes = limits::kTopicAliasBytes;

    /// Forgets all mappings [5.0/MQTT-3.3.2-7]. @param maximum the Topic Alias Maximum announced; 0 = none allowed
    void reset(quint16 maximum)
    {
        m_topics.clear();
        m_maximum = maximum;
        m_bytes = 0;
    }

    /// Learns or looks up. @param alias from the packet, 0 = none @param topic as in the packet; replaced by the known
    /// one if empty. The view lives until the alias is set anew.
    [[nodiscard]] FaultId resolve(quint16 alias, QByteArrayView &topic)
    {
        if (alias == 0)
            return topic.isEmpty() ? FaultId::TopicNameEmpty : FaultId::None;
        if (alias > m_maximum)
            return FaultId::TopicAliasAboveMaximum;
        if (m_topics.size() < alias)
            m_topics.resize(alias);
        QByteArray &known = m_topics[alias - 1];
        if (topic.isEmpty()) {
            topic = known;
            return known.isEmpty() ? FaultId::TopicAliasUnknown : FaultId::None;
        }
        m_bytes += topic.size() - known.size();
        if (m_bytes > kMaximumBytes)
            return FaultId::TopicAliasAboveMaximum;
        if (topic != known)
            known = topic.toByteArray();
        return FaultId::None;
    }

private:
    std::vector<QByteArray> m_topics; ///< [alias - 1]; empty = not set
    quint16 m_maximum = 0;
    qint64 m_bytes = 0;
};

}
