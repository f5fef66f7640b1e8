// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/subscriptionflow.h"

#include "core/base/plaintext.h"
#include "core/session/sessiontext.h"
#include "core/spec/reasonspec.h"
#include "core/topic/topicfilter.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

constexpr qsizetype kFiltersPerPacket = 100;
constexpr qsizetype kBytesPerPacket = 32 << 10; ///< of filters; servers take packets of this size

constexpr bool isRefusal(quint8 code) { return code >= kFirstFailureCode; }

}

SubscriptionFlow::SubscriptionFlow(PacketWriter &writer, PacketIds &ids, Callbacks callbacks)
    : m_writer(writer)
    , m_ids(ids)
    , m_callbacks(std::move(callbacks))
{ }

void SubscriptionFlow::connectionAccepted(const ServerLimits &limits, bool sessionPresent)
{
    m_limits = limits;
    if (!sessionPresent && !m_granted.isEmpty()) {
        m_granted.clear();
        ++m_changes;
        m_callbacks.changed();
    } else if (std::exchange(m_isRestored, false)) {
        m_callbacks.changed(); // nobody has heard of them in this program run
    }
    const QList<QByteArray> dropped = std::exchange(m_dropped, {});
    if (sessionPresent && !dropped.isEmpty())
        unsubscribe(OperationId(), dropped);
    QList<SubscriptionRequest> missing;
    QList<SubscriptionRequest> unaskable;
    for (const SubscriptionRequest &wanted : QList(m_wanted)) {
        const auto isWanted = [&wanted](const Granted &granted) { return granted.asked == wanted; };
        if (std::any_of(m_granted.cbegin(), m_granted.cend(), isWanted))
            continue;
        if (problemOf(wanted).isEmpty())
            missing.append(wanted);
        else
            unaskable.append(wanted); // does not hold up the others
    }
    if (!missing.isEmpty())
        subscribe(OperationId(), missing);
    if (!unaskable.isEmpty())
        reportUnaskable(unaskable);
}

bool SubscriptionFlow::isOfProfile(const QByteArray &filter) const
{
    return std::any_of(m_ofProfile.cbegin(), m_ofProfile.cend(),
                       [&filter](const SubscriptionRequest &listed) { return listed.filter == filter; });
}

void SubscriptionFlow::addTo(SessionSnapshot &snapshot) const
{
    for (const Granted &granted : m_granted)
        snapshot.subscriptions.append({granted.asked, granted.qos, isOfProfile(granted.asked.filter)});
}

void SubscriptionFlow::restore(const QList<SessionSnapshot::Subscription> &granted)
{
    for (const SessionSnapshot::Subscription &subscription : granted) {
        const SubscriptionRequest &asked = subscription.asked;
        keepGranted(asked, subscription.granted);
        if (isOfProfile(asked.filter))
            continue; // the profile has the say
        if (subscription.isOfProfile)
            m_dropped.append(asked.filter);
        else
            want(asked);
    }
    m_isRestored = !m_granted.isEmpty();
}

/// Nobody waits for an answer here: the sentence names the filter.
void SubscriptionFlow::reportUnaskable(const QList<SubscriptionRequest> &requests)
{
    const QString filter = visibleText(requests.first().filter);
    const QString why = problemOf(requests.first());
    SessionOutcome outcome;
    outcome.text = requests.size() == 1
        ? QCoreApplication::translate("ClientSession", "Not subscribed to “%1”: %2").arg(filter, why)
        : QCoreApplication::translate("ClientSession", "Not subscribed to %1 topic filters, “%2” the first: %3")
              .arg(QString::number(requests.size()), filter, why);
    for (const SubscriptionRequest &request : requests)
        outcome.filters.append(request.filter);
    m_callbacks.subscribed(OperationId(), outcome);
}

QList<SubscriptionRequest> SubscriptionFlow::granted() const
{
    QList<SubscriptionRequest> list;
    list.reserve(m_granted.size());
    for (const Granted &granted : m_granted) {
        list.append(granted.asked);
        list.last().qos = granted.qos;
    }
    return list;
}

void SubscriptionFlow::connectionLost()
{
    m_limits = {};
    for (auto request = m_requests.cbegin(); request != m_requests.cend(); ++request)
        m_ids.release(request.key());
    m_requests.clear();
    const auto operations = std::exchange(m_operations, {});
    SessionOutcome outcome;
    outcome.text = QCoreApplication::translate("ClientSession", "The connection ended before the server answered.");
    for (const Operation &operation : operations) {
        outcome.filters = operation.filters;
        const auto &callback = operation.isSubscribe ? m_callbacks.subscribed : m_callbacks.unsubscribed;
        callback(operation.id, outcome);
    }
}

QString SubscriptionFlow::problemOf(const SubscriptionRequest &request) const
{
    const auto filter = TopicFilter::parse(request.filter, m_writer.version());
    if (!filter)
        return filter.error();
    if (filter->isShared() && !m_limits.sharedSubscriptions)
        return QCoreApplication::translate("ClientSession", "The server has no shared subscriptions.");
    if (filter->hasWildcard() && !m_limits.wildcardSubscriptions)
        return QCoreApplication::translate("ClientSession", "The server takes no wildcards in subscriptions.");
    if (request.identifier && !m_limits.subscriptionIdentifiers)
        return QCoreApplication::translate("ClientSession", "The server takes no Subscription Identifiers.");
    if (filter->isShared() && request.noLocal)
        return QCoreApplication::translate("ClientSession", "No Local is not allowed on a shared subscription.");
    return {};
}

