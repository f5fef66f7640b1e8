// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that measure: JSON, binary arrays, plain numbers.
#pragma once

#include "core/demo/democontent.h"
#include "core/demo/periodicdevice.h"

namespace mqttscope
{

/// A press that reports its temperature as JSON ten times a second and its status retained.
class PressDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    /// @param topic of the press, e.g. "plant/line1/press-04"
    PressDevice(const QString &name, const QByteArray &topic, const QByteArray &sensorId, QoS qos, demo::Wave wave,
                quint32 firstSequence);

private:
    void begin(TimePoint now) override;
    void sample(double seconds, TimePoint now) override;

    QByteArray m_topic;
    QByteArray m_sensorId;
    QoS m_qos;
    demo::Wave m_wave;
    quint32 m_sequence;
    bool m_isHot = false;
};

/// An accelerometer that sends 256 float32 (little endian) four times a second.
class VibrationDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    explicit VibrationDevice(quint32 seed);

private:
    void sample(double seconds, TimePoint now) override;

    QRandomGenerator m_random;
};

/// A flow meter that speaks 3.1.1 and sends bare numbers.
class FlowMeterDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    explicit FlowMeterDevice(quint32 seed);

private:
    void sample(double seconds, TimePoint now) override;

    demo::Wave m_rate;
    double m_total = 1834.2;
};

/// An old counter that speaks 3.1.
class CounterDevice final : public PeriodicDevice
{
    Q_OBJECT
public:
    CounterDevice();

private:
    void sample(double seconds, TimePoint now) override;

    quint32 m_count = 20'417;
};

}
