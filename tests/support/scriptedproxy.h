// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies on loopback: one that answers by script, and one that works.
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>

#include <functional>

namespace mqttscope::test
{

/// Answers the n-th bytes of a client with the n-th answer, and then falls silent.
class ScriptedProxy
{
public:
    explicit ScriptedProxy(const QList<QByteArray> &answers, bool closes = false)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answers, closes] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answers, closes, at = 0]() mutable {
                socket->readAll();
                if (at < answers.size())
                    socket->write(answers[at]);
                if (++at >= answers.size() && closes)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

/// SOCKS5 [RFC 1928, 1929] or HTTP CONNECT; every name leads to loopback.
class RelayProxy
{
public:
    enum class Kind : quint8
    {
        Socks5,
        Http,
    };
    explicit RelayProxy(Kind kind, const QByteArray &user = {}, const QByteArray &password = {})
        : m_user(user)
        , m_password(password)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, kind] {
            QTcpSocket *client = m_server.nextPendingConnection();
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            m_bytes.clear();
            m_stage = 0;
            QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, kind] {
                if (m_stage == kRelaying)
                    return;
                m_bytes += client->readAll();
                if (kind == Kind::Http)
                    takeHttp(client);
                else
                    takeSocks(client);
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString target() const { return m_target; } ///< as asked for: "name:port"
    [[nodiscard]] QByteArray credentials() const { return m_credentials; }

private:
    static constexpr int kRelaying = 9;

    void takeHttp(QTcpSocket *client)
    {
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_bytes.left(end);
        m_bytes.remove(0, end + 4);
        m_target = QString::fromLatin1(head.split(' ').value(1));
        const qsizetype at = head.indexOf("Proxy-Authorization: Basic ");
        m_credentials = at < 0 ? QByteArray() : QByteArray::fromBase64(head.mid(at + 27).split('\r').first());
        if (!m_user.isEmpty() && m_credentials != m_user + ':' + m_password) {
            client->write("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        relay(client, m_target.section(QLatin1Char(':'), -1).toUShort(), "HTTP/1.1 200 Connected\r\n\r\n");
    }

    void takeSocks(QTcpSocket *client)
    {
        if (m_stage == 0 && m_bytes.size() >= 3) {
            m_bytes.clear();
            client->write(m_user.isEmpty() ? QByteArray("\x05\x00", 2) : QByteArray("\x05\x02", 2));
            m_stage = m_user.isEmpty() ? 2 : 1;
        } else if (m_stage == 1 && m_bytes.size() >= 3) {
            const int userLength = quint8(m_bytes[1]);
            m_credentials = m_bytes.mid(2, userLength) + ':' + m_bytes.mid(3 + userLength);
            m_bytes.clear();
            const bool isRight = m_credentials == m_user + ':' + m_password;
            client->write(QByteArray("\x01", 1) + (isRight ? '\0' : '\1'));
            m_stage = 2;
        } else if (m_stage == 2 && m_bytes.size() >= 7) {
            const bool isName = m_bytes[3] == 3;
            const int length = quint8(m_bytes[4]);
            const QByteArray host = isName ? m_bytes.mid(5, length) : m_bytes.mid(4, 4).toHex();
            const auto port = qFromBigEndian<quint16>(m_bytes.right(2).constData());
            m_target = QString::fromLatin1(host) + QLatin1Char(':') + QString::number(port);
            relay(client, port, QByteArray::fromHex("05000001000000000000"));
        }
    }

    void relay(QTcpSocket *client, quint16 port, const QByteArray &confirmation)
    {
        m_stage = kRelaying;
        auto *server = new QTcpSocket(client);
        QObject::connect(server, &QTcpSocket::connected, client,
                         [client, confirmation] { client->write(confirmation); });
        QObject::connect(server, &QTcpSocket::readyRead, client,
                         [client, server] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::readyRead, server,
                         [client, server] { server->write(client->readAll()); });
        QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    QTcpServer m_server;
    QByteArray m_user;
    QByteArray m_password;
    QByteArray m_bytes;
    QByteArray m_credentials;
    QString m_target;
    int m_stage = 0;
};

}
