// SPDX-License-Identifier: GPL-3.0-or-later
// The one seam between the user interface and the protocol engine: intents go down as slots, facts come up as signals
// that carry whole values. Everything here lives on the UI thread; ThreadedEngine carries it over, tests use a scripted
// one.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/capture/capturebatch.h"
#include "core/engine/diagnosis.h"
#include "core/profile/connectionprofile.h"
#include "core/spec/enums.h"
#include "core/transport/tlsfacts.h"

#include <QDateTime>
#include <QHostAddress>
#include <QObject>

#include <optional>

namespace mqttscope
{

enum class ConnectionState : quint8
{
    Disconnected, ///< by intent, or given up
    Connecting, ///< name, TCP
    Handshaking, ///< CONNECT sent, waiting for CONNACK
    Connected,
    Reconnecting, ///< waiting for retryAt
    Disconnecting,
};

/// What CONNACK said. nullopt = not sent: the standard's default holds.
struct ConnackInfo
{
    bool sessionPresent = false;
    quint8 code = 0;
    ProtocolVersion version = ProtocolVersion::Unknown;
    std::optional<quint32> sessionExpiry;
    std::optional<quint16> receiveMaximum;
    std::optional<quint8> maximumQoS;
    std::optional<bool> retainAvailable;
    std::optional<quint32> maximumPacketSize;
    std::optional<QString> assignedClientId;
    std::optional<quint16> topicAliasMaximum;
    std::optional<QString> reasonString;
    UserPropertyList userProperties;
    std::optional<bool> wildcardSubscriptionAvailable;
    std::optional<bool> subscriptionIdentifierAvailable;
    std::optional<bool> sharedSubscriptionAvailable;
    std::optional<quint16> serverKeepAlive;
    std::optional<QString> responseInformation;
    std::optional<QString> serverReference;
    std::optional<QString> authenticationMethod;
};

/// What the server asks of a person in enhanced authentication with a method that is not built in.
struct AuthenticationChallenge
{
    QString method;
    QByteArray data; ///< outside bytes
};

/// How a re-authentication ended.
struct ReauthenticationResult
{
    bool succeeded = false;
    QString text; ///< one sentence, already translated
};

/// A connection as the user sees it; sent whole at every change.
struct ConnectionStatus
{
    ConnectionId id;
    QString profileId;
    QString name; ///< plain text as typed; show through plaintext helpers
    QString url;
    ConnectionState state = ConnectionState::Disconnected;
    ProtocolVersion version = ProtocolVersion::Unknown;
    QString clientId; ///< the one in force
    QString problem; ///< one clear sentence, already translated; empty = none
    /// Something went wrong that did not end the connection, or was lost with it: a subscription refused, bytes that
    /// never left. One or two sentences, already translated; empty = nothing.
    QString notice;
    quint8 reasonCode = 0; ///< of the refusal or the disconnect, 0 = none
    std::optional<Duration> pingRoundTrip;
    std::optional<TlsFacts> tls; ///< of this or the last attempt, as far as its handshake came; nullopt = no TLS
    std::optional<ConnackInfo> connack; ///< of this or the last connection; after a refusal its reason only
    quint64 discardedBytes = 0; ///< received behind what was no MQTT packet, and not kept; of the last connection
    quint64 unsentBytes = 0; ///< of packets in the capture that never left; of the last connection
    std::optional<TimePoint> retryAt; ///< Reconnecting only
    int queued = 0; ///< messages waiting for the network or the server
    std::optional<AuthenticationChallenge> challenge; ///< waits for answerAuthentication()
    std::optional<ReauthenticationResult> reauthentication; ///< the last one of this connection; not while one runs
    QString serverReference; ///< another server to go to, as this one said with its refusal: outside text; empty = none
    int attempt = 0; ///< failed attempts since the last success
    bool isLocal = false; ///< connected to our own broker
    bool readOnly = false;
    bool queuesOffline = false; ///< published without a connection, QoS 1 and 2 wait for the next one
};

/// Asked for at connect time, held in memory for the session, never written.
struct ConnectSecrets
{
    QByteArray password;
    QByteArray keyPassphrase = {}; ///< of the client certificate's key
    QByteArray preSharedKey = {}; ///< bytes, not hex
    QByteArray proxyPassword = {};
    QByteArray authenticationData = {}; ///< first step of an authentication method that is not built in
    QByteArray headerValues = {}; ///< of the secret headers the profile names without one, a line each
    friend bool operator==(const ConnectSecrets &, const ConnectSecrets &) = default;
};

struct PublishRequest
{
    QString topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    MessageProperties properties; ///< ignored before 5.0, and said so by the outcome
};

/// End of an operation: what happened in one sentence, and the code the broker gave.
struct Outcome
{
    bool succeeded = false;
    quint8 reasonCode = 0;
    QString text; ///< translated, one sentence; may be empty on success
    QList<quint8> codes; ///< SUBACK / UNSUBACK, one per filter
};

/// A client of the local broker.
struct BrokerClientInfo
{
    ConnectionId connection; ///< its packets in the capture
    QString clientId;
    ProtocolVersion version = ProtocolVersion::Unknown;
    QString address;
    quint16 keepAlive = 0;
    int subscriptions = 0;
    int inflight = 0;
    int queued = 0;
    quint64 messagesIn = 0; ///< received from the client
    quint64 messagesOut = 0; ///< sent to the client
    bool connected = true;
    quint64 dropped = 0; ///< meant for the client, lost to the bounds of its queue
};

struct BrokerStatus
{
    bool running = false;
    QHostAddress address;
    quint16 port = 0;
    QString problem; ///< why it could not start
    QList<BrokerClientInfo> clients;
    int retained = 0;
    quint64 messagesIn = 0;
    quint64 messagesOut = 0;
    quint64 dropped = 0; ///< deliveries lost to the bounds of a session's queue
    quint64 tooLarge = 0; ///< deliveries skipped because of a client's Maximum Packet Size
    quint64 expired = 0; ///< messages whose expiry passed while they waited
    quint64 retainedRefused = 0; ///< not retained because the store is full
    qint64 uptimeMs = 0;
};

/// One of the simulated devices.
struct DemoDeviceInfo
{
    QString name;
    QString description;
    bool connected = false;
    bool canFlood = false;
    bool flooding = false;
};

/// What DISCONNECT says (5.0); before that nothing but the goodbye.
struct Goodbye
{
    ReasonCode reason = ReasonCode::Success; ///< DisconnectWithWillMessage has the server publish the will
    /// Seconds; not sent where CONNECT asked for no session [5.0/3.14.2.2.2].
    std::optional<quint32> sessionExpiry;
    QString reasonString;
    UserPropertyList userProperties;
};

class EngineInterface : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Opens a connection; its id is valid at once, its fate arrives by connectionChanged.
    virtual ConnectionId openConnection(const ConnectionProfile &profile, const ConnectSecrets &secrets) = 0;
    /// Sends DISCONNECT and closes; the connection stays listed as Disconnected until forgotten.
    virtual void closeConnection(ConnectionId id) = 0;
    /// The same, with more to say than that all is well.
    virtual void sayGoodbye(ConnectionId id, const Goodbye &) { closeConnection(id); }
    /// Tries again at once (Disconnected or Reconnecting), under the same id.
    virtual void reconnect(ConnectionId id) = 0;
    /// Closes what runs under `id` and opens anew under the same id with another profile or password, so that what was
    /// captured, charted and chosen under it stays together. Not for an id that has been forgotten.
    virtual void reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets) = 0;
    /// Closes and removes; connectionRemoved follows.
    virtual void forgetConnection(ConnectionId id) = 0;

    /// Answers ConnectionStatus::challenge.
    virtual void answerAuthentication(ConnectionId, const QByteArray &) { }
    /// Proves anew who we are, on the living connection; the outcome is ConnectionStatus::reauthentication.
    virtual void reauthenticate(ConnectionId) { }
    /// Gives up the messages that wait (ConnectionStatus::queued); each is answered.
    virtual void cancelQueued(ConnectionId) { }
    /// Removes from disk what is kept of the profile's sessions, for a profile that is gone. Not while it is open.
    virtual void dropKeptSessions(const QString &) { }

    virtual OperationId publish(ConnectionId id, const PublishRequest &request) = 0;
    virtual OperationId subscribe(ConnectionId id, const QList<SubscriptionProfile> &subscriptions) = 0;
    virtual OperationId unsubscribe(ConnectionId id, const QStringList &filters) = 0;

    /// Starts the local broker on loopback; port 0 = a free one. Answered by brokerChanged.
    virtual void startBroker(quint16 port) = 0;
    virtual void stopBroker() = 0;
    /// Starts the simulated devices against the local broker (which it starts if needed). Answered by demoChanged.
    virtual void startDemo() = 0;
    virtual void stopDemo() = 0;
    virtual void setFlooding(const QString &deviceName, bool on) = 0;
    /// Budget of the store behind: of a frame beyond half of it only the head is kept.
    virtual void setCaptureBudget(qint64) { }
    /// Tries a connection step by step, beside those that are open; answered by diagnosisChanged under the number
    /// returned. One at a time: another one ends the one before.
    virtual quint32 diagnose(const ConnectionProfile &, const ConnectSecrets &) { return 0; }
    /// Ends it without a further word.
    virtual void stopDiagnosis() { }

Q_SIGNALS:
    void connectionChanged(const mqttscope::ConnectionStatus &status);
    void connectionRemoved(mqttscope::ConnectionId id);
    void operationFinished(mqttscope::OperationId id, const mqttscope::Outcome &outcome);
    void subscriptionsChanged(mqttscope::ConnectionId id, const QList<mqttscope::SubscriptionProfile> &subscriptions);
    void brokerChanged(const mqttscope::BrokerStatus &status);
    void demoChanged(const QList<mqttscope::DemoDeviceInfo> &devices);
    void diagnosisChanged(const mqttscope::DiagnosisReport &report);
    /// At most once per frame (16-33 ms). The receiver moves it into its CaptureStore; exactly one receiver.
    void batchReady(mqttscope::CaptureBatch &batch);
};

}
