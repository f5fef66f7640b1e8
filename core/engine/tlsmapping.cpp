// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tlsmapping.h"

namespace mqttscope
{

TlsSettings tlsSettings(const ConnectionProfile &profile, const ConnectSecrets &secrets)
{
    const TlsProfile &tls = profile.tls;
    TlsSettings settings;
    settings.caFile = tls.caFile;
    settings.certificateFile = tls.certificateFile;
    settings.keyFile = tls.keyFile;
    settings.keyPassphrase = secrets.keyPassphrase;
    settings.serverName = tls.serverName;
    settings.minimumVersion = tls.minimumVersion == TlsVersion::V1_3 ? QSsl::TlsV1_3OrLater : QSsl::TlsV1_2OrLater;
    for (const QString &protocol : tls.alpn)
        settings.alpn.append(protocol.toUtf8());
    settings.ciphers = tls.ciphers.split(QLatin1Char(':'), Qt::SkipEmptyParts);
    settings.preferChaCha20 = tls.preferChaCha20;
    settings.pskIdentity = tls.pskIdentity;
    settings.preSharedKey = secrets.preSharedKey;
    const QString address = certificateHost(profile);
    for (const CertificateException &exception : tls.exceptions)
        if (exception.host == address)
            settings.accepted.append({exception.sha256, exception.errors});
    return settings;
}

}
