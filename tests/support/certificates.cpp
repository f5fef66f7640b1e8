// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QHostAddress>
#include <QtEndian>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace mqttscope::test
{

namespace
{

template <auto release>
struct Released
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Released<X509_free>>;
using Memory = std::unique_ptr<BIO, Released<BIO_free_all>>;

QByteArray contents(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

Memory memoryOf(const QByteArray &bytes) { return Memory(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))); }

Key keyOf(const Identity &identity)
{
    return Key(PEM_read_bio_PrivateKey(memoryOf(identity.key).get(), nullptr, nullptr, nullptr));
}

Certificate certificateOf(const Identity &identity)
{
    return Certificate(PEM_read_bio_X509(memoryOf(identity.certificate).get(), nullptr, nullptr, nullptr));
}

void setTime(ASN1_TIME *time, const QDateTime &value) { ASN1_TIME_set(time, time_t(value.toSecsSinceEpoch())); }

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (extension == nullptr)
        qFatal("no such extension: %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// By hand: names that no tool would write must be possible.
void addNames(X509 *certificate, const CertificateText &text)
{
    if (text.hosts.isEmpty() && text.addresses.isEmpty())
        return;
    GENERAL_NAMES *names = GENERAL_NAMES_new();
    const auto add = [names](int type, const QByteArray &bytes) {
        GENERAL_NAME *name = GENERAL_NAME_new();
        ASN1_STRING *string = type == GEN_DNS ? ASN1_IA5STRING_new() : ASN1_OCTET_STRING_new();
        ASN1_STRING_set(string, bytes.constData(), int(bytes.size()));
        GENERAL_NAME_set0_value(name, type, string);
        sk_GENERAL_NAME_push(names, name);
    };
    for (const QByteArray &host : text.hosts)
        add(GEN_DNS, host);
    for (const QByteArray &address : text.addresses) {
        const quint32 bigEndian = qToBigEndian(QHostAddress(QString::fromLatin1(address)).toIPv4Address());
        add(GEN_IPADD, QByteArray(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian));
    }
    X509_add1_ext_i2d(certificate, NID_subject_alt_name, names, 0, 0);
    GENERAL_NAMES_free(names);
}

void sign(X509 *certificate, EVP_PKEY *key, const CertificateText &text)
{
    EVP_MD_CTX *const context = EVP_MD_CTX_new();
    EVP_PKEY_CTX *details = nullptr;
    EVP_DigestSignInit(context, &details, EVP_get_digestbyname(text.digest), nullptr, key);
    if (text.isSignedByPss)
        EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING);
    X509_sign_ctx(certificate, context);
    EVP_MD_CTX_free(context);
}

}

CertificateText authorityText(const QByteArray &name)
{
    CertificateText text;
    text.commonName = name;
    text.hosts.clear();
    text.addresses.clear();
    text.isAuthority = true;
    text.extendedKeyUsage.clear();
    return text;
}

Identity issue(const CertificateText &text, const Identity *issuer)
{
    static long serial = 1;
    const Key key(text.rsaBits > 0 ? EVP_RSA_gen(unsigned(text.rsaBits)) : EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Certificate issuing = issuer ? certificateOf(*issuer) : Certificate();
    X509 *const own = certificate.get();
    X509 *const parent = issuing ? issuing.get() : own;
    X509_set_version(own, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(own), ++serial);
    setTime(X509_getm_notBefore(own), text.from);
    setTime(X509_getm_notAfter(own), text.until);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(own), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(text.commonName.constData()),
                               int(text.commonName.size()), -1, 0);
    X509_set_issuer_name(own, X509_get_subject_name(parent));
    X509_set_pubkey(own, key.get());
    addExtension(own, parent, NID_basic_constraints, text.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(own, parent, NID_subject_key_identifier, "hash");
    addExtension(own, parent, NID_authority_key_identifier, "keyid");
    if (text.isAuthority)
        addExtension(own, parent, NID_key_usage, "critical,keyCertSign,cRLSign");
    else if (!text.keyUsage.isEmpty())
        addExtension(own, parent, NID_key_usage, text.keyUsage);
    if (!text.extendedKeyUsage.isEmpty())
        addExtension(own, parent, NID_ext_key_usage, text.extendedKeyUsage);
    if (text.paddingBytes > 0)
        addExtension(own, parent, NID_netscape_comment, QByteArray(text.paddingBytes, 'x'));
    addNames(own, text);
    const Key parentKey = issuer ? keyOf(*issuer) : Key();
    sign(own, parentKey ? parentKey.get() : key.get(), text);

    const Memory certificatePem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificatePem.get(), own);
    const Memory keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {contents(certificatePem), contents(keyPem)};
}

QByteArray revocationList(const Identity &issuer, const QList<Identity> &revoked, const QDateTime &until)
{
    X509_CRL *const list = X509_CRL_new();
    X509_CRL_set_version(list, X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list, X509_get_subject_name(certificateOf(issuer).get()));
    ASN1_TIME *const time = ASN1_TIME_new();
    setTime(time, QDateTime::currentDateTimeUtc().addDays(-1));
    X509_CRL_set1_lastUpdate(list, time);
    for (const Identity &identity : revoked) {
        X509_REVOKED *const entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificateOf(identity).get()));
        X509_REVOKED_set_revocationDate(entry, time);
        X509_CRL_add0_revoked(list, entry);
    }
    setTime(time, until);
    X509_CRL_set1_nextUpdate(list, time);
    ASN1_TIME_free(time);
    X509_CRL_sort(list);
    X509_CRL_sign(list, keyOf(issuer).get(), EVP_sha256());
    const Memory pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_CRL(pem.get(), list);
    X509_CRL_free(list);
    return contents(pem);
}

QByteArray encryptedKey(const Identity &identity, const QByteArray &passphrase)
{
    const Memory pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(pem.get(), keyOf(identity).get(), EVP_aes_256_cbc(), passphrase.constData(),
                                  int(passphrase.size()), nullptr, nullptr);
    return contents(pem);
}

QByteArray pkcs12(const Identity &identity, const QByteArray &passphrase, bool isLegacy)
{
    OSSL_PROVIDER *legacy = nullptr;
    OSSL_PROVIDER *normal = nullptr;
    if (isLegacy) {
        legacy = OSSL_PROVIDER_load(nullptr, "legacy");
        normal = OSSL_PROVIDER_load(nullptr, "default");
    }
    QByteArray result;
    const int cipher = isLegacy ? NID_pbe_WithSHA1And40BitRC2_CBC : 0;
    PKCS12 *const store = PKCS12_create(passphrase.constData(), "bench", keyOf(identity).get(),
                                        certificateOf(identity).get(), nullptr, cipher, cipher, 0, 0, 0);
    if (store != nullptr) {
        const Memory der(BIO_new(BIO_s_mem()));
        i2d_PKCS12_bio(der.get(), store);
        result = contents(der);
        PKCS12_free(store);
    }
    OSSL_PROVIDER_unload(legacy);
    OSSL_PROVIDER_unload(normal);
    return result;
}

QString keepFile(const QTemporaryDir &folder, const char *name, const QByteArray &contents)
{
    QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write %s", name);
    return path;
}

}
