// SPDX-License-Identifier: GPL-3.0-or-later
// The two faces of the product: a quiet sans for words, a monospaced one wherever numbers change or bytes are shown.
#pragma once

#include <QFont>

namespace mqttscope
{

/// Inter where it is installed, else the system's own interface font; 13 px at 96 dpi.
[[nodiscard]] QFont applicationFont();
/// JetBrains Mono, DejaVu Sans Mono or the system's fixed font, at an optical size that sits beside `base`.
[[nodiscard]] QFont monospaceFont(const QFont &base);
// The sizes of text, as factors of the application's font. Few on purpose: a size more is a font more to load at the
// start of the program (about 2 % of the time to the first picture each).
inline constexpr qreal kSmallText = 0.87;
inline constexpr qreal kHeadingText = 1.12;
inline constexpr qreal kTitleText = 1.55;
inline constexpr qreal kDisplayText = 2.05;

/// `base` scaled by one of the sizes above, or by the text size the user chose. Keeps points or pixels, whichever
/// `base` uses.
[[nodiscard]] QFont scaledFont(const QFont &base, qreal factor, QFont::Weight weight = QFont::Normal);

}
