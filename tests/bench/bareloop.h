// SPDX-License-Identifier: GPL-3.0-or-later
// The least any Qt program has to do with a stream of messages: the reference for our own overhead.
#pragma once

#include <QtGlobal>

namespace mqttscope::bench
{

/// main() of the bare loop: connects, subscribes, reads, frames, interns every topic and counts, until `messages` have
/// come. Needs a QCoreApplication.
int runBareLoop(quint16 port, quint64 messages);

}
