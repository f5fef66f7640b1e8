// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles as JSON: each field is named once for reading, checking and writing.
#pragma once

#include "core/profile/connectionprofile.h"

#include <QJsonObject>
#include <QStringList>

namespace mqttscope
{

struct ProfileReading
{
    ConnectionProfile profile;
    QStringList replaced; ///< keys whose values were unusable; their defaults stand in the profile
};

/// Whatever the object holds, the profile is usable. Keys unknown here go to the unknownKeys of their struct; a
/// "password" and the values of secret headers are neither used nor kept.
[[nodiscard]] ProfileReading profileFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject profileToJson(const ConnectionProfile &profile);

}
