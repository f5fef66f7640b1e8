// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connectionoptions.h"

#include "app/cli/argumenttext.h"
#include "app/cli/propertyoptions.h"
#include "core/base/plaintext.h"
#include "core/profile/connectionurl.h"
#include "core/topic/topicname.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <cstdio>

namespace mqttscope::cli
{

namespace
{

constexpr qint64 kSecretFileBytes = 64LL << 10;
constexpr quint32 kNeverExpires = 0xFFFFFFFF; ///< [5.0/3.1.2.11.2]
constexpr const char *kScramMethods[] = {"SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512"};
/// Options that take a file which may be standard input.
constexpr const char *kFileOptions[]
    = {"password-file", "key-passphrase-file", "psk-file", "proxy-password-file", "ws-header-file"};

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope::cli", text); }
QString key(const char *name) { return QLatin1String(name); }

Failure<QString> bad(const QString &option, const QString &why) { return Failure{option + QLatin1String(": ") + why}; }

/// First line of a file: people end it with a line break they do not mean. nullopt = the option is not given.
Result<std::optional<QByteArray>, QString> readSecret(const QCommandLineParser &parser, const char *option)
{
    if (!parser.isSet(key(option)))
        return std::optional<QByteArray>();
    const auto bytes = readFile(parser.value(key(option)), kSecretFileBytes);
    if (!bytes)
        return Failure{QStringLiteral("--%1: %2").arg(key(option), bytes.error())};
    QByteArray line = *bytes;
    if (const qsizetype end = line.indexOf('\n'); end >= 0)
        line.truncate(end);
    if (line.endsWith('\r'))
        line.chop(1);
    return std::optional(line);
}

/// empty = all is well
QString readProtocol(const QCommandLineParser &parser, ConnectionProfile &profile)
{
    const QString text = parser.value(key("protocol"));
    if (text.isEmpty() || text == key("5.0") || text == key("5"))
        profile.version = ProtocolVersion::V5_0;
    else if (text == key("3.1.1"))
        profile.version = ProtocolVersion::V3_1_1;
    else if (text == key("3.1"))
        profile.version = ProtocolVersion::V3_1;
    else
        return tr("--protocol must be 3.1, 3.1.1 or 5.0.");
    return {};
}

/// Certificates given for a connection in clear would look like a protection that is not there.
QString problemWithoutTls(const QCommandLineParser &parser, const ConnectionProfile &profile)
{
    if (usesTls(profile.transport))
        return {};
    for (const char *option : {"ca", "cert", "key", "key-passphrase-file", "server-name", "tls-version", "alpn",
                               "ciphers", "psk-identity", "psk-file"})
        if (parser.isSet(key(option)))
            return tr("--%1 is for an address with TLS, mqtts:// or wss://.").arg(key(option));
    return {};
}

QString readTls(const QCommandLineParser &parser, TlsProfile &tls)
{
    tls.caFile = parser.value(key("ca"));
    tls.certificateFile = parser.value(key("cert"));
    tls.keyFile = parser.value(key("key"));
    tls.serverName = parser.value(key("server-name"));
    tls.ciphers = parser.value(key("ciphers"));
    tls.pskIdentity = parser.value(key("psk-identity"));
    const QString version = parser.value(key("tls-version"));
    if (version == key("1.3"))
        tls.minimumVersion = TlsVersion::V1_3;
    else if (!version.isEmpty() && version != key("1.2"))
        return tr("--tls-version must be 1.2 or 1.3.");
    if (parser.isSet(key("alpn")))
        tls.alpn = parser.value(key("alpn")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (tls.certificateFile.isEmpty() && !tls.keyFile.isEmpty())
        return tr("--key needs --cert.");
    if (tls.pskIdentity.isEmpty() != !parser.isSet(key("psk-file")))
        return tr("--psk-identity and --psk-file belong together.");
    return {};
}

QString readProxy(const QCommandLineParser &parser, ProxyProfile &proxy, ConnectSecrets &secrets)
{
    const QString text = parser.value(key("proxy"));
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    if (url.scheme() == key("socks5"))
        proxy.kind = ProxyKind::Socks5;
    else if (url.scheme() == key("http"))
        proxy.kind = ProxyKind::HttpConnect;
    if (proxy.kind == ProxyKind::None || url.host().isEmpty() || url.port() == 0)
        return tr("--proxy must be socks5://host:port or http://host:port.");
    secrets.proxyPassword = url.password(QUrl::FullyDecoded).toUtf8();
    proxy.host = url.host();
    proxy.port = quint16(url.port(proxy.kind == ProxyKind::Socks5 ? 1080 : 3128));
    proxy.userName = url.userName(QUrl::FullyDecoded);
    return {};
}

QString readWill(const QCommandLineParser &parser, ConnectionProfile &profile)
{
    const bool isMeant = parser.isSet(key("will-message")) || parser.isSet(key("will-qos"))
        || parser.isSet(key("will-retain")) || !givenPropertyOption(parser, PropertyScope::Will).isEmpty();
    if (!parser.isSet(key("will-topic")))
        return isMeant ? tr("A will needs --will-topic.") : QString();
    WillProfile will;
    will.topic = parser.value(key("will-topic"));
    if (const auto topic = TopicName::parse(QStringView(will.topic), profile.version); !topic)
        return QStringLiteral("--will-topic: ") + topic.error();
    will.payload = argumentBytes(parser.value(key("will-message")));
    const auto qos = readNumber(parser, key("will-qos"), 0, 0, 2);
    if (!qos)
        return qos.error();
    will.qos = QoS(*qos);
    will.retain = parser.isSet(key("will-retain"));
    if (QString problem = readWillProperties(parser, will); !problem.isEmpty())
        return problem;
    profile.will = will;
    return {};
}

QString readWebSocket(const QCommandLineParser &parser, WebSocketProfile &webSocket)
{
    const auto take = [&webSocket](const QString &option, const QStringList &lines) -> QString {
        for (const QString &line : lines) {
            const qsizetype at = line.indexOf(QLatin1Char(':'));
            if (at <= 0)
                return tr("--%1: lines like \"Name: value\" are needed.").arg(option);
            webSocket.headers.append({line.left(at).trimmed(), line.mid(at + 1).trimmed()});
        }
        return {};
    };
    if (QString problem = take(key("ws-header"), parser.values(key("ws-header"))); !problem.isEmpty())
        return problem;
    const QString option = key("ws-header-file");
    if (!parser.isSet(option))
        return {};
    const auto bytes = readFile(parser.value(option), kSecretFileBytes);
    if (!bytes)
        return QStringLiteral("--%1: %2").arg(option, bytes.error());
    QStringList lines = QString::fromUtf8(*bytes).split(QLatin1Char('\n'));
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return take(option, lines);
}

/// What 5.0 offers beside user name and password; here only what needs nobody to answer.
QString readAuthentication(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    if (profile.authenticationMethod.isEmpty())
        return {};
    const bool isKnown = std::any_of(std::begin(kScramMethods), std::end(kScramMethods), [&](const char *method) {
        return profile.authenticationMethod == QLatin1String(method);
    });
    if (!isKnown)
        return tr("--authentication-method must be SCRAM-SHA-1, SCRAM-SHA-256 or SCRAM-SHA-512.");
    if (profile.userName.isEmpty() || secrets.password.isEmpty())
        return tr("--authentication-method needs a user name and a password.");
    return {};
}

QString readSecrets(const QCommandLineParser &parser, ConnectSecrets &secrets)
{
    const std::pair<const char *, QByteArray *> files[] = {{"password-file", &secrets.password},
                                                           {"key-passphrase-file", &secrets.keyPassphrase},
                                                           {"psk-file", &secrets.preSharedKey},
                                                           {"proxy-password-file", &secrets.proxyPassword}};
    for (const auto &[option, secret] : files) {
        const auto bytes = readSecret(parser, option);
        if (!bytes)
            return bytes.error();
        if (const std::optional<QByteArray> &given = *bytes)
            *secret = *given;
    }
    if (!secrets.preSharedKey.isEmpty()) {
        const QByteArray digits = secrets.preSharedKey.trimmed().toLower();
        secrets.preSharedKey = QByteArray::fromHex(digits);
        if (secrets.preSharedKey.isEmpty() || secrets.preSharedKey.toHex() != digits)
            return tr("--psk-file: hexadecimal digits are needed, two for each byte.");
    }
    return {};
}

}

void addConnectionOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &what, const char *value = "") {
        parser.addOption({QString(QLatin1String(name)), what, QString(QLatin1String(value))});
    };
    option("url", tr("The broker: mqtt://host:1883, mqtts://, ws://, wss:// or unix:///path."), "url");
    option("protocol", tr("3.1, 3.1.1 or 5.0 (the default)."), "version");
    option("client-id", tr("Client Identifier; a fresh one by default."), "id");
    option("keep-alive", tr("Keep Alive, 0 to 65535; 60 by default."), "seconds");
    option("no-clean",
           tr("Continue the session the broker keeps for this client, and have it kept on: with 5.0 for ever, unless "
              "--session-expiry-interval says how long."));
    option("user", tr("User name; or in the address."), "name");
    option("password-file", tr("File with the password; - reads it from standard input. Or set MQTTSCOPE_PASSWORD."),
           "file");
    option("connect-timeout", tr("Longest time until CONNACK; 10 by default."), "seconds");
    option("ca", tr("PEM file of the certificate authorities trusted instead of the system's."), "file");
    option("cert", tr("Client certificate, PEM or PKCS#12."), "file");
    option("key", tr("Its key, PEM; not needed where the certificate's file holds it."), "file");
    option("key-passphrase-file", tr("File with the passphrase of the key."), "file");
    option("server-name", tr("Name sent as SNI and looked for in the certificate instead of the host."), "name");
    option("tls-version", tr("At least 1.2 (the default) or 1.3."), "version");
    option("alpn", tr("Protocols to offer, separated by commas."), "names");
    option("ciphers", tr("OpenSSL names of the ciphers allowed, separated by colons."), "names");
    option("psk-identity", tr("Identity of a pre-shared key."), "name");
    option("psk-file", tr("File with that key in hexadecimal digits."), "file");
    option("ws-header", tr("Another line for the WebSocket upgrade, \"Name: value\"; may be repeated."), "line");
    option("ws-header-file", tr("File with such lines, for those that hold a secret."), "file");
    option("proxy", tr("Go through socks5://[user@]host:port or http://[user@]host:port."), "url");
    option("proxy-password-file", tr("File with the password for the proxy."), "file");
    option("will-topic", tr("Topic Name of the will."), "topic");
    option("will-message", tr("Payload of the will."), "text");
    option("will-qos", tr("QoS of the will; 0 by default."), "qos");
    option("will-retain", tr("Retain the will."));
    option("disconnect-with-will", tr("5.0: have the broker publish the will although we leave in good order."));
    addPropertyOptions(parser, PropertyScope::Connect);
    addPropertyOptions(parser, PropertyScope::Will);
    addPropertyOptions(parser, PropertyScope::Disconnect);
}

