// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen values of the packet type and the facts about each, per version.
#pragma once

#include "core/spec/enums.h"

#include <array>
#include <span>

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

/// Row per PacketType, Reserved (0) included.
extern const std::array<PacketSpec, 16> kPacketSpecs;

[[nodiscard]] inline const PacketSpec &packetSpec(PacketType type) { return kPacketSpecs[size_t(type) & 15]; }

}
