// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace mqttscope
{

Engine::Engine(EngineEvents &events, QObject *parent)
    : QObject(parent)
    , m_sessions(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/sessions"))
    , m_deadlines(m_clock)
    , m_services{m_clock, m_appender, [this] { captureGrew(); },
                 [this](std::optional<TimePoint> time) { m_deadlines.wakeAt(time); }, &m_sessions}
    , m_events(events)
    , m_broker(m_services, events)
    , m_demo(m_services, events)
{
    m_batchTimer.setInterval(kBatchInterval);
    m_batchTimer.setSingleShot(true);
    m_batchTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_batchTimer, &QTimer::timeout, this, &Engine::handOver);
    connect(&m_deadlines, &DeadlineTimer::reached, this, &Engine::advance);
}

Engine::~Engine() = default;

ClientConnection *Engine::find(ConnectionId id)
{
    const auto found = m_connections.find(id.value);
    return found == m_connections.end() ? nullptr : found->second.get();
}

/// Answers the operation itself if there is no such connection.
ClientConnection *Engine::findFor(OperationId operation, ConnectionId id)
{
    ClientConnection *connection = find(id);
    if (!connection)
        m_events.operationFinished(operation, {false, 0, tr("This connection is gone."), {}});
    return connection;
}

bool Engine::leadsToOurBroker(const ConnectionProfile &profile) const
{
    return m_broker.isRunning() && profile.transport == TransportKind::Tcp && profile.proxy.kind == ProxyKind::None
        && profile.port == m_broker.port()
        && (profile.host == QLatin1String("localhost") || QHostAddress(profile.host).isLoopback());
}

void Engine::openConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    auto connection
        = std::make_unique<ClientConnection>(id, profile, secrets, leadsToOurBroker(profile), m_services, m_events);
    m_appender.setPresence(id, true); // it may be reopened under the number it had
    (m_connections[id.value] = std::move(connection))->open();
}

void Engine::closeConnection(ConnectionId id, const Goodbye &goodbye)
{
    if (ClientConnection *connection = find(id))
        connection->close(goodbye);
}

void Engine::reconnect(ConnectionId id)
{
    if (ClientConnection *connection = find(id))
        connection->reconnect();
}

void Engine::reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    letGo(id, profile.keepSession);
    m_events.subscriptionsChanged(id, {}); // the new session begins without any
    openConnection(id, profile, secrets);
}

void Engine::forgetConnection(ConnectionId id)
{
    if (letGo(id))
        m_events.connectionRemoved(id);
}

/// It lives on until it has said DISCONNECT, but nobody hears of it. @return false if there is none
bool Engine::letGo(ConnectionId id, bool keepsSession)
{
    const auto found = m_connections.find(id.value);
    if (found == m_connections.end())
        return false;
    ClientConnection *connection = found->second.release();
    m_connections.erase(found);
    m_leaving.push_back(std::unique_ptr<ClientConnection>(connection));
    connect(
        connection, &ClientConnection::gone, this, [this, connection] { dismiss(connection); }, Qt::QueuedConnection);
    connection->forget(keepsSession);
    m_appender.setPresence(id, false);
    return true;
}

void Engine::dismiss(const ClientConnection *connection)
{
    m_leaving.erase(std::remove_if(m_leaving.begin(), m_leaving.end(),
                                   [connection](const auto &leaving) { return leaving.get() == connection; }),
                    m_leaving.end());
}

void Engine::answerAuthentication(ConnectionId id, const QByteArray &data)
{
    if (ClientConnection *connection = find(id))
        connection->answerAuthentication(data);
}

void Engine::reauthenticate(ConnectionId id)
{
    if (ClientConnection *connection = find(id))
        connection->reauthenticate();
}

void Engine::cancelQueued(ConnectionId id)
{
    if (ClientConnection *connection = find(id))
        connection->cancelQueued();
}

