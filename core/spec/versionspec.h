// SPDX-License-Identifier: GPL-3.0-or-later
// The three versions of MQTT on the wire and how CONNECT announces each [5.0/3.1.2.1, 3.1.2.2].
#pragma once

#include "core/spec/enums.h"

#include <QByteArrayView>

#include <array>

namespace mqttscope
{

struct VersionSpec
{
    ProtocolVersion version = ProtocolVersion::Unknown;
    QByteArrayView protocolName; ///< in CONNECT
    const char *label = ""; ///< "3.1.1"

    /// mosquitto and others set this bit of the protocol level on bridges of 3.1 and 3.1.1.
    static constexpr quint8 kBridgeBit = 0x80;
    /// Longest Client Identifier of 3.1, in characters.
    static constexpr qsizetype kMaximumClientId31 = 23;
};

inline constexpr std::array kVersionSpecs{
    VersionSpec{ProtocolVersion::V3_1, "MQIsdp", "3.1"},
    VersionSpec{ProtocolVersion::V3_1_1, "MQTT", "3.1.1"},
    VersionSpec{ProtocolVersion::V5_0, "MQTT", "5.0"},
};

/// The row of a version; that of 3.1.1 for Unknown.
[[nodiscard]] constexpr const VersionSpec &versionSpec(ProtocolVersion version)
{
    for (const VersionSpec &spec : kVersionSpecs)
        if (spec.version == version)
            return spec;
    return kVersionSpecs[1];
}

/// The version a CONNECT announces, bridge bit of 3.1 and 3.1.1 accepted; Unknown if name and level do not belong
/// together.
[[nodiscard]] inline ProtocolVersion announcedVersion(QByteArrayView protocolName, quint8 level)
{
    for (const VersionSpec &spec : kVersionSpecs) {
        const quint8 plain = spec.version == ProtocolVersion::V5_0 ? level : quint8(level & ~VersionSpec::kBridgeBit);
        if (plain == quint8(spec.version) && spec.protocolName == protocolName)
            return spec.version;
    }
    return ProtocolVersion::Unknown;
}
}
