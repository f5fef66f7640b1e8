// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/payloadkind.h"

#include "core/base/plaintext.h"
#include "core/payload/jsontokenizer.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <charconv>
#include <cmath>

namespace mqttscope
{

namespace
{

constexpr std::array kElements{FloatElement::Float32Le, FloatElement::Float32Be, FloatElement::Float64Le,
                               FloatElement::Float64Be};
constexpr qsizetype kElementsLookedAt = 1024;

QByteArrayView trimmed(QByteArrayView bytes)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!bytes.isEmpty() && isSpace(bytes.front()))
        bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && isSpace(bytes.back()))
        bytes.chop(1);
    return bytes;
}

/// Cuts up to three bytes of a character that the end of the view split.
QByteArrayView withoutSplitCharacter(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, bytes.size()); ++back) {
        const auto c = quint8(bytes[bytes.size() - back]);
        if (c >= 0xC0)
            return bytes.chopped(back);
        if (c < 0x80)
            break;
    }
    return bytes;
}

bool isText(QByteArrayView bytes)
{
    for (const char c : bytes)
        if ((quint8(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
            return false;
    return bytes.isValidUtf8();
}

/// A container, or a string, true, false or null on its own; of a beginning, a container that is right so far.
bool isJson(QByteArrayView bytes, bool isWhole)
{
    JsonTokenizer tokenizer(bytes, JsonTokenizer::Paths::NotNeeded);
    JsonToken token = tokenizer.next();
    const bool isContainer = token.kind == JsonTokenKind::ObjectBegin || token.kind == JsonTokenKind::ArrayBegin;
    if (token.kind == JsonTokenKind::Number || (!isContainer && !isWhole))
        return false;
    while (token.kind < JsonTokenKind::End)
        token = tokenizer.next();
    return token.kind == JsonTokenKind::End || (token.kind == JsonTokenKind::Incomplete && !isWhole);
}

/// A number a sensor would send: finite and neither tiny nor huge.
bool isPlausible(double value)
{
    const double magnitude = std::fabs(value);
    return value == 0.0 || (magnitude >= 1e-6 && magnitude <= 1e9);
}

bool looksLike(FloatElement element, QByteArrayView bytes, qint64 wholeSize)
{
    const qsizetype size = sizeOf(element);
    if (wholeSize % size != 0 || wholeSize < (size == 4 ? 12 : 16))
        return false;
    const qsizetype count = qMin<qsizetype>(bytes.size() / size, kElementsLookedAt);
    bool hasNonZero = false;
    bool lowWordsAreZero = size == 4 && count % 2 == 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double value = floatAt(bytes, i * size, element);
        if (!isPlausible(value))
            return false;
        hasNonZero |= value != 0.0;
        const bool isLowWord = (i % 2 == 0) == (element == FloatElement::Float32Le);
        lowWordsAreZero &= !isLowWord || value == 0.0;
    }
    // Round doubles read as floats give 0, x, 0, y …
    return hasNonZero && !lowWordsAreZero;
}

QString sizeText(qint64 bytes) { return QCoreApplication::translate("Payload", "%1 B").arg(QString::number(bytes)); }

QByteArrayView elementName(FloatElement element) { return sizeOf(element) == 4 ? "float32" : "float64"; }

/// JSON without the white space between its tokens, as far as it is needed for `maximumLength` characters.
QByteArray compactJson(QByteArrayView bytes, qsizetype maximumLength)
{
    QByteArray out;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size() && out.size() < 4 * maximumLength; ++i) {
        const char c = bytes[i];
        if (!inString && (c == ' ' || c == '\n' || c == '\r' || c == '\t'))
            continue;
        out.append(c);
        if (c == '"')
            inString = !inString;
        if (inString && c == '\\' && i + 1 < bytes.size())
            out.append(bytes[++i]);
    }
    return out;
}

}

std::optional<double> wholeNumber(QByteArrayView bytes)
{
    if (bytes.size() > 400) // longer than any double is written, and keeps a stray megabyte out of the parser
        return {};
    QByteArrayView text = trimmed(bytes);
    const bool hasPlus = text.startsWith('+'); // from_chars does not take one
    if (hasPlus)
        text = text.sliced(1);
    const QByteArrayView magnitude = !hasPlus && text.startsWith('-') ? text.sliced(1) : text;
    const auto isDigitAt
        = [&](qsizetype i) { return i < magnitude.size() && magnitude[i] >= '0' && magnitude[i] <= '9'; };
    if (!isDigitAt(0) && !(magnitude.startsWith('.') && isDigitAt(1)))
        return {};
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}

std::optional<bool> wholeBoolean(QByteArrayView bytes)
{
    const QByteArrayView word = trimmed(bytes);
    if (word.size() < 2 || word.size() > 5)
        return {};
    const QByteArray text = word.toByteArray().toLower();
    if (text == "on" || text == "true")
        return true;
    if (text == "off" || text == "false")
        return false;
    return {};
}

