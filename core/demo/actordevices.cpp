// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/actordevices.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace mqttscope
{

using namespace std::chrono_literals;

ValveDevice::ValveDevice()
    : PeriodicDevice(QStringLiteral("valve-2"),
                     demo::description(QT_TRANSLATE_NOOP("DemoDevice", "On/off state, retained, every eight seconds")),
                     demo::optionsFor(QStringLiteral("valve-2")), 8s)
{ }

void ValveDevice::begin(TimePoint now)
{
    publish("plant/line1/valve-2/status", "running", QoS::AtLeastOnce, true, now);
}

void ValveDevice::sample(double, TimePoint now)
{
    m_isOpen = !m_isOpen;
    publish("plant/line1/valve-2/open", m_isOpen ? "1" : "0", QoS::AtLeastOnce, true, now);
}

namespace
{

constexpr auto kSetpointTopic = "plant/line1/press-04/setpoint";

SessionOptions setpointOptions()
{
    SessionOptions options = demo::optionsFor(QStringLiteral("press-04-setpoint"));
    options.subscriptions.append({kSetpointTopic, QoS::AtLeastOnce});
    return options;
}

}

SetpointDevice::SetpointDevice()
    : DemoDevice(QStringLiteral("press-04-setpoint"),
                 demo::description(QT_TRANSLATE_NOOP(
                     "DemoDevice", "Answers requests at plant/line1/press-04/setpoint with their correlation data")),
                 setpointOptions(), 2s)
{ }

void SetpointDevice::onConnected(TimePoint now) { onTick(now); }

void SetpointDevice::onTick(TimePoint now)
{
    publish("plant/line1/press-04/setpoint/actual", demo::decimals(m_target, 1), QoS::AtLeastOnce, true, now);
    tickAt(now + 10s);
}

void SetpointDevice::onMessage(const PublishView &message, TimePoint now)
{
    const Properties properties = message.properties();
    const auto responseTopic = properties.bytes(PropertyId::ResponseTopic);
    const QJsonValue target
        = QJsonDocument::fromJson(message.payload.toByteArray()).object().value(QLatin1String("target"));
    constexpr double lowest = 20.0;
    constexpr double highest = 120.0;
    const bool isAccepted = target.isDouble() && target.toDouble() >= lowest && target.toDouble() <= highest;
    if (isAccepted)
        m_target = target.toDouble();
    if (responseTopic && !responseTopic->isEmpty()) {
        PropertyList answer;
        answer.add(PropertyId::PayloadFormatIndicator, 1);
        answer.add(PropertyId::ContentType, QByteArrayLiteral("application/json"));
        if (const auto correlation = properties.bytes(PropertyId::CorrelationData))
            answer.add(PropertyId::CorrelationData, correlation->toByteArray());
        const QByteArray payload = isAccepted
            ? "{\"accepted\":true,\"target\":" + demo::decimals(m_target, 1) + '}'
            : QByteArrayLiteral(R"({"accepted":false,"reason":"target must be a number from 20 to 120"})");
        publish(responseTopic->toByteArray(), payload, message.qos, false, now, answer);
    }
    if (isAccepted)
        tickAt(now);
}

namespace
{

constexpr auto kLampTopic = "zigbee2mqtt/hall-lamp";

SessionOptions homeOptions()
{
    SessionOptions options = demo::optionsFor(QStringLiteral("home-bridge"), ProtocolVersion::V3_1_1);
    options.subscriptions.append({QByteArray(kLampTopic) + "/set", QoS::AtLeastOnce});
    options.will = OutgoingMessage{"zigbee2mqtt/bridge/state", "offline", QoS::AtLeastOnce, true, {}};
    return options;
}

}

HomeDevice::HomeDevice()
    : PeriodicDevice(
        QStringLiteral("home-bridge"),
        demo::description(QT_TRANSLATE_NOOP("DemoDevice", "Home Assistant discovery and a lamp you can switch")),
        homeOptions(), 7s)
{ }

void HomeDevice::begin(TimePoint now)
{
    publish("homeassistant/light/hall_lamp/config",
            R"({"name":"Hall lamp","unique_id":"hall_lamp","schema":"json","state_topic":"zigbee2mqtt/hall-lamp",)"
            R"("command_topic":"zigbee2mqtt/hall-lamp/set","brightness":true,)"
            R"("device":{"identifiers":["hall_lamp"],"manufacturer":"MQTT Scope","model":"Simulated lamp"}})",
            QoS::AtLeastOnce, true, now);
    publish("homeassistant/sensor/press_04_temperature/config",
            R"({"name":"Press 4 temperature","unique_id":"press_04_temperature","device_class":"temperature",)"
            R"("unit_of_measurement":"°C","state_topic":"plant/line1/press-04/temperature",)"
            R"("value_template":"{{ value_json.value }}"})",
            QoS::AtLeastOnce, true, now);
    publish("zigbee2mqtt/bridge/state", "online", QoS::AtLeastOnce, true, now);
}

void HomeDevice::sample(double, TimePoint now)
{
    m_isOn = !m_isOn;
    m_brightness = m_brightness >= 240 ? 60 : m_brightness + 20;
    report(now);
}

void HomeDevice::onMessage(const PublishView &message, TimePoint now)
{
    const QByteArray payload = message.payload.toByteArray();
    const QString state = QJsonDocument::fromJson(payload).object().value(QLatin1String("state")).toString();
    const QString wanted = state.isEmpty() ? QString::fromUtf8(payload).trimmed() : state;
    if (wanted.compare(QLatin1String("TOGGLE"), Qt::CaseInsensitive) == 0)
        m_isOn = !m_isOn;
    else if (wanted.compare(QLatin1String("ON"), Qt::CaseInsensitive) == 0)
        m_isOn = true;
    else if (wanted.compare(QLatin1String("OFF"), Qt::CaseInsensitive) == 0)
        m_isOn = false;
    else
        return;
    report(now);
}

void HomeDevice::report(TimePoint now)
{
    const QByteArray state = m_isOn ? "ON" : "OFF";
    publish(kLampTopic,
            "{\"state\":\"" + state + "\",\"brightness\":" + QByteArray::number(m_brightness) + ",\"linkquality\":112}",
            QoS::AtLeastOnce, true, now);
}

}
