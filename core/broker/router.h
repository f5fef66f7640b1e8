// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets a message: all subscriptions of the broker, shared ones included.
#pragma once

#include "core/broker/message.h"
#include "core/topic/topicfilter.h"
#include "core/topic/topictrie.h"

#include <QHash>

#include <optional>

namespace mqttscope
{

class BrokerSession;

/// A subscription as granted.
struct Subscription
{
    TopicFilter filter;
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    std::optional<quint32> identifier;
};

class Router
{
public:
    explicit Router(int maximumTopicLevels);

    /// False if the filter has too many levels. Replaces a subscription of the session to the same filter
    /// [5.0/MQTT-3.8.4-3].
    [[nodiscard]] bool subscribe(BrokerSession &session, const Subscription &subscription);
    void unsubscribe(BrokerSession &session, const TopicFilter &filter);

    /// Hands the message to every session with a matching subscription, one copy each (and one per share group);
    /// returns how many were meant to get it.
    int route(const MessagePointer &message, TimePoint now);

    [[nodiscard]] int subscriptionCount() const { return m_trie.size(); }

private:
    struct Subscriber
    {
        BrokerSession *session = nullptr; ///< unsubscribed before it dies
        Subscription subscription;
    };
    void deliverShared(const MessagePointer &message, const std::vector<const Subscriber *> &members, TimePoint now);

    TopicTrie<Subscriber> m_trie;
    QHash<QByteArray, quint32> m_turns; ///< of share groups with members, by filter
};

}
