// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/addressrace.h"

#include <QHostInfo>
#include <QTcpSocket>

#include <utility>

namespace mqttscope
{

namespace
{

/// How much a reason says about the host: the larger the more.
int weightOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return 3;
    case QAbstractSocket::NetworkError: // no route: often only this computer lacks that family
        return 0;
    case QAbstractSocket::SocketTimeoutError:
        return 1;
    default:
        return 2;
    }
}

}

QList<QHostAddress> familiesByTurns(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> other;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : other).append(address);
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < qMax(first.size(), other.size()); ++i) {
        if (i < first.size())
            mixed.append(first[i]);
        if (i < other.size())
            mixed.append(other[i]);
    }
    return mixed;
}

AddressRace::AddressRace(MakeSocket makeSocket, std::chrono::milliseconds delay, QObject *parent)
    : QObject(parent)
    , m_makeSocket(std::move(makeSocket))
    , m_delay(delay)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AddressRace::tryNext);
}

AddressRace::~AddressRace() { stop(); }

void AddressRace::start(const QString &host, quint16 port)
{
    if (const QHostAddress address(host); !address.isNull())
        return start({address}, port);
    m_port = port;
    QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) {
        if (m_isOver)
            return;
        if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
            return run(info.addresses());
        m_loss = {QAbstractSocket::HostNotFoundError, info.errorString()};
        sayLost();
    });
}

void AddressRace::start(const QList<QHostAddress> &addresses, quint16 port)
{
    m_port = port;
    QMetaObject::invokeMethod(
        this, [this, addresses] { run(addresses); }, Qt::QueuedConnection);
}

void AddressRace::stop()
{
    m_isOver = true;
    m_next.stop();
    m_waiting.clear();
    for (QTcpSocket *socket : std::exchange(m_running, {}))
        drop(socket);
}

std::unique_ptr<QTcpSocket> AddressRace::takeSocket() { return std::move(m_winner); }

void AddressRace::run(const QList<QHostAddress> &addresses)
{
    if (m_isOver)
        return;
    m_waiting = familiesByTurns(addresses);
    Q_EMIT resolved();
    tryNext();
}

void AddressRace::tryNext()
{
    if (m_isOver || m_waiting.isEmpty())
        return;
    const QHostAddress address = m_waiting.takeFirst();
    QTcpSocket *const socket = m_makeSocket().release();
    socket->setParent(this);
    m_running.append(socket);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { connected(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this, socket](QAbstractSocket::SocketError error) { failed(socket, error); });
    m_next.start(m_delay); // before: a failure at once shortens it
    socket->connectToHost(address, m_port);
}

void AddressRace::connected(QTcpSocket *socket)
{
    m_running.removeOne(socket);
    socket->disconnect(this);
    stop();
    socket->setParent(nullptr);
    m_winner.reset(socket);
    Q_EMIT won();
}

void AddressRace::failed(QTcpSocket *socket, QAbstractSocket::SocketError error)
{
    if (!m_loss || weightOf(error) > weightOf(m_loss->error))
        m_loss = {error, socket->errorString()};
    m_running.removeOne(socket);
    drop(socket);
    if (!m_waiting.isEmpty())
        m_next.start(0);
    else if (m_running.isEmpty())
        QMetaObject::invokeMethod(this, &AddressRace::sayLost, Qt::QueuedConnection);
}

/// Perhaps from inside its own signal.
void AddressRace::drop(QTcpSocket *socket)
{
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void AddressRace::sayLost()
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT lost(m_loss->error, m_loss->systemText);
}

}
