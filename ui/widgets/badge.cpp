// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "core/base/plaintext.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QPainter>

namespace mqttscope
{

namespace
{

constexpr int kPadding = 6;

QColor toneColor(BadgeTone tone, const Colors &colors)
{
    switch (tone) {
    case BadgeTone::Neutral:
        return colors.textMuted;
    case BadgeTone::Accent:
        return colors.accent;
    case BadgeTone::Retained:
        return colors.retained;
    case BadgeTone::Success:
        return colors.success;
    case BadgeTone::Warning:
        return colors.warning;
    case BadgeTone::Error:
        return colors.error;
    }
    Q_UNREACHABLE();
}

}

Badge::Badge(const QString &text, BadgeTone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Badge::setText(const QString &text)
{
    m_text = visibleText(text);
    setAccessibleName(m_text);
    // Without a parent, showing would open a window.
    if (m_text.isEmpty() || parentWidget())
        setVisible(!m_text.isEmpty());
    updateGeometry();
    update();
}

void Badge::setTone(BadgeTone tone)
{
    m_tone = tone;
    update();
}

QSize Badge::sizeHint() const { return sizeFor(m_text, font()); }

QSize Badge::sizeFor(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(scaledFont(font, kSmallText));
    return {qMax(metrics.horizontalAdvance(text) + 2 * kPadding, metrics.height() + 3), metrics.height() + 3};
}

void Badge::paint(QPainter *painter, const QRect &rect, const QString &text, BadgeTone tone, const QFont &font,
                  const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    const QColor color = toneColor(tone, colors);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tone == BadgeTone::Neutral ? colors.border : color);
    painter->setBrush(colors.panel);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5);
    painter->setPen(color);
    painter->setFont(scaledFont(font, kSmallText));
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter->restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, font(), palette());
}

}
