// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sessionstore.h"

#include "core/spec/limits.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

#include <utility>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

void save(FileOperations &files, const QString &folder, const QString &path, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        QFile::remove(path);
        return;
    }
    if (!files.makePrivateFolder(folder))
        return;
    const std::unique_ptr<PendingFile> file = files.create(path);
    if (file && file->restrictToOwner() && file->write(bytes))
        static_cast<void>(file->commit()); // what was there before stays if it fails
}

}

SessionStore::SessionStore(const QString &folder)
    : m_folder(folder)
{ }

SessionStore::~SessionStore()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_bell.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

QString SessionStore::pathOf(const QString &profileId) const
{
    // An identifier from a file becomes a name that stays inside the folder.
    const QUuid name = QUuid::createUuidV5(QUuid(), profileId);
    return m_folder + QLatin1Char('/') + name.toString(QUuid::WithoutBraces) + QLatin1String(".session");
}

SessionStore::Reading SessionStore::read(const QString &profileId)
{
    const QString path = pathOf(profileId);
    std::optional<QByteArray> bytes;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto *queue : {&m_waiting, &m_writing})
            if (const auto found = queue->find(path); found != queue->end() && !bytes)
                bytes = found->second;
    }
    if (!bytes && m_files->exists(path))
        bytes = m_files->read(path, limits::kProfileFileBytes);
    if (!bytes || bytes->isEmpty())
        return {};
    auto snapshot = snapshotFromBytes(*bytes);
    if (snapshot)
        return {*snapshot, {}};
    const QString aside = path + QLatin1String(".damaged");
    static_cast<void>(m_files->rename(path, aside));
    return {{},
            snapshot.error() == SnapshotProblem::Newer
                ? tr("The session kept by a newer version of this program cannot be read; it was set aside as %1.")
                      .arg(aside)
                : tr("The session kept on disk is damaged and was set aside as %1.").arg(aside)};
}

void SessionStore::write(const QString &profileId, const SessionSnapshot &snapshot)
{
    put(profileId, toBytes(snapshot));
}

void SessionStore::remove(const QString &profileId)
{
    if (m_files->exists(pathOf(profileId)))
        put(profileId, {});
}

void SessionStore::put(const QString &profileId, const QByteArray &bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting[pathOf(profileId)] = bytes;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_bell.notify_one();
}

void SessionStore::run()
{
    const std::unique_ptr<FileOperations> files = systemFileOperations();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_bell.wait(lock, [this] { return m_isEnding || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        m_writing = std::exchange(m_waiting, {});
        const auto taken = m_writing;
        lock.unlock();
        for (const auto &[path, bytes] : taken)
            save(*files, m_folder, path, bytes);
        lock.lock();
        m_writing.clear();
    }
}

}
