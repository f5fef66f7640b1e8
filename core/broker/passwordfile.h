// SPDX-License-Identifier: GPL-3.0-or-later
// Users of the local broker with the digests of their passwords, as mosquitto_passwd writes them:
//     name:$7$iterations$salt$digest    PBKDF2 with HMAC-SHA-512 [RFC 8018]
//     name:$6$salt$digest               SHA-512 of password and salt
// Salt and digest are Base64. Passwords in clear are refused.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace mqttscope
{

class PasswordFile
{
public:
    static constexpr int kMostIterations = 10'000'000; ///< a file must not stop the broker for minutes
    static constexpr qint64 kLargestFile = qint64(16) << 20; ///< bytes

    /// The error is one translated sentence that names the line and never repeats a digest.
    [[nodiscard]] static Result<PasswordFile, QString> parse(QByteArrayView text);

    /// Takes as long for a user who does not exist as for the first one in the file.
    [[nodiscard]] bool accepts(QByteArrayView user, QByteArrayView password) const;
    [[nodiscard]] int size() const { return int(m_entries.size()); }

private:
    struct Entry
    {
        int iterations = 0; ///< 0 = a single SHA-512
        QByteArray salt;
        QByteArray digest;
    };
    [[nodiscard]] static Result<Entry, QString> parseEntry(QByteArrayView hash);
    [[nodiscard]] static QByteArray digestOf(QByteArrayView password, const Entry &entry);

    QHash<QByteArray, Entry> m_entries;
    Entry m_anybody; ///< what is computed for a user who does not exist
};

}
