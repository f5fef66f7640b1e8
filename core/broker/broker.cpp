// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/broker.h"

#include "core/broker/brokerconnection.h"
#include "core/broker/brokerstate.h"
#include "core/broker/systemtopics.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace mqttscope
{

class Broker::Private
{
public:
    Private(const BrokerOptions &options, TimePoint now)
        : state(options)
        , systemTopics(state, now)
        , start(now)
        , nextSystemTopics(now)
    { }

    [[nodiscard]] BrokerConnection *find(ConnectionId id)
    {
        const auto at = connections.find(id.value);
        return at == connections.end() ? nullptr : at->second.get();
    }
    void wakeBy(std::optional<TimePoint> time)
    {
        if (time && (!wake || *time < *wake))
            wake = time;
    }
    /// After every call on a connection: it may have a session now, have lost it, or be over.
    void settle(ConnectionId id, BrokerConnection &connection, bool hadSession)
    {
        wakeBy(connection.nextDeadline());
        if (hadSession != connection.hasSession())
            changed = true;
        if (hadSession && !connection.hasSession())
            wakeBy(state.sessions.nextDeadline());
        if (connection.isOver())
            connections.erase(id.value);
    }
    [[nodiscard]] std::vector<quint16> ids() const
    {
        std::vector<quint16> result;
        for (const auto &[id, connection] : connections)
            result.push_back(id);
        std::sort(result.begin(), result.end());
        return result;
    }

    BrokerState state;
    SystemTopics systemTopics;
    TimePoint start;
    TimePoint nextSystemTopics;
    std::unordered_map<quint16, std::unique_ptr<BrokerConnection>> connections;
    std::optional<TimePoint> wake; ///< no deadline lies before it; waking early does no harm
    bool changed = false; ///< clientsChanged is owed
};

Broker::Broker(const BrokerOptions &options, TimePoint now, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options, now))
{
    d->state.report = [this](const BrokerEvent &event) { Q_EMIT happened(event); };
}

Broker::~Broker() = default;

const BrokerOptions &Broker::options() const { return d->state.options; }

bool Broker::open(ConnectionId id, FrameSink &sink, const QString &address, TimePoint now)
{
    const bool isFull = int(d->connections.size()) >= d->state.options.maximumConnections;
    if (d->find(id) || (isFull && !makeRoom(now))) {
        ++d->state.counters.refusedConnections;
        return false;
    }
    const auto takeOver = [this](ConnectionId other, TimePoint when) {
        if (BrokerConnection *connection = d->find(other)) {
            connection->sessionTakenOver(when);
            d->settle(other, *connection, true);
        }
    };
    auto connection = std::make_unique<BrokerConnection>(id, sink, address, d->state, takeOver, now);
    d->wakeBy(connection->nextDeadline());
    d->connections.emplace(id.value, std::move(connection));
    return true;
}

template <typename Action>
void Broker::with(ConnectionId id, Action action)
{
    BrokerConnection *connection = d->find(id);
    if (!connection)
        return;
    const bool hadSession = connection->hasSession();
    action(*connection);
    d->settle(id, *connection, hadSession);
    announceChanges();
}

/// A thousand connections that never speak do not keep the next one out.
bool Broker::makeRoom(TimePoint now)
{
    std::optional<ConnectionId> idlest;
    std::optional<TimePoint> earliest;
    for (const auto &[id, connection] : d->connections) {
        const std::optional<TimePoint> deadline = connection->nextDeadline();
        if (!connection->hasSession() && deadline && (!earliest || *deadline < *earliest)) {
            earliest = deadline;
            idlest = ConnectionId(id);
        }
    }
    if (!idlest)
        return false;
    with(*idlest, [now](BrokerConnection &connection) { connection.makeRoom(now); });
    return true;
}

void Broker::announceChanges()
{
    if (std::exchange(d->changed, false))
        Q_EMIT clientsChanged();
}

void Broker::receive(ConnectionId id, QByteArrayView frame, const Summary &summary, TimePoint now)
{
    with(id, [&](BrokerConnection &connection) { connection.receive(frame, summary, now); });
}

void Broker::framingFailed(ConnectionId id, FrameHead::Status status, TimePoint now)
{
    with(id, [&](BrokerConnection &connection) { connection.framingFailed(status, now); });
}

void Broker::writable(ConnectionId id, TimePoint now)
{
    with(id, [&](BrokerConnection &connection) { connection.writable(now); });
}

void Broker::closed(ConnectionId id, TimePoint now)
{
    with(id, [&](BrokerConnection &connection) { connection.transportClosed(now); });
}

std::optional<TimePoint> Broker::nextDeadline() const
{
    return d->wake ? std::min(*d->wake, d->nextSystemTopics) : d->nextSystemTopics;
}

void Broker::advance(TimePoint now)
{
    if (d->wake && now >= *d->wake) {
        d->wake.reset();
        for (const quint16 id : d->ids())
            with(ConnectionId(id), [now](BrokerConnection &connection) { connection.advance(now); });
        const int sessions = d->state.sessions.size();
        d->state.sessions.advance(now);
        d->changed |= sessions != d->state.sessions.size();
        d->wakeBy(d->state.sessions.nextDeadline());
    }
    if (now >= d->nextSystemTopics) {
        d->state.retained.removeExpired(now);
        d->systemTopics.publish(now);
        d->nextSystemTopics = now + d->state.options.systemInterval;
    }
    announceChanges();
}

void Broker::shutDown(TimePoint now)
{
    for (const quint16 id : d->ids())
        with(ConnectionId(id), [now](BrokerConnection &connection) { connection.shutDown(now); });
}

BrokerSnapshot Broker::snapshot(TimePoint now) const
{
    BrokerSnapshot snapshot;
    for (const bool wantConnected : {true, false})
        for (const auto &[id, session] : d->state.sessions)
            if (session->isConnected() == wantConnected)
                snapshot.clients.append(session->snapshot());
    snapshot.counters = d->state.counters;
    snapshot.retained = d->state.retained.size();
    snapshot.retainedBytes = d->state.retained.bytes();
    snapshot.subscriptions = d->state.router.subscriptionCount();
    snapshot.uptime = now - d->start;
    return snapshot;
}

const BrokerCounters &Broker::counters() const { return d->state.counters; }

}
