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
    : Transport(parent)
    , m_host(host)
    , m_port(port)
{ }

TcpTransport::TcpTransport(QTcpSocket *accepted, QObject *parent)
    : Transport(parent)
{
    listen(std::unique_ptr<QTcpSocket>(accepted));
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

TcpTransport::~TcpTransport() { abort(); }

std::unique_ptr<QTcpSocket> TcpTransport::makeSocket() const { return std::make_unique<QTcpSocket>(); }

void TcpTransport::open()
{
    if (m_host.isEmpty())
        return;
    if (!isProxied())
        return race();
    listen(makeSocket());
    socketChosen(*m_socket);
    m_socket->setProxy(m_proxy);
    connect(m_socket, &QTcpSocket::connected, this, &TcpTransport::connected);
    m_socket->connectToHost(m_host, m_port);
}

void TcpTransport::race()
{
    m_race = std::make_unique<AddressRace>([this] {
        std::unique_ptr<QTcpSocket> socket = makeSocket();
        socket->setProxy(QNetworkProxy::NoProxy);
        return socket;
    });
    connect(m_race.get(), &AddressRace::resolved, this, [this] { Q_EMIT reached(TransportStep::NameResolved); });
    connect(m_race.get(), &AddressRace::won, this, [this] {
        listen(m_race->takeSocket());
        socketChosen(*m_socket);
        connected();
    });
    connect(m_race.get(), &AddressRace::lost, this, [this](QAbstractSocket::SocketError error, const QString &text) {
        m_end = {failureOf(error, false), text};
        finish();
    });
    m_race->start(m_host, m_port);
}

void TcpTransport::listen(std::unique_ptr<QTcpSocket> socket)
{
    m_socket = socket.release();
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadBufferBytes);
    connect(m_socket, &QTcpSocket::readyRead, this, &Transport::readable);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Transport::written);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (m_hasFailed)
            return;
        m_end = endFor(error);
        m_hasFailed = !m_end.sentence.isEmpty();
        if (m_hasFailed || m_socket->peerPort() == 0)
            finishSoon();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &TcpTransport::finish, Qt::QueuedConnection);
}

void TcpTransport::connected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // a packet is sent when it is written
    Q_EMIT reached(TransportStep::Connected);
    if (isProxied())
        Q_EMIT reached(TransportStep::ProxyPassed);
    if (!m_isFinished) // an onlooker may have ended it
        tcpConnected();
}

void TcpTransport::tcpConnected() { Q_EMIT opened(); }

TransportEnd TcpTransport::endFor(QAbstractSocket::SocketError error) const
{
    // The state still tells a connection that could not be made from one that broke.
    const bool wasOpen = m_socket->peerPort() != 0;
    if (isProxied() && !wasOpen)
        return proxyFailure(error, m_proxy, m_host);
    return {failureOf(error, wasOpen), m_socket->errorString()};
}

void TcpTransport::fail(const TransportEnd &end)
{
    if (std::exchange(m_hasFailed, true))
        return;
    m_end = end;
    if (m_race)
        m_race->stop();
    if (m_socket)
        m_socket->abort();
    finishSoon();
}

qint64 TcpTransport::read(char *data, qint64 maximum)
{
    return m_socket && m_socket->isOpen() ? qMax<qint64>(0, m_socket->read(data, maximum)) : 0;
}

void TcpTransport::write(QByteArrayView bytes)
{
    if (!m_socket)
        return;
    m_socket->write(bytes.data(), bytes.size());
    m_socket->flush();
}

void TcpTransport::close()
{
    if (m_socket)
        return m_socket->disconnectFromHost();
    if (m_race)
        m_race->stop();
    finishSoon();
}

void TcpTransport::abort()
{
    m_isFinished = true;
    if (m_race)
        m_race->stop();
    if (m_socket)
        m_socket->abort();
}

QString TcpTransport::peerAddress() const
{
    if (!m_socket)
        return {};
    const QString address = m_socket->peerAddress().toString();
    const QString host = address.contains(QLatin1Char(':')) ? QLatin1Char('[') + address + QLatin1Char(']') : address;
    return host + QLatin1Char(':') + QString::number(m_socket->peerPort());
}

void TcpTransport::finishSoon() { QMetaObject::invokeMethod(this, &TcpTransport::finish, Qt::QueuedConnection); }

void TcpTransport::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    Q_EMIT closed(m_end);
}

}
