// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/scram.h"

#include <QList>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr auto kNoChannelBinding = "n,,";
constexpr auto kFirstBlock = "\0\0\0\1"; // INT(1) of RFC 5802

/// The value of "x=…"; nullopt if the attribute is another one.
std::optional<QByteArray> valueOf(const QByteArray &attribute, char name)
{
    if (attribute.size() < 2 || attribute[0] != name || attribute[1] != '=')
        return std::nullopt;
    return attribute.mid(2);
}

std::optional<QByteArray> decoded(const QByteArray &base64)
{
    const auto bytes = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).isEmpty())
        return std::nullopt;
    return *bytes;
}

QByteArray escaped(QByteArray name) { return name.replace('=', "=3D").replace(',', "=2C"); }

void xorInto(QByteArray &target, const QByteArray &other)
{
    std::transform(target.cbegin(), target.cend(), other.cbegin(), target.begin(),
                   [](char a, char b) { return char(a ^ b); });
}

/// Takes the same time wherever the first difference is.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

}

std::optional<QCryptographicHash::Algorithm> ScramClient::hashOf(QByteArrayView method)
{
    if (method == "SCRAM-SHA-1")
        return QCryptographicHash::Sha1;
    if (method == "SCRAM-SHA-256")
        return QCryptographicHash::Sha256;
    if (method == "SCRAM-SHA-512")
        return QCryptographicHash::Sha512;
    return std::nullopt;
}

ScramClient::ScramClient(QCryptographicHash::Algorithm hash, const QByteArray &userName, const QByteArray &password,
                         const QByteArray &nonce)
    : m_hash(hash)
    , m_userName(userName)
    , m_password(password)
    , m_nonce(nonce)
{ }

QByteArray ScramClient::clientFirstBare() const { return "n=" + escaped(m_userName) + ",r=" + m_nonce; }

QByteArray ScramClient::firstMessage() const { return kNoChannelBinding + clientFirstBare(); }

std::optional<ScramProblem> ScramClient::takeServerFirst(const QByteArray &message)
{
    const QList<QByteArray> attributes = message.split(',');
    if (valueOf(attributes[0], 'm'))
        return ScramProblem::ExtensionUnknown;
    if (attributes.size() < 3)
        return ScramProblem::MessageMalformed;
    const auto nonce = valueOf(attributes[0], 'r');
    const auto salt = decoded(valueOf(attributes[1], 's').value_or(QByteArray()));
    const auto count = valueOf(attributes[2], 'i');
    const bool isNumber = count && !count->isEmpty()
        && std::all_of(count->cbegin(), count->cend(), [](char c) { return c >= '0' && c <= '9'; });
    if (!nonce || !salt || !isNumber)
        return ScramProblem::MessageMalformed;
    if (!nonce->startsWith(m_nonce) || nonce->size() == m_nonce.size())
        return ScramProblem::NonceNotOurs;
    bool fits = false;
    const int iterations = count->toInt(&fits);
    if (!fits || iterations > kMostIterations)
        return ScramProblem::TooManyIterations;
    if (iterations < kFewestIterations)
        return ScramProblem::TooFewIterations;
    m_serverFirst = message;
    m_serverNonce = *nonce;
    m_block = hmac(m_password, *salt + QByteArray(kFirstBlock, 4));
    m_salted = m_block;
    m_left = iterations - 1;
    return std::nullopt;
}

bool ScramClient::derive(int iterations)
{
    QMessageAuthenticationCode code(m_hash, m_password);
    for (; iterations > 0 && m_left > 0; --iterations, --m_left) {
        code.reset();
        code.addData(m_block);
        m_block = code.result();
        xorInto(m_salted, m_block);
    }
    return m_left == 0;
}

QByteArray ScramClient::finalMessage()
{
    const QByteArray withoutProof = "c=" + QByteArray(kNoChannelBinding).toBase64() + ",r=" + m_serverNonce;
    const QByteArray signedText = clientFirstBare() + ',' + m_serverFirst + ',' + withoutProof;
    QByteArray proof = hmac(m_salted, "Client Key");
    xorInto(proof, hmac(QCryptographicHash::hash(proof, m_hash), signedText));
    m_serverSignature = hmac(hmac(m_salted, "Server Key"), signedText);
    m_salted.fill(0);
    m_block.fill(0);
    return withoutProof + ",p=" + proof.toBase64();
}

std::optional<ScramProblem> ScramClient::verify(const QByteArray &message) const
{
    const QByteArray first = message.split(',').first();
    if (valueOf(first, 'e'))
        return ScramProblem::ServerRefused;
    const auto signature = decoded(valueOf(first, 'v').value_or(QByteArray()));
    if (!signature)
        return ScramProblem::MessageMalformed;
    const bool isKnown = !m_serverSignature.isEmpty() && isSame(*signature, m_serverSignature);
    return isKnown ? std::nullopt : std::optional(ScramProblem::SignatureWrong);
}

QByteArray ScramClient::hmac(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_hash);
}

}
