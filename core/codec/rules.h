// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a packet illegal although it can be read: rules of single fields come from FieldSpec and PropertySpec,
// rules between fields stand here, one function per packet. Reader and Sizer apply the same ones.
#pragma once

#include "core/base/utf8.h"
#include "core/codec/layout.h"
#include "core/spec/reasonspec.h"
#include "core/spec/topicsyntax.h"
#include "core/spec/versionspec.h"

namespace mqttscope
{

/// What a field's legality depends on besides its value.
struct RuleContext
{
    PacketType type = PacketType::Reserved;
    ProtocolVersion version = ProtocolVersion::Unknown;
    Direction direction = Direction::FromClient;
};

/// What is wrong with the number in a field; None or a recoverable fault.
[[nodiscard]] FaultId checkNumber(const FieldSpec &spec, quint32 value, const RuleContext &context) noexcept;
/// What is wrong with the bytes of a field; None, a warning or a recoverable fault.
[[nodiscard]] FaultId checkBytes(const FieldSpec &spec, QByteArrayView value, const RuleContext &context) noexcept;
/// What is wrong with a property at this place; None, a warning or a recoverable fault.
/// @param isRepeated the same property stood before it in the same list
[[nodiscard]] FaultId checkProperty(const PropertySpec &spec, const Property &property, PropertyScope scope,
                                    bool isRepeated, const RuleContext &context) noexcept;
/// What is wrong with sending this packet type at all; None, WrongDirection or a fatal fault.
[[nodiscard]] FaultId checkType(const RuleContext &context) noexcept;

/// Rules between the fields of one packet, told to `io` by fault(id, field).
template <typename Io>
void rules(Io &io, const ConnectPacket &p)
{
    const bool is31 = io.version() == ProtocolVersion::V3_1;
    if (!p.flags.will && p.flags.willQoS != QoS::AtMostOnce)
        io.fault(FaultId::WillQoSWithoutWill, F::WillQoS); // [5.0/MQTT-3.1.2-11]
    if (!p.flags.will && p.flags.willRetain)
        io.fault(FaultId::WillRetainWithoutWill, F::WillRetain); // [5.0/MQTT-3.1.2-13]
    if (!io.isV5() && p.flags.password && !p.flags.userName)
        io.fault(FaultId::PasswordWithoutUserName, F::PasswordFlag); // [3.1.1/MQTT-3.1.2-22]
    if (!io.isV5() && p.clientId.isEmpty() && (is31 || !p.flags.cleanStart))
        io.fault(FaultId::ClientIdEmpty, F::ClientId); // [3.1.1/MQTT-3.1.3-7]
    if (is31 && p.clientId.size() > VersionSpec::kMaximumClientId31)
        io.fault(FaultId::ClientIdTooLong, F::ClientId);
    if (io.hasProperty(PropertyId::AuthenticationData) && !io.hasProperty(PropertyId::AuthenticationMethod))
        io.fault(FaultId::AuthenticationMethodMissing, F::Properties); // [5.0/3.1.2.11.10]
}

template <typename Io>
void rules(Io &io, const ConnackPacket &p)
{
    if (p.sessionPresent && p.code != 0 && io.version() != ProtocolVersion::V3_1)
        io.fault(FaultId::SessionPresentWithRefusal, F::SessionPresent); // [5.0/MQTT-3.2.2-6]
    if (io.hasProperty(PropertyId::AuthenticationData) && !io.hasProperty(PropertyId::AuthenticationMethod))
        io.fault(FaultId::AuthenticationMethodMissing, F::Properties);
}

template <typename Io>
void rules(Io &io, const PublishPacket &p)
{
    if (p.dup && p.qos == QoS::AtMostOnce)
        io.fault(FaultId::DupWithoutQoS, F::Dup); // [5.0/MQTT-3.3.1-2]
    if (p.topic.isEmpty() && !io.hasProperty(PropertyId::TopicAlias))
        io.fault(FaultId::TopicNameEmpty, F::TopicName); // [5.0/MQTT-4.7.3-1]
    if (io.looksIntoPayloads() && p.properties.number(PropertyId::PayloadFormatIndicator).value_or(0) == 1) {
        const Utf8Problem problem = checkUtf8(p.payload).problem;
        if (problem == Utf8Problem::IllFormed)
            io.fault(FaultId::PayloadNotUtf8, F::ApplicationMessage); // [5.0/3.3.2.3.2]
    }
}

template <typename Io>
void rules(Io &io, const AuthPacket &p)
{
    const bool isShort = p.code == 0 && p.tail == Tail::Shortest && p.properties.isEmpty();
    if (!isShort && !io.hasProperty(PropertyId::AuthenticationMethod))
        io.fault(FaultId::AuthenticationMethodMissing, F::Properties); // [5.0/3.15.2.2.2]
}

/// The other packets have no rules but those of their fields.
template <typename Io, typename P>
void rules(Io &, const P &)
{ }

/// One Topic Filter of SUBSCRIBE.
template <typename Io>
void entryRules(Io &io, const SubscriptionEntry &entry)
{
    if (io.isV5() && entry.noLocal && isSharedFilter(entry.filter))
        io.fault(FaultId::NoLocalOnShared, F::NoLocal); // [5.0/MQTT-3.8.3-4]
}

}
