// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/brokerconnection.h"

#include "core/broker/admission.h"
#include "core/codec/codec.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicname.h"

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

/// English, for the Reason String of a packet of this type.
const char *explanationOf(ReasonCode reason, PacketType type)
{
    switch (reason) {
    case ReasonCode::TopicNameInvalid:
        return "The topic has more levels than this broker takes";
    case ReasonCode::TopicFilterInvalid:
        return "The Topic Filter is not valid or has more levels than this broker takes";
    case ReasonCode::QoSNotSupported:
        return "The QoS is above the Maximum QoS of CONNACK";
    case ReasonCode::RetainNotSupported:
        return "This broker keeps no Retained Messages, as CONNACK said";
    case ReasonCode::WildcardSubscriptionsNotSupported:
        return "This broker takes no wildcards, as CONNACK said";
    case ReasonCode::SharedSubscriptionsNotSupported:
        return "This broker has no shared subscriptions, as CONNACK said";
    case ReasonCode::SubscriptionIdentifiersNotSupported:
        return "This broker takes no Subscription Identifiers, as CONNACK said";
    case ReasonCode::QuotaExceeded:
        return "A limit of this broker has been reached";
    case ReasonCode::NotAuthorized:
        return "This client may not do that here; topics that begin with $ are the broker's own";
    default:
        break;
    }
    const ReasonSpec *spec = reasonSpec(quint8(reason), type, ProtocolVersion::V5_0);
    return spec != nullptr ? spec->meaning : "";
}

}

BrokerConnection::BrokerConnection(ConnectionId id, FrameSink &sink, const QString &address, BrokerState &state,
                                   TakeOver takeOver, TimePoint now)
    : m_id(id)
    , m_address(address)
    , m_state(state)
    , m_takeOver(std::move(takeOver))
    , m_writer(Direction::FromBroker,
               [&counters = state.counters](QByteArrayView frame) {
                   ++counters.packetsOut;
                   counters.bytesOut += quint64(frame.size());
               })
    , m_deadline(now + state.options.connectDeadline)
{
    m_writer.open(sink, ProtocolVersion::Unknown);
}

template <typename P>
bool BrokerConnection::answer(const P &packet, TimePoint now)
{
    FaultId fault = FaultId::None;
    if constexpr (requires { packet.properties; })
        fault = m_writer.sendTrimmed(packet); // [5.0/MQTT-3.2.2-19, 3.4.2-2, 3.5.2-2, 3.9.2-1, 3.11.2-1]
    else
        fault = m_writer.send(packet);
    if (fault == FaultId::None)
        return true;
    if (fault == FaultId::PacketTooLarge) // [5.0/MQTT-3.1.2-24]: there is no shorter way to say it
        disconnect(ReasonCode::PacketTooLarge, "The answer is larger than the client's Maximum Packet Size", true, now);
    else
        disconnect(ReasonCode::ImplementationSpecificError, "The answer cannot be written", true, now);
    return false;
}

void BrokerConnection::receive(QByteArrayView frame, const Summary &summary, TimePoint now)
{
    if (m_stage == Stage::Over)
        return;
    ++m_state.counters.packetsIn;
    m_state.counters.bytesIn += quint64(frame.size());
    if (m_stage == Stage::AwaitingConnect) {
        if (summary.type != PacketType::Connect) // [5.0/MQTT-3.1.0-1]
            return turnAway(ReasonCode::ProtocolError, QStringLiteral("The first packet was not CONNECT"), now);
        return connect(frame, now);
    }
    if (m_silence != Duration::zero())
        m_deadline = now + m_silence;
    if (summary.type == PacketType::Connect) // [5.0/MQTT-3.1.0-2]
        return fault(FaultId::SecondConnect, now);
    if (summary.fault != FaultId::None)
        return fault(summary.fault, now);
    const Result<Packet, Fault> packet = decode(frame, m_writer.version(), Direction::FromClient);
    if (!packet)
        return fault(packet.error().id, now);
    dispatch(*packet, now);
}

