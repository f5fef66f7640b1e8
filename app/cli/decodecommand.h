// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope decode`: every packet in some bytes, field by field, as text or as JSON.
#pragma once

#include <QStringList>

namespace mqttscope
{

/// Writes to standard output. @return 0 if all packets are sound, kExitFaulty if one is not or the last is incomplete,
/// kExitUsage with one sentence on standard error
[[nodiscard]] int runDecode(const QStringList &arguments);

}
