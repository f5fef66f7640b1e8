// SPDX-License-Identifier: GPL-3.0-or-later
// Between what a profile says about TLS and what the transport takes.
#pragma once

#include "core/engine/engineinterface.h"
#include "core/transport/tlssettings.h"

namespace mqttscope
{

/// Of the profile's exceptions those for the host and port it leads to.
[[nodiscard]] TlsSettings tlsSettings(const ConnectionProfile &profile, const ConnectSecrets &secrets);

}
