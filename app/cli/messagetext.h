// SPDX-License-Identifier: GPL-3.0-or-later
// A received Application Message as one line: JSON for programs, text for people.
#pragma once

#include "core/session/sessionevents.h"

#include <QByteArray>
#include <QDateTime>

namespace mqttscope::cli
{

/// `{"time":…,"topic":…,"payload":…,"qos":…,"retain":…,"dup":…,"properties":{…}}` and a line break. What
/// is not text stands as lower-case hex under "payloadHex" or "topicHex"; property names are those of docs/protocol.md
/// without "mqtt.property.", user properties a list of pairs.
[[nodiscard]] QByteArray messageJson(const PublishView &message, const QDateTime &now);
/// `topic payload` and a line break; control characters made visible, so one message is one line on any terminal.
[[nodiscard]] QByteArray messageText(const PublishView &message);

}
