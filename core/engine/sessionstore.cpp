// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sessionstore.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <utility>

namespace mqttscope
{

namespace
{

const QString kSuffix = QStringLiteral(".session");
constexpr int kMostAside = 1'000; ///< files of one session that were set aside

/// Text from a file becomes a name that stays inside the folder.
QString nameOf(const QByteArray &bytes) { return QUuid::createUuidV5(QUuid(), bytes).toString(QUuid::WithoutBraces); }

}

SessionStore::SessionStore(const QString &folder, qint64 largestFile)
    : m_folder(folder)
    , m_largestFile(largestFile)
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

QString SessionStore::prefixOf(const QString &profileId) const
{
    return m_folder + QLatin1Char('/') + nameOf(profileId.toUtf8()) + QLatin1Char('.');
}

QString SessionStore::pathOf(const SessionKey &key) const
{
    return prefixOf(key.profileId) + nameOf(key.session) + kSuffix;
}

/// What is to become of a file that is not written yet.
std::optional<SessionStore::Content> SessionStore::queued(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    for (const Queue *queue : {&m_waiting, &m_writing})
        if (const auto found = queue->find(path); found != queue->end())
            return found->second;
    return std::nullopt;
}

SessionStore::Reading SessionStore::read(const SessionKey &key)
{
    const QString path = pathOf(key);
    if (const auto content = queued(path))
        return {*content ? std::optional(**content) : std::nullopt, {}};
    if (!m_files->exists(path))
        return {};
    if (m_files->size(path) > m_largestFile)
        return setAside(path, tr("The session kept on disk is larger than this program reads."));
    const auto bytes = m_files->read(path, m_largestFile);
    if (!bytes)
        return setAside(path, tr("The session kept on disk cannot be read: %1.").arg(m_files->lastError()));
    auto snapshot = snapshotFromBytes(*bytes);
    if (snapshot)
        return {*snapshot, {}};
    return setAside(path,
                    snapshot.error() == SnapshotProblem::Newer
                        ? tr("The session was kept by a newer version of this program.")
                        : tr("The session kept on disk is damaged."));
}

SessionStore::Reading SessionStore::setAside(const QString &path, const QString &why)
{
    for (int number = 1; number <= kMostAside; ++number) {
        const QString aside = path + QLatin1String(".damaged") + (number == 1 ? QString() : QString::number(number));
        if (m_files->exists(aside))
            continue;
        if (!m_files->rename(path, aside))
            break;
        m_untouchable.remove(path);
        return {{}, why + QLatin1Char(' ') + tr("It was set aside as %1.").arg(aside)};
    }
    m_untouchable.insert(path);
    return {{}, why + QLatin1Char(' ') + tr("It stays as %1, and nothing is kept until it is gone.").arg(path)};
}

QStringList SessionStore::pathsOf(const QString &profileId)
{
    const QString prefix = prefixOf(profileId);
    QSet<QString> paths;
    {
        const std::lock_guard lock(m_mutex);
        for (const Queue *queue : {&m_writing, &m_waiting}) // what waits comes after what is being written
            for (const auto &[path, content] : *queue)
                if (!content)
                    paths.remove(path);
                else if (path.startsWith(prefix))
                    paths.insert(path);
    }
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({QLatin1Char('*') + kSuffix}, QDir::Files);
    for (const QString &name : names)
        if (const QString path = m_folder + QLatin1Char('/') + name; path.startsWith(prefix))
            if (const auto content = queued(path); !content || *content)
                paths.insert(path);
    return paths.values();
}

bool SessionStore::hasOthers(const SessionKey &key)
{
    QStringList paths = pathsOf(key.profileId);
    paths.removeAll(pathOf(key));
    return !paths.isEmpty();
}

void SessionStore::write(const SessionKey &key, const SessionSnapshot &snapshot)
{
    const QString path = pathOf(key);
    if (m_untouchable.contains(path) && m_files->exists(path))
        return;
    m_untouchable.remove(path);
    put(path, std::make_shared<const SessionSnapshot>(snapshot));
}

void SessionStore::remove(const SessionKey &key)
{
    const QString path = pathOf(key);
    if (const auto content = queued(path); content ? *content != nullptr : m_files->exists(path))
        put(path, nullptr);
}

void SessionStore::removeAll(const QString &profileId)
{
    const QStringList paths = pathsOf(profileId);
    for (const QString &path : paths)
        put(path, nullptr);
}

void SessionStore::put(const QString &path, const Content &content)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting[path] = content;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_bell.notify_one();
}

QString SessionStore::takeProblem(const SessionKey &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_problems.find(pathOf(key));
    if (found == m_problems.end())
        return {};
    QString problem = std::move(found->second);
    m_problems.erase(found);
    return problem;
}

/// @return why it failed; empty if it did not. What was there before stays then.
QString SessionStore::save(FileOperations &files, const QString &path, const Content &content) const
{
    if (!content) {
        QFile file(path);
        return !file.exists() || file.remove()
            ? QString()
            : tr("The session kept on disk could not be removed: %1.").arg(file.errorString());
    }
    const QByteArray bytes = toBytes(*content);
    if (bytes.size() > m_largestFile)
        return tr("The session is too large to be kept on disk.");
    if (files.makePrivateFolder(m_folder)) {
        const std::unique_ptr<PendingFile> file = files.create(path);
        if (file && file->restrictToOwner() && file->write(bytes) && file->commit())
            return {};
    }
    return tr("The session could not be kept on disk: %1.").arg(files.lastError());
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
        const Queue taken = m_writing;
        lock.unlock();
        std::map<QString, QString> problems;
        for (const auto &[path, content] : taken)
            if (const QString problem = save(*files, path, content); !problem.isEmpty())
                problems[path] = problem;
        const bool isTroubled = !problems.empty();
        lock.lock();
        m_writing.clear();
        m_problems.merge(problems);
        if (!isTroubled)
            continue;
        lock.unlock();
        Q_EMIT troubled();
        lock.lock();
    }
}

}