Result<ConnectionChoice, QString> readConnection(const QCommandLineParser &parser)
{
    if (standardInputUses(parser) > 1)
        return Failure{tr("Standard input can be read for one option only.")};
    if (!parser.isSet(key("url")))
        return Failure{tr("--url is needed, for example --url mqtt://localhost:1883.")};
    const auto url = parseConnectionUrl(parser.value(key("url")));
    if (!url)
        return bad(key("--url"), url.error());
    ConnectionChoice choice;
    ConnectionProfile &profile = choice.profile;
    profile = ConnectionProfile::create();
    url->applyTo(profile);
    profile.userName = parser.isSet(key("user")) ? parser.value(key("user")) : url->userName;
    choice.secrets.password = url->hasPassword ? url->password : qgetenv("MQTTSCOPE_PASSWORD");
    profile.clientId = parser.value(key("client-id"));
    profile.cleanStart = !parser.isSet(key("no-clean"));
    profile.continueUnknownSession = !profile.cleanStart; // an earlier run's: that is what the option asks for

    const auto keepAlive = readNumber(parser, key("keep-alive"), 60, 0, 65'535);
    if (!keepAlive)
        return Failure{keepAlive.error()};
    profile.keepAlive = quint16(*keepAlive);
    const auto timeout = readNumber(parser, key("connect-timeout"), 10, 1, 600);
    if (!timeout)
        return Failure{timeout.error()};
    profile.connectTimeoutMs = quint32(*timeout) * 1000;

    if (QString problem = readProtocol(parser, profile); !problem.isEmpty())
        return Failure{problem};
    for (const QString &problem :
         {problemWithoutTls(parser, profile), problemBefore5(parser, profile.version, PropertyScope::Connect),
          problemBefore5(parser, profile.version, PropertyScope::Will),
          problemBefore5(parser, profile.version, PropertyScope::Disconnect), readTls(parser, profile.tls),
          readProxy(parser, profile.proxy, choice.secrets), readWebSocket(parser, profile.webSocket),
          readConnectProperties(parser, profile), readGoodbyeProperties(parser, choice.goodbye),
          readWill(parser, profile), readSecrets(parser, choice.secrets),
          readAuthentication(profile, choice.secrets)}) {
        if (!problem.isEmpty())
            return Failure{problem};
    }
    const QString withWill = key("disconnect-with-will");
    if (parser.isSet(withWill)) {
        if (profile.version != ProtocolVersion::V5_0)
            return Failure{tr("--%1 needs --protocol 5.0.").arg(withWill)};
        if (!profile.will)
            return Failure{tr("A will needs --will-topic.")};
        choice.goodbye.reason = ReasonCode::DisconnectWithWillMessage;
    }
    const bool keepsSession = !profile.cleanStart && profile.version == ProtocolVersion::V5_0;
    if (keepsSession && !parser.isSet(key("session-expiry-interval")))
        profile.sessionExpiry = kNeverExpires; // with 0, the default of 5.0, there would be nothing to continue
    if (!profile.cleanStart && profile.clientId.isEmpty())
        return Failure{tr("--no-clean needs --client-id: the broker finds the session by it.")};
    return choice;
}

int standardInputUses(const QCommandLineParser &parser)
{
    return int(std::count_if(std::begin(kFileOptions), std::end(kFileOptions), [&parser](const char *option) {
        return parser.isSet(key(option)) && parser.value(key(option)) == key("-");
    }));
}

Result<qint64, QString> readNumber(const QCommandLineParser &parser, const QString &option, qint64 otherwise,
                                   qint64 minimum, qint64 maximum)
{
    if (!parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return Failure{tr("--%1: a number from %2 to %3 is needed.")
                           .arg(option, QString::number(minimum), QString::number(maximum))};
    return number;
}

Result<std::optional<int>, QString> readTimeout(const QCommandLineParser &parser)
{
    const QString option = key("timeout");
    const auto seconds = readNumber(parser, option, 0, 0, 7LL * 24 * 3600);
    if (!seconds)
        return Failure{seconds.error()};
    return parser.isSet(option) ? std::optional(int(*seconds * 1000)) : std::nullopt;
}

Result<QByteArray, QString> readFile(const QString &path, qint64 maximum)
{
    QFile file(path);
    const bool isOpen
        = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Failure{tr("%1 cannot be read: %2.").arg(visibleText(path), file.errorString())};
    QByteArray bytes = file.read(maximum + 1);
    if (bytes.size() > maximum)
        return Failure{tr("%1 is larger than %2 bytes.").arg(visibleText(path), QString::number(maximum))};
    return bytes;
}

}
