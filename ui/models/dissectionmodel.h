// SPDX-License-Identifier: GPL-3.0-or-later
// One packet as a tree of fields with value and byte range.
#pragma once

#include "core/dissect/dissection.h"
#include "ui/models/bytetext.h"

#include <QAbstractItemModel>

#include <vector>

namespace mqttscope
{

/// UI thread.
class DissectionModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column
    {
        Field,
        Value,
        Bytes,
        ColumnCount
    };
    enum Role
    {
        NodeRole = Qt::UserRole + 1, ///< int, index into Dissection::fields
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setDissection(Dissection dissection);
    void clear() { setDissection({}); }
    [[nodiscard]] const Dissection &dissection() const { return m_dissection; }
    /// Precondition: a valid index of this model.
    [[nodiscard]] const FieldNode &node(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfNode(int node) const; ///< invalid for -1
    /// The leaf that owns a byte; invalid if there is none.
    [[nodiscard]] QModelIndex indexAtByte(quint32 offset) const { return indexOfNode(m_dissection.leafAt(offset)); }
    /// The most precise node of the first fault, -1 if the packet is sound.
    [[nodiscard]] int firstFaultyNode() const;
    /// Bytes of fields that must not be shown.
    [[nodiscard]] ByteRanges secretRanges() const;
    /// What is wrong with a field and the clause that says so; empty if nothing is.
    [[nodiscard]] QString faultText(const QModelIndex &index) const;
    /// "42–46", "0 [7:4]"; empty for a node without bytes.
    [[nodiscard]] static QString rangeText(const FieldNode &node);
    /// The whole tree as indented lines, secrets masked.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place
    {
        int parent = -1;
        int row = 0;
        std::vector<int> children;
    };
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    Dissection m_dissection;
    std::vector<Place> m_places; ///< parallel to the fields
    std::vector<int> m_sections; ///< nodes without a parent
};

}
