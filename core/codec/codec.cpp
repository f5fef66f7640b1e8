// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"

#include "core/codec/reader.h"
#include "core/codec/writer.h"

namespace mqttscope
{

namespace
{

enum class Verdict : quint8
{
    FirstFault,
    FirstFatal,
};

Result<Packet, Fault> decodeUntil(Verdict verdict, QByteArrayView frame, ProtocolVersion version, Direction direction)
{
    if (frame.isEmpty())
        return Failure{Fault{FaultId::PacketTruncated, 0, 0}};
    Reader reader(frame, version, direction);
    Packet packet;
    const bool hasLayout = withPacketOf(
        typeOfFirstByte(frame), [&](auto type) { reader.read(packet.emplace<typename decltype(type)::type>()); });
    if (!hasLayout)
        reader.readUnknown();
    const bool isRefused = verdict == Verdict::FirstFault ? reader.verdict().id != FaultId::None : !reader.isComplete();
    if (isRefused)
        return Failure{reader.verdict()};
    return packet;
}

template <typename P>
Result<qsizetype, FaultId> encodeAs(const P &packet, ProtocolVersion version, Direction direction,
                                    Strictness strictness, QByteArray *out)
{
    Sizer sizer(P::type, version, direction, strictness);
    sizer.measure(packet);
    if (sizer.refusal() != FaultId::None)
        return Failure{sizer.refusal()};
    const quint32 bodySize = quint32(sizer.size());
    const qsizetype size = 1 + variableByteIntegerSize(bodySize) + sizer.size();
    if (out) {
        ByteAppender appender(*out, size);
        Writer writer(P::type, version, direction, strictness, bodySize, appender);
        layout(writer, packet);
        Q_ASSERT(appender.left() == 0);
    }
    return size;
}

/// CONNECT says itself which version it is; the others are what the connection speaks. Strictly, a CONNECT that does
/// not say what its connection speaks is refused later on.
ProtocolVersion effectiveVersion(const Packet &packet, ProtocolVersion version, Strictness strictness)
{
    const auto *connect = std::get_if<ConnectPacket>(&packet);
    if (connect && (version == ProtocolVersion::Unknown || strictness == Strictness::AsIs))
        return announcedVersion(connect->protocolName, connect->protocolLevel);
    return version == ProtocolVersion::Unknown ? ProtocolVersion::V3_1_1 : version;
}

Result<qsizetype, FaultId> encodeWith(const Packet &packet, ProtocolVersion version, Direction direction,
                                      Strictness strictness, QByteArray *out)
{
    const ProtocolVersion effective = effectiveVersion(packet, version, strictness);
    return std::visit([&](const auto &p) { return encodeAs(p, effective, direction, strictness, out); }, packet);
}

}

Result<Packet, Fault> decode(QByteArrayView frame, ProtocolVersion version, Direction direction)
{
    return decodeUntil(Verdict::FirstFault, frame, version, direction);
}

Result<Packet, Fault> decodeLenient(QByteArrayView frame, ProtocolVersion version, Direction direction)
{
    return decodeUntil(Verdict::FirstFatal, frame, version, direction);
}

Result<qsizetype, FaultId> encode(const Packet &packet, ProtocolVersion version, Direction direction, QByteArray &out)
{
    return encodeWith(packet, version, direction, Strictness::Strict, &out);
}

Result<qsizetype, FaultId> encodeAsIs(const Packet &packet, ProtocolVersion version, Direction direction,
                                      QByteArray &out)
{
    return encodeWith(packet, version, direction, Strictness::AsIs, &out);
}

Result<qsizetype, FaultId> encodedSize(const Packet &packet, ProtocolVersion version, Direction direction)
{
    return encodeWith(packet, version, direction, Strictness::Strict, nullptr);
}

}
