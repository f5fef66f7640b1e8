// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionurl.h"

#include "core/spec/limits.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace mqttscope
{

namespace
{
/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

const QLatin1String kSchemeEnd("://");

std::optional<TransportKind> transportOf(const QString &scheme)
{
    struct Row
    {
        const char *scheme;
        TransportKind kind;
    };
    static constexpr Row kRows[] = {
        {"mqtt", TransportKind::Tcp},
        {"tcp", TransportKind::Tcp},
        {"mqtts", TransportKind::Tls},
        {"ssl", TransportKind::Tls},
        {"tls", TransportKind::Tls},
        {"ws", TransportKind::WebSocket},
        {"wss", TransportKind::SecureWebSocket},
        {"unix", TransportKind::LocalSocket},
    };
    for (const Row &row : kRows)
        if (scheme.compare(QLatin1String(row.scheme), Qt::CaseInsensitive) == 0)
            return row.kind;
    return std::nullopt;
}

bool isControlOrSpace(QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }
bool isControl(QChar c) { return c.category() == QChar::Other_Control; }

/// By a whole path or a name in the abstract namespace: a bare name would be looked for in the folder for temporary
/// files.
bool beginsAsSocket(const QString &path)
{
    return path.size() >= 2 && (path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('@')));
}

/// What follows unix://.
Result<ConnectionUrl, QString> parseLocalSocket(const QString &encoded)
{
    ConnectionUrl result;
    result.transport = TransportKind::LocalSocket;
    result.host = QUrl::fromPercentEncoding(encoded.toUtf8());
    if (!beginsAsSocket(result.host))
        return Failure{tr("After unix:// stands the path of a local socket, for example unix:///run/mosquitto.sock.")};
    if (const QString problem = localSocketProblem(result.host); !problem.isEmpty())
        return Failure{problem};
    return result;
}

/// What comes behind the port, translated; empty if it is in order.
QString problemBehindPort(const QUrl &url, TransportKind kind)
{
    const QString path = url.path();
    if (!usesWebSocket(kind)) {
        if (!path.isEmpty() && path != QLatin1String("/"))
            return tr("An address ends with the port: a path has no meaning without WebSocket.");
        if (url.hasQuery() || url.hasFragment())
            return tr("An address ends with the port: nothing may follow it.");
        return {};
    }
    if (url.hasFragment())
        return tr("An address ends with the path: nothing may follow it.");
    return {};
}

QString withoutQuery(const QString &path) { return path.section(QLatin1Char('?'), 0, 0); }
}

QString localSocketProblem(const QString &path)
{
    if (!beginsAsSocket(path))
        return tr("The path of a local socket begins with /, or with @ in the abstract namespace.");
    if (std::any_of(path.cbegin(), path.cend(), isControl))
        return tr("An address contains no control characters.");
    if (path.toUtf8().size() > limits::kLocalSocketPathBytes)
        return tr("The path of a local socket has at most %1 bytes.").arg(limits::kLocalSocketPathBytes);
    return {};
}

void ConnectionUrl::applyTo(ConnectionProfile &profile) const
{
    profile.transport = transport;
    profile.host = host;
    profile.port = port;
    if (!usesWebSocket(transport))
        return;
    if (path.isEmpty())
        profile.webSocket.path = WebSocketProfile().path;
    else if (path != withoutQuery(profile.webSocket.path))
        profile.webSocket.path = path;
}

Result<ConnectionUrl, QString> parseConnectionUrl(QStringView typed)
{
    if (typed.size() > limits::kAddressCharacters)
        return Failure{tr("This is too long for an address.")};
    QString text = typed.trimmed().toString();
    if (text.isEmpty())
        return Failure{tr("Type the address of a broker, for example mqtt://localhost:1883.")};
    if (!text.contains(kSchemeEnd))
        text.prepend(QLatin1String("mqtt://"));

    if (std::any_of(text.cbegin(), text.cend(), isControlOrSpace))
        return Failure{tr("An address contains no spaces.")};
    const qsizetype schemeEnd = text.indexOf(kSchemeEnd);
    const std::optional<TransportKind> kind = transportOf(text.left(schemeEnd));
    if (!kind)
        return Failure{tr("An address begins with mqtt://, mqtts://, ws://, wss:// or unix://, or is just host:port.")};
    if (*kind == TransportKind::LocalSocket)
        return parseLocalSocket(text.mid(schemeEnd + kSchemeEnd.size()));

    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return Failure{tr("This is not an address: expected mqtt://host:port with a port from 1 to 65535.")};
    if (url.host().isEmpty())
        return Failure{tr("The address names no host.")};
    if (url.port() == 0)
        return Failure{tr("A port is a number from 1 to 65535.")};
    if (const QString problem = problemBehindPort(url, *kind); !problem.isEmpty())
        return Failure{problem};

    ConnectionUrl result;
    result.transport = *kind;
    result.host = url.host();
    result.port = quint16(url.port(defaultPort(*kind)));
    if (usesWebSocket(*kind))
        result.path = url.path(QUrl::FullyEncoded);
    if (usesWebSocket(*kind) && url.hasQuery())
        result.path = (result.path.isEmpty() ? QStringLiteral("/") : result.path) + QLatin1Char('?')
            + url.query(QUrl::FullyEncoded);
    result.userName = url.userName(QUrl::FullyDecoded);
    if (std::any_of(result.userName.cbegin(), result.userName.cend(), isControl))
        return Failure{tr("An address contains no control characters.")};
    result.hasPassword = !url.password().isEmpty();
    result.password = url.password(QUrl::FullyDecoded).toUtf8();
    return result;
}

}
