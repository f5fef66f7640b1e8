// SPDX-License-Identifier: GPL-3.0-or-later
// A broker for MQTT 3.1.1 that answers each packet as the test says, and reads only when it may.
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <optional>
#include <utility>

namespace mqttscope::test
{

class ScriptedBroker
{
public:
    /// @param answer called with the number of the connection (from 0) and a packet; what it returns is sent, and
    /// afterwards the connection is closed if it is nullopt
    using Answer = std::function<std::optional<QByteArray>(int connection, const QByteArray &packet)>;

    explicit ScriptedBroker(Answer answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }

    [[nodiscard]] QString url() const { return QStringLiteral("mqtt://127.0.0.1:%1").arg(m_server.serverPort()); }
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// Does not read beyond CONNECT until it is let.
    void holdBack() { m_isHolding = true; }
    void readOn()
    {
        m_isHolding = false;
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
            socket->setReadBufferSize(0);
            QMetaObject::invokeMethod(socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
        }
    }

    static QByteArray connack(bool sessionPresent = false)
    {
        return QByteArray::fromHex(sessionPresent ? "20020100" : "20020000");
    }
    /// The answer to a SUBSCRIBE, with a code for each filter.
    static QByteArray suback(const QByteArray &subscribe, const QByteArray &codes)
    {
        return QByteArray("\x90") + char(2 + codes.size()) + subscribe.mid(2, 2) + codes;
    }
    static QByteArray publish(const QByteArray &topic, const QByteArray &payload)
    {
        return QByteArray("\x30") + char(2 + topic.size() + payload.size()) + char(0) + char(topic.size()) + topic
            + payload;
    }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        const int number = m_connections++;
        if (m_isHolding)
            socket->setReadBufferSize(512);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, number, isFirst = true]() mutable {
            if (m_isHolding && !std::exchange(isFirst, false))
                return;
            const QByteArray bytes = m_isHolding ? socket->read(64) : socket->readAll();
            m_received += bytes.size();
            answer(*socket, number, bytes);
            if (bytes.endsWith(QByteArray::fromHex("e000"))) // DISCONNECT
                socket->disconnectFromHost();
        });
    }
    /// Packets of less than 128 bytes, whole as the small ones come on loopback; of larger ones nobody wants to know.
    void answer(QTcpSocket &socket, int number, QByteArrayView bytes)
    {
        while (bytes.size() >= 2 && quint8(bytes[1]) < 0x80 && bytes.size() >= 2 + bytes[1]) {
            const QByteArray packet = bytes.first(2 + bytes[1]).toByteArray();
            bytes = bytes.sliced(packet.size());
            const std::optional<QByteArray> answer = m_answer(number, packet);
            if (!answer)
                return socket.disconnectFromHost();
            socket.write(*answer);
        }
    }

    QTcpServer m_server;
    Answer m_answer;
    qint64 m_received = 0;
    int m_connections = 0;
    bool m_isHolding = false;
};

}
