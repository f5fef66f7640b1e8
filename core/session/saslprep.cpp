// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/saslprep.h"

#include "core/base/utf8.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr char32_t kFirstNonAscii = 128;

/// RFC 3454 table B.1: characters that are dropped.
bool isMappedToNothing(char32_t c)
{
    constexpr char32_t singles[] = {U'\u00AD', U'\u034F', U'\u1806', U'\u2060', U'\uFEFF'};
    return std::find(std::begin(singles), std::end(singles), c) != std::end(singles)
        || (c >= U'\u180B' && c <= U'\u180D') || (c >= U'\u200B' && c <= U'\u200D')
        || (c >= U'\uFE00' && c <= U'\uFE0F');
}

/// RFC 3454 tables C.2 to C.9, by what the characters are.
bool isProhibited(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const bool isDescription = c >= U'\u2FF0' && c <= U'\u2FFB';
    const bool isDeprecatedTone = c == U'\u0340' || c == U'\u0341';
    const bool isReplacement = c == U'\uFFFC' || c == U'\uFFFD';
    return QChar::isNonCharacter(c) || isDescription || isDeprecatedTone || isReplacement;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// RFC 3454, section 6: text with one right-to-left letter begins and ends with one and holds no left-to-right letter.
bool keepsDirection(const QList<uint> &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isRightToLeft))
        return true;
    const bool hasLeftToRight
        = std::any_of(text.cbegin(), text.cend(), [](uint c) { return QChar::direction(c) == QChar::DirL; });
    return !hasLeftToRight && isRightToLeft(text.first()) && isRightToLeft(text.last());
}

}

std::optional<QByteArray> saslPrepared(QByteArrayView utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= ' ' && c <= '~'; }))
        return utf8.toByteArray();
    if (checkUtf8(utf8).problem == Utf8Problem::IllFormed)
        return std::nullopt;
    QString mapped;
    const QList<uint> characters = QString::fromUtf8(utf8).toUcs4();
    for (const uint c : characters) {
        const bool isSpace = c >= kFirstNonAscii && QChar::category(c) == QChar::Separator_Space;
        if (isSpace)
            mapped += QLatin1Char(' ');
        else if (!isMappedToNothing(c))
            mapped += QStringView(QChar::fromUcs4(c));
    }
    const QString normal = mapped.normalized(QString::NormalizationForm_KC);
    const QList<uint> prepared = normal.toUcs4();
    if (std::any_of(prepared.cbegin(), prepared.cend(), isProhibited) || !keepsDirection(prepared))
        return std::nullopt;
    return normal.toUtf8();
}

}
