// SPDX-License-Identifier: GPL-3.0-or-later
// An Application Message the broker holds, shared by all who still have to get it.
#pragma once

#include "core/base/clock.h"
#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace mqttscope
{

struct Message
{
    QByteArray topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false; ///< RETAIN as published
    /// What is forwarded unchanged and in its order [5.0/MQTT-3.3.2-17]; without Message Expiry Interval, Topic Alias
    /// and Subscription Identifier.
    PropertyList properties;
    std::optional<TimePoint> expiresAt;
    QByteArray publisher; ///< client id, for No Local; empty = the broker itself

    [[nodiscard]] bool isExpired(TimePoint now) const { return expiresAt && now >= *expiresAt; }
    /// Message Expiry Interval to forward: what came in less the waiting time, in seconds [5.0/MQTT-3.3.2-6].
    [[nodiscard]] quint32 secondsLeft(TimePoint now) const
    {
        if (!expiresAt || now >= *expiresAt)
            return 0;
        return quint32(std::chrono::ceil<std::chrono::seconds>(*expiresAt - now).count());
    }
    /// Bytes held, for budgets.
    [[nodiscard]] qint64 cost() const
    {
        return topic.size() + payload.size() + properties.byteSize() + qint64(sizeof(Message));
    }
};

using MessagePointer = std::shared_ptr<const Message>;

/// A message from a PUBLISH or a will. @param publisher client id
[[nodiscard]] MessagePointer makeMessage(QByteArrayView topic, QByteArrayView payload, QoS qos, bool retain,
                                         const Properties &properties, const QByteArray &publisher, TimePoint now);

}