double floatAt(QByteArrayView bytes, qsizetype offset, FloatElement element)
{
    const char *at = bytes.data() + offset;
    switch (element) {
    case FloatElement::Float32Le:
        return double(qFromLittleEndian<float>(at));
    case FloatElement::Float32Be:
        return double(qFromBigEndian<float>(at));
    case FloatElement::Float64Le:
        return qFromLittleEndian<double>(at);
    case FloatElement::Float64Be:
        return qFromBigEndian<double>(at);
    }
    return 0;
}

PayloadReading classifyPayload(QByteArrayView bytes, qint64 wholeSize)
{
    if (wholeSize < bytes.size())
        wholeSize = bytes.size();
    if (wholeSize == 0)
        return {};
    bytes = bytes.first(qMin(bytes.size(), kPayloadPreviewBytes));
    const bool isWhole = bytes.size() == wholeSize;
    if (isWhole && wholeNumber(bytes))
        return {.kind = PayloadKind::Number};
    if (isWhole && wholeBoolean(bytes))
        return {.kind = PayloadKind::Boolean};
    if (isText(isWhole ? bytes : withoutSplitCharacter(bytes)))
        return {.kind = isJson(bytes, isWhole) ? PayloadKind::Json : PayloadKind::Text};
    for (const FloatElement element : kElements)
        if (looksLike(element, bytes, wholeSize))
            return {PayloadKind::FloatArray, true, element, wholeSize / sizeOf(element)};
    return {.kind = PayloadKind::Binary};
}

QString describePayload(const PayloadReading &reading)
{
    switch (reading.kind) {
    case PayloadKind::Empty:
        return QCoreApplication::translate("Payload", "empty");
    case PayloadKind::Json:
        return QStringLiteral("JSON");
    case PayloadKind::Number:
        return QCoreApplication::translate("Payload", "number");
    case PayloadKind::Boolean:
        return QCoreApplication::translate("Payload", "on/off");
    case PayloadKind::Text:
        return QCoreApplication::translate("Payload", "text");
    case PayloadKind::FloatArray:
        return QCoreApplication::translate("Payload", "%1 × %2, guessed")
            .arg(QString::fromLatin1(elementName(reading.element)), QString::number(reading.elements));
    case PayloadKind::Binary:
        return QCoreApplication::translate("Payload", "binary");
    }
    return {};
}

QString payloadPreview(QByteArrayView bytes, qint64 wholeSize, qsizetype maximumLength)
{
    if (wholeSize < bytes.size())
        wholeSize = bytes.size();
    if (bytes.isEmpty() && wholeSize > 0)
        return QCoreApplication::translate("Payload", "〈%1 not kept〉").arg(sizeText(wholeSize));
    // A line needs a kilobyte at most; judging more of a large payload for a list row would be wasted.
    const QByteArrayView head = bytes.first(qMin<qsizetype>(bytes.size(), 4096));
    const PayloadReading reading = classifyPayload(head, wholeSize);
    switch (reading.kind) {
    case PayloadKind::Empty:
        return QCoreApplication::translate("Payload", "〈empty〉");
    case PayloadKind::FloatArray:
        return QStringLiteral("〈%1×%2〉")
            .arg(QString::fromLatin1(elementName(reading.element)), QString::number(reading.elements));
    case PayloadKind::Binary: {
        const QByteArray start = head.first(qMin<qsizetype>(head.size(), 16)).toByteArray().toHex(' ').toUpper();
        const QString cut = wholeSize > 16 ? QStringLiteral("…") : QString();
        return QCoreApplication::translate("Payload", "〈binary %1〉 %2")
            .arg(sizeText(wholeSize), QString::fromLatin1(start) + cut)
            .left(maximumLength);
    }
    case PayloadKind::Json: {
        const QString line
            = visibleText(QByteArrayView(compactJson(head, maximumLength)), LineBreaks::Visible, maximumLength);
        return wholeSize > head.size() && !line.endsWith(QChar(0x2026)) ? line + QChar(0x2026) : line;
    }
    default:
        break;
    }
    const QString line = visibleText(head, LineBreaks::Visible, maximumLength);
    return wholeSize > head.size() && !line.endsWith(QChar(0x2026)) ? line + QChar(0x2026) : line;
}

QString hexDump(QByteArrayView bytes, qsizetype maximumBytes)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    bytes = bytes.first(qMin(bytes.size(), maximumBytes));
    QByteArray out;
    out.reserve((bytes.size() / 16 + 1) * 78);
    for (qsizetype line = 0; line < bytes.size(); line += 16) {
        out.append(QByteArray::number(line, 16).rightJustified(8, '0')).append("  ");
        QByteArray characters;
        for (qsizetype i = line; i < line + 16; ++i) {
            if (i < bytes.size()) {
                const auto byte = quint8(bytes[i]);
                out.append(kDigits[byte >> 4]).append(kDigits[byte & 15]).append(' ');
                characters.append(byte >= 0x20 && byte < 0x7F ? char(byte) : '.');
            } else {
                out.append("   ");
            }
            if (i - line == 7)
                out.append(' ');
        }
        out.append(' ').append(characters);
        if (line + 16 < bytes.size())
            out.append('\n');
    }
    return QString::fromLatin1(out);
}

}
