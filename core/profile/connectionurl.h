// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses of brokers as people type them: `mqtt://[user@]host[:port]`, or just `host[:port]`.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace mqttscope
{

struct ConnectionUrl
{
    QString host; ///< without brackets
    quint16 port = 1883;
    QString userName;
    QByteArray password; ///< for this session only: hand it over as ConnectSecrets and forget it
    bool hasPassword = false; ///< say that it will not be saved
};

/// The error is one translated sentence. It never repeats what was typed: there may be a password in it.
[[nodiscard]] Result<ConnectionUrl, QString> parseConnectionUrl(QStringView typed);

}
