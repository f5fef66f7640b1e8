// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QStringList>

namespace mqttscope
{

namespace
{
constexpr qreal kPointSize = 9.75; // 13 px at 96 dpi; points, so that it follows the desktop's font resolution

/// The first installed family of `wanted`, or "".
QString firstInstalled(const QStringList &wanted)
{
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return {};
}
}

QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    static const QString family
        = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Inter Variable"), QStringLiteral("Inter Display")});
    if (!family.isEmpty())
        font.setFamilies({family, QStringLiteral("Noto Sans CJK SC"), font.family()});
    font.setPointSizeF(kPointSize);
    return font;
}

QFont monospaceFont(const QFont &base)
{
    static const QString family = firstInstalled(
        {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono")});
    QFont font = base;
    const QString fallback = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    font.setFamilies({family.isEmpty() ? fallback : family, QStringLiteral("Noto Sans Mono CJK SC"), fallback});
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // No ligatures: "->" and "<=" in a topic must look like the characters they are.
    font.setStyleStrategy(QFont::PreferNoShaping);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.94); // its lower-case letters are taller
    return font;
}

QFont scaledFont(const QFont &base, qreal factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, qRound(base.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

}
