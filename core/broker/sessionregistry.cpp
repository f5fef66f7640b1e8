// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/sessionregistry.h"

#include "core/broker/brokerstate.h"

#include <algorithm>
#include <vector>

namespace mqttscope
{

SessionRegistry::SessionRegistry(BrokerState &state)
    : m_state(state)
{ }

SessionRegistry::~SessionRegistry() = default;

BrokerSession *SessionRegistry::find(const QByteArray &clientId)
{
    const auto at = m_sessions.find(clientId);
    return at == m_sessions.end() ? nullptr : at->second.get();
}

BrokerSession &SessionRegistry::create(const QByteArray &clientId)
{
    const SessionServices services{m_state.options, m_state.counters, m_state.encoder, m_state.retained};
    auto &slot = m_sessions[clientId];
    slot = std::make_unique<BrokerSession>(clientId, services);
    return *slot;
}

void SessionRegistry::end(BrokerSession &session, TimePoint now)
{
    for (const Subscription &subscription : std::as_const(session.subscriptions))
        m_state.router.unsubscribe(session, subscription.filter);
    const auto at = m_sessions.find(session.clientId());
    const std::unique_ptr<BrokerSession> ended = std::move(at->second);
    m_sessions.erase(at);
    if (ended->willAt) // [5.0/MQTT-3.1.2-8]: the session ends before the delay has passed
        m_state.publishWill(*ended, now);
}

void SessionRegistry::disconnected(BrokerSession &session, bool sendWill, TimePoint now)
{
    session.detach();
    if (!sendWill) {
        session.will.reset(); // [5.0/MQTT-3.14.4-3]
    } else if (session.will) {
        session.willAt = now + session.will->delay;
        if (session.will->delay == Duration::zero())
            m_state.publishWill(session, now);
    }
    if (session.expirySeconds == 0)
        end(session, now);
    else if (session.expirySeconds != BrokerSession::kNeverExpires)
        session.endsAt = now + std::chrono::seconds(session.expirySeconds);
}

void SessionRegistry::advance(TimePoint now)
{
    // Collected first: a will may be routed to any session.
    std::vector<BrokerSession *> due;
    for (const auto &[id, session] : m_sessions)
        if ((session->willAt && now >= *session->willAt) || (session->endsAt && now >= *session->endsAt))
            due.push_back(session.get());
    for (BrokerSession *session : due) {
        if (session->willAt && now >= *session->willAt)
            m_state.publishWill(*session, now);
        if (session->endsAt && now >= *session->endsAt) {
            ++m_expired;
            end(*session, now);
        }
    }
}

std::optional<TimePoint> SessionRegistry::nextDeadline() const
{
    std::optional<TimePoint> earliest;
    const auto consider = [&earliest](const std::optional<TimePoint> &time) {
        if (time && (!earliest || *time < *earliest))
            earliest = time;
    };
    for (const auto &[id, session] : m_sessions) {
        consider(session->willAt);
        consider(session->endsAt);
    }
    return earliest;
}

int SessionRegistry::connectedCount() const
{
    return int(std::count_if(m_sessions.begin(), m_sessions.end(),
                             [](const auto &entry) { return entry.second->isConnected(); }));
}

}
