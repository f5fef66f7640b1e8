// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/certificatecheck.h"

#include "core/base/plaintext.h"
#include "core/transport/certificatepath.h"
#include "core/transport/tlsfacts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QMetaEnum>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QUrl>
#include <QVariantMap>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr int kShortestRsaKey = 2048; // bits
constexpr int kShortestCurve = 224;
constexpr qsizetype kLongestName = 120; // characters of a name in a sentence
constexpr qsizetype kMostNames = 4; // in a sentence

QString shown(const QString &text) { return visibleText(text, LineBreaks::Visible, kLongestName); }

QString shown(const QDateTime &time) { return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")); }

/// Hosts and addresses the certificate is for, as many as a sentence takes.
QString audienceOf(const QSslCertificate &certificate)
{
    const QStringList names = certificateFacts(certificate).names;
    QStringList some;
    for (const QString &name : names.first(qMin(names.size(), kMostNames)))
        some.append(QStringLiteral("“%1”").arg(shown(name)));
    if (names.size() > kMostNames)
        some.append(QStringLiteral("…"));
    return some.join(QStringLiteral(", "));
}

/// A host as it stands in certificates: lower case, letters beyond ASCII in their "xn--" form.
QString asciiHost(QString host)
{
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    const QByteArray ascii = QUrl::toAce(host);
    return (ascii.isEmpty() ? host : QString::fromLatin1(ascii)).toLower();
}

bool matchesHost(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith(QLatin1String("*.")))
        return pattern == host;
    const QStringView domain = QStringView(pattern).mid(1); // ".example.com"
    const qsizetype label = host.indexOf(QLatin1Char('.'));
    return domain.count(QLatin1Char('.')) >= 2 && label > 0 && QStringView(host).mid(label) == domain;
}

bool isSelfIssued(const QSslCertificate &certificate) { return certificate.isSelfSigned(); }

bool hasWeakKey(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    switch (key.algorithm()) {
    case QSsl::Rsa:
    case QSsl::Dsa:
    case QSsl::Dh:
        return key.length() >= 0 && key.length() < kShortestRsaKey;
    case QSsl::Ec:
        return key.length() >= 0 && key.length() < kShortestCurve;
    default:
        return false;
    }
}

/// Nothing hangs on the signature a certificate gave itself.
bool hasWeakSignature(const QSslCertificate &certificate)
{
    if (isSelfIssued(certificate))
        return false;
    const QString text = certificate.toText();
    const auto lineAt = [&text](QLatin1String mark, qsizetype from) {
        const qsizetype at = text.indexOf(mark, from);
        return at < 0 ? QString() : text.mid(at, text.indexOf(QLatin1Char('\n'), at) - at).toLower();
    };
    const QLatin1String mark("Signature Algorithm:"); // before anything the issuer could have written
    QString algorithm = lineAt(mark, 0);
    if (algorithm.contains(QLatin1String("rsassapss"))) // RSA-PSS names its hash on a line of its own
        algorithm = lineAt(QLatin1String("Hash Algorithm:"), text.indexOf(mark));
    return algorithm.contains(QLatin1String("sha1")) || algorithm.contains(QLatin1String("md5"));
}

/// Of a certificate that issued another one of the chain.
bool isNoAuthority(const QSslCertificate &certificate)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    for (const QSslCertificateExtension &extension : extensions)
        if (extension.oid() == QLatin1String("2.5.29.19")) // basic constraints
            return !extension.value().toMap().value(QStringLiteral("ca")).toBool();
    return certificate.version() == "3"; // earlier versions have no extensions to say it
}

class Verdict
{
    Q_DECLARE_TR_FUNCTIONS(mqttscope::Verdict)
public:
    Verdict(const QList<QSslCertificate> &sent, const QList<QSslCertificate> &authorities, const QString &serverName,
            const QString &caFile)
        : m_sent(sent)
        , m_authorities(authorities)
        , m_path(certificationPath(sent, authorities))
        , m_serverName(serverName)
        , m_caFile(caFile)
    { }

    [[nodiscard]] const QList<CertificateProblem> &problems() const { return m_problems; }

    void checkName()
    {
        const QSslCertificate &own = m_sent.first();
        if (isCertificateFor(own, m_serverName) && !m_isForAnother)
            return;
        const QString audience = audienceOf(own);
        const QString host = asciiHost(m_serverName);
        const QString wanted = host == m_serverName.toLower()
            ? shown(m_serverName)
            : QStringLiteral("%1 (%2)").arg(shown(m_serverName), shown(host));
        if (audience.isEmpty())
            add("no-alternative-name",
                tr("The certificate “%1” names no host in a Subject Alternative Name: its Common Name does not prove "
                   "that "
                   "it is for “%2”.")
                    .arg(titleOf(own), wanted));
        else
            add("wrong-host", tr("The certificate “%1” is for %2, not for “%3”.").arg(titleOf(own), audience, wanted));
    }

