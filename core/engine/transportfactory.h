// SPDX-License-Identifier: GPL-3.0-or-later
// From what a profile says to the stream that does it.
#pragma once

#include "core/engine/engineinterface.h"
#include "core/transport/transport.h"

#include <memory>

namespace mqttscope
{

/// Never nullptr and never weaker than the profile: what cannot be done becomes a transport that says so when opened.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(const ConnectionProfile &profile, const ConnectSecrets &secrets);

}
