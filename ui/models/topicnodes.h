// SPDX-License-Identifier: GPL-3.0-or-later
// The topics of one connection as a tree of levels: storage and order, no Qt model, no recursion.
#pragma once

#include "core/base/strongid.h"
#include "ui/models/ratemeter.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace mqttscope
{

/// Index into TopicNodes; 0 is the root, which has no name and no topic.
using TopicNodeId = quint32;

struct TopicNode
{
    TopicNodeId parent = 0;
    TopicId topic; ///< of the messages at this node; invalid for a level that is only on the way
    QByteArray path; ///< shared bytes of a topic that runs through this node
    quint32 nameOffset = 0; ///< of this level in path
    quint32 nameLength = 0;
    quint32 rowHint = 0; ///< where it was last seen in its parent's list
    quint32 elided = 0; ///< children that would be listed if there were fewer
    std::vector<TopicNodeId> listed; ///< children that pass the filter, in order
    bool isListed = false; ///< it stands in its parent's list
    bool isElided = false; ///< it would, were there room
    bool isMatch = false; ///< its topic passes the filter
    bool isChanged = false; ///< since rows were last announced
    quint64 messages = 0; ///< of its own topic
    quint64 subtreeMessages = 0; ///< its own and all below
    quint32 subtreeTopics = 0;
    qint64 lastTimeNs = 0; ///< own topic; 0 = none yet
    RateMeter rate;

    [[nodiscard]] QByteArrayView name() const { return QByteArrayView(path).sliced(nameOffset, nameLength); }
    /// The levels from the top down to this one.
    [[nodiscard]] QByteArrayView prefix() const { return QByteArrayView(path).first(nameOffset + nameLength); }
};

/// UI thread.
class TopicNodes
{
public:
    /// Deeper topics keep the rest of their levels in one node.
    static constexpr int kMaximumDepth = 64;
    /// Children listed below one node; the rest is counted and found by the filter.
    static constexpr size_t kMaximumListed = 10'000;

    TopicNodes() { clear(); }

    void clear();
    [[nodiscard]] TopicNode &node(TopicNodeId id) { return m_nodes[id]; }
    [[nodiscard]] const TopicNode &node(TopicNodeId id) const { return m_nodes[id]; }
    [[nodiscard]] TopicNodeId end() const { return TopicNodeId(m_nodes.size()); }

    /// Node of a topic; 0 if it has none yet.
    [[nodiscard]] TopicNodeId find(TopicId topic) const
    {
        return topic.value < m_byTopic.size() ? m_byTopic[topic.value] : 0;
    }
    /// Makes the nodes of a topic that has none yet; returns the last. New ones have ids from the former end() up,
    /// parents first, and are not listed.
    TopicNodeId insert(TopicId topic, const QByteArray &name);

    /// Where a node belongs in its parent's list.
    [[nodiscard]] size_t listPosition(TopicNodeId id) const;
    /// Row of a listed node.
    [[nodiscard]] int row(TopicNodeId id) const;
    /// Rebuilds all lists from the nodes for which `passes` is set (indexed by node; ancestors included).
    void relist(const std::vector<bool> &passes);

private:
    struct Key
    {
        TopicNodeId parent;
        QByteArrayView name; ///< into the node's path
        friend bool operator==(const Key &a, const Key &b) { return a.parent == b.parent && a.name == b.name; }
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.parent, key.name); }
    };
    [[nodiscard]] bool isBefore(TopicNodeId a, TopicNodeId b) const;

    std::vector<TopicNode> m_nodes;
    QHash<Key, TopicNodeId> m_children;
    std::vector<TopicNodeId> m_byTopic;
};

/// Order of siblings: bytes, but runs of digits by their value (line2 before line10). Negative, 0, positive.
[[nodiscard]] int compareLevels(QByteArrayView a, QByteArrayView b);

}
