// SPDX-License-Identifier: GPL-3.0-or-later
// What the local broker allows; the defaults are the product's published limits.
#pragma once

#include "core/base/clock.h"
#include "core/broker/brokeraccess.h"
#include "core/spec/enums.h"
#include "core/spec/limits.h"

#include <memory>
#include <optional>

namespace mqttscope
{

struct BrokerOptions
{
    quint32 maximumPacketSize = limits::kBrokerMaximumPacketSize; ///< bytes, announced and enforced by the framer
    quint16 receiveMaximum = limits::kBrokerReceiveMaximum; ///< QoS 1 and 2 messages a client may have outstanding
    quint16 topicAliasMaximum = limits::kBrokerTopicAliases; ///< aliases a client may use
    int maximumConnections = limits::kBrokerMaximumConnections;
    int maximumTopicLevels = limits::kBrokerMaximumTopicLevels;
    int maximumSessions = limits::kBrokerMaximumSessions;
    int maximumSubscriptions = limits::kSessionSubscriptions; ///< per session
    int inflightMessages = limits::kSessionInflightMessages; ///< per session, whatever the client's Receive Maximum
    int queueMessages = limits::kSessionQueueMessages; ///< per session
    qint64 queueBytes = limits::kSessionQueueBytes; ///< per session, messages in flight included
    int retainedMessages = limits::kRetainedMessages;
    qint64 retainedBytes = limits::kRetainedBytes;
    Duration connectDeadline = std::chrono::milliseconds(limits::kBrokerConnectDeadlineMs);
    Duration systemInterval = std::chrono::seconds(10); ///< between publications of $SYS
    std::optional<quint16> serverKeepAlive; ///< seconds, overrides every client's

    std::shared_ptr<const BrokerAccess> access; ///< nullptr = everybody may do everything

    // What it pretends not to have; CONNACK says so, and who asks all the same is answered with the reason code.
    QoS maximumQoS = QoS::ExactlyOnce; ///< of what clients may publish, and of what they get
    bool retainAvailable = true;
    bool wildcardSubscriptionAvailable = true;
    bool sharedSubscriptionAvailable = true;
    bool subscriptionIdentifiersAvailable = true;
};

}
