// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says to the shell when it leaves.
#pragma once

namespace mqttscope
{

/// A packet that was looked at breaks the standard or is incomplete.
inline constexpr int kExitFaulty = 2;
/// Bad usage [sysexits.h EX_USAGE].
inline constexpr int kExitUsage = 64;

}
