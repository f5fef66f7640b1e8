// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/certificatepath.h"

#include <QByteArray>
#include <QDateTime>
#include <QSslCertificateExtension>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr qsizetype kLongestPath = 16; // a server that sends hundreds under one name shall not keep us searching

/// Names are compared without regard to case and spacing [RFC 5280 7.1].
QStringList prepared(const QStringList &values)
{
    QStringList result;
    for (const QString &value : values)
        result.append(value.simplified().toCaseFolded());
    return result;
}

bool hasNameOfIssuer(const QSslCertificate &issuer, const QSslCertificate &issued)
{
    const QList<QByteArray> parts = issued.issuerInfoAttributes();
    return parts.size() == issuer.subjectInfoAttributes().size()
        && std::all_of(parts.begin(), parts.end(), [&](const QByteArray &part) {
               return prepared(issued.issuerInfo(part)) == prepared(issuer.subjectInfo(part));
           });
}

/// Hex without separators; empty = it has none.
QString keyIdentifier(const QSslCertificate &certificate, QLatin1String oid)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    const auto found = std::find_if(extensions.begin(), extensions.end(),
                                    [oid](const QSslCertificateExtension &one) { return one.oid() == oid; });
    if (found == extensions.end())
        return {};
    const QVariant value = found->value();
    const QString text = value.typeId() == QMetaType::QVariantMap
        ? value.toMap().value(QStringLiteral("keyid")).toString() // an authority's is one of several parts
        : value.toString();
    return QString(text).remove(QLatin1Char(':')).toLower();
}

bool isValidAt(const QSslCertificate &certificate, const QDateTime &time)
{
    return certificate.effectiveDate() <= time && time <= certificate.expiryDate();
}

}

bool isIssuerOf(const QSslCertificate &issuer, const QSslCertificate &issued)
{
    if (!hasNameOfIssuer(issuer, issued))
        return false;
    const QString wanted = keyIdentifier(issued, QLatin1String("2.5.29.35"));
    const QString own = keyIdentifier(issuer, QLatin1String("2.5.29.14"));
    return wanted.isEmpty() || own.isEmpty() || wanted == own;
}

QList<QSslCertificate> certificationPath(const QList<QSslCertificate> &sent, const QList<QSslCertificate> &authorities)
{
    QList<QSslCertificate> path = sent.first(qMin<qsizetype>(sent.size(), 1));
    const QList<QSslCertificate> known = authorities + sent;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    while (!path.isEmpty() && path.size() < kLongestPath && !path.last().isSelfSigned()) {
        QSslCertificate best;
        for (const QSslCertificate &candidate : known) {
            if (!isIssuerOf(candidate, path.last()) || path.contains(candidate))
                continue;
            if (best.isNull() || isValidAt(candidate, now))
                best = candidate;
            if (isValidAt(best, now))
                break;
        }
        if (best.isNull())
            break;
        path.append(best);
    }
    return path;
}

}
