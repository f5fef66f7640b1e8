// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/topictreemodel.h"

#include "core/base/plaintext.h"
#include "core/payload/payloadkind.h"
#include "ui/models/format.h"

#include <QHash>
#include <QVarLengthArray>

namespace mqttscope
{

namespace
{
/// Internal id of the row that stands for the children of a node that are not listed.
constexpr quintptr kElisionBit = quintptr(1) << 31;
constexpr qsizetype kNameLength = 200;
}

TopicTreeModel::TopicTreeModel(CaptureStore &capture, QObject *parent)
    : QAbstractItemModel(parent)
    , m_capture(capture)
    , m_sparklines(capture)
{
    connect(&m_capture, &CaptureStore::appended, this, &TopicTreeModel::takeTouched);
    connect(&m_capture, &CaptureStore::cleared, this, &TopicTreeModel::rebuild);
}

TopicTreeModel::~TopicTreeModel() = default;

void TopicTreeModel::setConnection(ConnectionId connection)
{
    if (connection == m_connection)
        return;
    m_connection = connection;
    rebuild();
}

void TopicTreeModel::rebuild()
{
    beginResetModel();
    m_nodes.clear();
    m_sparklines.clear();
    m_touched.clear();
    m_isTouched.clear();
    m_pending.clear();
    m_nextPending = 0;
    m_changed.clear();
    m_changedElisions.clear();
    m_matches = 0;
    if (m_connection.isValid())
        for (quint32 id = 1; id <= m_capture.topicCount(); ++id)
            if (m_capture.statistics(m_connection, TopicId(id)))
                m_pending.push_back(TopicId(id));
    endResetModel();
    Q_EMIT matchCountChanged();
}

void TopicTreeModel::setFilter(const QString &text)
{
    beginResetModel();
    m_matcher = TopicMatcher(text);
    std::vector<bool> listed(m_nodes.end(), false);
    m_matches = 0;
    for (TopicNodeId id = m_nodes.end() - 1; id > 0; --id) {
        TopicNode &node = m_nodes.node(id);
        node.isMatch = node.topic.isValid() && passes(id);
        if (node.isMatch) {
            listed[id] = true;
            ++m_matches;
        }
        if (listed[id])
            listed[node.parent] = true;
    }
    m_nodes.relist(listed);
    endResetModel();
    Q_EMIT matchCountChanged();
}

bool TopicTreeModel::passes(TopicNodeId id) const
{
    if (m_matcher.isEmpty())
        return true;
    const TopicStatistics *statistics = statisticsOf(id);
    return m_matcher.matches(m_nodes.node(id).prefix(),
                             statistics ? QByteArrayView(statistics->lastPayload) : QByteArrayView());
}

const TopicStatistics *TopicTreeModel::statisticsOf(TopicNodeId id) const
{
    return m_capture.statistics(m_connection, m_nodes.node(id).topic);
}

void TopicTreeModel::takeTouched()
{
    for (const CaptureStore::Touched &touched : m_capture.touchedTopics()) {
        if (touched.connection != m_connection)
            continue;
        const quint32 id = touched.topic.value;
        if (id >= m_isTouched.size())
            m_isTouched.resize(qMax<size_t>(id + 1, m_capture.topicCount() + 1), false);
        if (m_isTouched[id])
            continue;
        m_isTouched[id] = true;
        m_touched.push_back(touched.topic);
    }
}

void TopicTreeModel::refresh(qint64 nowNs)
{
    m_nowNs = nowNs;
    for (const TopicId topic : std::as_const(m_touched)) {
        m_isTouched[topic.value] = false;
        if (const TopicNodeId id = m_nodes.find(topic))
            updateTopic(id);
        else
            m_pending.push_back(topic);
    }
    m_touched.clear();

    const quint32 matchesBefore = m_matches;
    const size_t stop = qMin(m_pending.size(), m_nextPending + kInsertsPerRefresh);
    for (; m_nextPending < stop; ++m_nextPending)
        if (m_nodes.find(m_pending[m_nextPending]) == 0)
            insertTopic(m_pending[m_nextPending]);
    if (m_nextPending == m_pending.size()) {
        m_pending.clear();
        m_nextPending = 0;
    }
    emitChanges();
    if (m_matches != matchesBefore)
        Q_EMIT matchCountChanged();
}

void TopicTreeModel::insertTopic(TopicId topic) { updateTopic(m_nodes.insert(topic, m_capture.topicName(topic))); }

void TopicTreeModel::updateTopic(TopicNodeId id)
{
    const TopicStatistics *statistics = statisticsOf(id);
    TopicNode &node = m_nodes.node(id);
    if (!statistics || statistics->messages == node.messages)
        return;
    const quint64 added = statistics->messages - node.messages;
    if (node.messages == 0)
        node.rate.seed(added, statistics->firstTimeNs, statistics->lastTimeNs);
    else
        node.rate.add(added, statistics->lastTimeNs);
    node.messages = statistics->messages;
    node.lastTimeNs = statistics->lastTimeNs;
    m_lastChangeNs = m_nowNs;
    m_sparklines.update(node.topic, *statistics, m_nowNs);
    for (TopicNodeId at = id;; at = m_nodes.node(at).parent) {
        m_nodes.node(at).subtreeMessages += added;
        if (at == 0)
            break;
        markChanged(at);
    }
    // A value that now contains the text brings its topic in; one that no longer does stays where it is.
    if (!node.isMatch && passes(id))
        showMatch(id);
}

void TopicTreeModel::showMatch(TopicNodeId id)
{
    m_nodes.node(id).isMatch = true;
    ++m_matches;
    QVarLengthArray<TopicNodeId, TopicNodes::kMaximumDepth> missing;
    for (TopicNodeId at = id; !m_nodes.node(at).isListed; at = m_nodes.node(at).parent) {
        if (m_nodes.node(at).isElided)
            return;
        missing.append(at);
    }
    for (qsizetype i = missing.size() - 1; i >= 0; --i) {
        listNode(missing[i]);
        if (m_nodes.node(missing[i]).isElided)
            return;
    }
}

void TopicTreeModel::listNode(TopicNodeId id)
{
    TopicNode &node = m_nodes.node(id);
    TopicNode &parentNode = m_nodes.node(node.parent);
    const QModelIndex parentIndex = indexOfNode(node.parent);
    if (parentNode.listed.size() >= TopicNodes::kMaximumListed) {
        node.isElided = true;
        if (parentNode.elided > 0) {
            ++parentNode.elided;
            m_changedElisions.insert(node.parent);
            return;
        }
        const auto elisionRow = int(parentNode.listed.size());
        beginInsertRows(parentIndex, elisionRow, elisionRow);
        parentNode.elided = 1;
        endInsertRows();
        return;
    }
    const auto row = int(m_nodes.listPosition(id));
    beginInsertRows(parentIndex, row, row);
    parentNode.listed.insert(parentNode.listed.begin() + row, id);
    node.isListed = true;
    node.rowHint = quint32(row);
    endInsertRows();
}

void TopicTreeModel::markChanged(TopicNodeId id)
{
    TopicNode &node = m_nodes.node(id);
    if (node.isChanged)
        return;
    node.isChanged = true;
    m_changed.push_back(id);
}

void TopicTreeModel::emitChanges()
{
    struct Rows
    {
        int first;
        int last;
    };
    QHash<TopicNodeId, Rows> byParent;
    const auto add = [&byParent](TopicNodeId parentId, int row) {
        const auto rows = byParent.find(parentId);
        if (rows == byParent.end())
            byParent.insert(parentId, {row, row});
        else
            *rows = {qMin(rows->first, row), qMax(rows->last, row)};
    };
    for (const TopicNodeId id : m_changed) {
        TopicNode &node = m_nodes.node(id);
        node.isChanged = false;
        if (!node.isListed)
            continue;
        node.rowHint = quint32(m_nodes.row(id));
        add(node.parent, int(node.rowHint));
    }
    for (const TopicNodeId id : std::as_const(m_changedElisions))
        add(id, int(m_nodes.node(id).listed.size()));
    m_changed.clear();
    m_changedElisions.clear();
    for (auto it = byParent.cbegin(); it != byParent.cend(); ++it) {
        const QModelIndex parentIndex = indexOfNode(it.key());
        Q_EMIT dataChanged(index(it->first, 0, parentIndex), index(it->last, 0, parentIndex));
    }
}

bool TopicTreeModel::changedWithin(qint64 spanNs) const
{
    return m_lastChangeNs != 0 && m_nowNs - m_lastChangeNs < spanNs;
}

TopicRow TopicTreeModel::rowAt(const QModelIndex &index) const
{
    TopicRow row;
    if (!index.isValid())
        return row;
    if (index.internalId() & kElisionBit) {
        row.isElision = true;
        const TopicNode &node = m_nodes.node(TopicNodeId(index.internalId() & ~kElisionBit));
        row.name = tr("%n more here: narrow the filter to see them", nullptr, int(node.elided));
        return row;
    }
    const TopicNodeId id = nodeOf(index);
    const TopicNode &node = m_nodes.node(id);
    row.name = node.nameLength == 0 ? tr("(empty level)") : visibleText(node.name(), LineBreaks::Visible, kNameLength);
    row.topic = node.prefix().toByteArray();
    row.topicId = node.topic;
    row.hasChildren = !node.listed.empty();
    row.messages = node.messages;
    row.subtreeMessages = node.subtreeMessages;
    row.rate = node.rate.perSecond(m_nowNs);
    row.lastTimeNs = node.lastTimeNs;
    const TopicStatistics *statistics = node.topic.isValid() ? statisticsOf(id) : nullptr;
    if (statistics) {
        row.isRetained = statistics->retained;
        row.preview = payloadPreview(statistics->lastPayload, statistics->lastPayloadSize);
    }
    return row;
}

qint64 TopicTreeModel::lastTimeNs(const QModelIndex &index) const { return m_nodes.node(nodeOf(index)).lastTimeNs; }

QList<float> TopicTreeModel::sparkline(const QModelIndex &index) const
{
    const TopicNodeId id = nodeOf(index);
    if (id == 0 || !m_nodes.node(id).topic.isValid())
        return {};
    return m_sparklines.samples(m_connection, m_nodes.node(id).topic, m_nowNs);
}

QModelIndex TopicTreeModel::indexOf(TopicId topic) const { return indexOfNode(m_nodes.find(topic)); }

TopicNodeId TopicTreeModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid() || (index.internalId() & kElisionBit))
        return 0;
    return TopicNodeId(index.internalId());
}

