// SPDX-License-Identifier: GPL-3.0-or-later
// What the connections of one broker share: sessions, subscriptions, Retained Messages, counters.
#pragma once

#include "core/broker/brokerevent.h"
#include "core/broker/brokeroptions.h"
#include "core/broker/brokersnapshot.h"
#include "core/broker/publishencoder.h"
#include "core/broker/retainedstore.h"
#include "core/broker/router.h"
#include "core/broker/sessionregistry.h"

#include <functional>

namespace mqttscope
{

struct BrokerState
{
    explicit BrokerState(const BrokerOptions &brokerOptions);

    /// Retains and routes a message; returns how many sessions it was meant for.
    int publish(const MessagePointer &message, TimePoint now);
    /// A will, a due one or one whose session ends.
    void publishWill(BrokerSession &session, TimePoint now);

    std::function<void(const BrokerEvent &)> report = [](const BrokerEvent &) {}; ///< of what happens to clients
    BrokerOptions options;
    BrokerCounters counters;
    PublishEncoder encoder;
    RetainedStore retained;
    Router router;
    SessionRegistry sessions;
};

/// Topics that begin with `$` belong to the broker; clients cannot publish to them [5.0/4.7.2].
[[nodiscard]] bool isBrokerTopic(QByteArrayView topic);

}
