// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/captureappender.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace mqttscope
{

namespace
{
/// A read takes at most this, so that connections take turns and replies find room behind it.
constexpr qsizetype kLargestRead = qsizetype(256) << 10;
constexpr qsizetype kSmallestRead = qsizetype(4) << 10;
constexpr qsizetype kFirstLargeCapacity = qsizetype(32) << 10; // a frame that is only announced costs this
constexpr qsizetype kTailKept = qsizetype(64) << 10; ///< memory a stream at rest keeps for its next unfinished frame
constexpr qint64 kDriftNs = 1'000'000;
}

CaptureAppender::CaptureAppender() { keepAnchor(); }

void CaptureAppender::startChunk(std::shared_ptr<CaptureChunk> chunk)
{
    m_chunk = std::move(chunk);
    m_used = 0;
    m_isAnnounced = false;
}

void CaptureAppender::makeRoom(qsizetype bytes)
{
    if (!m_chunk || m_used + bytes > m_chunk->size())
        startChunk(std::make_shared<CaptureChunk>(ChunkId(m_nextChunk++), CaptureChunk::kDefaultSize));
}

/// Frames are recorded in the order of chunk ids: when a frame sent in between began a new chunk, what is still to be
/// framed moves there.
void CaptureAppender::followChunk()
{
    const qsizetype left = m_window.end - m_window.position;
    makeRoom(left);
    std::memcpy(m_chunk->data() + m_used, m_window.chunk->data() + m_window.position, size_t(left));
    m_window.chunk = m_chunk;
    m_window.start = m_window.position = m_used;
    m_used += left;
    m_window.end = m_window.top = m_used;
}

std::span<char> CaptureAppender::beginRead(CaptureStream &stream)
{
    Q_ASSERT(!m_window.stream);
    m_window.failure = FrameHead::Status::Incomplete;
    m_window.isLarge = stream.m_large.size != 0;
    if (m_window.isLarge) {
        m_window.stream = &stream;
        return beginLarge(stream.m_large);
    }
    const qsizetype tail = stream.m_tail.size();
    makeRoom(tail + kSmallestRead);
    m_window.stream = &stream;
    m_window.chunk = m_chunk;
    m_window.start = m_window.position = m_used;
    std::memcpy(m_chunk->data() + m_used, stream.m_tail.constData(), size_t(tail));
    m_used += tail;
    m_window.end = m_used;
    return {m_chunk->data() + m_used, size_t(qMin(m_chunk->size() - m_used, kLargestRead))};
}

std::span<char> CaptureAppender::beginLarge(LargeFrame &large)
{
    if (large.received == large.capacity) {
        const qsizetype capacity = qMin(large.size, 2 * large.capacity);
        std::unique_ptr<char[]> bytes(new char[size_t(capacity)]);
        if (large.received > 0)
            std::memcpy(bytes.get(), large.bytes.get(), size_t(large.received));
        large.bytes = std::move(bytes);
        large.capacity = capacity;
    }
    return {large.bytes.get() + large.received, size_t(large.capacity - large.received)};
}

void CaptureAppender::endRead(qsizetype bytes, TimePoint now)
{
    Q_ASSERT(m_window.stream && bytes >= 0);
    m_window.now = now;
    if (m_window.isLarge) {
        m_window.stream->m_large.received += bytes;
        return;
    }
    m_window.end += bytes;
    m_window.top = m_used = m_window.end;
}

bool CaptureAppender::nextFrame(Frame &frame)
{
    if (m_window.isLarge)
        return nextLarge(frame);
    const qsizetype left = m_window.end - m_window.position;
    if (left == 0 || m_window.failure != FrameHead::Status::Incomplete)
        return false;
    if (m_window.chunk != m_chunk)
        followChunk();
    CaptureStream &stream = *m_window.stream;
    const QByteArrayView bytes(m_chunk->data() + m_window.position, left);
    const FrameHead head = inspectFrame(bytes, stream.m_maximumPacketSize);
    if (head.status == FrameHead::Status::Complete) [[likely]] {
        frame.bytes = bytes.first(qsizetype(head.size));
        frame.summary = summarize(frame.bytes, stream.m_direction, *stream.m_context);
        if (stream.m_isRecorded) {
            CaptureRecord &packet = record(stream, m_window.now);
            packet.offset = quint32(m_window.position);
            packet.length = head.size;
            describe(packet, stream, frame.bytes, frame.summary);
        }
        m_window.position += qsizetype(head.size);
        return true;
    }
    if (head.status != FrameHead::Status::Incomplete)
        m_window.failure = head.status;
    else if (qsizetype(head.size) > CaptureChunk::kDefaultSize - kSmallestRead && qsizetype(head.size) > left)
        startLarge(head);
    return false;
}

void CaptureAppender::startLarge(const FrameHead &head)
{
    LargeFrame &large = m_window.stream->m_large;
    const qsizetype received = m_window.end - m_window.position;
    large.size = qsizetype(head.size);
    large.capacity = qMin(large.size, qMax(2 * received, kFirstLargeCapacity));
    large.bytes.reset(new char[size_t(large.capacity)]);
    large.received = received;
    std::memcpy(large.bytes.get(), m_chunk->data() + m_window.position, size_t(received));
    m_window.end = m_window.position;
}

bool CaptureAppender::nextLarge(Frame &frame)
{
    CaptureStream &stream = *m_window.stream;
    LargeFrame &large = stream.m_large;
    if (large.size == 0 || large.received < large.size)
        return false;
    const qsizetype size = std::exchange(large.size, 0);
    std::unique_ptr<char[]> bytes = std::move(large.bytes);
    large = {};
    frame.bytes = QByteArrayView(bytes.get(), size);
    frame.summary = summarize(frame.bytes, stream.m_direction, *stream.m_context);
    if (!stream.m_isRecorded || size > m_largestKept) {
        m_window.notKept = std::move(bytes);
        if (stream.m_isRecorded)
            copy(stream, frame.bytes, frame.summary, m_window.now);
        return true;
    }
    startChunk(std::make_shared<CaptureChunk>(ChunkId(m_nextChunk++), std::move(bytes), size)); // of its own
    m_used = size;
    CaptureRecord &packet = record(stream, m_window.now);
    packet.length = quint32(size);
    describe(packet, stream, frame.bytes, frame.summary);
    return true;
}

void CaptureAppender::finishRead()
{
    Q_ASSERT(m_window.stream);
    CaptureStream &stream = *std::exchange(m_window.stream, nullptr);
    const std::shared_ptr<CaptureChunk> chunk = std::exchange(m_window.chunk, nullptr);
    m_window.notKept.reset();
    if (m_window.isLarge)
        return;
    const qsizetype left = m_window.end - m_window.position;
    if (left <= kTailKept && stream.m_tail.capacity() > kTailKept)
        stream.m_tail = QByteArray(); // grown by one large frame
    stream.m_tail.resize(left); // keeps its memory
    if (left > 0)
        std::memcpy(stream.m_tail.data(), chunk->data() + m_window.position, size_t(left));
    if (chunk == m_chunk && m_used == m_window.top) // nobody wrote behind it: the room is used again
        m_used = stream.m_isRecorded ? m_window.position : m_window.start;
}

CaptureRecord &CaptureAppender::record(const CaptureStream &stream, TimePoint now)
{
    if (!m_isAnnounced) {
        m_batch.newChunks.push_back(m_chunk);
        m_isAnnounced = true;
    }
    if (m_batch.records.capacity() == 0)
        m_batch.records.reserve(m_expectedRecords);
    CaptureRecord &packet = m_batch.records.emplace_back();
    // An answer is stamped when it is sent, the frames read with what it answers when they were read.
    m_lastTimeNs = std::max(m_lastTimeNs, qint64(now.time_since_epoch().count()));
    packet.timeNs = m_lastTimeNs;
    packet.chunk = m_chunk->id().value;
    packet.connection = stream.m_connection.value;
    packet.marks = stream.m_marks;
    return packet;
}

void CaptureAppender::describe(CaptureRecord &packet, CaptureStream &stream, QByteArrayView frame,
                               const Summary &summary)
{
    packet.firstByte = quint8(frame[0]);
    packet.packetId = summary.packetId;
    packet.fault = quint8(summary.fault);
    packet.version = quint8(stream.m_context->version);
    if (summary.type != PacketType::Publish)
        return;
    packet.payloadOffset = summary.payloadOffset;
    packet.topic = topicOf(stream, frame, summary);
}

quint32 CaptureAppender::topicOf(CaptureStream &stream, QByteArrayView frame, const Summary &summary)
{
    if (summary.topicLength == 0 && summary.topicAlias == 0)
        return 0;
    QHash<quint16, TopicId> &aliases = stream.m_context->aliases[size_t(stream.m_direction)];
    if (summary.topicLength == 0)
        return aliases.value(summary.topicAlias).value;
    const TopicId id = m_topics.intern(frame.sliced(summary.topicOffset, summary.topicLength));
    if (id.value > m_announcedTopics) {
        m_announcedTopics = id.value;
        m_batch.newTopics.append({id, m_topics.name(id)});
    }
    if (summary.topicAlias != 0)
        aliases.insert(summary.topicAlias, id);
    return id.value;
}

/// Records a frame whose bytes lie elsewhere.
void CaptureAppender::copy(CaptureStream &stream, QByteArrayView bytes, const Summary &summary, TimePoint now)
{
    const bool isKept = bytes.size() <= m_largestKept;
    const qsizetype kept = isKept ? bytes.size() : qsizetype(CaptureRecord::kHeadKept);
    if (kept > CaptureChunk::kDefaultSize)
        startChunk(std::make_shared<CaptureChunk>(ChunkId(m_nextChunk++), kept));
    else
        makeRoom(kept);
    std::memcpy(m_chunk->data() + m_used, bytes.data(), size_t(kept));
    CaptureRecord &packet = record(stream, now);
    packet.offset = quint32(m_used);
    packet.length = quint32(bytes.size());
    if (!isKept)
        packet.marks |= CaptureRecord::BodyNotKept;
    describe(packet, stream, bytes, summary);
    m_used += kept;
}

void CaptureAppender::recordSent(CaptureStream &stream, QByteArrayView frame, TimePoint now)
{
    if (frame.isEmpty())
        return;
    const Summary summary = summarize(frame, stream.m_direction, *stream.m_context);
    if (stream.m_isRecorded)
        copy(stream, frame, summary, now);
}

void CaptureAppender::abandon(CaptureStream &stream, FrameHead::Status failure, TimePoint now)
{
    Q_ASSERT(!m_window.stream);
    const LargeFrame &large = stream.m_large;
    const QByteArrayView left
        = large.size != 0 ? QByteArrayView(large.bytes.get(), large.received) : QByteArrayView(stream.m_tail);
    if (!left.isEmpty() && stream.m_isRecorded) {
        Summary summary = summarize(left, stream.m_direction, *stream.m_context);
        if (failure == FrameHead::Status::TooLarge)
            summary.fault = FaultId::PacketTooLarge;
        copy(stream, left, summary, now);
    }
    reset(stream);
}

void CaptureAppender::reset(CaptureStream &stream)
{
    if (stream.m_tail.capacity() > kTailKept)
        stream.m_tail = QByteArray();
    stream.m_tail.resize(0);
    stream.m_large = {};
}

CaptureBatch CaptureAppender::take(std::vector<CaptureRecord> &&spare)
{
    keepAnchor();
    m_batch.topicsRefused = m_topics.refused() - std::exchange(m_toldRefused, m_topics.refused());
    m_expectedRecords = qMax<size_t>(256, m_batch.records.size() + m_batch.records.size() / 4);
    CaptureBatch batch = std::exchange(m_batch, {});
    m_batch.records = std::move(spare);
    return batch;
}

/// Ties the clocks at the start and whenever they drift apart.
void CaptureAppender::keepAnchor()
{
    const TimeAnchor anchor = TimeAnchor::current();
    if (m_anchor && std::abs(m_anchor->toWallNs(anchor.steady) - anchor.wallNs) <= kDriftNs)
        return;
    m_anchor = anchor;
    m_batch.anchors.push_back(anchor);
}

}
