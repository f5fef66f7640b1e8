// SPDX-License-Identifier: GPL-3.0-or-later
// One network connection glued to the capture: what arrives is framed, recorded and handed to the owner; what the
// owner's session sends is recorded, buffered and written once per loop turn.
#pragma once

#include "core/base/clock.h"
#include "core/capture/captureappender.h"
#include "core/codec/framer.h"
#include "core/delivery/framesink.h"
#include "core/engine/engineservices.h"
#include "core/transport/transport.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace mqttscope
{

/// How a link ended, with what is needed to say why in one sentence.
struct LinkEnd
{
    TransportEnd transport;
    bool wasOpen = false;
    bool isMidPacket = false; ///< the peer was in the middle of a packet
    QByteArray firstBytes; ///< the first few received, to recognise another protocol
    quint64 discardedBytes = 0; ///< received after what could not be framed, and not kept
    quint64 unsentBytes = 0; ///< recorded as sent, and never taken by the operating system
};

/// What a link tells. None of these may delete the link; deleteLater is fine.
class LinkOwner
{
public:
    virtual ~LinkOwner() = default;
    virtual void linkOpened(TimePoint now) = 0;
    virtual void linkFrame(QByteArrayView frame, const Summary &summary, TimePoint now) = 0;
    virtual void linkFramingFailed(FrameHead::Status status, TimePoint now) = 0;
    virtual void linkWritable(TimePoint now) = 0;
    /// Once, whoever closed it; not after abort().
    virtual void linkClosed(const LinkEnd &end, TimePoint now) = 0;
};

/// I/O thread.
class Link final : public QObject, public FrameSink
{
    Q_OBJECT
public:
    static constexpr Duration kCloseTimeout = std::chrono::milliseconds(90); ///< for a peer that does not read
    /// For a peer that is to close (EngineServices::closeTimeout), once everything is written.
    static constexpr Duration kPeerCloseTimeout = std::chrono::seconds(5);

    /// @param local the direction this side sends in
    /// @param marks for the records, e.g. CaptureRecord::LocalSession
    Link(std::unique_ptr<Transport> transport, EngineServices &services, LinkOwner &owner, ConnectionId id,
         Direction local, quint8 marks, QObject *parent = nullptr);
    ~Link() override;

    /// Frames are found but not recorded: the other end of the connection is ours, too.
    void setRecorded(bool isRecorded);
    void setMaximumPacketSize(quint32 bytes) { m_in.setMaximumPacketSize(bytes); }

    void open(); ///< answered by linkOpened or linkClosed
    void begin(); ///< instead, for an accepted connection
    void abort(); ///< ends at once, in silence

    void send(QByteArrayView frame) override;
    void close() override;
    [[nodiscard]] qint64 pendingBytes() const override;

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const { return m_closeDeadline; }
    void advance(TimePoint now);
    [[nodiscard]] QString peerAddress() const { return m_transport->peerAddress(); }
    [[nodiscard]] std::optional<TlsFacts> tlsFacts() const { return m_transport->tlsFacts(); }
    /// How far the transport has come; nullopt = nowhere yet.
    [[nodiscard]] std::optional<TransportStep> lastStep() const { return m_lastStep; }
    [[nodiscard]] const QByteArray &firstBytes() const { return m_firstBytes; }

private:
    enum class Reading : quint8
    {
        MayPause, ///< while too many answers wait for the peer
        ToTheEnd,
    };
    enum class Goodbye : quint8
    {
        Unsaid, ///< something is still to be written
        PeersTurn, ///< to close
        OurTurn,
    };
    void read(Reading reading = Reading::MayPause);
    [[nodiscard]] bool isReadingPaused() const;
    void remember(std::span<const char> bytes);
    void scheduleFlush();
    void flush();
    void dropWritten();
    void sayGoodbye();
    void abandonRest(TimePoint now);
    void finish(const TransportEnd &end);

    std::unique_ptr<Transport> m_transport;
    EngineServices &m_services;
    LinkOwner &m_owner;
    StreamContext m_context;
    CaptureStream m_in;
    CaptureStream m_out;
    QByteArray m_output; ///< sent by the session, not yet by the transport
    qsizetype m_written = 0; ///< bytes at the front of m_output that are with the transport
    QByteArray m_firstBytes;
    std::optional<TransportStep> m_lastStep;
    std::optional<TimePoint> m_closeDeadline;
    bool m_isOpen = false;
    bool m_isFlushScheduled = false;
    bool m_isFlushing = false;
    bool m_isClosing = false;
    Goodbye m_goodbye = Goodbye::Unsaid;
    bool m_isUnreadable = false; ///< framing failed: what still comes is thrown away
    bool m_isOver = false;
    bool m_isReading = false; ///< the appender is at work on m_in
    bool m_wasFull = false; ///< the owner may have held messages back: it is told when there is room again
    bool m_isPaused = false; ///< bytes wait to be read until the peer has taken what waits for it
    qint64 m_withTransport = 0; ///< bytes the operating system had not taken at the last look
    qint64 m_answerBytes = 0; ///< upper bound of what is pending of packets other than PUBLISH
    quint64 m_discarded = 0;
};

}
