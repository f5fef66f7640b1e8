// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/exchangeview.h"

#include "ui/models/format.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace mqttscope
{

namespace
{
constexpr int kTop = 22; ///< names of the two sides
constexpr int kMargin = 12;
constexpr int kSlope = 9; ///< a packet takes time: its arrow falls by this
constexpr int kArrow = 6;
constexpr int kTimeWidth = 64;
}

ExchangeView::ExchangeView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Exchange"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExchangeView::setExchange(const PacketExchange &exchange, PacketNumber selected)
{
    m_exchange = exchange;
    m_selected = selected;
    QStringList spoken;
    for (int i = 0; i < int(exchange.steps().size()); ++i)
        spoken.append(tip(i));
    setAccessibleDescription(spoken.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

QSize ExchangeView::sizeHint() const
{
    const int steps = int(m_exchange.steps().size()) + (m_exchange.state() == PacketExchange::State::Open ? 1 : 0);
    return {260, steps == 0 ? 0 : kTop + steps * stepHeight() + 10};
}

int ExchangeView::stepHeight() const { return fontMetrics().height() + 18; }
int ExchangeView::leftLine() const { return kMargin + 26; }
int ExchangeView::rightLine() const { return qMax(leftLine() + 60, width() - kTimeWidth - 4); }

QRect ExchangeView::stepRect(int index) const { return {0, kTop + index * stepHeight(), width(), stepHeight()}; }

int ExchangeView::stepAt(const QPoint &point) const
{
    const int index = point.y() < kTop ? -1 : (point.y() - kTop) / stepHeight();
    return index < int(m_exchange.steps().size()) ? index : -1;
}

QString ExchangeView::tip(int index) const
{
    const ExchangeStep &step = m_exchange.steps()[size_t(index)];
    const QString who = step.record.direction() == Direction::FromClient ? tr("from client") : tr("from broker");
    return tr("Packet %1: %2, %3").arg(formatCount(step.number), PacketExchange::stepText(step.record), who);
}

void ExchangeView::paintEvent(QPaintEvent *)
{
    if (m_exchange.steps().empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const QFont small = scaledFont(font(), kSmallText);
    painter.setFont(small);
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(0, 0, 2 * leftLine(), kTop - 4), Qt::AlignCenter, tr("client"));
    painter.drawText(QRect(rightLine() - 50, 0, 100, kTop - 4), Qt::AlignCenter, tr("broker"));
    painter.setPen(QPen(colors.border, 1.2));
    for (const int x : {leftLine(), rightLine()})
        painter.drawLine(x, kTop, x, height() - 6);
    const int steps = int(m_exchange.steps().size());
    for (int i = 0; i < steps; ++i)
        paintStep(painter, i);
    if (m_exchange.state() == PacketExchange::State::Open) {
        painter.setPen(colors.textMuted);
        painter.drawText(QRect(leftLine(), kTop + steps * stepHeight(), rightLine() - leftLine(), stepHeight()),
                         Qt::AlignCenter, tr("no answer yet"));
    }
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 0.5, -2.5, -1.5), 4, 4);
    }
}

void ExchangeView::paintStep(QPainter &painter, int index) const
{
    const Colors &colors = colorsFor(palette());
    const ExchangeStep &step = m_exchange.steps()[size_t(index)];
    const bool isFromClient = step.record.direction() == Direction::FromClient;
    const bool isSelected = step.number == m_selected;
    const QColor color = isFromClient ? colors.fromClient : colors.fromBroker;
    const int y = stepRect(index).bottom() - kSlope - 2;
    const QPointF from(isFromClient ? leftLine() : rightLine(), y);
    const QPointF to(isFromClient ? rightLine() : leftLine(), y + kSlope);

    painter.setPen(QPen(color, isSelected ? 2.4 : 1.4));
    painter.drawLine(from, to);
    const double back = isFromClient ? -kArrow : kArrow;
    QPainterPath head(to);
    head.lineTo(to + QPointF(back, -kArrow * 0.7));
    head.lineTo(to + QPointF(back, kArrow * 0.4));
    head.closeSubpath();
    painter.fillPath(head, color);

    QFont label = painter.font();
    label.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(label);
    painter.setPen(colors.text);
    const QRect textRect(leftLine() + 8, stepRect(index).top(), rightLine() - leftLine() - 16,
                         stepRect(index).height() - kSlope - 4);
    painter.drawText(
        textRect, Qt::AlignHCenter | Qt::AlignBottom,
        painter.fontMetrics().elidedText(PacketExchange::stepText(step.record), Qt::ElideRight, textRect.width()));
    label.setWeight(QFont::Normal);
    painter.setFont(label);
    if (index == 0)
        return;
    painter.setPen(colors.textMuted);
    const qint64 since = step.record.timeNs - m_exchange.steps()[size_t(index) - 1].record.timeNs;
    painter.drawText(QRect(rightLine() + 8, y - 8, kTimeWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QLatin1Char('+') + formatSpan(since));
}

void ExchangeView::mousePressEvent(QMouseEvent *event)
{
    const int step = stepAt(event->position().toPoint());
    if (step >= 0)
        Q_EMIT packetRequested(m_exchange.steps()[size_t(step)].number);
}

void ExchangeView::keyPressEvent(QKeyEvent *event)
{
    const int direction = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto &steps = m_exchange.steps();
    for (int i = 0; i < int(steps.size()); ++i) {
        const int next = i + direction;
        if (steps[size_t(i)].number != m_selected || next < 0 || next >= int(steps.size()))
            continue;
        Q_EMIT packetRequested(steps[size_t(next)].number);
        return;
    }
}

bool ExchangeView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos());
        if (step >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(tip(step)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}
