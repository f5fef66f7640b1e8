// SPDX-License-Identifier: GPL-3.0-or-later
// One captured packet as 48 plain bytes; its frame lies in a CaptureChunk.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/spec/enums.h"

#include <type_traits>

namespace mqttscope
{

/// Number of a packet in its capture, from 1, never reused; what the packet list shows as "No.".
using PacketNumber = quint64;

struct CaptureRecord
{
    enum Mark : quint8
    {
        FromBroker = 0x01, ///< direction; unset = from client
        BodyNotKept = 0x02, ///< larger than the budget: only the head of the frame is in the chunk
        LocalSession = 0x04, ///< seen by the local broker on a client's session, not by one of our client connections
        PayloadBinary = 0x08, ///< reserved for the payload registry
    };

    static constexpr quint32 kHeadKept = 1024; ///< bytes of a BodyNotKept frame that are in the chunk

    qint64 timeNs = 0; ///< steady nanoseconds (TimePoint::time_since_epoch)
    quint32 chunk = 0; ///< ChunkId
    quint32 offset = 0; ///< of the frame in its chunk
    quint32 length = 0; ///< of the frame on the wire, in bytes
    quint32 topic = 0; ///< TopicId, alias resolved; 0 = no PUBLISH or topic unknown
    quint32 payloadOffset = 0; ///< PUBLISH: from the start of the frame
    quint32 previousOfTopic
        = 0; ///< distance to the previous PUBLISH of connection and topic, in packets; 0 = none. Filled in by the store
    quint32 exchange
        = 0; ///< distance back to the packet this one answers, in packets; 0 = none. Filled in by the store
    quint16 connection = 0; ///< ConnectionId
    quint16 packetId = 0;
    quint8 firstByte = 0; ///< type and flags as on the wire
    quint8 marks = 0; ///< Mark bits
    quint8 version = 0; ///< ProtocolVersion the frame was read with
    quint8 fault = 0; ///< FaultId of the first fault; 0 = none

    [[nodiscard]] PacketType type() const { return PacketType(firstByte >> 4); }
    [[nodiscard]] Direction direction() const
    {
        return marks & FromBroker ? Direction::FromBroker : Direction::FromClient;
    }
    [[nodiscard]] QoS qos() const { return QoS((firstByte >> 1) & 3); } ///< PUBLISH only
    [[nodiscard]] bool retain() const { return firstByte & 1; } ///< PUBLISH only
    [[nodiscard]] bool dup() const { return firstByte & 8; } ///< PUBLISH only
    /// Bytes of the frame that are in the chunk.
    [[nodiscard]] quint32 keptLength() const { return marks & BodyNotKept && length > kHeadKept ? kHeadKept : length; }
    /// PUBLISH: bytes of the payload on the wire.
    [[nodiscard]] quint32 payloadLength() const
    {
        return payloadOffset != 0 && payloadOffset <= length ? length - payloadOffset : 0;
    }
    [[nodiscard]] TimePoint time() const { return TimePoint(Duration(timeNs)); }
    [[nodiscard]] ConnectionId connectionId() const { return ConnectionId(connection); }
    [[nodiscard]] TopicId topicId() const { return TopicId(topic); }
};
static_assert(sizeof(CaptureRecord) <= 48 && std::is_trivially_copyable_v<CaptureRecord>);

}
