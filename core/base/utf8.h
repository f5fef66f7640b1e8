// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as MQTT wants it: well-formed, no U+0000; the place of the first offence.
#pragma once

#include <QByteArrayView>

namespace mqttscope
{

enum class Utf8Problem : quint8
{
    None,
    IllFormed, ///< over-long form, surrogate, above U+10FFFF, stray or missing continuation byte
    Nul, ///< U+0000
    Discouraged, ///< well-formed, but holds U+0001-1F, U+007F-9F or a noncharacter
};

struct Utf8Check
{
    Utf8Problem problem = Utf8Problem::None;
    qsizetype offset = 0; ///< of the first byte of the offending character; 0 without a problem
};

/// The first IllFormed or Nul in `bytes`; without one, the first Discouraged. Linear, any thread.
[[nodiscard]] Utf8Check checkUtf8(QByteArrayView bytes) noexcept;

/// True if every byte is printable ASCII and none is '+' or '#': the common Topic Name, told in a few instructions per
/// eight bytes. False means "look closer", not "wrong".
[[nodiscard]] bool isPlainTopicText(QByteArrayView bytes) noexcept;

}
