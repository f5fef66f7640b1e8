// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of the WebSocket upgrade whose values prove who somebody is. A profile holds their names; the values are
// asked for per session like a password.
#pragma once

#include "core/profile/transportprofile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mqttscope
{

/// Authorization, Cookie, X-Api-Key and the like, without regard to case.
[[nodiscard]] bool isSecretHeader(const QString &name);

/// Names of the secret headers without a value, in the order they are sent.
[[nodiscard]] QStringList missingHeaderValues(const WebSocketProfile &webSocket);
/// Takes the values of the secret headers out: UTF-8, a line for each secret header; empty if there was none.
[[nodiscard]] QByteArray takeHeaderValues(WebSocketProfile &webSocket);
/// Puts them back where there is none.
/// @param lines as from takeHeaderValues(): one for each secret header
void fillHeaderValues(WebSocketProfile &webSocket, const QByteArray &lines);

}
