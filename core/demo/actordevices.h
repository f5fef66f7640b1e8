// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that act: states, answers, a home.
#pragma once

#include "core/demo/democontent.h"
#include "core/demo/periodicdevice.h"

namespace mqttscope
{

/// A valve whose state is retained and toggles every eight seconds.
class ValveDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    ValveDevice();

private:
    void begin(TimePoint now) override;
    void sample(double seconds, TimePoint now) override;

    bool m_isOpen = false;
};

/// Answers requests for a new setpoint (Response Topic, Correlation Data) and reports the one in force.
class SetpointDevice final : public DemoDevice
{
    Q_OBJECT
public:
    SetpointDevice();

private:
    void onConnected(TimePoint now) override;
    void onTick(TimePoint now) override;
    void onMessage(const PublishView &message, TimePoint now) override;

    double m_target = 70.0;
};

/// A home: a Home Assistant discovery message, retained, and a Zigbee lamp that is switched now and then.
class HomeDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    HomeDevice();

private:
    void begin(TimePoint now) override;
    void sample(double seconds, TimePoint now) override;
    void onMessage(const PublishView &message, TimePoint now) override;
    void report(TimePoint now);

    bool m_isOn = false;
    int m_brightness = 180;
};

}
