// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope pub`: publishes for scripts.
#pragma once

#include <QStringList>

namespace mqttscope::cli
{

/// Needs a QCoreApplication; runs until everything is acknowledged.
/// @param arguments behind "pub"
/// @return kExitDone, kExitFailed, kExitRefused or kExitUsage
[[nodiscard]] int runPublish(const QStringList &arguments);

}
