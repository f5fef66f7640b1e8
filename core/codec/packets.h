// SPDX-License-Identifier: GPL-3.0-or-later
// The fifteen control packets as plain values. They can hold whatever the wire can hold (QoS 3, reserved bits, unknown
// or repeated properties); legality is a separate pass. Byte views point into the frame (reading) or into the caller's
// data (writing) and live no longer than the call.
#pragma once

#include "core/codec/properties.h"
#include "core/spec/enums.h"

#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>
#include <type_traits>
#include <variant>

namespace mqttscope
{

/// How much of its optional end a 5.0 acknowledgement, DISCONNECT or AUTH writes [5.0/3.4.2.1]. The writer takes it as
/// the least to write: a code other than 0 or a property is never left out.
enum class Tail : quint8
{
    Shortest, ///< as short as the standard allows
    Code, ///< the reason code even if it is 0
    Full, ///< the reason code and the Property Length even if there is no property
};

/// Bits of the CONNECT flags byte [5.0/3.1.2.3].
struct ConnectFlags
{
    bool reserved = false;
    bool cleanStart = true; ///< Clean Session in 3.1 and 3.1.1
    bool will = false;
    QoS willQoS = QoS::AtMostOnce;
    bool willRetain = false;
    bool password = false;
    bool userName = false;
    friend bool operator==(const ConnectFlags &, const ConnectFlags &) = default;
};

struct ConnectPacket
{
    static constexpr PacketType type = PacketType::Connect;
    QByteArrayView protocolName = "MQTT"; ///< "MQIsdp" in 3.1
    quint8 protocolLevel = quint8(ProtocolVersion::V5_0); ///< bit 7 marks a bridge in the wild
    ConnectFlags flags;
    quint16 keepAlive = 0; ///< seconds; 0 = off
    Properties properties; ///< 5.0 only
    QByteArrayView clientId;
    Properties willProperties; ///< 5.0 and flags.will only
    QByteArrayView willTopic; ///< flags.will only
    QByteArrayView willPayload; ///< flags.will only
    QByteArrayView userName; ///< flags.userName only
    QByteArrayView password; ///< flags.password only; binary
    quint8 headerFlags = 0; ///< of the fixed header as read; the writer fills in the prescribed ones
};

struct ConnackPacket
{
    static constexpr PacketType type = PacketType::Connack;
    quint8 reservedFlags = 0; ///< bits 7-1 of the acknowledge flags, shifted down; must be 0
    bool sessionPresent = false;
    quint8 code = 0; ///< ReasonCode in 5.0, ConnectReturnCode before
    Properties properties;
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct PublishPacket
{
    static constexpr PacketType type = PacketType::Publish;
    bool dup = false;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    QByteArrayView topic; ///< may be empty in 5.0 with a Topic Alias
    quint16 packetId = 0; ///< QoS 1 and 2 only
    Properties properties;
    QByteArrayView payload;
};

/// PUBACK, PUBREC, PUBREL and PUBCOMP share one layout [5.0/3.4].
template <PacketType Type>
struct PublishAckPacket
{
    static constexpr PacketType type = Type;
    quint8 flags = 0; ///< of the fixed header as read (3.1 may set DUP in PUBREL); the writer adds the prescribed ones
    quint16 packetId = 0;
    quint8 code = 0; ///< ReasonCode; 5.0 only, left out on the wire when 0 and no properties
    Properties properties;
    Tail tail = Tail::Shortest; ///< 5.0 only
};
using PubackPacket = PublishAckPacket<PacketType::Puback>;
using PubrecPacket = PublishAckPacket<PacketType::Pubrec>;
using PubrelPacket = PublishAckPacket<PacketType::Pubrel>;
using PubcompPacket = PublishAckPacket<PacketType::Pubcomp>;

/// One Topic Filter of a SUBSCRIBE with its Subscription Options [5.0/3.8.3.1].
struct SubscriptionEntry
{
    QByteArrayView filter;
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false; ///< 5.0
    bool retainAsPublished = false; ///< 5.0
    RetainHandling retainHandling = RetainHandling::SendAtSubscribe; ///< 5.0
    quint8 reserved = 0; ///< the remaining upper bits, shifted down; must be 0
};

struct SubscribePacket
{
    static constexpr PacketType type = PacketType::Subscribe;
    quint16 packetId = 0;
    Properties properties;
    QVarLengthArray<SubscriptionEntry, 4> entries;
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct SubackPacket
{
    static constexpr PacketType type = PacketType::Suback;
    quint16 packetId = 0;
    Properties properties;
    QVarLengthArray<quint8, 8> codes; ///< ReasonCode in 5.0; granted QoS or 0x80 before
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct UnsubscribePacket
{
    static constexpr PacketType type = PacketType::Unsubscribe;
    quint16 packetId = 0;
    Properties properties;
    QVarLengthArray<QByteArrayView, 4> filters;
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct UnsubackPacket
{
    static constexpr PacketType type = PacketType::Unsuback;
    quint16 packetId = 0;
    Properties properties;
    QVarLengthArray<quint8, 8> codes; ///< 5.0 only
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct PingreqPacket
{
    static constexpr PacketType type = PacketType::Pingreq;
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct PingrespPacket
{
    static constexpr PacketType type = PacketType::Pingresp;
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct DisconnectPacket
{
    static constexpr PacketType type = PacketType::Disconnect;
    quint8 code = 0; ///< ReasonCode; 5.0 only
    Properties properties;
    Tail tail = Tail::Shortest; ///< 5.0 only
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

struct AuthPacket
{
    static constexpr PacketType type = PacketType::Auth;
    quint8 code = 0; ///< ReasonCode
    Properties properties;
    Tail tail = Tail::Shortest; ///< Code counts as Full: AUTH has no form with the code alone
    quint8 headerFlags = 0; ///< as in ConnectPacket
};

using Packet = std::variant<ConnectPacket, ConnackPacket, PublishPacket, PubackPacket, PubrecPacket, PubrelPacket,
                            PubcompPacket, SubscribePacket, SubackPacket, UnsubscribePacket, UnsubackPacket,
                            PingreqPacket, PingrespPacket, DisconnectPacket, AuthPacket>;

[[nodiscard]] inline PacketType typeOf(const Packet &packet)
{
    return std::visit([](const auto &p) { return p.type; }, packet);
}

/// Calls visit(std::type_identity<P>{}) with the packet of a type; false for Reserved, which has none.
template <typename Visit>
bool withPacketOf(PacketType type, Visit visit)
{
    switch (type) {
    case PacketType::Connect:
        return visit(std::type_identity<ConnectPacket>{}), true;
    case PacketType::Connack:
        return visit(std::type_identity<ConnackPacket>{}), true;
    case PacketType::Publish:
        return visit(std::type_identity<PublishPacket>{}), true;
    case PacketType::Puback:
        return visit(std::type_identity<PubackPacket>{}), true;
    case PacketType::Pubrec:
        return visit(std::type_identity<PubrecPacket>{}), true;
    case PacketType::Pubrel:
        return visit(std::type_identity<PubrelPacket>{}), true;
    case PacketType::Pubcomp:
        return visit(std::type_identity<PubcompPacket>{}), true;
    case PacketType::Subscribe:
        return visit(std::type_identity<SubscribePacket>{}), true;
    case PacketType::Suback:
        return visit(std::type_identity<SubackPacket>{}), true;
    case PacketType::Unsubscribe:
        return visit(std::type_identity<UnsubscribePacket>{}), true;
    case PacketType::Unsuback:
        return visit(std::type_identity<UnsubackPacket>{}), true;
    case PacketType::Pingreq:
        return visit(std::type_identity<PingreqPacket>{}), true;
    case PacketType::Pingresp:
        return visit(std::type_identity<PingrespPacket>{}), true;
    case PacketType::Disconnect:
        return visit(std::type_identity<DisconnectPacket>{}), true;
    case PacketType::Auth:
        return visit(std::type_identity<AuthPacket>{}), true;
    case PacketType::Reserved:
        break;
    }
    return false;
}

}
