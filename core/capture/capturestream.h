// SPDX-License-Identifier: GPL-3.0-or-later
// One direction of one connection on its way into the capture.
#pragma once

#include "core/capture/capturechunk.h"
#include "core/capture/capturerecord.h"
#include "core/codec/streamcontext.h"

#include <QByteArray>

#include <memory>

namespace mqttscope
{

/// A frame larger than a chunk, while it arrives: memory grows with the bytes received, never with the length declared.
struct LargeFrame
{
    std::unique_ptr<char[]> bytes;
    qsizetype capacity = 0;
    qsizetype received = 0;
    qsizetype size = 0; ///< of the whole frame, as its header says; 0 = no large frame in progress
};

/// Belongs to a connection, is worked on by the CaptureAppender. At rest it holds an unfinished tail at most, no chunk.
/// I/O thread.
class CaptureStream
{
public:
    /// @param context shared by both directions of a connection
    CaptureStream(ConnectionId connection, Direction direction, StreamContext &context, quint8 marks = 0)
        : m_context(&context)
        , m_connection(connection)
        , m_direction(direction)
        , m_marks(quint8(marks | (direction == Direction::FromBroker ? CaptureRecord::FromBroker : 0)))
    { }

    /// Largest frame taken, bytes; 0 = the protocol's own limit.
    void setMaximumPacketSize(quint32 bytes) { m_maximumPacketSize = bytes; }
    /// Off: frames are found but neither recorded nor kept (a simulated device: the broker's side is captured).
    void setRecorded(bool isRecorded) { m_isRecorded = isRecorded; }

    /// Bytes of an unfinished frame.
    [[nodiscard]] qsizetype unfinished() const { return m_large.size != 0 ? m_large.received : m_tail.size(); }
    /// Bytes of memory held for an unfinished frame, needed now or not.
    [[nodiscard]] qsizetype reserved() const { return m_tail.capacity() + m_large.capacity; }
    [[nodiscard]] const StreamContext &context() const { return *m_context; }
    [[nodiscard]] ConnectionId connection() const { return m_connection; }

private:
    friend class CaptureAppender;
    StreamContext *m_context;
    QByteArray m_tail; ///< keeps its memory, up to 64 KiB when nearly empty
    LargeFrame m_large;
    ConnectionId m_connection;
    Direction m_direction;
    quint8 m_marks;
    bool m_isRecorded = true;
    quint32 m_maximumPacketSize = 0;
};

}
