// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions by Topic Filter: finds what matches a topic without looking at every filter.
#pragma once

#include "core/spec/topicsyntax.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <algorithm>
#include <vector>

namespace mqttscope
{

/// Filters (without $share/group/, assumed valid) → values. Nodes lie in one array and name each other by index, so
/// that no filter, however deep, costs recursion. `match` hands out copies collected beforehand: the visitor may insert
/// and remove. One thread.
template <typename Value>
class TopicTrie
{
public:
    /// Filters with more levels than this are refused.
    explicit TopicTrie(int maximumLevels = 200)
        : m_nodes(1)
        , m_maximumLevels(maximumLevels)
    { }

    /// False if the filter has too many levels. Equal values may stand under one filter several times.
    [[nodiscard]] bool insert(QByteArrayView filter, const Value &value)
    {
        if (std::count(filter.begin(), filter.end(), kTopicLevelSeparator) >= m_maximumLevels)
            return false;
        Index node = 0;
        Levels levels(filter);
        while (levels.next())
            node = childOf(node, levels.level);
        m_nodes[node].values.push_back(value);
        ++m_size;
        return true;
    }

    /// Removes the values under this very filter for which `condition(value)` holds; returns how many.
    template <typename Condition>
    int remove(QByteArrayView filter, Condition condition)
    {
        Index node = 0;
        Levels levels(filter);
        while (levels.next()) {
            node = m_nodes[node].children.value(levels.level.toByteArray(), kNone);
            if (node == kNone)
                return 0;
        }
        const auto removed = int(std::erase_if(m_nodes[node].values, condition));
        m_size -= removed;
        prune(node);
        return removed;
    }

    /// Calls `visitor(value)` for every value whose filter matches, in no particular order.
    template <typename Visitor>
    void match(QByteArrayView topic, Visitor visitor) const
    {
        for (const Value &value : matches(topic))
            visitor(value);
    }

    [[nodiscard]] std::vector<Value> matches(QByteArrayView topic) const
    {
        std::vector<Value> found;
        if (m_size == 0 || topic.isEmpty())
            return found;
        const bool hidden = topic[0] == '$'; // not for filters that begin with a wildcard [5.0/MQTT-4.7.2-1]
        std::vector<Index> current{0};
        std::vector<Index> following;
        Levels levels(topic);
        bool first = true;
        while (!current.empty() && levels.next()) {
            following.clear();
            const QByteArray level = QByteArray::fromRawData(levels.level.data(), levels.level.size());
            for (const Index index : current) {
                const Node &node = m_nodes[index];
                if (!(first && hidden)) {
                    take(node.children.value(kHash, kNone), found);
                    follow(node.children.value(kPlus, kNone), following);
                }
                if (level != kPlus && level != kHash)
                    follow(node.children.value(level, kNone), following);
            }
            current.swap(following);
            first = false;
        }
        for (const Index index : current) {
            take(index, found);
            take(m_nodes[index].children.value(kHash, kNone), found); // `sport/#` matches `sport`
        }
        return found;
    }

    [[nodiscard]] int size() const { return m_size; }
    /// Nodes in use, for budgets and tests.
    [[nodiscard]] int nodeCount() const { return int(m_nodes.size() - m_free.size()); }

private:
    using Index = quint32;
    static constexpr Index kNone = 0xFFFFFFFF;
    inline static const QByteArray kPlus = QByteArrayLiteral("+");
    inline static const QByteArray kHash = QByteArrayLiteral("#");

    struct Node
    {
        QHash<QByteArray, Index> children;
        std::vector<Value> values;
        QByteArray level;
        Index parent = kNone;
    };

    /// Walks the levels of a topic or filter; an empty level is a level.
    struct Levels
    {
        explicit Levels(QByteArrayView bytes)
            : rest(bytes)
        { }
        [[nodiscard]] bool next()
        {
            if (done)
                return false;
            const qsizetype end = rest.indexOf(kTopicLevelSeparator);
            done = end < 0;
            level = done ? rest : rest.first(end);
            if (!done)
                rest = rest.sliced(end + 1);
            return true;
        }
        QByteArrayView rest;
        QByteArrayView level;
        bool done = false;
    };

    [[nodiscard]] Index childOf(Index parent, QByteArrayView level)
    {
        const QByteArray key = level.toByteArray();
        const Index known = m_nodes[parent].children.value(key, kNone);
        if (known != kNone)
            return known;
        Index index = 0;
        if (m_free.empty()) {
            index = Index(m_nodes.size());
            m_nodes.emplace_back();
        } else {
            index = m_free.back();
            m_free.pop_back();
        }
        m_nodes[index].level = key;
        m_nodes[index].parent = parent;
        m_nodes[parent].children.insert(key, index);
        return index;
    }

    void prune(Index index)
    {
        while (index != 0 && m_nodes[index].values.empty() && m_nodes[index].children.isEmpty()) {
            const Index parent = m_nodes[index].parent;
            m_nodes[parent].children.remove(m_nodes[index].level);
            m_nodes[index] = Node();
            m_free.push_back(index);
            index = parent;
        }
    }

    void take(Index index, std::vector<Value> &found) const
    {
        if (index != kNone)
            found.insert(found.end(), m_nodes[index].values.begin(), m_nodes[index].values.end());
    }
    static void follow(Index index, std::vector<Index> &following)
    {
        if (index != kNone)
            following.push_back(index);
    }

    std::vector<Node> m_nodes; ///< [0] is the root
    std::vector<Index> m_free;
    int m_size = 0;
    int m_maximumLevels;
};

}