    /// Of what was sent and is used: more may come along, and the authorities are the library's to judge.
    void checkStrength()
    {
        for (const QSslCertificate &certificate : m_path) {
            if (!m_sent.contains(certificate))
                continue;
            if (hasWeakKey(certificate))
                add("weak-key",
                    tr("The key of the certificate “%1” is too short: %2 bits.")
                        .arg(titleOf(certificate), QString::number(certificate.publicKey().length())));
            if (hasWeakSignature(certificate))
                add("weak-signature",
                    tr("The certificate “%1” is signed with a broken hash (SHA-1 or MD5).").arg(titleOf(certificate)));
        }
        for (const QSslCertificate &issuer : m_path.mid(1))
            if (m_sent.contains(issuer) && isNoAuthority(issuer))
                addNoAuthority(issuer);
    }

    void take(const QSslError &error)
    {
        const QSslCertificate certificate = meantBy(error);
        const QString title = titleOf(certificate);
        switch (error.error()) {
        case QSslError::CertificateExpired:
            return add("expired",
                       tr("The certificate “%1” expired on %2.").arg(title, shown(certificate.expiryDate())));
        case QSslError::CertificateNotYetValid:
            return add("not-yet-valid",
                       tr("The certificate “%1” is valid from %2 on; this computer's clock says %3.")
                           .arg(title, shown(certificate.effectiveDate()), shown(QDateTime::currentDateTimeUtc())));
        case QSslError::SelfSignedCertificate:
            return addSelfSigned(certificate);
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
            return addUnknownIssuer();
        case QSslError::CertificateSignatureFailed:
        case QSslError::UnableToDecryptCertificateSignature:
        case QSslError::UnableToDecodeIssuerPublicKey:
            return add("bad-signature", tr("The signature of the certificate “%1” is wrong.").arg(title));
        case QSslError::InvalidNotBeforeField:
        case QSslError::InvalidNotAfterField:
            return add("bad-validity", tr("The certificate “%1” has an unreadable validity.").arg(title));
        case QSslError::InvalidCaCertificate:
            return addNoAuthority(certificate);
        case QSslError::PathLengthExceeded:
            return add("chain-too-long",
                       tr("The chain below the certificate “%1” is longer than it allows.").arg(title));
        case QSslError::InvalidPurpose:
            return add("wrong-purpose", tr("The certificate “%1” is not meant for servers.").arg(title));
        case QSslError::CertificateRevoked:
            return add(
                "revoked",
                tr("The certificate “%1” has been revoked by “%2”.").arg(title, shown(certificateIssuer(certificate))));
        case QSslError::CertificateUntrusted:
        case QSslError::CertificateRejected:
        case QSslError::CertificateBlacklisted:
            return add("rejected", tr("The certificate “%1” is marked as not to be trusted.").arg(title));
        case QSslError::SubjectIssuerMismatch:
        case QSslError::AuthorityIssuerSerialNumberMismatch:
            return add("issuer-mismatch", tr("The certificate “%1” does not fit its issuer.").arg(title));
        case QSslError::NoPeerCertificate:
            return add("no-certificate", tr("The server sent no certificate."));
        case QSslError::HostNameMismatch:
            m_isForAnother = true; // said with the name
            return;
        case QSslError::NoError:
            return;
        default:
            m_others.append(error);
        }
    }

    /// What the library found and says no word about, if nothing else explains it.
    void finish()
    {
        for (const QSslError &error : std::as_const(m_others)) {
            const QSslCertificate certificate = meantBy(error);
            if (error.error() == QSslError::UnspecifiedError && isExplained(certificate))
                continue;
            const char *key = QMetaEnum::fromType<QSslError::SslError>().valueToKey(error.error());
            add("other",
                tr("The certificate “%1” does not pass the checks of OpenSSL (%2).")
                    .arg(titleOf(certificate), QLatin1String(key ? key : "?")));
        }
    }

private:
    void add(const char *name, const QString &sentence)
    {
        const QLatin1String key(name);
        const auto isSame = [key](const CertificateProblem &problem) { return problem.name == key; };
        if (std::none_of(m_problems.begin(), m_problems.end(), isSame))
            m_problems.append({key, sentence});
    }

    /// The library counts along its path, and Qt looks the number up among what was sent: that may be another one, or
    /// none.
    [[nodiscard]] QSslCertificate meantBy(const QSslError &error) const
    {
        const qsizetype depth = m_sent.indexOf(error.certificate());
        const QSslCertificate counted = depth < 0 ? QSslCertificate() : m_path.value(depth);
        if (!counted.isNull() && canBeMeant(error, counted))
            return counted;
        const auto found = std::find_if(m_path.rbegin(), m_path.rend(),
                                        [&](const QSslCertificate &one) { return canBeMeant(error, one); });
        return found == m_path.rend() ? counted : *found;
    }

