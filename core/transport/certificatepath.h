// SPDX-License-Identifier: GPL-3.0-or-later
// Who issued whom: the way from a server's certificate to an authority, as the TLS library goes it. Qt tells only what
// was sent, which may hold more, less, or the same twice.
#pragma once

#include <QList>
#include <QSslCertificate>

namespace mqttscope
{

/// By the names, and by the key identifiers where both have one; the signature is the TLS library's to verify.
[[nodiscard]] bool isIssuerOf(const QSslCertificate &issuer, const QSslCertificate &issued);

/// From the server's own certificate on, as far as issuers are found: among the authorities first, then among what was
/// sent; of several that fit the first that is valid now. Any thread.
/// @param sent the server's own certificate first
[[nodiscard]] QList<QSslCertificate> certificationPath(const QList<QSslCertificate> &sent,
                                                       const QList<QSslCertificate> &authorities);

}
