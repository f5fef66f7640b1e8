// SPDX-License-Identifier: GPL-3.0-or-later
// CONNECT from session options.
#pragma once

#include "core/codec/packets.h"
#include "core/session/sessionoptions.h"

namespace mqttscope
{

/// The packet's views point into `options` and `clientId`.
[[nodiscard]] ConnectPacket makeConnect(const SessionOptions &options, const QByteArray &clientId, bool cleanStart);

}
