// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/summary.h"

#include "core/codec/reader.h"

namespace mqttscope
{

namespace
{

/// The usual packets end within this many bytes of Remaining Length: one byte of length [5.0/1.5.5].
constexpr quint8 kShortLength = limits::kLengthValueBits;

struct Cursor
{
    const quint8 *begin;
    const quint8 *at;
    const quint8 *end;
    [[nodiscard]] qsizetype left() const noexcept { return end - at; }
    [[nodiscard]] quint32 offset() const noexcept { return quint32(at - begin); }
    quint16 takeTwoBytes() noexcept
    {
        const quint16 value = qFromBigEndian<quint16>(at);
        at += 2;
        return value;
    }
};

/// Steps over a sound Remaining Length that covers exactly the rest of the frame.
bool takeHeader(Cursor &cursor) noexcept
{
    quint32 remaining = 0;
    ++cursor.at;
    for (int i = 0; i < limits::kMaximumLengthBytes && cursor.left() > 0; ++i) {
        const quint8 digit = *cursor.at++;
        remaining |= quint32(digit & limits::kLengthValueBits) << (7 * i);
        if (digit <= kShortLength)
            return (digit != 0 || i == 0) && cursor.left() == qsizetype(remaining);
    }
    return false;
}

/// The PUBLISH that makes up nearly all traffic: sound, plain topic, no properties. False: look closer.
bool readPlainPublish(Summary &summary, Cursor cursor, ProtocolVersion version) noexcept
{
    const quint8 qos = summary.flags & PacketSpec::kQoSBits;
    const bool isOddQoS = qos == PacketSpec::kQoSBits || (qos == 0 && (summary.flags & PacketSpec::kDupBit));
    if (isOddQoS || !takeHeader(cursor) || cursor.left() < 2)
        return false;
    const quint16 topicLength = cursor.takeTwoBytes();
    const bool is5 = version == ProtocolVersion::V5_0;
    const qsizetype after = (qos ? 2 : 0) + (is5 ? 1 : 0);
    if (topicLength == 0 || cursor.left() < topicLength + after)
        return false;
    const auto *topic = reinterpret_cast<const char *>(cursor.at);
    if (!isPlainTopicText(QByteArrayView(topic, topicLength)))
        return false;
    summary.topicOffset = cursor.offset();
    summary.topicLength = topicLength;
    cursor.at += topicLength;
    if (qos) {
        summary.packetId = cursor.takeTwoBytes();
        if (summary.packetId == 0)
            return false;
    }
    if (is5 && *cursor.at++ != 0)
        return false;
    summary.payloadOffset = cursor.offset();
    return true;
}

/// PUBACK, PUBREC, PUBREL and PUBCOMP without code and properties.
bool readPlainAck(Summary &summary, Cursor cursor) noexcept
{
    const bool isAck = summary.type >= PacketType::Puback && summary.type <= PacketType::Pubcomp;
    if (!isAck || summary.flags != packetSpec(summary.type).prescribedFlags || !takeHeader(cursor)
        || cursor.left() != 2)
        return false;
    summary.packetId = cursor.takeTwoBytes();
    return summary.packetId != 0;
}

/// Notes where the Reader finds what a Summary holds.
class SummarySink final : public FieldSink
{
public:
    explicit SummarySink(Summary &summary)
        : m_summary(summary)
    { }
    void section(FieldId id, quint32 offset) override
    {
        if (id == FieldId::Payload && m_summary.type == PacketType::Publish)
            m_summary.payloadOffset = offset;
    }
    void begin(FieldId, quint32) override { }
    void beginProperty(quint8 id, const PropertySpec *, quint32) override { m_property = PropertyId(id); }
    void end(quint32) override { }
    void number(FieldId id, quint32, quint32, quint32 value) override
    {
        if (id == FieldId::PacketIdentifier)
            m_summary.packetId = quint16(value);
        else if (id == FieldId::PropertyNumber && m_property == PropertyId::TopicAlias)
            m_summary.topicAlias = quint16(value);
        else if (id == FieldId::PropertyNumber && m_property == PropertyId::TopicAliasMaximum)
            m_topicAliasMaximum = quint16(value);
        else if (id == FieldId::PropertyNumber && m_property == PropertyId::SessionExpiryInterval)
            m_summary.givesSessionExpiry = value != 0;
    }
    void bytes(FieldId id, quint32 offset, QByteArrayView value) override
    {
        if (id != FieldId::TopicName)
            return;
        m_summary.topicOffset = offset;
        m_summary.topicLength = quint16(value.size());
    }
    void fault(const Fault &, FieldId) override { }

