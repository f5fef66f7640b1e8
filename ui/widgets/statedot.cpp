// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statedot.h"

#include "ui/theme/colors.h"

#include <QPainter>

namespace mqttscope
{

namespace
{

QColor dotColor(DotState state, const Colors &colors)
{
    switch (state) {
    case DotState::Off:
        return colors.textMuted;
    case DotState::Busy:
    case DotState::Waiting:
        return colors.warning;
    case DotState::On:
        return colors.success;
    case DotState::Problem:
        return colors.error;
    }
    Q_UNREACHABLE();
}

}

void paintStateDot(QPainter *painter, const QRectF &rect, DotState state, const QPalette &palette, qreal side)
{
    const Colors &colors = colorsFor(palette);
    const QColor color = dotColor(state, colors);
    QRectF dot(0, 0, side, side);
    dot.moveCenter(rect.center());
    const QRectF ring = dot.adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(Qt::NoBrush);
    switch (state) {
    case DotState::Off:
        painter->drawEllipse(ring);
        break;
    case DotState::Busy:
        painter->drawEllipse(ring);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawChord(ring, -90 * 16, 180 * 16);
        break;
    case DotState::Waiting:
        painter->drawEllipse(ring);
        painter->drawLine(ring.center(), ring.center() - QPointF(0, ring.height() * 0.36));
        painter->drawLine(ring.center(), ring.center() + QPointF(ring.width() * 0.28, 0));
        break;
    case DotState::On:
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(dot);
        break;
    case DotState::Problem: {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(dot);
        painter->setPen(QPen(colors.panel, 1.4, Qt::SolidLine, Qt::RoundCap));
        const QPointF arm(side * 0.19, side * 0.19);
        const QPointF other(side * 0.19, -side * 0.19);
        painter->drawLine(dot.center() - arm, dot.center() + arm);
        painter->drawLine(dot.center() - other, dot.center() + other);
        break;
    }
    }
    painter->restore();
}

StateDot::StateDot(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(12, 12);
}

void StateDot::setState(DotState state)
{
    if (state == m_state)
        return;
    m_state = state;
    update();
}

void StateDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStateDot(&painter, rect(), m_state, palette());
}

}
