// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/aliasassigner.h"

#include "core/spec/limits.h"

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

constexpr quint16 kMostAliases = 1'000;
constexpr qsizetype kMostTopics = 4'096; ///< counted at a time
constexpr qsizetype kShortestTopic = 4; ///< bytes; the property takes three itself
constexpr qint64 kMostCountedBytes = 4LL << 20; ///< of the topics counted at a time
constexpr quint32 kWorthAnAlias = 2; ///< publishes before a topic gets one
constexpr quint32 kOvertaken = 2; ///< times as often used as the one it displaces

}

void AliasAssigner::reset(quint16 maximum)
{
    m_uses.clear();
    m_countedBytes = 0;
    m_aliases.assign(std::min(maximum, kMostAliases), {});
    m_bytes = 0;
    m_leastCount = 0;
}

AliasAssigner::Choice AliasAssigner::choose(const QByteArray &topic)
{
    if (m_aliases.empty() || topic.size() < kShortestTopic)
        return {};
    if (!m_uses.contains(topic) && !makeRoomFor(topic))
        return {};
    Use &use = m_uses[topic];
    ++use.count;
    if (use.alias != 0)
        return {use.alias, true};
    if (use.count < kWorthAnAlias || m_bytes + topic.size() > limits::kTopicAliasBytes)
        return {};
    const quint16 alias = aliasFor(use.count);
    if (alias == 0)
        return {};
    use.alias = alias; // before forget(), which touches other topics only
    const QByteArray displaced = m_aliases[alias - 1].topic;
    if (!displaced.isEmpty()) {
        m_uses[displaced].alias = 0;
        m_bytes -= displaced.size();
    }
    m_aliases[alias - 1].topic = topic;
    m_bytes += topic.size();
    return {alias, false};
}

void AliasAssigner::forget(quint16 alias)
{
    if (alias == 0 || alias > m_aliases.size() || m_aliases[alias - 1].topic.isEmpty())
        return;
    const QByteArray topic = std::exchange(m_aliases[alias - 1].topic, {});
    m_bytes -= topic.size();
    m_leastCount = 0; // one is free
    if (const auto use = m_uses.find(topic); use != m_uses.end())
        use->alias = 0;
}

void AliasAssigner::reserve(quint16 alias)
{
    forget(alias);
    if (alias != 0 && alias <= m_aliases.size())
        m_aliases[alias - 1].isReserved = true;
}

/// False: a topic is not counted while all the others are worth more.
bool AliasAssigner::makeRoomFor(const QByteArray &topic)
{
    if (m_uses.size() >= kMostTopics || m_countedBytes + topic.size() > kMostCountedBytes)
        fadeCounts();
    if (m_countedBytes + topic.size() > kMostCountedBytes)
        return false;
    m_countedBytes += topic.size();
    return true;
}

/// Halves all counts and drops topics that come to nothing and have no alias, so that the table stays small and old
/// habits give way.
void AliasAssigner::fadeCounts()
{
    m_leastCount /= 2;
    for (auto use = m_uses.begin(); use != m_uses.end();) {
        use->count /= 2;
        const bool isOver = use->count == 0 && use->alias == 0;
        m_countedBytes -= isOver ? use.key().size() : 0;
        use = isOver ? m_uses.erase(use) : std::next(use);
    }
}

quint16 AliasAssigner::aliasFor(quint32 count)
{
    if (m_leastCount != 0 && count < kOvertaken * (m_leastCount + 1))
        return 0; // counts only grow: no need to look again
    quint16 least = 0;
    quint32 leastCount = 0;
    for (size_t i = 0; i < m_aliases.size(); ++i) {
        const Slot &slot = m_aliases[i];
        if (slot.isReserved)
            continue;
        if (slot.topic.isEmpty())
            return quint16(i + 1);
        const quint32 used = m_uses.value(slot.topic).count;
        if (least == 0 || used < leastCount) {
            least = quint16(i + 1);
            leastCount = used;
        }
    }
    m_leastCount = leastCount;
    return least != 0 && count >= kOvertaken * (leastCount + 1) ? least : quint16(0);
}

}
