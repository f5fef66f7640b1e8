// SPDX-License-Identifier: GPL-3.0-or-later
// Reason codes of 5.0 per packet and the return codes of 3.1 and 3.1.1: the same number has different names.
#pragma once

#include "core/spec/enums.h"
#include "core/spec/packetspec.h"

#include <QString>

#include <span>

namespace mqttscope
{

/// A set of PacketType.
class PacketTypes
{
public:
    template <typename... Type>
    constexpr explicit PacketTypes(PacketType first, Type... rest)
        : m_bits(quint16(((1u << int(first)) | ... | (1u << int(rest)))))
    { }
    [[nodiscard]] constexpr bool contains(PacketType type) const { return (m_bits >> int(type)) & 1; }

private:
    quint16 m_bits = 0;
};

struct ReasonSpec
{
    quint8 code = 0;
    PacketTypes packets;
    Senders senders = Senders::Both; ///< who may send the code in these packets
    bool isV5 = true; ///< false: return codes of 3.1 and 3.1.1
    const char *label = ""; ///< the standard's name; English source text, context "ReasonSpec", as the next
    const char *meaning = ""; ///< one sentence
};

/// First code that means failure, in 5.0 and in SUBACK before it.
inline constexpr quint8 kFirstFailureCode = quint8(ReasonCode::UnspecifiedError);

/// All rows, first 5.0 by code, then 3.x by packet and code.
[[nodiscard]] std::span<const ReasonSpec> reasonSpecs();
/// The row of a code in a packet, nullptr if the standard does not allow it there (whoever sends it).
[[nodiscard]] const ReasonSpec *reasonSpec(quint8 code, PacketType type, ProtocolVersion version) noexcept;
/// Allowed in this packet, version and direction. O(1).
[[nodiscard]] bool isReasonCodeAllowed(quint8 code, PacketType type, ProtocolVersion version,
                                       Direction direction) noexcept;
/// True if the code refuses or reports an error.
[[nodiscard]] bool isFailure(quint8 code, PacketType type, ProtocolVersion version) noexcept;

/// Translated name, e.g. "Not authorized"; for an unknown code "Unknown reason code".
[[nodiscard]] QString reasonLabel(quint8 code, PacketType type, ProtocolVersion version);
/// Translated sentence; empty for an unknown code.
[[nodiscard]] QString reasonMeaning(quint8 code, PacketType type, ProtocolVersion version);

}