void SubscriptionFlow::subscribe(OperationId operation, const QList<SubscriptionRequest> &requests)
{
    const quint32 key = ++m_lastOperation;
    m_operations.insert(key, {operation, {}, true, QList<quint8>(requests.size(), 0), 0});
    for (const SubscriptionRequest &request : requests)
        m_operations[key].filters.append(request.filter);
    if (requests.isEmpty())
        return failed(key, QCoreApplication::translate("ClientSession", "There is no topic filter to subscribe to."));
    for (const SubscriptionRequest &request : requests)
        if (const QString problem = problemOf(request); !problem.isEmpty())
            return failed(key, problem);

    // One packet carries one Subscription Identifier.
    QList<Request> packets;
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const SubscriptionRequest &request = requests[i];
        const bool fits = !packets.isEmpty() && packets.last().filters.first().identifier == request.identifier
            && packets.last().filters.size() < kFiltersPerPacket && bytes + request.filter.size() < kBytesPerPacket;
        if (!fits) {
            packets.append({key, true, {}, {}});
            bytes = 0;
        }
        packets.last().positions.append(i);
        packets.last().filters.append(request);
        bytes += request.filter.size();
        want(request);
    }
    for (const Request &packet : std::as_const(packets))
        if (const FaultId fault = sendSubscribe(packet); fault != FaultId::None)
            return failed(key, sessiontext::cannotSend(fault));
}

FaultId SubscriptionFlow::sendSubscribe(const Request &request)
{
    const bool withOptions = m_writer.version() == ProtocolVersion::V5_0;
    SubscribePacket packet;
    for (const SubscriptionRequest &wanted : request.filters) {
        SubscriptionEntry entry{wanted.filter, wanted.qos};
        if (withOptions) {
            entry.noLocal = wanted.noLocal;
            entry.retainAsPublished = wanted.retainAsPublished;
            entry.retainHandling = wanted.retainHandling;
        }
        packet.entries.append(entry);
    }
    if (const auto identifier = request.filters.first().identifier; identifier && withOptions)
        packet.properties.add(PropertyId::SubscriptionIdentifier, *identifier);
    return sendRequest(packet, request);
}

FaultId SubscriptionFlow::sendUnsubscribe(const Request &request)
{
    UnsubscribePacket packet;
    for (const SubscriptionRequest &filter : request.filters)
        packet.filters.append(filter.filter);
    return sendRequest(packet, request);
}

template <typename P>
FaultId SubscriptionFlow::sendRequest(P &packet, const Request &request)
{
    const std::optional<quint16> id = m_ids.take();
    if (!id)
        return FaultId::PacketIdZero;
    packet.packetId = *id;
    if (m_writer.version() == ProtocolVersion::V5_0)
        for (const OwnedProperty &property : m_properties)
            packet.properties.append({property.id, property.number, property.first, property.second});
    if (const FaultId fault = m_writer.send(packet); fault != FaultId::None) {
        m_ids.release(*id);
        return fault;
    }
    ++m_operations[request.operation].open;
    m_requests.insert(*id, request);
    return FaultId::None;
}

void SubscriptionFlow::unsubscribe(OperationId operation, const QList<QByteArray> &filters)
{
    const quint32 key = ++m_lastOperation;
    m_operations.insert(key, {operation, {}, false, QList<quint8>(filters.size(), 0), 0});
    if (filters.isEmpty())
        return failed(key,
                      QCoreApplication::translate("ClientSession", "There is no topic filter to unsubscribe from."));
    for (const QByteArray &filter : filters)
        if (const auto parsed = TopicFilter::parse(filter, m_writer.version()); !parsed)
            return failed(key, parsed.error());
    Request request{key, false, {}, {}};
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < filters.size(); ++i) {
        request.positions.append(i);
        request.filters.append({filters[i]});
        bytes += filters[i].size();
        const bool last = i + 1 == filters.size();
        if (!last && request.filters.size() < kFiltersPerPacket && bytes < kBytesPerPacket)
            continue;
        if (const FaultId fault = sendUnsubscribe(std::exchange(request, {key, false, {}, {}})); fault != FaultId::None)
            return failed(key, sessiontext::cannotSend(fault));
        bytes = 0;
    }
}

bool SubscriptionFlow::suback(const SubackPacket &packet)
{
    const auto at = m_requests.constFind(packet.packetId);
    if (at == m_requests.cend() || !at->isSubscribe || at->filters.size() != packet.codes.size())
        return false;
    const Request request = m_requests.take(packet.packetId);
    m_ids.release(packet.packetId);
    for (qsizetype i = 0; i < packet.codes.size(); ++i) {
        setCode(request, i, packet.codes[i]);
        if (isRefusal(packet.codes[i]))
            refused(request, i);
        else
            keepGranted(request.filters[i], QoS(packet.codes[i]));
    }
    m_callbacks.changed();
    answered(request.operation);
    return true;
}

