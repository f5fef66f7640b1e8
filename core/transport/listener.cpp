// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/listener.h"

#include "core/transport/tcptransport.h"

#include <QNetworkProxy>

namespace mqttscope
{

Listener::Listener(QObject *parent)
    : QObject(parent)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &Listener::connectionsWaiting);
    connect(&m_server, &QTcpServer::acceptError, this, [this] {
        m_server.pauseAccepting(); // or the event loop would spin on it
        Q_EMIT acceptFailed(m_server.errorString());
    });
}

QString Listener::listen(const QHostAddress &address, quint16 port)
{
    return m_server.listen(address, port) ? QString() : m_server.errorString();
}

std::unique_ptr<Transport> Listener::takeConnection()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    return socket ? std::make_unique<TcpTransport>(socket) : nullptr;
}

}
