// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/clientsession_p.h"

#include "core/base/plaintext.h"
#include "core/codec/codec.h"
#include "core/session/connectpacket.h"
#include "core/session/sessiontext.h"
#include "core/spec/limits.h"
#include "core/spec/packetspec.h"

#include <QCoreApplication>

#include <utility>

namespace mqttscope
{

ClientSession::Private::Private(ClientSession &session, SessionOptions sessionOptions)
    : q(session)
    , options(std::move(sessionOptions))
    , writer(Direction::FromClient, [this](QByteArrayView frame) { Q_EMIT q.packetSent(frame); })
    , publishing(writer, ids, options,
                 [this](OperationId id, const SessionOutcome &outcome) { Q_EMIT q.published(id, outcome); })
    , subscribing(writer, ids,
                  {[this](OperationId id, const SessionOutcome &outcome) { Q_EMIT q.subscribed(id, outcome); },
                   [this](OperationId id, const SessionOutcome &outcome) { Q_EMIT q.unsubscribed(id, outcome); },
                   [this] { Q_EMIT q.subscriptionsChanged(subscribing.granted()); }})
    , receiving(writer, [this](const PublishView &view) { Q_EMIT q.messageReceived(view); })
    , auth(options)
    , m_clientId(options.clientId)
{
    writer.setVersion(options.version);
    subscribing.setWanted(options.subscriptions);
    subscribing.setProperties(options.subscribeProperties);
}

void ClientSession::Private::open(FrameSink &sink, TimePoint now)
{
    Q_ASSERT(state == SessionState::Idle);
    m_cleanSent = options.cleanStart && !m_resume;
    if (m_cleanSent && m_haveState) { // [5.0/MQTT-3.1.2-4]
        publishing.sessionLost();
        receiving.sessionLost();
        m_haveState = false;
    }
    if (!m_haveState) // else what the server said holds until CONNACK says something else
        m_sessionExpiry = sessionExpiryAsked();
    writer.open(sink, options.version);
    m_sentCount = 0;
    keepAlive.stop();
    state = SessionState::Handshaking;
    answerDeadline = now + options.connackTimeout;
    m_lastSeen = now;
    Q_EMIT q.stateChanged(state);
    if (state != SessionState::Handshaking)
        return;
    const auto characters = QString::fromUtf8(m_clientId).size();
    if (options.version == ProtocolVersion::V3_1 && (characters == 0 || characters > limits::kClientIdCharacters31))
        return giveUp(
            ReasonCode::ClientIdentifierNotValid,
            QCoreApplication::translate("ClientSession", "MQTT 3.1 needs a Client Identifier of 1 to 23 characters."));
    if (options.version != ProtocolVersion::V5_0 && !options.authenticationMethod.isEmpty())
        return giveUp(ReasonCode::BadAuthenticationMethod, // without AUTH the password itself would be sent
                      QCoreApplication::translate("ClientSession",
                                                  "Enhanced authentication needs MQTT 5.0: choose that version or no "
                                                  "authentication method."));
    ConnectPacket connect = makeConnect(options, m_clientId, m_cleanSent);
    QByteArray proof;
    if (auth.isOn()) {
        const Result<QByteArray, QString> first = auth.begin();
        if (!first)
            return giveUp(ReasonCode::BadAuthenticationMethod, first.error());
        proof = *first;
        connect.properties.add(PropertyId::AuthenticationMethod, auth.method());
        if (!proof.isEmpty())
            connect.properties.add(PropertyId::AuthenticationData, proof);
        if (auth.keepsPasswordSecret()) {
            connect.flags.userName = false;
            connect.flags.password = false;
        }
    }
    const FaultId problem = writer.send(connect);
    if (problem != FaultId::None)
        giveUp(faultSpec(problem).reason, sessiontext::cannotSend(problem));
}

void ClientSession::Private::receive(QByteArrayView frame, const Summary &summary, TimePoint now)
{
    constexpr quint8 qosBits = PacketSpec::kQoSBits;
    if (summary.fault != FaultId::None)
        return fault(summary.fault, summary.type);
    if (state == SessionState::Connected && summary.type == PacketType::Publish && (summary.flags & qosBits) == 0)
        return deliverPlain(frame, summary);

    const Result<Packet, Fault> packet = decode(frame, writer.version(), Direction::FromBroker);
    if (!packet)
        return fault(packet.error().id, summary.type);
    if (state == SessionState::Connected)
        return handleConnected(frame, *packet, now);
    if (const auto *connack = std::get_if<ConnackPacket>(&packet.value()))
        return handle(*connack, now);
    if (const auto *challenge = std::get_if<AuthPacket>(&packet.value()); challenge && auth.isOn())
        return handle(*challenge, now);
    if (summary.type == PacketType::Auth) // [5.0/MQTT-4.12.0-6]
        return giveUp(
            ReasonCode::BadAuthenticationMethod,
            QCoreApplication::translate(
                "ClientSession", "The server asks for enhanced authentication, which the profile does not offer."));
    fault(FaultId::PacketBeforeConnack, summary.type);
}

void ClientSession::Private::deliverPlain(QByteArrayView frame, const Summary &summary)
{
    PublishView view;
    view.frame = frame;
    view.topic = frame.sliced(summary.topicOffset, summary.topicLength);
    view.payload = frame.sliced(summary.payloadOffset);
    view.version = writer.version();
    view.retain = summary.flags & PacketSpec::kRetainBit;
    if (const FaultId problem = receiving.publish(view, summary.topicAlias); problem != FaultId::None)
        fault(problem, PacketType::Publish);
}

void ClientSession::Private::handle(const ConnackPacket &packet, TimePoint now)
{
    Connack connack;
    connack.sessionPresent = packet.sessionPresent;
    connack.code = packet.code;
    connack.version = writer.version();
    connack.properties = PropertyList(packet.properties);
    if (packet.code != 0) {
        const QString text = sessiontext::refusal(packet.code, connack.version, connack.properties);
        Q_EMIT q.refused(connack, text);
        const QByteArray words = connack.properties.bytes(PropertyId::ReasonString).value_or(QByteArray());
        return endConnection({DisconnectOrigin::Server, packet.code, text, QString::fromUtf8(words)}, false);
    }
    if (auth.isOn())
        if (const auto problem = auth.accepted(connack.properties))
            return giveUp(ReasonCode::BadAuthenticationMethod, *problem);
    if (!auth.isOn() && connack.properties.bytes(PropertyId::AuthenticationMethod)) // [5.0/MQTT-4.12.0-6]
        return giveUp(ReasonCode::ProtocolError,
                      QCoreApplication::translate(
                          "ClientSession", "The server names an authentication method although none was offered."));
    const auto assigned = connack.properties.bytes(PropertyId::AssignedClientIdentifier);
    if (assigned && !m_clientId.isEmpty() && *assigned != m_clientId) // [5.0/3.2.2.3.7]
        return giveUp(ReasonCode::ProtocolError,
                      QCoreApplication::translate(
                          "ClientSession", "The server assigns another Client Identifier than the one it was given."));
    if (packet.sessionPresent && m_cleanSent) // [5.0/MQTT-3.2.2-2]
        return giveUp(
            ReasonCode::ProtocolError,
            QCoreApplication::translate("ClientSession",
                                        "The server says a session is present although a clean start was asked for."));
    const bool unknownSession = packet.sessionPresent && !m_haveState;
    if (unknownSession && !options.continueUnknownSession && connack.version == ProtocolVersion::V5_0)
        return giveUp(
            ReasonCode::ProtocolError, // [5.0/MQTT-3.2.2-4]
            QCoreApplication::translate(
                "ClientSession",
                "The server has a session for this Client Identifier that this program knows nothing of. Connect "
                "with Clean Start to begin anew, or let the profile continue unknown sessions."));
    // 3.1 does not tell: a session that was kept is taken to be there.
    const bool sessionPresent = connack.version == ProtocolVersion::V3_1 ? m_haveState : packet.sessionPresent;
    accept(connack, sessionPresent, now);
}

void ClientSession::Private::accept(const Connack &received, bool sessionPresent, TimePoint now)
{
    Connack connack = received;
    m_clientId = connack.properties.bytes(PropertyId::AssignedClientIdentifier).value_or(m_clientId);
    connack.clientId = m_clientId;
    connack.keepAlive = quint16(connack.properties.number(PropertyId::ServerKeepAlive).value_or(options.keepAlive));
    m_sessionExpiry = connack.properties.number(PropertyId::SessionExpiryInterval).value_or(sessionExpiryAsked());
    const ServerLimits limits = ServerLimits::of(connack.properties);
    writer.setMaximumPacketSize(limits.maximumPacketSize);

    if (!sessionPresent) { // [5.0/MQTT-3.2.2-5]
        publishing.sessionLost();
        receiving.sessionLost();
    }
    m_haveState = true;
    m_resume = false;
    ++m_changes;
    answerDeadline.reset();
    keepAlive.start(std::chrono::seconds(connack.keepAlive), options.pingTimeout, now);
    const bool announces = writer.version() == ProtocolVersion::V5_0;
    const auto announced = [&](PropertyId id, quint16 otherwise) {
        return announces ? quint16(options.properties.number(id).value_or(otherwise)) : otherwise;
    };
    receiving.connectionOpened(announced(PropertyId::ReceiveMaximum, 65'535),
                               announced(PropertyId::TopicAliasMaximum, 0));
    state = SessionState::Connected;
    Q_EMIT q.stateChanged(state);
    Q_EMIT q.connected(connack);
    if (state != SessionState::Connected)
        return;
    subscribing.connectionAccepted(limits, sessionPresent && writer.version() != ProtocolVersion::V3_1);
    publishing.connectionAccepted(limits);
}

void ClientSession::Private::handleConnected(QByteArrayView frame, const Packet &packet, TimePoint now)
{
    const auto ack = [this](PublishFlow::AckResult result, PacketType type) {
        if (result == PublishFlow::AckResult::ProtocolError)
            giveUp(ReasonCode::ProtocolError,
                   QCoreApplication::translate("ClientSession",
                                               "The server sent %1 for a message that does not wait for it.")
                       .arg(QLatin1String(packetSpec(type).name)));
    };
    const auto answer = [this](bool expected, PacketType type) {
        if (!expected)
            giveUp(ReasonCode::ProtocolError,
                   QCoreApplication::translate("ClientSession", "The server sent %1 that answers nothing we asked.")
                       .arg(QLatin1String(packetSpec(type).name)));
    };
    switch (typeOf(packet)) {
    case PacketType::Publish: {
        const ReasonCode reason = receiving.publish(frame, std::get<PublishPacket>(packet));
        if (reason != ReasonCode::Success)
            giveUp(reason,
                   QCoreApplication::translate("ClientSession", "The server sent a faulty PUBLISH: %1.")
                       .arg(sessiontext::reason(quint8(reason), PacketType::Disconnect, writer.version())));
        return;
    }
    case PacketType::Puback: {
        const auto &puback = std::get<PubackPacket>(packet);
        return ack(publishing.puback(puback.packetId, puback.code, PropertyList(puback.properties)), puback.type);
    }
    case PacketType::Pubrec: {
        const auto &pubrec = std::get<PubrecPacket>(packet);
        return ack(publishing.pubrec(pubrec.packetId, pubrec.code, PropertyList(pubrec.properties)), pubrec.type);
    }
    case PacketType::Pubrel:
        return receiving.pubrel(std::get<PubrelPacket>(packet).packetId);
    case PacketType::Pubcomp: {
        const auto &pubcomp = std::get<PubcompPacket>(packet);
        return ack(publishing.pubcomp(pubcomp.packetId, pubcomp.code), pubcomp.type);
    }
    case PacketType::Suback:
        answer(subscribing.suback(std::get<SubackPacket>(packet)), PacketType::Suback);
        return publishing.pump(); // a message may wait for the Packet Identifier
    case PacketType::Unsuback:
        answer(subscribing.unsuback(std::get<UnsubackPacket>(packet)), PacketType::Unsuback);
        return publishing.pump();
    case PacketType::Pingresp:
        if (const auto roundTrip = keepAlive.answered(now))
            Q_EMIT q.pingAnswered(*roundTrip);
        return;
    case PacketType::Disconnect:
        return handle(std::get<DisconnectPacket>(packet));
    case PacketType::Auth:
        if (auth.isRunning())
            return handle(std::get<AuthPacket>(packet), now);
        return giveUp(ReasonCode::ProtocolError,
                      QCoreApplication::translate("ClientSession",
                                                  "The server asks for authentication although nothing was begun."));
    case PacketType::Connack:
        return fault(FaultId::SecondConnack, PacketType::Connack);
    default:
        return fault(FaultId::WrongDirection, typeOf(packet));
    }
}

void ClientSession::Private::handle(const DisconnectPacket &packet)
{
    const PropertyList properties(packet.properties);
    const QString why
        = sessiontext::reasonWithString(packet.code, PacketType::Disconnect, writer.version(), properties);
    const QByteArray words = properties.bytes(PropertyId::ReasonString).value_or(QByteArray());
    const bool isTakenOver = packet.code == quint8(ReasonCode::SessionTakenOver);
    m_resume = !isTakenOver && sessionOutlivesConnection();
    if (isTakenOver && options.cleanStart)
        m_haveState = false; // the session belongs to the other client now, and we would begin with a new one
    endConnection({DisconnectOrigin::Server, packet.code,
                   QCoreApplication::translate("ClientSession", "The server ended the connection: %1.").arg(why),
                   QString::fromUtf8(words),
                   QString::fromUtf8(properties.bytes(PropertyId::ServerReference).value_or(QByteArray()))},
                  false);
}

void ClientSession::Private::advance(TimePoint now)
{
    m_lastSeen = now;
    if (answerDeadline && now >= *answerDeadline)
        return answerMissing();
    if (auth.isComputing())
        goOn(auth.compute(), now);
    if (state != SessionState::Connected)
        return;
    switch (keepAlive.due(now)) {
    case KeepAlive::Due::Nothing:
        return;
    case KeepAlive::Due::Ping:
        return ping(now);
    case KeepAlive::Due::TimedOut: {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(options.pingTimeout).count();
        return giveUp(ReasonCode::UnspecifiedError,
                      QCoreApplication::translate("ClientSession", "The server did not answer PINGREQ within %n s.",
                                                  nullptr, int(seconds)));
    }
    }
}

void ClientSession::Private::answerMissing()
{
    const auto seconds = int(std::chrono::duration_cast<std::chrono::seconds>(options.connackTimeout).count());
    if (state == SessionState::Connected)
        return giveUp(ReasonCode::UnspecifiedError,
                      QCoreApplication::translate("ClientSession", "The server did not answer AUTH within %n s.",
                                                  nullptr, seconds));
    giveUp(ReasonCode::Success,
           QCoreApplication::translate("ClientSession", "The server did not answer CONNECT within %n s.", nullptr,
                                       seconds));
}

void ClientSession::Private::ping(TimePoint now)
{
    if (state != SessionState::Connected)
        return;
    static_cast<void>(writer.send(PingreqPacket()));
    keepAlive.pingSent(now);
}

void ClientSession::Private::close(ReasonCode reason, const PropertyList &properties)
{
    if (state != SessionState::Handshaking && state != SessionState::Connected)
        return;
    DisconnectPacket packet;
    PropertyList said = properties;
    if (sessionExpiryAsked() == 0)
        said.remove(PropertyId::SessionExpiryInterval); // [5.0/3.14.2.2.2]
    if (writer.version() == ProtocolVersion::V5_0) {
        packet.code = quint8(reason);
        packet.properties = said.views();
        m_sessionExpiry = said.number(PropertyId::SessionExpiryInterval).value_or(m_sessionExpiry);
    }
    if (writer.sendTrimmed(packet) != FaultId::None) {
        packet = {}; // what no DISCONNECT can say is left out, the goodbye is not
        static_cast<void>(writer.send(packet));
    }
    m_resume = false;
    endConnection({DisconnectOrigin::Client, packet.code, {}, {}}, false);
}

void ClientSession::Private::fault(FaultId id, PacketType type)
{
    if (state != SessionState::Handshaking && state != SessionState::Connected)
        return;
    giveUp(faultSpec(id).reason, sessiontext::serverFault(id, type, writer.version()));
}

void ClientSession::Private::giveUp(ReasonCode reason, const QString &text)
{
    if (state == SessionState::Connected && writer.version() == ProtocolVersion::V5_0) {
        DisconnectPacket packet;
        packet.code = quint8(reason);
        static_cast<void>(writer.send(packet));
    }
    if (state == SessionState::Connected)
        m_resume = sessionOutlivesConnection();
    endConnection({DisconnectOrigin::ClientFault, quint8(reason), text, {}}, false);
}

void ClientSession::Private::transportClosed()
{
    if (state == SessionState::Closing) {
        writer.drop();
        state = SessionState::Idle;
        writer.setVersion(options.version);
        Q_EMIT q.stateChanged(state);
        return;
    }
    if (state == SessionState::Idle) {
        Q_EMIT q.disconnected({DisconnectOrigin::Network,
                               0,
                               QCoreApplication::translate("ClientSession", "The connection could not be opened."),
                               {}});
        return;
    }
    const bool wasConnected = state == SessionState::Connected;
    if (wasConnected)
        m_resume = sessionOutlivesConnection();
    endConnection({DisconnectOrigin::Network,
                   0,
                   wasConnected ? QCoreApplication::translate("ClientSession", "The connection was cut.")
                                : QCoreApplication::translate(
                                    "ClientSession", "The server closed the connection without answering CONNECT."),
                   {}},
                  true);
}

void ClientSession::Private::endConnection(const DisconnectInfo &info, bool transportIsGone)
{
    const bool keep = m_haveState && sessionOutlivesConnection();
    if (transportIsGone)
        writer.drop();
    else
        writer.close();
    state = transportIsGone ? SessionState::Idle : SessionState::Closing;
    keepAlive.stop();
    answerDeadline.reset();
    auth.reset();
    finishReauthentication(
        {false,
         info.code,
         QCoreApplication::translate("ClientSession", "The connection ended before the server answered."),
         {}});
    if (!keep) {
        ++m_changes;
        m_haveState = false;
        m_resume = false;
        receiving.sessionLost();
    }
    publishing.connectionLost(keep);
    subscribing.connectionLost();
    if (transportIsGone)
        writer.setVersion(options.version);
    Q_EMIT q.stateChanged(state);
    Q_EMIT q.disconnected(info);
}

void ClientSession::Private::noteActivity(TimePoint now)
{
    m_lastSeen = now;
    if (writer.sentCount() != std::exchange(m_sentCount, writer.sentCount()))
        keepAlive.packetSent(now);
}

QString ClientSession::Private::problemWithPublishing(const OutgoingMessage &message) const
{
    if (options.readOnly)
        return QCoreApplication::translate("ClientSession", "This connection is read-only: nothing is published.");
    if (state == SessionState::Handshaking || state == SessionState::Connected)
        return {};
    const bool waitsForSession = options.publishesOffline || (m_haveState && sessionOutlivesConnection());
    if (options.publishesOffline && message.qos == QoS::AtMostOnce)
        return QCoreApplication::translate(
            "ClientSession",
            "Not connected: a message at QoS 0 is not kept. Publish at QoS 1 or 2 to have it sent later.");
    return waitsForSession && message.qos != QoS::AtMostOnce
        ? QString()
        : QCoreApplication::translate("ClientSession", "Not connected.");
}

}
