// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bytetext.h"

#include "core/base/plaintext.h"
#include "core/base/utf8.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr int kBytesPerLine = 12;

ByteRange clamped(QByteArrayView bytes, ByteRange part)
{
    const qsizetype start = std::clamp<qsizetype>(part.start, 0, bytes.size());
    return {start, std::clamp<qsizetype>(part.length, 0, bytes.size() - start)};
}

void appendHex(QString &text, quint8 byte)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    text += QLatin1Char(kDigits[byte >> 4]);
    text += QLatin1Char(kDigits[byte & 15]);
}
}

bool contains(const ByteRanges &ranges, qsizetype offset)
{
    return std::any_of(ranges.cbegin(), ranges.cend(), [offset](const ByteRange &r) { return r.contains(offset); });
}

QString hexText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets)
{
    const ByteRange range = clamped(bytes, part);
    QString text;
    text.reserve(range.length * 3);
    for (qsizetype at = range.start; at < range.end(); ++at) {
        if (at != range.start)
            text += QLatin1Char(' ');
        if (contains(secrets, at))
            text += QStringLiteral("••");
        else
            appendHex(text, quint8(bytes[at]));
    }
    return text;
}

QString cArrayText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets)
{
    const ByteRange range = clamped(bytes, part);
    QString text;
    text.reserve(range.length * 7 + 64);
    bool isMasked = false;
    for (qsizetype at = range.start; at < range.end(); ++at) {
        const qsizetype column = (at - range.start) % kBytesPerLine;
        text += column == 0 ? QStringLiteral("\n    0x") : QStringLiteral(" 0x");
        const bool isSecret = contains(secrets, at);
        isMasked = isMasked || isSecret;
        appendHex(text, isSecret ? quint8(0) : quint8(bytes[at]));
        text += QLatin1Char(',');
    }
    const QString remark = isMasked ? QStringLiteral("/* ")
            + QCoreApplication::translate("ByteText", "secret bytes are masked as 0x00") + QStringLiteral(" */\n")
                                    : QString();
    return remark + QStringLiteral("const unsigned char packet[%1] = {").arg(range.length) + text
        + QStringLiteral("\n};\n");
}

bool isUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0;;) {
        const Utf8Check check = checkUtf8(bytes.sliced(at));
        if (check.problem != Utf8Problem::Nul)
            return check.problem != Utf8Problem::IllFormed;
        at += check.offset + 1; // well-formed, whatever MQTT says of it
    }
}

ExactText exactText(QByteArrayView bytes)
{
    if (!isUtf8(bytes))
        return {hexText(bytes, {0, bytes.size()}, {}), true};
    // QString::fromUtf8 would drop a byte order mark.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    return {decoder.decode(bytes), false};
}

std::optional<QByteArray> bytesOfHex(const QString &typed)
{
    QByteArray digits;
    for (const QChar character : typed)
        if (!character.isSpace() && character != QLatin1Char(':'))
            digits += character.unicode() < 0x80 ? char(character.unicode()) : '?';
    digits = digits.toLower();
    if (digits.startsWith("0x"))
        digits.remove(0, 2);
    const QByteArray bytes = QByteArray::fromHex(digits); // skips what is no digit
    return bytes.toHex() == digits ? std::optional(bytes) : std::nullopt;
}

QString plainText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets)
{
    const ByteRange range = clamped(bytes, part);
    QString text;
    qsizetype at = range.start;
    while (at < range.end()) {
        qsizetype next = at;
        const bool isSecret = contains(secrets, at);
        while (next < range.end() && contains(secrets, next) == isSecret)
            ++next;
        text += isSecret
            ? QString(next - at, QChar(0x2022))
            : visibleText(bytes.sliced(at, next - at), LineBreaks::Keep, std::numeric_limits<qsizetype>::max());
        at = next;
    }
    return text;
}

}
