// SPDX-License-Identifier: GPL-3.0-or-later
// The only place where sockets meet sessions: the user's connections, the local broker, the simulated devices, and the
// capture of all of them.
#pragma once

#include "core/engine/brokerhost.h"
#include "core/engine/clientconnection.h"
#include "core/engine/connectdoctor.h"
#include "core/engine/deadlinetimer.h"
#include "core/engine/demohost.h"
#include "core/engine/engineevents.h"
#include "core/engine/engineservices.h"
#include "core/engine/sessionstore.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace mqttscope
{

/// Commands are plain calls, answers go to EngineEvents. I/O thread.
class Engine final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kBatchInterval{16};
    static constexpr size_t kLargestBatch = 16'384; ///< records; handed over at once, so that none takes the UI long
    static constexpr Duration kShutDownTimeout = std::chrono::milliseconds(300); ///< for goodbyes

    explicit Engine(EngineEvents &events, QObject *parent = nullptr);
    ~Engine() override;

    void openConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets);
    void closeConnection(ConnectionId id, const Goodbye &goodbye = {});
    void reconnect(ConnectionId id);
    void reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets);
    void forgetConnection(ConnectionId id);
    void answerAuthentication(ConnectionId id, const QByteArray &data);
    void reauthenticate(ConnectionId id);
    void cancelQueued(ConnectionId id);
    void dropKeptSessions(const QString &profileId);
    void publish(OperationId operation, ConnectionId id, const PublishRequest &request);
    void subscribe(OperationId operation, ConnectionId id, const QList<SubscriptionProfile> &subscriptions);
    void unsubscribe(OperationId operation, ConnectionId id, const QStringList &filters);
    void startBroker(quint16 port);
    void stopBroker();
    void startDemo();
    void stopDemo();
    void setFlooding(const QString &deviceName, bool on);
    void setCaptureBudget(qint64 bytes);
    /// One at a time: another one ends the one before.
    void diagnose(quint32 number, const ConnectionProfile &profile, const ConnectSecrets &secrets);
    void stopDiagnosis();

    /// Says goodbye everywhere; isShutDown follows.
    void shutDown();

Q_SIGNALS:
    void isShutDown();

private:
    [[nodiscard]] ClientConnection *find(ConnectionId id);
    [[nodiscard]] ClientConnection *findFor(OperationId operation, ConnectionId id);
    [[nodiscard]] bool leadsToOurBroker(const ConnectionProfile &profile) const;
    bool letGo(ConnectionId id, bool keepsSession = true);
    void dismiss(const ClientConnection *connection);
    void advance();
    void captureGrew();
    void handOver();
    void finishShutDown();

    SteadyClock m_clock;
    CaptureAppender m_appender;
    SessionStore m_sessions;
    DeadlineTimer m_deadlines;
    QTimer m_batchTimer;
    EngineServices m_services;
    EngineEvents &m_events;
    std::unordered_map<quint16, std::unique_ptr<ClientConnection>> m_connections; ///< by ConnectionId
    std::vector<std::unique_ptr<ClientConnection>> m_leaving; ///< forgotten, saying goodbye
    BrokerHost m_broker;
    DemoHost m_demo;
    std::unique_ptr<ConnectDoctor> m_doctor;
    std::optional<TimePoint> m_shutDownAt;
};

}
