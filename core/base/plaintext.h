// SPDX-License-Identifier: GPL-3.0-or-later
// Text from outside, made safe to show: one helper for labels, tooltips, delegates, logs and the terminal.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace mqttscope
{

/// Which line ends survive.
enum class LineBreaks : quint8
{
    Visible, ///< shown as ␊ and ␍ (single-line places)
    Keep, ///< kept as they are (payload views)
};

/// Text with every control, format, bidirectional and invisible character replaced by a visible mark (␀…␟, or
/// ⟨U+202E⟩), at most `maximumLength` UTF-16 units, then "…". Legitimate right-to-left letters stay. Any thread.
[[nodiscard]] QString visibleText(QStringView text, LineBreaks lineBreaks = LineBreaks::Visible,
                                  qsizetype maximumLength = 4096);

/// The same for raw bytes: well-formed UTF-8 as text, any other byte as ⟨FF⟩, so that different bytes stay different.
[[nodiscard]] QString visibleText(QByteArrayView utf8, LineBreaks lineBreaks = LineBreaks::Visible,
                                  qsizetype maximumLength = 4096);

/// A character that draws nothing or rearranges its neighbours: control, format, bidirectional, unassigned … Any
/// thread.
[[nodiscard]] bool isInvisible(char32_t character);

}
