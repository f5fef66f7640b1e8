// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the certificates a server sent: what OpenSSL found, and what Qt lets pass (names in the subject alone, keys
// and signatures that are too weak).
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>
#include <QStringList>

namespace mqttscope
{

struct CertificateProblem
{
    QString name; ///< stable; kept in profiles with an exception
    QString sentence; ///< which certificate, and why; translated
    friend bool operator==(const CertificateProblem &, const CertificateProblem &) = default;
};

/// Whether the certificate is for this name or address by its Subject Alternative Names [RFC 9525]: a wildcard is a
/// whole first label and stands for one label; addresses match addresses only.
[[nodiscard]] bool isCertificateFor(const QSslCertificate &certificate, const QString &serverName);

/// All that is wrong, each kind once; empty = sound. Any thread.
/// @param chain as sent, the server's own certificate first
/// @param errors of the TLS library
/// @param authorities the trusted ones, as far as they are known: what is wrong with one of them is said of it
/// @param caFile named in the sentences; empty = the system's store
[[nodiscard]] QList<CertificateProblem> certificateProblems(const QList<QSslCertificate> &chain,
                                                            const QList<QSslCertificate> &authorities,
                                                            const QList<QSslError> &errors, const QString &serverName,
                                                            const QString &caFile);
/// One after the other.
[[nodiscard]] QString sentenceOf(const QList<CertificateProblem> &problems);
[[nodiscard]] QStringList namesOf(const QList<CertificateProblem> &problems);

}
