// SPDX-License-Identifier: GPL-3.0-or-later
// The broker's own figures as Retained Messages below $SYS, under the names mosquitto made usual.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <array>

namespace mqttscope
{

struct BrokerState;

class SystemTopics
{
public:
    SystemTopics(BrokerState &state, TimePoint start);

    /// Publishes what has changed since the last time; all of it the first time.
    void publish(TimePoint now);

private:
    /// Moving averages over 1, 5 and 15 minutes of a growing counter, in units per minute.
    struct Load
    {
        quint64 counted = 0;
        std::array<double, 3> perMinute{};
    };
    void publish(const QByteArray &topic, const QByteArray &value, TimePoint now);
    void publish(const QByteArray &topic, quint64 value, TimePoint now)
    {
        publish(topic, QByteArray::number(value), now);
    }
    void publishLoad(const QByteArray &name, Load &load, quint64 counter, TimePoint now);

    BrokerState &m_state;
    TimePoint m_start;
    TimePoint m_last;
    int m_mostConnected = 0;
    QHash<QByteArray, Load> m_loads;
    QHash<QByteArray, QByteArray> m_values;
};

}
