// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/revocation.h"

#include "core/base/plaintext.h"
#include "core/transport/certificatepath.h"
#include "core/transport/opensslfunctions.h"
#include "core/transport/tlsfacts.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <memory>
#include <vector>

namespace mqttscope
{

namespace
{

constexpr qint64 kLargestFile = qint64(4) << 20;
constexpr char kBeginning[] = "-----BEGIN X509 CRL-----";
constexpr qsizetype kLongestName = 120; // characters of a name in a sentence

template <typename T>
using Owned = std::unique_ptr<T, void (*)(T *)>;

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

/// What goes wrong here must not stay in the thread's error queue: Qt would take it for an error of its connection.
class ErrorsKeptApart
{
public:
    explicit ErrorsKeptApart(const OpenSslFunctions &ssl)
        : m_ssl(ssl)
    {
        m_ssl.ERR_set_mark();
    }
    ~ErrorsKeptApart() { m_ssl.ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(ErrorsKeptApart)

private:
    const OpenSslFunctions &m_ssl;
};

QString shown(const QString &name) { return visibleText(name, LineBreaks::Visible, kLongestName); }

Owned<X509> decoded(const OpenSslFunctions &ssl, const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return {ssl.d2i_X509(nullptr, &bytes, long(der.size())), ssl.X509_free};
}

std::vector<Owned<X509_CRL>> listsIn(const OpenSslFunctions &ssl, const QByteArray &pem)
{
    std::vector<Owned<X509_CRL>> lists;
    BIO *memory = ssl.BIO_new_mem_buf(pem.constData(), int(pem.size()));
    while (X509_CRL *list = ssl.PEM_read_bio_X509_CRL(memory, nullptr, nullptr, nullptr))
        lists.emplace_back(list, ssl.X509_CRL_free);
    ssl.BIO_free_all(memory);
    return lists;
}

bool isSignedBy(const OpenSslFunctions &ssl, X509_CRL *list, const QSslCertificate &candidate)
{
    const Owned<X509> issuer = decoded(ssl, candidate);
    return issuer && ssl.X509_NAME_cmp(ssl.X509_get_subject_name(issuer.get()), ssl.X509_CRL_get_issuer(list)) == 0
        && ssl.X509_CRL_verify(list, ssl.X509_get0_pubkey(issuer.get())) == 1;
}

}

QByteArray revocationListsIn(const QString &caFile)
{
    if (caFile.isEmpty())
        return {};
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return kBeginning;
    QByteArray contents = file.read(kLargestFile);
    return contents.contains(kBeginning) ? contents : QByteArray();
}

QList<CertificateProblem> revocationProblems(const QByteArray &pem, const QList<QSslCertificate> &chain,
                                             const QList<QSslCertificate> &authorities)
{
    if (pem.isEmpty())
        return {};
    const OpenSslFunctions ssl;
    if (!ssl.isComplete())
        return {{QStringLiteral("bad-revocation-list"),
                 tr("The CA file holds a revocation list, but there is no OpenSSL %1 here to read it.")
                     .arg(OPENSSL_VERSION_MAJOR)}};
    const ErrorsKeptApart apart(ssl);
    const std::vector<Owned<X509_CRL>> lists = listsIn(ssl, pem);
    if (qsizetype(lists.size()) < pem.count(kBeginning))
        return {
            {QStringLiteral("bad-revocation-list"), tr("The CA file holds a revocation list that cannot be read.")}};
    QList<CertificateProblem> problems;
    const QList<QSslCertificate> issuers = chain + authorities;
    // Not what was sent: a server may leave out the very certificate that was revoked.
    for (const QSslCertificate &certificate : certificationPath(chain, authorities)) {
        const Owned<X509> own = decoded(ssl, certificate);
        const QString title = shown(certificateTitle(certificate));
        const QString issuer = shown(certificateIssuer(certificate));
        for (const Owned<X509_CRL> &list : lists) {
            if (!own
                || ssl.X509_NAME_cmp(ssl.X509_get_issuer_name(own.get()), ssl.X509_CRL_get_issuer(list.get())) != 0)
                continue;
            const auto signedIt
                = [&](const QSslCertificate &candidate) { return isSignedBy(ssl, list.get(), candidate); };
            if (std::none_of(issuers.begin(), issuers.end(), signedIt))
                problems.append({QStringLiteral("bad-revocation-list"),
                                 tr("The revocation list of “%1” in the CA file is not signed by it.").arg(issuer)});
            const ASN1_TIME *until = ssl.X509_CRL_get0_nextUpdate(list.get());
            if (until != nullptr && ssl.X509_cmp_current_time(until) < 0)
                problems.append({QStringLiteral("old-revocation-list"),
                                 tr("The revocation list of “%1” in the CA file is out of date.").arg(issuer)});
            X509_REVOKED *entry = nullptr;
            if (ssl.X509_CRL_get0_by_cert(list.get(), &entry, own.get()) == 1)
                problems.append({QStringLiteral("revoked"),
                                 tr("The certificate “%1” has been revoked by “%2”.").arg(title, issuer)});
        }
    }
    return problems;
}

}
