// SPDX-License-Identifier: GPL-3.0-or-later
// Session State of profiles that keep it over a restart, one private file each, written by a thread of its own.
#pragma once

#include "core/profile/fileoperations.h"
#include "core/session/sessionsnapshot.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace mqttscope
{

/// I/O thread; the destructor returns when everything is written. Bounded: of each profile the newest state alone
/// waits.
class SessionStore
{
public:
    explicit SessionStore(const QString &folder);
    ~SessionStore();
    SessionStore(const SessionStore &) = delete;
    SessionStore &operator=(const SessionStore &) = delete;

    struct Reading
    {
        std::optional<SessionSnapshot> snapshot;
        QString problem; ///< one translated sentence: what was wrong with the file, which has been set aside
    };
    /// What was kept last, even if it is not written yet. A damaged file is set aside, so that it does no harm again.
    [[nodiscard]] Reading read(const QString &profileId);
    void write(const QString &profileId, const SessionSnapshot &snapshot);
    void remove(const QString &profileId);

private:
    void run();
    void put(const QString &profileId, const QByteArray &bytes);
    [[nodiscard]] QString pathOf(const QString &profileId) const;

    const QString m_folder;
    const std::unique_ptr<FileOperations> m_files = systemFileOperations(); ///< of the I/O thread
    std::mutex m_mutex;
    std::condition_variable m_bell;
    std::map<QString, QByteArray> m_waiting; ///< by path; empty = remove the file
    std::map<QString, QByteArray> m_writing; ///< taken by the thread, not on disk yet
    bool m_isEnding = false;
    std::thread m_thread; ///< runs from the first write on; last, because it uses the others
};

}
