// SPDX-License-Identifier: GPL-3.0-or-later
// Why a TLS handshake failed, or a TLS connection broke, as one sentence.
#pragma once

#include "core/transport/tlssettings.h"
#include "core/transport/transport.h"

namespace mqttscope
{

/// @param libraryText what Qt says the library said: reasons in the form "error:0A00010B:…"
/// @param address of the server, "host:port", for the sentence
[[nodiscard]] TransportEnd tlsFailure(const QString &libraryText, const TlsSettings &settings, const QString &address);
/// The server closed before the handshake was done.
[[nodiscard]] TransportEnd closedInHandshake(const QString &address);

}
