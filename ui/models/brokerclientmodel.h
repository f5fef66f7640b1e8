// SPDX-License-Identifier: GPL-3.0-or-later
// The clients of the local broker: who, which version, how many subscriptions, how busy.
#pragma once

#include "core/engine/engineinterface.h"

#include <QAbstractTableModel>

#include <vector>

namespace mqttscope
{

/// UI thread.
class BrokerClientModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Client,
        Version,
        Subscriptions,
        RateIn, ///< messages per second from the client
        RateOut, ///< messages per second to the client
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rates are taken over half a second at least, however often statuses come.
    void setStatus(const BrokerStatus &status);
    [[nodiscard]] ConnectionId connectionAt(int row) const { return m_rows[size_t(row)].info.connection; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        BrokerClientInfo info;
        quint64 baseIn = 0; ///< counts at m_baseMs
        quint64 baseOut = 0;
        double rateIn = 0;
        double rateOut = 0;
    };
    [[nodiscard]] Row makeRow(const BrokerClientInfo &info, double seconds) const;

    std::vector<Row> m_rows;
    qint64 m_baseMs = 0; ///< uptime the rates count from
};

}
