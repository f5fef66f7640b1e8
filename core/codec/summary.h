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
    FaultId fault = FaultId::None; ///< first fault that is not a warning: decode()'s verdict, and what only the
                                   ///< packets before can tell (order, Topic Alias, expiry)
    bool givesSessionExpiry = false; ///< 5.0: a Session Expiry Interval other than 0
    quint32 topicOffset = 0; ///< PUBLISH: offset of the Topic Name's bytes from the start of the frame
    quint16 topicLength = 0;
    quint16 topicAlias = 0; ///< PUBLISH 5.0; 0 = none
    quint32 payloadOffset = 0; ///< PUBLISH: from the start of the frame; the payload runs to its end. The frame's size
                               ///< if a fault hides the payload
};

/// Summarises one whole frame. The usual PUBLISH and acknowledgements are read in place in a few nanoseconds, all else
/// by the same Reader that decodes. CONNECT and CONNACK teach `context` version and limits. Faulty frames give what
/// could be read and the first fault.
/// @param frame a complete packet as inspectFrame found it; a head of one is summarised as far as it goes
/// No allocation; `context.aliases` is only looked up: the caller fills it when it interns topics. Any thread, one
/// context per thread.
[[nodiscard]] Summary summarize(QByteArrayView frame, Direction direction, StreamContext &context) noexcept;

/// What only the packets before this one can tell: a fault of the order or of the Topic Alias, whatever else is wrong
/// with the packet. None unless the connection was seen from its start.
/// @param before the context as it was before summarize() learnt from the packet
[[nodiscard]] FaultId checkInStream(const Summary &summary, Direction direction, const StreamContext &before) noexcept;

}
