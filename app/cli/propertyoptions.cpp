// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/propertyoptions.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace mqttscope::cli
{

namespace
{

/// One value as given, checked against the row of its property.
struct Given
{
    quint32 number = 0;
    QByteArray bytes;
    std::pair<QString, QString> pair;
};

using Take = std::function<void(PropertyId, const Given &)>;

/// The data of enhanced authentication is made from user name and password.
bool isLeftOut(const PropertySpec &spec) { return spec.id == PropertyId::AuthenticationData; }

/// "content-type" of "mqtt.property.content_type", with the packet before it where two packets have it.
QString optionName(const PropertySpec &spec, PropertyScope scope)
{
    const QString full = QLatin1String(spec.name);
    QString name = full.mid(full.lastIndexOf(QLatin1Char('.')) + 1);
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    const auto prefixed = [&](const char *prefix) {
        return name.startsWith(QLatin1String(prefix)) ? name : QLatin1String(prefix) + name;
    };
    if (scope == PropertyScope::Will)
        return prefixed("will-");
    if (scope == PropertyScope::Disconnect)
        return prefixed("disconnect-");
    if (scope == PropertyScope::Connect && spec.id == PropertyId::UserProperty)
        return prefixed("connect-");
    if (scope == PropertyScope::Subscribe && spec.id == PropertyId::UserProperty)
        return prefixed("subscribe-");
    return name;
}

template <typename Visit>
void forEachOption(PropertyScope scope, Visit visit)
{
    for (const PropertySpec &spec : kPropertySpecs) {
        const bool isServers = (scope == PropertyScope::Publish && spec.id == PropertyId::SubscriptionIdentifier)
            || (scope == PropertyScope::Disconnect && spec.id == PropertyId::ServerReference);
        if (spec.scopes.contains(scope) && !isLeftOut(spec) && !isServers)
            visit(spec, optionName(spec, scope));
    }
}

QString valueName(const PropertySpec &spec)
{
    switch (spec.wireType) {
    case WireType::Utf8String:
        return QStringLiteral("text");
    case WireType::BinaryData:
        return QStringLiteral("hex");
    case WireType::Utf8StringPair:
        return QStringLiteral("name=value");
    default:
        return QLatin1String(spec.unit) == QLatin1String("s") ? QStringLiteral("seconds") : QStringLiteral("number");
    }
}

QString readValue(const PropertySpec &spec, const QString &text, Given &given)
{
    if (spec.isNumber()) {
        bool isNumber = false;
        const qulonglong number = text.toULongLong(&isNumber);
        if (!isNumber || number < spec.minimum || number > spec.maximum)
            return QCoreApplication::translate("mqttscope::cli", "a number from %1 to %2 is needed")
                .arg(QString::number(spec.minimum), QString::number(spec.maximum));
        given.number = quint32(number);
        return {};
    }
    if (spec.wireType == WireType::BinaryData) {
        given.bytes = QByteArray::fromHex(text.toLatin1());
        if (given.bytes.toHex() != text.toLatin1().toLower())
            return QCoreApplication::translate("mqttscope::cli", "hexadecimal digits are needed, two for each byte");
        return {};
    }
    if (spec.wireType == WireType::Utf8StringPair) {
        const qsizetype at = text.indexOf(QLatin1Char('='));
        if (at < 0)
            return QCoreApplication::translate("mqttscope::cli", "name=value is needed");
        given.pair = {text.left(at), text.mid(at + 1)};
    }
    given.bytes = text.toUtf8();
    if (given.bytes.size() > limits::kMaximumPrefixedBytes)
        return QCoreApplication::translate("mqttscope::cli", "the text is longer than 65535 bytes");
    return {};
}

QString readAll(const QCommandLineParser &parser, PropertyScope scope, const Take &take)
{
    QString problem;
    forEachOption(scope, [&](const PropertySpec &spec, const QString &name) {
        const QStringList values = parser.values(name);
        if (!problem.isEmpty() || values.isEmpty())
            return;
        if (values.size() > 1 && !spec.manyScopes.contains(scope)) {
            problem = QCoreApplication::translate("mqttscope::cli", "--%1: given twice.").arg(name);
            return;
        }
        for (const QString &value : values) {
            Given given;
            const QString wrong = readValue(spec, value, given);
            if (!wrong.isEmpty()) {
                problem = QStringLiteral("--%1: %2.").arg(name, wrong);
                return;
            }
            take(spec.id, given);
        }
    });
    return problem;
}

void takeMessage(MessageProperties &properties, PropertyId id, const Given &given)
{
    switch (id) {
    case PropertyId::PayloadFormatIndicator:
        properties.payloadIsUtf8 = given.number != 0;
        return;
    case PropertyId::MessageExpiryInterval:
        properties.messageExpiry = given.number;
        return;
    case PropertyId::TopicAlias:
        properties.topicAlias = quint16(given.number);
        return;
    case PropertyId::ContentType:
        properties.contentType = QString::fromUtf8(given.bytes);
        return;
    case PropertyId::ResponseTopic:
        properties.responseTopic = QString::fromUtf8(given.bytes);
        return;
    case PropertyId::CorrelationData:
        properties.correlationData = given.bytes;
        return;
    case PropertyId::UserProperty:
        properties.userProperties.append(given.pair);
        return;
    default:
        return;
    }
}

}

void addPropertyOptions(QCommandLineParser &parser, PropertyScope scope)
{
    forEachOption(scope, [&](const PropertySpec &spec, const QString &name) {
        const QString what = QCoreApplication::translate("PropertySpec", spec.explanation);
        parser.addOption({name, QStringLiteral("5.0: %1").arg(what), valueName(spec)});
    });
}

QString givenPropertyOption(const QCommandLineParser &parser, PropertyScope scope)
{
    QString given;
    forEachOption(scope, [&](const PropertySpec &, const QString &name) {
        if (given.isEmpty() && parser.isSet(name))
            given = name;
    });
    return given;
}

QString problemBefore5(const QCommandLineParser &parser, ProtocolVersion version, PropertyScope scope,
                       const QStringList &others)
{
    if (version == ProtocolVersion::V5_0)
        return {};
    QString given = givenPropertyOption(parser, scope);
    for (const QString &name : others)
        if (given.isEmpty() && parser.isSet(name))
            given = name;
    return given.isEmpty() ? QString()
                           : QCoreApplication::translate("mqttscope::cli", "--%1 needs --protocol 5.0.").arg(given);
}

QString readConnectProperties(const QCommandLineParser &parser, ConnectionProfile &profile)
{
    return readAll(parser, PropertyScope::Connect, [&profile](PropertyId id, const Given &given) {
        switch (id) {
        case PropertyId::SessionExpiryInterval:
            profile.sessionExpiry = given.number;
            return;
        case PropertyId::ReceiveMaximum:
            profile.receiveMaximum = quint16(given.number);
            return;
        case PropertyId::MaximumPacketSize:
            profile.maximumPacketSize = given.number;
            return;
        case PropertyId::TopicAliasMaximum:
            profile.topicAliasMaximum = quint16(given.number);
            return;
        case PropertyId::RequestProblemInformation:
            profile.requestProblemInformation = given.number != 0;
            return;
        case PropertyId::RequestResponseInformation:
            profile.requestResponseInformation = given.number != 0;
            return;
        case PropertyId::UserProperty:
            profile.userProperties.append(given.pair);
            return;
        case PropertyId::AuthenticationMethod:
            profile.authenticationMethod = QString::fromUtf8(given.bytes);
            return;
        default:
            return;
        }
    });
}

QString readGoodbyeProperties(const QCommandLineParser &parser, Goodbye &goodbye)
{
    return readAll(parser, PropertyScope::Disconnect, [&goodbye](PropertyId id, const Given &given) {
        if (id == PropertyId::SessionExpiryInterval)
            goodbye.sessionExpiry = given.number;
        else if (id == PropertyId::ReasonString)
            goodbye.reasonString = QString::fromUtf8(given.bytes);
        else if (id == PropertyId::UserProperty)
            goodbye.userProperties.append(given.pair);
    });
}

QString readMessageProperties(const QCommandLineParser &parser, MessageProperties &properties)
{
    return readAll(parser, PropertyScope::Publish,
                   [&properties](PropertyId id, const Given &given) { takeMessage(properties, id, given); });
}

QString readWillProperties(const QCommandLineParser &parser, WillProfile &will)
{
    return readAll(parser, PropertyScope::Will, [&will](PropertyId id, const Given &given) {
        if (id == PropertyId::WillDelayInterval)
            will.delay = given.number;
        else
            takeMessage(will.properties, id, given);
    });
}

QString readSubscribeProperties(const QCommandLineParser &parser, SubscriptionProfile &subscription,
                                UserPropertyList &userProperties)
{
    return readAll(parser, PropertyScope::Subscribe, [&](PropertyId id, const Given &given) {
        if (id == PropertyId::UserProperty)
            userProperties.append(given.pair);
        else
            subscription.subscriptionIdentifier = given.number;
    });
}

}
