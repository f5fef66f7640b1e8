// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/colors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace mqttscope
{

namespace
{

constexpr std::array kFileNames = {
    "arrow-down", "arrow-left",   "arrow-right",  "arrow-up",      "bolt",       "braces",    "broker", "charts",
    "check",      "chevron-down", "chevron-left", "chevron-right", "chevron-up", "clear",     "clock",  "close",
    "connect",    "copy",         "cursor",       "device",        "disconnect", "duplicate", "edit",   "error",
    "export",     "eye",          "filter",       "fit",           "fit-height", "follow",    "help",   "import",
    "info",       "key",          "layers",       "link",          "list",       "lock",      "logo",   "minus",
    "moon",       "more",         "packets",      "pause",         "pin",        "play",      "plus",   "publish",
    "record",     "refresh",      "reply",        "save",          "search",     "settings",  "shield", "sliders",
    "sort",       "stop",         "sun",          "system",        "topics",     "trash",     "user",   "warning",
    "will",
};
static_assert(kFileNames.size() == size_t(IconId::Will) + 1);

QColor tintColor(IconTint tint, QIcon::Mode mode, QIcon::State state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (mode == QIcon::Disabled) {
        QColor faded = colors.textMuted;
        faded.setAlphaF(0.55F);
        return faded;
    }
    switch (tint) {
    case IconTint::Text:
        return state == QIcon::On ? colors.accent : colors.text;
    case IconTint::Muted:
        return state == QIcon::On ? colors.accent : colors.textMuted;
    case IconTint::Accent:
        return colors.accent;
    case IconTint::OnAccent:
        return colors.accentText;
    case IconTint::Error:
        return colors.error;
    case IconTint::Warning:
        return colors.warning;
    case IconTint::Success:
        return colors.success;
    case IconTint::Retained:
        return colors.retained;
    }
    Q_UNREACHABLE();
}

/// `size` in device pixels.
QPixmap tintedPixmap(IconId id, const QColor &color, QSize size)
{
    const QString key = QStringLiteral("mqttscope-icon-%1-%2-%3x%4")
                            .arg(QString::number(int(id)), color.name(QColor::HexArgb), QString::number(size.width()),
                                 QString::number(size.height()));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(kFileNames[size_t(id)])));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(IconId id, IconTint tint)
        : m_id(id)
        , m_tint(tint)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tintedPixmap(m_id, tintColor(m_tint, mode, state), size);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TintedIconEngine(m_id, m_tint); }

private:
    IconId m_id;
    IconTint m_tint;
};

/// The program's own icon, drawn when a size of it is asked for.
class ApplicationIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        const int side = qMin(size.width(), size.height());
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lightColors().accent);
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22);
        const int inner = side * 3 / 4;
        painter.drawPixmap((side - inner) / 2, (side - inner) / 2,
                           tintedPixmap(IconId::Logo, Qt::white, QSize(inner, inner)));
        return pixmap;
    }
    QList<QSize> availableSizes(QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        QList<QSize> sizes;
        for (const int side : {16, 24, 32, 48, 64, 128, 256})
            sizes.append(QSize(side, side));
        return sizes;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ApplicationIconEngine; }
};

}

QIcon themedIcon(IconId id, IconTint tint) { return QIcon(new TintedIconEngine(id, tint)); }

QIcon applicationIcon() { return QIcon(new ApplicationIconEngine); }

}
