// SPDX-License-Identifier: GPL-3.0-or-later
// The options by which `mqttscope sub` and `mqttscope pub` describe a connection.
#pragma once

#include "core/base/result.h"
#include "core/engine/engineinterface.h"
#include "core/profile/connectionprofile.h"

#include <QCommandLineParser>

#include <optional>

namespace mqttscope::cli
{

struct ConnectionChoice
{
    ConnectionProfile profile;
    ConnectSecrets secrets;
    Goodbye goodbye; ///< of a run that ends as it should
};

/// --url, --protocol, --client-id, will, TLS, user, proxy and the properties of CONNECT.
void addConnectionOptions(QCommandLineParser &parser);
/// Reads the files of secrets, too (at most 64 KiB each). The error is one sentence; it never repeats a secret.
[[nodiscard]] Result<ConnectionChoice, QString> readConnection(const QCommandLineParser &parser);

/// How many of its options are to be read from standard input, where they can be read once.
[[nodiscard]] int standardInputUses(const QCommandLineParser &parser);

/// A whole number within a range, or a sentence that names the option.
[[nodiscard]] Result<qint64, QString> readNumber(const QCommandLineParser &parser, const QString &option,
                                                 qint64 otherwise, qint64 minimum, qint64 maximum);
/// --timeout in milliseconds, nullopt if it is not given.
[[nodiscard]] Result<std::optional<int>, QString> readTimeout(const QCommandLineParser &parser);
/// At most `maximum` bytes of a regular file or a pipe; "-" is standard input.
[[nodiscard]] Result<QByteArray, QString> readFile(const QString &path, qint64 maximum);

}
