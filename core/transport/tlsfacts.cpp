// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlsfacts.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>

namespace mqttscope
{

namespace
{

QString fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    default:
        return {};
    }
}

}

QString certificateTitle(const QSslCertificate &certificate)
{
    const QStringList candidates[] = {certificate.subjectInfo(QSslCertificate::CommonName),
                                      certificate.subjectAlternativeNames().values(QSsl::DnsEntry),
                                      certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry),
                                      certificate.subjectInfo(QSslCertificate::Organization)};
    for (const QStringList &candidate : candidates) {
        if (!candidate.isEmpty() && !candidate.first().isEmpty())
            return candidate.first();
    }
    return fingerprint(certificate);
}

QString certificateIssuer(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.issuerInfo(part);
        if (!names.isEmpty() && !names.first().isEmpty())
            return names.first();
    }
    return certificate.issuerDisplayName();
}

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    return {certificateTitle(certificate),
            certificateIssuer(certificate),
            names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry),
            certificate.effectiveDate().toUTC(),
            certificate.expiryDate().toUTC(),
            fingerprint(certificate)};
}

TlsFacts tlsFacts(const QSslSocket &socket)
{
    TlsFacts facts;
    facts.protocol = protocolName(socket.sessionProtocol());
    facts.cipher = socket.sessionCipher().name();
    if (socket.sslConfiguration().nextProtocolNegotiationStatus()
        == QSslConfiguration::NextProtocolNegotiationNegotiated)
        facts.alpn = QString::fromLatin1(socket.sslConfiguration().nextNegotiatedProtocol());
    facts.serverName = socket.peerVerifyName();
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    for (const QSslCertificate &certificate : chain)
        facts.chain.append(certificateFacts(certificate));
    return facts;
}

}
