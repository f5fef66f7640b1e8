// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/revocation.h"

#include "core/base/plaintext.h"
#include "core/transport/tlsfacts.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

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

template <auto release>
struct Released
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Certificate = std::unique_ptr<X509, Released<X509_free>>;
using List = std::unique_ptr<X509_CRL, Released<X509_CRL_free>>;
using Memory = std::unique_ptr<BIO, Released<BIO_free_all>>;

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

/// What goes wrong here must not stay in the thread's error queue: Qt would take it for an error of its connection.
class ErrorsKeptApart
{
public:
    ErrorsKeptApart() { ERR_set_mark(); }
    ~ErrorsKeptApart() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(ErrorsKeptApart)
};

QString shown(const QString &name) { return visibleText(name, LineBreaks::Visible, kLongestName); }

Certificate decoded(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, long(der.size())));
}

std::vector<List> listsIn(const QByteArray &pem)
{
    std::vector<List> lists;
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (X509_CRL *list = PEM_read_bio_X509_CRL(memory.get(), nullptr, nullptr, nullptr))
        lists.emplace_back(list);
    return lists;
}

bool isSignedBy(X509_CRL *list, const QSslCertificate &candidate)
{
    const Certificate issuer = decoded(candidate);
    return issuer && X509_NAME_cmp(X509_get_subject_name(issuer.get()), X509_CRL_get_issuer(list)) == 0
        && X509_CRL_verify(list, X509_get0_pubkey(issuer.get())) == 1;
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
    const ErrorsKeptApart apart;
    const std::vector<List> lists = listsIn(pem);
    if (qsizetype(lists.size()) < pem.count(kBeginning))
        return {
            {QStringLiteral("bad-revocation-list"), tr("The CA file holds a revocation list that cannot be read.")}};
    QList<CertificateProblem> problems;
    const QList<QSslCertificate> issuers = chain + authorities;
    for (const QSslCertificate &certificate : chain) {
        const Certificate own = decoded(certificate);
        const QString title = shown(certificateTitle(certificate));
        const QString issuer = shown(certificateIssuer(certificate));
        for (const List &list : lists) {
            if (!own || X509_NAME_cmp(X509_get_issuer_name(own.get()), X509_CRL_get_issuer(list.get())) != 0)
                continue;
            const auto signedIt = [&](const QSslCertificate &candidate) { return isSignedBy(list.get(), candidate); };
            if (std::none_of(issuers.begin(), issuers.end(), signedIt))
                problems.append({QStringLiteral("bad-revocation-list"),
                                 tr("The revocation list of “%1” in the CA file is not signed by it.").arg(issuer)});
            const ASN1_TIME *until = X509_CRL_get0_nextUpdate(list.get());
            if (until != nullptr && X509_cmp_current_time(until) < 0)
                problems.append({QStringLiteral("old-revocation-list"),
                                 tr("The revocation list of “%1” in the CA file is out of date.").arg(issuer)});
            X509_REVOKED *entry = nullptr;
            if (X509_CRL_get0_by_cert(list.get(), &entry, own.get()) == 1)
                problems.append({QStringLiteral("revoked"),
                                 tr("The certificate “%1” has been revoked by “%2”.").arg(title, issuer)});
        }
    }
    return problems;
}

}
