// SPDX-License-Identifier: GPL-3.0-or-later
// Takes bytes of all connections into chunks, finds the frames in place and records each once.
#pragma once

#include "core/capture/capturebatch.h"
#include "core/capture/capturestream.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/spec/limits.h"
#include "core/topic/topictable.h"

#include <QByteArrayView>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace mqttscope
{

/// Per socket that can be read:
///     const std::span<char> room = appender.beginRead(stream);
///     appender.endRead(bytesRead, now);
///     while (appender.nextFrame(frame)) session.receive(frame.bytes, frame.summary, now);   // may record sent frames
///     appender.finishRead();
/// No allocation per packet. I/O thread.
class CaptureAppender
{
public:
    /// Frames above this are recorded by their head only, whatever the budget.
    static constexpr qsizetype kLargestKept = limits::kLargestFrameKept;

    struct Frame
    {
        QByteArrayView bytes; ///< good until finishRead
        Summary summary;
    };

    CaptureAppender();

    /// Budget of the store behind: frames above half of it are recorded by their head only, too.
    void setCaptureBudget(qint64 bytes) { m_largestKept = qMin(kLargestKept, qsizetype(bytes / 2)); }

    /// Room to read into: at least one byte. Whatever is unfinished of the stream already lies before it.
    [[nodiscard]] std::span<char> beginRead(CaptureStream &stream);
    /// @param bytes read into the room, ≥ 0
    void endRead(qsizetype bytes, TimePoint now);
    /// The next whole frame, recorded. False when there is none: failure() tells whether one more will ever come.
    [[nodiscard]] bool nextFrame(Frame &frame);
    /// Incomplete = all is well; TooLarge or Malformed = the stream cannot be read on: abandon() it.
    [[nodiscard]] FrameHead::Status failure() const { return m_window.failure; }
    /// Keeps an unfinished frame for the next time.
    void finishRead();

    /// Records a frame that is being sent.
    void recordSent(CaptureStream &stream, QByteArrayView frame, TimePoint now);
    /// Records what is left of a stream that ended (Incomplete) or cannot be read on, as one faulty packet, and forgets
    /// it. No effect if nothing is left. Not between beginRead and finishRead.
    void abandon(CaptureStream &stream, FrameHead::Status failure, TimePoint now);
    /// Forgets what is left of a stream, before it is used for the next network connection.
    void reset(CaptureStream &stream);

    /// A network connection came (its number may have been another's before) or went.
    void setPresence(ConnectionId connection, bool isOpen) { m_batch.presence.push_back({connection, isOpen}); }

    /// What was recorded since the last call.
    /// @param spare an empty vector; its memory serves the next records
    [[nodiscard]] CaptureBatch take(std::vector<CaptureRecord> &&spare = {});
    [[nodiscard]] size_t recordCount() const { return m_batch.records.size(); } ///< since take()
    [[nodiscard]] bool hasNews() const { return !m_batch.isEmpty(); }
    [[nodiscard]] const TopicTable &topics() const { return m_topics; }

private:
    /// The part of the current chunk that is being read into and framed.
    struct Window
    {
        CaptureStream *stream = nullptr;
        std::shared_ptr<CaptureChunk> chunk; ///< usually the current one
        qsizetype start = 0; ///< where it began in the chunk
        qsizetype position = 0; ///< of the next frame in the chunk
        qsizetype end = 0; ///< of the bytes to be framed
        qsizetype top = 0; ///< of what the stream occupies in the chunk
        TimePoint now;
        FrameHead::Status failure = FrameHead::Status::Incomplete;
        bool isLarge = false; ///< reads go to the stream's large frame instead
        std::unique_ptr<char[]> notKept; ///< a large frame whose body is not kept, until finishRead
    };

    void startChunk(std::shared_ptr<CaptureChunk> chunk);
    /// Sees to `bytes` free in the current chunk. Precondition: at most a default chunk's size.
    void makeRoom(qsizetype bytes);
    void followChunk();
    [[nodiscard]] std::span<char> beginLarge(LargeFrame &large);
    [[nodiscard]] bool nextLarge(Frame &frame);
    void startLarge(const FrameHead &head);
    CaptureRecord &record(const CaptureStream &stream, TimePoint now);
    void describe(CaptureRecord &record, CaptureStream &stream, QByteArrayView frame, const Summary &summary);
    void copy(CaptureStream &stream, QByteArrayView bytes, const Summary &summary, TimePoint now);
    [[nodiscard]] quint32 topicOf(CaptureStream &stream, QByteArrayView frame, const Summary &summary);
    void keepAnchor();

    TopicTable m_topics;
    CaptureBatch m_batch;
    std::shared_ptr<CaptureChunk> m_chunk;
    qsizetype m_used = 0; ///< of m_chunk
    bool m_isAnnounced = false; ///< m_chunk is in a batch
    quint32 m_nextChunk = 1;
    qsizetype m_largestKept = kLargestKept; ///< bytes
    size_t m_expectedRecords = 256; ///< per batch
    qint64 m_lastTimeNs = std::numeric_limits<qint64>::min(); ///< stamps never run backwards
    quint32 m_announcedTopics = 0; ///< ids up to here were in a batch
    Window m_window;
    std::optional<TimeAnchor> m_anchor;
    quint64 m_toldRefused = 0; ///< of m_topics.refused(), in batches before
};

}
