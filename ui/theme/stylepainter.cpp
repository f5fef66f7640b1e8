// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepainter.h"

#include "ui/theme/style.h"

#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace mqttscope::stylepainter
{

namespace
{

QColor mixed(const QColor &a, const QColor &b, qreal partOfB)
{
    return QColor::fromRgbF(float(a.redF() * (1 - partOfB) + b.redF() * partOfB),
                            float(a.greenF() * (1 - partOfB) + b.greenF() * partOfB),
                            float(a.blueF() * (1 - partOfB) + b.blueF() * partOfB));
}

/// Centre line of a 1 px frame just inside `rect`.
QRectF frameRect(const QRect &rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

}

ButtonKind buttonKind(const QWidget *widget)
{
    const QVariant kind = widget ? widget->property("kind") : QVariant();
    if (!kind.isValid())
        return ButtonKind::Normal;
    const QString name = kind.toString();
    return name == QLatin1String("primary") ? ButtonKind::Primary
        : name == QLatin1String("danger")   ? ButtonKind::Danger
        : name == QLatin1String("quiet")    ? ButtonKind::Quiet
                                            : ButtonKind::Normal;
}

QColor buttonTextColor(const Colors &colors, ButtonKind kind, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return mixed(colors.textMuted, colors.bar, 0.35);
    if (kind == ButtonKind::Primary)
        return colors.accentText;
    if (kind == ButtonKind::Danger)
        return colors.error;
    if (state & QStyle::State_On)
        return colors.accent;
    return colors.text;
}

void drawButton(QPainter *painter, const QRect &rect, const Colors &colors, ButtonKind kind, QStyle::State state)
{
    const Saved saved(painter);
    const bool enabled = state & QStyle::State_Enabled;
    const bool hovered = enabled && (state & QStyle::State_MouseOver);
    const bool pressed = enabled && (state & QStyle::State_Sunken);
    const bool checked = state & QStyle::State_On;
    QColor fill = colors.isDark ? colors.panel : colors.bar;
    QColor border = colors.border;
    if (kind == ButtonKind::Primary && enabled) {
        fill = colors.accent;
        border = fill;
    } else if (checked) {
        fill = colors.accentSoft;
        border = colors.accent;
    }
    if (kind == ButtonKind::Quiet && !checked) {
        border = Qt::transparent;
        if (!hovered && !pressed)
            fill = Qt::transparent;
    }
    if (hovered)
        fill = mixed(fill, colors.text, 0.05);
    if (pressed)
        fill = mixed(fill, colors.text, 0.12);
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(frameRect(rect), ScopeStyle::kRadius, ScopeStyle::kRadius);
    if ((state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, rect, colors, ScopeStyle::kRadius);
}

void drawField(QPainter *painter, const QRect &rect, const Colors &colors, QStyle::State state)
{
    const Saved saved(painter);
    const bool enabled = state & QStyle::State_Enabled;
    const bool focused = enabled && (state & QStyle::State_HasFocus);
    painter->setPen(QPen(focused ? colors.accent : colors.border, 1));
    painter->setBrush(enabled ? (focused ? colors.panel : colors.canvas) : colors.bar);
    painter->drawRoundedRect(frameRect(rect), ScopeStyle::kRadius, ScopeStyle::kRadius);
}

void drawFocusRing(QPainter *painter, const QRect &rect, const Colors &colors, qreal radius)
{
    const Saved saved(painter);
    // Two tones, so that the ring is seen on any ground, the accent included.
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors.accent, 1.5));
    painter->drawRoundedRect(frameRect(rect), radius, radius);
    painter->setPen(QPen(colors.panel, 1));
    painter->drawRoundedRect(frameRect(rect.adjusted(2, 2, -2, -2)), qMax(1.0, radius - 2), qMax(1.0, radius - 2));
}

void drawCheckBox(QPainter *painter, const QRect &rect, const Colors &colors, QStyle::State state, bool round)
{
    const Saved saved(painter);
    const bool enabled = state & QStyle::State_Enabled;
    const bool on = state & QStyle::State_On;
    const bool partial = state & QStyle::State_NoChange;
    const bool marked = on || partial;
    const QRectF frame = frameRect(rect);
    const qreal radius = round ? frame.width() / 2 : 3.5;
    QColor fill = marked ? colors.accent : colors.canvas;
    if (!enabled)
        fill = mixed(fill, colors.bar, 0.6);
    painter->setPen(QPen(marked && enabled ? colors.accent : mixed(colors.border, colors.textMuted, 0.4), 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(frame, radius, radius);
    QPen mark(colors.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(mark);
    const qreal w = frame.width();
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accentText);
        painter->drawEllipse(frame.center(), w * 0.2, w * 0.2);
    } else if (on) {
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(
            QPolygonF({frame.topLeft() + QPointF(w * 0.22, w * 0.52), frame.topLeft() + QPointF(w * 0.42, w * 0.72),
                       frame.topLeft() + QPointF(w * 0.78, w * 0.30)}));
    } else if (partial) {
        painter->drawLine(frame.center() - QPointF(w * 0.25, 0), frame.center() + QPointF(w * 0.25, 0));
    }
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &color, Qt::ArrowType direction)
{
    const Saved saved(painter);
    const qreal half = qMin(qreal(4), qMin(rect.width(), rect.height()) / 2.0 - 1);
    painter->translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    default:
        break;
    }
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)}));
}

void drawHeaderSection(QPainter *painter, const QStyleOptionHeader &option, const Colors &colors)
{
    const QRect &rect = option.rect;
    painter->fillRect(rect, colors.bar);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);
    if (option.orientation == Qt::Horizontal && (option.state & QStyle::State_MouseOver)) {
        // The handle between columns shows only where it can be taken.
        painter->fillRect(QRect(rect.right(), rect.top() + 5, 1, rect.height() - 10), colors.border);
    }
}

void drawTab(QPainter *painter, const QStyleOptionTab &option, const Colors &colors)
{
    const QRect &rect = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colors.accent);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colors.border);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        drawFocusRing(painter, rect.adjusted(2, 2, -2, -4), colors, 4);
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle, const Colors &colors)
{
    const Saved saved(painter);
    if (option.minimum == option.maximum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int inset = active ? 2 : 3;
    const QRectF thumb = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    const qreal radius = qMin(thumb.width(), thumb.height()) / 2;
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(colors.border, colors.textMuted, active ? 0.7 : 0.3));
    painter->drawRoundedRect(thumb, radius, radius);
}

}
