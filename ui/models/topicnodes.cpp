// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/topicnodes.h"

#include <algorithm>

namespace mqttscope
{

namespace
{

bool isDigit(char c) { return c >= '0' && c <= '9'; }

qsizetype skipZeros(QByteArrayView text, qsizetype at)
{
    while (at + 1 < text.size() && text[at] == '0' && isDigit(text[at + 1]))
        ++at;
    return at;
}

qsizetype digitsEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

}

int compareLevels(QByteArrayView a, QByteArrayView b)
{
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < a.size() && k < b.size()) {
        if (isDigit(a[i]) && isDigit(b[k])) {
            i = skipZeros(a, i);
            k = skipZeros(b, k);
            const qsizetype aEnd = digitsEnd(a, i);
            const qsizetype bEnd = digitsEnd(b, k);
            if (aEnd - i != bEnd - k)
                return aEnd - i < bEnd - k ? -1 : 1;
            for (; i < aEnd; ++i, ++k)
                if (a[i] != b[k])
                    return a[i] < b[k] ? -1 : 1;
            continue;
        }
        if (a[i] != b[k])
            return quint8(a[i]) < quint8(b[k]) ? -1 : 1;
        ++i;
        ++k;
    }
    if (i < a.size() || k < b.size())
        return i < a.size() ? 1 : -1;
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1; // 1 before 01
}

void TopicNodes::clear()
{
    m_nodes.clear();
    m_nodes.emplace_back();
    m_nodes[0].isListed = true;
    m_children.clear();
    m_byTopic.clear();
}

TopicNodeId TopicNodes::insert(TopicId topic, const QByteArray &name)
{
    TopicNodeId parent = 0;
    qsizetype from = 0;
    for (int depth = 1;; ++depth) {
        const qsizetype slash = depth < kMaximumDepth ? name.indexOf('/', from) : -1;
        const qsizetype levelEnd = slash < 0 ? name.size() : slash;
        const Key key{parent, QByteArrayView(name).sliced(from, levelEnd - from)};
        TopicNodeId id = m_children.value(key, 0);
        if (id == 0) {
            id = end();
            TopicNode &made = m_nodes.emplace_back();
            made.parent = parent;
            made.path = name;
            made.nameOffset = quint32(from);
            made.nameLength = quint32(levelEnd - from);
            m_children.insert({parent, made.name()}, id);
        }
        parent = id;
        if (slash < 0)
            break;
        from = slash + 1;
    }
    m_nodes[parent].topic = topic;
    if (topic.value >= m_byTopic.size())
        m_byTopic.resize(size_t(topic.value) + 1, 0);
    m_byTopic[topic.value] = parent;
    for (TopicNodeId id = parent;; id = m_nodes[id].parent) {
        ++m_nodes[id].subtreeTopics;
        if (id == 0)
            break;
    }
    return parent;
}

bool TopicNodes::isBefore(TopicNodeId a, TopicNodeId b) const
{
    const int order = compareLevels(m_nodes[a].name(), m_nodes[b].name());
    return order != 0 ? order < 0 : a < b;
}

size_t TopicNodes::listPosition(TopicNodeId id) const
{
    const std::vector<TopicNodeId> &listed = m_nodes[m_nodes[id].parent].listed;
    const auto at = std::lower_bound(listed.begin(), listed.end(), id,
                                     [this](TopicNodeId a, TopicNodeId b) { return isBefore(a, b); });
    return size_t(at - listed.begin());
}

int TopicNodes::row(TopicNodeId id) const
{
    const TopicNode &node = m_nodes[id];
    const std::vector<TopicNodeId> &listed = m_nodes[node.parent].listed;
    if (node.rowHint < listed.size() && listed[node.rowHint] == id)
        return int(node.rowHint);
    return int(listPosition(id));
}

void TopicNodes::relist(const std::vector<bool> &passes)
{
    for (TopicNode &node : m_nodes) {
        node.listed.clear();
        node.elided = 0;
        node.isListed = false;
        node.isElided = false;
    }
    m_nodes[0].isListed = true;
    for (TopicNodeId id = 1; id < end(); ++id) {
        TopicNode &parent = m_nodes[m_nodes[id].parent];
        if (!passes[id] || !parent.isListed)
            continue;
        if (parent.listed.size() >= kMaximumListed) {
            ++parent.elided;
            m_nodes[id].isElided = true;
            continue;
        }
        parent.listed.push_back(id);
        m_nodes[id].isListed = true;
    }
    for (TopicNode &node : m_nodes) {
        std::sort(node.listed.begin(), node.listed.end(),
                  [this](TopicNodeId a, TopicNodeId b) { return isBefore(a, b); });
        for (size_t row = 0; row < node.listed.size(); ++row)
            m_nodes[node.listed[row]].rowHint = quint32(row);
    }
}

}