QModelIndex TopicTreeModel::indexOfNode(TopicNodeId node) const
{
    if (node == 0 || node >= m_nodes.end() || !m_nodes.node(node).isListed)
        return {};
    return createIndex(m_nodes.row(node), 0, quintptr(node));
}

QModelIndex TopicTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || parent.column() > 0 || (parent.isValid() && (parent.internalId() & kElisionBit)))
        return {};
    const TopicNodeId parentId = nodeOf(parent);
    const TopicNode &node = m_nodes.node(parentId);
    if (size_t(row) < node.listed.size())
        return createIndex(row, column, quintptr(node.listed[size_t(row)]));
    if (size_t(row) == node.listed.size() && node.elided > 0)
        return createIndex(row, column, quintptr(parentId) | kElisionBit);
    return {};
}

QModelIndex TopicTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    if (child.internalId() & kElisionBit)
        return indexOfNode(TopicNodeId(child.internalId() & ~kElisionBit));
    return indexOfNode(m_nodes.node(nodeOf(child)).parent);
}

int TopicTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && (parent.column() != 0 || (parent.internalId() & kElisionBit)))
        return 0;
    const TopicNode &node = m_nodes.node(nodeOf(parent));
    return int(node.listed.size()) + (node.elided > 0 ? 1 : 0);
}

int TopicTreeModel::columnCount(const QModelIndex &) const { return 1; }

bool TopicTreeModel::hasChildren(const QModelIndex &parent) const { return rowCount(parent) > 0; }

QVariant TopicTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == SparklineRole)
        return QVariant::fromValue(sparkline(index));
    const bool isKnown
        = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || (role >= TopicRole && role <= LastTimeRole);
    if (!isKnown)
        return {};
    const TopicRow row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.topicId.isValid()
            ? tr("%1, value %2, messages: %3").arg(row.name, row.preview, formatCount(row.messages))
            : tr("%1, messages below: %2").arg(row.name, formatCount(row.subtreeMessages));
    case TopicRole:
        return row.topic;
    case TopicIdRole:
        return row.topicId.value;
    case PreviewRole:
        return row.preview;
    case MessagesRole:
        return row.messages;
    case SubtreeMessagesRole:
        return row.subtreeMessages;
    case RateRole:
        return row.rate;
    case RetainedRole:
        return row.isRetained;
    case LastTimeRole:
        return row.lastTimeNs;
    default:
        return {};
    }
}

}
