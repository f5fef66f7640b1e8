// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP connection, made or accepted.
#pragma once

#include "core/transport/transport.h"

#include <QTcpSocket>

namespace mqttscope
{

/// I/O thread.
class TcpTransport final : public Transport
{
    Q_OBJECT
public:
    TcpTransport(const QString &host, quint16 port, QObject *parent = nullptr);
    /// Takes over an accepted, connected socket.
    explicit TcpTransport(QTcpSocket *accepted, QObject *parent = nullptr);
    ~TcpTransport() override;

    void open() override;
    [[nodiscard]] qint64 read(char *data, qint64 maximum) override;
    void write(QByteArrayView bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket->bytesToWrite(); }
    void close() override;
    void abort() override;
    [[nodiscard]] QString peerAddress() const override;

private:
    void listen();
    void setUp();
    void finish();

    QTcpSocket *m_socket;
    QString m_host;
    quint16 m_port = 0;
    TransportEnd m_end;
    bool m_isFinished = false;
};

}
