// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/systemtopics.h"

#include "core/broker/brokerstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mqttscope
{

namespace
{

constexpr std::array kWindows{1.0, 5.0, 15.0}; // minutes
constexpr std::array kWindowNames{"1min", "5min", "15min"};

}

SystemTopics::SystemTopics(BrokerState &state, TimePoint start)
    : m_state(state)
    , m_start(start)
    , m_last(start)
{ }

void SystemTopics::publish(TimePoint now)
{
    const BrokerCounters &counters = m_state.counters;
    const SessionRegistry &sessions = m_state.sessions;
    const int connected = sessions.connectedCount();
    m_mostConnected = std::max(m_mostConnected, connected);
    const auto uptime = std::chrono::duration_cast<std::chrono::seconds>(now - m_start).count();

    publish("version", "MQTT Scope " + QCoreApplication::applicationVersion().toUtf8(), now);
    publish("uptime", QByteArray::number(qint64(uptime)) + " seconds", now);
    publish("clients/total", quint64(sessions.size()), now);
    publish("clients/connected", quint64(connected), now);
    publish("clients/disconnected", quint64(sessions.size() - connected), now);
    publish("clients/maximum", quint64(m_mostConnected), now);
    publish("clients/expired", sessions.expiredCount(), now);
    publish("subscriptions/count", quint64(m_state.router.subscriptionCount()), now);
    publish("retained messages/count", quint64(m_state.retained.size()), now);
    publish("store/messages/bytes", quint64(m_state.retained.bytes()), now);
    publish("messages/received", counters.packetsIn, now);
    publish("messages/sent", counters.packetsOut, now);
    publish("bytes/received", counters.bytesIn, now);
    publish("bytes/sent", counters.bytesOut, now);
    publish("publish/messages/received", counters.messagesIn, now);
    publish("publish/messages/sent", counters.messagesOut, now);
    publish("publish/messages/dropped", counters.dropped, now);
    publish("publish/bytes/received", counters.publishBytesIn, now);
    publish("publish/bytes/sent", counters.publishBytesOut, now);
    if (now > m_last) {
        publishLoad("messages/received", m_loads["mr"], counters.packetsIn, now);
        publishLoad("messages/sent", m_loads["ms"], counters.packetsOut, now);
        publishLoad("publish/received", m_loads["pr"], counters.messagesIn, now);
        publishLoad("publish/sent", m_loads["ps"], counters.messagesOut, now);
        publishLoad("bytes/received", m_loads["br"], counters.bytesIn, now);
        publishLoad("bytes/sent", m_loads["bs"], counters.bytesOut, now);
    }
    m_last = now;
}

void SystemTopics::publishLoad(const QByteArray &name, Load &load, quint64 counter, TimePoint now)
{
    const double minutes = std::chrono::duration<double, std::ratio<60>>(now - m_last).count();
    const double rate = double(counter - std::exchange(load.counted, counter)) / minutes;
    for (size_t i = 0; i < kWindows.size(); ++i) {
        const double weight = 1.0 - std::exp(-minutes / kWindows[i]);
        load.perMinute[i] += weight * (rate - load.perMinute[i]);
        publish("load/" + name + '/' + kWindowNames[i], QByteArray::number(load.perMinute[i], 'f', 2), now);
    }
}

void SystemTopics::publish(const QByteArray &topic, const QByteArray &value, TimePoint now)
{
    QByteArray &known = m_values[topic];
    if (known == value)
        return;
    known = value;
    m_state.publish(makeMessage("$SYS/broker/" + topic, value, QoS::AtMostOnce, true, {}, {}, now), now);
}

}
