// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sessionmapping.h"

namespace mqttscope
{

namespace
{

PropertyList propertyList(const MessageProperties &properties)
{
    PropertyList list;
    if (properties.payloadIsUtf8)
        list.add(PropertyId::PayloadFormatIndicator, quint32(*properties.payloadIsUtf8));
    if (properties.messageExpiry)
        list.add(PropertyId::MessageExpiryInterval, *properties.messageExpiry);
    if (properties.topicAlias)
        list.add(PropertyId::TopicAlias, quint32(*properties.topicAlias));
    if (!properties.contentType.isEmpty())
        list.add(PropertyId::ContentType, properties.contentType.toUtf8());
    if (!properties.responseTopic.isEmpty())
        list.add(PropertyId::ResponseTopic, properties.responseTopic.toUtf8());
    if (!properties.correlationData.isEmpty())
        list.add(PropertyId::CorrelationData, properties.correlationData);
    for (const auto &[key, value] : properties.userProperties)
        list.addUserProperty(key.toUtf8(), value.toUtf8());
    return list;
}

PropertyList connectProperties(const ConnectionProfile &profile)
{
    PropertyList list;
    if (profile.sessionExpiry != 0)
        list.add(PropertyId::SessionExpiryInterval, profile.sessionExpiry);
    if (profile.receiveMaximum)
        list.add(PropertyId::ReceiveMaximum, quint32(*profile.receiveMaximum));
    if (profile.maximumPacketSize)
        list.add(PropertyId::MaximumPacketSize, *profile.maximumPacketSize);
    if (profile.topicAliasMaximum)
        list.add(PropertyId::TopicAliasMaximum, quint32(*profile.topicAliasMaximum));
    if (profile.requestResponseInformation)
        list.add(PropertyId::RequestResponseInformation, quint32(*profile.requestResponseInformation));
    if (profile.requestProblemInformation)
        list.add(PropertyId::RequestProblemInformation, quint32(*profile.requestProblemInformation));
    for (const auto &[key, value] : profile.userProperties)
        list.addUserProperty(key.toUtf8(), value.toUtf8());
    return list;
}

OutgoingMessage willMessage(const WillProfile &will)
{
    OutgoingMessage message{will.topic.toUtf8(), will.payload, will.qos, will.retain, propertyList(will.properties)};
    if (will.delay != 0)
        message.properties.add(PropertyId::WillDelayInterval, will.delay);
    return message;
}

template <typename T>
std::optional<T> number(const PropertyList &list, PropertyId id)
{
    const std::optional<quint32> value = list.number(id);
    return value ? std::optional(T(*value)) : std::nullopt;
}

std::optional<QString> text(const PropertyList &list, PropertyId id)
{
    const std::optional<QByteArray> bytes = list.bytes(id);
    return bytes ? std::optional(QString::fromUtf8(*bytes)) : std::nullopt;
}

}

QByteArray sessionServer(const ConnectionProfile &profile)
{
    ConnectionProfile place = profile;
    if (place.transport != TransportKind::LocalSocket)
        place.host = place.host.toLower();
    return place.url().toUtf8();
}

SessionOptions sessionOptions(const ConnectionProfile &profile, const ConnectSecrets &secrets,
                              const QByteArray &clientId)
{
    SessionOptions options;
    options.version = profile.version;
    options.server = sessionServer(profile);
    options.clientId = clientId;
    if (!profile.userName.isEmpty())
        options.userName = profile.userName.toUtf8();
    if (!secrets.password.isEmpty())
        options.password = secrets.password;
    options.keepAlive = profile.keepAlive;
    options.cleanStart = profile.cleanStart;
    options.authenticationMethod = profile.authenticationMethod.toUtf8();
    options.authenticationData = secrets.authenticationData;
    options.publishesOffline = profile.offlineMessages > 0;
    if (options.publishesOffline)
        options.queueMessages = int(profile.offlineMessages);
    options.queueBytes = profile.offlineBytes;
    options.continueUnknownSession = profile.continueUnknownSession;
    options.automaticTopicAliases = profile.automaticTopicAliases;
    options.properties = connectProperties(profile);
    if (profile.will)
        options.will = willMessage(*profile.will);
    for (const SubscriptionProfile &subscription : profile.subscriptions)
        if (subscription.enabled)
            options.subscriptions.append(subscriptionRequest(subscription));
    for (const auto &[key, value] : profile.subscribeUserProperties)
        options.subscribeProperties.addUserProperty(key.toUtf8(), value.toUtf8());
    options.readOnly = profile.readOnly;
    options.connackTimeout = std::chrono::milliseconds(profile.connectTimeoutMs);
    return options;
}

SubscriptionRequest subscriptionRequest(const SubscriptionProfile &subscription)
{
    return {subscription.filter.toUtf8(), subscription.qos,
            subscription.noLocal,         subscription.retainAsPublished,
            subscription.retainHandling,  subscription.subscriptionIdentifier};
}

SubscriptionProfile subscriptionProfile(const SubscriptionRequest &request)
{
    return {QString::fromUtf8(request.filter),
            request.qos,
            request.noLocal,
            request.retainAsPublished,
            request.retainHandling,
            request.identifier,
            true};
}

QList<SubscriptionProfile> subscriptionProfiles(const QList<SubscriptionRequest> &requests)
{
    QList<SubscriptionProfile> profiles;
    profiles.reserve(requests.size());
    for (const SubscriptionRequest &request : requests)
        profiles.append(subscriptionProfile(request));
    return profiles;
}

OutgoingMessage outgoingMessage(const PublishRequest &request)
{
    return {request.topic.toUtf8(), request.payload, request.qos, request.retain, propertyList(request.properties)};
}

PropertyList goodbyeProperties(const Goodbye &goodbye)
{
    PropertyList list;
    if (goodbye.sessionExpiry)
        list.add(PropertyId::SessionExpiryInterval, *goodbye.sessionExpiry);
    if (!goodbye.reasonString.isEmpty())
        list.add(PropertyId::ReasonString, goodbye.reasonString.toUtf8());
    for (const auto &[key, value] : goodbye.userProperties)
        list.addUserProperty(key.toUtf8(), value.toUtf8());
    return list;
}

ConnackInfo connackInfo(const Connack &connack)
{
    const PropertyList &list = connack.properties;
    ConnackInfo info;
    info.sessionPresent = connack.sessionPresent;
    info.code = connack.code;
    info.version = connack.version;
    info.sessionExpiry = number<quint32>(list, PropertyId::SessionExpiryInterval);
    info.receiveMaximum = number<quint16>(list, PropertyId::ReceiveMaximum);
    info.maximumQoS = number<quint8>(list, PropertyId::MaximumQoS);
    info.retainAvailable = number<bool>(list, PropertyId::RetainAvailable);
    info.maximumPacketSize = number<quint32>(list, PropertyId::MaximumPacketSize);
    info.assignedClientId = text(list, PropertyId::AssignedClientIdentifier);
    info.topicAliasMaximum = number<quint16>(list, PropertyId::TopicAliasMaximum);
    info.reasonString = text(list, PropertyId::ReasonString);
    info.wildcardSubscriptionAvailable = number<bool>(list, PropertyId::WildcardSubscriptionAvailable);
    info.subscriptionIdentifierAvailable = number<bool>(list, PropertyId::SubscriptionIdentifierAvailable);
    info.sharedSubscriptionAvailable = number<bool>(list, PropertyId::SharedSubscriptionAvailable);
    info.serverKeepAlive = number<quint16>(list, PropertyId::ServerKeepAlive);
    info.responseInformation = text(list, PropertyId::ResponseInformation);
    info.serverReference = text(list, PropertyId::ServerReference);
    info.authenticationMethod = text(list, PropertyId::AuthenticationMethod);
    for (const OwnedProperty &property : list)
        if (property.id == PropertyId::UserProperty)
            info.userProperties.append({QString::fromUtf8(property.first), QString::fromUtf8(property.second)});
    return info;
}

Outcome outcome(const SessionOutcome &outcome)
{
    return {outcome.succeeded, outcome.code, outcome.text, outcome.codes};
}

}
