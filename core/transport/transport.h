// SPDX-License-Identifier: GPL-3.0-or-later
// An ordered byte stream to a peer; TCP now, TLS and WebSocket the same way.
#pragma once

#include "core/transport/tlsfacts.h"
#include "core/websocket/upgrade.h"

#include <QByteArrayView>
#include <QObject>
#include <QString>

#include <optional>

namespace mqttscope
{

/// Why a stream ended or never began.
enum class TransportFailure : quint8
{
    None, ///< we closed it
    Refused, ///< nothing listens there
    NameNotFound,
    Unreachable, ///< no route, network down
    TimedOut, ///< the operating system gave up
    ClosedByPeer,
    ResetByPeer, ///< cut without a goodbye
    Other,
    SocketMissing, ///< no local socket there
    SocketDenied, ///< a local socket this user may not open
    ProxyRefused, ///< nothing listens at the proxy's address
    ProxyNotFound, ///< its name is unknown
    ProxyTimedOut,
    ProxyAuthentication, ///< it wants a user and a password, or others
    ProxyTarget, ///< it works, but does not reach the broker or does not want to
    ProxyGarbage, ///< it is none
    Settings, ///< what the profile asks for cannot be done; nothing was tried
    TlsNotSpoken, ///< the server answers, but not in TLS
    TlsIncompatible, ///< nothing in common, or a handshake that broke
    TlsClientCertificate, ///< demanded, or not accepted
    TlsKey, ///< the pre-shared key is not the server's
    TlsCertificate, ///< of the server, not verified; tlsFacts() holds the problems
    Upgrade, ///< the web server does not open a WebSocket; TransportEnd::upgrade says why
    WebSocketFault, ///< frames that break the protocol
};

/// Which settings cannot be used, for TransportFailure::Settings.
enum class SettingsGroup : quint8
{
    Address, ///< the host, or the path of the local socket
    Proxy,
    Tls,
    WebSocket,
};

struct TransportEnd
{
    TransportFailure failure = TransportFailure::None;
    QString systemText; ///< of the operating system, for Other; not translated
    /// What went wrong in one translated sentence, where the transport knows more than the failure says: which
    /// certificate and why, what the proxy or the web server answered. Empty = the failure says it all.
    QString sentence = {};
    bool isWorthRetrying = true; ///< false: trying again by itself cannot help
    std::optional<UpgradeFailure> upgrade = {};
    std::optional<SettingsGroup> settings = {};
};

/// How far an attempt has come; each at most once, in this order, those that do not apply are left out.
enum class TransportStep : quint8
{
    NameResolved,
    Connected, ///< TCP or local socket: to the server, or to the proxy
    ProxyPassed,
    TlsEstablished, ///< and verified
    WebSocketOpened,
};

/// I/O thread. Emits closed at most once, never from inside a call of its owner's.
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins; answered by opened or closed. No effect on an accepted stream.
    virtual void open() = 0;
    /// Reads what is there, at most `maximum` bytes; 0 = nothing now.
    [[nodiscard]] virtual qint64 read(char *data, qint64 maximum) = 0;
    virtual void write(QByteArrayView bytes) = 0;
    /// Bytes taken by write() and not yet by the operating system.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// Closes once everything is written; answered by closed.
    virtual void close() = 0;
    /// Ends at once; closed is not emitted.
    virtual void abort() = 0;
    [[nodiscard]] virtual QString peerAddress() const = 0; ///< "127.0.0.1:51234"
    /// Of the TLS below, once there was a handshake; a transport over another one passes on what that one says.
    [[nodiscard]] virtual std::optional<TlsFacts> tlsFacts() const { return std::nullopt; }

Q_SIGNALS:
    /// For onlookers (connect doctor): before opened().
    void reached(mqttscope::TransportStep step);
    void opened();
    void readable();
    void written();
    void closed(const mqttscope::TransportEnd &end);
};

}
