// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/clientconnection.h"

#include "core/engine/sessionmapping.h"
#include "core/engine/sessionstore.h"
#include "core/engine/transportfactory.h"
#include "core/spec/packetspec.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

/// Its own for every connection: two with the same id would throw each other out.
QByteArray freshClientId()
{
    return "mqttscope-" + QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, '0');
}

/// A session that is kept goes on under the identifier it had.
QByteArray clientIdFor(const ConnectionProfile &profile, const SessionStore::Reading &kept)
{
    if (!profile.clientId.isEmpty())
        return profile.clientId.toUtf8();
    return kept.snapshot ? kept.snapshot->clientId : freshClientId();
}

/// Another server, version or Client Identifier: another session.
SessionKey sessionKey(const ConnectionProfile &profile)
{
    return {profile.id,
            sessionServer(profile) + '\n' + QByteArray::number(int(profile.version)) + '\n'
                + profile.clientId.toUtf8()};
}

SessionStore::Reading keptSession(const ConnectionProfile &profile, SessionStore *sessions)
{
    return profile.keepSession && sessions ? sessions->read(sessionKey(profile)) : SessionStore::Reading();
}

}

ClientConnection::ClientConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets,
                                   bool isLocal, EngineServices &services, EngineEvents &events)
    : m_profile(profile)
    , m_sessionKey(sessionKey(profile))
    , m_secrets(secrets)
    , m_services(services)
    , m_events(events)
    , m_kept(keptSession(profile, services.sessions))
    , m_session(sessionOptions(profile, secrets, clientIdFor(profile, m_kept)))
    , m_policy(std::chrono::milliseconds(profile.reconnectMinMs), std::chrono::milliseconds(profile.reconnectMaxMs),
               QRandomGenerator::global()->generate())
{
    m_status.id = id;
    m_status.profileId = profile.id;
    m_status.name = profile.name;
    m_status.url = profile.url();
    m_status.version = profile.version;
    m_status.clientId = QString::fromUtf8(m_session.options().clientId);
    m_status.isLocal = isLocal;
    m_status.readOnly = profile.readOnly;
    m_status.queuesOffline = m_session.options().publishesOffline;
    followSession();
    restoreSession();
}

ClientConnection::~ClientConnection()
{
    if (m_saveAt)
        saveSession();
    m_session.disconnect(this);
}

void ClientConnection::followSession()
{
    connect(&m_session, &ClientSession::connected, this, &ClientConnection::onConnected);
    connect(&m_session, &ClientSession::refused, this, &ClientConnection::onRefused);
    connect(&m_session, &ClientSession::disconnected, this, &ClientConnection::onDisconnected);
    connect(&m_session, &ClientSession::pingAnswered, this, [this](Duration roundTrip) {
        m_status.pingRoundTrip = roundTrip;
        setState(m_status.state);
    });
    connect(&m_session, &ClientSession::subscriptionsChanged, this,
            [this](const QList<SubscriptionRequest> &subscriptions) {
                if (!m_isForgotten) // another connection may have the id by now
                    m_events.subscriptionsChanged(m_status.id, subscriptionProfiles(subscriptions));
            });
    connect(&m_session, &ClientSession::authChallenge, this, &ClientConnection::onChallenge);
    connect(&m_session, &ClientSession::reauthenticated, this, [this](OperationId, const SessionOutcome &result) {
        m_status.challenge.reset();
        m_status.reauthentication
            = ReauthenticationResult{result.succeeded, result.succeeded ? tr("Authenticated again.") : result.text};
        setState(m_status.state);
    });
    connect(&m_session, &ClientSession::published, this, &ClientConnection::notePublished);
    connect(&m_session, &ClientSession::subscribed, this, &ClientConnection::noteOperation);
    connect(&m_session, &ClientSession::unsubscribed, this, &ClientConnection::noteOperation);
}

/// Goes on with what an earlier program run has left of this profile's session.
void ClientConnection::restoreSession()
{
    SessionStore *sessions = m_services.sessions;
    if (!sessions)
        return;
    if (!m_profile.keepSession)
        return sessions->removeAll(m_profile.id);
    const auto followStore = [this, sessions] {
        const QString problem = m_isForgotten ? QString() : sessions->takeProblem(m_sessionKey);
        if (problem.isEmpty() || m_keptNotices.contains(problem))
            return;
        m_keptNotices.append(problem);
        setState(m_status.state);
    };
    connect(sessions, &SessionStore::troubled, this, followStore, Qt::QueuedConnection);
    if (!m_kept.problem.isEmpty())
        m_keptNotices.append(m_kept.problem);
    const bool isTaken = m_kept.snapshot && m_session.restore(*m_kept.snapshot);
    if (!isTaken && sessions->hasOthers(m_sessionKey))
        m_keptNotices.append(
            tr("A session is kept on disk of another server, Client Identifier or protocol version of this profile; it "
               "was left alone."));
    m_kept = {};
}

