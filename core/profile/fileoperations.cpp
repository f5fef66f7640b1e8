// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/fileoperations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mqttscope
{

namespace
{
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

class SystemPendingFile final : public PendingFile
{
public:
    SystemPendingFile(const QString &path, QString &error)
        : m_file(path)
        , m_error(error)
    { }
    bool open() { return check(m_file.open(QIODevice::WriteOnly)); }
    bool restrictToOwner() override { return check(m_file.setPermissions(kOwnerOnly)); }
    bool write(const QByteArray &bytes) override { return check(m_file.write(bytes) == bytes.size()); }
    bool commit() override { return check(m_file.commit()); }

private:
    bool check(bool isDone)
    {
        if (!isDone)
            m_error = m_file.errorString();
        return isDone;
    }
    QSaveFile m_file;
    QString &m_error;
};

class SystemFileOperations final : public FileOperations
{
public:
    bool exists(const QString &path) override { return QFileInfo::exists(path); }
    qint64 size(const QString &path) override { return QFileInfo(path).size(); }

    std::optional<QByteArray> read(const QString &path, qint64 maximumBytes) override
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            m_error = file.errorString();
            return std::nullopt;
        }
        return file.read(maximumBytes);
    }

    bool makePrivateFolder(const QString &path) override
    {
        if (QFileInfo(path).isDir())
            return true;
        const bool isMade = QDir().mkpath(path) && QFile::setPermissions(path, kOwnerOnly | QFileDevice::ExeOwner);
        if (!isMade)
            m_error = QFileInfo::exists(path) ? QStringLiteral("not a folder") : QStringLiteral("cannot make it");
        return isMade;
    }

    std::unique_ptr<PendingFile> create(const QString &path) override
    {
        auto file = std::make_unique<SystemPendingFile>(path, m_error);
        return file->open() ? std::move(file) : nullptr;
    }

    bool copyPrivately(const QString &from, const QString &to) override
    {
        QFile source(from);
        if (!source.open(QIODevice::ReadOnly)) {
            m_error = source.errorString();
            return false;
        }
        const std::unique_ptr<PendingFile> target = create(to);
        return target && target->restrictToOwner() && target->write(source.readAll()) && target->commit();
    }

    bool rename(const QString &from, const QString &to) override
    {
        QFile file(from);
        const bool isDone = file.rename(to);
        if (!isDone)
            m_error = file.errorString();
        return isDone;
    }

    QString lastError() const override { return m_error; }

private:
    QString m_error;
};
}

std::unique_ptr<FileOperations> systemFileOperations() { return std::make_unique<SystemFileOperations>(); }

}
