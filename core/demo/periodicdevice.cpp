// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/periodicdevice.h"

namespace mqttscope
{

PeriodicDevice::PeriodicDevice(const QString &name, const QString &description, const SessionOptions &options,
                               Duration period, Duration retryDelay)
    : DemoDevice(name, description, options, retryDelay)
    , m_period(period)
{ }

void PeriodicDevice::begin(TimePoint) { }

void PeriodicDevice::onConnected(TimePoint now)
{
    if (!m_birth)
        m_birth = now;
    m_next = now;
    begin(now);
    tickAt(m_next);
}

void PeriodicDevice::onTick(TimePoint now)
{
    // One sample per call: a device that was held up skips what it missed.
    m_next = now - m_next > m_period ? now + m_period : m_next + m_period;
    tickAt(m_next);
    sample(std::chrono::duration<double>(now - *m_birth).count(), now);
}

}
