// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/brokerstate.h"

#include "core/broker/brokersession.h"

#include <utility>

namespace mqttscope
{

BrokerState::BrokerState(const BrokerOptions &brokerOptions)
    : options(brokerOptions)
    , retained(options.retainedMessages, options.retainedBytes)
    , router(options.maximumTopicLevels)
    , sessions(*this)
{ }

int BrokerState::publish(const MessagePointer &message, TimePoint now)
{
    if (message->retain && !retained.store(message))
        ++counters.retainedRefused;
    return router.route(message, now);
}

void BrokerState::publishWill(BrokerSession &session, TimePoint now)
{
    session.willAt.reset();
    const std::optional<Will> will = std::exchange(session.will, std::nullopt); // [5.0/MQTT-3.1.2-10]
    if (!will)
        return;
    if (!will->expiry) {
        publish(will->message, now);
        return;
    }
    auto message = std::make_shared<Message>(*will->message);
    message->expiresAt = now + *will->expiry;
    publish(message, now);
}

bool isBrokerTopic(QByteArrayView topic) { return topic.startsWith('$'); }

}
