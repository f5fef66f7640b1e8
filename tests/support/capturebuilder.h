// SPDX-License-Identifier: GPL-3.0-or-later
// Makes capture batches by hand, so that stores and models are tested without a network.
#pragma once

#include "core/capture/capturebatch.h"
#include "core/codec/streamcontext.h"

#include <QByteArray>
#include <QHash>

namespace mqttscope::test
{

/// A PUBLISH in words. `packetId` 0 with QoS 1 or 2 takes the next free one.
struct PublishedMessage
{
    QByteArray topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    quint16 packetId = 0;
    QByteArray properties; ///< 5.0: the encoded properties without their length, e.g. fromHex("2600016B000176")
};

/// Collects packets and hands them over as batches; topics, chunks and time go on from batch to batch. Setters hold
/// for all packets that follow.
class CaptureBuilder
{
public:
    /// @param chunkSize bytes; small ones make eviction visible
    explicit CaptureBuilder(qsizetype chunkSize = CaptureChunk::kDefaultSize);

    CaptureBuilder &setConnection(ConnectionId id); ///< 1 from the start
    CaptureBuilder &setVersion(ProtocolVersion version); ///< of all connections; 3.1.1 from the start
    CaptureBuilder &setDirection(Direction direction); ///< of publishes; from the broker from the start
    CaptureBuilder &setTime(qint64 steadyNs); ///< of the next packet; the first has 1 s
    CaptureBuilder &setStep(qint64 ns); ///< between packets; 1 ms from the start
    CaptureBuilder &setMarks(quint8 marks); ///< CaptureRecord::LocalSession, …

    CaptureBuilder &publish(const PublishedMessage &message);
    CaptureBuilder &publish(const QByteArray &topic, const QByteArray &payload);
    /// Any whole frame, read by the codec as the engine would.
    CaptureBuilder &frame(QByteArrayView bytes, Direction direction);
    /// Packets of a connection that were seen but not recorded.
    CaptureBuilder &drop(quint64 packets);

    [[nodiscard]] TopicId topicId(const QByteArray &topic); ///< interned if new
    /// What was added since the last call. The first batch ties steady 0 to the wall time 2026-01-01 00:00 UTC.
    [[nodiscard]] CaptureBatch take();

    static constexpr qint64 kWallNsAtZero = 1'767'225'600'000'000'000;

private:
    CaptureRecord &append(QByteArrayView bytes, Direction direction);

    CaptureBatch m_batch;
    std::shared_ptr<CaptureChunk> m_chunk;
    QHash<QByteArray, quint32> m_topics;
    QHash<ConnectionId, StreamContext> m_contexts;
    qsizetype m_chunkSize;
    qsizetype m_used = 0;
    qint64 m_timeNs = 1'000'000'000;
    qint64 m_stepNs = 1'000'000;
    quint32 m_nextChunk = 1;
    ConnectionId m_connection{1};
    quint16 m_nextPacketId = 1;
    ProtocolVersion m_version = ProtocolVersion::V3_1_1;
    Direction m_direction = Direction::FromBroker;
    quint8 m_marks = 0;
};

/// The bytes of a PUBLISH.
[[nodiscard]] QByteArray publishFrame(const PublishedMessage &message, ProtocolVersion version);

}
