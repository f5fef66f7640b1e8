// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about a TLS connection, standing or refused: values to show.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

class QSslCertificate;
class QSslSocket;

namespace mqttscope
{

/// Texts are as in the certificate: show through the plaintext helpers.
struct CertificateFacts
{
    QString subject; ///< its Common Name, or whatever names it best
    QString issuer;
    QStringList names; ///< Subject Alternative Names: hosts, then addresses
    QDateTime validFrom; ///< UTC
    QDateTime validUntil; ///< UTC
    QString sha256; ///< fingerprint, lower-case hex without separators
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

struct TlsFacts
{
    QString protocol; ///< "TLS 1.3"; empty if the handshake was not completed
    QString cipher; ///< its name in the standard of the library
    QString alpn; ///< agreed upon; empty = none
    QString serverName; ///< as verified
    QList<CertificateFacts> chain; ///< as sent, the server's own first; empty with a pre-shared key
    QStringList problems; ///< names of what verification found, accepted or not; empty = verified
    bool isAccepted = false; ///< in spite of `problems`, because of an exception of the profile
    friend bool operator==(const TlsFacts &, const TlsFacts &) = default;
};

/// What people call a certificate: Common Name, else first host, else organisation, else fingerprint.
[[nodiscard]] QString certificateTitle(const QSslCertificate &certificate);
[[nodiscard]] QString certificateIssuer(const QSslCertificate &certificate);
[[nodiscard]] CertificateFacts certificateFacts(const QSslCertificate &certificate);
[[nodiscard]] TlsFacts tlsFacts(const QSslSocket &socket);

}
