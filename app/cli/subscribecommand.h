// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope sub`: prints what a broker sends, for scripts.
#pragma once

#include <QStringList>

namespace mqttscope::cli
{

/// Needs a QCoreApplication; runs until --count, --timeout or a signal.
/// @param arguments behind "sub"
/// @return kExitDone, kExitFailed, kExitRefused, kExitNotReached or kExitUsage
[[nodiscard]] int runSubscribe(const QStringList &arguments);

}
