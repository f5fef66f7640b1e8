// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/publishencoder.h"

#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/spec/limits.h"
#include "core/spec/packetspec.h"

#include <QtEndian>

namespace mqttscope
{

namespace
{

/// Bytes of the Variable Byte Integer that starts at `at`.
qsizetype variableByteIntegerSize(QByteArrayView bytes, qsizetype at)
{
    qsizetype size = 1;
    while (quint8(bytes[at + size - 1]) & limits::kLengthMoreBit)
        ++size;
    return size;
}

constexpr qsizetype kLengthPrefix = 2;
constexpr qsizetype kPropertyIdSize = 1;
constexpr qsizetype kPacketIdSize = 2;

}

PublishEncoder::Frame PublishEncoder::build(const Delivery &delivery, ProtocolVersion version, TimePoint now)
{
    const Message &message = *delivery.message;
    const bool hasProperties = version == ProtocolVersion::V5_0;
    PublishPacket packet;
    packet.qos = delivery.qos;
    packet.topic = message.topic;
    packet.packetId = delivery.qos == QoS::AtMostOnce ? 0 : 1;
    packet.payload = message.payload;
    if (hasProperties) {
        if (message.expiresAt) // first, where it can be found again
            packet.properties.add(PropertyId::MessageExpiryInterval, message.secondsLeft(now));
        for (const OwnedProperty &property : message.properties)
            packet.properties.append({property.id, property.number, property.first, property.second});
        for (const quint32 id : delivery.subscriptionIds)
            packet.properties.add(PropertyId::SubscriptionIdentifier, id);
    }
    Frame frame;
    if (!mqttscope::encode(packet, version, Direction::FromBroker, frame.bytes))
        return {};
    frame.idAt = inspectFrame(frame.bytes).headerSize + kLengthPrefix + message.topic.size();
    if (hasProperties && message.expiresAt) {
        const qsizetype lengthAt = frame.idAt + (delivery.qos == QoS::AtMostOnce ? 0 : kPacketIdSize);
        frame.expiryAt = lengthAt + variableByteIntegerSize(frame.bytes, lengthAt) + kPropertyIdSize;
    }
    return frame;
}

QByteArrayView PublishEncoder::encode(const Delivery &delivery, const Fields &fields, TimePoint now)
{
    if (m_message != delivery.message) {
        m_message = delivery.message;
        m_frames = {};
    }
    const bool isV5 = fields.version == ProtocolVersion::V5_0;
    // What 3.1 takes as a topic 3.1.1 may not: each version has its own frame or none.
    const size_t row = size_t(fields.version) - size_t(kVersionSpecs.front().version);
    Q_ASSERT(row < kVersionSpecs.size());
    const bool hasId = delivery.qos != QoS::AtMostOnce;
    const bool isSingle = isV5 && !delivery.subscriptionIds.isEmpty();
    Frame &frame = isSingle ? m_single : m_frames[row * 2 + size_t(hasId)];
    if (isSingle || frame.bytes.isEmpty())
        frame = build(delivery, fields.version, now);
    if (frame.bytes.isEmpty())
        return {};

    char *bytes = frame.bytes.data();
    quint8 first = quint8(quint8(PacketType::Publish) << PacketSpec::kTypeShift);
    first |= quint8(quint8(delivery.qos) << PacketSpec::kQoSShift);
    if (delivery.retain)
        first |= PacketSpec::kRetainBit;
    if (fields.duplicate)
        first |= PacketSpec::kDupBit;
    bytes[0] = char(first);
    if (hasId)
        qToBigEndian(fields.packetId, bytes + frame.idAt);
    if (frame.expiryAt != 0)
        qToBigEndian(delivery.message->secondsLeft(now), bytes + frame.expiryAt);
    return frame.bytes;
}

}
