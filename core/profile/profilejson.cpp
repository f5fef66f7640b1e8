// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profilejson.h"

#include "core/spec/limits.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <cmath>
#include <type_traits>

namespace mqttscope
{

namespace
{

constexpr qsizetype kMaximumTextBytes = 65'535; ///< [5.0/1.5.4]
constexpr qsizetype kMaximumListItems = 10'000;

template <typename T>
struct IsOptional : std::false_type
{ };
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type
{ };

std::optional<QString> asText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return decoder.hasError() || text.contains(QChar(0)) ? std::nullopt : std::optional(text);
}

/// Puts values in. Optional ones only if they are there, texts and lists only if they are not empty.
class JsonWriter
{
public:
    static constexpr bool isReading = false;
    QJsonObject object;

    void boolean(const QString &key, const bool &value) { object.insert(key, value); }
    void boolean(const QString &key, const std::optional<bool> &value)
    {
        if (value)
            object.insert(key, *value);
    }
    template <typename T>
    void number(const QString &key, const T &value, qint64, qint64)
    {
        if constexpr (IsOptional<T>::value) {
            if (value)
                object.insert(key, qint64(*value));
        } else {
            object.insert(key, qint64(value));
        }
    }
    void text(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    /// Readable where the bytes are text.
    void bytes(const QString &key, const QByteArray &value, qsizetype)
    {
        if (value.isEmpty())
            return;
        if (const std::optional<QString> readable = asText(value))
            object.insert(key, *readable);
        else
            object.insert(key + QLatin1String("Base64"), QString::fromLatin1(value.toBase64()));
    }
    void pairs(const QString &key, const UserPropertyList &list)
    {
        QJsonArray array;
        for (const auto &[name, value] : list)
            array.append(QJsonArray{name, value});
        if (!array.isEmpty())
            object.insert(key, array);
    }
    template <typename T, typename Fields>
    void list(const QString &key, const QList<T> &items, Fields fields)
    {
        QJsonArray array;
        for (const T &item : items) {
            JsonWriter inner;
            fields(inner, item);
            array.append(inner.object);
        }
        if (!array.isEmpty())
            object.insert(key, array);
    }
    template <typename T, typename Fields>
    void group(const QString &key, const T &value, Fields fields)
    {
        JsonWriter inner;
        fields(inner, value);
        if (!inner.object.isEmpty())
            object.insert(key, inner.object);
    }
    template <typename T, typename Fields>
    void optionalGroup(const QString &key, const std::optional<T> &value, Fields fields)
    {
        if (value)
            group(key, *value, fields);
    }
};

/// Takes values out; what is missing or unusable leaves the default, the latter is noted.
class JsonReader
{
public:
    static constexpr bool isReading = true;
    QJsonObject object; ///< what has not been asked for
    QStringList *replaced;

    JsonReader(const QJsonObject &source, QStringList *notes)
        : object(source)
        , replaced(notes)
    { }

