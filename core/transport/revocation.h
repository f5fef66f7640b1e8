// SPDX-License-Identifier: GPL-3.0-or-later
// Revocation lists (CRL) that stand in the CA file beside the certificates. Qt reads none, so OpenSSL is asked
// directly.
#pragma once

#include "core/transport/certificatecheck.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>

namespace mqttscope
{

/// What the file holds, if there is a revocation list in it; otherwise empty. The file has been read before: one that
/// cannot be read any more counts as one with a list nobody can read.
[[nodiscard]] QByteArray revocationListsIn(const QString &caFile);

/// What the lists say of the way from the server's certificate to an authority (certificationPath): a certificate is
/// revoked; a list that concerns it is out of date, not signed by the issuer, or cannot be read. Certificates no list
/// is about pass. Any thread.
/// @param pem of revocationListsIn()
/// @param chain as sent
/// @param authorities the trusted ones, which may be part of the way and may have signed the lists
[[nodiscard]] QList<CertificateProblem> revocationProblems(const QByteArray &pem, const QList<QSslCertificate> &chain,
                                                           const QList<QSslCertificate> &authorities);

}
