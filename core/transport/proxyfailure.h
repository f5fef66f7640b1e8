// SPDX-License-Identifier: GPL-3.0-or-later
// Why a connection through a proxy could not be made, as one sentence.
#pragma once

#include "core/transport/transport.h"

#include <QAbstractSocket>
#include <QNetworkProxy>

namespace mqttscope
{

/// @param error of the socket before it was connected
/// @param target the host the proxy was asked for
[[nodiscard]] TransportEnd proxyFailure(QAbstractSocket::SocketError error, const QNetworkProxy &proxy,
                                        const QString &target);

}
