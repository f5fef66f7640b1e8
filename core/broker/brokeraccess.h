// SPDX-License-Identifier: GPL-3.0-or-later
// Who is let into the local broker, and what they may do there.
#pragma once

#include "core/broker/aclfile.h"
#include "core/broker/passwordfile.h"

#include <optional>

namespace mqttscope
{

struct BrokerAccess
{
    std::optional<PasswordFile> passwords; ///< nullopt = nobody is asked for one
    std::optional<AclFile> acl; ///< nullopt = everybody may do everything
    bool allowAnonymous = true; ///< CONNECT without a user name is accepted
};

}
