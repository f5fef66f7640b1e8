// SPDX-License-Identifier: GPL-3.0-or-later
// The other end of a session under test: takes the frames it sends, decodes them one by one, and makes frames for it.
#pragma once

#include "core/codec/codec.h"
#include "core/codec/summary.h"
#include "core/delivery/framesink.h"

#include <QByteArray>
#include <QTest>

#include <deque>
#include <memory>
#include <optional>

namespace mqttscope::test
{

/// Packets taken stay readable until the peer is gone.
class PacketPeer : public FrameSink
{
public:
    /// @param direction of the frames this peer takes in
    PacketPeer(Direction direction, ProtocolVersion version)
        : m_direction(direction)
        , m_version(version)
    { }

    void send(QByteArrayView frame) override { m_frames.push_back(frame.toByteArray()); }
    void close() override { m_closed = true; }
    [[nodiscard]] qint64 pendingBytes() const override { return m_pending; }

    /// Pretends that the network has not taken this many bytes yet.
    void setPendingBytes(qint64 bytes) { m_pending = bytes; }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] int waiting() const { return int(m_frames.size()); }
    [[nodiscard]] ProtocolVersion version() const { return m_version; }
    void setVersion(ProtocolVersion version) { m_version = version; }

    /// The next frame as this packet; nullptr (and a warning in the log) if it is another one, faulty or missing.
    template <typename P>
    [[nodiscard]] const P *take()
    {
        if (m_frames.empty()) {
            qWarning("expected packet type %d, nothing was sent", int(P::type));
            return nullptr;
        }
        m_taken.push_back({std::move(m_frames.front()), {}});
        m_frames.pop_front();
        Taken &taken = m_taken.back();
        Result<Packet, Fault> packet = decode(taken.frame, m_version, m_direction);
        if (!packet) {
            qWarning("expected packet type %d, got a fault: %s", int(P::type), faultSpec(packet.error().id).name);
            return nullptr;
        }
        taken.packet = std::make_unique<Packet>(*packet);
        const P *wanted = std::get_if<P>(taken.packet.get());
        if (!wanted)
            qWarning("expected packet type %d, got %d", int(P::type), int(typeOf(*taken.packet)));
        return wanted;
    }
    /// The bytes of the next frame, untouched.
    [[nodiscard]] QByteArray takeFrame()
    {
        QByteArray frame = m_frames.empty() ? QByteArray() : m_frames.front();
        if (!m_frames.empty())
            m_frames.pop_front();
        return frame;
    }
    [[nodiscard]] const QByteArray &lastTakenFrame() const { return m_taken.back().frame; }
    void forget() { m_frames.clear(); }

    /// Frame of a packet that travels the other way. Faults are allowed.
    [[nodiscard]] QByteArray encoded(const Packet &packet) const
    {
        QByteArray frame;
        const Direction back = m_direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
        if (!encode(packet, m_version, back, frame) && !encodeAsIs(packet, m_version, back, frame))
            qWarning("this packet has no form on the wire");
        return frame;
    }
    [[nodiscard]] Summary summaryOf(QByteArrayView frame)
    {
        const Direction back = m_direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
        if (back == Direction::FromBroker)
            m_context.version = m_version;
        return summarize(frame, back, m_context);
    }

private:
    struct Taken
    {
        QByteArray frame;
        std::unique_ptr<Packet> packet; ///< views into frame
    };
    Direction m_direction;
    ProtocolVersion m_version;
    StreamContext m_context;
    std::deque<QByteArray> m_frames;
    std::deque<Taken> m_taken;
    qint64 m_pending = 0;
    bool m_closed = false;
};

/// Makes an acknowledgement packet.
template <typename Ack>
[[nodiscard]] Ack ack(quint16 id, ReasonCode code = ReasonCode::Success)
{
    Ack packet;
    packet.packetId = id;
    packet.code = quint8(code);
    return packet;
}

}