void ClientConnection::sessionMoved()
{
    if (!m_profile.keepSession || m_saveAt || m_isForgotten || m_session.stateRevision() == m_savedRevision)
        return;
    m_saveAt = now() + kSaveDelay;
    keepDeadline();
}

bool ClientConnection::saveSession()
{
    m_saveAt.reset();
    m_savedRevision = m_session.stateRevision();
    if (!m_services.sessions)
        return false;
    const auto snapshot = m_session.snapshot();
    if (snapshot)
        m_services.sessions->write(m_sessionKey, *snapshot);
    else
        m_services.sessions->remove(m_sessionKey);
    return snapshot.has_value();
}

/// Operation 0: nobody waits for the answer about a message of an earlier program run, so it is said with the
/// connection.
void ClientConnection::notePublished(OperationId operation, const SessionOutcome &result)
{
    if (operation.isValid())
        return m_events.operationFinished(operation, outcome(result));
    if (result.succeeded || m_isForgotten)
        return;
    ++m_keptFailures;
    m_lastKeptFailure = result.text;
    if (m_session.state() == SessionState::Connected)
        setState(m_status.state);
}

/// Operation 0 renews subscriptions: nobody waits for its answer, so a refusal is said with the connection.
void ClientConnection::noteOperation(OperationId operation, const SessionOutcome &result)
{
    if (operation.isValid())
        return m_events.operationFinished(operation, outcome(result));
    if (result.succeeded || m_session.state() != SessionState::Connected)
        return;
    addNotice(result.text);
    setState(m_status.state);
}

void ClientConnection::open()
{
    m_isWanted = true;
    if (!m_link)
        startAttempt();
    else if (m_session.state() == SessionState::Closing)
        m_opensAgain = true;
}

void ClientConnection::reconnect()
{
    m_policy.reset();
    m_status.attempt = 0;
    m_status.problem.clear();
    m_keptNotices.clear();
    m_attemptNotices.clear();
    m_keptFailures = 0;
    m_status.reasonCode = 0;
    m_status.serverReference.clear();
    open();
}

void ClientConnection::close(const Goodbye &goodbye)
{
    m_isWanted = false;
    m_opensAgain = false;
    m_status.retryAt.reset();
    const SessionState state = m_session.state();
    if (m_link && (state == SessionState::Connected || state == SessionState::Handshaking)) {
        setState(ConnectionState::Disconnecting);
        m_session.close(goodbye.reason, now(), goodbyeProperties(goodbye));
        keepDeadline();
        return;
    }
    if (m_link && state == SessionState::Closing)
        return;
    dropLink();
    setState(ConnectionState::Disconnected);
}

void ClientConnection::forget(bool keepsSession)
{
    const bool isKept = m_profile.keepSession && keepsSession && saveSession();
    m_isForgotten = true;
    close();
    if (isKept)
        m_session.handOverState();
    else
        m_session.discardState();
}

void ClientConnection::startAttempt()
{
    m_problem = {};
    m_wasConnected = false;
    m_connectedAt.reset();
    m_status.tls.reset();
    m_status.connack.reset();
    m_status.reauthentication.reset();
    m_status.discardedBytes = 0;
    m_status.unsentBytes = 0;
    m_status.retryAt.reset();
    m_status.pingRoundTrip.reset();
    m_link = std::make_unique<Link>(makeTransport(m_profile, m_secrets), m_services, *this, m_status.id,
                                    Direction::FromClient, 0);
    m_link->setMaximumPacketSize(m_session.maximumPacketSize());
    m_connectDeadline = now() + std::chrono::milliseconds(m_profile.connectTimeoutMs);
    setState(ConnectionState::Connecting);
    m_link->open();
    keepDeadline();
}

void ClientConnection::publish(OperationId operation, const PublishRequest &request)
{
    m_session.publish(operation, outgoingMessage(request), now());
    sessionMoved();
    refreshQueue();
    keepDeadline();
}

void ClientConnection::cancelQueued()
{
    m_session.cancelQueued();
    sessionMoved();
    refreshQueue();
}

/// Tells how much waits, where somebody may wonder: while there is no connection, and when the last of it has left.
void ClientConnection::refreshQueue()
{
    const int queued = m_session.queued();
    const bool isOfInterest = m_status.state != ConnectionState::Connected || queued == 0;
    if (queued != m_status.queued && isOfInterest)
        setState(m_status.state);
}

