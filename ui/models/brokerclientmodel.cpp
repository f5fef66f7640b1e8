// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/brokerclientmodel.h"

#include "core/base/plaintext.h"
#include "ui/models/celltone.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr qint64 kRateMs = 500;
}

BrokerClientModel::Row BrokerClientModel::makeRow(const BrokerClientInfo &info, double seconds) const
{
    const auto before = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.info.clientId == info.clientId && row.info.connection == info.connection;
    });
    if (before == m_rows.cend())
        return {info, info.messagesIn, info.messagesOut, 0, 0};
    if (seconds == 0)
        return {info, before->baseIn, before->baseOut, before->rateIn, before->rateOut};
    Row row{info, info.messagesIn, info.messagesOut, 0, 0};
    const auto perSecond
        = [seconds](quint64 now, quint64 then) { return now < then ? 0 : double(now - then) / seconds; };
    row.rateIn = perSecond(info.messagesIn, before->baseIn);
    row.rateOut = perSecond(info.messagesOut, before->baseOut);
    return row;
}

void BrokerClientModel::setStatus(const BrokerStatus &status)
{
    // Statuses that follow at once would give wild rates: until enough time has passed the ones before stay.
    qint64 elapsed = status.uptimeMs - m_baseMs;
    if (elapsed < 0 || elapsed >= kRateMs)
        m_baseMs = status.uptimeMs;
    else
        elapsed = 0;
    elapsed = qMax<qint64>(elapsed, 0);
    std::vector<Row> rows;
    for (const BrokerClientInfo &client : status.clients)
        rows.push_back(makeRow(client, double(elapsed) / 1e3));
    const bool isSame = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                                   [](const Row &a, const Row &b) { return a.info.clientId == b.info.clientId; });
    if (!isSame) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BrokerClientModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int BrokerClientModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BrokerClientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::TextAlignmentRole:
        return int((index.column() >= RateIn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CellToneRole:
        return int(!row.info.connected || index.column() == Subscriptions ? CellTone::Muted : CellTone::Normal);
    case CellMonospaceRole:
        return index.column() == Client || index.column() >= RateIn;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Client:
        return visibleText(row.info.clientId);
    case Version:
        return row.info.connected ? ConnectionListModel::versionText(row.info.version) : tr("offline");
    case Subscriptions:
        return row.info.subscriptions == 1 ? tr("1 sub")
                                           : tr("%1 subs").arg(formatCount(quint64(row.info.subscriptions)));
    case RateIn:
        return formatRate(row.rateIn);
    case RateOut:
        return formatRate(row.rateOut);
    default:
        return {};
    }
}

QVariant BrokerClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= RateIn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= RateIn)
        return section == RateIn ? tr("Messages received from the client") : tr("Messages sent to the client");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Client:
        return tr("Client");
    case Version:
        return tr("Version");
    case Subscriptions:
        return tr("Subs");
    case RateIn:
        return tr("In");
    case RateOut:
        return tr("Out");
    default:
        return {};
    }
}

}
