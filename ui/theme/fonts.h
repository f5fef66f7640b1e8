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
/// `base` scaled, for headings (1.4) and captions (0.85). Keeps points or pixels, whichever `base` uses.
[[nodiscard]] QFont scaledFont(const QFont &base, qreal factor, QFont::Weight weight = QFont::Normal);

}
