// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of brokers as people type them: `mqtt://[user@]host[:port]` or just `host[:port]`; mqtts:// (also ssl://,
// tls://), ws:// and wss:// with a path and perhaps a query, unix:// with the path of a local socket.
#pragma once

#include "core/base/result.h"
#include "core/profile/connectionprofile.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace mqttscope
{

struct ConnectionUrl
{
    TransportKind transport = TransportKind::Tcp;
    QString host; ///< without brackets; of a local socket its path, `@name` in the abstract namespace
    quint16 port = 1883; ///< the scheme's own where none was typed
    QString path; ///< of ws and wss, with its query, as sent; empty = none was typed
    QString userName;
    QByteArray password; ///< for this session only: hand it over as ConnectSecrets and forget it
    bool hasPassword = false; ///< say that it will not be saved

    /// Puts transport, host, port and path into a profile; user and password are the caller's. A path that is the
    /// profile's own but for the query, which url() does not show, leaves the query there.
    void applyTo(ConnectionProfile &profile) const;
};

/// What keeps a text from being the path of a local socket (`/run/m.sock`, `@name`), in one translated sentence; empty
/// = nothing.
[[nodiscard]] QString localSocketProblem(const QString &path);

/// The error is one translated sentence. It never repeats what was typed: there may be a password in it.
[[nodiscard]] Result<ConnectionUrl, QString> parseConnectionUrl(QStringView typed);

}
