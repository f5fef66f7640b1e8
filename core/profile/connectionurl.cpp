// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionurl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace mqttscope
{

namespace
{
/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

/// nullptr if the scheme is ours.
const char *schemeProblem(const QString &scheme)
{
    if (scheme == QLatin1String("mqtt") || scheme == QLatin1String("tcp"))
        return nullptr;
    if (scheme == QLatin1String("mqtts") || scheme == QLatin1String("ssl") || scheme == QLatin1String("tls"))
        return QT_TRANSLATE_NOOP("mqttscope", "This address asks for TLS, which this version cannot do yet.");
    if (scheme == QLatin1String("ws") || scheme == QLatin1String("wss"))
        return QT_TRANSLATE_NOOP("mqttscope", "This address asks for WebSocket, which this version cannot do yet.");
    return QT_TRANSLATE_NOOP("mqttscope", "An address begins with mqtt:// or is just host:port.");
}
}

Result<ConnectionUrl, QString> parseConnectionUrl(QStringView typed)
{
    QString text = typed.trimmed().toString();
    if (text.isEmpty())
        return Failure{tr("Type the address of a broker, for example mqtt://localhost:1883.")};
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("mqtt://"));

    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); }))
        return Failure{tr("An address contains no spaces.")};
    const QUrl url(text, QUrl::StrictMode);
    if (const char *problem = schemeProblem(text.left(text.indexOf(QLatin1String("://"))).toLower()))
        return Failure{tr(problem)};
    if (!url.isValid())
        return Failure{tr("This is not an address: expected mqtt://host:port with a port from 1 to 65535.")};
    if (url.host().isEmpty())
        return Failure{tr("The address names no host.")};
    if (url.port(1883) == 0)
        return Failure{tr("A port is a number from 1 to 65535.")};
    if (url.path() != QString() && url.path() != QLatin1String("/"))
        return Failure{tr("An address ends with the port: a path has no meaning over TCP.")};
    if (url.hasQuery() || url.hasFragment())
        return Failure{tr("An address ends with the port: nothing may follow it.")};

    ConnectionUrl result;
    result.host = url.host();
    result.port = quint16(url.port(1883));
    result.userName = url.userName(QUrl::FullyDecoded);
    result.hasPassword = !url.password().isEmpty();
    result.password = url.password(QUrl::FullyDecoded).toUtf8();
    return result;
}

}
