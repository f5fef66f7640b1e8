// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a person can say about a connection, secrets excepted: a profile never holds one.
#pragma once

#include "core/profile/transportprofile.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace mqttscope
{

using UserPropertyList = QList<std::pair<QString, QString>>;

struct SubscriptionProfile
{
    QString filter;
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = true; ///< 5.0; on by default, so that the retained mark is the truth
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe;
    std::optional<quint32> subscriptionIdentifier; ///< 1…268 435 455
    bool enabled = true;
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const SubscriptionProfile &, const SubscriptionProfile &) = default;
};

/// The 5.0 properties an Application Message may carry, as typed by a person. Used by publishes and wills.
struct MessageProperties
{
    std::optional<bool> payloadIsUtf8; ///< Payload Format Indicator
    std::optional<quint32> messageExpiry; ///< seconds
    std::optional<quint16> topicAlias; ///< publishes only
    QString contentType;
    QString responseTopic;
    QByteArray correlationData;
    UserPropertyList userProperties;
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    [[nodiscard]] int count() const; ///< properties that will be sent
    friend bool operator==(const MessageProperties &, const MessageProperties &) = default;
};

struct WillProfile
{
    QString topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    quint32 delay = 0; ///< seconds, 5.0
    MessageProperties properties;
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const WillProfile &, const WillProfile &) = default;
};

struct ConnectionProfile
{
    QString id; ///< UUID without braces; made by create()
    QString name;
    QString host = QStringLiteral("localhost");
    quint16 port = 1883;
    TransportKind transport = TransportKind::Tcp;
    TlsProfile tls; ///< in force when the transport uses TLS
    WebSocketProfile webSocket; ///< in force when the transport uses WebSocket
    ProxyProfile proxy;
    ProtocolVersion version = ProtocolVersion::V5_0;
    QString clientId; ///< empty = a fresh one per program start (`mqttscope-` + 8 hex digits)
    QString userName;
    /// 5.0 enhanced authentication: empty = none; SCRAM-SHA-1, -256 and -512 are built in and take user name and
    /// password, of any other method the user types each answer.
    QString authenticationMethod;
    bool askPassword = false; ///< asked per session, never stored
    quint16 keepAlive = 60; ///< seconds, 0 = off
    bool cleanStart = true;
    bool keepSession = false; ///< what is under way is kept over a restart of the program, in a 0600 file
    bool continueUnknownSession = false; ///< go on with a session the server knows and this program does not (5.0)
    quint32 sessionExpiry = 0; ///< seconds, 5.0; 0xFFFFFFFF = never
    std::optional<quint16> receiveMaximum; ///< 1…65 535
    std::optional<quint32> maximumPacketSize; ///< bytes, ≥ 1
    std::optional<quint16> topicAliasMaximum;
    bool automaticTopicAliases = false; ///< short numbers for the topics published most often (5.0)
    std::optional<bool> requestProblemInformation;
    std::optional<bool> requestResponseInformation;
    UserPropertyList userProperties; ///< of CONNECT
    UserPropertyList subscribeUserProperties; ///< of every SUBSCRIBE and UNSUBSCRIBE (5.0)
    std::optional<WillProfile> will;
    QList<SubscriptionProfile> subscriptions;
    bool reconnect = true;
    quint32 reconnectMinMs = 1000;
    quint32 reconnectMaxMs = 60000;
    quint32 connectTimeoutMs = 10000; ///< TCP and CONNACK together
    quint32 offlineMessages = 1000; ///< QoS 1 and 2 kept while there is no connection; 0 = refused
    quint32 offlineBytes = 8U << 20; ///< of them, at most
    bool readOnly = false; ///< nothing is ever published
    QJsonObject unknownKeys; ///< kept as read, written back

    [[nodiscard]] static ConnectionProfile create();
    /// `mqtt://host:port`, `wss://host:port/path`, `unix:///path` …; never contains a secret: neither user nor the
    /// query of a path.
    [[nodiscard]] QString url() const;
    /// `host:port`, or the path of a local socket: the place as sentences name it. Not yet made visible text.
    [[nodiscard]] QString address() const;
    friend bool operator==(const ConnectionProfile &, const ConnectionProfile &) = default;
};

/// "host:port" as certificate exceptions name it: lower case.
[[nodiscard]] QString certificateHost(const ConnectionProfile &profile);

}