void Engine::dropKeptSessions(const QString &profileId) { m_sessions.removeAll(profileId); }

void Engine::publish(OperationId operation, ConnectionId id, const PublishRequest &request)
{
    if (ClientConnection *connection = findFor(operation, id))
        connection->publish(operation, request);
}

void Engine::subscribe(OperationId operation, ConnectionId id, const QList<SubscriptionProfile> &subscriptions)
{
    if (ClientConnection *connection = findFor(operation, id))
        connection->subscribe(operation, subscriptions);
}

void Engine::unsubscribe(OperationId operation, ConnectionId id, const QStringList &filters)
{
    if (ClientConnection *connection = findFor(operation, id))
        connection->unsubscribe(operation, filters);
}

void Engine::startBroker(quint16 port) { m_broker.start(port); }

void Engine::stopBroker()
{
    m_demo.stop();
    m_broker.stop();
}

void Engine::startDemo()
{
    if (!m_broker.isRunning())
        m_broker.start(0);
    if (m_broker.isRunning())
        m_demo.start(m_broker.address().toString(), m_broker.port());
}

void Engine::stopDemo() { m_demo.stop(); }

void Engine::setFlooding(const QString &deviceName, bool on) { m_demo.setFlooding(deviceName, on); }

void Engine::diagnose(quint32 number, const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    m_doctor = std::make_unique<ConnectDoctor>(number, profile, secrets, m_services);
    connect(m_doctor.get(), &ConnectDoctor::reported, this,
            [this](const DiagnosisReport &report) { m_events.diagnosisChanged(report); });
    m_doctor->start();
}

void Engine::stopDiagnosis() { m_doctor.reset(); }

void Engine::advance()
{
    const TimePoint now = m_clock.now();
    const auto advanceOne = [&](ClientConnection &connection) {
        if (connection.nextDeadline().value_or(TimePoint::max()) <= now)
            connection.advance(now);
        m_deadlines.wakeAt(connection.nextDeadline());
    };
    for (const auto &[id, connection] : m_connections)
        advanceOne(*connection);
    for (const std::unique_ptr<ClientConnection> &connection : m_leaving)
        advanceOne(*connection);
    m_broker.advance(now);
    m_deadlines.wakeAt(m_broker.nextDeadline());
    m_demo.advance(now);
    m_deadlines.wakeAt(m_demo.nextDeadline());
    if (m_doctor) {
        m_doctor->advance(now);
        m_deadlines.wakeAt(m_doctor->nextDeadline());
    }
    if (m_shutDownAt)
        finishShutDown();
}

void Engine::captureGrew()
{
    if (m_appender.recordCount() >= kLargestBatch)
        handOver();
    else if (!m_batchTimer.isActive())
        m_batchTimer.start();
}

void Engine::handOver()
{
    if (!m_appender.hasNews())
        return;
    m_events.captured(m_appender.take(m_events.spareRecords()));
}

void Engine::setCaptureBudget(qint64 bytes) { m_appender.setCaptureBudget(bytes); }

void Engine::shutDown()
{
    stopDiagnosis();
    m_shutDownAt = m_clock.now() + kShutDownTimeout;
    m_demo.stop();
    for (const auto &[id, connection] : m_connections)
        connection->close();
    m_broker.stop();
    finishShutDown();
}

/// Looks every few milliseconds whether all goodbyes are said; at the deadline what is left is cut.
void Engine::finishShutDown()
{
    bool isIdle = m_broker.isIdle() && m_leaving.empty();
    for (const auto &[id, connection] : m_connections)
        isIdle = isIdle && connection->isClosed();
    const TimePoint now = m_clock.now();
    if (!isIdle && now < *m_shutDownAt)
        return m_deadlines.wakeAt(now + kBatchInterval);
    m_shutDownAt.reset();
    m_connections.clear();
    m_leaving.clear();
    handOver();
    Q_EMIT isShutDown();
}

}
