// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagehistorymodel.h"

#include "core/payload/payloadkind.h"
#include "ui/models/columnheader.h"
#include "ui/models/format.h"
#include "ui/models/messagedetails.h"

#include <algorithm>
#include <vector>

namespace mqttscope
{

MessageHistoryModel::MessageHistoryModel(CaptureStore &capture, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capture(capture)
{
    connect(&m_capture, &CaptureStore::cleared, this, &MessageHistoryModel::reload);
    connect(&m_capture, &CaptureStore::evicted, this, &MessageHistoryModel::onEvicted);
}

void MessageHistoryModel::setTopic(ConnectionId connection, TopicId topic)
{
    m_connection = connection;
    m_topic = topic;
    reload();
}

void MessageHistoryModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_longestGapNs = 0;
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_topic);
    PacketNumber packet = statistics ? statistics->lastNumber : 0;
    for (int i = 0; i < kPage && m_capture.contains(packet); ++i) {
        m_rows.push_back(rowFor(packet));
        packet = previousOf(packet);
    }
    measureGaps();
    endResetModel();
}

void MessageHistoryModel::measureGaps()
{
    PacketNumber packet = packetAt(0);
    for (int i = 0; i < kGapMessages && m_capture.contains(packet); ++i) {
        const PacketNumber before = previousOf(packet);
        if (before != 0)
            m_longestGapNs = qMax(m_longestGapNs, m_capture.record(packet).timeNs - m_capture.record(before).timeNs);
        packet = before;
    }
}

void MessageHistoryModel::onEvicted() { m_evictionPending = true; }

PacketNumber MessageHistoryModel::previousOf(PacketNumber packet) const
{
    if (!m_capture.contains(packet))
        return 0;
    const quint32 distance = m_capture.record(packet).previousOfTopic;
    return distance != 0 && m_capture.contains(packet - distance) ? packet - distance : 0;
}

MessageHistoryModel::Row MessageHistoryModel::rowFor(PacketNumber packet) const
{
    const CaptureRecord &record = m_capture.record(packet);
    const PacketNumber before = previousOf(packet);
    return {packet,
            record.timeNs,
            before != 0 ? record.timeNs - m_capture.record(before).timeNs : -1,
            record.payloadLength(),
            record.firstByte,
            faultOf(record)};
}

void MessageHistoryModel::refresh()
{
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_topic);
    const PacketNumber known = packetAt(0);
    std::vector<Row> added;
    for (PacketNumber packet = statistics ? statistics->lastNumber : 0; m_capture.contains(packet) && packet > known;
         packet = previousOf(packet)) {
        added.push_back(rowFor(packet));
        m_longestGapNs = qMax(m_longestGapNs, added.back().deltaNs);
        if (added.size() >= kMaximumRows)
            break;
    }
    if (!added.empty()) {
        beginInsertRows({}, 0, int(added.size()) - 1);
        m_rows.insert(m_rows.begin(), added.begin(), added.end());
        endInsertRows();
        dropRowsBeyondLimit();
    }
    if (m_evictionPending && !m_rows.empty())
        Q_EMIT dataChanged(index(0, Payload), index(int(m_rows.size()) - 1, Payload), {Qt::DisplayRole, EvictedRole});
    m_evictionPending = false;
}

void MessageHistoryModel::dropRowsBeyondLimit()
{
    if (m_rows.size() <= kMaximumRows)
        return;
    beginRemoveRows({}, int(kMaximumRows), int(m_rows.size()) - 1);
    m_rows.resize(kMaximumRows);
    endRemoveRows();
}

PacketNumber MessageHistoryModel::packetAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? m_rows[size_t(row)].packet : 0;
}

int MessageHistoryModel::rowOf(PacketNumber packet) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), packet,
                                     [](const Row &row, PacketNumber number) { return row.packet > number; });
    return at != m_rows.end() && at->packet == packet ? int(at - m_rows.begin()) : -1;
}

int MessageHistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int MessageHistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool MessageHistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.empty() && m_rows.size() < kMaximumRows
        && previousOf(m_rows.back().packet) != 0;
}

void MessageHistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        appendOlder(0, kPage);
}

bool MessageHistoryModel::fetchUpTo(PacketNumber packet)
{
    if (!m_capture.contains(packet) || m_rows.empty() || packet > m_rows.front().packet)
        return false;
    const CaptureRecord &record = m_capture.record(packet);
    if (record.connectionId() != m_connection || record.topicId() != m_topic)
        return false;
    if (packet < m_rows.back().packet && canFetchMore({}))
        appendOlder(packet, kMaximumRows);
    return rowOf(packet) >= 0;
}

void MessageHistoryModel::appendOlder(PacketNumber down, size_t atMost)
{
    std::vector<Row> older;
    const size_t room = qMin(atMost, kMaximumRows - m_rows.size());
    for (PacketNumber packet = previousOf(m_rows.back().packet); packet != 0 && packet >= down && older.size() < room;
         packet = previousOf(packet))
        older.push_back(rowFor(packet));
    if (older.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + older.size()) - 1);
    m_rows.insert(m_rows.end(), older.begin(), older.end());
    endInsertRows();
}

QString MessageHistoryModel::text(const Row &row, int column) const
{
    switch (column) {
    case Time:
        return formatTimeOfDay(m_capture.wallNs(row.timeNs));
    case Delta:
        return row.deltaNs >= 0 ? formatSpan(row.deltaNs) : QStringLiteral("–");
    case QoSColumn:
        return QString::number((row.firstByte >> 1) & 3);
    case Retain:
        return row.firstByte & 1 ? QStringLiteral("R") : QString();
    case Size:
        return formatBytes(row.size);
    case Payload:
        if (!m_capture.contains(row.packet))
            return tr("no longer in the capture: its memory went to newer packets");
        return payloadPreview(m_capture.payload(row.packet), row.size);
    default:
        return {};
    }
}

QVariant MessageHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case PacketRole:
        return QVariant::fromValue(row.packet);
    case FaultRole:
    case Qt::ToolTipRole:
        return row.fault;
    case EvictedRole:
        return !m_capture.contains(row.packet);
    default:
        return {};
    }
}

QVariant MessageHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Time"), QStringLiteral("Δ"), tr("QoS"), tr("Ret"), tr("Size"), tr("Payload")}, section,
                        orientation, role);
}

}
