// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surface.h"

#include "ui/theme/colors.h"

#include <QPainter>

namespace mqttscope
{

namespace
{
constexpr qreal kCardRadius = 8;
}

Surface::Surface(Ground ground, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
{ }

void Surface::setHairlines(Qt::Edges edges)
{
    m_hairlines = edges;
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    switch (m_ground) {
    case Ground::Panel:
        painter.fillRect(rect(), colors.panel);
        break;
    case Ground::Canvas:
        painter.fillRect(rect(), colors.canvas);
        break;
    case Ground::Bar:
        painter.fillRect(rect(), colors.bar);
        break;
    case Ground::Rail:
        painter.fillRect(rect(), colors.rail);
        break;
    case Ground::Card:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.border);
        painter.setBrush(colors.panel);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
        break;
    }
    if (m_hairlines & Qt::TopEdge)
        painter.fillRect(QRect(0, 0, width(), 1), colors.border);
    if (m_hairlines & Qt::BottomEdge)
        painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
    if (m_hairlines & Qt::LeftEdge)
        painter.fillRect(QRect(0, 0, 1, height()), colors.border);
    if (m_hairlines & Qt::RightEdge)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.border);
}

}
