// SPDX-License-Identifier: GPL-3.0-or-later
// How a TLS connection is protected and by whose certificates, one fact per row.
#pragma once

#include "core/transport/tlsfacts.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mqttscope
{

/// UI thread.
class TlsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Name,
        Value,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// nullopt: not connected over TLS, no rows. @param now for the days that are left
    void setFacts(const std::optional<TlsFacts> &facts, const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        QString value;
        int tone; ///< CellTone of the value
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] static std::vector<Row> rowsOf(const TlsFacts &facts, const QDateTime &now);
    std::vector<Row> m_rows;
};

}
