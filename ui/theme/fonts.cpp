// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QLocale>
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

/// Chinese readers get the Chinese shapes of the characters China, Japan and Korea share. For others the system finds a
/// font when such a character first turns up: a list of families makes Qt search all fonts for every size at once.
void setFamilies(QFont &font, const QString &family, const QString &chinese, const QString &fallback)
{
    if (QLocale().language() == QLocale::Chinese)
        font.setFamilies({family, chinese, fallback});
    else
        font.setFamily(family);
}
}

QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    static const QString family
        = firstInstalled({QStringLiteral("Inter"), QStringLiteral("Inter Variable"), QStringLiteral("Inter Display")});
    if (!family.isEmpty())
        setFamilies(font, family, QStringLiteral("Noto Sans CJK SC"), font.family());
    font.setPointSizeF(kPointSize);
    return font;
}

QFont monospaceFont(const QFont &base)
{
    static const QString family = firstInstalled(
        {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Liberation Mono")});
    QFont font = base;
    const QString fallback = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    setFamilies(font, family.isEmpty() ? fallback : family, QStringLiteral("Noto Sans Mono CJK SC"), fallback);
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