    [[nodiscard]] quint16 topicAliasMaximum() const { return m_topicAliasMaximum; }

private:
    Summary &m_summary;
    PropertyId m_property = PropertyId::UserProperty;
    quint16 m_topicAliasMaximum = 0;
};

Direction opposite(Direction direction)
{
    return direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
}

/// Reads with all rules; returns the Topic Alias Maximum the packet announces.
quint16 readThoroughly(Summary &summary, QByteArrayView frame, Direction direction, StreamContext &context) noexcept
{
    summary.payloadOffset = summary.type == PacketType::Publish ? quint32(frame.size()) : 0;
    SummarySink sink(summary);
    Reader reader(frame, context.version, direction, &sink, Reader::Keep::NoLists);
    const bool hasLayout = withPacketOf(summary.type, [&](auto type) {
        typename decltype(type)::type packet;
        reader.read(packet);
    });
    if (!hasLayout)
        reader.readUnknown();
    summary.fault = reader.verdict().id;
    if (summary.type == PacketType::Connect && direction == Direction::FromClient)
        context.version = reader.version();
    return sink.topicAliasMaximum();
}

/// What only the packets before this one can tell.
FaultId checkOrder(const Summary &summary, Direction direction, const StreamContext &context) noexcept
{
    if (!context.seenFromStart)
        return FaultId::None;
    if (direction == Direction::FromClient) {
        if (summary.type == PacketType::Connect)
            return context.connectSeen ? FaultId::SecondConnect : FaultId::None; // [5.0/MQTT-3.1.0-2]
        if (!context.connectSeen)
            return FaultId::FirstPacketNotConnect; // [5.0/MQTT-3.1.0-1]
        const bool isRaised
            = summary.type == PacketType::Disconnect && summary.givesSessionExpiry && !context.sessionOutlives;
        return isRaised ? FaultId::SessionExpiryRaised : FaultId::None; // [5.0/3.14.2.2.2]
    }
    if (summary.type == PacketType::Connack)
        return context.connackSeen ? FaultId::SecondConnack : FaultId::None; // [5.0/MQTT-3.2.0-2]
    const bool mayComeFirst = context.connackSeen || summary.type == PacketType::Auth;
    return mayComeFirst ? FaultId::None : FaultId::PacketBeforeConnack; // [5.0/MQTT-3.2.0-1]
}

FaultId checkAlias(const Summary &summary, Direction direction, const StreamContext &context) noexcept
{
    if (summary.topicAlias == 0 || !context.seenFromStart)
        return FaultId::None;
    if (summary.topicAlias > context.topicAliasMaximum[size_t(direction)])
        return FaultId::TopicAliasAboveMaximum; // [5.0/MQTT-3.3.2-9]
    const bool isKnown = summary.topicLength != 0 || context.aliases[size_t(direction)].contains(summary.topicAlias);
    return isKnown ? FaultId::None : FaultId::TopicAliasUnknown; // [5.0/3.3.2.3.4]
}

}

Summary summarize(QByteArrayView frame, Direction direction, StreamContext &context) noexcept
{
    Summary summary;
    if (frame.isEmpty()) {
        summary.fault = FaultId::PacketTruncated;
        return summary;
    }
    const auto *begin = reinterpret_cast<const quint8 *>(frame.data());
    summary.type = PacketType(*begin >> PacketSpec::kTypeShift);
    summary.flags = *begin & PacketSpec::kFlagBits;
    const Cursor cursor{begin, begin, begin + frame.size()};
    const bool isPlain = summary.type == PacketType::Publish ? readPlainPublish(summary, cursor, context.version)
                                                             : readPlainAck(summary, cursor);
    const quint16 aliasMaximum = isPlain ? 0 : readThoroughly(summary, frame, direction, context);
    if (summary.fault == FaultId::None && context.seenFromStart)
        summary.fault = checkInStream(summary, direction, context);
    if (summary.type == PacketType::Connect && direction == Direction::FromClient) {
        context.connectSeen = true;
        context.sessionOutlives = summary.givesSessionExpiry;
        context.topicAliasMaximum[size_t(opposite(direction))] = aliasMaximum;
    } else if (summary.type == PacketType::Connack && direction == Direction::FromBroker) {
        context.connackSeen = true;
        context.topicAliasMaximum[size_t(opposite(direction))] = aliasMaximum;
    }
    return summary;
}

FaultId checkInStream(const Summary &summary, Direction direction, const StreamContext &before) noexcept
{
    const FaultId order = checkOrder(summary, direction, before);
    return order != FaultId::None ? order : checkAlias(summary, direction, before);
}

}
