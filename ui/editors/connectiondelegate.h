// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of ConnectionListModel: state mark, name, what it is, ping.
#pragma once

#include <QStyledItemDelegate>

namespace mqttscope
{

enum class DotState : quint8;

class ConnectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The mark for a row: state, and whether there is a problem.
    [[nodiscard]] static DotState dotStateOf(const QModelIndex &index);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