    template <typename T>
    void boolean(const QString &key, T &value)
    {
        const QJsonValue found = object.take(key);
        if (found.isBool())
            value = found.toBool();
        else
            note(key, found);
    }
    template <typename T>
    void number(const QString &key, T &value, qint64 minimum, qint64 maximum)
    {
        const QJsonValue found = object.take(key);
        const double number = found.toDouble(-1);
        if (!found.isDouble() || number != std::floor(number) || number < double(minimum) || number > double(maximum)) {
            note(key, found);
            return;
        }
        if constexpr (IsOptional<T>::value)
            value = typename T::value_type(number);
        else
            value = T(number);
    }
    void text(const QString &key, QString &value)
    {
        const QJsonValue found = object.take(key);
        if (isUsable(found))
            value = found.toString();
        else
            note(key, found);
    }
    void bytes(const QString &key, QByteArray &value, qsizetype maximum)
    {
        const QString encodedKey = key + QLatin1String("Base64");
        const QJsonValue plain = object.take(key);
        const QJsonValue encoded = object.take(encodedKey);
        QByteArray found = plain.toString().toUtf8();
        if (encoded.isString()) {
            const auto decoded = QByteArray::fromBase64Encoding(encoded.toString().toLatin1(),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            if (decoded)
                found = *decoded;
            else
                replaced->append(encodedKey);
        } else {
            note(encodedKey, encoded);
        }
        if (!plain.isString())
            note(key, plain);
        if (found.size() <= maximum)
            value = found;
        else
            replaced->append(key);
    }
    void pairs(const QString &key, UserPropertyList &list)
    {
        for (const auto &item : takeArray(key)) {
            const QJsonArray pair = item.toArray();
            if (pair.size() == 2 && isUsable(pair[0]) && isUsable(pair[1]))
                list.append({pair[0].toString(), pair[1].toString()});
            else
                replaced->append(key);
        }
    }
    template <typename T, typename Fields>
    void list(const QString &key, QList<T> &items, Fields fields)
    {
        for (const auto &item : takeArray(key)) {
            if (!item.isObject()) {
                replaced->append(key);
                continue;
            }
            JsonReader inner(item.toObject(), replaced);
            T value;
            fields(inner, value);
            items.append(value);
        }
    }
    template <typename T, typename Fields>
    void group(const QString &key, T &value, Fields fields)
    {
        const QJsonValue found = object.take(key);
        if (!found.isObject()) {
            note(key, found);
            return;
        }
        JsonReader inner(found.toObject(), replaced);
        fields(inner, value);
    }
    template <typename T, typename Fields>
    void optionalGroup(const QString &key, std::optional<T> &value, Fields fields)
    {
        if (!object.contains(key))
            return;
        T found;
        group(key, found, fields);
        value = found;
    }

private:
    static bool isUsable(const QJsonValue &value)
    {
        return value.isString() && value.toString().size() <= kMaximumTextBytes
            && value.toString().toUtf8().size() <= kMaximumTextBytes;
    }
    void note(const QString &key, const QJsonValue &found)
    {
        if (!found.isUndefined())
            replaced->append(key);
    }
    QJsonArray takeArray(const QString &key)
    {
        const QJsonValue found = object.take(key);
        if (found.isArray() && found.toArray().size() <= kMaximumListItems)
            return found.toArray();
        note(key, found);
        return {};
    }
};

// Each of these names every field of its struct once, for both directions.

constexpr auto propertyFields = [](auto &io, auto &properties) {
    io.boolean(QStringLiteral("payloadIsUtf8"), properties.payloadIsUtf8);
    io.number(QStringLiteral("messageExpiry"), properties.messageExpiry, 0, 0xFFFFFFFFLL);
    io.number(QStringLiteral("topicAlias"), properties.topicAlias, 1, 0xFFFF);
    io.text(QStringLiteral("contentType"), properties.contentType);
    io.text(QStringLiteral("responseTopic"), properties.responseTopic);
    io.bytes(QStringLiteral("correlationData"), properties.correlationData, kMaximumTextBytes);
    io.pairs(QStringLiteral("userProperties"), properties.userProperties);
};

constexpr auto subscriptionFields = [](auto &io, auto &subscription) {
    io.text(QStringLiteral("filter"), subscription.filter);
    io.number(QStringLiteral("qos"), subscription.qos, 0, 2);
    io.boolean(QStringLiteral("noLocal"), subscription.noLocal);
    io.boolean(QStringLiteral("retainAsPublished"), subscription.retainAsPublished);
    io.number(QStringLiteral("retainHandling"), subscription.retainHandling, 0, 2);
    io.number(QStringLiteral("subscriptionIdentifier"), subscription.subscriptionIdentifier, 1,
              limits::kMaximumRemainingLength);
    io.boolean(QStringLiteral("enabled"), subscription.enabled);
};

constexpr auto willFields = [](auto &io, auto &will) {
    io.text(QStringLiteral("topic"), will.topic);
    io.bytes(QStringLiteral("payload"), will.payload, kMaximumTextBytes);
    io.number(QStringLiteral("qos"), will.qos, 0, 2);
    io.boolean(QStringLiteral("retain"), will.retain);
    io.number(QStringLiteral("delay"), will.delay, 0, 0xFFFFFFFFLL);
    io.group(QStringLiteral("properties"), will.properties, propertyFields);
};

constexpr auto profileFields = [](auto &io, auto &profile) {
    io.text(QStringLiteral("id"), profile.id);
    io.text(QStringLiteral("name"), profile.name);
    io.text(QStringLiteral("host"), profile.host);
    io.number(QStringLiteral("port"), profile.port, 1, 0xFFFF);
    io.number(QStringLiteral("version"), profile.version, qint64(ProtocolVersion::V3_1), qint64(ProtocolVersion::V5_0));
    io.text(QStringLiteral("clientId"), profile.clientId);
    io.text(QStringLiteral("userName"), profile.userName);
    io.boolean(QStringLiteral("askPassword"), profile.askPassword);
    io.number(QStringLiteral("keepAlive"), profile.keepAlive, 0, 0xFFFF);
    io.boolean(QStringLiteral("cleanStart"), profile.cleanStart);
    io.number(QStringLiteral("sessionExpiry"), profile.sessionExpiry, 0, 0xFFFFFFFFLL);
    io.number(QStringLiteral("receiveMaximum"), profile.receiveMaximum, 1, 0xFFFF);
    io.number(QStringLiteral("maximumPacketSize"), profile.maximumPacketSize, 1, 0xFFFFFFFFLL);
    io.number(QStringLiteral("topicAliasMaximum"), profile.topicAliasMaximum, 0, 0xFFFF);
    io.boolean(QStringLiteral("requestProblemInformation"), profile.requestProblemInformation);
    io.boolean(QStringLiteral("requestResponseInformation"), profile.requestResponseInformation);
    io.pairs(QStringLiteral("userProperties"), profile.userProperties);
    io.optionalGroup(QStringLiteral("will"), profile.will, willFields);
    io.list(QStringLiteral("subscriptions"), profile.subscriptions, subscriptionFields);
    io.boolean(QStringLiteral("reconnect"), profile.reconnect);
    io.number(QStringLiteral("reconnectMinMs"), profile.reconnectMinMs, 100, 3'600'000);
    io.number(QStringLiteral("reconnectMaxMs"), profile.reconnectMaxMs, 100, 3'600'000);
    io.number(QStringLiteral("connectTimeoutMs"), profile.connectTimeoutMs, 100, 600'000);
    io.boolean(QStringLiteral("readOnly"), profile.readOnly);
};

}

ProfileReading profileFromJson(const QJsonObject &object)
{
    ProfileReading reading;
    JsonReader reader(object, &reading.replaced);
    ConnectionProfile &profile = reading.profile;
    profileFields(reader, profile);
    if (profile.id.isEmpty())
        profile.id = ConnectionProfile::create().id;
    if (profile.reconnectMaxMs < profile.reconnectMinMs)
        profile.reconnectMaxMs = profile.reconnectMinMs;
    reader.object.remove(QStringLiteral("password")); // a secret typed into the file by hand does not stay there
    profile.unknownKeys = reader.object;
    reading.replaced.removeDuplicates();
    return reading;
}

QJsonObject profileToJson(const ConnectionProfile &profile)
{
    JsonWriter writer;
    profileFields(writer, profile);
    for (auto key = profile.unknownKeys.begin(); key != profile.unknownKeys.end(); ++key)
        if (!writer.object.contains(key.key()))
            writer.object.insert(key.key(), key.value());
    return writer.object;
}

}
