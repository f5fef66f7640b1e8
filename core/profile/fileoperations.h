// SPDX-License-Identifier: GPL-3.0-or-later
// The few file operations a profile store needs, behind a seam so that tests can let any one of them fail.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace mqttscope
{

/// A new file beside the one it will replace; the old one stays whole until commit. Destroyed uncommitted = never was.
class PendingFile
{
public:
    virtual ~PendingFile() = default;
    [[nodiscard]] virtual bool restrictToOwner() = 0; ///< 0600; before the first byte
    [[nodiscard]] virtual bool write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual bool commit() = 0;
};

/// Every function says whether it worked; `lastError` says why not, in the words of the operating system.
class FileOperations
{
public:
    virtual ~FileOperations() = default;
    [[nodiscard]] virtual bool exists(const QString &path) = 0;
    [[nodiscard]] virtual qint64 size(const QString &path) = 0;
    [[nodiscard]] virtual std::optional<QByteArray> read(const QString &path, qint64 maximumBytes) = 0;
    [[nodiscard]] virtual bool makePrivateFolder(const QString &path) = 0; ///< 0700 if it is new
    [[nodiscard]] virtual std::unique_ptr<PendingFile> create(const QString &path) = 0; ///< nullptr = failed
    [[nodiscard]] virtual bool copyPrivately(const QString &from, const QString &to) = 0; ///< replaces `to`; 0600
    [[nodiscard]] virtual bool rename(const QString &from, const QString &to) = 0;
    [[nodiscard]] virtual QString lastError() const = 0;
};

/// The real file system.
[[nodiscard]] std::unique_ptr<FileOperations> systemFileOperations();

}
