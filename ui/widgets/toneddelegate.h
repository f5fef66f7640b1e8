// SPDX-License-Identifier: GPL-3.0-or-later
// Draws table cells by what they mean (CellTone): colour, weight, monospace. Text is drawn as it is, never interpreted.
#pragma once

#include <QStyledItemDelegate>

namespace mqttscope
{

class TonedDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kPadding = 8; ///< left and right of the text, logical pixels

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Where the text goes; by default the cell.
    [[nodiscard]] virtual QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    [[nodiscard]] QFont fontFor(const QModelIndex &index, const QFont &base) const;
};

}
