// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/passwordfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPasswordDigestor>

namespace mqttscope
{

namespace
{

constexpr qsizetype kDigestSize = 64; // of SHA-512

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

/// Says nothing by the time it takes.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    quint8 difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= quint8(a[i]) ^ quint8(b[i]);
    return difference == 0;
}

}

Result<PasswordFile, QString> PasswordFile::parse(QByteArrayView text)
{
    PasswordFile file;
    int number = 0;
    const QByteArray owned = text.toByteArray();
    for (const QByteArray &raw : owned.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return Failure{tr("Line %1 of the password file is not “name:hash”.").arg(number)};
        const auto entry = parseEntry(QByteArrayView(line).sliced(colon + 1));
        if (!entry)
            return Failure{tr("Line %1 of the password file: %2").arg(QString::number(number), entry.error())};
        if (file.m_entries.isEmpty())
            file.m_anybody = *entry;
        file.m_entries.insert(line.first(colon), *entry);
    }
    return file;
}

Result<PasswordFile::Entry, QString> PasswordFile::parseEntry(QByteArrayView hash)
{
    const QByteArrayList parts = hash.toByteArray().split('$'); // "", kind, [iterations,] salt, digest
    const bool isDerived = parts.size() == 5 && parts[0].isEmpty() && parts[1] == "7";
    const bool isPlainHash = parts.size() == 4 && parts[0].isEmpty() && parts[1] == "6";
    if (!isDerived && !isPlainHash)
        return Failure{
            tr("the password is not hashed in a way this program knows; “mosquitto_passwd -U FILE” does it.")};
    Entry entry;
    if (isDerived) {
        bool isNumber = false;
        entry.iterations = parts[2].toInt(&isNumber);
        if (!isNumber || entry.iterations < 1 || entry.iterations > kMostIterations)
            return Failure{tr("the number of iterations is not between 1 and %1.").arg(kMostIterations)};
    }
    const auto salt = fromBase64(parts[parts.size() - 2]);
    const auto digest = fromBase64(parts.last());
    if (!salt || salt->isEmpty() || !digest || digest->size() != kDigestSize)
        return Failure{tr("salt or digest are damaged.")};
    entry.salt = *salt;
    entry.digest = *digest;
    return entry;
}

QByteArray PasswordFile::digestOf(QByteArrayView password, const Entry &entry)
{
    if (entry.iterations > 0)
        return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.toByteArray(), entry.salt,
                                                  entry.iterations, kDigestSize);
    return QCryptographicHash::hash(password.toByteArray() + entry.salt, QCryptographicHash::Sha512);
}

bool PasswordFile::accepts(QByteArrayView user, QByteArrayView password) const
{
    const auto at = m_entries.constFind(user.toByteArray());
    const bool isKnown = at != m_entries.cend();
    const Entry &entry = isKnown ? *at : m_anybody;
    const bool isRight = isSame(digestOf(password, entry), entry.digest);
    return isKnown && isRight;
}

}