void ClientConnection::onChallenge(const QByteArray &method, const QByteArray &data)
{
    m_connectDeadline.reset(); // a person may take their time; the session watches the server
    m_status.challenge = AuthenticationChallenge{QString::fromUtf8(method), data};
    setState(m_status.state);
}

void ClientConnection::answerAuthentication(const QByteArray &data)
{
    if (!m_status.challenge)
        return;
    m_status.challenge.reset();
    m_session.answerAuth(data, now());
    setState(m_status.state);
    keepDeadline();
}

void ClientConnection::reauthenticate()
{
    m_status.reauthentication.reset();
    setState(m_status.state);
    m_session.reauthenticate(OperationId(1), now());
    keepDeadline();
}

void ClientConnection::subscribe(OperationId operation, const QList<SubscriptionProfile> &subscriptions)
{
    QList<SubscriptionRequest> requests;
    for (const SubscriptionProfile &subscription : subscriptions)
        requests.append(subscriptionRequest(subscription));
    m_session.subscribe(operation, requests, now());
    keepDeadline();
}

void ClientConnection::unsubscribe(OperationId operation, const QStringList &filters)
{
    QList<QByteArray> bytes;
    for (const QString &filter : filters)
        bytes.append(filter.toUtf8());
    m_session.unsubscribe(operation, bytes, now());
    keepDeadline();
}

std::optional<TimePoint> ClientConnection::nextDeadline() const
{
    std::optional<TimePoint> earliest = m_session.nextDeadline();
    const auto consider = [&earliest](const std::optional<TimePoint> &time) {
        if (time && (!earliest || *time < *earliest))
            earliest = time;
    };
    consider(m_connectDeadline);
    consider(m_saveAt);
    consider(m_status.retryAt);
    if (m_link)
        consider(m_link->nextDeadline());
    return earliest;
}

void ClientConnection::advance(TimePoint now)
{
    if (m_connectDeadline && now >= *m_connectDeadline)
        return giveUpAttempt(now);
    if (m_status.retryAt && now >= *m_status.retryAt)
        return startAttempt();
    if (m_saveAt && now >= *m_saveAt)
        saveSession();
    m_session.advance(now);
    sessionMoved();
    if (m_link)
        m_link->advance(now);
}

void ClientConnection::linkOpened(TimePoint now)
{
    m_status.tls = m_link->tlsFacts();
    m_session.transportOpened(*m_link, now);
    setState(ConnectionState::Handshaking);
    sessionMoved();
    keepDeadline();
}

void ClientConnection::linkFrame(QByteArrayView frame, const Summary &summary, TimePoint now)
{
    m_session.receive(frame, summary, now);
    if (m_status.queued != 0)
        refreshQueue();
    if (summary.type != PacketType::Publish || (summary.flags & PacketSpec::kQoSBits) != 0)
        sessionMoved();
    if (summary.type != PacketType::Publish)
        keepDeadline(); // an answer may have set an earlier one: Server Keep Alive, for instance
}

void ClientConnection::linkFramingFailed(FrameHead::Status status, TimePoint now)
{
    m_session.framingFailed(status, now);
    keepDeadline();
}

void ClientConnection::linkWritable(TimePoint now)
{
    m_session.writable(now);
    sessionMoved();
    keepDeadline();
}

void ClientConnection::linkClosed(const LinkEnd &end, TimePoint now)
{
    m_session.transportClosed(now);
    sessionMoved();
    m_status.tls = m_link->tlsFacts();
    dropLink();
    noteLosses(end);
    if (std::exchange(m_opensAgain, false))
        return startAttempt();
    ended(linkProblem(end, m_profile, m_wasConnected), now);
}

void ClientConnection::noteLosses(const LinkEnd &end)
{
    m_status.discardedBytes = end.discardedBytes;
    m_status.unsentBytes = end.unsentBytes;
    if (end.unsentBytes != 0)
        addNotice(tr("The connection ended before everything was sent: the last %1 bytes in the capture never left.")
                      .arg(end.unsentBytes));
    if (end.discardedBytes != 0)
        addNotice(
            tr("%1 bytes came behind what was no MQTT packet and are not in the capture.").arg(end.discardedBytes));
}

void ClientConnection::addNotice(const QString &sentence) { m_attemptNotices.append(sentence); }

QString ClientConnection::notices() const
{
    QStringList sentences = m_keptNotices;
    if (m_keptFailures != 0)
        sentences.append(tr("%n message(s) kept from before did not come through: %1", nullptr, m_keptFailures)
                             .arg(m_lastKeptFailure));
    sentences += m_attemptNotices;
    return sentences.join(QLatin1Char(' '));
}

