// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP connection, made or accepted.
#pragma once

#include "core/transport/addressrace.h"
#include "core/transport/transport.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <memory>

namespace mqttscope
{

/// I/O thread. What speaks over TCP with more than TCP (TLS) derives from it.
class TcpTransport : public Transport
{
    Q_OBJECT
public:
    TcpTransport(const QString &host, quint16 port, QObject *parent = nullptr);
    /// Takes over an accepted, connected socket.
    explicit TcpTransport(QTcpSocket *accepted, QObject *parent = nullptr);
    ~TcpTransport() override;

    /// Goes through it; the host's name is resolved there. Before open().
    void setProxy(const QNetworkProxy &proxy) { m_proxy = proxy; }
    void open() override;
    [[nodiscard]] qint64 read(char *data, qint64 maximum) override;
    void write(QByteArrayView bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket ? m_socket->bytesToWrite() : 0; }
    void close() override;
    void abort() override;
    [[nodiscard]] QString peerAddress() const override;

protected:
    /// One of the derived class's choice, not connected yet; several while it is open which address answers.
    [[nodiscard]] virtual std::unique_ptr<QTcpSocket> makeSocket() const;
    /// This one of them it is; before it says anything.
    virtual void socketChosen(QTcpSocket &) { }
    /// TCP stands. Here: the stream is open.
    virtual void tcpConnected();
    /// What an error of the socket says about the end of the stream; with a sentence of its own it is the end.
    [[nodiscard]] virtual TransportEnd endFor(QAbstractSocket::SocketError error) const;
    /// Ends what cannot go on; closed follows from the event loop. The first reason given stays.
    void fail(const TransportEnd &end);
    [[nodiscard]] const QString &host() const { return m_host; }

private:
    [[nodiscard]] bool isProxied() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    void race();
    void listen(std::unique_ptr<QTcpSocket> socket);
    void connected();
    void finish();
    void finishSoon();

    QTcpSocket *m_socket = nullptr; ///< ours; nullptr until there is one to the proxy or an address has answered
    std::unique_ptr<AddressRace> m_race;
    QNetworkProxy m_proxy = QNetworkProxy::NoProxy;
    QString m_host;
    quint16 m_port = 0;
    TransportEnd m_end;
    bool m_hasFailed = false; ///< m_end is final
    bool m_isFinished = false;
};

}
