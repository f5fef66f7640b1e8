// SPDX-License-Identifier: GPL-3.0-or-later
// What headerData() answers for a table with all columns to the left.
#pragma once

#include <QStringList>
#include <QVariant>

namespace mqttscope
{

/// `titles` by column; columns beyond have none.
[[nodiscard]] inline QVariant columnHeader(const QStringList &titles, int section, Qt::Orientation orientation,
                                           int role)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole && section >= 0 && section < titles.size() ? QVariant(titles.at(section))
                                                                              : QVariant();
}

}
