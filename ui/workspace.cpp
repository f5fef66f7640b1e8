// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

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
    }
    return parts.join(QChar(0));
}

bool SessionMemory::hasAll(const ConnectionProfile &profile) const
{
    const QList<SecretKind> kinds = secretsNeeded(profile);
    return std::all_of(kinds.begin(), kinds.end(),
                       [&](SecretKind kind) { return secrets.contains(secretKey(profile, kind)); });
}

ConnectSecrets SessionMemory::secretsFor(const ConnectionProfile &profile) const
{
    return {secrets.value(secretKey(profile, SecretKind::Password)),
            secrets.value(secretKey(profile, SecretKind::KeyPassphrase)),
            secrets.value(secretKey(profile, SecretKind::PreSharedKey)),
            secrets.value(secretKey(profile, SecretKind::ProxyPassword)),
            secrets.value(secretKey(profile, SecretKind::AuthenticationData))};
}

}
