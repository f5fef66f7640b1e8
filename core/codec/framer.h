// SPDX-License-Identifier: GPL-3.0-or-later
// Finds packet boundaries in a byte stream, in place. Incomplete is a status, not an error.
#pragma once

#include <QByteArrayView>

namespace mqttscope
{

/// What the bytes at the front of a stream are.
struct FrameHead
{
    enum class Status : quint8
    {
        Complete, ///< a whole packet of `size` bytes is there
        Incomplete, ///< the header is sound as far as it goes; more bytes are needed
        TooLarge, ///< the header declares more than the limit; known before the body is read
        Malformed, ///< the Remaining Length does not end within four bytes [5.0/1.5.5]
    };
    Status status = Status::Incomplete;
    quint8 headerSize = 0; ///< bytes of the fixed header, 0 while unknown
    quint32 size = 0; ///< bytes of the whole packet, 0 while unknown
};

/// Looks at the first packet of `bytes`. No allocation, no state.
/// @param maximumPacketSize limit in bytes for the whole packet; 0 = the protocol's own limit of 268 435 460
[[nodiscard]] FrameHead inspectFrame(QByteArrayView bytes, quint32 maximumPacketSize = 0) noexcept;

}
