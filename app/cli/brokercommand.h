// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope broker`: the local broker without a window, one line an event.
#pragma once

#include <QStringList>

namespace mqttscope::cli
{

/// Needs a QCoreApplication; runs until a signal.
/// @param arguments behind "broker"
/// @return kExitDone, kExitFailed (cannot listen) or kExitUsage
[[nodiscard]] int runBroker(const QStringList &arguments);

}
