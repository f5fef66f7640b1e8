// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP server that answers the first bytes it gets with given ones: broken brokers, other protocols, silence.
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace mqttscope::test
{

class ScriptedServer
{
public:
    enum class Then : quint8
    {
        Stay,
        Close,
        Reset,
    };

    /// @param answer written at the first bytes of every client
    explicit ScriptedServer(const QByteArray &answer, Then then = Then::Stay)
        : m_answer(answer)
        , m_then(then)
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Takes no clients until open() is called; the port stays the same.
    void close() { m_server.close(); }
    [[nodiscard]] bool open() { return m_server.listen(QHostAddress::LocalHost, m_port); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QByteArray received() const { return m_received; }
    /// For the clients that come from now on.
    void setAnswer(const QByteArray &answer) { m_answer = answer; }
    void forget() { m_received.clear(); }
    void send(const QByteArray &bytes)
    {
        if (m_last)
            m_last->write(bytes);
    }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        ++m_connections;
        m_last = socket;
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answered = false]() mutable {
            m_received += socket->readAll();
            if (std::exchange(answered, true))
                return;
            socket->write(m_answer);
            if (m_then == Then::Close)
                socket->disconnectFromHost();
            else if (m_then == Then::Reset)
                socket->abort();
        });
    }

    QTcpServer m_server;
    QPointer<QTcpSocket> m_last;
    QByteArray m_answer;
    QByteArray m_received;
    Then m_then;
    quint16 m_port = 0;
    int m_connections = 0;
};

}
