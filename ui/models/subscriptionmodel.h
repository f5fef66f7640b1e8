// SPDX-License-Identifier: GPL-3.0-or-later
// The Topic Filters every connection is subscribed to, as the engine reports them.
#pragma once

#include "core/engine/engineinterface.h"

#include <QAbstractTableModel>

#include <vector>

namespace mqttscope
{

/// One row per connection and filter. Listens from the start and lives as long as the connections: a view that comes
/// later has missed nothing. UI thread.
class SubscriptionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Filter,
        MaximumQoS,
        ColumnCount
    };
    enum Role
    {
        ConnectionIdRole = Qt::UserRole + 1, ///< quint16
        FilterRole, ///< QString as subscribed, may be hostile; the displayed text is made visible
    };

    explicit SubscriptionModel(EngineInterface &engine, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] bool hasSubscriptions(ConnectionId connection) const;
    /// True if one of the connection's filters is exactly `filter`.
    [[nodiscard]] bool isSubscribed(ConnectionId connection, const QString &filter) const;

Q_SIGNALS:
    void subscriptionsChanged(mqttscope::ConnectionId connection);

private:
    struct Row
    {
        ConnectionId connection;
        SubscriptionProfile subscription;
    };
    void take(ConnectionId connection, const QList<SubscriptionProfile> &subscriptions);
    [[nodiscard]] int find(ConnectionId connection, const QString &filter) const; ///< -1 = none

    std::vector<Row> m_rows;
};

}
