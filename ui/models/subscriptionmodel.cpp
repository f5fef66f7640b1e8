// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/subscriptionmodel.h"

#include "core/base/plaintext.h"

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr int kMostShown = 500; // characters
}

SubscriptionModel::SubscriptionModel(EngineInterface &engine, QObject *parent)
    : QAbstractTableModel(parent)
{
    connect(&engine, &EngineInterface::subscriptionsChanged, this, &SubscriptionModel::take);
    connect(&engine, &EngineInterface::connectionRemoved, this, [this](ConnectionId id) { take(id, {}); });
}

int SubscriptionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int SubscriptionModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SubscriptionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Filter ? visibleText(row.subscription.filter, LineBreaks::Visible, kMostShown)
                                        : QString::number(int(row.subscription.qos));
    case ConnectionIdRole:
        return row.connection.value;
    case FilterRole:
        return row.subscription.filter;
    default:
        return {};
    }
}

QVariant SubscriptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Filter ? tr("Topic Filter") : tr("QoS");
}

bool SubscriptionModel::hasSubscriptions(ConnectionId connection) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.connection == connection; });
}

bool SubscriptionModel::isSubscribed(ConnectionId connection, const QString &filter) const
{
    return find(connection, filter) >= 0;
}

int SubscriptionModel::find(ConnectionId connection, const QString &filter) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        return row.connection == connection && row.subscription.filter == filter;
    });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void SubscriptionModel::take(ConnectionId connection, const QList<SubscriptionProfile> &subscriptions)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Row &known = m_rows[size_t(row)];
        const auto isKnown
            = [&](const SubscriptionProfile &other) { return other.filter == known.subscription.filter; };
        if (known.connection != connection || std::any_of(subscriptions.cbegin(), subscriptions.cend(), isKnown))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (const SubscriptionProfile &subscription : subscriptions) {
        if (const int row = find(connection, subscription.filter); row >= 0) {
            m_rows[size_t(row)].subscription = subscription;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            continue;
        }
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back({connection, subscription});
        endInsertRows();
    }
    Q_EMIT subscriptionsChanged(connection);
}

}
