// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts of all packets as Markdown: one more Io walks over layout.h and writes down what it is told.
#pragma once

#include <QString>

namespace mqttscope
{

/// Fields of each packet in order, per generation of the protocol; optional ones are marked.
[[nodiscard]] QString layoutMarkdown();

/// The whole of docs/protocol.md: introduction, layouts and the tables of core/spec.
[[nodiscard]] QString protocolMarkdown();

}
