// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen values of the packet type and the facts about each, per version.
#pragma once

#include "core/spec/enums.h"

#include <array>

namespace mqttscope
{

/// Who may send a packet, as a set of Direction.
enum class Senders : quint8
{
    Nobody = 0, ///< the packet type does not exist in this version
    Client = 1 << int(Direction::FromClient),
    Broker = 1 << int(Direction::FromBroker),
    Both = Client | Broker,
};
[[nodiscard]] constexpr bool includes(Senders senders, Direction direction)
{
    return (quint8(senders) >> int(direction)) & 1;
}

struct PacketSpec
{
    PacketType type = PacketType::Reserved;
    const char *name = ""; ///< as the standard prints it: "PUBLISH"
    Senders senders3 = Senders::Nobody; ///< 3.1 and 3.1.1
    Senders senders5 = Senders::Nobody;
    quint8 prescribedFlags = 0; ///< low four bits of the first byte; PUBLISH uses them itself
    quint8 freeFlags31 = 0; ///< bits 3.1 leaves to the sender (DUP)
    const char *section5 = ""; ///< of the OASIS standard, e.g. "3.3"
    const char *explanation = ""; ///< one sentence, English source text, context "PacketSpec"

    [[nodiscard]] constexpr Senders senders(ProtocolVersion version) const
    {
        return version == ProtocolVersion::V5_0 ? senders5 : senders3;
    }
    /// Bits of the fixed header flags that must equal prescribedFlags.
    [[nodiscard]] constexpr quint8 fixedFlagMask(ProtocolVersion version) const
    {
        if (type == PacketType::Publish)
            return 0;
        return quint8(kFlagBits & ~(version == ProtocolVersion::V3_1 ? freeFlags31 : 0));
    }
    [[nodiscard]] constexpr bool flagsAreLegal(quint8 flags, ProtocolVersion version) const
    {
        return ((flags ^ prescribedFlags) & fixedFlagMask(version)) == 0;
    }

    static constexpr quint8 kFlagBits = 0x0F;
    static constexpr int kTypeShift = 4;
    static constexpr quint8 kDupBit = 0x08; ///< PUBLISH [5.0/3.3.1]
    static constexpr quint8 kQoSBits = 0x06;
    static constexpr int kQoSShift = 1;
    static constexpr quint8 kRetainBit = 0x01;
};

/// One row per PacketType, Reserved (0) included.
// clang-format off
inline constexpr std::array<PacketSpec, 16> kPacketSpecs {{
    {PacketType::Reserved, "Reserved", Senders::Nobody, Senders::Nobody, 0, 0, "2.1.2", QT_TRANSLATE_NOOP("PacketSpec", "Packet type 0 is not used.")},
    {PacketType::Connect, "CONNECT", Senders::Client, Senders::Client, 0, 0, "3.1", QT_TRANSLATE_NOOP("PacketSpec", "A client introduces itself: who it is, how it wants to be treated, and its last will.")},
    {PacketType::Connack, "CONNACK", Senders::Broker, Senders::Broker, 0, 0, "3.2", QT_TRANSLATE_NOOP("PacketSpec", "The broker accepts or refuses a connection and says what it can do.")},
    {PacketType::Publish, "PUBLISH", Senders::Both, Senders::Both, 0, 0, "3.3", QT_TRANSLATE_NOOP("PacketSpec", "Carries one Application Message.")},
    {PacketType::Puback, "PUBACK", Senders::Both, Senders::Both, 0, 0, "3.4", QT_TRANSLATE_NOOP("PacketSpec", "Answers a PUBLISH of QoS 1: the message has been taken over.")},
    {PacketType::Pubrec, "PUBREC", Senders::Both, Senders::Both, 0, 0, "3.5", QT_TRANSLATE_NOOP("PacketSpec", "First answer to a PUBLISH of QoS 2: the message has been received.")},
    {PacketType::Pubrel, "PUBREL", Senders::Both, Senders::Both, 2, PacketSpec::kDupBit, "3.6", QT_TRANSLATE_NOOP("PacketSpec", "Answers PUBREC: the sender lets go of the message.")},
    {PacketType::Pubcomp, "PUBCOMP", Senders::Both, Senders::Both, 0, 0, "3.7", QT_TRANSLATE_NOOP("PacketSpec", "Answers PUBREL: the QoS 2 exchange is complete.")},
    {PacketType::Subscribe, "SUBSCRIBE", Senders::Client, Senders::Client, 2, PacketSpec::kDupBit, "3.8", QT_TRANSLATE_NOOP("PacketSpec", "Asks for the messages of one or more Topic Filters.")},
    {PacketType::Suback, "SUBACK", Senders::Broker, Senders::Broker, 0, 0, "3.9", QT_TRANSLATE_NOOP("PacketSpec", "Answers SUBSCRIBE with one code per Topic Filter.")},
    {PacketType::Unsubscribe, "UNSUBSCRIBE", Senders::Client, Senders::Client, 2, PacketSpec::kDupBit, "3.10", QT_TRANSLATE_NOOP("PacketSpec", "Gives up subscriptions by their Topic Filters.")},
    {PacketType::Unsuback, "UNSUBACK", Senders::Broker, Senders::Broker, 0, 0, "3.11", QT_TRANSLATE_NOOP("PacketSpec", "Answers UNSUBSCRIBE.")},
    {PacketType::Pingreq, "PINGREQ", Senders::Client, Senders::Client, 0, 0, "3.12", QT_TRANSLATE_NOOP("PacketSpec", "The client shows that it is alive and asks whether the broker is.")},
    {PacketType::Pingresp, "PINGRESP", Senders::Broker, Senders::Broker, 0, 0, "3.13", QT_TRANSLATE_NOOP("PacketSpec", "The broker answers PINGREQ.")},
    {PacketType::Disconnect, "DISCONNECT", Senders::Client, Senders::Both, 0, 0, "3.14", QT_TRANSLATE_NOOP("PacketSpec", "The last packet of a connection that is closed on purpose.")},
    {PacketType::Auth, "AUTH", Senders::Nobody, Senders::Both, 0, 0, "3.15", QT_TRANSLATE_NOOP("PacketSpec", "One step of an enhanced authentication, such as a challenge or its answer.")},
}};
// clang-format on

constexpr bool packetRowsAreInOrder()
{
    for (size_t i = 0; i < kPacketSpecs.size(); ++i)
        if (size_t(kPacketSpecs[i].type) != i || !*kPacketSpecs[i].name || !*kPacketSpecs[i].explanation)
            return false;
    return true;
}
static_assert(packetRowsAreInOrder(), "one complete row per packet type, in order");

[[nodiscard]] constexpr const PacketSpec &packetSpec(PacketType type) { return kPacketSpecs[size_t(type) & 15]; }

}
