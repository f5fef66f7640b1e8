// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toneddelegate.h"

#include "ui/models/celltone.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace mqttscope
{

namespace
{
QColor colorOf(CellTone tone, const Colors &colors)
{
    switch (tone) {
    case CellTone::Muted:
        return colors.textMuted;
    case CellTone::FromClient:
        return colors.fromClient;
    case CellTone::FromBroker:
        return colors.fromBroker;
    case CellTone::Success:
        return colors.success;
    case CellTone::Warning:
        return colors.warning;
    case CellTone::Error:
    case CellTone::StrongError:
        return colors.error;
    case CellTone::Normal:
    case CellTone::Strong:
        break;
    }
    return colors.text;
}

CellTone toneOf(const QModelIndex &index) { return CellTone(index.data(CellToneRole).toInt()); }
}

QFont TonedDelegate::fontFor(const QModelIndex &index, const QFont &base) const
{
    const CellTone tone = toneOf(index);
    QFont font = index.data(CellMonospaceRole).toBool() ? monospaceFont(base) : base;
    if (tone == CellTone::Strong || tone == CellTone::StrongError)
        font.setWeight(QFont::DemiBold);
    return font;
}

void TonedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect rect = textRect(option, index).adjusted(kPadding, 0, -kPadding, 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        const int side = 16;
        icon.paint(painter, QRect(rect.left(), rect.center().y() - side / 2 + 1, side, side));
        rect.setLeft(rect.left() + side + 6);
    }
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFont font = fontFor(index, option.font);
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    painter->setFont(font);
    painter->setPen(colorOf(toneOf(index), colors));
    painter->drawText(rect, alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

QRect TonedDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &) const { return option.rect; }

QSize TonedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontFor(index, option.font));
    const int icon = index.data(Qt::DecorationRole).isValid() ? 22 : 0;
    return {metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * kPadding + icon + 2,
            qMax(ScopeStyle::kRowHeight, metrics.height() + 6)};
}

}