    [[nodiscard]] static bool canBeMeant(const QSslError &error, const QSslCertificate &certificate)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        switch (error.error()) {
        case QSslError::CertificateExpired:
            return certificate.expiryDate() <= now;
        case QSslError::CertificateNotYetValid:
            return certificate.effectiveDate() >= now;
        case QSslError::InvalidCaCertificate:
            return isNoAuthority(certificate);
        default:
            return true;
        }
    }

    /// One that was not sent is named with the place it is from.
    [[nodiscard]] QString titleOf(const QSslCertificate &certificate) const
    {
        if (certificate.isNull())
            return tr("(not sent)");
        QString title = shown(certificateTitle(certificate));
        if (m_sent.contains(certificate))
            return title;
        const QString place = m_caFile.isEmpty() ? tr("this computer's store of authorities") : shown(m_caFile);
        return QStringLiteral("%1 (%2)").arg(title, place);
    }

    /// The library has its own words for these, and Qt none.
    [[nodiscard]] bool isExplained(const QSslCertificate &certificate) const
    {
        if (certificate.isNull())
            return false;
        return hasWeakKey(certificate) || hasWeakSignature(certificate)
            || (m_path.indexOf(certificate) > 0 && isNoAuthority(certificate));
    }

    void addNoAuthority(const QSslCertificate &issuer)
    {
        add("not-an-authority",
            tr("The certificate “%1” issued another one and may not: it belongs to no certificate authority.")
                .arg(titleOf(issuer)));
    }

    void addSelfSigned(const QSslCertificate &certificate)
    {
        add("self-signed",
            tr("The certificate “%1” is signed by itself, and %2 does not hold it.")
                .arg(titleOf(certificate), trusted()));
    }

    void addUnknownIssuer()
    {
        if (m_path.isEmpty())
            return;
        const QSslCertificate &last = m_path.last();
        // Qt does not show the library an authority that is over, which looks like none.
        if (m_authorities.contains(last) && last.expiryDate() < QDateTime::currentDateTimeUtc())
            return add("expired-authority",
                       tr("The authority “%1” of %2 expired on %3.")
                           .arg(shown(certificateTitle(last)), trusted(), shown(last.expiryDate())));
        if (m_path.size() == 1 && isSelfIssued(last))
            return addSelfSigned(last);
        if (isSelfIssued(last))
            return add("unknown-issuer",
                       tr("The certificate “%1” comes from “%2”, which %3 does not hold.")
                           .arg(titleOf(m_path.first()), titleOf(last), trusted()));
        const QString issuer = shown(certificateIssuer(last));
        if (m_path.size() == 1)
            return add("unknown-issuer",
                       tr("The certificate “%1” was issued by “%2”: the server does not send the certificate of that "
                          "issuer, and %3 does not hold it.")
                           .arg(titleOf(last), issuer, trusted()));
        add("unknown-issuer",
            tr("The chain of the certificate “%1” ends at “%2”, which %3 does not hold.")
                .arg(titleOf(m_path.first()), issuer, trusted()));
    }

    [[nodiscard]] QString trusted() const
    {
        return m_caFile.isEmpty() ? tr("this computer's store of authorities")
                                  : tr("the CA file “%1”").arg(shown(m_caFile));
    }

    const QList<QSslCertificate> &m_sent;
    const QList<QSslCertificate> &m_authorities;
    QList<QSslCertificate> m_path; ///< as the library went it: from the server's own to the last issuer found
    QString m_serverName;
    QString m_caFile;
    QList<CertificateProblem> m_problems;
    QList<QSslError> m_others;
    bool m_isForAnother = false; ///< the library says so
};

}

bool isCertificateFor(const QSslCertificate &certificate, const QString &serverName)
{
    const auto names = certificate.subjectAlternativeNames();
    if (const QHostAddress address(serverName); !address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(), [&](const QString &candidate) {
            return QHostAddress(candidate).isEqual(address, QHostAddress::StrictConversion);
        });
    }
    const QString host = asciiHost(serverName);
    const QStringList patterns = names.values(QSsl::DnsEntry);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return matchesHost(pattern.toLower(), host); });
}

QList<CertificateProblem> certificateProblems(const QList<QSslCertificate> &chain,
                                              const QList<QSslCertificate> &authorities, const QList<QSslError> &errors,
                                              const QString &serverName, const QString &caFile)
{
    Verdict verdict(chain, authorities, serverName, caFile);
    for (const QSslError &error : errors)
        verdict.take(error);
    if (!chain.isEmpty()) {
        verdict.checkName();
        verdict.checkStrength();
    }
    verdict.finish();
    return verdict.problems();
}

QString sentenceOf(const QList<CertificateProblem> &problems)
{
    QStringList sentences;
    for (const CertificateProblem &problem : problems)
        sentences.append(problem.sentence);
    return sentences.join(QLatin1Char(' '));
}

QStringList namesOf(const QList<CertificateProblem> &problems)
{
    QStringList names;
    for (const CertificateProblem &problem : problems)
        names.append(problem.name);
    return names;
}

}
