// SPDX-License-Identifier: GPL-3.0-or-later
// The insides of ClientSession: the life of a connection. Messages and subscriptions have their own classes.
#pragma once

#include "core/delivery/packetids.h"
#include "core/delivery/packetwriter.h"
#include "core/session/clientsession.h"
#include "core/session/enhancedauth.h"
#include "core/session/keepalive.h"
#include "core/session/publishflow.h"
#include "core/session/receiveflow.h"
#include "core/session/subscriptionflow.h"

namespace mqttscope
{

class ClientSession::Private
{
public:
    Private(ClientSession &session, SessionOptions sessionOptions);

    void open(FrameSink &sink, TimePoint now);
    void transportClosed();
    void receive(QByteArrayView frame, const Summary &summary, TimePoint now);
    void advance(TimePoint now);
    void ping(TimePoint now);
    void close(ReasonCode reason, const PropertyList &properties);
    void answerAuth(const QByteArray &data, TimePoint now);
    void reauthenticate(OperationId operation, TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void discardState();
    void handOverState();
    [[nodiscard]] quint64 changes() const;
    [[nodiscard]] std::optional<SessionSnapshot> snapshot() const;
    [[nodiscard]] bool restore(const SessionSnapshot &snapshot);
    void fault(FaultId id, PacketType type);
    void noteActivity(TimePoint now);
    [[nodiscard]] QString problemWithPublishing(const OutgoingMessage &message) const;

    ClientSession &q;
    SessionOptions options;
    SessionState state = SessionState::Idle;
    PacketWriter writer;
    PacketIds ids;
    PublishFlow publishing;
    SubscriptionFlow subscribing;
    ReceiveFlow receiving;
    KeepAlive keepAlive;
    EnhancedAuth auth;
    std::optional<TimePoint> answerDeadline; ///< of CONNACK, or of the server's turn in an authentication

private:
    void handle(const ConnackPacket &packet, TimePoint now);
    void accept(const Connack &connack, bool sessionPresent, TimePoint now);
    void handleConnected(QByteArrayView frame, const Packet &packet, TimePoint now);
    void handle(const DisconnectPacket &packet);
    void handle(const AuthPacket &packet, TimePoint now);
    void goOn(const EnhancedAuth::Next &next, TimePoint now);
    void sendAuth(ReasonCode code, const QByteArray &data);
    void finishReauthentication(const SessionOutcome &outcome);
    void answerMissing();
    void deliverPlain(QByteArrayView frame, const Summary &summary);
    /// Closes because the server broke the rules or did not answer.
    void giveUp(ReasonCode reason, const QString &text);
    void endConnection(const DisconnectInfo &info, bool transportIsGone);
    [[nodiscard]] bool sessionOutlivesConnection() const;
    /// Session Expiry Interval of CONNECT, seconds.
    [[nodiscard]] quint32 sessionExpiryAsked() const;
    [[nodiscard]] bool letsKeptSessionGoOn() const;
    void dropState();

    OperationId m_reauthentication; ///< valid while one is running
    TimePoint m_lastSeen; ///< the time we were told last
    QByteArray m_clientId; ///< ours or the one assigned
    bool m_cleanSent = true; ///< Clean Start of the CONNECT of this connection
    bool m_haveState = false; ///< there is Session State of an earlier connection
    bool m_resume
        = false; ///< the network or the server ended a 5.0 session that lives on: come back without Clean Start
    quint32 m_sessionExpiry = 0; ///< seconds, in force
    quint64 m_sentCount = 0;
    quint64 m_changes = 0; ///< of what is kept here
};

}
