// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/message.h"

namespace mqttscope
{

namespace
{

bool isForwarded(PropertyId id)
{
    switch (id) {
    case PropertyId::PayloadFormatIndicator:
    case PropertyId::ContentType:
    case PropertyId::ResponseTopic:
    case PropertyId::CorrelationData:
    case PropertyId::UserProperty:
        return true;
    default:
        return false;
    }
}

}

MessagePointer makeMessage(QByteArrayView topic, QByteArrayView payload, QoS qos, bool retain,
                           const Properties &properties, const QByteArray &publisher, TimePoint now)
{
    auto message = std::make_shared<Message>();
    message->topic = topic.toByteArray();
    message->payload = payload.toByteArray();
    message->qos = qos;
    message->retain = retain;
    message->publisher = publisher;
    for (const Property &property : properties)
        if (isForwarded(property.id))
            message->properties.append(
                {property.id, property.number, property.first.toByteArray(), property.second.toByteArray()});
    if (const auto seconds = properties.number(PropertyId::MessageExpiryInterval))
        message->expiresAt = now + std::chrono::seconds(*seconds);
    return message;
}

}
