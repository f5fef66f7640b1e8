// SPDX-License-Identifier: GPL-3.0-or-later
// The Session State of a client session: how long it lasts, what is kept of it and taken up again [5.0/4.1].
#include "core/session/clientsession_p.h"

#include <QCoreApplication>

namespace mqttscope
{

bool ClientSession::Private::sessionOutlivesConnection() const
{
    return writer.version() == ProtocolVersion::V5_0 ? m_sessionExpiry > 0 : !options.cleanStart;
}

quint32 ClientSession::Private::sessionExpiryAsked() const
{
    return options.properties.number(PropertyId::SessionExpiryInterval).value_or(0);
}

/// Clean Session of 3.1 and 3.1.1 rules a session out that is kept. In 5.0 Clean Start speaks of the beginning alone,
/// the Session Expiry Interval of the end: with one the session goes on, and Clean Start is left away.
bool ClientSession::Private::letsKeptSessionGoOn() const
{
    return !options.cleanStart || (options.version == ProtocolVersion::V5_0 && sessionExpiryAsked() > 0);
}

std::optional<SessionSnapshot> ClientSession::Private::snapshot() const
{
    SessionSnapshot snapshot;
    snapshot.holdsState = m_haveState && sessionOutlivesConnection();
    if (!snapshot.holdsState && !options.publishesOffline)
        return std::nullopt;
    publishing.addTo(snapshot);
    if (!snapshot.holdsState && snapshot.waiting.isEmpty())
        return std::nullopt;
    snapshot.server = options.server;
    snapshot.clientId = m_clientId;
    snapshot.version = options.version;
    if (!snapshot.holdsState)
        return snapshot;
    snapshot.sessionExpiry = m_sessionExpiry;
    snapshot.lastPacketId = ids.last();
    snapshot.unreleased = receiving.unreleased();
    subscribing.addTo(snapshot);
    return snapshot;
}

bool ClientSession::Private::restore(const SessionSnapshot &snapshot)
{
    if (state != SessionState::Idle || m_haveState || snapshot.version != options.version
        || snapshot.clientId != m_clientId || snapshot.server != options.server)
        return false;
    ++m_changes;
    publishing.restore(snapshot);
    if (!snapshot.holdsState)
        return true;
    if (!letsKeptSessionGoOn()) {
        publishing.giveUpSent(QCoreApplication::translate(
            "ClientSession", "The profile begins with a new session; whether the message arrived is not known."));
        return true;
    }
    m_haveState = true;
    m_resume = true;
    m_sessionExpiry = snapshot.sessionExpiry;
    ids.setLast(snapshot.lastPacketId);
    receiving.restore(snapshot.unreleased);
    subscribing.restore(snapshot.subscriptions);
    return true;
}

quint64 ClientSession::Private::changes() const
{
    return m_changes + publishing.changes() + receiving.changes() + subscribing.changes();
}

void ClientSession::Private::discardState()
{
    dropState();
    publishing.connectionLost(false);
    publishing.cancelWaiting();
}

void ClientSession::Private::handOverState()
{
    dropState();
    publishing.handOver(QCoreApplication::translate("ClientSession", "The message goes on with the kept session."));
}

void ClientSession::Private::dropState()
{
    ++m_changes;
    m_haveState = false;
    m_resume = false;
    receiving.sessionLost();
}

}
