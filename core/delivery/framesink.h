// SPDX-License-Identifier: GPL-3.0-or-later
// Where a session's frames go. The engine implements it once per network connection: captures the frame, appends it to
// the connection's output buffer and flushes that once per loop turn.
#pragma once

#include <QByteArrayView>

namespace mqttscope
{

/// Implementations must not call back into the session from inside these functions.
class FrameSink
{
public:
    virtual ~FrameSink() = default;
    /// Takes one whole frame (or bytes meant as one, where a device sends faults on purpose). `frame` lives no longer
    /// than the call.
    virtual void send(QByteArrayView frame) = 0;
    /// Close the network connection once everything sent so far is written. Nothing is sent afterwards. The session
    /// needs no transportClosed for it, but takes it calmly.
    virtual void close() = 0;
    /// Bytes taken by send() and not yet handed to the system. Above limits::kWriteHighWaterBytes sessions hold
    /// application messages back until they are told writable().
    [[nodiscard]] virtual qint64 pendingBytes() const { return 0; }
};

}
