// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dissect/streamdissector.h"

#include "core/codec/framer.h"
#include "core/codec/reader.h"

#include <limits>

namespace mqttscope
{

namespace
{

/// The field the fault is about; the packet type for a packet that should not be there at all.
FieldNode *fieldOf(Dissection &dissection, FaultId fault)
{
    const bool isAlias = fault == FaultId::TopicAliasUnknown || fault == FaultId::TopicAliasAboveMaximum;
    const QByteArrayView name = isAlias         ? propertySpec(PropertyId::TopicAlias)->name
        : fault == FaultId::SessionExpiryRaised ? propertySpec(PropertyId::SessionExpiryInterval)->name
                                                : fieldSpec(FieldId::PacketTypeBits).name;
    for (FieldNode &node : dissection.fields)
        if (name == node.name)
            return &node;
    return nullptr;
}

}

StreamDissector::StreamDissector(QByteArrayView bytes, ProtocolVersion version, std::optional<Direction> direction)
    : m_bytes(bytes)
    , m_given(direction)
    , m_learnsVersion(version == ProtocolVersion::Unknown)
{
    m_context.version = version;
}

std::optional<StreamedPacket> StreamDissector::next()
{
    const QByteArrayView rest = m_bytes.sliced(m_offset);
    const FrameHead head = inspectFrame(rest);
    if (rest.isEmpty() || head.status == FrameHead::Status::Incomplete)
        return std::nullopt;
    StreamedPacket packet;
    packet.offset = m_offset;
    packet.frame = head.status == FrameHead::Status::Complete ? rest.first(qsizetype(head.size)) : rest;
    const Direction direction = directionOf(typeOfFirstByte(packet.frame));
    packet.dissection = dissect(packet.frame, m_context.version, direction);
    judgeOrder(packet);
    m_last = direction;
    m_offset += packet.frame.size();
    return packet;
}

Direction StreamDissector::directionOf(PacketType type) const
{
    if (m_given)
        return *m_given;
    const Senders senders = packetSpec(type).senders(m_context.version);
    if (includes(senders, Direction::FromClient) == includes(senders, Direction::FromBroker))
        return m_last;
    return includes(senders, Direction::FromClient) ? Direction::FromClient : Direction::FromBroker;
}

/// What a packet says, and what is wrong with it by what came before. The copy is gone before anything is learnt: two
/// that share the aliases would have them copied at every one of them.
std::pair<Summary, FaultId> StreamDissector::judged(QByteArrayView frame, Direction direction)
{
    const StreamContext before = m_context;
    const Summary summary = summarize(frame, direction, m_context);
    return {summary, checkInStream(summary, direction, before)};
}

void StreamDissector::judgeOrder(StreamedPacket &packet)
{
    const Direction direction = packet.dissection.direction;
    const bool isConnect = packet.dissection.type == PacketType::Connect && direction == Direction::FromClient;
    const ProtocolVersion given = m_context.version;
    if (m_offset == 0)
        m_context.seenFromStart = isConnect;
    const auto [summary, fault] = judged(packet.frame, direction);
    if (!m_learnsVersion)
        m_context.version = given;
    if (!m_context.connackSeen) // the answer may be missing here, and with it what it allows
        m_context.topicAliasMaximum[size_t(Direction::FromClient)] = std::numeric_limits<quint16>::max();
    if (summary.topicAlias != 0 && summary.topicLength != 0)
        m_context.aliases[size_t(direction)].insert(summary.topicAlias, TopicId(1)); // which one does not matter here

    const bool isCertain = fault != FaultId::None && fault != FaultId::PacketBeforeConnack;
    FieldNode *field = isCertain ? fieldOf(packet.dissection, fault) : nullptr;
    if (field == nullptr)
        return;
    packet.dissection.faults.push_back({fault, field->offset, field->length});
    if (field->fault == FaultId::None)
        field->fault = fault;
}

}
