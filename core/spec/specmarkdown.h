// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of core/spec as Markdown; docs/protocol.md is made of it and a test keeps the two equal.
#pragma once

#include <QString>

namespace mqttscope
{

/// Packets, properties, reason codes, fields, faults and limits, in English whatever the language of the program.
[[nodiscard]] QString specMarkdown();

}
