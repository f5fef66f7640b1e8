// SPDX-License-Identifier: GPL-3.0-or-later
// Whole packets to and from bytes.
#pragma once

#include "core/base/result.h"
#include "core/codec/packets.h"
#include "core/spec/faultspec.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mqttscope
{

/// Where and how a packet breaks the standard. `offset` and `length` count bytes from the start of the frame.
struct Fault
{
    FaultId id = FaultId::None;
    quint32 offset = 0;
    quint32 length = 0;
};

/// Reads one whole frame strictly: the first fault is the verdict.
/// The packet's views point into `frame`.
[[nodiscard]] Result<Packet, Fault> decode(QByteArrayView frame, ProtocolVersion version, Direction direction);

/// The same, but goes on after recoverable faults: fails only where the rest of the frame cannot be read.
[[nodiscard]] Result<Packet, Fault> decodeLenient(QByteArrayView frame, ProtocolVersion version, Direction direction);

/// Appends the bytes of `packet` to `out` and gives their number. What the decoder would refuse is refused here, and
/// `out` is left as it was. Prescribed fixed header flags are filled in. With version Unknown CONNECT says itself which
/// one it is; anything else is written as 3.1.1.
[[nodiscard]] Result<qsizetype, FaultId> encode(const Packet &packet, ProtocolVersion version, Direction direction,
                                                QByteArray &out);

/// The same, but faithful: a packet with recoverable faults from decodeLenient gives the bytes it came from. Refuses
/// only what has no form on the wire.
[[nodiscard]] Result<qsizetype, FaultId> encodeAsIs(const Packet &packet, ProtocolVersion version, Direction direction,
                                                    QByteArray &out);

/// Bytes encode() would write, to compare with the peer's Maximum Packet Size.
[[nodiscard]] Result<qsizetype, FaultId> encodedSize(const Packet &packet, ProtocolVersion version,
                                                     Direction direction);

}
