// SPDX-License-Identifier: GPL-3.0-or-later
// A message on its way to one session, and what waits there.
#pragma once

#include "core/broker/message.h"

#include <QVarLengthArray>

#include <deque>

namespace mqttscope
{

struct Delivery
{
    MessagePointer message;
    QoS qos = QoS::AtMostOnce; ///< lower of published and granted [5.0/MQTT-3.8.4-8]
    bool retain = false;
    QVarLengthArray<quint32, 2> subscriptionIds; ///< of all matching subscriptions [5.0/MQTT-3.3.4-4]
};

/// Deliveries waiting for window or network, bounded in messages, and in bytes together with the window. QoS 0 does not
/// wait behind a full window.
class DeliveryQueue
{
public:
    DeliveryQueue(int maximumMessages, qint64 maximumBytes)
        : m_maximumMessages(maximumMessages)
        , m_maximumBytes(maximumBytes)
    { }

    /// False: full, the delivery is lost (the caller counts it).
    /// @param windowBytes of messages that are on their way already
    [[nodiscard]] bool append(Delivery &&delivery, qint64 windowBytes)
    {
        const qint64 cost = delivery.message->cost();
        const qint64 held = windowBytes + m_bytes;
        if (size() >= m_maximumMessages || (held > 0 && held + cost > m_maximumBytes))
            return false;
        m_bytes += cost;
        (delivery.qos == QoS::AtMostOnce ? m_atMostOnce : m_acknowledged).push_back(std::move(delivery));
        return true;
    }
    [[nodiscard]] bool hasAtMostOnce() const { return !m_atMostOnce.empty(); }
    [[nodiscard]] bool hasAcknowledged() const { return !m_acknowledged.empty(); }
    [[nodiscard]] Delivery takeAtMostOnce() { return takeFirst(m_atMostOnce); }
    [[nodiscard]] Delivery takeAcknowledged() { return takeFirst(m_acknowledged); }
    [[nodiscard]] int size() const { return int(m_atMostOnce.size() + m_acknowledged.size()); }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /// QoS 0 does not outlive the connection. Returns how many were lost.
    int dropAtMostOnce()
    {
        const auto lost = int(m_atMostOnce.size());
        while (hasAtMostOnce())
            static_cast<void>(takeAtMostOnce());
        return lost;
    }

private:
    [[nodiscard]] Delivery takeFirst(std::deque<Delivery> &from)
    {
        Delivery delivery = std::move(from.front());
        from.pop_front();
        m_bytes -= delivery.message->cost();
        return delivery;
    }

    std::deque<Delivery> m_atMostOnce;
    std::deque<Delivery> m_acknowledged;
    qint64 m_bytes = 0;
    int m_maximumMessages;
    qint64 m_maximumBytes;
};

}
