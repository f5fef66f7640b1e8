// SPDX-License-Identifier: GPL-3.0-or-later
// The local broker on the network: a listener, the broker, and a link per client, captured as LocalSession.
#pragma once

#include "core/broker/broker.h"
#include "core/engine/connectionidpool.h"
#include "core/engine/engineevents.h"
#include "core/engine/engineservices.h"
#include "core/engine/link.h"
#include "core/transport/listener.h"

#include <memory>
#include <unordered_map>

namespace mqttscope
{

/// I/O thread.
class BrokerHost final : public QObject
{
    Q_OBJECT
public:
    static constexpr Duration kStatusInterval = std::chrono::milliseconds(500); ///< between reports while it runs

    BrokerHost(EngineServices &services, EngineEvents &events);
    ~BrokerHost() override;

    /// Port 0 = a free one. Reports by brokerChanged, also when it runs already.
    /// @param address loopback, unless somebody chose otherwise knowing what it opens: there is no password yet
    void start(quint16 port, const BrokerOptions &options = {},
               const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    void stop();
    [[nodiscard]] bool isRunning() const { return m_broker != nullptr; }
    [[nodiscard]] QHostAddress address() const { return m_listener.address(); }
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    [[nodiscard]] bool isIdle() const { return m_clients.empty(); } ///< no network connection is left

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

Q_SIGNALS:
    /// As Broker::happened().
    void happened(const mqttscope::BrokerEvent &event);

private:
    class Client;

    void acceptAll();
    void remove(ConnectionId id);
    void report(TimePoint now);
    void keepDeadline() { m_services.wakeAt(nextDeadline()); }

    EngineServices &m_services;
    EngineEvents &m_events;
    Listener m_listener;
    std::unique_ptr<Broker> m_broker;
    std::unordered_map<quint16, std::unique_ptr<Client>> m_clients; ///< by ConnectionId
    ConnectionIdPool m_ids{ConnectionIdPool::Range::Accepted};
    std::optional<TimePoint> m_reportAt;
    QString m_problem; ///< since the last report
};

}
