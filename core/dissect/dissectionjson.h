// SPDX-License-Identifier: GPL-3.0-or-later
// A dissection as JSON for programs: `mqttscope decode --json` and everything that hands packets to scripts.
#pragma once

#include "core/dissect/dissection.h"

#include <QJsonObject>

namespace mqttscope
{

/// {"type", "offset", "length", "version", "from", "fields": […], "faults": […], "warnings": […]}.
/// A field is {"name", "label", "value", "display", "offset", "length", "mask", "children"}: integers are numbers, text
/// is a string, binary is lower-case hexadecimal, mask 0 means whole bytes. Headlines and groups without a name are
/// left out, their children stand in their place. A secret has the value null and "secret": true. A fault is {"id",
/// "reason", "clause", "offset", "length", "text", "fatal"}; what is legal but unwise is no fault and stands under
/// "warnings" in the same form.
/// @param offset of the frame in the stream; all offsets count from the start of the stream
[[nodiscard]] QJsonObject dissectionJson(const Dissection &dissection, qsizetype offset, qsizetype length);

}
