// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/connectiondelegate.h"

#include "core/base/plaintext.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/statedot.h"

#include <QPainter>

namespace mqttscope
{

namespace
{
constexpr int kMargin = 10;
constexpr int kDotWidth = 12;
constexpr int kGap = 8;
}

DotState ConnectionDelegate::dotStateOf(const QModelIndex &index)
{
    const bool hasProblem = !index.data(ConnectionListModel::ProblemRole).toString().isEmpty();
    switch (ConnectionState(index.data(ConnectionListModel::StateRole).toInt())) {
    case ConnectionState::Connected:
        return DotState::On;
    case ConnectionState::Connecting:
    case ConnectionState::Handshaking:
    case ConnectionState::Disconnecting:
        return DotState::Busy;
    case ConnectionState::Reconnecting:
        return DotState::Waiting;
    case ConnectionState::Disconnected:
        break;
    }
    return hasProblem ? DotState::Problem : DotState::Off;
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.bar);

    QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    paintStateDot(painter, QRectF(rect.left(), rect.top(), kDotWidth, rect.height()), dotStateOf(index),
                  option.palette);
    rect.setLeft(rect.left() + kDotWidth + kGap);

    const QString ping = index.data(ConnectionListModel::PingRole).toString();
    const QFont small = scaledFont(option.font, kSmallText);
    painter->setFont(small);
    painter->setPen(colors.textMuted);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, ping);
    if (!ping.isEmpty())
        rect.setRight(rect.right() - QFontMetrics(small).horizontalAdvance(ping) - kGap);

    const bool isUp = ConnectionState(index.data(ConnectionListModel::StateRole).toInt()) == ConnectionState::Connected;
    const QFont nameFont = scaledFont(option.font, 1.0, isUp ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics nameMetrics(nameFont);
    const QString name = nameMetrics.elidedText(visibleText(index.data().toString()), Qt::ElideRight, rect.width());
    painter->setFont(nameFont);
    painter->setPen(colors.text);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    rect.setLeft(rect.left() + nameMetrics.horizontalAdvance(name) + kGap);

    const QString detail = visibleText(index.data(ConnectionListModel::DetailRole).toString());
    painter->setFont(small);
    painter->setPen(dotStateOf(index) == DotState::Problem ? colors.error : colors.textMuted);
    if (rect.width() > 30)
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, rect.width()));
    painter->restore();
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {180, qMax(24, option.fontMetrics.height() + 8)};
}

}
