// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/link.h"

#include "core/spec/limits.h"
#include "core/spec/packetspec.h"

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{
constexpr qsizetype kFirstBytes = 40;
constexpr qsizetype kOutputKept = qsizetype(256) << 10; ///< memory an idle link keeps for its output

Direction opposite(Direction direction)
{
    return direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
}
}

Link::Link(std::unique_ptr<Transport> transport, EngineServices &services, LinkOwner &owner, ConnectionId id,
           Direction local, quint8 marks, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_services(services)
    , m_owner(owner)
    , m_in(id, opposite(local), m_context, marks)
    , m_out(id, local, m_context, marks)
{
    m_context.seenFromStart = true; // order of packets and Topic Aliases can be judged
    connect(m_transport.get(), &Transport::reached, this, [this](TransportStep step) { m_lastStep = step; });
    connect(m_transport.get(), &Transport::opened, this, &Link::begin);
    connect(m_transport.get(), &Transport::readable, this, [this] { read(); });
    connect(m_transport.get(), &Transport::written, this, &Link::flush);
    connect(m_transport.get(), &Transport::closed, this, &Link::finish);
}

Link::~Link() = default;

void Link::setRecorded(bool isRecorded)
{
    m_in.setRecorded(isRecorded);
    m_out.setRecorded(isRecorded);
    m_context.seenFromStart = isRecorded; // without records nobody keeps the Topic Aliases
}

void Link::open() { m_transport->open(); }

void Link::begin()
{
    m_isOpen = true;
    m_owner.linkOpened(m_services.clock.now());
    read();
}

void Link::abort()
{
    if (std::exchange(m_isOver, true))
        return;
    m_closeDeadline.reset();
    m_transport->abort();
    if (!m_isReading)
        abandonRest(m_services.clock.now());
}

/// The beginning of a packet that will not be completed stays visible.
void Link::abandonRest(TimePoint now)
{
    m_services.appender.abandon(m_in, FrameHead::Status::Incomplete, now);
    m_services.captureGrew();
}

/// PUBLISH waits in the session when the network is slow; what answers a peer's packets cannot wait there. A peer that
/// sends and never reads must not make us keep its answers for ever.
bool Link::isReadingPaused() const { return m_answerBytes >= limits::kAnswersPendingBytes; }

void Link::read(Reading reading)
{
    CaptureAppender &appender = m_services.appender;
    while (!m_isOver && !m_isUnreadable) {
        m_isPaused = reading == Reading::MayPause && isReadingPaused();
        if (m_isPaused)
            break;
        const std::span<char> room = appender.beginRead(m_in);
        const qint64 bytes = m_transport->read(room.data(), qint64(room.size()));
        const TimePoint now = m_services.clock.now();
        if (m_firstBytes.size() < kFirstBytes)
            remember({room.data(), size_t(bytes)});
        appender.endRead(bytes, now);
        m_isReading = true;
        CaptureAppender::Frame frame;
        while (appender.nextFrame(frame))
            m_owner.linkFrame(frame.bytes, frame.summary, now);
        const FrameHead::Status failure = appender.failure();
        appender.finishRead();
        m_isReading = false;
        if (m_isOver) // aborted from within linkFrame
            return abandonRest(now);
        if (failure != FrameHead::Status::Incomplete) {
            m_isUnreadable = true;
            appender.abandon(m_in, failure, now);
            m_owner.linkFramingFailed(failure, now);
        }
        if (bytes < qint64(room.size()))
            break;
    }
    if (m_isUnreadable) {
        char rest[4096];
        while (const qint64 bytes = m_transport->read(rest, sizeof rest))
            m_discarded += quint64(bytes);
    }
    m_services.captureGrew();
}

void Link::remember(std::span<const char> bytes)
{
    m_firstBytes.append(bytes.data(), qMin(qsizetype(bytes.size()), kFirstBytes - m_firstBytes.size()));
}

void Link::send(QByteArrayView frame)
{
    if (m_isOver || m_isClosing)
        return;
    m_services.appender.recordSent(m_out, frame, m_services.clock.now());
    m_output.append(frame);
    if (!frame.isEmpty() && quint8(frame.front()) >> PacketSpec::kTypeShift != int(PacketType::Publish))
        m_answerBytes += frame.size();
    m_wasFull = m_wasFull || pendingBytes() >= limits::kWriteHighWaterBytes;
    scheduleFlush();
}

void Link::close()
{
    if (m_isOver || std::exchange(m_isClosing, true))
        return;
    m_closeDeadline = m_services.clock.now() + m_services.closeTimeout.value_or(kCloseTimeout);
    m_services.wakeAt(m_closeDeadline);
    scheduleFlush();
}

/// Whoever closes a socket with bytes unread cuts off what the other side has not read yet; so the peer goes first.
void Link::sayGoodbye()
{
    if (!m_services.closeTimeout)
        return m_transport->close();
    if (m_transport->bytesToWrite() > 0 || m_goodbye != Goodbye::Unsaid)
        return;
    m_goodbye = Goodbye::PeersTurn;
    m_closeDeadline = std::min(*m_closeDeadline, m_services.clock.now() + kPeerCloseTimeout);
    m_services.wakeAt(m_closeDeadline);
}

qint64 Link::pendingBytes() const { return m_output.size() - m_written + m_transport->bytesToWrite(); }

void Link::scheduleFlush()
{
    if (!std::exchange(m_isFlushScheduled, true))
        QMetaObject::invokeMethod(this, &Link::flush, Qt::QueuedConnection);
}

void Link::flush()
{
    m_isFlushScheduled = false;
    if (m_isOver || m_isFlushing)
        return;
    m_services.captureGrew();
    m_isFlushing = true; // writing tells of what was written
    while (m_written < m_output.size() && m_transport->bytesToWrite() < limits::kWriteHighWaterBytes) {
        const qsizetype part = qMin(m_output.size() - m_written, qsizetype(limits::kWriteHighWaterBytes));
        m_transport->write(QByteArrayView(m_output).sliced(m_written, part));
        m_written += part;
    }
    m_isFlushing = false;
    if (m_written == m_output.size()) {
        dropWritten();
        if (m_isClosing)
            sayGoodbye();
    } else if (m_written > kOutputKept && m_written > m_output.size() / 2) { // every byte is moved once at most
        dropWritten();
    }
    m_withTransport = m_transport->bytesToWrite();
    const qint64 pending = pendingBytes();
    m_answerBytes = qMin(m_answerBytes, pending);
    if (pending < limits::kWriteHighWaterBytes && std::exchange(m_wasFull, false) && !m_isClosing)
        m_owner.linkWritable(m_services.clock.now());
    if (m_isPaused && !isReadingPaused())
        read();
}

void Link::dropWritten()
{
    if (m_written < m_output.size())
        m_output.remove(0, m_written);
    else if (m_output.capacity() > kOutputKept)
        m_output = QByteArray();
    else
        m_output.resize(0); // keeps its memory
    m_written = 0;
}

void Link::advance(TimePoint now)
{
    if (m_isOver || !m_closeDeadline || now < *m_closeDeadline)
        return;
    if (m_goodbye == Goodbye::PeersTurn) { // it has had its time
        m_goodbye = Goodbye::OurTurn;
        m_closeDeadline = now + kCloseTimeout;
        m_services.wakeAt(m_closeDeadline);
        return m_transport->close();
    }
    m_transport->abort();
    finish({});
}

void Link::finish(const TransportEnd &end)
{
    if (m_isOver)
        return;
    read(Reading::ToTheEnd); // what came before the end
    m_isOver = true;
    m_closeDeadline.reset();
    const TimePoint now = m_services.clock.now();
    // A socket that is gone has forgotten what it did not write.
    const auto unsent = quint64(m_output.size() - m_written + m_withTransport);
    const LinkEnd report{end, m_isOpen, m_in.unfinished() > 0, m_firstBytes, m_discarded, unsent};
    abandonRest(now);
    m_owner.linkClosed(report, now);
}

}
