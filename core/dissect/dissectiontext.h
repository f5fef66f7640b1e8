// SPDX-License-Identifier: GPL-3.0-or-later
// A dissection as text for people: one headline, the tree of fields with their bytes, and what is wrong.
#pragma once

#include "core/dissect/dissection.h"

namespace mqttscope
{

/// Lines for a terminal: whatever came from the wire has been made visible, nothing can move the cursor.
/// @param offset of the frame in the stream; all offsets count from the start of the stream
[[nodiscard]] QString dissectionText(const Dissection &dissection, qsizetype offset, qsizetype length);

}
