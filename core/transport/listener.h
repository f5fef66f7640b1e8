// SPDX-License-Identifier: GPL-3.0-or-later
// Accepts TCP connections.
#pragma once

#include "core/transport/transport.h"

#include <QHostAddress>
#include <QTcpServer>

#include <memory>

namespace mqttscope
{

/// I/O thread.
class Listener : public QObject
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr);

    /// @param port 0 = a free one
    /// @return empty, or the operating system's reason why it is not listening
    [[nodiscard]] QString listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QHostAddress address() const { return m_server.serverAddress(); }
    /// The next accepted connection, nullptr when there is none.
    [[nodiscard]] std::unique_ptr<Transport> takeConnection();
    void close() { m_server.close(); }
    /// Takes connections again after acceptFailed.
    void resume() { m_server.resumeAccepting(); }

Q_SIGNALS:
    void connectionsWaiting();
    /// The operating system gives no more sockets (for now); nothing is accepted until resume().
    void acceptFailed(const QString &systemText);

private:
    QTcpServer m_server;
};

}
