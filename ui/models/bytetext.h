// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as text for the clipboard. Bytes of secret ranges never come out: they are masked.
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace mqttscope
{

/// Bytes [start, start + length), counted from the start of the frame.
struct ByteRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    [[nodiscard]] bool contains(qsizetype offset) const { return offset >= start && offset < end(); }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};
using ByteRanges = QList<ByteRange>;

[[nodiscard]] bool contains(const ByteRanges &ranges, qsizetype offset);

/// "34 a1 01 ••": lower case, one space between.
[[nodiscard]] QString hexText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets);
/// "0x34, 0xa1, …", 12 to a line, in braces; secret bytes as 0x00 with a remark in front.
[[nodiscard]] QString cArrayText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets);
/// What goes to the clipboard as the value: the text that yields the same bytes again (a leading U+FEFF stays), or, for
/// bytes that are no UTF-8, "34 a1 01".
struct ExactText
{
    QString text;
    bool isHex = false;
};
[[nodiscard]] bool isUtf8(QByteArrayView bytes);
/// What a person typed as hexadecimal digits, two for each byte; white space, colons and a leading 0x do not matter.
/// nullopt if it is anything else.
[[nodiscard]] std::optional<QByteArray> bytesOfHex(const QString &typed);
[[nodiscard]] ExactText exactText(QByteArrayView bytes);
/// As UTF-8 with everything else made visible; secret bytes as "•".
[[nodiscard]] QString plainText(QByteArrayView bytes, ByteRange part, const ByteRanges &secrets);

}
