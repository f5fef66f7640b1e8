// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/sensordevices.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>
#include <cmath>
#include <numbers>

namespace mqttscope
{

using namespace std::chrono_literals;

namespace
{

SessionOptions pressOptions(const QString &name, const QByteArray &topic)
{
    SessionOptions options = demo::optionsFor(name);
    options.will = OutgoingMessage{topic + "/status", "offline", QoS::AtLeastOnce, true, {}};
    return options;
}

}

PressDevice::PressDevice(const QString &name, const QByteArray &topic, const QByteArray &sensorId, QoS qos,
                         demo::Wave wave, quint32 firstSequence)
    : PeriodicDevice(
        name,
        demo::description(QT_TRANSLATE_NOOP("DemoDevice", "Temperature as JSON ten times a second, status retained")),
        pressOptions(name, topic), 100ms)
    , m_topic(topic)
    , m_sensorId(sensorId)
    , m_qos(qos)
    , m_wave(std::move(wave))
    , m_sequence(firstSequence)
{ }

void PressDevice::begin(TimePoint now) { publish(m_topic + "/status", "running", QoS::AtLeastOnce, true, now); }

void PressDevice::sample(double seconds, TimePoint now)
{
    constexpr double alarmLimit = 73.0;
    const double value = m_wave.at(seconds);
    const double battery = 3.61 - seconds / 36'000.0;
    const QByteArray payload = "{\"value\":" + demo::decimals(value) + R"(,"unit":"°C","sensor":{"id":")" + m_sensorId
        + "\",\"battery\":" + demo::decimals(battery) + "},\"seq\":" + QByteArray::number(m_sequence++) + '}';
    publish(m_topic + "/temperature", payload, m_qos, false, now, demo::jsonProperties());

    const bool isHot = value > alarmLimit;
    if (isHot && !m_isHot)
        publish(m_topic + "/alarms/over-temperature",
                "{\"limit\":" + demo::decimals(alarmLimit) + ",\"value\":" + demo::decimals(value) + '}',
                QoS::AtLeastOnce, false, now, demo::jsonProperties());
    m_isHot = isHot;
}

VibrationDevice::VibrationDevice(quint32 seed)
    : PeriodicDevice(QStringLiteral("press-04-vibration"),
                     demo::description(QT_TRANSLATE_NOOP("DemoDevice", "256 float32 samples four times a second")),
                     demo::optionsFor(QStringLiteral("press-04-vibration")), 250ms)
    , m_random(seed)
{ }

void VibrationDevice::sample(double seconds, TimePoint now)
{
    constexpr double tau = 2.0 * std::numbers::pi;
    // The level beats: its swing grows and shrinks within half a minute.
    const double swing = 0.3 + 1.0 * std::abs(std::sin(tau * seconds / 60.0));
    const double level = 2.0 + swing * std::sin(tau * seconds / 2.8);
    std::array<char, 256 * sizeof(float)> samples{};
    for (size_t i = 0; i < 256; ++i) {
        const double noise = 0.2 * (m_random.generateDouble() - 0.5);
        const double value = level * std::numbers::sqrt2 * std::sin(tau * 8.0 * double(i) / 256.0) + noise;
        qToLittleEndian(float(value), samples.data() + i * sizeof(float));
    }
    PropertyList properties;
    properties.add(PropertyId::ContentType, QByteArrayLiteral("application/octet-stream"));
    properties.addUserProperty("format", "float32le");
    properties.addUserProperty("unit", "mm/s");
    publish("plant/line1/press-04/vibration", QByteArray(samples.data(), qsizetype(samples.size())), QoS::AtMostOnce,
            false, now, properties);
}

FlowMeterDevice::FlowMeterDevice(quint32 seed)
    : PeriodicDevice(QStringLiteral("flow-meter"),
                     demo::description(QT_TRANSLATE_NOOP("DemoDevice", "Plain numbers twice a second over MQTT 3.1.1")),
                     demo::optionsFor(QStringLiteral("flow-meter"), ProtocolVersion::V3_1_1), 500ms)
    , m_rate(21.5, 2.5, 25.0, 0.2, seed)
{ }

void FlowMeterDevice::sample(double seconds, TimePoint now)
{
    const double rate = m_rate.at(seconds);
    m_total += rate / 120.0;
    publish("plant/line2/flow/rate", demo::decimals(rate, 1), QoS::AtMostOnce, false, now);
    publish("plant/line2/flow/total", demo::decimals(m_total, 1), QoS::AtLeastOnce, true, now);
}

CounterDevice::CounterDevice()
    : PeriodicDevice(QStringLiteral("old-counter"),
                     demo::description(QT_TRANSLATE_NOOP("DemoDevice", "A counter every two seconds over MQTT 3.1")),
                     demo::optionsFor(QStringLiteral("old-counter"), ProtocolVersion::V3_1), 2s)
{ }

void CounterDevice::sample(double, TimePoint now)
{
    publish("plant/line2/packer/count", QByteArray::number(++m_count), QoS::ExactlyOnce, false, now);
}

}
