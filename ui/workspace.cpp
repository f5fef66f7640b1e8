// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "core/profile/secretheaders.h"
#include "ui/editors/passwordprompt.h"

#include <algorithm>

namespace mqttscope
{

QString SessionMemory::secretKey(const ConnectionProfile &profile, SecretKind kind)
{
    QStringList parts{profile.id, QString::number(int(kind))};
    switch (kind) {
    case SecretKind::Password:
        parts += {profile.host, QString::number(profile.port), profile.userName};
        break;
    case SecretKind::KeyPassphrase:
        parts += {profile.tls.certificateFile, profile.tls.keyFile};
        break;
    case SecretKind::PreSharedKey:
        parts += {profile.host, QString::number(profile.port), profile.tls.pskIdentity};
        break;
    case SecretKind::ProxyPassword:
        parts += {profile.proxy.host, QString::number(profile.proxy.port), profile.proxy.userName};
        break;
    case SecretKind::AuthenticationData:
        parts += {profile.host, QString::number(profile.port), profile.authenticationMethod};
        break;
    case SecretKind::HeaderValues:
        parts += {profile.host, QString::number(profile.port)};
        parts += missingHeaderValues(profile.webSocket);
        break;
    }
    return parts.join(QChar(0));
}

ConnectionProfile SessionMemory::keepHeaderValues(ConnectionProfile profile)
{
    ConnectionProfile bare = profile;
    if (takeHeaderValues(bare.webSocket).isEmpty())
        return bare;
    const QString key = secretKey(bare, SecretKind::HeaderValues);
    fillHeaderValues(profile.webSocket, secrets.value(key)); // those not typed anew
    secrets.insert(key, takeHeaderValues(profile.webSocket));
    return bare;
}

bool SessionMemory::hasAll(const ConnectionProfile &profile) const
{
    const QList<SecretKind> kinds = secretsNeeded(profile);
    return std::all_of(kinds.begin(), kinds.end(),
                       [&](SecretKind kind) { return secrets.contains(secretKey(profile, kind)); });
}

ConnectSecrets SessionMemory::secretsFor(const ConnectionProfile &profile) const
{
    ConnectSecrets known;
    known.password = secrets.value(secretKey(profile, SecretKind::Password));
    known.keyPassphrase = secrets.value(secretKey(profile, SecretKind::KeyPassphrase));
    known.preSharedKey = secrets.value(secretKey(profile, SecretKind::PreSharedKey));
    known.proxyPassword = secrets.value(secretKey(profile, SecretKind::ProxyPassword));
    known.authenticationData = secrets.value(secretKey(profile, SecretKind::AuthenticationData));
    known.headerValues = secrets.value(secretKey(profile, SecretKind::HeaderValues));
    return known;
}

}
