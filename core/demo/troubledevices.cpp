// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/troubledevices.h"

#include "core/codec/codec.h"

#include <QCoreApplication>

namespace mqttscope
{

using namespace std::chrono_literals;

namespace
{

constexpr auto kRobotStatus = "plant/line3/robot-11/status";
constexpr Duration kRobotLife = 15s; // and five seconds away make twenty
constexpr Duration kRobotAway = 5s;

SessionOptions robotOptions()
{
    SessionOptions options = demo::optionsFor(QStringLiteral("robot-11"));
    options.will = OutgoingMessage{kRobotStatus, "offline", QoS::AtLeastOnce, true, {}};
    options.will->properties.addUserProperty("site", "north");
    return options;
}

}

RobotDevice::RobotDevice(quint32 seed)
    : PeriodicDevice(
        QStringLiteral("robot-11"),
        demo::description(QT_TRANSLATE_NOOP("DemoDevice", "Dies every twenty seconds and leaves its will")),
        robotOptions(), 200ms, kRobotAway)
    , m_x(0.0, 450.0, 6.0, 1.0, seed)
    , m_y(300.0, 120.0, 9.0, 1.0, seed + 1)
{ }

void RobotDevice::begin(TimePoint now)
{
    m_diesAt = now + kRobotLife;
    publish(kRobotStatus, "online", QoS::AtLeastOnce, true, now);
}

void RobotDevice::sample(double seconds, TimePoint now)
{
    if (now >= m_diesAt)
        return abort();
    const QByteArray payload = "{\"x\":" + demo::decimals(m_x.at(seconds), 1)
        + ",\"y\":" + demo::decimals(m_y.at(seconds), 1)
        + ",\"unit\":\"mm\",\"gripper\":" + (int(seconds) % 4 < 2 ? "true" : "false") + '}';
    publish("plant/line3/robot-11/position", payload, QoS::AtMostOnce, false, now, demo::jsonProperties());
}

FloodDevice::FloodDevice()
    : DemoDevice(QStringLiteral("flood"),
                 demo::description(
                     QT_TRANSLATE_NOOP("DemoDevice", "10 000 messages a second over 1 000 topics while switched on")),
                 demo::optionsFor(QStringLiteral("flood")), 2s)
{ }

void FloodDevice::setFlooding(bool on, TimePoint now)
{
    if (m_isFlooding == on)
        return;
    m_isFlooding = on;
    if (on && isConnected())
        tickAt(now);
    Q_EMIT changed();
}

void FloodDevice::onConnected(TimePoint now)
{
    publish("plant/line3/flood-source/status", "ready", QoS::AtLeastOnce, true, now);
    if (m_isFlooding)
        tickAt(now);
}

void FloodDevice::onTick(TimePoint now)
{
    if (!m_isFlooding)
        return;
    tickAt(now + kSlice);
    for (int i = 0; i < kMessagesPerSlice && session().queued() == 0; ++i) {
        const QByteArray number = QByteArray::number(++m_sent);
        QByteArray payload = "{\"n\":" + number + ",\"fill\":\"";
        constexpr int size = 100;
        payload += QByteArray(std::max<qsizetype>(0, size - payload.size() - 2), 'x') + "\"}";
        publish("plant/line3/flood/" + QByteArray::number(m_sent % kTopics), payload, QoS::AtMostOnce, false, now);
    }
}

namespace
{

constexpr auto kHumidityTopic = "plant/line3/sensor-17/humidity";
constexpr Duration kFaultInterval = 11s; // and four seconds away make fifteen
constexpr Duration kFaultyAway = 4s;

}

FaultyDevice::FaultyDevice(quint32 seed)
    : PeriodicDevice(QStringLiteral("sensor-17"),
                     demo::description(QT_TRANSLATE_NOOP("DemoDevice", "Sends a faulty packet every fifteen seconds")),
                     demo::optionsFor(QStringLiteral("sensor-17")), 1s, kFaultyAway)
    , m_humidity(45.0, 6.0, 50.0, 0.4, seed)
{ }

void FaultyDevice::begin(TimePoint now) { m_failsAt = now + kFaultInterval; }

void FaultyDevice::sample(double seconds, TimePoint now)
{
    if (now >= m_failsAt)
        return sendFault(now);
    publish(kHumidityTopic, demo::decimals(m_humidity.at(seconds), 1), QoS::AtLeastOnce, false, now);
}

/// Takes turns between Topic Alias 0, a wildcard in the Topic Name, QoS 3 and a PINGREQ with flags.
void FaultyDevice::sendFault(TimePoint now)
{
    m_failsAt = now + kFaultInterval;
    PublishPacket publish;
    publish.topic = kHumidityTopic;
    publish.payload = "45.0";
    Packet packet = publish;
    switch (m_faults++ % 4) {
    case 0:
        publish.properties.add(PropertyId::TopicAlias, 0);
        packet = publish;
        break;
    case 1:
        publish.topic = "plant/line3/+/humidity";
        packet = publish;
        break;
    case 2:
        publish.qos = QoS::Reserved;
        publish.packetId = 7;
        packet = publish;
        break;
    default:
        packet = PingreqPacket();
        break;
    }
    QByteArray frame;
    if (!encodeAsIs(packet, ProtocolVersion::V5_0, Direction::FromClient, frame))
        return;
    if (std::holds_alternative<PingreqPacket>(packet))
        frame[0] = char(frame[0] | 1);
    session().sendRaw(frame, now);
}

}
