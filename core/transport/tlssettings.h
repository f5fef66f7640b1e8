// SPDX-License-Identifier: GPL-3.0-or-later
// What a TLS connection needs to know. Holds secrets: never logged, never written.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSsl>
#include <QString>
#include <QStringList>

namespace mqttscope
{

/// A certificate accepted in spite of the problems named, and of no others.
struct AcceptedCertificate
{
    QString sha256; ///< fingerprint of the server's certificate, lower-case hex
    QStringList problems; ///< names as in CertificateProblem
};

struct TlsSettings
{
    QString caFile; ///< PEM or DER; empty = the system's store. Never both.
    QString certificateFile; ///< PEM or PKCS#12; empty = no client certificate
    QString keyFile; ///< PEM; empty = in certificateFile
    QByteArray keyPassphrase;
    QString serverName; ///< sent as SNI and verified; empty = the host
    QSsl::SslProtocol minimumVersion = QSsl::TlsV1_2OrLater; ///< or TlsV1_3OrLater
    QList<QByteArray> alpn;
    QStringList ciphers; ///< OpenSSL names, all of them known; empty = the library's choice
    bool preferChaCha20 = false;
    QString pskIdentity; ///< empty = no pre-shared key
    QByteArray preSharedKey;
    QList<AcceptedCertificate> accepted;
};

}
