// SPDX-License-Identifier: GPL-3.0-or-later
// One client connection for a script: the engine's own connection without capture, window or second thread.
#pragma once

#include "core/capture/captureappender.h"
#include "core/engine/clientconnection.h"
#include "core/engine/deadlinetimer.h"
#include "core/engine/engineevents.h"
#include "core/engine/engineservices.h"

#include <QObject>

#include <memory>

namespace mqttscope::cli
{

class CliClient final : public QObject, public EngineEvents
{
    Q_OBJECT
public:
    CliClient(const ConnectionProfile &profile, const ConnectSecrets &secrets, QObject *parent = nullptr);
    ~CliClient() override;

    void open() { m_connection->open(); }
    /// DISCONNECT, then a status that says Disconnected.
    /// @param longest everything sent before is to reach the broker, within this time; nullopt = it has 90 ms
    void close(std::optional<Duration> longest = {});
    /// What close() says.
    void setGoodbye(const Goodbye &goodbye) { m_goodbye = goodbye; }
    /// Answered by finished(), perhaps at once.
    OperationId publish(const PublishRequest &request);
    /// What the next publish() returns.
    [[nodiscard]] OperationId nextOperation() const { return OperationId(m_lastOperation + 1); }
    [[nodiscard]] const ConnectionStatus &status() const { return m_status; }
    [[nodiscard]] bool isSubscribed() const { return !m_connection->session().subscriptions().isEmpty(); }

Q_SIGNALS:
    void statusChanged();
    void finished(mqttscope::OperationId operation, const mqttscope::Outcome &outcome);
    /// The answer to SUBSCRIBE, or why it could not be sent, at every connection that had to subscribe.
    void subscribed(const mqttscope::SessionOutcome &outcome);
    /// Views live as long as the signal.
    void messageReceived(const mqttscope::PublishView &message);

private:
    void connectionChanged(const ConnectionStatus &status) override;
    void connectionRemoved(ConnectionId) override { }
    void operationFinished(OperationId id, const Outcome &outcome) override { Q_EMIT finished(id, outcome); }
    void subscriptionsChanged(ConnectionId, const QList<SubscriptionProfile> &) override { }
    void brokerChanged(const BrokerStatus &) override { }
    void demoChanged(const QList<DemoDeviceInfo> &) override { }
    void captured(CaptureBatch &&) override { }
    void dropCapture();

    SteadyClock m_clock;
    CaptureAppender m_appender;
    DeadlineTimer m_deadlines;
    EngineServices m_services;
    ConnectionStatus m_status;
    Goodbye m_goodbye;
    std::unique_ptr<ClientConnection> m_connection;
    std::vector<CaptureRecord> m_spare;
    quint32 m_lastOperation = 0;
};

}
