// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP connection to whichever address of a host answers first.
#pragma once

#include <QAbstractSocket>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace mqttscope
{

/// In the manner of RFC 8305: IPv6 and IPv4 by turns, the next address after a quarter of a second or as soon as one
/// has failed, while those before are still tried. A dead address costs that quarter and not the whole time of the
/// attempt. No time limit of its own. Emits nothing from inside a call. I/O thread.
class AddressRace final : public QObject
{
    Q_OBJECT
public:
    using MakeSocket = std::function<std::unique_ptr<QTcpSocket>()>; ///< fit for connectToHost
    static constexpr std::chrono::milliseconds kDelay{250};

    explicit AddressRace(MakeSocket makeSocket, std::chrono::milliseconds delay = kDelay, QObject *parent = nullptr);
    ~AddressRace() override;

    /// Once. @param host name or address, perhaps with the scope of a link-local one
    void start(const QString &host, quint16 port);
    /// The same for addresses already known.
    void start(const QList<QHostAddress> &addresses, quint16 port);
    /// Ends it in silence.
    void stop();
    /// The connected one, in won(); later nullptr.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();

Q_SIGNALS:
    void resolved(); ///< there are addresses
    void won();
    /// No address answers. Of several reasons the one that says most: a refusal before a time limit before no route.
    void lost(QAbstractSocket::SocketError error, const QString &systemText);

private:
    struct Loss
    {
        QAbstractSocket::SocketError error;
        QString systemText;
    };
    void run(const QList<QHostAddress> &addresses);
    void tryNext();
    void connected(QTcpSocket *socket);
    void failed(QTcpSocket *socket, QAbstractSocket::SocketError error);
    void drop(QTcpSocket *socket);
    void sayLost();

    MakeSocket m_makeSocket;
    QTimer m_next;
    std::chrono::milliseconds m_delay;
    QList<QHostAddress> m_waiting;
    QList<QTcpSocket *> m_running;
    std::unique_ptr<QTcpSocket> m_winner;
    std::optional<Loss> m_loss;
    quint16 m_port = 0;
    bool m_isOver = false;
};

/// The first one's family and the other by turns, each family in the order given.
[[nodiscard]] QList<QHostAddress> familiesByTurns(const QList<QHostAddress> &addresses);

}
