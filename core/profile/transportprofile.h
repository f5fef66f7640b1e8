// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says about the way to a broker below MQTT: transport, TLS, WebSocket, proxy. No secrets.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace mqttscope
{

enum class TransportKind : quint8
{
    Tcp,
    Tls,
    WebSocket,
    SecureWebSocket,
    LocalSocket, ///< a Unix socket; ConnectionProfile::host is its path, the port means nothing
};

[[nodiscard]] constexpr bool usesTls(TransportKind kind)
{
    return kind == TransportKind::Tls || kind == TransportKind::SecureWebSocket;
}
[[nodiscard]] constexpr bool usesWebSocket(TransportKind kind)
{
    return kind == TransportKind::WebSocket || kind == TransportKind::SecureWebSocket;
}

/// Of the scheme; 0 = none.
[[nodiscard]] constexpr quint16 defaultPort(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
        return 1883;
    case TransportKind::Tls:
        return 8883;
    case TransportKind::WebSocket:
        return 80;
    case TransportKind::SecureWebSocket:
        return 443;
    case TransportKind::LocalSocket:
        break;
    }
    return 0;
}

enum class TlsVersion : quint8
{
    V1_2,
    V1_3,
};

/// One certificate a person has accepted in spite of the errors named. Holds for this host and these errors only.
struct CertificateException
{
    QString host; ///< "host:port" as connected to
    QString sha256; ///< fingerprint, lower-case hex without separators
    QStringList errors; ///< stable names of the verification errors accepted
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const CertificateException &, const CertificateException &) = default;
};

struct TlsProfile
{
    QString caFile; ///< PEM; empty = the system's store. Never both: what is named here replaces the store.
    QString certificateFile; ///< client certificate, PEM or PKCS#12; empty = none
    QString keyFile; ///< PEM; empty = the key is in certificateFile
    bool askKeyPassphrase = false; ///< asked per session, never stored
    QString serverName; ///< sent as SNI and verified instead of the host; empty = the host
    TlsVersion minimumVersion = TlsVersion::V1_2;
    QStringList alpn;
    QString ciphers; ///< OpenSSL names joined by ':'; empty = the library's choice
    bool preferChaCha20 = false;
    QString pskIdentity; ///< empty = no pre-shared key; the key itself is asked per session
    QList<CertificateException> exceptions;
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const TlsProfile &, const TlsProfile &) = default;
};

struct WebSocketProfile
{
    QString path = QStringLiteral("/mqtt");
    QString subprotocol = QStringLiteral("mqtt");
    QList<std::pair<QString, QString>> headers; ///< sent with the upgrade request, in order; secret ones without value
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const WebSocketProfile &, const WebSocketProfile &) = default;
};

enum class ProxyKind : quint8
{
    None,
    Socks5,
    HttpConnect,
};

/// 0 = none.
[[nodiscard]] constexpr quint16 defaultPort(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::Socks5:
        return 1080;
    case ProxyKind::HttpConnect:
        return 3128;
    case ProxyKind::None:
        break;
    }
    return 0;
}

struct ProxyProfile
{
    ProxyKind kind = ProxyKind::None;
    QString host;
    quint16 port = 1080;
    QString userName; ///< the password is asked per session
    QJsonObject unknownKeys = {}; ///< kept as read, written back
    friend bool operator==(const ProxyProfile &, const ProxyProfile &) = default;
};

}
