// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/router.h"

#include "core/broker/brokersession.h"

#include <algorithm>
#include <map>

namespace mqttscope
{

Router::Router(int maximumTopicLevels)
    : m_trie(maximumTopicLevels)
{ }

bool Router::subscribe(BrokerSession &session, const Subscription &subscription)
{
    unsubscribe(session, subscription.filter);
    return m_trie.insert(subscription.filter.pattern(), {&session, subscription});
}

void Router::unsubscribe(BrokerSession &session, const TopicFilter &filter)
{
    bool isShareLeft = false;
    m_trie.remove(filter.pattern(), [&](const Subscriber &subscriber) {
        const bool isSame = subscriber.subscription.filter == filter;
        const bool isLeaving = isSame && subscriber.session == &session;
        isShareLeft |= isSame && !isLeaving;
        return isLeaving;
    });
    if (filter.isShared() && !isShareLeft)
        m_turns.remove(filter.bytes());
}

int Router::route(const MessagePointer &message, TimePoint now)
{
    const std::vector<Subscriber> subscribers = m_trie.matches(message->topic);
    if (subscribers.empty())
        return 0;

    // One copy per session, at the highest of its QoS, with the identifiers of all its matching subscriptions
    // [5.0/MQTT-3.3.4-2, -4].
    QHash<BrokerSession *, Delivery> copies;
    std::vector<BrokerSession *> order;
    std::map<QByteArray, std::vector<const Subscriber *>> groups;
    for (const Subscriber &subscriber : subscribers) {
        const Subscription &subscription = subscriber.subscription;
        if (!subscriber.session->mayRead(message->topic))
            continue;
        if (subscription.filter.isShared()) {
            groups[subscription.filter.bytes()].push_back(&subscriber);
            continue;
        }
        if (subscription.noLocal && subscriber.session->clientId() == message->publisher) // [5.0/MQTT-3.8.3-3]
            continue;
        const bool isFirst = !copies.contains(subscriber.session);
        Delivery &copy = copies[subscriber.session];
        if (isFirst) {
            order.push_back(subscriber.session);
            copy.message = message;
        }
        copy.qos = std::max(copy.qos, std::min(message->qos, subscription.qos));
        copy.retain |= message->retain && subscription.retainAsPublished; // [5.0/MQTT-3.3.1-12, -13]
        if (subscription.identifier)
            copy.subscriptionIds.append(*subscription.identifier);
    }
    for (BrokerSession *session : order)
        session->deliver(copies.take(session), now);
    for (const auto &[filter, members] : groups)
        deliverShared(message, members, now);
    return int(order.size() + groups.size());
}

/// Members take turns; one that is offline gets its turn only if all are.
void Router::deliverShared(const MessagePointer &message, const std::vector<const Subscriber *> &members, TimePoint now)
{
    quint32 &turn = m_turns[members.front()->subscription.filter.bytes()];
    const Subscriber *chosen = nullptr;
    for (size_t i = 0; i < members.size() && !chosen; ++i) {
        const Subscriber *candidate = members[(turn + i) % members.size()];
        if (candidate->session->isConnected()) {
            chosen = candidate;
            turn += quint32(i);
        }
    }
    if (!chosen)
        chosen = members[turn % members.size()];
    ++turn;
    const Subscription &subscription = chosen->subscription;
    Delivery copy;
    copy.message = message;
    copy.qos = std::min(message->qos, subscription.qos); // [5.0/MQTT-4.8.2-3]
    copy.retain = message->retain && subscription.retainAsPublished;
    if (subscription.identifier)
        copy.subscriptionIds.append(*subscription.identifier);
    chosen->session->deliver(std::move(copy), now);
}

}
