// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that make trouble: one dies, one floods, one sends faults.
#pragma once

#include "core/demo/democontent.h"
#include "core/demo/periodicdevice.h"

namespace mqttscope
{

/// A robot that loses its connection every twenty seconds and leaves its will.
class RobotDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    explicit RobotDevice(quint32 seed);

private:
    void begin(TimePoint now) override;
    void sample(double seconds, TimePoint now) override;

    demo::Wave m_x;
    demo::Wave m_y;
    TimePoint m_diesAt;
};

/// Floods a thousand topics when told to.
class FloodDevice final : public DemoDevice
{
    Q_OBJECT
public:
    static constexpr int kMessagesPerSlice = 100;
    static constexpr Duration kSlice = std::chrono::milliseconds(10); ///< so 10 000 messages a second
    static constexpr int kTopics = 1'000;

    FloodDevice();
    [[nodiscard]] bool canFlood() const override { return true; }
    [[nodiscard]] bool isFlooding() const override { return m_isFlooding; }
    void setFlooding(bool on, TimePoint now) override;

private:
    void onConnected(TimePoint now) override;
    void onTick(TimePoint now) override;

    bool m_isFlooding = false;
    quint64 m_sent = 0;
};

/// A humidity sensor that sends a faulty packet now and then; the broker throws it out, and it comes back.
class FaultyDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    explicit FaultyDevice(quint32 seed);

private:
    void begin(TimePoint now) override;
    void sample(double seconds, TimePoint now) override;
    void sendFault(TimePoint now);

    demo::Wave m_humidity;
    TimePoint m_failsAt;
    int m_faults = 0;
};

}
