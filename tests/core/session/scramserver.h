// SPDX-License-Identifier: GPL-3.0-or-later
// The server's side of SCRAM, computed the other way round than the client's: PBKDF2 by QPasswordDigestor.
#pragma once

#include <QByteArray>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

namespace mqttscope::test
{

struct ScramServer
{
    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
    QByteArray password = "pencil";
    int iterations = 4'096;
    QByteArray salt = "a salt of sixteen";
    QByteArray clientFirstBare = {};
    QByteArray serverFirst = {};

    [[nodiscard]] QByteArray first(const QByteArray &clientFirst)
    {
        clientFirstBare = clientFirst.mid(3);
        const QByteArray nonce = clientFirstBare.mid(clientFirstBare.indexOf(",r=") + 3);
        serverFirst = "r=" + nonce + "theirs,s=" + salt.toBase64() + ",i=" + QByteArray::number(iterations);
        return serverFirst;
    }
    /// "v=…" if the proof is right, else "e=invalid-proof".
    [[nodiscard]] QByteArray last(const QByteArray &clientFinal) const
    {
        const QByteArray withoutProof = clientFinal.left(clientFinal.indexOf(",p="));
        const QByteArray proof = QByteArray::fromBase64(clientFinal.mid(clientFinal.indexOf(",p=") + 3));
        const QByteArray text = clientFirstBare + ',' + serverFirst + ',' + withoutProof;
        const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(hash, password, salt, iterations,
                                                                     quint64(QCryptographicHash::hashLength(hash)));
        const QByteArray stored = QCryptographicHash::hash(hmac(salted, "Client Key"), hash);
        QByteArray key = hmac(stored, text);
        for (qsizetype i = 0; i < key.size() && i < proof.size(); ++i)
            key[i] = char(key[i] ^ proof[i]);
        if (QCryptographicHash::hash(key, hash) != stored)
            return "e=invalid-proof";
        return "v=" + hmac(hmac(salted, "Server Key"), text).toBase64();
    }

private:
    [[nodiscard]] QByteArray hmac(const QByteArray &key, const QByteArray &message) const
    {
        return QMessageAuthenticationCode::hash(message, key, hash);
    }
};

}
