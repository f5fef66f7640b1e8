// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"

#include <QtEndian>

#include <cstring>

namespace mqttscope::test
{

namespace
{
void appendVariableByteInteger(QByteArray &out, quint32 value)
{
    do {
        const bool isLast = value < 128;
        out.append(char((value & 127) | (isLast ? 0 : 128)));
        value >>= 7;
    } while (value != 0);
}

void appendTwoBytes(QByteArray &out, quint16 value) { out.append(char(value >> 8)).append(char(value & 0xFF)); }
}

QByteArray publishFrame(const PublishedMessage &message, ProtocolVersion version)
{
    QByteArray body;
    appendTwoBytes(body, quint16(message.topic.size()));
    body += message.topic;
    if (message.qos != QoS::AtMostOnce)
        appendTwoBytes(body, message.packetId);
    if (version == ProtocolVersion::V5_0) {
        appendVariableByteInteger(body, quint32(message.properties.size()));
        body += message.properties;
    }
    body += message.payload;

    const int flags = (message.dup ? 8 : 0) | (int(message.qos) << 1) | (message.retain ? 1 : 0);
    QByteArray frame(1, char((int(PacketType::Publish) << 4) | flags));
    appendVariableByteInteger(frame, quint32(body.size()));
    return frame + body;
}

CaptureBuilder::CaptureBuilder(qsizetype chunkSize)
    : m_chunkSize(chunkSize)
{
    m_batch.anchors.push_back({TimePoint(), kWallNsAtZero});
}

CaptureBuilder &CaptureBuilder::setConnection(ConnectionId id)
{
    m_connection = id;
    return *this;
}

CaptureBuilder &CaptureBuilder::setVersion(ProtocolVersion version)
{
    m_version = version;
    return *this;
}

CaptureBuilder &CaptureBuilder::setDirection(Direction direction)
{
    m_direction = direction;
    return *this;
}

CaptureBuilder &CaptureBuilder::setTime(qint64 steadyNs)
{
    m_timeNs = steadyNs;
    return *this;
}

CaptureBuilder &CaptureBuilder::setStep(qint64 ns)
{
    m_stepNs = ns;
    return *this;
}

CaptureBuilder &CaptureBuilder::setMarks(quint8 marks)
{
    m_marks = marks;
    return *this;
}

CaptureBuilder &CaptureBuilder::publish(const QByteArray &topic, const QByteArray &payload)
{
    return publish({.topic = topic, .payload = payload, .properties = {}});
}

CaptureBuilder &CaptureBuilder::publish(const PublishedMessage &message)
{
    PublishedMessage numbered = message;
    if (numbered.qos != QoS::AtMostOnce && numbered.packetId == 0)
        numbered.packetId = m_nextPacketId++;
    const QByteArray bytes = publishFrame(numbered, m_version);
    CaptureRecord &record = append(bytes, m_direction);
    record.topic = topicId(numbered.topic).value;
    record.packetId = numbered.packetId;
    record.payloadOffset = quint32(bytes.size() - numbered.payload.size());
    return *this;
}

CaptureBuilder &CaptureBuilder::drop(quint64 packets)
{
    m_batch.dropped += packets;
    m_batch.droppedByConnection.push_back({m_connection, packets});
    return *this;
}

TopicId CaptureBuilder::topicId(const QByteArray &topic)
{
    quint32 &id = m_topics[topic];
    if (id == 0) {
        id = quint32(m_topics.size());
        m_batch.newTopics.append({TopicId(id), topic});
    }
    return TopicId(id);
}

CaptureRecord &CaptureBuilder::append(QByteArrayView bytes, Direction direction)
{
    if (!m_chunk || m_used + bytes.size() > m_chunk->size()) {
        m_chunk = std::make_shared<CaptureChunk>(ChunkId(m_nextChunk++), qMax(m_chunkSize, bytes.size()));
        m_used = 0;
        m_batch.newChunks.push_back(m_chunk);
    }
    std::memcpy(m_chunk->data() + m_used, bytes.data(), size_t(bytes.size()));

    CaptureRecord record;
    record.timeNs = m_timeNs;
    record.chunk = m_chunk->id().value;
    record.offset = quint32(m_used);
    record.length = quint32(bytes.size());
    record.connection = m_connection.value;
    record.firstByte = bytes.isEmpty() ? 0 : quint8(bytes[0]);
    record.marks = quint8(m_marks | (direction == Direction::FromBroker ? CaptureRecord::FromBroker : 0));
    record.version = quint8(m_version);
    m_used += bytes.size();
    m_timeNs += m_stepNs;
    m_batch.records.push_back(record);
    return m_batch.records.back();
}

CaptureBatch CaptureBuilder::take() { return std::exchange(m_batch, {}); }

}
