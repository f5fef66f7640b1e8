// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says to the shell when it leaves.
#pragma once

namespace mqttscope
{

inline constexpr int kExitDone = 0;
/// No connection, or it was lost.
inline constexpr int kExitFailed = 1;
/// The broker refused: CONNACK, SUBACK, PUBACK or PUBREC with a failure.
inline constexpr int kExitRefused = 2;
/// `sub` ended before --count messages had come.
inline constexpr int kExitNotReached = 3;
/// A packet that was looked at breaks the standard or is incomplete.
inline constexpr int kExitFaulty = 2;
/// Bad usage [sysexits.h EX_USAGE].
inline constexpr int kExitUsage = 64;

}
