// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/admission.h"

#include "core/broker/brokerstate.h"
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/spec/versionspec.h"
#include "core/topic/topicname.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace mqttscope
{

namespace
{

/// The version to refuse a faulty CONNECT in, from its level byte; Unknown if there is none.
ProtocolVersion versionToAnswer(QByteArrayView frame)
{
    const qsizetype nameAt = inspectFrame(frame).headerSize + 2;
    if (frame.size() < nameAt)
        return ProtocolVersion::Unknown;
    const qsizetype levelAt = nameAt + qFromBigEndian<quint16>(frame.data() + nameAt - 2);
    if (frame.size() <= levelAt)
        return ProtocolVersion::Unknown;
    const auto level = quint8(frame[levelAt]);
    return level >= quint8(ProtocolVersion::V5_0) ? ProtocolVersion::V5_0 : ProtocolVersion::V3_1_1;
}

/// Before 5.0 a malformed CONNECT only ends the connection [3.1.1/MQTT-3.1.4-1].
bool isAnswered(FaultId fault, ProtocolVersion version)
{
    if (fault == FaultId::ProtocolNameUnknown || version == ProtocolVersion::Unknown)
        return false;
    const ReasonCode reason = faultSpec(fault).reason;
    return version == ProtocolVersion::V5_0 || reason == ReasonCode::UnsupportedProtocolVersion
        || reason == ReasonCode::ClientIdentifierNotValid;
}

std::optional<ReasonCode> refusalOf(const ConnectPacket &packet, const BrokerOptions &options)
{
    if (packet.properties.find(PropertyId::AuthenticationMethod)) // [5.0/MQTT-4.12.0-1]
        return ReasonCode::BadAuthenticationMethod;
    const std::optional<QByteArray> user
        = packet.flags.userName ? std::optional(packet.userName.toByteArray()) : std::nullopt;
    if (options.access && !user && !options.access->allowAnonymous)
        return ReasonCode::NotAuthorized;
    if (options.access && user && options.access->passwords
        && !options.access->passwords->accepts(*user, packet.password))
        return ReasonCode::BadUserNameOrPassword;
    if (!packet.flags.will)
        return std::nullopt;
    if (options.access && options.access->acl
        && !options.access->acl->rulesFor(user, packet.clientId.toByteArray())->mayPublish(packet.willTopic))
        return ReasonCode::NotAuthorized;
    if (topicLevels(packet.willTopic) > options.maximumTopicLevels)
        return ReasonCode::TopicNameInvalid;
    if (isBrokerTopic(packet.willTopic))
        return ReasonCode::NotAuthorized;
    if (packet.flags.willQoS > options.maximumQoS) // [5.0/MQTT-3.2.2-12]
        return ReasonCode::QoSNotSupported;
    if (packet.flags.willRetain && !options.retainAvailable) // [5.0/MQTT-3.2.2-13]
        return ReasonCode::RetainNotSupported;
    return std::nullopt;
}

}

Admission examineConnect(QByteArrayView frame, const BrokerOptions &options)
{
    Admission admission;
    admission.version = versionToAnswer(frame);
    const Result<Packet, Fault> decoded = decode(frame, ProtocolVersion::Unknown, Direction::FromClient);
    if (!decoded) {
        const FaultId fault = decoded.error().id;
        admission.reason = faultSpec(fault).reason;
        admission.explanation = faultSpec(fault).text;
        if (isAnswered(fault, admission.version))
            admission.verdict = Admission::Verdict::Refused;
        return admission;
    }
    admission.packet = std::get<ConnectPacket>(decoded.value());
    // The bridge bit some brokers set is no part of the version.
    admission.version = announcedVersion(admission.packet->protocolName, admission.packet->protocolLevel);
    const std::optional<ReasonCode> refusal = refusalOf(*admission.packet, options);
    admission.verdict = refusal ? Admission::Verdict::Refused : Admission::Verdict::Accepted;
    admission.reason = refusal.value_or(ReasonCode::Success);
    return admission;
}

quint8 connackCode(ReasonCode reason, ProtocolVersion version)
{
    if (version == ProtocolVersion::V5_0 || reason == ReasonCode::Success)
        return quint8(reason);
    switch (reason) {
    case ReasonCode::UnsupportedProtocolVersion:
        return quint8(ConnectReturnCode::UnacceptableProtocolVersion);
    case ReasonCode::ClientIdentifierNotValid:
        return quint8(ConnectReturnCode::IdentifierRejected);
    case ReasonCode::BadUserNameOrPassword:
        return quint8(ConnectReturnCode::BadUserNameOrPassword);
    case ReasonCode::NotAuthorized:
        return quint8(ConnectReturnCode::NotAuthorized);
    default:
        return quint8(ConnectReturnCode::ServerUnavailable);
    }
}

QByteArray assignedClientId()
{
    return "auto-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

}