void BrokerConnection::connect(QByteArrayView frame, TimePoint now)
{
    const Admission admission = examineConnect(frame, m_state.options);
    m_writer.setVersion(admission.version);
    if (admission.packet)
        m_writer.setMaximumPacketSize(admission.packet->properties.number(PropertyId::MaximumPacketSize).value_or(0));
    switch (admission.verdict) {
    case Admission::Verdict::Accepted:
        return accept(*admission.packet, now);
    case Admission::Verdict::Refused:
        return refuse(admission.reason, admission.explanation, now);
    case Admission::Verdict::Rejected:
        return turnAway(admission.reason, QLatin1String(admission.explanation), now);
    }
}

void BrokerConnection::refuse(ReasonCode reason, const char *explanation, TimePoint now)
{
    ConnackPacket connack; // [5.0/MQTT-3.2.2-6, -7]
    connack.code = connackCode(reason, m_writer.version());
    if (!explanation)
        explanation = explanationOf(reason, PacketType::Connack);
    if (isV5())
        connack.properties.add(PropertyId::ReasonString, QByteArrayView(explanation));
    static_cast<void>(m_writer.sendTrimmed(connack)); // the connection ends either way
    turnAway(reason, QLatin1String(explanation), now);
}

/// Ends a connection that has no session.
void BrokerConnection::turnAway(ReasonCode code, const QString &reason, TimePoint now)
{
    ++m_state.counters.refusedConnections;
    finish(false, code, reason, now);
}

