// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriesdelegate.h"

#include "ui/models/chartmodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QPainter>

namespace mqttscope
{

void SeriesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const bool isName = index.column() == ChartModel::Name;
    if (isName) {
        const QVariant chosen = index.data(ChartModel::ColorRole);
        const auto at = size_t(index.data(ChartModel::ColorIndexRole).toInt()) % colors.series.size();
        painter->fillRect(QRect(rect.left() + 2, rect.center().y(), 12, 3),
                          chosen.isValid() ? chosen.value<QColor>() : colors.series[at]);
        rect.setLeft(rect.left() + 20);
    }
    const QFont font = isName ? option.font : monospaceFont(option.font);
    painter->setFont(font);
    painter->setPen(index.column() == ChartModel::Rate ? colors.textMuted : colors.text);
    painter->drawText(rect, (isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
}

QSize SeriesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {40, qMax(ScopeStyle::kRowHeight, option.fontMetrics.height() + 6)};
}

}
