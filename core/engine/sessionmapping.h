// SPDX-License-Identifier: GPL-3.0-or-later
// Between what people type (profiles, requests) and what sessions take (bytes, property lists).
#pragma once

#include "core/engine/engineinterface.h"
#include "core/session/sessionevents.h"
#include "core/session/sessionoptions.h"

namespace mqttscope
{

/// The server a session is kept by, as far as the profile tells: transport, host, port and path, no secret.
[[nodiscard]] QByteArray sessionServer(const ConnectionProfile &profile);
/// @param clientId the one to use, never empty
[[nodiscard]] SessionOptions sessionOptions(const ConnectionProfile &profile, const ConnectSecrets &secrets,
                                            const QByteArray &clientId);
[[nodiscard]] SubscriptionRequest subscriptionRequest(const SubscriptionProfile &subscription);
[[nodiscard]] SubscriptionProfile subscriptionProfile(const SubscriptionRequest &request);
[[nodiscard]] QList<SubscriptionProfile> subscriptionProfiles(const QList<SubscriptionRequest> &requests);
[[nodiscard]] OutgoingMessage outgoingMessage(const PublishRequest &request);
[[nodiscard]] PropertyList goodbyeProperties(const Goodbye &goodbye);
[[nodiscard]] ConnackInfo connackInfo(const Connack &connack);
[[nodiscard]] Outcome outcome(const SessionOutcome &outcome);

}
