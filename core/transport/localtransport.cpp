// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/localtransport.h"

#include "core/base/plaintext.h"

#include <utility>

namespace mqttscope
{

namespace
{
/// What Qt may hold before we read: bounds memory when a peer sends faster than we take.
constexpr qint64 kReadBufferBytes = qint64(1) << 20;
}

LocalTransport::LocalTransport(const QString &path, QObject *parent)
    : Transport(parent)
    , m_path(path)
{
    m_socket.setReadBufferSize(kReadBufferBytes);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_wasOpen = true;
        Q_EMIT reached(TransportStep::Connected);
        Q_EMIT opened();
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &Transport::readable);
    connect(&m_socket, &QLocalSocket::bytesWritten, this, &Transport::written);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        m_end = endFor(error);
        if (!m_wasOpen)
            QMetaObject::invokeMethod(this, &LocalTransport::finish, Qt::QueuedConnection);
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &LocalTransport::finish, Qt::QueuedConnection);
}

LocalTransport::~LocalTransport() { abort(); }

void LocalTransport::open()
{
    const bool isAbstract = m_path.startsWith(QLatin1Char('@'));
    if (isAbstract)
        m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    m_socket.connectToServer(isAbstract ? m_path.mid(1) : m_path);
}

qint64 LocalTransport::read(char *data, qint64 maximum)
{
    return m_socket.isOpen() ? qMax<qint64>(0, m_socket.read(data, maximum)) : 0;
}

void LocalTransport::write(QByteArrayView bytes)
{
    m_socket.write(bytes.data(), bytes.size());
    m_socket.flush();
}

void LocalTransport::abort()
{
    m_isFinished = true;
    m_socket.abort();
}

TransportEnd LocalTransport::endFor(QLocalSocket::LocalSocketError error) const
{
    const QString system = m_socket.errorString();
    const QString path = visibleText(m_path);
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
        return {TransportFailure::SocketMissing, system, tr("There is no local socket at %1.").arg(path), true};
    case QLocalSocket::SocketAccessError:
        return {TransportFailure::SocketDenied, system, tr("This user may not open the local socket %1.").arg(path),
                false};
    case QLocalSocket::ConnectionRefusedError:
        return {TransportFailure::Refused, system, tr("Nobody listens on the local socket %1.").arg(path), true};
    case QLocalSocket::PeerClosedError:
        return {TransportFailure::ClosedByPeer, system};
    default:
        return {TransportFailure::Other, system};
    }
}

void LocalTransport::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    Q_EMIT closed(m_end);
}

}
