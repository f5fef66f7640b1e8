// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/publishflow.h"

#include "core/session/sessiontext.h"
#include "core/spec/limits.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicname.h"

#include <QCoreApplication>
#include <QScopedValueRollback>

#include <utility>

namespace mqttscope
{

namespace
{

qint64 costOf(const OutgoingMessage &message)
{
    return message.topic.size() + message.payload.size() + message.properties.byteSize();
}

quint16 aliasOf(const OutgoingMessage &message)
{
    return quint16(message.properties.number(PropertyId::TopicAlias).value_or(0));
}

constexpr bool isRefusal(quint8 code) { return code >= kFirstFailureCode; }

/// Why a server with these limits takes no such message; empty if it does.
QString refusedBy(const ServerLimits &limits, const OutgoingMessage &message)
{
    if (message.qos > limits.maximumQoS)
        return QCoreApplication::translate("ClientSession", "Not sent: the server takes messages up to QoS %1 only.")
            .arg(int(limits.maximumQoS));
    if (message.retain && !limits.retainAvailable)
        return QCoreApplication::translate("ClientSession", "Not sent: the server does not keep Retained Messages.");
    return {};
}

}

PublishFlow::PublishFlow(PacketWriter &writer, PacketIds &ids, const SessionOptions &options, Finished finished)
    : m_options(options)
    , m_writer(writer)
    , m_finished(std::move(finished))
    , m_window(ids)
{ }

void PublishFlow::publish(OperationId operation, const OutgoingMessage &message)
{
    Item item{operation, message};
    if (m_writer.version() == ProtocolVersion::V5_0)
        learnAlias(item);
    if (const QString problem = problemOf(item.message); !problem.isEmpty())
        return finish(item, 0, problem);
    if (exceedsQueue(item.message))
        return finish(
            item, quint8(ReasonCode::QuotaExceeded),
            QCoreApplication::translate("ClientSession", "Not sent: %1 messages are waiting for the server already.")
                .arg(queued() + inflight()));
    enqueue(std::move(item));
    pump();
}

/// What goes out at once may be as large as a packet can be; what is to wait has to fit.
bool PublishFlow::exceedsQueue(const OutgoingMessage &message) const
{
    const bool goesAtOnce = m_ready && queued() == 0 && m_writer.takesMessages()
        && (message.qos == QoS::AtMostOnce || !m_window.isClosed());
    if (goesAtOnce)
        return m_heldBytes >= m_options.queueBytes;
    return queued() >= m_options.queueMessages || m_heldBytes + costOf(message) > m_options.queueBytes;
}

/// An empty topic with an alias stands for the topic last published with that alias.
void PublishFlow::learnAlias(Item &item)
{
    const quint16 alias = aliasOf(item.message);
    if (alias == 0)
        return;
    if (item.message.topic.isEmpty()) {
        item.message.topic = m_aliases.value(alias);
        item.aliasOnly = true;
    } else {
        m_aliases.insert(alias, item.message.topic);
    }
}

QString PublishFlow::problemOf(const OutgoingMessage &message) const
{
    const auto topic = TopicName::parse(message.topic, m_writer.version());
    if (!topic)
        return topic.error();
    if (QString problem = refusedBy(m_limits, message); !problem.isEmpty())
        return problem;
    if (m_ready && aliasOf(message) > m_limits.topicAliasMaximum && m_writer.version() == ProtocolVersion::V5_0)
        return QCoreApplication::translate("ClientSession",
                                           "Not sent: Topic Alias %1 is above the server's maximum of %2.")
            .arg(QString::number(aliasOf(message)), QString::number(m_limits.topicAliasMaximum));
    return {};
}

void PublishFlow::enqueue(Item &&item)
{
    m_heldBytes += costOf(item.message);
    noteChange(item);
    auto &waiting = item.message.qos == QoS::AtMostOnce ? m_waitingQoS0 : m_waiting;
    waiting.push_back(std::move(item));
}

PublishFlow::Item PublishFlow::takeFirst(std::deque<Item> &waiting)
{
    Item item = std::move(waiting.front());
    waiting.pop_front();
    return item;
}

void PublishFlow::connectionAccepted(const ServerLimits &limits)
{
    m_limits = limits;
    m_window.setMaximum(limits.receiveMaximum);
    m_assigner.reset(m_options.automaticTopicAliases ? limits.topicAliasMaximum : quint16(0));
    m_ready = true;
    pump();
}

void PublishFlow::sessionLost()
{
    giveUpSent(QCoreApplication::translate(
        "ClientSession", "The server has lost the session; whether the message arrived is not known."));
}

void PublishFlow::giveUpSent(const QString &why)
{
    const QList<Item> lost = m_window.takeAll();
    for (const Item &item : lost)
        settle(item, 0, why);
}

void PublishFlow::handOver(const QString &why)
{
    failWaiting(m_waiting, why);
    giveUpSent(why);
}

void PublishFlow::connectionLost(bool keep)
{
    m_ready = false;
    m_limits = {};
    m_aliases.clear();
    m_sentAliases.clear();
    m_assigner.reset(0);
    m_window.connectionLost();
    const QString unsent = QCoreApplication::translate("ClientSession", "Not sent: the connection ended.");
    failWaiting(m_waitingQoS0, unsent);
    if (keep)
        return;
    if (!m_options.publishesOffline)
        failWaiting(m_waiting, unsent);
    giveUpSent(
        QCoreApplication::translate("ClientSession",
                                    "The connection ended before the server acknowledged the message; whether it "
                                    "arrived is not known."));
}

void PublishFlow::cancelWaiting()
{
    const QString cancelled = QCoreApplication::translate("ClientSession", "Not sent: cancelled while it was waiting.");
    failWaiting(m_waitingQoS0, cancelled);
    failWaiting(m_waiting, cancelled);
}

void PublishFlow::addTo(SessionSnapshot &snapshot) const
{
    if (snapshot.holdsState)
        m_window.forEach([&](const Entry &entry) {
            snapshot.inflight.append({entry.id, entry.stage, entry.item.message});
        });
    for (const Item &item : m_waiting)
        snapshot.waiting.append(item.message);
}

void PublishFlow::restore(const SessionSnapshot &snapshot)
{
    for (const SessionSnapshot::Delivery &delivery : snapshot.inflight) {
        m_heldBytes += costOf(delivery.message);
        m_window.restore(delivery.id, delivery.stage, {OperationId(), delivery.message});
    }
    for (const OutgoingMessage &message : snapshot.waiting)
        enqueue({OperationId(), message});
}

int PublishFlow::heldBack() const
{
    if (!m_options.readOnly)
        return 0;
    int count = queued();
    m_window.forEach([&count](const Entry &entry) { count += entry.stage != DeliveryStage::Pubcomp; });
    return count;
}

void PublishFlow::failWaiting(std::deque<Item> &waiting, const QString &why)
{
    while (!waiting.empty())
        settle(takeFirst(waiting), 0, why);
}

void PublishFlow::pump()
{
    if (!m_ready || m_pumping)
        return;
    const QScopedValueRollback pumping(m_pumping, true);
    resend();
    if (m_options.readOnly)
        return; // what an earlier, not read-only connection has left stays
    while (m_ready && !m_waitingQoS0.empty() && m_writer.takesMessages())
        sendQoS0(takeFirst(m_waitingQoS0));
    while (m_ready && !m_waiting.empty() && !m_window.isClosed() && m_writer.takesMessages())
        if (!sendAcknowledged(takeFirst(m_waiting)))
            break;
}

void PublishFlow::resend()
{
    const auto next
        = [this] { return m_ready && m_writer.takesMessages() ? m_window.resendNext(m_options.readOnly) : nullptr; };
    while (Entry *entry = next()) {
        if (entry->stage == DeliveryStage::Pubcomp) {
            sendPubrel(entry->id, ReasonCode::Success);
            continue;
        }
        if (const QString problem = refusedBy(m_limits, entry->item.message); !problem.isEmpty()) {
            settle(m_window.finish(entry->id), 0, // [5.0/MQTT-3.2.2-11], [5.0/MQTT-3.2.2-14]
                   QCoreApplication::translate("ClientSession", "Whether the message arrived before is not known. %1")
                       .arg(problem));
            continue;
        }
        const FaultId fault = sendPublish(entry->item, entry->id, entry->duplicate);
        if (fault != FaultId::None)
            settle(m_window.finish(entry->id), 0, sessiontext::cannotSend(fault));
    }
}

void PublishFlow::sendQoS0(const Item &item)
{
    if (const QString problem = problemOf(item.message); !problem.isEmpty())
        return settle(item, 0, problem);
    const FaultId fault = sendPublish(item, 0, false);
    settle(item, 0, fault == FaultId::None ? QString() : sessiontext::cannotSend(fault));
}

bool PublishFlow::sendAcknowledged(Item &&item)
{
    if (const QString problem = problemOf(item.message); !problem.isEmpty()) {
        settle(item, 0, problem);
        return true;
    }
    Entry *entry = m_window.begin(item.message.qos, item);
    if (!entry) {
        m_waiting.push_front(std::move(item)); // wait for an answer that frees one
        return false;
    }
    noteChange(entry->item);
    const FaultId fault = sendPublish(entry->item, entry->id, false);
    if (fault != FaultId::None)
        settle(m_window.finish(entry->id), 0, sessiontext::cannotSend(fault));
    return true;
}

FaultId PublishFlow::sendPublish(const Item &item, quint16 id, bool duplicate)
{
    const OutgoingMessage &message = item.message;
    PublishPacket packet;
    packet.dup = duplicate;
    packet.qos = message.qos;
    packet.retain = message.retain;
    packet.topic = message.topic;
    packet.packetId = id;
    packet.payload = message.payload;
    if (m_writer.version() != ProtocolVersion::V5_0)
        return m_writer.send(packet);

    for (const OwnedProperty &property : message.properties)
        if (!(duplicate && property.id == PropertyId::TopicAlias)) // mappings ended with the old connection
            packet.properties.append({property.id, property.number, property.first, property.second});
    const quint16 alias = duplicate ? quint16(0) : aliasOf(message);
    if (alias == 0 && !duplicate)
        return sendAliased(std::move(packet), message);
    if (alias != 0)
        m_assigner.reserve(alias);
    if (alias != 0 && item.aliasOnly && m_sentAliases.value(alias) == message.topic)
        packet.topic = {};
    const FaultId fault = m_writer.send(packet);
    if (alias != 0 && fault == FaultId::None)
        m_sentAliases.insert(alias, message.topic);
    return fault;
}

/// With an alias of our choice if the topic has earned one; without where only that would make the packet too large.
FaultId PublishFlow::sendAliased(PublishPacket packet, const OutgoingMessage &message)
{
    const AliasAssigner::Choice choice = m_assigner.choose(message.topic);
    if (choice.alias == 0)
        return m_writer.send(packet);
    PublishPacket aliased = packet;
    aliased.properties.add(PropertyId::TopicAlias, choice.alias);
    if (choice.isKnown)
        aliased.topic = {};
    const FaultId fault = m_writer.send(aliased);
    if (fault == FaultId::None)
        return fault;
    if (!choice.isKnown)
        m_assigner.forget(choice.alias);
    return m_writer.send(packet);
}

void PublishFlow::sendPubrel(quint16 id, ReasonCode code)
{
    PubrelPacket pubrel;
    pubrel.packetId = id;
    if (m_writer.version() == ProtocolVersion::V5_0)
        pubrel.code = quint8(code);
    static_cast<void>(m_writer.send(pubrel));
}

PublishFlow::AckResult PublishFlow::puback(quint16 id, quint8 code, const PropertyList &properties)
{
    const Entry *entry = m_window.find(id);
    if (!entry)
        return AckResult::Fine; // late, or never ours: nothing to settle
    if (entry->stage != DeliveryStage::Puback)
        return AckResult::ProtocolError;
    const QString failure = isRefusal(code)
        ? sessiontext::reasonWithString(code, PacketType::Puback, m_writer.version(), properties)
        : QString();
    settle(m_window.finish(id), code, failure);
    pump();
    return AckResult::Fine;
}

PublishFlow::AckResult PublishFlow::pubrec(quint16 id, quint8 code, const PropertyList &properties)
{
    Entry *entry = m_window.find(id);
    if (!entry) {
        sendPubrel(id, ReasonCode::PacketIdentifierNotFound);
        return AckResult::Fine;
    }
    if (entry->stage == DeliveryStage::Puback)
        return AckResult::ProtocolError;
    if (isRefusal(code)) {
        settle(m_window.finish(id), code,
               sessiontext::reasonWithString(code, PacketType::Pubrec, m_writer.version(), properties));
        pump();
        return AckResult::Fine;
    }
    entry->stage = DeliveryStage::Pubcomp;
    ++m_changes;
    m_heldBytes -= entry->item.message.payload.size();
    entry->item.message.payload = {}; // never sent again
    sendPubrel(id, ReasonCode::Success);
    return AckResult::Fine;
}

PublishFlow::AckResult PublishFlow::pubcomp(quint16 id, quint8 code)
{
    const Entry *entry = m_window.find(id);
    if (!entry)
        return AckResult::Fine;
    if (entry->stage != DeliveryStage::Pubcomp)
        return AckResult::ProtocolError;
    // PUBREL was sent again because PUBCOMP got lost: the server is done with the message and says so [5.0/4.3.3].
    if (code == quint8(ReasonCode::PacketIdentifierNotFound) && entry->duplicate)
        code = quint8(ReasonCode::Success);
    const QString failure
        = isRefusal(code) ? sessiontext::reason(code, PacketType::Pubcomp, m_writer.version()) : QString();
    settle(m_window.finish(id), code, failure);
    pump();
    return AckResult::Fine;
}

void PublishFlow::settle(const Item &item, quint8 code, const QString &failure)
{
    m_heldBytes -= costOf(item.message);
    noteChange(item);
    finish(item, code, failure);
}

void PublishFlow::finish(const Item &item, quint8 code, const QString &failure)
{
    SessionOutcome outcome;
    outcome.succeeded = failure.isEmpty() && !isRefusal(code);
    outcome.code = code;
    outcome.text = failure;
    if (outcome.succeeded && code == quint8(ReasonCode::NoMatchingSubscribers))
        outcome.text = QCoreApplication::translate("ClientSession", "Published; nobody has subscribed to this topic.");
    else if (outcome.succeeded && m_writer.version() != ProtocolVersion::V5_0 && !item.message.properties.isEmpty())
        outcome.text
            = QCoreApplication::translate("ClientSession", "Published without properties: they need MQTT 5.0.");
    m_finished(item.operation, outcome);
}

}
