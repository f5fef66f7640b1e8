// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

#include <QChar>

namespace mqttscope
{

namespace
{

/// Combining marks stacked on one base; above this the rest is shown as code points.
constexpr int kMarksPerBase = 4;

void appendVisible(QString &out, char32_t c, LineBreaks lineBreaks)
{
    if (c == U'\n' || c == U'\r' || c == U'\t') {
        if (lineBreaks == LineBreaks::Keep)
            out.append(QChar(char16_t(c)));
        else
            out.append(QChar(char16_t(0x2400 + c)));
    } else if (c < 0x20) {
        out.append(QChar(char16_t(0x2400 + c)));
    } else if (c == 0x7F) {
        out.append(QChar(0x2421));
    } else {
        out.append(QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0'))));
    }
}

}

/// [Unicode Cf, Cc, Zl, Zp, variation selectors, tags]
bool isInvisible(char32_t character)
{
    if (character < 0x20 || (character >= 0x7F && character <= 0x9F))
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF)
        || character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0
        || character == 0x034F;
}

QString visibleText(QStringView text, LineBreaks lineBreaks, qsizetype maximumLength)
{
    QString out;
    out.reserve(qMin(text.size(), maximumLength) + 1);
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        qsizetype units = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (out.size() >= maximumLength) {
            out.append(QChar(0x2026));
            return out;
        }
        const bool isMark = QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing;
        marks = isMark ? marks + 1 : 0;
        if (isInvisible(c) || marks > kMarksPerBase)
            appendVisible(out, c, lineBreaks);
        else
            out.append(text.mid(i, units));
        i += units - 1;
    }
    return out;
}

QString visibleText(QByteArrayView utf8, LineBreaks lineBreaks, qsizetype maximumLength)
{
    // Decode by hand only as far as needed: ill-formed bytes must stay distinguishable.
    QString out;
    QString text; // well-formed so far, not yet made visible: marks are counted over a whole run
    const auto flush = [&] {
        out.append(visibleText(text, lineBreaks, maximumLength));
        text.clear();
    };
    qsizetype i = 0;
    while (i < utf8.size() && out.size() + text.size() <= maximumLength) {
        const auto lead = quint8(utf8[i]);
        const int length = lead < 0x80     ? 1
            : lead >= 0xC2 && lead <= 0xDF ? 2
            : lead >= 0xE0 && lead <= 0xEF ? 3
            : lead >= 0xF0 && lead <= 0xF4 ? 4
                                           : 0;
        char32_t c = length == 1 ? lead : length ? lead & (0xFF >> (length + 1)) : 0;
        bool wellFormed = length > 0 && i + length <= utf8.size();
        for (int k = 1; wellFormed && k < length; ++k) {
            const auto next = quint8(utf8[i + k]);
            wellFormed = (next & 0xC0) == 0x80;
            c = (c << 6) | (next & 0x3F);
        }
        if (wellFormed
            && ((length == 3 && c < 0x800) || (length == 4 && (c < 0x10000 || c > 0x10FFFF))
                || (c >= 0xD800 && c <= 0xDFFF)))
            wellFormed = false;
        if (!wellFormed) {
            flush();
            out.append(
                QStringLiteral("⟨%1⟩").arg(QString::number(lead, 16).toUpper().rightJustified(2, QLatin1Char('0'))));
            ++i;
            continue;
        }
        text.append(QStringView(QChar::fromUcs4(c)));
        i += length;
    }
    flush();
    if (i < utf8.size() && out.size() >= maximumLength) {
        out.truncate(maximumLength);
        out.append(QChar(0x2026));
    }
    return out;
}

}
