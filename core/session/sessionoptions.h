// SPDX-License-Identifier: GPL-3.0-or-later
// What a client session needs to know. All texts are bytes as they go over the wire (UTF-8).
#pragma once

#include "core/base/clock.h"
#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mqttscope
{

/// One Topic Filter with its Subscription Options.
struct SubscriptionRequest
{
    QByteArray filter;
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false; ///< 5.0
    bool retainAsPublished = false; ///< 5.0
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe; ///< 5.0
    std::optional<quint32> identifier{}; ///< 5.0, 1…268 435 455
    friend bool operator==(const SubscriptionRequest &, const SubscriptionRequest &) = default;
};

/// An Application Message on its way out.
struct OutgoingMessage
{
    QByteArray topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    PropertyList properties; ///< 5.0 only; with an earlier version they are left out and the outcome says so
};

struct SessionOptions
{
    ProtocolVersion version = ProtocolVersion::V5_0;
    QByteArray clientId; ///< empty: the server assigns one (5.0 and 3.1.1 with cleanStart)
    std::optional<QByteArray> userName;
    std::optional<QByteArray> password;
    quint16 keepAlive = 60; ///< seconds; 0 = off
    bool cleanStart = true; ///< Clean Session before 5.0
    /// CONNECT properties (5.0): Session Expiry Interval, Receive Maximum, Maximum Packet Size, Topic Alias Maximum,
    /// Request Problem/Response Information, User Property.
    PropertyList properties;
    std::optional<OutgoingMessage> will; ///< properties may hold Will Delay Interval
    QList<SubscriptionRequest> subscriptions; ///< sent whenever the server has no session for us
    bool readOnly = false; ///< every PUBLISH is refused here, below the user interface; a will is not sent either
    /// Continue when the server knows a session of an earlier program run and we have no state left of it. The
    /// standard wants the connection closed then [5.0/MQTT-3.2.2-4], which would lose what the server has queued; an
    /// empty state is treated as our state instead. False keeps to the letter.
    bool continueUnknownSession = true;
    Duration connackTimeout = std::chrono::seconds(10);
    Duration pingTimeout = std::chrono::seconds(10); ///< PINGRESP after PINGREQ
};

}
