// SPDX-License-Identifier: GPL-3.0-or-later
// CONNECT: who is let in, and what a refusal looks like in each version.
#pragma once

#include "core/broker/brokeroptions.h"
#include "core/codec/packets.h"

#include <QByteArrayView>

#include <optional>

namespace mqttscope
{

struct Admission
{
    enum class Verdict : quint8
    {
        Accepted,
        Refused, ///< CONNACK with `reason`, then close
        Rejected, ///< close without a word
    };
    Verdict verdict = Verdict::Rejected;
    ReasonCode reason = ReasonCode::Success;
    const char *explanation = nullptr; ///< English, of the fault; nullptr where the reason says enough
    ProtocolVersion version = ProtocolVersion::Unknown; ///< to answer in
    std::optional<ConnectPacket> packet; ///< accepted only; views into the frame
};

[[nodiscard]] Admission examineConnect(QByteArrayView frame, const BrokerOptions &options);

/// CONNACK code for a reason: before 5.0 there are five ways to say no [3.1.1/3.2.2.3].
[[nodiscard]] quint8 connackCode(ReasonCode reason, ProtocolVersion version);

/// An identifier for a client that has none [5.0/MQTT-3.1.3-6].
[[nodiscard]] QByteArray assignedClientId();

}
