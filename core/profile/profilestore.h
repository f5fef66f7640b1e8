// SPDX-License-Identifier: GPL-3.0-or-later
// The user's connections on disk: one JSON file, always whole, never with a secret in it.
#pragma once

#include "core/profile/connectionprofile.h"
#include "core/profile/fileoperations.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace mqttscope
{

/// Lives on the UI thread. Every change is written at once, to a file that is replaced as a whole (0600, the generation
/// before kept as `<name>.previous`). Several programs may share the file: each change is made on what is on disk at
/// that moment.
class ProfileStore : public QObject
{
    Q_OBJECT
public:
    static constexpr int kFormatVersion = 1;

    explicit ProfileStore(const QString &path = defaultPath(),
                          std::unique_ptr<FileOperations> operations = systemFileOperations(),
                          QObject *parent = nullptr);
    ~ProfileStore() override;

    /// `connections.json` in the platform's config location.
    [[nodiscard]] static QString defaultPath();

    /// Reads the file. Never fails to leave a usable list: what cannot be read is set aside as
    /// `<name>.broken-<time>` and the list is empty.
    /// @return one translated sentence if something was wrong, otherwise empty
    [[nodiscard]] QString load();

    [[nodiscard]] const QList<ConnectionProfile> &profiles() const { return m_profiles; }
    [[nodiscard]] std::optional<ConnectionProfile> find(const QString &id) const;

    /// Adds the profile, or replaces the one with its id, and saves.
    /// @return one translated sentence if it could not be saved (nothing is changed then), otherwise empty
    [[nodiscard]] QString put(const ConnectionProfile &profile);
    /// Removes and saves; an unknown id is not an error. Returns as put().
    [[nodiscard]] QString remove(const QString &id);

Q_SIGNALS:
    void profilesChanged();
    /// While saving, something was wrong with the file as it was found: one translated sentence. The change itself was
    /// made, or put() and remove() say why not.
    void problemFound(const QString &sentence);

private:
    /// What becomes of the list when the file cannot be used.
    enum class Otherwise : quint8
    {
        StartEmpty,
        KeepOurs,
    };
    struct Document
    {
        QList<ConnectionProfile> profiles;
        QJsonObject unknownKeys; ///< of the file, kept
        QString problem;
        bool isFromDisk = false; ///< false = there is no file (any more), or it was set aside
        bool isInTheWay = false; ///< there is a file that can be neither read nor set aside: it is not written over
    };
    [[nodiscard]] Document read(Otherwise otherwise);
    [[nodiscard]] Document setAside(const QString &why, Otherwise otherwise);
    [[nodiscard]] QString change(const std::function<void(QList<ConnectionProfile> &)> &edit);
    [[nodiscard]] QString write(const Document &document);
    [[nodiscard]] QString notSaved() const;

    QString m_path;
    std::unique_ptr<FileOperations> m_operations;
    QList<ConnectionProfile> m_profiles;
};

}
