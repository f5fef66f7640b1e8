// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxyfailure.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>

namespace mqttscope
{

namespace
{
/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

QString addressOf(const QNetworkProxy &proxy)
{
    const QString host = proxy.hostName();
    const bool isIpV6 = host.contains(QLatin1Char(':'));
    return visibleText((isIpV6 ? QLatin1Char('[') + host + QLatin1Char(']') : host) + QLatin1Char(':')
                       + QString::number(proxy.port()));
}
}

TransportEnd proxyFailure(QAbstractSocket::SocketError error, const QNetworkProxy &proxy, const QString &target)
{
    const QString address = addressOf(proxy);
    switch (error) {
    case QAbstractSocket::ProxyConnectionRefusedError:
        return {TransportFailure::ProxyRefused, {}, tr("The proxy %1 refuses the connection.").arg(address), true};
    case QAbstractSocket::ProxyNotFoundError:
        return {TransportFailure::ProxyNotFound, {}, tr("No address is known for the proxy %1.").arg(address), true};
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return {TransportFailure::ProxyTimedOut, {}, tr("The proxy %1 does not answer.").arg(address), true};
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {TransportFailure::ProxyAuthentication,
                {},
                proxy.user().isEmpty() ? tr("The proxy %1 asks for a user name and a password.").arg(address)
                                       : tr("The proxy %1 does not accept this user name and password.").arg(address),
                false};
    case QAbstractSocket::ProxyProtocolError:
        return {TransportFailure::ProxyGarbage,
                {},
                proxy.type() == QNetworkProxy::Socks5Proxy
                    ? tr("%1 does not answer as a SOCKS5 proxy does.").arg(address)
                    : tr("%1 does not answer as an HTTP proxy does.").arg(address),
                false};
    case QAbstractSocket::ProxyConnectionClosedError:
        return {TransportFailure::ProxyGarbage,
                {},
                tr("The proxy %1 closed the connection without passing it on.").arg(address),
                true};
    case QAbstractSocket::SocketAccessError:
        return {TransportFailure::ProxyTarget,
                {},
                tr("The proxy %1 does not allow a connection to %2.").arg(address, visibleText(target)),
                false};
    case QAbstractSocket::HostNotFoundError:
        return {TransportFailure::ProxyTarget,
                {},
                tr("The proxy %1 knows no address for “%2”.").arg(address, visibleText(target)),
                true};
    default:
        return {TransportFailure::ProxyTarget,
                {},
                tr("The proxy %1 cannot reach %2.").arg(address, visibleText(target)),
                true};
    }
}

}
