// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/rules.h"

namespace mqttscope
{

namespace
{

FaultId checkPropertyText(const PropertySpec &spec, const Property &property, const RuleContext &context) noexcept
{
    if (spec.id == PropertyId::ResponseTopic) {
        const FaultId fault = checkTopicName(property.first, context.version);
        return fault == FaultId::TopicNameWildcard ? FaultId::ResponseTopicWildcard : fault;
    }
    const FaultId first = checkText(property.first, context.version);
    if (spec.wireType == WireType::Utf8String || (first != FaultId::None && !isWarning(first)))
        return first;
    const FaultId second = checkText(property.second, context.version);
    return second != FaultId::None ? second : first;
}

/// Who may send a code matters only in a packet that may come from there.
bool isLegalReason(quint8 code, const RuleContext &context) noexcept
{
    if (!includes(packetSpec(context.type).senders(context.version), context.direction))
        return reasonSpec(code, context.type, context.version) != nullptr;
    return isReasonCodeAllowed(code, context.type, context.version, context.direction);
}

}

FaultId checkNumber(const FieldSpec &spec, quint32 value, const RuleContext &context) noexcept
{
    if (context.version == ProtocolVersion::V3_1 && !spec.ruleHolds31)
        return FaultId::None;
    bool isLegal = true;
    switch (spec.rule) {
    case FieldRule::Zero:
        isLegal = value == 0;
        break;
    case FieldRule::NotZero:
        isLegal = value != 0;
        break;
    case FieldRule::NotThree:
        isLegal = value != 3;
        break;
    case FieldRule::ReasonCode:
        isLegal = isLegalReason(quint8(value), context);
        break;
    case FieldRule::None:
    case FieldRule::Text:
    case FieldRule::TopicName:
    case FieldRule::MaybeTopicName:
    case FieldRule::TopicFilter:
        break;
    }
    return isLegal ? FaultId::None : spec.fault;
}

FaultId checkBytes(const FieldSpec &spec, QByteArrayView value, const RuleContext &context) noexcept
{
    switch (spec.rule) {
    case FieldRule::Text:
        return checkText(value, context.version);
    case FieldRule::TopicName:
        return checkTopicName(value, context.version);
    case FieldRule::MaybeTopicName:
        return value.isEmpty() ? FaultId::None : checkTopicName(value, context.version);
    case FieldRule::TopicFilter:
        return checkTopicFilter(value, context.version);
    case FieldRule::None:
    case FieldRule::Zero:
    case FieldRule::NotZero:
    case FieldRule::NotThree:
    case FieldRule::ReasonCode:
        break;
    }
    return FaultId::None;
}

FaultId checkProperty(const PropertySpec &spec, const Property &property, PropertyScope scope, bool isRepeated,
                      const RuleContext &context) noexcept
{
    if (!spec.scopes.contains(scope))
        return FaultId::PropertyNotAllowed; // [5.0/2.2.2.2]
    const bool isFromClient = context.direction == Direction::FromClient;
    if (spec.id == PropertyId::SubscriptionIdentifier && scope == PropertyScope::Publish && isFromClient)
        return FaultId::SubscriptionIdentifierFromClient; // [5.0/MQTT-3.3.4-6]
    if (spec.id == PropertyId::SessionExpiryInterval && scope == PropertyScope::Disconnect && !isFromClient)
        return FaultId::SessionExpiryFromBroker; // [5.0/MQTT-3.14.2-2]
    if (isRepeated && !spec.manyScopes.contains(scope))
        return FaultId::PropertyRepeated; // [5.0/2.2.2.2]
    if (spec.isText())
        return checkPropertyText(spec, property, context);
    if (!spec.isNumber() || (property.number >= spec.minimum && property.number <= spec.maximum))
        return FaultId::None;
    if (property.number != 0)
        return FaultId::PropertyOutOfRange;
    return spec.id == PropertyId::TopicAlias ? FaultId::TopicAliasZero : FaultId::PropertyZero;
}

FaultId checkType(const RuleContext &context) noexcept
{
    if (context.type == PacketType::Reserved)
        return FaultId::ReservedPacketType;
    const Senders senders = packetSpec(context.type).senders(context.version);
    if (senders == Senders::Nobody)
        return FaultId::PacketTypeNotInVersion;
    return includes(senders, context.direction) ? FaultId::None : FaultId::WrongDirection;
}

}
