// SPDX-License-Identifier: GPL-3.0-or-later
// The broker's sessions by client id, from first connect to expiry.
#pragma once

#include "core/base/clock.h"
#include "core/broker/brokersession.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <optional>

namespace mqttscope
{

struct BrokerState;

class SessionRegistry
{
public:
    explicit SessionRegistry(BrokerState &state);
    ~SessionRegistry();
    SessionRegistry(const SessionRegistry &) = delete;
    SessionRegistry &operator=(const SessionRegistry &) = delete;

    [[nodiscard]] BrokerSession *find(const QByteArray &clientId);
    /// Precondition: !find(clientId).
    BrokerSession &create(const QByteArray &clientId);
    /// Publishes the will if it is still due and forgets everything about the session.
    void end(BrokerSession &session, TimePoint now);
    /// The connection of the session is gone. @param sendWill false after DISCONNECT 0x00
    void disconnected(BrokerSession &session, bool sendWill, TimePoint now);

    /// Publishes wills and ends sessions whose time has come.
    void advance(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;

    [[nodiscard]] int size() const { return int(m_sessions.size()); }
    [[nodiscard]] int connectedCount() const;
    [[nodiscard]] quint64 expiredCount() const { return m_expired; }
    [[nodiscard]] auto begin() const { return m_sessions.cbegin(); }
    [[nodiscard]] auto end() const { return m_sessions.cend(); }

private:
    BrokerState &m_state;
    std::map<QByteArray, std::unique_ptr<BrokerSession>> m_sessions;
    quint64 m_expired = 0; ///< sessions ended by their expiry
};

}
