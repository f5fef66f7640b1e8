// SPDX-License-Identifier: GPL-3.0-or-later
// One of the user's connections: profile, session and the network connection of the moment, with reconnect.
#pragma once

#include "core/engine/connectionproblem.h"
#include "core/engine/engineevents.h"
#include "core/engine/engineservices.h"
#include "core/engine/link.h"
#include "core/engine/sessionstore.h"
#include "core/session/clientsession.h"
#include "core/session/reconnectpolicy.h"

#include <memory>
#include <optional>

namespace mqttscope
{

/// Reports every change through EngineEvents. I/O thread.
class ClientConnection final : public QObject, public LinkOwner
{
    Q_OBJECT
public:
    /// A connection that ended sooner than this counts as another failed attempt for the pause before the next one.
    static constexpr Duration kSaveDelay = std::chrono::milliseconds(500); ///< changes are written together
    static constexpr Duration kStableAfter = std::chrono::seconds(5);

    /// @param isLocal the profile leads to our own broker
    ClientConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets, bool isLocal,
                     EngineServices &services, EngineEvents &events);
    ~ClientConnection() override;

    void open();
    /// DISCONNECT, then Disconnected for good.
    void close(const Goodbye &goodbye = {});
    void reconnect();
    /// Answers the operations still open, then reports nothing any more; gone() follows, perhaps at once.
    /// @param keepsSession as far as the profile asks for it
    void forget(bool keepsSession = true);
    [[nodiscard]] bool isClosed() const { return !m_link; }
    /// For onlookers: its signals tell what the events leave out, messages above all. Commands go through us.
    [[nodiscard]] const ClientSession &session() const { return m_session; }

    void answerAuthentication(const QByteArray &data);
    void reauthenticate();
    void cancelQueued();
    void publish(OperationId operation, const PublishRequest &request);
    void subscribe(OperationId operation, const QList<SubscriptionProfile> &subscriptions);
    void unsubscribe(OperationId operation, const QStringList &filters);

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

Q_SIGNALS:
    void gone();

private:
    void linkOpened(TimePoint now) override;
    void linkFrame(QByteArrayView frame, const Summary &summary, TimePoint now) override;
    void linkFramingFailed(FrameHead::Status status, TimePoint now) override;
    void linkWritable(TimePoint now) override;
    void linkClosed(const LinkEnd &end, TimePoint now) override;

    void followSession();
    void onConnected(const Connack &connack);
    void onRefused(const Connack &connack, const QString &text);
    void onDisconnected(const DisconnectInfo &info);
    void startAttempt();
    void giveUpAttempt(TimePoint now);
    void dropLink();
    void onChallenge(const QByteArray &method, const QByteArray &data);
    void refreshQueue();
    void restoreSession();
    /// The session may have changed: if it has, it is written soon.
    void sessionMoved();
    /// @return true if there was something to keep
    bool saveSession();
    void noteOperation(OperationId operation, const SessionOutcome &result);
    void notePublished(OperationId operation, const SessionOutcome &result);
    void noteLosses(const LinkEnd &end);
    void ended(const ConnectionProblem &linkProblem, TimePoint now);
    void addNotice(const QString &sentence);
    [[nodiscard]] QString notices() const;
    void setProblem(const ConnectionProblem &problem, quint8 code);
    void setState(ConnectionState state);
    void keepDeadline() { m_services.wakeAt(nextDeadline()); }
    [[nodiscard]] TimePoint now() const { return m_services.clock.now(); }

    ConnectionProfile m_profile;
    SessionKey m_sessionKey;
    ConnectSecrets m_secrets; ///< for the attempts after this one
    EngineServices &m_services;
    EngineEvents &m_events;
    SessionStore::Reading m_kept; ///< of an earlier program run, until it is taken over
    ClientSession m_session;
    ReconnectPolicy m_policy;
    std::unique_ptr<Link> m_link;
    ConnectionStatus m_status;
    ConnectionProblem m_problem; ///< of this attempt; empty text = none yet
    std::optional<TimePoint> m_connectDeadline;
    std::optional<TimePoint> m_saveAt; ///< the session's state has changed and is to be kept
    quint64 m_savedRevision = 0; ///< ClientSession::stateRevision() of what was kept last
    QStringList m_keptNotices; ///< of the session kept, until the user asks for another attempt
    QStringList m_attemptNotices; ///< of the last attempt and its connection
    int m_keptFailures = 0; ///< messages of an earlier program run that did not come through
    QString m_lastKeptFailure; ///< why
    bool m_isForgotten = false;
    std::optional<TimePoint> m_connectedAt; ///< when this network connection was accepted
    bool m_isWanted = false; ///< the user wants to be connected
    bool m_opensAgain = false; ///< asked for while the last goodbye was still being said
    bool m_wasConnected = false; ///< this network connection got as far as an accepting CONNACK
};

}
