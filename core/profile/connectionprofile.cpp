// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionprofile.h"

#include <QUrl>
#include <QUuid>

namespace mqttscope
{

namespace
{
const char *schemeOf(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
        return "mqtt://";
    case TransportKind::Tls:
        return "mqtts://";
    case TransportKind::WebSocket:
        return "ws://";
    case TransportKind::SecureWebSocket:
        return "wss://";
    case TransportKind::LocalSocket:
        return "unix://";
    }
    return "";
}
}

int MessageProperties::count() const
{
    return int(payloadIsUtf8.has_value()) + int(messageExpiry.has_value()) + int(topicAlias.has_value())
        + int(!contentType.isEmpty()) + int(!responseTopic.isEmpty()) + int(!correlationData.isEmpty())
        + int(userProperties.size());
}

ConnectionProfile ConnectionProfile::create()
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

QString ConnectionProfile::address() const
{
    if (transport == TransportKind::LocalSocket)
        return host;
    const bool isIpV6 = host.contains(QLatin1Char(':'));
    return (isIpV6 ? QLatin1Char('[') + host + QLatin1Char(']') : host) + QLatin1Char(':') + QString::number(port);
}

QString ConnectionProfile::url() const
{
    const QLatin1String scheme(schemeOf(transport));
    if (transport == TransportKind::LocalSocket)
        return scheme + QString::fromLatin1(QUrl::toPercentEncoding(host, "/@"));
    QString place = address();
    place.replace(QLatin1Char('%'), QLatin1String("%25")); // of an IPv6 zone
    if (!usesWebSocket(transport))
        return scheme + place;
    return scheme + place + webSocket.path.section(QLatin1Char('?'), 0, 0);
}

QString certificateHost(const ConnectionProfile &profile)
{
    return QStringLiteral("%1:%2").arg(profile.host.toLower(), QString::number(profile.port));
}

}
