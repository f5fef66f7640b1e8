// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments as the shell gave them: bytes, which are text only most of the time.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace mqttscope::cli
{

/// Every byte that is no part of UTF-8 text as a lone surrogate, U+DC80 to U+DCFF, so that nothing is lost; a leading
/// U+FEFF stays.
[[nodiscard]] QString argumentText(QByteArrayView argument);
/// The bytes of argumentText() again.
[[nodiscard]] QByteArray argumentBytes(QStringView text);
/// Whether the argument was UTF-8 from its first to its last byte.
[[nodiscard]] bool isText(QStringView text);

}
