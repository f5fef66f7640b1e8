// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes ScopeStyle is made of. Free functions: a painter, a place, colours.
#pragma once

#include "ui/theme/colors.h"

#include <QPainter>
#include <QStyle>

class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

namespace mqttscope::stylepainter
{

enum class ButtonKind : quint8
{
    Normal,
    Primary,
    Danger,
    Quiet,
};

/// From the widget's property `kind`; Normal without one.
[[nodiscard]] ButtonKind buttonKind(const QWidget *widget);
[[nodiscard]] QColor buttonTextColor(const Colors &colors, ButtonKind kind, QStyle::State state);

void drawButton(QPainter *painter, const QRect &rect, const Colors &colors, ButtonKind kind, QStyle::State state);
/// Frame and ground of line edits, combo boxes, spin boxes, text edits.
void drawField(QPainter *painter, const QRect &rect, const Colors &colors, QStyle::State state);
void drawFocusRing(QPainter *painter, const QRect &rect, const Colors &colors, qreal radius);
void drawCheckBox(QPainter *painter, const QRect &rect, const Colors &colors, QStyle::State state, bool round);
/// A chevron that fits into `rect`.
void drawChevron(QPainter *painter, const QRect &rect, const QColor &color, Qt::ArrowType direction);
void drawHeaderSection(QPainter *painter, const QStyleOptionHeader &option, const Colors &colors);
void drawTab(QPainter *painter, const QStyleOptionTab &option, const Colors &colors);
void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle, const Colors &colors);

}
