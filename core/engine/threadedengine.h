// SPDX-License-Identifier: GPL-3.0-or-later
// EngineInterface on the UI thread, with the engine on a thread of its own. Both ways cross in mutex-guarded queues;
// the queued calls between the threads are doorbells without arguments.
#pragma once

#include "core/engine/connectionidpool.h"
#include "core/engine/engineinterface.h"
#include "core/engine/outbox.h"

#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace mqttscope
{

class Engine;

/// The destructor says goodbye to every peer and joins the thread, within half a second.
class ThreadedEngine final : public EngineInterface
{
    Q_OBJECT
public:
    explicit ThreadedEngine(QObject *parent = nullptr);
    ~ThreadedEngine() override;

    ConnectionId openConnection(const ConnectionProfile &profile, const ConnectSecrets &secrets) override;
    void closeConnection(ConnectionId id) override;
    void sayGoodbye(ConnectionId id, const Goodbye &goodbye) override;
    void reconnect(ConnectionId id) override;
    void reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets) override;
    void forgetConnection(ConnectionId id) override;
    void answerAuthentication(ConnectionId id, const QByteArray &data) override;
    void reauthenticate(ConnectionId id) override;
    void cancelQueued(ConnectionId id) override;
    void dropKeptSessions(const QString &profileId) override;
    OperationId publish(ConnectionId id, const PublishRequest &request) override;
    OperationId subscribe(ConnectionId id, const QList<SubscriptionProfile> &subscriptions) override;
    OperationId unsubscribe(ConnectionId id, const QStringList &filters) override;
    void startBroker(quint16 port) override;
    void stopBroker() override;
    void startDemo() override;
    void stopDemo() override;
    void setFlooding(const QString &deviceName, bool on) override;
    void setCaptureBudget(qint64 bytes) override;
    quint32 diagnose(const ConnectionProfile &profile, const ConnectSecrets &secrets) override;
    void stopDiagnosis() override;

Q_SIGNALS:
    /// Doorbells between the threads, connected queued; of no use to others.
    void commandsWaiting();
    void eventsWaiting();

private:
    using Command = std::function<void(Engine &)>;

    void give(Command command);
    void runCommands(); ///< I/O thread
    void deliver(); ///< UI thread
    void deliver(const EngineEvent &event);
    [[nodiscard]] OperationId nextOperation() { return OperationId(++m_lastOperation); }

    QThread m_thread;
    Outbox m_outbox;
    QObject m_ioThread; ///< lives on m_thread: what is queued to it runs there
    std::unique_ptr<Engine> m_engine; ///< made, used and destroyed on m_thread only
    std::mutex m_mutex; ///< of m_commands
    std::vector<Command> m_commands;
    ConnectionIdPool m_ids{ConnectionIdPool::Range::Opened};
    quint32 m_lastOperation = 0;
    quint32 m_lastDiagnosis = 0;
};

}
