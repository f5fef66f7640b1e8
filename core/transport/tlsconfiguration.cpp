// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlsconfiguration.h"

#include "core/base/plaintext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <optional>

namespace mqttscope
{

namespace
{

constexpr qint64 kLargestFile = qint64(4) << 20;
constexpr int kWeakestCipherBits = 128;

/// The object identifiers of PKCS#12's RC2 encryptions, as they stand in the file.
constexpr char kRc2With128Bits[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x05";
constexpr char kRc2With40Bits[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x06";

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

using Problem = std::optional<QString>; ///< one sentence; nullopt = all is well

/// @param kind what the file is, at the beginning of a sentence
Result<QByteArray, QString> fileContents(const QString &path, const QString &kind)
{
    const QFileInfo info(path);
    const QString shown = visibleText(path);
    if (!info.exists())
        return Failure{tr("%1 “%2” does not exist.").arg(kind, shown)};
    if (!info.isFile()) // a pipe or a device would never end
        return Failure{tr("%1 “%2” is not a file.").arg(kind, shown)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("%1 “%2” cannot be read: %3.").arg(kind, shown, visibleText(file.errorString()))};
    QByteArray contents = file.read(kLargestFile + 1);
    if (contents.isEmpty())
        return Failure{tr("%1 “%2” is empty.").arg(kind, shown)};
    if (contents.size() > kLargestFile)
        return Failure{tr("%1 “%2” is too large to be one.").arg(kind, shown)};
    return contents;
}

bool isPem(const QByteArray &contents) { return contents.contains("-----BEGIN "); }

bool isEncrypted(const QByteArray &pem)
{
    return pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || pem.contains("Proc-Type: 4,ENCRYPTED");
}

Problem takeAuthorities(const QString &path, QSslConfiguration &configuration)
{
    const auto contents = fileContents(path, tr("The CA file"));
    if (!contents)
        return contents.error();
    const bool pem = isPem(*contents);
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(*contents, pem ? QSsl::Pem : QSsl::Der);
    const auto announced = pem ? contents->count("-----BEGIN CERTIFICATE-----") : qsizetype(1);
    if (authorities.isEmpty())
        return tr("The CA file “%1” holds no certificate.").arg(visibleText(path));
    if (authorities.size() < announced)
        return tr("The CA file “%1” holds a certificate that cannot be read.").arg(visibleText(path));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto isOver = [&now](const QSslCertificate &authority) { return authority.expiryDate() < now; };
    if (std::all_of(authorities.begin(), authorities.end(), isOver))
        return tr("What the CA file “%1” holds expired on %2.")
            .arg(visibleText(path), authorities.first().expiryDate().date().toString(Qt::ISODate));
    configuration.setCaCertificates(authorities); // replaces the system's store, and stops it from being asked
    return {};
}

Problem takePkcs12(const TlsSettings &settings, const QByteArray &contents, QSslConfiguration &configuration)
{
    QBuffer buffer;
    buffer.setData(contents);
    buffer.open(QIODevice::ReadOnly);
    QSslKey key;
    QSslCertificate certificate;
    QList<QSslCertificate> chain;
    const QString shown = visibleText(settings.certificateFile);
    if (!QSslCertificate::importPkcs12(&buffer, &key, &certificate, &chain, settings.keyPassphrase)) {
        if (contents.contains(kRc2With40Bits) || contents.contains(kRc2With128Bits))
            return tr("The client certificate “%1” is encrypted with RC2, which OpenSSL 3 opens with its legacy "
                      "provider only: write it anew with “openssl pkcs12 -legacy” and “openssl pkcs12 -export”.")
                .arg(shown);
        if (!contents.startsWith('\x30')) // a DER sequence
            return tr("The client certificate “%1” is neither PEM nor PKCS#12.").arg(shown);
        return settings.keyPassphrase.isEmpty()
            ? tr("The client certificate “%1” needs its passphrase.").arg(shown)
            : tr("The passphrase does not open the client certificate “%1”.").arg(shown);
    }
    if (certificate.isNull() || key.isNull())
        return tr("“%1” does not hold both a certificate and its key.").arg(shown);
    configuration.setLocalCertificateChain(QList<QSslCertificate>{certificate} + chain);
    configuration.setPrivateKey(key);
    return {};
}

Problem takeKey(const TlsSettings &settings, const QSslCertificate &certificate, const QByteArray &certificatePem,
                QSslConfiguration &configuration)
{
    const QString path = settings.keyFile.isEmpty() ? settings.certificateFile : settings.keyFile;
    const QString shown = visibleText(path);
    QByteArray pem = certificatePem;
    if (!settings.keyFile.isEmpty()) {
        const auto contents = fileContents(path, tr("The key file"));
        if (!contents)
            return contents.error();
        pem = *contents;
    }
    if (!pem.contains("PRIVATE KEY-----"))
        return tr("“%1” holds no private key in PEM.").arg(shown);
    if (isEncrypted(pem) && settings.keyPassphrase.isEmpty())
        return tr("The key in “%1” is encrypted: it needs its passphrase.").arg(shown);
    const QSsl::KeyAlgorithm algorithm = certificate.publicKey().algorithm();
    const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, settings.keyPassphrase);
    if (key.isNull())
        return isEncrypted(pem)
            ? tr("The passphrase does not open the key in “%1”.").arg(shown)
            : tr("The key in “%1” cannot be read, or is not of the client certificate's kind.").arg(shown);
    configuration.setPrivateKey(key);
    return {};
}

Problem takeClientCertificate(const TlsSettings &settings, QSslConfiguration &configuration)
{
    const auto contents = fileContents(settings.certificateFile, tr("The client certificate"));
    if (!contents)
        return contents.error();
    if (!isPem(*contents))
        return takePkcs12(settings, *contents, configuration);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*contents, QSsl::Pem);
    if (chain.isEmpty())
        return tr("The client certificate “%1” holds no certificate.").arg(visibleText(settings.certificateFile));
    configuration.setLocalCertificateChain(chain);
    return takeKey(settings, chain.first(), *contents, configuration);
}

/// Without a certificate to be verified: both sides prove that they have the key.
bool isPurePsk(const QSslCipher &cipher)
{
    return cipher.name().contains(QLatin1String("PSK")) && !cipher.name().contains(QLatin1String("RSA-PSK"));
}

Problem takeCiphers(const TlsSettings &settings, QSslConfiguration &configuration)
{
    const bool withKey = !settings.pskIdentity.isEmpty();
    if (settings.ciphers.isEmpty() && !settings.preferChaCha20 && !withKey)
        return {};
    const QList<QSslCipher> known = QSslConfiguration::supportedCiphers();
    QList<QSslCipher> chosen = settings.ciphers.isEmpty() ? configuration.ciphers() : QList<QSslCipher>();
    for (const QString &name : settings.ciphers) {
        const auto cipher
            = std::find_if(known.begin(), known.end(), [&](const QSslCipher &c) { return c.name() == name; });
        if (cipher == known.end())
            return tr("The cipher “%1” is not known here.").arg(visibleText(name));
        chosen.append(*cipher);
    }
    if (withKey) {
        if (settings.ciphers.isEmpty())
            chosen = known;
        chosen.removeIf([](const QSslCipher &c) { return !isPurePsk(c) || c.usedBits() < kWeakestCipherBits; });
        if (chosen.isEmpty())
            return tr("None of the ciphers named works with a pre-shared key.");
    }
    if (settings.preferChaCha20)
        std::stable_partition(chosen.begin(), chosen.end(),
                              [](const QSslCipher &c) { return c.name().contains(QLatin1String("CHACHA20")); });
    const auto isFor13 = [](const QSslCipher &c) { return c.protocol() == QSsl::TlsV1_3; };
    if (std::all_of(chosen.begin(), chosen.end(), isFor13))
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
    else if (std::none_of(chosen.begin(), chosen.end(), isFor13)) { // TLS 1.3 would bring its own ones
        if (settings.minimumVersion == QSsl::TlsV1_3OrLater)
            return withKey ? tr("A pre-shared key works up to TLS 1.2 here, and this profile demands TLS 1.3.")
                           : tr("None of the ciphers named is of TLS 1.3, which this profile demands.");
        configuration.setProtocol(QSsl::TlsV1_2);
    }
    configuration.setCiphers(chosen);
    return {};
}

}

Result<QSslConfiguration, QString> tlsConfiguration(const TlsSettings &settings)
{
    if (!QSslSocket::supportsSsl())
        return Failure{tr("TLS is not possible here: Qt finds no OpenSSL on this computer.")};
    if (!settings.pskIdentity.isEmpty() && settings.preSharedKey.isEmpty())
        return Failure{
            tr("The pre-shared key for the identity “%1” is missing.").arg(visibleText(settings.pskIdentity))};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(settings.minimumVersion);
    configuration.setAllowedNextProtocols(settings.alpn);
    // Nothing of an earlier connection is resumed: each one is verified from the beginning.
    for (const QSsl::SslOption option : {QSsl::SslOptionDisableSessionTickets, QSsl::SslOptionDisableSessionSharing,
                                         QSsl::SslOptionDisableSessionPersistence, QSsl::SslOptionDisableCompression,
                                         QSsl::SslOptionDisableLegacyRenegotiation})
        configuration.setSslOption(option, true);
    if (!settings.caFile.isEmpty()) {
        if (const Problem problem = takeAuthorities(settings.caFile, configuration))
            return Failure{*problem};
    }
    if (!settings.certificateFile.isEmpty()) {
        if (const Problem problem = takeClientCertificate(settings, configuration))
            return Failure{*problem};
    }
    if (const Problem problem = takeCiphers(settings, configuration))
        return Failure{*problem};
    return configuration;
}

}
