// SPDX-License-Identifier: GPL-3.0-or-later
// MQTT on the wire: the order of the fields of all fifteen packets, written once.
//
// An `Io` is whatever walks over a packet: Reader fills it from bytes, Sizer measures and checks it, Writer writes it.
// They all offer the same few words:
//   header(bits…)            first byte and Remaining Length       properties(scope, list)  5.0 only, nothing before
//   byte(bits…)              flags that share one byte             section(id)              headline in the inspector
//   number(id, value)        1, 2 or 4 bytes, big-endian           each(list, fault, item)  to the end of the packet
//   bytes(id, view)          length of two bytes, then the bytes   begin(id) … end()        fields that belong together
//   rest(id, view)           all that is left                      goesOn(tail, part)       is there an optional end?
#pragma once

#include "core/codec/packets.h"
#include "core/spec/fieldspec.h"
#include "core/spec/propertyspec.h"

#include <concepts>

namespace mqttscope
{

/// Reading binds to a packet, writing to a const one.
template <typename P, typename Type>
concept Is = std::same_as<std::remove_const_t<P>, Type>;
template <typename P>
concept IsPublishAck = Is<P, PubackPacket> || Is<P, PubrecPacket> || Is<P, PubrelPacket> || Is<P, PubcompPacket>;
template <typename P>
concept IsPing = Is<P, PingreqPacket> || Is<P, PingrespPacket>;

/// A value held in some bits of a byte; which bits stands in FieldSpec.
template <typename T>
struct Bits
{
    FieldId id;
    T &value;
};
template <typename T>
Bits(FieldId, T &) -> Bits<T>;

using F = FieldId;

template <typename Io, Is<ConnectPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.protocol(p.protocolName, p.protocolLevel);
    io.byte(Bits{F::UserNameFlag, p.flags.userName}, Bits{F::PasswordFlag, p.flags.password},
            Bits{F::WillRetain, p.flags.willRetain}, Bits{F::WillQoS, p.flags.willQoS}, Bits{F::WillFlag, p.flags.will},
            Bits{F::CleanStart, p.flags.cleanStart}, Bits{F::ConnectReserved, p.flags.reserved});
    io.number(F::KeepAlive, p.keepAlive);
    io.properties(PropertyScope::Connect, p.properties);
    io.section(F::Payload);
    io.bytes(F::ClientId, p.clientId);
    if (p.flags.will) {
        io.properties(PropertyScope::Will, p.willProperties);
        io.bytes(F::WillTopic, p.willTopic);
        io.bytes(F::WillPayload, p.willPayload);
    }
    if (p.flags.userName)
        io.bytesUnlessLeftOut(F::UserName, p.userName);
    if (p.flags.password)
        io.bytesUnlessLeftOut(F::Password, p.password);
}

template <typename Io, Is<ConnackPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.byte(Bits{F::ConnackReserved, p.reservedFlags}, Bits{F::SessionPresent, p.sessionPresent});
    io.number(io.isV5() ? F::ConnackReason : F::ReturnCode, p.code);
    io.properties(PropertyScope::Connack, p.properties);
}

template <typename Io, Is<PublishPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::Dup, p.dup}, Bits{F::QoSLevel, p.qos}, Bits{F::Retain, p.retain});
    io.bytes(F::TopicName, p.topic);
    if (p.qos != QoS::AtMostOnce)
        io.number(F::PacketIdentifier, p.packetId);
    io.properties(PropertyScope::Publish, p.properties);
    io.section(F::Payload);
    io.rest(F::ApplicationMessage, p.payload);
}

/// PUBACK, PUBREC, PUBREL, PUBCOMP
template <typename Io, IsPublishAck P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.flags});
    io.number(F::PacketIdentifier, p.packetId);
    if (io.goesOn(p, Tail::Code))
        io.number(reasonField(P::type), p.code);
    if (io.goesOn(p, Tail::Full))
        io.properties(PropertyScope(P::type), p.properties);
}

template <typename Io, Is<SubscribePacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.number(F::PacketIdentifier, p.packetId);
    io.properties(PropertyScope::Subscribe, p.properties);
    io.section(F::Payload);
    io.each(p.entries, FaultId::SubscribeEmpty, [&io](auto &entry) {
        io.begin(F::Subscription);
        io.bytes(F::TopicFilter, entry.filter);
        if (io.isV5())
            io.byte(Bits{F::SubscriptionReserved, entry.reserved}, Bits{F::RetainHandling, entry.retainHandling},
                    Bits{F::RetainAsPublished, entry.retainAsPublished}, Bits{F::NoLocal, entry.noLocal},
                    Bits{F::MaximumQoS, entry.qos});
        else
            io.byte(Bits{F::RequestedReserved, entry.reserved}, Bits{F::RequestedQoS, entry.qos});
        io.check(entry);
        io.end();
    });
}

template <typename Io, Is<SubackPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.number(F::PacketIdentifier, p.packetId);
    io.properties(PropertyScope::Suback, p.properties);
    io.section(F::Payload);
    const FieldId code = io.isV5() ? F::SubackReason : F::GrantedQoS;
    io.each(p.codes, FaultId::AckWithoutCodes, [&io, code](auto &value) { io.number(code, value); });
}

template <typename Io, Is<UnsubscribePacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.number(F::PacketIdentifier, p.packetId);
    io.properties(PropertyScope::Unsubscribe, p.properties);
    io.section(F::Payload);
    io.each(p.filters, FaultId::UnsubscribeEmpty, [&io](auto &filter) { io.bytes(F::TopicFilter, filter); });
}

template <typename Io, Is<UnsubackPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    io.number(F::PacketIdentifier, p.packetId);
    if (!io.isV5())
        return;
    io.properties(PropertyScope::Unsuback, p.properties);
    io.section(F::Payload);
    io.each(p.codes, FaultId::AckWithoutCodes, [&io](auto &value) { io.number(F::UnsubackReason, value); });
}

/// PINGREQ, PINGRESP
template <typename Io, IsPing P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
}

template <typename Io, Is<DisconnectPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    if (io.goesOn(p, Tail::Code))
        io.number(F::DisconnectReason, p.code);
    if (io.goesOn(p, Tail::Full))
        io.properties(PropertyScope::Disconnect, p.properties);
}

template <typename Io, Is<AuthPacket> P>
void layout(Io &io, P &p)
{
    io.header(Bits{F::HeaderFlags, p.headerFlags});
    if (io.goesOn(p, Tail::Full)) {
        io.number(F::AuthReason, p.code);
        io.properties(PropertyScope::Auth, p.properties);
    }
}

}
