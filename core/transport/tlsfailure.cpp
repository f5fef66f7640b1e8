// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlsfailure.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace mqttscope
{

namespace
{

/// Reasons of OpenSSL's SSL library, and 1000 + number for alerts of the peer [RFC 8446 6.2].
enum Reason
{
    ExcessiveMessageSize = 152,
    HttpsProxyRequest = 155,
    HttpRequest = 156,
    NoProtocolsAvailable = 191,
    PacketLengthTooLong = 198,
    UnexpectedMessage = 244,
    UnknownProtocol = 252,
    UnsupportedProtocol = 258,
    WrongSslVersion = 266,
    WrongVersionNumber = 267,
    DecryptionFailedOrBadRecordMac = 281,
    UnexpectedEof = 294,
    RecordLayerFailure = 313,
    UnsafeLegacyRenegotiation = 338,
    DhKeyTooSmall = 394,
    BadRecordType = 443,
    Alert = 1000,
    AlertBadRecordMac = 1020,
    AlertHandshakeFailure = 1040,
    AlertBadCertificate = 1042,
    AlertUnsupportedCertificate = 1043,
    AlertCertificateRevoked = 1044,
    AlertCertificateExpired = 1045,
    AlertCertificateUnknown = 1046,
    AlertUnknownCa = 1048,
    AlertAccessDenied = 1049,
    AlertDecryptError = 1051,
    AlertProtocolVersion = 1070,
    AlertInsufficientSecurity = 1071,
    AlertUnrecognizedName = 1112,
    AlertUnknownPskIdentity = 1115,
    AlertCertificateRequired = 1116,
    AlertNoApplicationProtocol = 1120,
    LastAlert = 1255,
};

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

/// The library's numbers do not change with versions and languages as its words do. 0 = none found.
int reasonIn(const QString &libraryText)
{
    constexpr uint kReasonMask = 0xFFF;
    static const QRegularExpression pattern(QStringLiteral("error:([0-9A-Fa-f]{8}):"));
    const auto match = pattern.match(libraryText);
    return match.hasMatch() ? int(match.captured(1).toUInt(nullptr, 16) & kReasonMask) : 0;
}

/// The library's own words for its first reason.
QString wordsIn(const QString &libraryText)
{
    const QString first = libraryText.section(QStringLiteral(", error:"), 0, 0);
    return visibleText(first.contains(QLatin1String("error:")) ? first.section(QLatin1Char(':'), -1) : first);
}

TransportEnd refused(const QString &sentence, TransportFailure failure = TransportFailure::TlsIncompatible)
{
    return {failure, {}, sentence, false};
}
TransportEnd failed(const QString &sentence) { return {TransportFailure::TlsIncompatible, {}, sentence, true}; }

TransportEnd certificateRefused(const QString &address, const QString &why)
{
    return refused(tr("%1 does not accept the client certificate: %2.").arg(address, why),
                   TransportFailure::TlsClientCertificate);
}

TransportEnd keyRefused(const QString &address, const TlsSettings &settings)
{
    return refused(
        tr("%1 has another pre-shared key for the identity “%2”.").arg(address, visibleText(settings.pskIdentity)),
        TransportFailure::TlsKey);
}

/// What the server complains about; an empty sentence for an alert without a special meaning.
TransportEnd alertSentence(int reason, const TlsSettings &settings, const QString &address)
{
    const bool hasCertificate = !settings.certificateFile.isEmpty();
    const bool hasPsk = !settings.pskIdentity.isEmpty();
    switch (reason) {
    case AlertHandshakeFailure:
        if (hasPsk)
            return refused(tr("%1 found nothing in common: does it accept pre-shared keys over TLS 1.2?").arg(address));
        return refused(
            hasCertificate
                ? tr("%1 found nothing in common: no cipher or curve that both sides accept.").arg(address)
                : tr("%1 found nothing in common: it may demand a client certificate, or other ciphers.").arg(address));
    case AlertCertificateRequired:
        return refused(tr("%1 demands a client certificate.").arg(address), TransportFailure::TlsClientCertificate);
    case AlertBadCertificate:
        return hasCertificate
            ? certificateRefused(address, tr("it is not sound"))
            : refused(tr("%1 demands a client certificate.").arg(address), TransportFailure::TlsClientCertificate);
    case AlertUnsupportedCertificate:
        return certificateRefused(address, tr("it is of the wrong kind"));
    case AlertCertificateRevoked:
        return certificateRefused(address, tr("it has been revoked"));
    case AlertCertificateExpired:
        return certificateRefused(address, tr("it has expired, or is not valid yet"));
    case AlertUnknownCa:
        return certificateRefused(address, tr("its issuer is not known there"));
    case AlertCertificateUnknown:
    case AlertAccessDenied:
        return certificateRefused(address, tr("no more is said"));
    case AlertProtocolVersion:
        return refused(tr("%1 speaks no TLS version that is accepted here: the least is %2.")
                           .arg(address,
                                settings.minimumVersion == QSsl::TlsV1_3OrLater ? QStringLiteral("TLS 1.3")
                                                                                : QStringLiteral("TLS 1.2")));
    case AlertInsufficientSecurity:
        return refused(tr("%1 demands stronger ciphers.").arg(address));
    case AlertUnrecognizedName:
        return refused(tr("%1 does not know the server name that was asked for.").arg(address));
    case AlertUnknownPskIdentity:
        return refused(tr("%1 does not know the identity “%2”.").arg(address, visibleText(settings.pskIdentity)),
                       TransportFailure::TlsKey);
    case AlertNoApplicationProtocol:
        return refused(tr("%1 speaks none of the protocols offered (ALPN): %2.")
                           .arg(address, visibleText(settings.alpn.join(", "))));
    case AlertBadRecordMac:
    case AlertDecryptError:
        if (hasPsk)
            return keyRefused(address, settings);
        break;
    default:
        break;
    }
    return {};
}

}

TransportEnd tlsFailure(const QString &libraryText, const TlsSettings &settings, const QString &address)
{
    const int reason = reasonIn(libraryText);
    if (reason >= Alert && reason <= LastAlert) {
        TransportEnd end = alertSentence(reason, settings, address);
        if (!end.sentence.isEmpty())
            return end;
        return failed(tr("%1 broke the TLS connection off: %2 (alert %3).")
                          .arg(address, wordsIn(libraryText), QString::number(reason - Alert)));
    }
    switch (reason) {
    case WrongVersionNumber:
    case UnknownProtocol:
    case HttpRequest:
    case HttpsProxyRequest:
    case PacketLengthTooLong:
    case BadRecordType:
    case UnexpectedMessage:
        return refused(tr("%1 answers, but not in TLS: is it a port without encryption?").arg(address),
                       TransportFailure::TlsNotSpoken);
    case UnsupportedProtocol:
    case WrongSslVersion:
    case NoProtocolsAvailable:
        return alertSentence(AlertProtocolVersion, settings, address);
    case DecryptionFailedOrBadRecordMac:
        if (!settings.pskIdentity.isEmpty())
            return keyRefused(address, settings);
        break;
    case ExcessiveMessageSize:
        return refused(tr("%1 sends a longer chain of certificates than is accepted.").arg(address));
    case DhKeyTooSmall:
        return refused(tr("%1 offers a key exchange that is too weak to be safe.").arg(address));
    case UnsafeLegacyRenegotiation:
        return refused(tr("%1 wants to renegotiate TLS in the old way, which is not safe.").arg(address));
    case UnexpectedEof:
        return closedInHandshake(address);
    default:
        break;
    }
    return failed(tr("TLS with %1 failed: %2.").arg(address, wordsIn(libraryText)));
}

TransportEnd closedInHandshake(const QString &address)
{
    TransportEnd end = failed(tr("%1 closed the connection during the TLS handshake: is it a TLS port?").arg(address));
    end.failure = TransportFailure::ClosedByPeer;
    return end;
}

}
