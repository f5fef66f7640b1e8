// SPDX-License-Identifier: GPL-3.0-or-later
// A dissection as text, and the promise that its leaves tile the frame.
#pragma once

#include "core/dissect/dissection.h"

#include <QString>

namespace mqttscope::test
{

/// One line per node: indent, label, display, "offset-end" or "offset [bits]", fault.
QString dumpTree(const Dissection &dissection);

/// Empty if every byte lies in exactly one leaf and bit fields cover their byte without overlap; else what is wrong.
QString tilingProblem(const Dissection &dissection, qsizetype frameSize);

}
