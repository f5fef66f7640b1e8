// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messagetext.h"

#include "app/cli/plainjson.h"
#include "core/base/plaintext.h"
#include "core/base/utf8.h"
#include "core/spec/propertyspec.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace mqttscope::cli
{

namespace
{

void insertBytes(QJsonObject &object, const QString &key, QByteArrayView bytes)
{
    const Utf8Problem problem = checkUtf8(bytes).problem;
    if (problem == Utf8Problem::None || problem == Utf8Problem::Discouraged)
        object.insert(key, QString::fromUtf8(bytes));
    else
        object.insert(key + QLatin1String("Hex"), QString::fromLatin1(bytes.toByteArray().toHex()));
}

QString keyOf(const PropertySpec &spec)
{
    const QString name = QLatin1String(spec.name);
    return name.mid(name.lastIndexOf(QLatin1Char('.')) + 1);
}

QJsonObject propertiesJson(const Properties &properties)
{
    QJsonObject object;
    for (const Property &property : properties) {
        const PropertySpec *spec = propertySpec(property.id);
        if (!spec)
            continue;
        const QString key = keyOf(*spec);
        QJsonValue value;
        if (spec->isNumber())
            value = qint64(property.number);
        else if (spec->wireType == WireType::Utf8StringPair)
            value = QJsonArray{QString::fromUtf8(property.first), QString::fromUtf8(property.second)};
        else if (spec->isText())
            value = QString::fromUtf8(property.first);
        else
            value = QString::fromLatin1(property.first.toByteArray().toHex());
        if (spec->manyScopes.contains(PropertyScope::Publish)) {
            QJsonArray all = object.value(key).toArray();
            all.append(value);
            object.insert(key, all);
        } else {
            object.insert(key, value);
        }
    }
    return object;
}

}

QByteArray messageJson(const PublishView &message, const QDateTime &now)
{
    QJsonObject object{{QStringLiteral("time"), now.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("qos"), int(message.qos)},
                       {QStringLiteral("retain"), message.retain},
                       {QStringLiteral("dup"), message.dup}};
    insertBytes(object, QStringLiteral("topic"), message.topic);
    insertBytes(object, QStringLiteral("payload"), message.payload);
    if (message.version == ProtocolVersion::V5_0)
        object.insert(QStringLiteral("properties"), propertiesJson(message.properties()));
    return plainJson(object) + '\n';
}

QByteArray messageText(const PublishView &message)
{
    // Whole, however much longer the marks of what is invisible make it.
    const auto whole = [](QByteArrayView bytes) {
        return visibleText(bytes, LineBreaks::Visible, std::numeric_limits<qsizetype>::max());
    };
    return (whole(message.topic) + QLatin1Char(' ') + whole(message.payload)).toUtf8() + '\n';
}

}
