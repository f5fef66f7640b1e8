// SPDX-License-Identifier: GPL-3.0-or-later
// QCustomPlot's header in a project without Qt's lower-case keywords.
#pragma once

#include <QtGlobal>

// clang-format off
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach(variable, container) for (variable : container) // NOLINT(bugprone-macro-parentheses)
#include <qcustomplot.h>
#undef foreach
#undef emit
#undef slots
#undef signals
// clang-format on
