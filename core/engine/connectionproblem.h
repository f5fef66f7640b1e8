// SPDX-License-Identifier: GPL-3.0-or-later
// Why a connection failed, as the one sentence the user reads.
#pragma once

#include "core/engine/link.h"
#include "core/profile/connectionprofile.h"
#include "core/spec/enums.h"

#include <QString>

#include <optional>

namespace mqttscope
{

/// A failure and whether trying again by itself can help.
struct ConnectionProblem
{
    QString text; ///< translated
    bool isWorthRetrying = true;
};

/// A TLS record of type alert or handshake [RFC 8446 5.1].
[[nodiscard]] bool looksLikeTls(QByteArrayView bytes);
/// What the peer speaks instead of MQTT, judged by its first bytes; an empty text if that may be MQTT.
[[nodiscard]] ConnectionProblem foreignProtocolProblem(QByteArrayView firstBytes, const ConnectionProfile &profile);
/// For a link that ended without a word of MQTT about it.
[[nodiscard]] ConnectionProblem linkProblem(const LinkEnd &end, const ConnectionProfile &profile, bool wasConnected);
/// No CONNACK within the profile's time.
/// @param lastStep the transport has come so far; nullopt = nowhere yet
[[nodiscard]] QString timeoutProblem(const ConnectionProfile &profile, std::optional<TransportStep> lastStep,
                                     bool wasOpen);
/// Whether a server that refused with this CONNACK code may accept later.
[[nodiscard]] bool isWorthRetryingRefusal(quint8 code, ProtocolVersion version);
/// The same for the reason of a DISCONNECT from the server.
[[nodiscard]] bool isWorthRetryingDisconnect(quint8 code);

}
