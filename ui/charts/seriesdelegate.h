// SPDX-License-Identifier: GPL-3.0-or-later
// The series table's cells: a dash in the series' colour before the name, figures in monospaced digits.
#pragma once

#include <QStyledItemDelegate>

namespace mqttscope
{

class SeriesDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static constexpr int kPadding = 6;
};

}
