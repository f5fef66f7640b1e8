// SPDX-License-Identifier: GPL-3.0-or-later
// The few facts of a frame that every record keeps, read without allocation.
#pragma once

#include "core/codec/streamcontext.h"
#include "core/spec/enums.h"
#include "core/spec/faultspec.h"

#include <QByteArrayView>

namespace mqttscope
{

struct Summary
{
    PacketType type = PacketType::Reserved;
    quint8 flags = 0; ///< low four bits of the first byte
    quint16 packetId = 0; ///< 0 where the packet has none
    FaultId fault = FaultId::None; ///< first fault found; None does not promise that a full decode finds none in
                                   ///< CONNECT…AUTH bodies
    quint32 topicOffset = 0; ///< PUBLISH: offset of the Topic Name's bytes from the start of the frame
    quint16 topicLength = 0;
    quint16 topicAlias = 0; ///< PUBLISH 5.0; 0 = none
    quint32 payloadOffset = 0; ///< PUBLISH: from the start of the frame; payload runs to its end
};

/// Summarises one whole frame. PUBLISH is read to its payload; of other packets the type, flags and Packet Identifier,
/// and CONNECT teaches `context` the version. Faulty frames give what could be read and the first fault.
/// @param frame a complete packet as inspectFrame found it
/// No allocation (but a context's alias table, owned by the caller of resolve). Any thread, one context per thread.
[[nodiscard]] Summary summarize(QByteArrayView frame, Direction direction, StreamContext &context) noexcept;

}
