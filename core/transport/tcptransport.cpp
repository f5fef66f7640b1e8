// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tcptransport.h"

#include "core/transport/proxyfailure.h"

#include <QHostAddress>

#include <utility>

namespace mqttscope
{

namespace
{
/// What Qt may hold before we read: bounds memory when a peer sends faster than we take.
constexpr qint64 kReadBufferBytes = qint64(1) << 20;

TransportFailure failureOf(QAbstractSocket::SocketError error, bool wasOpen)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return TransportFailure::Refused;
    case QAbstractSocket::RemoteHostClosedError:
        return TransportFailure::ClosedByPeer;
    case QAbstractSocket::HostNotFoundError:
        return TransportFailure::NameNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return TransportFailure::TimedOut;
    case QAbstractSocket::NetworkError: // Qt's word for ECONNRESET too
        return wasOpen ? TransportFailure::ResetByPeer : TransportFailure::Unreachable;
    default:
        return TransportFailure::Other;
    }
}
}

TcpTransport::TcpTransport(const QString &host, quint16 port, QObject *parent)
    : TcpTransport(new QTcpSocket, host, port, parent)
{ }

TcpTransport::TcpTransport(QTcpSocket *socket, const QString &host, quint16 port, QObject *parent)
    : Transport(parent)
    , m_socket(socket)
    , m_host(host)
    , m_port(port)
{
    m_socket->setParent(this);
    listen();
}

TcpTransport::TcpTransport(QTcpSocket *accepted, QObject *parent)
    : Transport(parent)
    , m_socket(accepted)
{
    m_socket->setParent(this);
    listen();
    setUp();
}

TcpTransport::~TcpTransport() { abort(); }

void TcpTransport::listen()
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(kReadBufferBytes);
    connect(m_socket, &QTcpSocket::hostFound, this, [this] { Q_EMIT reached(TransportStep::NameResolved); });
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        setUp();
        Q_EMIT reached(TransportStep::Connected);
        if (isProxied())
            Q_EMIT reached(TransportStep::ProxyPassed);
        tcpConnected();
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &Transport::readable);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Transport::written);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (m_hasFailed)
            return;
        m_end = endFor(error);
        m_hasFailed = !m_end.sentence.isEmpty();
        if (m_hasFailed || m_socket->peerPort() == 0)
            QMetaObject::invokeMethod(this, &TcpTransport::finish, Qt::QueuedConnection);
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &TcpTransport::finish, Qt::QueuedConnection);
}

void TcpTransport::tcpConnected() { Q_EMIT opened(); }

TransportEnd TcpTransport::endFor(QAbstractSocket::SocketError error) const
{
    // The state still tells a connection that could not be made from one that broke.
    const bool wasOpen = m_socket->peerPort() != 0;
    if (isProxied() && !wasOpen)
        return proxyFailure(error, m_socket->proxy(), m_host);
    return {failureOf(error, wasOpen), m_socket->errorString()};
}

void TcpTransport::fail(const TransportEnd &end)
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_end = end;
    m_socket->abort();
    QMetaObject::invokeMethod(this, &TcpTransport::finish, Qt::QueuedConnection);
}

void TcpTransport::setUp()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // a packet is sent when it is written
}

void TcpTransport::setProxy(const QNetworkProxy &proxy) { m_socket->setProxy(proxy); }

void TcpTransport::open()
{
    if (!m_host.isEmpty())
        m_socket->connectToHost(m_host, m_port);
}

qint64 TcpTransport::read(char *data, qint64 maximum)
{
    return m_socket->isOpen() ? qMax<qint64>(0, m_socket->read(data, maximum)) : 0;
}

void TcpTransport::write(QByteArrayView bytes)
{
    m_socket->write(bytes.data(), bytes.size());
    m_socket->flush();
}

void TcpTransport::close() { m_socket->disconnectFromHost(); }

void TcpTransport::abort()
{
    m_isFinished = true;
    m_socket->abort();
}

QString TcpTransport::peerAddress() const
{
    const QString address = m_socket->peerAddress().toString();
    const QString host = address.contains(QLatin1Char(':')) ? QLatin1Char('[') + address + QLatin1Char(']') : address;
    return host + QLatin1Char(':') + QString::number(m_socket->peerPort());
}

void TcpTransport::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    Q_EMIT closed(m_end);
}

}
