// SPDX-License-Identifier: GPL-3.0-or-later
// What CONNACK said about the broker, property by property, with the standard's default where nothing was sent.
#pragma once

#include "core/engine/engineinterface.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mqttscope
{

/// UI thread.
class BrokerOfferingModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Name,
        Value,
        Source, ///< "0x21 CONNACK" or "not sent: default"
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullopt: not connected yet, no rows.
    void setConnack(const std::optional<ConnackInfo> &connack);
    [[nodiscard]] const std::optional<ConnackInfo> &connack() const { return m_connack; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        QString value;
        QString source;
        QString explanation;
        bool isSent = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void addProperty(PropertyId id, const std::optional<QString> &sent, const QString &otherwise);
    void fill(const ConnackInfo &connack);

    std::optional<ConnackInfo> m_connack;
    std::vector<Row> m_rows;
};

}
