// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/packetwriter.h"

#include "core/codec/codec.h"
#include "core/spec/limits.h"

namespace mqttscope
{

namespace
{

constexpr qsizetype kBufferKept = 64 << 10; ///< a buffer grown beyond this by one large packet is given back

}

PacketWriter::PacketWriter(Direction direction, std::function<void(QByteArrayView)> observer)
    : m_direction(direction)
    , m_observer(std::move(observer))
{ }

void PacketWriter::open(FrameSink &sink, ProtocolVersion version)
{
    m_sink = &sink;
    m_version = version;
    m_maximumPacketSize = 0;
    m_sentCount = 0;
}

void PacketWriter::close()
{
    if (FrameSink *sink = std::exchange(m_sink, nullptr))
        sink->close();
}

FaultId PacketWriter::send(const Packet &packet)
{
    m_buffer.resize(0);
    const Result<qsizetype, FaultId> encoded = encode(packet, m_version, m_direction, m_buffer);
    if (!encoded)
        return encoded.error();
    if (m_maximumPacketSize != 0 && m_buffer.size() > qsizetype(m_maximumPacketSize))
        return FaultId::PacketTooLarge;
    sendFrame(m_buffer);
    if (m_buffer.capacity() > kBufferKept)
        m_buffer = QByteArray();
    return FaultId::None;
}

void PacketWriter::sendFrame(QByteArrayView frame)
{
    if (!m_sink)
        return;
    ++m_sentCount;
    m_sink->send(frame);
    if (m_observer)
        m_observer(frame);
}

bool PacketWriter::takesMessages() const { return m_sink && m_sink->pendingBytes() < limits::kWriteHighWaterBytes; }

Properties PacketWriter::withoutDiagnostics(const Properties &properties)
{
    Properties kept;
    for (const Property &property : properties)
        if (property.id != PropertyId::ReasonString && property.id != PropertyId::UserProperty)
            kept.append(property);
    return kept;
}

}
