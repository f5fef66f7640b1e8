// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/summary.h"

#include "core/base/bytecursor.h"
#include "core/codec/framer.h"
#include "core/spec/packetspec.h"
#include "core/spec/topicsyntax.h"

namespace mqttscope
{

namespace
{

/// Keeps the first fault; warnings are not worth a mark in the packet list.
void note(Summary &summary, FaultId id) noexcept
{
    if (id != FaultId::None && summary.fault == FaultId::None && !isWarning(id))
        summary.fault = id;
}

FaultId faultOf(FrameHead::Status status) noexcept
{
    switch (status) {
    case FrameHead::Status::Complete:
        return FaultId::None;
    case FrameHead::Status::Incomplete:
        return FaultId::PacketTruncated;
    case FrameHead::Status::TooLarge:
        return FaultId::PacketTooLarge;
    case FrameHead::Status::Malformed:
        return FaultId::VariableByteIntegerMalformed;
    }
    return FaultId::None;
}

void readPacketId(Summary &summary, ByteCursor &cursor) noexcept
{
    if (cursor.left() < 2)
        return note(summary, FaultId::FieldMissing);
    summary.packetId = cursor.takeTwoBytes();
    if (summary.packetId == 0)
        note(summary, FaultId::PacketIdZero);
}

void readPublish(Summary &summary, ByteCursor &cursor, ProtocolVersion version) noexcept
{
    const quint8 qos = (summary.flags & PacketSpec::kQoSBits) >> PacketSpec::kQoSShift;
    if (qos == quint8(QoS::Reserved))
        note(summary, FaultId::PublishQoSReserved);
    else if (qos == 0 && (summary.flags & PacketSpec::kDupBit))
        note(summary, FaultId::DupWithoutQoS);
    if (cursor.left() < 2)
        return note(summary, FaultId::FieldMissing);
    const quint16 topicLength = cursor.takeTwoBytes();
    if (cursor.left() < topicLength)
        return note(summary, FaultId::FieldOverrun);
    summary.topicOffset = quint32(cursor.offset());
    summary.topicLength = topicLength;
    const QByteArrayView topic = cursor.take(topicLength);
    if (topicLength != 0 || version != ProtocolVersion::V5_0)
        note(summary, checkTopicName(topic, version));
    if (qos != 0)
        readPacketId(summary, cursor);
    summary.payloadOffset = quint32(cursor.offset());
}

bool hasPacketId(PacketType type) noexcept { return type >= PacketType::Puback && type <= PacketType::Unsuback; }

/// Finds the version in CONNECT: it follows the protocol name [5.0/3.1.2].
void readConnect(Summary &summary, ByteCursor &cursor, StreamContext &context) noexcept
{
    if (cursor.left() < 2)
        return note(summary, FaultId::FieldMissing);
    const quint16 nameLength = cursor.takeTwoBytes();
    if (cursor.left() < nameLength)
        return note(summary, FaultId::FieldOverrun);
    cursor.take(nameLength);
    if (cursor.atEnd())
        return note(summary, FaultId::FieldMissing);
    const quint8 level = cursor.takeByte();
    if (level < quint8(ProtocolVersion::V3_1) || level > quint8(ProtocolVersion::V5_0))
        return note(summary, FaultId::ProtocolLevelUnknown);
    context.version = ProtocolVersion(level);
    context.connectSeen = true;
}

}

Summary summarize(QByteArrayView frame, Direction direction, StreamContext &context) noexcept
{
    Summary summary;
    if (frame.isEmpty()) {
        note(summary, FaultId::PacketTruncated);
        return summary;
    }
    ByteCursor cursor(frame);
    const quint8 first = cursor.takeByte();
    summary.type = PacketType(first >> PacketSpec::kTypeShift);
    summary.flags = first & PacketSpec::kFlagBits;
    const FrameHead head = inspectFrame(frame);
    if (head.status != FrameHead::Status::Complete) {
        note(summary, faultOf(head.status));
        return summary;
    }
    cursor.take(head.headerSize - 1);
    cursor.narrowTo(qsizetype(head.size) - head.headerSize);
    if (summary.type == PacketType::Publish) {
        readPublish(summary, cursor, context.version);
        return summary;
    }
    const PacketSpec &spec = packetSpec(summary.type);
    if (summary.type == PacketType::Reserved)
        note(summary, FaultId::ReservedPacketType);
    else if (spec.senders(context.version) == Senders::Nobody)
        note(summary, FaultId::PacketTypeNotInVersion);
    else if (!includes(spec.senders(context.version), direction))
        note(summary, FaultId::WrongDirection);
    if (summary.type == PacketType::Connect)
        readConnect(summary, cursor, context);
    else if (hasPacketId(summary.type))
        readPacketId(summary, cursor);
    else if (summary.type == PacketType::Connack)
        context.connackSeen = true;
    if (!spec.flagsAreLegal(summary.flags, context.version))
        note(summary, FaultId::FixedHeaderFlags);
    return summary;
}

}
