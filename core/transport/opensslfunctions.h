// SPDX-License-Identifier: GPL-3.0-or-later
// What is used of OpenSSL itself. Its library is looked up when the first certificate has to be judged by it, as Qt
// looks up its own part: linked, it would cost every start of the program a millisecond.
#pragma once

#include <QLibrary>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace mqttscope
{

/// The functions by the names OpenSSL gives them. Any thread; cheap after the first. They live as long as the process.
class OpenSslFunctions
{
public:
    OpenSslFunctions();

    /// Whether there is a library with all of them; otherwise none may be called.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    template <typename Function>
    [[nodiscard]] Function resolved(const char *name)
    {
        const auto function = reinterpret_cast<Function>(m_library.resolve(name));
        m_isComplete = m_isComplete && function != nullptr;
        return function;
    }

    QLibrary m_library; // first: the functions are looked up in it
    bool m_isComplete = true;

public:
// NOLINTNEXTLINE(bugprone-macro-parentheses): the name is declared
#define MQTTSCOPE_OPENSSL(name) decltype(&::name) name = resolved<decltype(&::name)>(#name)
    MQTTSCOPE_OPENSSL(BIO_free_all);
    MQTTSCOPE_OPENSSL(BIO_new_mem_buf);
    MQTTSCOPE_OPENSSL(ERR_pop_to_mark);
    MQTTSCOPE_OPENSSL(ERR_set_mark);
    MQTTSCOPE_OPENSSL(PEM_read_bio_X509_CRL);
    MQTTSCOPE_OPENSSL(X509_CRL_free);
    MQTTSCOPE_OPENSSL(X509_CRL_get0_by_cert);
    MQTTSCOPE_OPENSSL(X509_CRL_get0_nextUpdate);
    MQTTSCOPE_OPENSSL(X509_CRL_get_issuer);
    MQTTSCOPE_OPENSSL(X509_CRL_verify);
    MQTTSCOPE_OPENSSL(X509_NAME_cmp);
    MQTTSCOPE_OPENSSL(X509_cmp_current_time);
    MQTTSCOPE_OPENSSL(X509_free);
    MQTTSCOPE_OPENSSL(X509_get0_pubkey);
    MQTTSCOPE_OPENSSL(X509_get_issuer_name);
    MQTTSCOPE_OPENSSL(X509_get_subject_name);
    MQTTSCOPE_OPENSSL(d2i_X509);
#undef MQTTSCOPE_OPENSSL
};

}
