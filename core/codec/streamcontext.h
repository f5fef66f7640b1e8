// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be remembered of one connection to read its packets; live clients, broker sessions, proxies and files
// share it.
#pragma once

#include "core/base/strongid.h"
#include "core/spec/enums.h"

#include <QHash>

#include <array>

namespace mqttscope
{

struct StreamContext
{
    ProtocolVersion version = ProtocolVersion::Unknown; ///< learnt from CONNECT; Unknown is read as 3.1.1
    bool connectSeen = false;
    bool connackSeen = false;
    bool sessionOutlives = false; ///< CONNECT gave a Session Expiry Interval other than 0 (5.0)
    /// The connection is known from its first byte, so that the order of packets and unknown aliases can be judged. Off
    /// for captures that begin in the middle. Whoever owns the context sets it.
    bool seenFromStart = false;
    /// Largest Topic Alias each direction may use, as the other side announced; learnt from CONNECT and CONNACK.
    std::array<quint16, 2> topicAliasMaximum{};
    /// Topic Alias → topic, per direction [5.0/3.3.2.3.4].
    std::array<QHash<quint16, TopicId>, 2> aliases;
};

}