/// The time for TCP and CONNACK together is over.
void ClientConnection::giveUpAttempt(TimePoint now)
{
    const bool wasOpen = m_session.state() != SessionState::Idle;
    const std::optional<TransportStep> lastStep = m_link ? m_link->lastStep() : std::nullopt;
    const QByteArray firstBytes = m_link ? m_link->firstBytes() : QByteArray();
    dropLink();
    m_session.transportClosed(now);
    sessionMoved();
    if (std::exchange(m_opensAgain, false))
        return startAttempt();
    m_problem = {};
    const ConnectionProblem foreign = foreignProtocolProblem(firstBytes, m_profile);
    ended(foreign.text.isEmpty() ? ConnectionProblem{timeoutProblem(m_profile, lastStep, wasOpen), true} : foreign,
          now);
}

void ClientConnection::dropLink()
{
    m_connectDeadline.reset();
    if (!m_link)
        return;
    m_link->abort();
    m_link.release()->deleteLater();
}

void ClientConnection::onConnected(const Connack &connack)
{
    m_wasConnected = true;
    m_connectedAt = now();
    m_connectDeadline.reset();
    m_status.attempt = 0;
    m_status.problem.clear();
    m_attemptNotices.clear();
    m_status.challenge.reset();
    m_status.reasonCode = 0;
    m_status.serverReference.clear();
    m_status.version = connack.version;
    m_status.clientId = QString::fromUtf8(connack.clientId);
    m_status.connack = connackInfo(connack);
    if (const int heldBack = m_session.heldBack(); heldBack != 0)
        addNotice(tr("This connection is read-only: %n message(s) kept from before are held back.", nullptr, heldBack));
    setState(ConnectionState::Connected);
    m_session.ping(now()); // the round trip time is of interest before keep alive asks for it
}

void ClientConnection::onRefused(const Connack &connack, const QString &text)
{
    ConnackInfo reason;
    reason.code = connack.code;
    reason.version = connack.version;
    reason.reasonString = connackInfo(connack).reasonString;
    reason.serverReference = connackInfo(connack).serverReference;
    m_status.connack = reason;
    m_status.serverReference = reason.serverReference.value_or(QString());
    setProblem({text, isWorthRetryingRefusal(connack.code, connack.version)}, connack.code);
}

void ClientConnection::onDisconnected(const DisconnectInfo &info)
{
    m_status.challenge.reset();
    if (!info.serverReference.isEmpty())
        m_status.serverReference = info.serverReference;
    if (info.text.isEmpty() || !m_problem.text.isEmpty())
        return;
    const ConnectionProblem foreign
        = m_wasConnected || !m_link ? ConnectionProblem{} : foreignProtocolProblem(m_link->firstBytes(), m_profile);
    if (!foreign.text.isEmpty())
        return setProblem(foreign, 0);
    if (info.origin == DisconnectOrigin::Server)
        setProblem({info.text, isWorthRetryingDisconnect(info.code)}, info.code);
    else if (info.origin == DisconnectOrigin::ClientFault)
        setProblem({info.text, m_wasConnected}, info.code);
}

void ClientConnection::setProblem(const ConnectionProblem &problem, quint8 code)
{
    m_problem = problem;
    m_status.problem = problem.text;
    m_status.reasonCode = code;
}

/// The network connection is over: again later, or not.
void ClientConnection::ended(const ConnectionProblem &linkProblem, TimePoint now)
{
    if (!m_isWanted) {
        m_status.problem.clear();
        return setState(ConnectionState::Disconnected);
    }
    if (m_problem.text.isEmpty())
        setProblem(linkProblem, 0);
    if (m_connectedAt && now - *m_connectedAt >= kStableAfter)
        m_policy.reset(); // a server that accepts and cuts at once must not be asked ever and ever again
    ++m_status.attempt;
    if (!m_profile.reconnect || !m_problem.isWorthRetrying) {
        m_isWanted = false;
        return setState(ConnectionState::Disconnected);
    }
    m_status.retryAt = now + m_policy.nextDelay();
    setState(ConnectionState::Reconnecting);
    keepDeadline();
}

void ClientConnection::setState(ConnectionState state)
{
    m_status.state = state;
    m_status.queued = m_session.queued();
    m_status.notice = notices();
    if (!m_isForgotten)
        m_events.connectionChanged(m_status);
    else if (state == ConnectionState::Disconnected)
        Q_EMIT gone();
}

}
