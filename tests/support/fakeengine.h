// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted EngineInterface: records every intent, and the test says what comes back. As from the real engine, nothing
// is answered before the caller has returned to the event loop; settle() lets the answers come now.
#pragma once

#include "core/engine/engineinterface.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <utility>

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
    QList<Opened> reopened;
    QList<ConnectionId> forgotten;
    QList<Published> published;
    QList<Subscribed> subscribed;
    QList<Unsubscribed> unsubscribed;
    QList<ConnectionId> cancelled;
    QStringList dropped; ///< profiles whose kept sessions are to be removed
    QList<ConnectionId> reauthenticated;
    QList<std::pair<ConnectionId, Goodbye>> goodbyes;
    QList<std::pair<ConnectionId, QByteArray>> answered;
    QStringList floods; ///< "name on" / "name off"
    QList<Opened> diagnosed; ///< their ids are the numbers
    int diagnosesStopped = 0;
    int brokerStarts = 0;
    int brokerStops = 0;
    int demoStarts = 0;
    int demoStops = 0;

    ConnectionId openConnection(const ConnectionProfile &profile, const ConnectSecrets &secrets) override
    {
        const ConnectionId id(++m_lastConnection);
        opened.append({id, profile, secrets});
        begin(id, profile);
        return id;
    }
    quint32 diagnose(const ConnectionProfile &profile, const ConnectSecrets &secrets) override
    {
        diagnosed.append({ConnectionId(quint16(diagnosed.size() + 1)), profile, secrets});
        return quint32(diagnosed.size());
    }
    void stopDiagnosis() override { ++diagnosesStopped; }
    void reopenConnection(ConnectionId id, const ConnectionProfile &profile, const ConnectSecrets &secrets) override
    {
        reopened.append({id, profile, secrets});
        answer([this, id] { Q_EMIT subscriptionsChanged(id, {}); });
        begin(id, profile);
    }
    void closeConnection(ConnectionId id) override
    {
        closed.append(id);
        answer([this, id] { show(id, ConnectionState::Disconnected, {}); });
    }
    void sayGoodbye(ConnectionId id, const Goodbye &goodbye) override
    {
        goodbyes.append({id, goodbye});
        answer([this, id] { show(id, ConnectionState::Disconnected, {}); });
    }
    void reconnect(ConnectionId id) override
    {
        reconnected.append(id);
        answer([this, id] { show(id, ConnectionState::Connecting, {}); });
    }
    void forgetConnection(ConnectionId id) override
    {
        forgotten.append(id);
        answer([this, id] {
            m_status.remove(id);
            Q_EMIT connectionRemoved(id);
        });
    }
    void cancelQueued(ConnectionId id) override { cancelled.append(id); }
    void dropKeptSessions(const QString &profileId) override { dropped.append(profileId); }
    void reauthenticate(ConnectionId id) override { reauthenticated.append(id); }
    void answerAuthentication(ConnectionId id, const QByteArray &data) override { answered.append({id, data}); }
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
        answer([this, status] { Q_EMIT brokerChanged(status); });
    }
    void stopBroker() override
    {
        ++brokerStops;
        answer([this] { Q_EMIT brokerChanged(BrokerStatus()); });
    }
    void startDemo() override { ++demoStarts; }
    void stopDemo() override { ++demoStops; }
    void setFlooding(const QString &deviceName, bool on) override
    {
        floods.append(deviceName + (on ? QStringLiteral(" on") : QStringLiteral(" off")));
    }

    // What the test lets happen.
    void settle()
    {
        while (!m_answers.isEmpty())
            m_answers.takeFirst()();
    }
    [[nodiscard]] ConnectionStatus status(ConnectionId id)
    {
        settle();
        return m_status.value(id);
    }
    /// Shows a connection in `state`, keeping the rest of its status.
    void setState(ConnectionId id, ConnectionState state, const QString &problem = {})
    {
        settle();
        show(id, state, problem);
    }
    /// Connected, with a CONNACK that carries nothing but Session Present.
    void accept(ConnectionId id, bool sessionPresent = false)
    {
        ConnectionStatus status = this->status(id);
        status.state = ConnectionState::Connected;
        status.connack = ConnackInfo();
        status.connack->sessionPresent = sessionPresent;
        status.connack->version = status.version;
        status.pingRoundTrip = std::chrono::milliseconds(4);
        setStatus(status);
    }
    void setStatus(const ConnectionStatus &status)
    {
        settle();
        m_status.insert(status.id, status);
        Q_EMIT connectionChanged(status);
    }
    void finish(OperationId id, const Outcome &outcome)
    {
        settle();
        Q_EMIT operationFinished(id, outcome);
    }
    void deliver(CaptureBatch &batch) { Q_EMIT batchReady(batch); }

private:
    void answer(std::function<void()> what)
    {
        m_answers.append(std::move(what));
        QMetaObject::invokeMethod(
            this, [this] { settle(); }, Qt::QueuedConnection);
    }
    void begin(ConnectionId id, const ConnectionProfile &profile)
    {
        ConnectionStatus status;
        status.id = id;
        status.profileId = profile.id;
        status.name = profile.name;
        status.url = profile.url();
        status.version = profile.version;
        status.clientId = profile.clientId;
        status.readOnly = profile.readOnly;
        status.queuesOffline = profile.offlineMessages > 0;
        status.state = ConnectionState::Connecting;
        answer([this, status] {
            m_status.insert(status.id, status);
            Q_EMIT connectionChanged(status);
        });
    }
    void show(ConnectionId id, ConnectionState state, const QString &problem)
    {
        ConnectionStatus status = m_status.value(id);
        status.state = state;
        status.problem = problem;
        m_status.insert(id, status);
        Q_EMIT connectionChanged(status);
    }

    QList<std::function<void()>> m_answers;
    QHash<ConnectionId, ConnectionStatus> m_status;
    quint16 m_lastConnection = 0;
    quint32 m_lastOperation = 0;
};

}
