// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

namespace mqttscope
{

const Colors &lightColors()
{
    static const Colors colors{
        .isDark = false,
        .canvas = QColor(0xF3F4F6),
        .panel = QColor(0xFFFFFF),
        .bar = QColor(0xF9FAFB),
        .rail = QColor(0xE9ECF0),
        .border = QColor(0xDFE3E8),
        .text = QColor(0x1B1F24),
        .textMuted = QColor(0x667085),
        .accent = QColor(0x2563EB),
        .accentText = QColor(0xFFFFFF),
        .accentSoft = QColor(0xE8F0FE),
        .selection = QColor(0xDCE8FE),
        .highlight = QColor(0xFFE8A3),
        .fromClient = QColor(0xB45309),
        .fromBroker = QColor(0x0E7490),
        .retained = QColor(0x7C3AED),
        .error = QColor(0xC9292F),
        .warning = QColor(0xB45309),
        .success = QColor(0x12805C),
        .jsonKey = QColor(0x1D4ED8),
        .jsonString = QColor(0xB4420C),
        .jsonNumber = QColor(0x12805C),
        .jsonKeyword = QColor(0x7C3AED),
        .series = {QColor(0x2563EB), QColor(0xDB5310), QColor(0x23853A), QColor(0xA436C5), QColor(0x0E7490),
                   QColor(0xB4830C), QColor(0xBE2F5F), QColor(0x57606A)},
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .isDark = true,
        .canvas = QColor(0x15181C),
        .panel = QColor(0x1C2025),
        .bar = QColor(0x20252B),
        .rail = QColor(0x111418),
        .border = QColor(0x30363E),
        .text = QColor(0xE4E7EB),
        .textMuted = QColor(0x8F99A6),
        .accent = QColor(0x6AA5FF),
        .accentText = QColor(0x0B1220),
        .accentSoft = QColor(0x1F3153),
        .selection = QColor(0x223A63),
        .highlight = QColor(0x5C4A12),
        .fromClient = QColor(0xF2A044),
        .fromBroker = QColor(0x3CC5D8),
        .retained = QColor(0xB794F6),
        .error = QColor(0xFF6B6B),
        .warning = QColor(0xF2A044),
        .success = QColor(0x3DC48B),
        .jsonKey = QColor(0x8AB4FF),
        .jsonString = QColor(0xF2A67A),
        .jsonNumber = QColor(0x4FD19B),
        .jsonKeyword = QColor(0xC6A5FF),
        .series = {QColor(0x6AA5FF), QColor(0xFF9152), QColor(0x5ACB73), QColor(0xD58BEE), QColor(0x3CC5D8),
                   QColor(0xE5BC4B), QColor(0xFF7DA6), QColor(0xA9B2BD)},
    };
    return colors;
}

const Colors &colorsFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QPalette makePalette(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.bar);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.panel);
    palette.setColor(QPalette::AlternateBase, colors.bar);
    palette.setColor(QPalette::ToolTipBase, colors.bar);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.textMuted);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.bar);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::Light, colors.panel);
    palette.setColor(QPalette::Midlight, colors.border);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.textMuted);
    palette.setColor(QPalette::Shadow, colors.rail);
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.textMuted);
    return palette;
}

}
