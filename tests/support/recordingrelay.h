// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP relay on loopback in front of a broker that keeps every MQTT frame it passes on, in the order they came.
#pragma once

#include "core/codec/framer.h"
#include "tests/support/tshark.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace mqttscope::test
{

class RecordingRelay : public QObject
{
public:
    explicit RecordingRelay(quint16 brokerPort)
        : m_brokerPort(brokerPort)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                join(client);
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] const QList<RecordedFrame> &frames() const { return m_frames; }

private:
    void join(QTcpSocket *client)
    {
        auto *broker = new QTcpSocket(client);
        const quint16 port = client->peerPort();
        passOn(client, broker, port, Direction::FromClient);
        passOn(broker, client, port, Direction::FromBroker);
        connect(client, &QTcpSocket::disconnected, broker, &QTcpSocket::disconnectFromHost);
        connect(broker, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        broker->connectToHost(QHostAddress::LocalHost, m_brokerPort);
    }
    void passOn(QTcpSocket *from, QTcpSocket *to, quint16 port, Direction direction)
    {
        const auto unfinished = std::make_shared<QByteArray>();
        connect(from, &QTcpSocket::readyRead, to, [this, from, to, port, direction, unfinished] {
            const QByteArray bytes = from->readAll();
            to->write(bytes);
            *unfinished += bytes;
            for (FrameHead head = inspectFrame(*unfinished); head.status == FrameHead::Status::Complete;
                 head = inspectFrame(*unfinished)) {
                m_frames.append({port, direction, unfinished->first(qsizetype(head.size))});
                unfinished->remove(0, qsizetype(head.size));
            }
        });
    }

    quint16 m_brokerPort;
    QTcpServer m_server;
    QList<RecordedFrame> m_frames;
};

}
