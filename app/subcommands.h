// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does without a window and without a display: `mqttscope NAME …`.
#pragma once

#include <QString>

#include <optional>

namespace mqttscope
{

/// Runs the subcommand argv[1] names, with an application object that needs no display.
/// @return its exit code, or nothing if argv[1] names none: then the program with its window is meant
[[nodiscard]] std::optional<int> runSubcommand(int argc, char **argv);

/// One line for each: its name and what it does.
[[nodiscard]] QString subcommandsHelp();

}
