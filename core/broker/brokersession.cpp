// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/brokersession.h"

#include "core/spec/reasonspec.h"

#include <algorithm>
#include <utility>

namespace mqttscope
{

BrokerSession::BrokerSession(const QByteArray &clientId, const SessionServices &services)
    : m_clientId(clientId)
    , m_services(services)
    , m_window(m_ids)
    , m_queue(services.options.queueMessages, services.options.queueBytes)
{ }

void BrokerSession::attach(PacketWriter &writer, quint16 receiveMaximum)
{
    m_writer = &writer;
    m_version = writer.version();
    m_window.setMaximum(std::min(int(receiveMaximum), m_services.options.inflightMessages));
    endsAt.reset();
    willAt.reset();
}

void BrokerSession::detach()
{
    m_writer = nullptr;
    connection = {};
    m_window.connectionLost();
    const int lost = m_queue.dropAtMostOnce();
    m_dropped += quint64(lost);
    m_services.counters.dropped += quint64(lost);
}

void BrokerSession::deliver(Delivery &&delivery, TimePoint now)
{
    if (!isConnected() && delivery.qos == QoS::AtMostOnce)
        return; // at most once: nobody is there
    if (isConnected() && delivery.qos == QoS::AtMostOnce && !m_queue.hasAtMostOnce() && m_writer->takesMessages())
        return sendAtMostOnce(delivery, now);
    if (!m_queue.append(std::move(delivery), m_windowBytes)) {
        ++m_dropped;
        ++m_services.counters.dropped;
        return;
    }
    pump(now);
}

void BrokerSession::pump(TimePoint now)
{
    if (!isConnected())
        return;
    resend(now);
    while (m_queue.hasAtMostOnce() && m_writer->takesMessages())
        sendAtMostOnce(m_queue.takeAtMostOnce(), now);
    while (m_queue.hasAcknowledged() && !m_window.isClosed() && m_writer->takesMessages())
        sendAcknowledged(m_queue.takeAcknowledged(), now);
    walkRetained(now);
}

void BrokerSession::resend(TimePoint now)
{
    while (m_writer->takesMessages()) {
        Entry *entry = m_window.resendNext();
        if (!entry)
            return;
        if (entry->stage == DeliveryStage::Pubcomp)
            sendPubrel(entry->id, ReasonCode::Success);
        else if (!sendPublish(entry->item, entry->id, entry->duplicate, now))
            finish(entry->id);
    }
}

void BrokerSession::finish(quint16 id)
{
    Delivery settled = m_window.finish(id);
    forgetMessage(settled);
}

void BrokerSession::forgetMessage(Delivery &delivery)
{
    if (const MessagePointer message = std::exchange(delivery.message, nullptr))
        m_windowBytes -= message->cost();
}

void BrokerSession::sendAtMostOnce(const Delivery &delivery, TimePoint now)
{
    if (!isOutdated(delivery, now))
        static_cast<void>(sendPublish(delivery, 0, false, now));
}

void BrokerSession::sendAcknowledged(Delivery &&delivery, TimePoint now)
{
    if (isOutdated(delivery, now))
        return;
    const QoS qos = delivery.qos;
    const Entry *entry = m_window.begin(qos, std::move(delivery));
    if (!entry) { // every identifier is in use, which the window's own bound rules out
        ++m_dropped;
        ++m_services.counters.dropped;
        return;
    }
    m_windowBytes += entry->item.message->cost();
    if (!sendPublish(entry->item, entry->id, false, now))
        finish(entry->id); // counts as delivered [5.0/MQTT-3.1.2-25]
}

bool BrokerSession::isOutdated(const Delivery &delivery, TimePoint now)
{
    if (!delivery.message->isExpired(now)) // [5.0/MQTT-3.3.2-5]
        return false;
    ++m_services.counters.expired;
    return true;
}

bool BrokerSession::sendPublish(const Delivery &delivery, quint16 id, bool duplicate, TimePoint now)
{
    const QByteArrayView frame = m_services.encoder.encode(delivery, {m_version, duplicate, id}, now);
    const quint32 maximum = m_writer->maximumPacketSize();
    if (frame.isEmpty()) {
        ++m_services.counters.notEncodable;
        return false;
    }
    if (maximum != 0 && frame.size() > qsizetype(maximum)) {
        ++m_services.counters.tooLarge;
        return false;
    }
    m_writer->sendFrame(frame);
    ++m_messagesOut;
    ++m_services.counters.messagesOut;
    m_services.counters.publishBytesOut += quint64(delivery.message->payload.size());
    return true;
}

void BrokerSession::sendRetained(const Subscription &subscription)
{
    stopRetained(subscription.filter);
    m_walks.push_back({subscription, {}});
}

void BrokerSession::stopRetained(const TopicFilter &filter)
{
    std::erase_if(m_walks, [&filter](const RetainedWalk &walk) { return walk.subscription.filter == filter; });
}

/// Retained Messages are looked up as the client takes them, so that 100 000 of them cost no queue.
void BrokerSession::walkRetained(TimePoint now)
{
    while (!m_walks.empty() && m_writer->takesMessages()) {
        RetainedWalk &walk = m_walks.front();
        if (walk.subscription.qos != QoS::AtMostOnce && m_window.isClosed())
            return;
        const MessagePointer message = m_services.retained.nextMatch(walk.subscription.filter, walk.after, now);
        if (!message) {
            m_walks.pop_front();
            continue;
        }
        walk.after = message->topic;
        if (!mayRead(message->topic))
            continue;
        Delivery delivery;
        delivery.message = message;
        delivery.qos = std::min(message->qos, walk.subscription.qos);
        delivery.retain = true;
        if (walk.subscription.identifier)
            delivery.subscriptionIds.append(*walk.subscription.identifier);
        if (delivery.qos == QoS::AtMostOnce)
            sendAtMostOnce(delivery, now);
        else
            sendAcknowledged(std::move(delivery), now);
    }
}

bool BrokerSession::puback(quint16 id, TimePoint now)
{
    const Entry *entry = m_window.find(id);
    if (!entry)
        return true;
    if (entry->stage != DeliveryStage::Puback || !entry->sent)
        return false;
    finish(id);
    pump(now);
    return true;
}

bool BrokerSession::pubrec(quint16 id, quint8 code, TimePoint now)
{
    Entry *entry = m_window.find(id);
    if (!entry) {
        sendPubrel(id, ReasonCode::PacketIdentifierNotFound);
        return true;
    }
    if (entry->stage == DeliveryStage::Puback || !entry->sent)
        return false;
    if (code >= kFirstFailureCode) { // [5.0/MQTT-4.4.0-2]
        finish(id);
        pump(now);
        return true;
    }
    entry->stage = DeliveryStage::Pubcomp;
    forgetMessage(entry->item);
    sendPubrel(id, ReasonCode::Success);
    return true;
}

bool BrokerSession::pubcomp(quint16 id, TimePoint now)
{
    const Entry *entry = m_window.find(id);
    if (!entry)
        return true;
    if (entry->stage != DeliveryStage::Pubcomp)
        return false;
    finish(id);
    pump(now);
    return true;
}

void BrokerSession::sendPubrel(quint16 id, ReasonCode code)
{
    PubrelPacket pubrel;
    pubrel.packetId = id;
    if (m_version == ProtocolVersion::V5_0)
        pubrel.code = quint8(code);
    static_cast<void>(m_writer->send(pubrel)); // never larger than the PUBLISH before it
}

BrokerClientSnapshot BrokerSession::snapshot() const
{
    BrokerClientSnapshot client;
    client.connection = connection;
    client.clientId = m_clientId;
    client.version = m_version;
    client.address = address;
    client.keepAlive = keepAlive;
    client.subscriptions = int(subscriptions.size());
    client.inflight = m_window.size();
    client.queued = m_queue.size();
    client.messagesIn = messagesIn;
    client.messagesOut = m_messagesOut;
    client.dropped = m_dropped;
    client.connected = isConnected();
    return client;
}

}
