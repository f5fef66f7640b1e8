// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes packets into one reused buffer and hands them to the connection's sink, never larger than the peer takes.
#pragma once

#include "core/base/result.h"
#include "core/codec/packets.h"
#include "core/delivery/framesink.h"
#include "core/spec/faultspec.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace mqttscope
{

/// One per network connection's owner; without a sink everything is quietly dropped.
class PacketWriter
{
public:
    /// @param observer is shown every frame on its way out
    explicit PacketWriter(Direction direction, std::function<void(QByteArrayView)> observer = {});

    void open(FrameSink &sink, ProtocolVersion version);
    /// Asks the sink to close and forgets it.
    void close();
    /// Forgets the sink, which is gone.
    void drop() { m_sink = nullptr; }
    [[nodiscard]] bool isOpen() const { return m_sink != nullptr; }

    void setVersion(ProtocolVersion version) { m_version = version; }
    [[nodiscard]] ProtocolVersion version() const { return m_version; }
    /// The peer's Maximum Packet Size in bytes; 0 = the protocol's own limit.
    void setMaximumPacketSize(quint32 bytes) { m_maximumPacketSize = bytes; }
    [[nodiscard]] quint32 maximumPacketSize() const { return m_maximumPacketSize; }

    /// Encodes and sends. What does not fit the peer's Maximum Packet Size is PacketTooLarge and not sent
    /// [5.0/MQTT-3.1.2-24, 5.0/MQTT-3.2.2-15]. FaultId::None when sent.
    [[nodiscard]] FaultId send(const Packet &packet);
    /// The same, but leaves Reason String and User Property out of a packet that would be too large with them
    /// [5.0/MQTT-3.2.2-19, 5.0/MQTT-3.14.2-3 and their likes].
    template <typename P>
    [[nodiscard]] FaultId sendTrimmed(P packet)
    {
        const FaultId fault = send(packet);
        if (fault != FaultId::PacketTooLarge)
            return fault;
        packet.properties = withoutDiagnostics(packet.properties);
        return send(packet);
    }
    /// Sends bytes that are encoded already. Checks nothing.
    void sendFrame(QByteArrayView frame);

    /// The network takes application messages; other packets are sent whether it does or not.
    [[nodiscard]] bool takesMessages() const;
    /// Packets sent since the last open(), for keep alive.
    [[nodiscard]] quint64 sentCount() const { return m_sentCount; }

private:
    [[nodiscard]] static Properties withoutDiagnostics(const Properties &properties);

    FrameSink *m_sink = nullptr;
    Direction m_direction;
    ProtocolVersion m_version = ProtocolVersion::Unknown;
    quint32 m_maximumPacketSize = 0;
    quint64 m_sentCount = 0;
    QByteArray m_buffer;
    std::function<void(QByteArrayView)> m_observer;
};

}
