// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace mqttscope
{

IconLabel::IconLabel(IconId icon, IconTint tint, int side, QWidget *parent)
    : QWidget(parent)
    , m_icon(themedIcon(icon, tint))
{
    setFixedSize(side, side);
}

void IconLabel::setThemedIcon(IconId icon, IconTint tint)
{
    m_icon = themedIcon(icon, tint);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

}