void BrokerConnection::accept(const ConnectPacket &packet, TimePoint now)
{
    const QByteArray clientId = packet.clientId.isEmpty() ? assignedClientId() : packet.clientId.toByteArray();
    if (!m_state.sessions.find(clientId) && m_state.sessions.size() >= m_state.options.maximumSessions)
        return refuse(ReasonCode::QuotaExceeded, nullptr, now);

    ConnackPacket connack;
    BrokerSession &session = takeSession(clientId, packet.flags.cleanStart, connack.sessionPresent, now);
    if (m_writer.version() == ProtocolVersion::V3_1)
        connack.sessionPresent = false; // 3.1 has no such flag
    setUp(session, packet, now);
    if (isV5())
        announce(packet, clientId, connack.properties);
    BrokerEvent connected = event(BrokerEvent::Kind::Connected);
    connected.sessionPresent = connack.sessionPresent;
    connected.keepAlive = session.keepAlive;
    m_state.report(connected);
    if (!answer(connack, now)) // [5.0/MQTT-3.1.4-5]
        return;
    const auto receiveMaximum = packet.properties.number(PropertyId::ReceiveMaximum).value_or(65'535);
    session.attach(m_writer, quint16(receiveMaximum));
    session.pump(now);
}

/// What differs from the standard's defaults.
void BrokerConnection::announce(const ConnectPacket &connect, QByteArrayView clientId, Properties &properties) const
{
    const BrokerOptions &options = m_state.options;
    properties.add(PropertyId::ReceiveMaximum, options.receiveMaximum);
    properties.add(PropertyId::MaximumPacketSize, options.maximumPacketSize);
    properties.add(PropertyId::TopicAliasMaximum, options.topicAliasMaximum);
    if (connect.clientId.isEmpty()) // [5.0/MQTT-3.1.3-7]
        properties.add(PropertyId::AssignedClientIdentifier, clientId);
    if (options.serverKeepAlive)
        properties.add(PropertyId::ServerKeepAlive, *options.serverKeepAlive);
    if (options.maximumQoS != QoS::ExactlyOnce) // [5.0/MQTT-3.2.2-9]
        properties.add(PropertyId::MaximumQoS, quint32(options.maximumQoS));
    const auto missing = [&properties](PropertyId id, bool isAvailable) {
        if (!isAvailable)
            properties.add(id, 0U);
    };
    missing(PropertyId::RetainAvailable, options.retainAvailable);
    missing(PropertyId::WildcardSubscriptionAvailable, options.wildcardSubscriptionAvailable);
    missing(PropertyId::SubscriptionIdentifierAvailable, options.subscriptionIdentifiersAvailable);
    missing(PropertyId::SharedSubscriptionAvailable, options.sharedSubscriptionAvailable);
}

/// The session to go on with: the stored one, or a new one [5.0/MQTT-3.1.2-4, -5, -6].
BrokerSession &BrokerConnection::takeSession(const QByteArray &clientId, bool cleanStart, bool &sessionPresent,
                                             TimePoint now)
{
    if (const BrokerSession *online = m_state.sessions.find(clientId); online && online->isConnected())
        m_takeOver(online->connection, now); // which may have ended the session
    BrokerSession *stored = m_state.sessions.find(clientId);
    if (stored && cleanStart) {
        m_state.sessions.end(*stored, now);
        stored = nullptr;
    }
    sessionPresent = stored != nullptr;
    if (stored)
        stored->will.reset(); // back in time: the will is not due any more [5.0/MQTT-3.1.3-9]
    return stored ? *stored : m_state.sessions.create(clientId);
}

void BrokerConnection::setUp(BrokerSession &session, const ConnectPacket &packet, TimePoint now)
{
    m_session = &session;
    m_stage = Stage::Connected;
    session.connection = m_id;
    session.address = m_address;
    if (const BrokerAccess *access = m_state.options.access.get(); access && access->acl) {
        const std::optional<QByteArray> user
            = packet.flags.userName ? std::optional(packet.userName.toByteArray()) : std::nullopt;
        session.rights = access->acl->rulesFor(user, session.clientId());
    }
    session.keepAlive = m_state.options.serverKeepAlive.value_or(packet.keepAlive);
    const quint32 keptForever = packet.flags.cleanStart ? 0 : BrokerSession::kNeverExpires;
    session.expirySeconds
        = isV5() ? packet.properties.number(PropertyId::SessionExpiryInterval).value_or(0) : keptForever;
    m_sessionCanExpire = session.expirySeconds != 0;
    m_silence = std::chrono::seconds(session.keepAlive) * 3 / 2; // [5.0/MQTT-3.1.2-22]
    m_deadline = now + m_silence;
    m_wantsReasons = packet.properties.number(PropertyId::RequestProblemInformation).value_or(1) != 0;
    m_aliases.reset(isV5() ? m_state.options.topicAliasMaximum : quint16(0));
    if (!packet.flags.will)
        return;
    Will will;
    will.message = makeMessage(packet.willTopic, packet.willPayload, packet.flags.willQoS, packet.flags.willRetain,
                               packet.willProperties, session.clientId(), now);
    will.delay = std::chrono::seconds(packet.willProperties.number(PropertyId::WillDelayInterval).value_or(0));
    if (const auto expiry = packet.willProperties.number(PropertyId::MessageExpiryInterval))
        will.expiry = std::chrono::seconds(*expiry);
    session.will = std::move(will);
}

void BrokerConnection::dispatch(const Packet &packet, TimePoint now)
{
    const auto ack = [&](bool fits) {
        if (!fits)
            disconnect(ReasonCode::ProtocolError, "The acknowledgement does not fit the stage of the message", true,
                       now);
    };
    switch (typeOf(packet)) {
    case PacketType::Publish:
        return handle(std::get<PublishPacket>(packet), now);
    case PacketType::Puback:
        return ack(m_session->puback(std::get<PubackPacket>(packet).packetId, now));
    case PacketType::Pubrec:
        return ack(
            m_session->pubrec(std::get<PubrecPacket>(packet).packetId, std::get<PubrecPacket>(packet).code, now));
    case PacketType::Pubrel:
        return pubrel(std::get<PubrelPacket>(packet).packetId, now);
    case PacketType::Pubcomp:
        return ack(m_session->pubcomp(std::get<PubcompPacket>(packet).packetId, now));
    case PacketType::Subscribe:
        return handle(std::get<SubscribePacket>(packet), now);
    case PacketType::Unsubscribe:
        return handle(std::get<UnsubscribePacket>(packet), now);
    case PacketType::Pingreq: // [5.0/MQTT-3.12.4-1]
        return static_cast<void>(answer(PingrespPacket(), now));
    case PacketType::Disconnect:
        return handle(std::get<DisconnectPacket>(packet), now);
    case PacketType::Auth: // no method was agreed on [5.0/MQTT-4.12.0-7]
        return disconnect(ReasonCode::ProtocolError, "AUTH without an Authentication Method in CONNECT", true, now);
    default:
        return fault(FaultId::WrongDirection, now);
    }
}

void BrokerConnection::handle(const PublishPacket &packet, TimePoint now)
{
    ++m_state.counters.messagesIn;
    ++m_session->messagesIn;
    m_state.counters.publishBytesIn += quint64(packet.payload.size());
    QByteArrayView topic = packet.topic;
    const auto alias = quint16(packet.properties.number(PropertyId::TopicAlias).value_or(0));
    if (const FaultId problem = m_aliases.resolve(alias, topic); problem != FaultId::None)
        return fault(problem, now);
    if (const ReasonCode refusal = refusalOf(packet, topic); refusal != ReasonCode::Success)
        return disconnect(refusal, explanationOf(refusal, PacketType::Disconnect), true, now);

    const bool isExactlyOnce = packet.qos == QoS::ExactlyOnce;
    if (isExactlyOnce && m_session->unreleased.contains(packet.packetId)) // [5.0/MQTT-4.3.3-10]
        return acknowledge<PubrecPacket>(packet.packetId, ReasonCode::Success, now);
    if (isExactlyOnce && isV5() && m_session->unreleased.size() >= m_state.options.receiveMaximum)
        return disconnect(ReasonCode::ReceiveMaximumExceeded, "More messages of QoS 2 are open than Receive Maximum",
                          true, now);

    ReasonCode reason = ReasonCode::NotAuthorized;
    if (!isBrokerTopic(topic) && m_session->mayPublish(topic)) {
        const int receivers = m_state.publish(makeMessage(topic, packet.payload, packet.qos, packet.retain,
                                                          packet.properties, m_session->clientId(), now),
                                              now);
        reason = receivers > 0 ? ReasonCode::Success : ReasonCode::NoMatchingSubscribers;
    }
    if (isExactlyOnce) {
        if (reason != ReasonCode::NotAuthorized || !isV5())
            m_session->unreleased.insert(packet.packetId);
        acknowledge<PubrecPacket>(packet.packetId, reason, now);
    } else if (packet.qos == QoS::AtLeastOnce) {
        acknowledge<PubackPacket>(packet.packetId, reason, now);
    }
}

ReasonCode BrokerConnection::refusalOf(const PublishPacket &packet, QByteArrayView topic) const
{
    const BrokerOptions &options = m_state.options;
    if (topicLevels(topic) > options.maximumTopicLevels)
        return ReasonCode::TopicNameInvalid;
    if (packet.qos > options.maximumQoS)
        return ReasonCode::QoSNotSupported;
    if (packet.retain && !options.retainAvailable)
        return ReasonCode::RetainNotSupported;
    return ReasonCode::Success;
}

template <typename Ack>
void BrokerConnection::acknowledge(quint16 id, ReasonCode code, TimePoint now)
{
    Ack ack;
    ack.packetId = id;
    if (isV5())
        ack.code = quint8(code);
    if (isV5() && m_wantsReasons && quint8(code) >= kFirstFailureCode)
        ack.properties.add(PropertyId::ReasonString, QByteArrayView(explanationOf(code, Ack::type)));
    static_cast<void>(answer(ack, now));
}

void BrokerConnection::pubrel(quint16 id, TimePoint now)
{
    const bool isKnown = m_session->unreleased.remove(id);
    acknowledge<PubcompPacket>(id, isKnown ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound, now);
}

void BrokerConnection::handle(const SubscribePacket &packet, TimePoint now)
{
    const auto identifier = packet.properties.number(PropertyId::SubscriptionIdentifier);
    SubackPacket suback;
    suback.packetId = packet.packetId;
    QList<Subscription> retainedFor;
    for (const SubscriptionEntry &entry : packet.entries) {
        std::optional<Subscription> wantsRetained;
        suback.codes.append(subscribe(entry, identifier, wantsRetained));
        BrokerEvent subscribed = event(BrokerEvent::Kind::Subscribed);
        subscribed.filter = entry.filter.toByteArray();
        subscribed.code = suback.codes.back();
        m_state.report(subscribed);
        if (wantsRetained)
            retainedFor.append(*wantsRetained);
    }
    const auto refused
        = std::find_if(suback.codes.begin(), suback.codes.end(), [](quint8 code) { return code >= kFirstFailureCode; });
    if (m_wantsReasons && isV5() && refused != suback.codes.end()) // of the first one: there is one for all
        suback.properties.add(PropertyId::ReasonString,
                              QByteArrayView(explanationOf(ReasonCode(*refused), PacketType::Suback)));
    // SUBACK of 3.1 has no word for no: the only refusal its client understands is the end of the connection.
    if (m_writer.version() == ProtocolVersion::V3_1 && refused != suback.codes.end())
        return disconnect(ReasonCode::TopicFilterInvalid, "A Topic Filter was refused", true, now);
    if (!answer(suback, now)) // [5.0/MQTT-3.8.4-1, -2, -6]
        return;
    for (const Subscription &subscription : std::as_const(retainedFor))
        m_session->sendRetained(subscription);
    m_session->pump(now);
}

ReasonCode BrokerConnection::refusalOf(const TopicFilter &filter, bool hasIdentifier) const
{
    const BrokerOptions &options = m_state.options;
    if (filter.hasWildcard() && !options.wildcardSubscriptionAvailable)
        return ReasonCode::WildcardSubscriptionsNotSupported;
    if (filter.isShared() && !options.sharedSubscriptionAvailable)
        return ReasonCode::SharedSubscriptionsNotSupported;
    if (hasIdentifier && !options.subscriptionIdentifiersAvailable)
        return ReasonCode::SubscriptionIdentifiersNotSupported;
    const bool isNew = !m_session->subscriptions.contains(filter.bytes());
    if (isNew && m_session->subscriptions.size() >= options.maximumSubscriptions)
        return ReasonCode::QuotaExceeded;
    return ReasonCode::Success;
}

/// @param retainedFor set to the subscription whose Retained Messages are to be sent
quint8 BrokerConnection::subscribe(const SubscriptionEntry &entry, std::optional<quint32> identifier,
                                   std::optional<Subscription> &retainedFor)
{
    const auto refusal = [this](ReasonCode code) { return quint8(isV5() ? code : ReasonCode::UnspecifiedError); };
    const auto filter = TopicFilter::parse(entry.filter, m_writer.version());
    if (!filter)
        return refusal(ReasonCode::TopicFilterInvalid);
    if (const ReasonCode reason = refusalOf(*filter, identifier.has_value()); reason != ReasonCode::Success)
        return refusal(reason);
    const bool isNew = !m_session->subscriptions.contains(filter->bytes());
    // [5.0/MQTT-3.2.2-10]: what is asked for is no reason to refuse.
    const QoS granted = std::min(entry.qos, m_state.options.maximumQoS);
    const Subscription subscription{*filter, granted, entry.noLocal, entry.retainAsPublished, identifier};
    if (!m_state.router.subscribe(*m_session, subscription)) {
        m_session->subscriptions.remove(filter->bytes());
        m_session->stopRetained(*filter);
        return refusal(ReasonCode::TopicFilterInvalid);
    }
    m_session->subscriptions.insert(filter->bytes(), subscription);

    // [5.0/MQTT-3.3.1-9, -10, -11]; shared subscriptions get none [5.0/4.8.2].
    const bool wanted = entry.retainHandling == RetainHandling::SendAtSubscribe
        || (entry.retainHandling == RetainHandling::SendIfNew && isNew);
    if (wanted && !filter->isShared())
        retainedFor = subscription;
    return quint8(granted);
}

void BrokerConnection::handle(const UnsubscribePacket &packet, TimePoint now)
{
    UnsubackPacket unsuback;
    unsuback.packetId = packet.packetId;
    for (const QByteArrayView wanted : packet.filters) {
        const auto at = m_session->subscriptions.constFind(wanted.toByteArray()); // [5.0/MQTT-3.10.4-1]
        const bool isKnown = at != m_session->subscriptions.cend();
        if (isKnown) {
            m_state.router.unsubscribe(*m_session, at->filter);
            m_session->stopRetained(at->filter);
            m_session->subscriptions.erase(at);
            BrokerEvent unsubscribed = event(BrokerEvent::Kind::Unsubscribed);
            unsubscribed.filter = wanted.toByteArray();
            m_state.report(unsubscribed);
        }
        if (isV5())
            unsuback.codes.append(quint8(isKnown ? ReasonCode::Success : ReasonCode::NoSubscriptionExisted));
    }
    static_cast<void>(answer(unsuback, now)); // [5.0/MQTT-3.10.4-4, -5]
}

void BrokerConnection::handle(const DisconnectPacket &packet, TimePoint now)
{
    if (const auto expiry = packet.properties.number(PropertyId::SessionExpiryInterval)) {
        if (*expiry != 0 && !m_sessionCanExpire) // [5.0/3.14.2.2.2]
            return disconnect(ReasonCode::ProtocolError, "A session without expiry cannot be given one", true, now);
        m_session->expirySeconds = *expiry;
    }
    const auto code = ReasonCode(packet.code);
    const QString reason = code == ReasonCode::Success
        ? QStringLiteral("DISCONNECT")
        : QStringLiteral("DISCONNECT with reason 0x%1").arg(packet.code, 2, 16, QLatin1Char('0'));
    finish(code != ReasonCode::Success, code, reason, now); // [5.0/MQTT-3.14.4-3]
}

void BrokerConnection::writable(TimePoint now)
{
    if (m_stage == Stage::Connected)
        m_session->pump(now);
}

void BrokerConnection::framingFailed(FrameHead::Status status, TimePoint now)
{
    if (m_stage == Stage::Over)
        return;
    if (status == FrameHead::Status::TooLarge)
        fault(FaultId::PacketTooLarge, now);
    else if (status == FrameHead::Status::Malformed)
        fault(FaultId::VariableByteIntegerMalformed, now);
}

void BrokerConnection::transportClosed(TimePoint now)
{
    m_writer.drop();
    if (m_stage != Stage::Over)
        finish(true, ReasonCode::UnspecifiedError, QStringLiteral("The network connection ended without DISCONNECT"),
               now);
}

void BrokerConnection::sessionTakenOver(TimePoint now)
{
    disconnect(ReasonCode::SessionTakenOver, "Another connection uses this Client Identifier", true, now);
}

void BrokerConnection::makeRoom(TimePoint now)
{
    turnAway(ReasonCode::ServerBusy, QStringLiteral("No CONNECT yet, and others wait for its place"), now);
}

void BrokerConnection::shutDown(TimePoint now)
{
    disconnect(ReasonCode::ServerShuttingDown, "The broker was stopped", false, now);
}

void BrokerConnection::advance(TimePoint now)
{
    if (m_stage == Stage::AwaitingConnect && now >= m_deadline) {
        turnAway(ReasonCode::KeepAliveTimeout, QStringLiteral("No CONNECT in time"), now);
    } else if (m_stage == Stage::Connected && m_silence != Duration::zero() && now >= m_deadline) {
        // [5.0/MQTT-3.1.2-22]
        disconnect(ReasonCode::KeepAliveTimeout, "Nothing was received for one and a half times Keep Alive", true, now);
    }
}

std::optional<TimePoint> BrokerConnection::nextDeadline() const
{
    const bool isTimed
        = m_stage == Stage::AwaitingConnect || (m_stage == Stage::Connected && m_silence != Duration::zero());
    return isTimed ? std::optional(m_deadline) : std::nullopt;
}

void BrokerConnection::fault(FaultId id, TimePoint now)
{
    disconnect(faultSpec(id).reason, faultSpec(id).text, true, now);
}

void BrokerConnection::disconnect(ReasonCode reason, const char *explanation, bool sendWill, TimePoint now)
{
    if (m_stage == Stage::Over)
        return;
    if (m_stage == Stage::Connected && isV5()) { // [5.0/MQTT-3.14.0-1]
        DisconnectPacket packet;
        packet.code = quint8(reason);
        packet.properties.add(PropertyId::ReasonString, QByteArrayView(explanation));
        static_cast<void>(m_writer.sendTrimmed(packet)); // the connection ends either way
    }
    finish(sendWill, reason, QLatin1String(explanation), now);
}

BrokerEvent BrokerConnection::event(BrokerEvent::Kind kind) const
{
    BrokerEvent event;
    event.kind = kind;
    event.connection = m_id;
    event.address = m_address;
    event.version = m_writer.version();
    if (m_session)
        event.clientId = m_session->clientId();
    return event;
}

void BrokerConnection::finish(bool sendWill, ReasonCode code, const QString &reason, TimePoint now)
{
    m_stage = Stage::Over;
    BrokerEvent end = event(m_session ? BrokerEvent::Kind::Disconnected : BrokerEvent::Kind::Refused);
    end.code = quint8(code);
    end.reason = reason;
    m_state.report(end);
    m_writer.close();
    if (BrokerSession *session = std::exchange(m_session, nullptr))
        m_state.sessions.disconnected(*session, sendWill, now);
}

}
