// SPDX-License-Identifier: GPL-3.0-or-later
// Session State of profiles that keep it over a restart, private files, written by a thread of its own.
#pragma once

#include "core/profile/fileoperations.h"
#include "core/session/sessionsnapshot.h"
#include "core/spec/limits.h"

#include <QObject>
#include <QSet>

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace mqttscope
{

/// One session of a profile. A profile that leads to another server or is another client has another one, and finds
/// the first again when it comes back.
struct SessionKey
{
    QString profileId;
    QByteArray session; ///< what tells its sessions apart; any form
};

/// I/O thread; the destructor returns when everything is written. Bounded: of each session the newest state alone
/// waits.
class SessionStore : public QObject
{
    Q_OBJECT
public:
    /// @param largestFile bytes; larger ones are neither written nor read
    explicit SessionStore(const QString &folder, qint64 largestFile = limits::kSessionFileBytes);
    ~SessionStore() override;

    struct Reading
    {
        std::optional<SessionSnapshot> snapshot;
        QString problem; ///< one translated sentence: what was wrong with the file, and what became of it
    };
    /// What was kept last, even if it is not written yet. A file that cannot be taken up is set aside, so that it does
    /// no harm again; while that fails nothing is written over it.
    [[nodiscard]] Reading read(const SessionKey &key);
    /// Another session of this profile is kept.
    [[nodiscard]] bool hasOthers(const SessionKey &key);
    void write(const SessionKey &key, const SessionSnapshot &snapshot);
    void remove(const SessionKey &key);
    /// Every session of the profile.
    void removeAll(const QString &profileId);
    /// Why the last write of this session failed, one translated sentence; empty if it did not, or was told already.
    [[nodiscard]] QString takeProblem(const SessionKey &key);

Q_SIGNALS:
    /// There is something for takeProblem(). From the writing thread: connect queued.
    void troubled();

private:
    using Content = std::shared_ptr<const SessionSnapshot>; ///< nullptr = no file
    using Queue = std::map<QString, Content>; ///< by path

    void run();
    [[nodiscard]] QString save(FileOperations &files, const QString &path, const Content &content) const;
    void put(const QString &path, const Content &content);
    [[nodiscard]] std::optional<Content> queued(const QString &path);
    [[nodiscard]] QStringList pathsOf(const QString &profileId);
    [[nodiscard]] QString prefixOf(const QString &profileId) const;
    [[nodiscard]] QString pathOf(const SessionKey &key) const;
    [[nodiscard]] Reading setAside(const QString &path, const QString &why);

    const QString m_folder;
    const qint64 m_largestFile;
    const std::unique_ptr<FileOperations> m_files = systemFileOperations(); ///< of the I/O thread
    QSet<QString> m_untouchable; ///< paths of files that could not be set aside
    std::mutex m_mutex;
    std::condition_variable m_bell;
    Queue m_waiting;
    Queue m_writing; ///< taken by the thread, not on disk yet
    std::map<QString, QString> m_problems; ///< by path, of the last write
    bool m_isEnding = false;
    std::thread m_thread; ///< runs from the first write on; last, because it uses the others
};

}
