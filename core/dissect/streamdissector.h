// SPDX-License-Identifier: GPL-3.0-or-later
// Explains the packets of a byte stream one after another, and what only their order shows to be wrong.
#pragma once

#include "core/codec/streamcontext.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"

#include <QByteArrayView>

#include <optional>
#include <utility>

namespace mqttscope
{

/// One packet of a stream.
struct StreamedPacket
{
    qsizetype offset = 0; ///< of `frame`, from the start of the stream; offsets inside `dissection` count from `frame`
    QByteArrayView frame;
    Dissection dissection;
};

/// The bytes need not begin where the connection began, nor hold both directions: only what is certain all the same
/// is called a fault of the order. Any thread.
class StreamDissector
{
public:
    /// @param bytes must outlive this object
    /// @param version Unknown = learnt from CONNECT; before one, and without one, read as 3.1.1
    /// @param direction who sent all of it; without it the type of a packet tells where it can, else whoever sent the
    /// packet before, at the start the client
    explicit StreamDissector(QByteArrayView bytes, ProtocolVersion version = ProtocolVersion::Unknown,
                             std::optional<Direction> direction = std::nullopt);

    /// The next whole packet; nothing at the end. Bytes that cannot be framed are the last packet.
    [[nodiscard]] std::optional<StreamedPacket> next();
    /// Once next() gives nothing: the bytes of an incomplete last packet.
    [[nodiscard]] QByteArrayView remaining() const { return m_bytes.sliced(m_offset); }

private:
    [[nodiscard]] Direction directionOf(PacketType type) const;
    [[nodiscard]] std::pair<Summary, FaultId> judged(QByteArrayView frame, Direction direction);
    void judgeOrder(StreamedPacket &packet);

    QByteArrayView m_bytes;
    qsizetype m_offset = 0;
    StreamContext m_context;
    std::optional<Direction> m_given;
    Direction m_last = Direction::FromClient;
    bool m_learnsVersion;
};

}
