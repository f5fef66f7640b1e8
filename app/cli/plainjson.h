// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that a terminal can be trusted with.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace mqttscope::cli
{

/// In one line; characters that draw nothing or rearrange their neighbours stand as \uXXXX. The same values for any
/// reader of JSON.
[[nodiscard]] QByteArray plainJson(const QJsonObject &object);

}
