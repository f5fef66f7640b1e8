// SPDX-License-Identifier: GPL-3.0-or-later
// What a payload looks like. MQTT does not say, so everything but Empty is a reading of the bytes; readings that other
// bytes could share are marked as guesses and shown as such.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace mqttscope
{

enum class PayloadKind : quint8
{
    Empty,
    Json, ///< an object, an array, or a string, null, true, false on its own
    Number, ///< one decimal number, nothing else
    Boolean, ///< ON, OFF, true, false in any case
    Text, ///< well-formed UTF-8 without control characters but tab and line ends
    FloatArray, ///< always a guess
    Binary,
};

enum class FloatElement : quint8
{
    Float32Le,
    Float32Be,
    Float64Le,
    Float64Be,
};

struct PayloadReading
{
    PayloadKind kind = PayloadKind::Empty;
    bool isGuess = false;
    FloatElement element = FloatElement::Float32Le; ///< FloatArray only
    qint64 elements = 0; ///< FloatArray only
};

/// How much of a payload is looked at (bytes): longer ones are read by their beginning.
inline constexpr qsizetype kPayloadPreviewBytes = 64 << 10;

/// Reads the kind off the first bytes. `wholeSize` is the size of the payload if `bytes` is only its beginning.
/// Any thread, O(kPayloadPreviewBytes).
[[nodiscard]] PayloadReading classifyPayload(QByteArrayView bytes, qint64 wholeSize = -1);

/// "JSON", "number", "float32 little-endian × 256 (guess)" … for the user.
[[nodiscard]] QString describePayload(const PayloadReading &reading);

/// The payload on one line, made visible, at most `maximumLength` characters: `{"value":71.42…`, `〈float32×256〉`.
[[nodiscard]] QString payloadPreview(QByteArrayView bytes, qint64 wholeSize = -1, qsizetype maximumLength = 256);

/// One decimal number with nothing but white space around it; no NaN, infinity, hex. nullopt if it overflows.
[[nodiscard]] std::optional<double> wholeNumber(QByteArrayView bytes);
/// ON/true → true, OFF/false → false.
[[nodiscard]] std::optional<bool> wholeBoolean(QByteArrayView bytes);

[[nodiscard]] constexpr qsizetype sizeOf(FloatElement element)
{
    return element == FloatElement::Float32Le || element == FloatElement::Float32Be ? 4 : 8;
}
/// Element at a byte offset; precondition: it lies within bytes.
[[nodiscard]] double floatAt(QByteArrayView bytes, qsizetype offset, FloatElement element);

/// Offset, 16 bytes in hex and as characters per line; at most `maximumBytes` bytes.
[[nodiscard]] QString hexDump(QByteArrayView bytes, qsizetype maximumBytes = kPayloadPreviewBytes);

}
