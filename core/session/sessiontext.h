// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences a client session says to the user.
#pragma once

#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"
#include "core/spec/faultspec.h"

#include <QString>

namespace mqttscope::sessiontext
{

/// "Not authorized (0x87)": the name of a reason code in a packet of this type and version.
[[nodiscard]] QString reason(quint8 code, PacketType type, ProtocolVersion version);
/// The same, followed by the server's own words if it sent a Reason String (made visible).
[[nodiscard]] QString reasonWithString(quint8 code, PacketType type, ProtocolVersion version,
                                       const PropertyList &properties);
/// CONNACK refused.
[[nodiscard]] QString refusal(quint8 code, ProtocolVersion version, const PropertyList &properties);
/// The server sent something that breaks the standard.
[[nodiscard]] QString serverFault(FaultId fault, PacketType type, ProtocolVersion version);
/// We cannot send what was asked for.
[[nodiscard]] QString cannotSend(FaultId fault);

}