/// A filter refused to the user, who is told, is over. One of ours stays wanted: the server may take it next time.
void SubscriptionFlow::refused(const Request &request, qsizetype index)
{
    const QByteArray &filter = request.filters[index].filter;
    const auto operation = m_operations.find(request.operation);
    const bool isOurs = operation != m_operations.end() && !operation->id.isValid();
    if (operation != m_operations.end() && operation->firstRefused.isEmpty())
        operation->firstRefused = filter;
    ++m_changes;
    if (isOurs)
        m_granted.removeIf([&filter](const Granted &granted) { return granted.asked.filter == filter; });
    else
        forget(filter);
}

bool SubscriptionFlow::unsuback(const UnsubackPacket &packet)
{
    const bool withCodes = m_writer.version() == ProtocolVersion::V5_0;
    const auto at = m_requests.constFind(packet.packetId);
    if (at == m_requests.cend() || at->isSubscribe || (withCodes && at->filters.size() != packet.codes.size()))
        return false;
    const Request request = m_requests.take(packet.packetId);
    m_ids.release(packet.packetId);
    for (qsizetype i = 0; i < request.filters.size(); ++i) {
        const quint8 code = withCodes ? packet.codes[i] : quint8(ReasonCode::Success);
        setCode(request, i, code);
        if (!isRefusal(code))
            forget(request.filters[i].filter);
    }
    m_callbacks.changed();
    answered(request.operation);
    return true;
}

void SubscriptionFlow::setCode(const Request &request, qsizetype index, quint8 code)
{
    if (const auto operation = m_operations.find(request.operation); operation != m_operations.end())
        operation->codes[request.positions[index]] = code;
}

void SubscriptionFlow::answered(quint32 operationKey)
{
    const auto pending = m_operations.find(operationKey);
    if (pending == m_operations.end() || --pending->open > 0)
        return;
    const Operation operation = m_operations.take(operationKey);
    SessionOutcome outcome;
    outcome.codes = operation.codes;
    outcome.filters = operation.filters;
    outcome.code = *std::max_element(operation.codes.cbegin(), operation.codes.cend());
    outcome.succeeded = !isRefusal(outcome.code);
    outcome.text = summaryOf(operation);
    const auto &callback = operation.isSubscribe ? m_callbacks.subscribed : m_callbacks.unsubscribed;
    callback(operation.id, outcome);
}

void SubscriptionFlow::failed(quint32 operationKey, const QString &why)
{
    const Operation operation = m_operations.take(operationKey);
    SessionOutcome outcome;
    outcome.text = why;
    outcome.filters = operation.filters;
    const auto &callback = operation.isSubscribe ? m_callbacks.subscribed : m_callbacks.unsubscribed;
    callback(operation.id, outcome);
}

QString SubscriptionFlow::summaryOf(const Operation &operation) const
{
    const auto refused = std::count_if(operation.codes.cbegin(), operation.codes.cend(), isRefusal);
    if (refused == 0)
        return {};
    const auto first = std::find_if(operation.codes.cbegin(), operation.codes.cend(), isRefusal);
    const PacketType type = operation.isSubscribe ? PacketType::Suback : PacketType::Unsuback;
    const QString reason = sessiontext::reason(*first, type, m_writer.version());
    if (!operation.id.isValid() && operation.isSubscribe)
        return refused == 1
            ? QCoreApplication::translate("ClientSession", "The server refused the subscription to “%1”: %2.")
                  .arg(visibleText(operation.firstRefused), reason)
            : QCoreApplication::translate("ClientSession",
                                          "The server refused %1 of %2 topic filters, “%3” the first: %4.")
                  .arg(QString::number(refused), QString::number(operation.codes.size()),
                       visibleText(operation.firstRefused), reason);
    return QCoreApplication::translate("ClientSession", "The server refused %1 of %2 topic filters: %3.")
        .arg(QString::number(refused), QString::number(operation.codes.size()), reason);
}

void SubscriptionFlow::want(const SubscriptionRequest &request)
{
    const auto same = [&request](const SubscriptionRequest &other) { return other.filter == request.filter; };
    const auto at = std::find_if(m_wanted.begin(), m_wanted.end(), same);
    if (at == m_wanted.end())
        m_wanted.append(request);
    else
        *at = request;
}

void SubscriptionFlow::keepGranted(const SubscriptionRequest &request, QoS qos)
{
    ++m_changes;
    const auto same = [&request](const Granted &granted) { return granted.asked.filter == request.filter; };
    const auto at = std::find_if(m_granted.begin(), m_granted.end(), same);
    if (at == m_granted.end())
        m_granted.append({request, qos});
    else
        *at = {request, qos};
}

void SubscriptionFlow::forget(const QByteArray &filter)
{
    ++m_changes;
    m_granted.removeIf([&filter](const Granted &granted) { return granted.asked.filter == filter; });
    m_wanted.removeIf([&filter](const SubscriptionRequest &wanted) { return wanted.filter == filter; });
}

}
