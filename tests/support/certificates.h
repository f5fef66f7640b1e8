// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates made while the test runs, good ones and every kind of bad one.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTemporaryDir>

namespace mqttscope::test
{

/// What a certificate shall say. By default that of an honest server on this computer.
struct CertificateText
{
    QByteArray commonName = "Bench broker";
    QList<QByteArray> hosts = {"localhost"}; ///< may hold any bytes
    QList<QByteArray> addresses = {"127.0.0.1"};
    QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime until = QDateTime::currentDateTimeUtc().addDays(30);
    bool isAuthority = false;
    QByteArray keyUsage; ///< as in openssl.cnf; empty = none
    QByteArray extendedKeyUsage = "serverAuth,clientAuth";
    int rsaBits = 0; ///< 0 = a key on P-256
    const char *digest = "SHA256";
    bool isSignedByPss = false; ///< RSA-PSS; the issuer's key must be one of RSA
    int paddingBytes = 0; ///< in a comment, to make it large
};

/// A certificate with its key, and what it takes to issue others.
struct Identity
{
    QByteArray certificate; ///< PEM
    QByteArray key; ///< PEM, not encrypted
};

/// @param issuer nullptr = signed by itself
[[nodiscard]] Identity issue(const CertificateText &text, const Identity *issuer = nullptr);
[[nodiscard]] CertificateText authorityText(const QByteArray &name);
/// A revocation list in PEM. @param until when the next one is due
[[nodiscard]] QByteArray revocationList(const Identity &issuer, const QList<Identity> &revoked,
                                        const QDateTime &until = QDateTime::currentDateTimeUtc().addDays(7));
/// The same key in PEM, encrypted.
[[nodiscard]] QByteArray encryptedKey(const Identity &identity, const QByteArray &passphrase);
/// PKCS#12. @param isLegacy with RC2 as older tools wrote it (needs OpenSSL's legacy provider: empty without)
[[nodiscard]] QByteArray pkcs12(const Identity &identity, const QByteArray &passphrase, bool isLegacy = false);
/// Writes a file into the folder; its path.
[[nodiscard]] QString keepFile(const QTemporaryDir &folder, const char *name, const QByteArray &contents);

}
