// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dissectionmodel.h"

#include "core/base/plaintext.h"
#include "core/spec/faultspec.h"
#include "ui/models/celltone.h"

#include <bit>

namespace mqttscope
{

void DissectionModel::setDissection(Dissection dissection)
{
    beginResetModel();
    m_dissection = std::move(dissection);
    m_places.assign(m_dissection.fields.size(), {});
    m_sections.clear();
    std::vector<int> ancestors; // by depth
    for (int node = 0; node < int(m_places.size()); ++node) {
        ancestors.resize(qMin(size_t(m_dissection.fields[size_t(node)].depth), ancestors.size()));
        Place &place = m_places[size_t(node)];
        place.parent = ancestors.empty() ? -1 : ancestors.back();
        std::vector<int> &siblings = place.parent < 0 ? m_sections : m_places[size_t(place.parent)].children;
        place.row = int(siblings.size());
        siblings.push_back(node);
        ancestors.push_back(node);
    }
    endResetModel();
}

const FieldNode &DissectionModel::node(const QModelIndex &index) const
{
    return m_dissection.fields[size_t(index.internalId())];
}

QModelIndex DissectionModel::indexOfNode(int node) const
{
    if (node < 0 || node >= int(m_places.size()))
        return {};
    return createIndex(m_places[size_t(node)].row, 0, quintptr(node));
}

int DissectionModel::firstFaultyNode() const
{
    int found = -1;
    for (int i = 0; i < int(m_dissection.fields.size()); ++i) {
        const FieldNode &field = m_dissection.fields[size_t(i)];
        if (found >= 0 && field.depth <= m_dissection.fields[size_t(found)].depth)
            break;
        if (field.fault != FaultId::None)
            found = i;
    }
    return found;
}

ByteRanges DissectionModel::secretRanges() const
{
    ByteRanges ranges;
    for (const FieldNode &field : m_dissection.fields)
        if (field.isSecret && field.isLeaf && field.length > 0)
            ranges.append({qsizetype(field.offset), qsizetype(field.length)});
    return ranges;
}

QString DissectionModel::faultText(const QModelIndex &index) const
{
    const FaultId fault = node(index).fault;
    if (fault == FaultId::None)
        return {};
    const QString text = mqttscope::faultText(fault);
    const QString clause = QString::fromLatin1(clauseOf(fault, m_dissection.version, m_dissection.type));
    return clause.isEmpty() ? text : text + QLatin1String(" [") + clause + QLatin1Char(']');
}

QString DissectionModel::rangeText(const FieldNode &node)
{
    if (node.length == 0)
        return {};
    const QString first = QString::number(node.offset);
    if (node.mask != 0) {
        const int low = std::countr_zero(node.mask);
        const int high = 7 - std::countl_zero(node.mask);
        const QString bits
            = low == high ? QString::number(low) : QString::number(high) + QLatin1Char(':') + QString::number(low);
        return first + QLatin1String(" [") + bits + QLatin1Char(']');
    }
    return node.length == 1 ? first : first + QStringLiteral("–") + QString::number(node.offset + node.length - 1);
}

QString DissectionModel::toText() const
{
    QString text;
    for (const FieldNode &field : m_dissection.fields) {
        text += QString(field.depth * 2, QLatin1Char(' ')) + visibleText(field.label);
        if (!field.display.isEmpty())
            text += QLatin1String(": ") + visibleText(field.display);
        if (const QString range = rangeText(field); !range.isEmpty())
            text += QLatin1String("  (") + range + QLatin1Char(')');
        if (field.fault != FaultId::None)
            text += QLatin1String("  ! ") + mqttscope::faultText(field.fault);
        text += QLatin1Char('\n');
    }
    return text;
}

const std::vector<int> &DissectionModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_places[size_t(parent.internalId())].children : m_sections;
}

QModelIndex DissectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent)[size_t(row)]));
}

QModelIndex DissectionModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(m_places[size_t(child.internalId())].parent) : QModelIndex();
}

int DissectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int DissectionModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant DissectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldNode &field = node(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Field)
            return visibleText(field.label);
        return index.column() == Value ? visibleText(field.display) : rangeText(field);
    case Qt::TextAlignmentRole:
        return int((index.column() == Field ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CellToneRole:
        if (field.fault != FaultId::None && index.column() != Bytes)
            return int(field.depth == 0 ? CellTone::StrongError : CellTone::Error);
        if (index.column() == Bytes || (field.isSecret && index.column() == Value))
            return int(CellTone::Muted);
        return int(field.depth == 0 && index.column() == Field ? CellTone::Strong : CellTone::Normal);
    case CellMonospaceRole:
        return index.column() != Field;
    case Qt::AccessibleTextRole:
        return visibleText(field.label + QLatin1String(": ") + field.display);
    case NodeRole:
        return int(index.internalId());
    default:
        return {};
    }
}

QVariant DissectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Value:
        return tr("Value");
    case Bytes:
        return tr("Bytes");
    default:
        return {};
    }
}

}
