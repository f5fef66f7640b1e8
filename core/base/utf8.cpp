// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include <cstring>

namespace mqttscope
{

namespace
{

constexpr quint64 repeated(quint8 byte) { return 0x0101010101010101ull * byte; }

quint64 loadWord(const char *at)
{
    quint64 word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Less than eight bytes in a word; what is missing is filled with bytes from inside or with something harmless.
quint64 loadShort(const char *at, qsizetype size)
{
    if (size >= 4) {
        quint32 low;
        quint32 high;
        std::memcpy(&low, at, sizeof low);
        std::memcpy(&high, at + size - 4, sizeof high);
        return quint64(high) << 32 | low;
    }
    quint64 word = repeated('a');
    for (qsizetype i = 0; i < size; ++i)
        word = word << 8 | quint8(at[i]);
    return word;
}

/// Non-zero if one of the eight bytes is not printable ASCII or is a wildcard. A borrow or carry between bytes only
/// starts at a byte that is itself unusual, so that no false alarm arises.
constexpr quint64 unusualBytes(quint64 word)
{
    // '#' and '+' differ in one bit; with it set both become '+'.
    const quint64 wildcard = (word | repeated('#' ^ '+')) ^ repeated('+');
    const quint64 isWildcard = (wildcard - repeated(1)) & ~wildcard;
    return ((word + repeated(1)) | word | (word - repeated(' ')) | isWildcard) & repeated(0x80);
}

bool isContinuation(char byte) { return (quint8(byte) & 0xC0) == 0x80; }

struct Character
{
    qsizetype length = 0; ///< 0 = ill-formed
    quint32 codePoint = 0;
};

Character characterAt(const char *at, qsizetype left)
{
    const quint8 lead = quint8(*at);
    if (lead < 0x80)
        return {1, lead};
    const qsizetype length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || length > left)
        return {};
    quint32 codePoint = lead & (0x7Fu >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if (!isContinuation(at[i]))
            return {};
        codePoint = codePoint << 6 | (quint8(at[i]) & 0x3F);
    }
    constexpr quint32 kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < kSmallest[length] || isSurrogate || codePoint > 0x10FFFF)
        return {};
    return {length, codePoint};
}

bool isDiscouraged(quint32 codePoint)
{
    return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0) || (codePoint & 0xFFFE) == 0xFFFE
        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
}

}

Utf8Check checkUtf8(QByteArrayView bytes) noexcept
{
    if (isPlainTopicText(bytes))
        return {};
    Utf8Check discouraged;
    const char *const begin = bytes.data();
    const qsizetype size = bytes.size();
    qsizetype at = 0;
    while (at < size) {
        if (size - at >= 8 && !unusualBytes(loadWord(begin + at))) {
            at += 8;
            continue;
        }
        const Character character = characterAt(begin + at, size - at);
        if (character.length == 0)
            return {Utf8Problem::IllFormed, at};
        if (character.codePoint == 0)
            return {Utf8Problem::Nul, at};
        if (discouraged.problem == Utf8Problem::None && isDiscouraged(character.codePoint))
            discouraged = {Utf8Problem::Discouraged, at};
        at += character.length;
    }
    return discouraged;
}

bool isPlainTopicText(QByteArrayView bytes) noexcept
{
    const char *const begin = bytes.data();
    const qsizetype size = bytes.size();
    if (size < 8)
        return unusualBytes(loadShort(begin, size)) == 0;
    quint64 unusual = unusualBytes(loadWord(begin + size - 8)); // overlaps the last whole word
    for (qsizetype at = 0; at + 8 <= size; at += 8)
        unusual |= unusualBytes(loadWord(begin + at));
    return unusual == 0;
}

}
