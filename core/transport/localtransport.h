// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to a local (Unix) socket.
#pragma once

#include "core/transport/transport.h"

#include <QLocalSocket>

namespace mqttscope
{

/// I/O thread.
class LocalTransport final : public Transport
{
    Q_OBJECT
public:
    /// @param path of the socket; "@name" = in the abstract namespace of Linux
    explicit LocalTransport(const QString &path, QObject *parent = nullptr);
    ~LocalTransport() override;

    void open() override;
    [[nodiscard]] qint64 read(char *data, qint64 maximum) override;
    void write(QByteArrayView bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket.bytesToWrite(); }
    void close() override { m_socket.disconnectFromServer(); }
    void abort() override;
    [[nodiscard]] QString peerAddress() const override { return m_path; }

private:
    [[nodiscard]] TransportEnd endFor(QLocalSocket::LocalSocketError error) const;
    void finish();

    QLocalSocket m_socket;
    QString m_path;
    TransportEnd m_end;
    bool m_wasOpen = false;
    bool m_isFinished = false;
};

}
