// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted EngineInterface: records every intent, and the test says what comes back.
#pragma once

#include "core/engine/engineinterface.h"

#include <QHash>
#include <QStringList>

namespace mqttscope::test
{

class FakeEngine : public EngineInterface
{
public:
    struct Opened
    {
        ConnectionId id;
        ConnectionProfile profile;
        ConnectSecrets secrets;
    };
    struct Published
    {
        OperationId operation;
        ConnectionId connection;
        PublishRequest request;
    };
    struct Subscribed
    {
        OperationId operation;
        ConnectionId connection;
        QList<SubscriptionProfile> subscriptions;
    };
    struct Unsubscribed
    {
        OperationId operation;
        ConnectionId connection;
        QStringList filters;
    };

    using EngineInterface::EngineInterface;

    // What was asked for, in order.
    QList<Opened> opened;
    QList<ConnectionId> closed;
    QList<ConnectionId> reconnected;
    QList<ConnectionId> forgotten;
    QList<Published> published;
    QList<Subscribed> subscribed;
    QList<Unsubscribed> unsubscribed;
    QStringList floods; ///< "name on" / "name off"
    int brokerStarts = 0;
    int brokerStops = 0;
    int demoStarts = 0;
    int demoStops = 0;

    ConnectionId openConnection(const ConnectionProfile &profile, const ConnectSecrets &secrets) override
    {
        const ConnectionId id(++m_lastConnection);
        opened.append({id, profile, secrets});
        ConnectionStatus status;
        status.id = id;
        status.profileId = profile.id;
        status.name = profile.name;
        status.url = profile.url();
        status.version = profile.version;
        status.clientId = profile.clientId;
        status.readOnly = profile.readOnly;
        status.state = ConnectionState::Connecting;
        m_status.insert(id, status);
        Q_EMIT connectionChanged(status);
        return id;
    }
    void closeConnection(ConnectionId id) override
    {
        closed.append(id);
        setState(id, ConnectionState::Disconnected);
    }
    void reconnect(ConnectionId id) override
    {
        reconnected.append(id);
        setState(id, ConnectionState::Connecting);
    }
    void forgetConnection(ConnectionId id) override
    {
        forgotten.append(id);
        m_status.remove(id);
        Q_EMIT connectionRemoved(id);
    }
    OperationId publish(ConnectionId id, const PublishRequest &request) override
    {
        published.append({OperationId(++m_lastOperation), id, request});
        return published.last().operation;
    }
    OperationId subscribe(ConnectionId id, const QList<SubscriptionProfile> &subscriptions) override
    {
        subscribed.append({OperationId(++m_lastOperation), id, subscriptions});
        return subscribed.last().operation;
    }
    OperationId unsubscribe(ConnectionId id, const QStringList &filters) override
    {
        unsubscribed.append({OperationId(++m_lastOperation), id, filters});
        return unsubscribed.last().operation;
    }
    void startBroker(quint16 port) override
    {
        ++brokerStarts;
        BrokerStatus status;
        status.running = true;
        status.address = QHostAddress(QHostAddress::LocalHost);
        status.port = port ? port : 18830;
        Q_EMIT brokerChanged(status);
    }
    void stopBroker() override
    {
        ++brokerStops;
        Q_EMIT brokerChanged(BrokerStatus());
    }
    void startDemo() override { ++demoStarts; }
    void stopDemo() override { ++demoStops; }
    void setFlooding(const QString &deviceName, bool on) override
    {
        floods.append(deviceName + (on ? QStringLiteral(" on") : QStringLiteral(" off")));
    }

    // What the test lets happen.
    [[nodiscard]] ConnectionStatus status(ConnectionId id) const { return m_status.value(id); }
    /// Shows a connection in `state`, keeping the rest of its status.
    void setState(ConnectionId id, ConnectionState state, const QString &problem = {})
    {
        ConnectionStatus status = m_status.value(id);
        status.state = state;
        status.problem = problem;
        setStatus(status);
    }
    /// Connected, with a CONNACK that carries nothing but Session Present.
    void accept(ConnectionId id, bool sessionPresent = false)
    {
        ConnectionStatus status = m_status.value(id);
        status.state = ConnectionState::Connected;
        status.connack = ConnackInfo();
        status.connack->sessionPresent = sessionPresent;
        status.connack->version = status.version;
        status.pingRoundTrip = std::chrono::milliseconds(4);
        setStatus(status);
    }
    void setStatus(const ConnectionStatus &status)
    {
        m_status.insert(status.id, status);
        Q_EMIT connectionChanged(status);
    }
    void finish(OperationId id, const Outcome &outcome) { Q_EMIT operationFinished(id, outcome); }
    void deliver(CaptureBatch &batch) { Q_EMIT batchReady(batch); }

private:
    QHash<ConnectionId, ConnectionStatus> m_status;
    quint16 m_lastConnection = 0;
    quint32 m_lastOperation = 0;
};

}
