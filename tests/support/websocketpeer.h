// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket server on loopback that the test plays byte by byte.
#pragma once

#include "core/websocket/upgrade.h"
#include "tests/support/websocketframes.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace mqttscope::test
{

class WebSocketPeer
{
public:
    /// @param answer to the request's head; empty = a proper confirmation
    explicit WebSocketPeer(std::function<QByteArray(const HttpHead &)> answer = {})
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            m_head.reset();
            m_received.clear();
            ++m_connections;
            QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { take(); });
        });
    }

    [[nodiscard]] static QByteArray confirmation(const HttpHead &head)
    {
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
            + webSocketAccept(head.value("Sec-WebSocket-Key")) + "\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n";
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] bool isUpgraded() const { return m_head.has_value(); }
    [[nodiscard]] const HttpHead &head() const { return *m_head; }
    [[nodiscard]] QByteArray received() const { return m_received; } ///< behind the request
    [[nodiscard]] bool isConnected() const { return m_socket && m_socket->state() == QTcpSocket::ConnectedState; }
    void send(const QByteArray &wire) { m_socket->write(wire); }
    void send(const WebSocketFrame &frame) { send(frame.bytes()); }
    void close() { m_socket->disconnectFromHost(); }
    [[nodiscard]] QTcpSocket *socket() const { return m_socket; }

private:
    void take()
    {
        m_received += m_socket->readAll();
        if (m_head)
            return;
        const HeadReading reading = readHttpHead(m_received);
        if (reading.status != HeadStatus::Complete)
            return;
        m_received.remove(0, reading.length);
        m_head = reading.head;
        m_socket->write(m_answer ? m_answer(*m_head) : confirmation(*m_head));
    }

    QTcpServer m_server;
    QPointer<QTcpSocket> m_socket;
    std::function<QByteArray(const HttpHead &)> m_answer;
    std::optional<HttpHead> m_head;
    QByteArray m_received;
    int m_connections = 0;
};

}
