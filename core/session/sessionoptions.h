// SPDX-License-Identifier: GPL-3.0-or-later
// What a client session needs to know. All texts are bytes as they go over the wire (UTF-8).
#pragma once

#include "core/base/clock.h"
#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"
#include "core/spec/limits.h"

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
    /// Names the server whose session this is, so that what was kept of another one's is not taken up here. Any form.
    QByteArray server;
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
    PropertyList subscribeProperties; ///< 5.0: User Properties of every SUBSCRIBE and UNSUBSCRIBE
    /// Every PUBLISH is refused here, below the user interface; a will is not sent either. Messages kept from before
    /// are held back; what the server has taken already is released.
    bool readOnly = false;
    /// What to do when the server knows a session of an earlier program run and we have no state left of it. The
    /// standard has the connection closed [5.0/MQTT-3.2.2-4]; true goes on with an empty state instead, so that what
    /// the server has queued is not lost.
    bool continueUnknownSession = false;
    /// Give Topic Aliases to the topics published most often, as far as the server takes any (5.0).
    bool automaticTopicAliases = false;
    /// 5.0; empty = none. SCRAM-SHA-1, -256 and -512 take userName and password, which are then not sent in CONNECT;
    /// of any other method authChallenge asks for each answer.
    QByteArray authenticationMethod;
    /// First Authentication Data of a method that is not built in, in CONNECT and at the start of a re-authentication;
    /// empty = none.
    QByteArray authenticationData;
    /// Messages at QoS 1 and 2 published without a connection wait for the next one, whether or not the server keeps
    /// the session; QoS 0 is refused.
    bool publishesOffline = false;
    int queueMessages = limits::kSessionQueueMessages; ///< waiting for the network or the server, at most
    qint64 queueBytes = limits::kSessionQueueBytes; ///< of all messages not settled
    Duration connackTimeout = std::chrono::seconds(10);
    Duration pingTimeout = std::chrono::seconds(10); ///< PINGRESP after PINGREQ
};

}
