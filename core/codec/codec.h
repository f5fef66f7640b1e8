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

/// Appends the bytes of `packet` to `out`. What the decoder would refuse is refused here, and `out` is left as it was.
/// Exact for packets with recoverable faults only through encodeAsIs.
[[nodiscard]] Result<qsizetype, FaultId> encode(const Packet &packet, ProtocolVersion version, Direction direction,
                                                QByteArray &out);

}
