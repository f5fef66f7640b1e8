// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced authentication in the life of a connection; the exchange itself is EnhancedAuth's.
#include "core/session/clientsession_p.h"

#include "core/session/sessiontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace mqttscope
{

std::optional<TimePoint> ClientSession::Private::nextDeadline() const
{
    if (state != SessionState::Handshaking && state != SessionState::Connected)
        return std::nullopt;
    if (auth.isComputing())
        return m_lastSeen;
    const std::optional<TimePoint> ping = state == SessionState::Connected ? keepAlive.deadline() : std::nullopt;
    return ping && answerDeadline ? std::min(*ping, *answerDeadline) : ping ? ping : answerDeadline;
}

void ClientSession::Private::handle(const AuthPacket &packet, TimePoint now)
{
    const PropertyList properties(packet.properties);
    if (packet.code == quint8(ReasonCode::ContinueAuthentication))
        return goOn(auth.challenged(properties), now);
    const bool endsReauthentication = packet.code == quint8(ReasonCode::Success) && state == SessionState::Connected
        && m_reauthentication.isValid();
    if (!endsReauthentication)
        return giveUp(ReasonCode::ProtocolError,
                      QCoreApplication::translate("ClientSession", "The server sent AUTH out of turn."));
    if (const auto problem = auth.accepted(properties)) // [5.0/MQTT-4.12.1-2]
        return giveUp(ReasonCode::UnspecifiedError, *problem);
    answerDeadline.reset();
    finishReauthentication({true, 0, {}, {}});
}

void ClientSession::Private::goOn(const EnhancedAuth::Next &next, TimePoint now)
{
    switch (next.kind) {
    case EnhancedAuth::Next::Kind::Send:
        answerDeadline = now + options.connackTimeout;
        return sendAuth(ReasonCode::ContinueAuthentication, next.data); // [5.0/MQTT-4.12.0-3]
    case EnhancedAuth::Next::Kind::Ask:
        answerDeadline.reset();
        Q_EMIT q.authChallenge(auth.method(), next.data);
        return;
    case EnhancedAuth::Next::Kind::Compute:
        answerDeadline.reset();
        return;
    case EnhancedAuth::Next::Kind::Fail:
        return giveUp(next.reason, next.text);
    }
}

void ClientSession::Private::sendAuth(ReasonCode code, const QByteArray &data)
{
    AuthPacket packet;
    packet.code = quint8(code);
    packet.properties.add(PropertyId::AuthenticationMethod, auth.method()); // [5.0/MQTT-4.12.0-5]
    if (!data.isEmpty())
        packet.properties.add(PropertyId::AuthenticationData, data);
    if (const FaultId fault = writer.sendTrimmed(packet); fault != FaultId::None)
        giveUp(ReasonCode::UnspecifiedError, sessiontext::cannotSend(fault));
}

void ClientSession::Private::answerAuth(const QByteArray &data, TimePoint now)
{
    if (auth.waitsForPerson())
        goOn(auth.answered(data), now);
}

void ClientSession::Private::reauthenticate(OperationId operation, TimePoint now)
{
    const auto refuse = [this, operation](const QString &why) {
        Q_EMIT q.reauthenticated(operation, {false, 0, why, {}});
    };
    if (state != SessionState::Connected)
        return refuse(QCoreApplication::translate("ClientSession", "Not connected."));
    if (!auth.isOn()) // [5.0/MQTT-4.12.0-7]
        return refuse(
            QCoreApplication::translate("ClientSession", "The connection was made without an authentication method."));
    if (auth.isRunning())
        return refuse(QCoreApplication::translate("ClientSession", "A re-authentication is running already."));
    const Result<QByteArray, QString> first = auth.begin();
    if (!first)
        return refuse(first.error());
    m_reauthentication = operation;
    answerDeadline = now + options.connackTimeout;
    sendAuth(ReasonCode::ReAuthenticate, *first);
}

void ClientSession::Private::finishReauthentication(const SessionOutcome &outcome)
{
    if (const OperationId operation = std::exchange(m_reauthentication, {}); operation.isValid())
        Q_EMIT q.reauthenticated(operation, outcome);
}

}
