// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profilejson.h"

#include "core/profile/secretheaders.h"
#include "core/spec/limits.h"
#include "core/websocket/httphead.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace mqttscope
{

namespace
{

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

/// Secrets typed into the file by hand do not stay there.
constexpr const char *kSecretKeys[] = {"password", "keyPassphrase", "passphrase", "preSharedKey", "psk"};
/// Stands for what cannot be read where leaving it out would be weaker: no file and no cipher is called that, so that
/// there is no connection at all.
constexpr QLatin1String kUnreadable("(unreadable)");

/// What no host and no path of a socket contains, and what could begin a line of its own in a request.
bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Puts values in. Optional ones only if they are there, texts and lists only if they are not empty.
class JsonWriter
{
public:
    static constexpr bool isReading = false;
    QJsonObject object;

    void boolean(const QString &key, const bool &value, bool = false) { object.insert(key, value); }
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
    void text(const QString &key, const QString &value, const QString & = {})
    {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    template <typename T, size_t N>
    void choice(const QString &key, const T &value, const std::array<const char *, N> &names, T)
    {
        object.insert(key, QLatin1String(names[size_t(value)]));
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
    void texts(const QString &key, const QStringList &list)
    {
        if (!list.isEmpty())
            object.insert(key, QJsonArray::fromStringList(list));
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
        for (const T &item : items)
            array.append(written(item, fields));
        if (!array.isEmpty())
            object.insert(key, array);
    }
    template <typename T, typename Fields>
    void group(const QString &key, const T &value, Fields fields)
    {
        const QJsonObject inner = written(value, fields);
        if (!inner.isEmpty())
            object.insert(key, inner);
    }
    template <typename T, typename Fields>
    void optionalGroup(const QString &key, const std::optional<T> &value, Fields fields)
    {
        if (value)
            group(key, *value, fields);
    }

    /// All of a struct, with the keys another version of this program has put there.
    template <typename T, typename Fields>
    [[nodiscard]] static QJsonObject written(const T &value, Fields fields)
    {
        JsonWriter writer;
        fields(writer, value);
        for (auto key = value.unknownKeys.begin(); key != value.unknownKeys.end(); ++key)
            if (!writer.object.contains(key.key()))
                writer.object.insert(key.key(), key.value());
        return writer.object;
    }
};

/// Takes values out; what is missing or unusable leaves the default, the latter is noted. Where the default would be
/// weaker than what may have been meant, `strictest` stands for the unusable.
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
    void boolean(const QString &key, bool &value, bool strictest)
    {
        if (object.contains(key) && !object.value(key).isBool())
            value = strictest;
        boolean(key, value);
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
    void text(const QString &key, QString &value, const QString &strictest)
    {
        if (object.contains(key) && !isUsable(object.value(key)))
            value = strictest;
        text(key, value);
    }
    /// One of a few, by name.
    template <typename T, size_t N>
    void choice(const QString &key, T &value, const std::array<const char *, N> &names, T strictest)
    {
        const QJsonValue found = object.take(key);
        if (found.isUndefined())
            return;
        const auto name = std::find_if(names.begin(), names.end(), [text = found.toString()](const char *known) {
            return text == QLatin1String(known);
        });
        value = name == names.end() ? strictest : T(name - names.begin());
        if (name == names.end())
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
    void texts(const QString &key, QStringList &list)
    {
        for (const auto &item : takeArray(key)) {
            if (isUsable(item))
                list.append(item.toString());
            else
                replaced->append(key);
        }
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
            items.append(T());
            read(item.toObject(), items.last(), fields, replaced);
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
        read(found.toObject(), value, fields, replaced);
    }
    template <typename T, typename Fields>
    void optionalGroup(const QString &key, std::optional<T> &value, Fields fields)
    {
        const QJsonValue found = object.take(key);
        if (!found.isObject())
            return note(key, found);
        value.emplace();
        read(found.toObject(), *value, fields, replaced);
    }

    /// All of a struct; what it does not know is kept.
    template <typename T, typename Fields>
    static void read(const QJsonObject &source, T &value, Fields fields, QStringList *notes)
    {
        JsonReader reader(source, notes);
        fields(reader, value);
        for (const char *secret : kSecretKeys)
            reader.object.remove(QLatin1String(secret));
        value.unknownKeys = reader.object;
    }

private:
    static bool isUsable(const QJsonValue &value)
    {
        return value.isString() && value.toString().size() <= limits::kMaximumPrefixedBytes
            && value.toString().toUtf8().size() <= limits::kMaximumPrefixedBytes;
    }
    void note(const QString &key, const QJsonValue &found)
    {
        if (!found.isUndefined())
            replaced->append(key);
    }
    QJsonArray takeArray(const QString &key)
    {
        const QJsonValue found = object.take(key);
        if (found.isArray() && found.toArray().size() <= limits::kProfileListItems)
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
    io.bytes(QStringLiteral("correlationData"), properties.correlationData, limits::kMaximumPrefixedBytes);
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
    io.bytes(QStringLiteral("payload"), will.payload, limits::kMaximumPrefixedBytes);
    io.number(QStringLiteral("qos"), will.qos, 0, 2);
    io.boolean(QStringLiteral("retain"), will.retain);
    io.number(QStringLiteral("delay"), will.delay, 0, 0xFFFFFFFFLL);
    io.group(QStringLiteral("properties"), will.properties, propertyFields);
};

constexpr std::array<const char *, 5> kTransportNames{"tcp", "tls", "websocket", "secureWebSocket", "localSocket"};
constexpr std::array<const char *, 3> kProxyNames{"none", "socks5", "httpConnect"};

constexpr std::array<const char *, 2> kTlsVersionNames{"1.2", "1.3"};

constexpr auto exceptionFields = [](auto &io, auto &exception) {
    io.text(QStringLiteral("host"), exception.host);
    io.text(QStringLiteral("sha256"), exception.sha256);
    io.texts(QStringLiteral("errors"), exception.errors);
};

constexpr auto tlsFields = [](auto &io, auto &tls) {
    io.text(QStringLiteral("caFile"), tls.caFile, kUnreadable);
    io.text(QStringLiteral("certificateFile"), tls.certificateFile);
    io.text(QStringLiteral("keyFile"), tls.keyFile);
    io.boolean(QStringLiteral("askKeyPassphrase"), tls.askKeyPassphrase);
    io.text(QStringLiteral("serverName"), tls.serverName);
    io.choice(QStringLiteral("minimumVersion"), tls.minimumVersion, kTlsVersionNames, TlsVersion::V1_3);
    io.texts(QStringLiteral("alpn"), tls.alpn);
    io.text(QStringLiteral("ciphers"), tls.ciphers, kUnreadable);
    io.boolean(QStringLiteral("preferChaCha20"), tls.preferChaCha20);
    io.text(QStringLiteral("pskIdentity"), tls.pskIdentity);
    io.list(QStringLiteral("exceptions"), tls.exceptions, exceptionFields);
};

constexpr auto webSocketFields = [](auto &io, auto &webSocket) {
    io.text(QStringLiteral("path"), webSocket.path);
    io.text(QStringLiteral("subprotocol"), webSocket.subprotocol);
    io.pairs(QStringLiteral("headers"), webSocket.headers);
};

constexpr auto proxyFields = [](auto &io, auto &proxy) {
    io.choice(QStringLiteral("kind"), proxy.kind, kProxyNames, ProxyKind::Socks5);
    io.text(QStringLiteral("host"), proxy.host);
    io.number(QStringLiteral("port"), proxy.port, 1, 0xFFFF);
    io.text(QStringLiteral("userName"), proxy.userName);
};

constexpr auto profileFields = [](auto &io, auto &profile) {
    io.text(QStringLiteral("id"), profile.id);
    io.text(QStringLiteral("name"), profile.name);
    io.text(QStringLiteral("host"), profile.host, QString());
    io.number(QStringLiteral("port"), profile.port, 1, 0xFFFF);
    io.choice(QStringLiteral("transport"), profile.transport, kTransportNames, TransportKind::Tls);
    io.group(QStringLiteral("tls"), profile.tls, tlsFields);
    io.group(QStringLiteral("webSocket"), profile.webSocket, webSocketFields);
    io.group(QStringLiteral("proxy"), profile.proxy, proxyFields);
    io.number(QStringLiteral("version"), profile.version, qint64(ProtocolVersion::V3_1), qint64(ProtocolVersion::V5_0));
    io.text(QStringLiteral("clientId"), profile.clientId);
    io.text(QStringLiteral("userName"), profile.userName);
    io.text(QStringLiteral("authenticationMethod"), profile.authenticationMethod);
    io.boolean(QStringLiteral("askPassword"), profile.askPassword);
    io.number(QStringLiteral("keepAlive"), profile.keepAlive, 0, 0xFFFF);
    io.boolean(QStringLiteral("cleanStart"), profile.cleanStart);
    io.boolean(QStringLiteral("keepSession"), profile.keepSession);
    io.boolean(QStringLiteral("continueUnknownSession"), profile.continueUnknownSession);
    io.number(QStringLiteral("sessionExpiry"), profile.sessionExpiry, 0, 0xFFFFFFFFLL);
    io.number(QStringLiteral("receiveMaximum"), profile.receiveMaximum, 1, 0xFFFF);
    io.number(QStringLiteral("maximumPacketSize"), profile.maximumPacketSize, 1, 0xFFFFFFFFLL);
    io.number(QStringLiteral("topicAliasMaximum"), profile.topicAliasMaximum, 0, 0xFFFF);
    io.boolean(QStringLiteral("automaticTopicAliases"), profile.automaticTopicAliases);
    io.boolean(QStringLiteral("requestProblemInformation"), profile.requestProblemInformation);
    io.boolean(QStringLiteral("requestResponseInformation"), profile.requestResponseInformation);
    io.pairs(QStringLiteral("userProperties"), profile.userProperties);
    io.pairs(QStringLiteral("subscribeUserProperties"), profile.subscribeUserProperties);
    io.optionalGroup(QStringLiteral("will"), profile.will, willFields);
    io.list(QStringLiteral("subscriptions"), profile.subscriptions, subscriptionFields);
    io.boolean(QStringLiteral("reconnect"), profile.reconnect);
    io.number(QStringLiteral("reconnectMinMs"), profile.reconnectMinMs, 100, 3'600'000);
    io.number(QStringLiteral("reconnectMaxMs"), profile.reconnectMaxMs, 100, 3'600'000);
    io.number(QStringLiteral("connectTimeoutMs"), profile.connectTimeoutMs, 100, 600'000);
    io.number(QStringLiteral("offlineMessages"), profile.offlineMessages, 0, 100'000);
    io.number(QStringLiteral("offlineBytes"), profile.offlineBytes, 1, limits::kOfflineBytes);
    io.boolean(QStringLiteral("readOnly"), profile.readOnly, true);
};

/// What would not survive an HTTP request as it stands, or would become more than one header of it.
void dropUnusableHttp(WebSocketProfile &webSocket, QStringList &replaced)
{
    if (!isRequestTarget(webSocket.path)) {
        webSocket.path = WebSocketProfile().path;
        replaced.append(QStringLiteral("path"));
    }
    if (!isHeaderName(webSocket.subprotocol)) {
        webSocket.subprotocol = WebSocketProfile().subprotocol;
        replaced.append(QStringLiteral("subprotocol"));
    }
    const auto dropped = webSocket.headers.removeIf(
        [](const auto &header) { return !isHeaderName(header.first) || !isHeaderValue(header.second); });
    if (dropped > 0)
        replaced.append(QStringLiteral("headers"));
}

}

ProfileReading profileFromJson(const QJsonObject &object)
{
    ProfileReading reading;
    ConnectionProfile &profile = reading.profile;
    JsonReader::read(object, profile, profileFields, &reading.replaced);
    if (profile.id.isEmpty())
        profile.id = ConnectionProfile::create().id;
    if (profile.reconnectMaxMs < profile.reconnectMinMs)
        profile.reconnectMaxMs = profile.reconnectMinMs;
    dropUnusableHttp(profile.webSocket, reading.replaced);
    (void)takeHeaderValues(profile.webSocket);
    if (hasControl(profile.host)) {
        profile.host.clear();
        reading.replaced.append(QStringLiteral("host"));
    }
    if (reading.replaced.contains(QStringLiteral("tls")))
        profile.tls.caFile = kUnreadable;
    if (reading.replaced.contains(QStringLiteral("proxy")))
        profile.proxy.kind = ProxyKind::Socks5; // without a host: nothing goes past a proxy that cannot be read
    reading.replaced.removeDuplicates();
    return reading;
}

QJsonObject profileToJson(const ConnectionProfile &profile)
{
    ConnectionProfile kept = profile;
    (void)takeHeaderValues(kept.webSocket);
    QJsonObject object = JsonWriter::written(kept, profileFields);
    if (kept.host.isEmpty()) // left out it would be read as the default, another computer
        object.insert(QStringLiteral("host"), QString());
    return object;
}

}
