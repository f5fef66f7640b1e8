// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transportfactory.h"

#include "core/engine/tlsmapping.h"
#include "core/profile/connectionurl.h"
#include "core/profile/secretheaders.h"
#include "core/transport/localtransport.h"
#include "core/transport/tlstransport.h"
#include "core/transport/unusabletransport.h"
#include "core/transport/websockettransport.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <utility>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

QNetworkProxy networkProxy(const ProxyProfile &proxy, const ConnectSecrets &secrets)
{
    if (proxy.kind == ProxyKind::None)
        return QNetworkProxy::NoProxy;
    const auto type = proxy.kind == ProxyKind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return {type, proxy.host, proxy.port, proxy.userName, QString::fromUtf8(secrets.proxyPassword)};
}

UpgradeRequest upgradeRequest(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    WebSocketProfile webSocket = profile.webSocket;
    fillHeaderValues(webSocket, secrets.headerValues);
    return {profile.host,   profile.port,          usesTls(profile.transport),
            webSocket.path, webSocket.subprotocol, webSocket.headers};
}

}

std::unique_ptr<Transport> makeTransport(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    if (profile.transport == TransportKind::LocalSocket) {
        if (const QString problem = localSocketProblem(profile.host); !problem.isEmpty())
            return std::make_unique<UnusableTransport>(SettingsGroup::Address, problem);
        return std::make_unique<LocalTransport>(profile.host);
    }
    if (profile.host.isEmpty())
        return std::make_unique<UnusableTransport>(SettingsGroup::Address, tr("The connection has no host."));
    if (profile.proxy.kind != ProxyKind::None && profile.proxy.host.isEmpty())
        return std::make_unique<UnusableTransport>(
            SettingsGroup::Proxy, tr("The connection goes through a proxy, but the proxy has no host."));

    std::unique_ptr<TcpTransport> stream;
    if (usesTls(profile.transport))
        stream = std::make_unique<TlsTransport>(tlsSettings(profile, secrets), profile.host, profile.port);
    else
        stream = std::make_unique<TcpTransport>(profile.host, profile.port);
    stream->setProxy(networkProxy(profile.proxy, secrets));
    if (!usesWebSocket(profile.transport))
        return stream;
    return std::make_unique<WebSocketTransport>(std::move(stream), upgradeRequest(profile, secrets));
}

}
