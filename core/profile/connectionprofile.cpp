// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionprofile.h"

#include <QUuid>

namespace mqttscope
{

int MessageProperties::count() const
{
    return int(payloadIsUtf8.has_value()) + int(messageExpiry.has_value()) + int(topicAlias.has_value())
        + int(!contentType.isEmpty()) + int(!responseTopic.isEmpty()) + int(!correlationData.isEmpty())
        + int(userProperties.size());
}

ConnectionProfile ConnectionProfile::create()
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

QString ConnectionProfile::url() const
{
    const bool isIpV6 = host.contains(QLatin1Char(':'));
    return QLatin1String("mqtt://") + (isIpV6 ? QLatin1Char('[') + host + QLatin1Char(']') : host) + QLatin1Char(':')
        + QString::number(port);
}

QString certificateHost(const ConnectionProfile &profile)
{
    return QStringLiteral("%1:%2").arg(profile.host.toLower(), QString::number(profile.port));
}

}
