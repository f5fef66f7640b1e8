// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side of SCRAM [RFC 5802, RFC 7677]: proves that both know the password without sending it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

#include <optional>

namespace mqttscope
{

enum class ScramProblem : quint8
{
    MessageMalformed, ///< not what RFC 5802 prescribes at this point
    ExtensionUnknown, ///< the server insists on an extension ("m=")
    NonceNotOurs, ///< the server's nonce does not begin with ours, or adds nothing
    TooFewIterations, ///< a password hashed so few times is as good as given away
    TooManyIterations, ///< would keep this machine busy for longer than any honest server asks
    ServerRefused, ///< "e=…"
    SignatureWrong, ///< the server does not know the password
};

/// One exchange: firstMessage → takeServerFirst → derive until done → finalMessage → verify. No password, key or proof
/// is ever part of a problem or a text.
class ScramClient
{
public:
    static constexpr int kFewestIterations = 4'096;
    static constexpr int kMostIterations = 1'000'000;

    /// The hash of "SCRAM-SHA-1", "SCRAM-SHA-256" or "SCRAM-SHA-512"; nullopt for any other method.
    [[nodiscard]] static std::optional<QCryptographicHash::Algorithm> hashOf(QByteArrayView method);

    /// @param userName, password prepared by saslPrepared() @param nonce printable ASCII without a comma, never used
    /// before
    ScramClient(QCryptographicHash::Algorithm hash, const QByteArray &userName, const QByteArray &password,
                const QByteArray &nonce);

    [[nodiscard]] QByteArray firstMessage() const;
    /// "r=…,s=…,i=…". The iteration count is checked before anything is computed.
    [[nodiscard]] std::optional<ScramProblem> takeServerFirst(const QByteArray &message);
    /// Hi() of RFC 5802 in slices, so that an I/O thread is never held up. @return true when done
    [[nodiscard]] bool derive(int iterations);
    /// Precondition: derive() has returned true.
    [[nodiscard]] QByteArray finalMessage();
    /// "v=…" or "e=…". nullopt: the server knows the password, too.
    [[nodiscard]] std::optional<ScramProblem> verify(const QByteArray &message) const;

private:
    [[nodiscard]] QByteArray hmac(const QByteArray &key, const QByteArray &message) const;
    [[nodiscard]] QByteArray clientFirstBare() const;

    QCryptographicHash::Algorithm m_hash;
    QByteArray m_userName;
    QByteArray m_password;
    QByteArray m_nonce;
    QByteArray m_serverFirst;
    QByteArray m_serverNonce;
    QByteArray m_block; ///< U_i of the iteration reached
    QByteArray m_salted; ///< U_1 xor … xor U_i
    QByteArray m_serverSignature;
    int m_left = 0; ///< iterations to go
};

}
