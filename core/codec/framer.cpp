// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/framer.h"

#include "core/spec/limits.h"

namespace mqttscope
{

FrameHead inspectFrame(QByteArrayView bytes, quint32 maximumPacketSize) noexcept
{
    FrameHead head;
    const qsizetype available = bytes.size();
    quint32 remaining = 0;
    for (int i = 0; i < limits::kMaximumLengthBytes; ++i) {
        if (1 + i >= available)
            return head;
        const quint8 byte = quint8(bytes[1 + i]);
        remaining |= quint32(byte & limits::kLengthValueBits) << (7 * i);
        if (byte & limits::kLengthMoreBit)
            continue;
        head.headerSize = quint8(2 + i);
        head.size = head.headerSize + remaining;
        if (maximumPacketSize != 0 && head.size > maximumPacketSize)
            head.status = FrameHead::Status::TooLarge;
        else if (available >= qsizetype(head.size))
            head.status = FrameHead::Status::Complete;
        return head;
    }
    head.status = FrameHead::Status::Malformed;
    return head;
}

}
