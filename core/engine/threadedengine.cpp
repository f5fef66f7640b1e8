// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/threadedengine.h"

#include "core/engine/engine.h"
#include "core/spec/limits.h"

#include <type_traits>
#include <utility>

namespace mqttscope
{

namespace
{
/// Records taken in per turn of the UI's event loop, so that it stays responsive when batches have piled up.
constexpr size_t kRecordsPerTurn = 50'000;
}

ThreadedEngine::ThreadedEngine(QObject *parent)
    : EngineInterface(parent)
    , m_outbox([this] { Q_EMIT eventsWaiting(); }, limits::kBatchQueueBytes)
{
    m_thread.setObjectName(QStringLiteral("mqttscope-io"));
    m_ioThread.moveToThread(&m_thread);
    connect(
        this, &ThreadedEngine::commandsWaiting, &m_ioThread, [this] { runCommands(); }, Qt::QueuedConnection);
    connect(
        this, &ThreadedEngine::eventsWaiting, this, [this] { deliver(); }, Qt::QueuedConnection);
    connect(
        &m_thread, &QThread::finished, &m_ioThread,
        [this] {
            const std::lock_guard lock(m_mutex);
            m_engine.reset();
        },
        Qt::DirectConnection);
    m_thread.start();
}

ThreadedEngine::~ThreadedEngine()
{
    give([this](Engine &engine) {
        connect(&engine, &Engine::isShutDown, &m_thread, &QThread::quit, Qt::DirectConnection);
        engine.shutDown();
    });
    m_thread.wait();
    // The threads are in order by now; the lock is for ThreadSanitizer, which does not see into Qt.
    const std::lock_guard lock(m_mutex);
}

void ThreadedEngine::give(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
        if (m_commands.size() > 1)
            return; // the bell has been rung
    }
    Q_EMIT commandsWaiting();
}

void ThreadedEngine::runCommands()
{
    if (!m_engine)
        m_engine = std::make_unique<Engine>(m_outbox);
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : commands)
        command(*m_engine);
}

void ThreadedEngine::deliver()
{
    Outbox::Contents contents = m_outbox.take(kRecordsPerTurn);
    for (const EngineEvent &event : contents.events)
        deliver(event);
    if (!contents.batch.isEmpty())
        Q_EMIT batchReady(contents.batch);
    m_outbox.giveBack(std::move(contents.batch.records));
    if (contents.hasMore)
        Q_EMIT eventsWaiting();
}

void ThreadedEngine::deliver(const EngineEvent &event)
{
    std::visit(
        [this](const auto &value) {
            using Event = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Event, ConnectionStatus>) {
                Q_EMIT connectionChanged(value);
            } else if constexpr (std::is_same_v<Event, ConnectionRemovedEvent>) {
                m_ids.release(value.id);
                Q_EMIT connectionRemoved(value.id);
            } else if constexpr (std::is_same_v<Event, OperationFinishedEvent>) {
                Q_EMIT operationFinished(value.id, value.outcome);
            } else if constexpr (std::is_same_v<Event, SubscriptionsChangedEvent>) {
                Q_EMIT subscriptionsChanged(value.id, value.subscriptions);
            } else if constexpr (std::is_same_v<Event, BrokerStatus>) {
                Q_EMIT brokerChanged(value);
            } else if constexpr (std::is_same_v<Event, DiagnosisReport>) {
                Q_EMIT diagnosisChanged(value);
            } else {
                Q_EMIT demoChanged(value);
            }
        },
        event);
}

ConnectionId ThreadedEngine::openConnection(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    const ConnectionId id = m_ids.take();
    give([=](Engine &engine) { engine.openConnection(id, profile, secrets); });
    return id;
}

void ThreadedEngine::closeConnection(ConnectionId id)
{
    give([=](Engine &engine) { engine.closeConnection(id); });
}

void ThreadedEngine::sayGoodbye(ConnectionId id, const Goodbye &goodbye)
{
    give([=](Engine &engine) { engine.closeConnection(id, goodbye); });
}

void ThreadedEngine::reconnect(ConnectionId id)
{
    give([=](Engine &engine) { engine.reconnect(id); });
}

void ThreadedEngine::reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    give([=](Engine &engine) { engine.reopenConnection(id, profile, secrets); });
}

quint32 ThreadedEngine::diagnose(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    const quint32 number = ++m_lastDiagnosis;
    give([=](Engine &engine) { engine.diagnose(number, profile, secrets); });
    return number;
}

void ThreadedEngine::stopDiagnosis()
{
    give([](Engine &engine) { engine.stopDiagnosis(); });
}

void ThreadedEngine::forgetConnection(ConnectionId id)
{
    give([=](Engine &engine) { engine.forgetConnection(id); });
}

void ThreadedEngine::answerAuthentication(ConnectionId id, const QByteArray &data)
{
    give([=](Engine &engine) { engine.answerAuthentication(id, data); });
}

void ThreadedEngine::reauthenticate(ConnectionId id)
{
    give([=](Engine &engine) { engine.reauthenticate(id); });
}

void ThreadedEngine::cancelQueued(ConnectionId id)
{
    give([=](Engine &engine) { engine.cancelQueued(id); });
}

void ThreadedEngine::dropKeptSessions(const QString &profileId)
{
    give([=](Engine &engine) { engine.dropKeptSessions(profileId); });
}

OperationId ThreadedEngine::publish(ConnectionId id, const PublishRequest &request)
{
    const OperationId operation = nextOperation();
    give([=](Engine &engine) { engine.publish(operation, id, request); });
    return operation;
}

OperationId ThreadedEngine::subscribe(ConnectionId id, const QList<SubscriptionProfile> &subscriptions)
{
    const OperationId operation = nextOperation();
    give([=](Engine &engine) { engine.subscribe(operation, id, subscriptions); });
    return operation;
}

OperationId ThreadedEngine::unsubscribe(ConnectionId id, const QStringList &filters)
{
    const OperationId operation = nextOperation();
    give([=](Engine &engine) { engine.unsubscribe(operation, id, filters); });
    return operation;
}

void ThreadedEngine::startBroker(quint16 port)
{
    give([=](Engine &engine) { engine.startBroker(port); });
}

void ThreadedEngine::stopBroker()
{
    give([](Engine &engine) { engine.stopBroker(); });
}

void ThreadedEngine::startDemo()
{
    give([](Engine &engine) { engine.startDemo(); });
}

void ThreadedEngine::stopDemo()
{
    give([](Engine &engine) { engine.stopDemo(); });
}

void ThreadedEngine::setFlooding(const QString &deviceName, bool on)
{
    give([=](Engine &engine) { engine.setFlooding(deviceName, on); });
}

void ThreadedEngine::setCaptureBudget(qint64 bytes)
{
    give([=](Engine &engine) { engine.setCaptureBudget(bytes); });
}

}
