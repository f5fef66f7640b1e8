// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the product by meaning; light and dark, picked by the palette in force. No state.
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace mqttscope
{

struct Colors
{
    bool isDark;
    QColor canvas; ///< behind cards, input fields
    QColor panel; ///< lists, pages
    QColor bar; ///< menu, tool, status bars, table headers
    QColor rail; ///< mode rail
    QColor border;
    QColor text;
    QColor textMuted;
    QColor accent;
    QColor accentText; ///< on accent
    QColor accentSoft; ///< checked rail button, soft badge
    QColor selection;
    QColor highlight; ///< marked bytes, changed values
    QColor fromClient;
    QColor fromBroker;
    QColor retained;
    QColor error;
    QColor warning;
    QColor success;
    QColor jsonKey;
    QColor jsonString;
    QColor jsonNumber;
    QColor jsonKeyword;
    std::array<QColor, 8> series; ///< chart lines, distinguishable for colour-blind eyes in this order
};

/// Colours that belong to a palette made by makePalette (or any other: dark if its window is dark).
[[nodiscard]] const Colors &colorsFor(const QPalette &palette);
[[nodiscard]] const Colors &lightColors();
[[nodiscard]] const Colors &darkColors();
[[nodiscard]] QPalette makePalette(const Colors &colors);

}
