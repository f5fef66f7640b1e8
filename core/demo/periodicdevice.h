// SPDX-License-Identifier: GPL-3.0-or-later
// A device that does something at a steady rate.
#pragma once

#include "core/demo/demodevice.h"

namespace mqttscope
{

class PeriodicDevice : public DemoDevice
{
    Q_OBJECT
protected:
    PeriodicDevice(const QString &name, const QString &description, const SessionOptions &options, Duration period,
                   Duration retryDelay = std::chrono::seconds(2));

    /// The session was accepted; samples follow.
    virtual void begin(TimePoint now);
    /// @param seconds since the device was made
    virtual void sample(double seconds, TimePoint now) = 0;

    void onConnected(TimePoint now) final;
    void onTick(TimePoint now) final;

private:
    Duration m_period;
    std::optional<TimePoint> m_birth; ///< of the first connection
    TimePoint m_next;
};

}
