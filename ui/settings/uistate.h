// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between starts: geometry, splitters, theme, language. One JSON file, written as a whole.
#pragma once

#include "core/profile/fileoperations.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <memory>

class QTimer;

namespace mqttscope
{

/// UI thread. Changes are written a moment after the last one, and by save(). Unknown keys of the file are kept.
class UiState : public QObject
{
    Q_OBJECT
public:
    explicit UiState(const QString &path = defaultPath(),
                     std::unique_ptr<FileOperations> operations = systemFileOperations(), QObject *parent = nullptr);
    ~UiState() override;

    /// `window.json` in the platform's config location.
    [[nodiscard]] static QString defaultPath();

    /// A missing or unreadable file gives the defaults; the state is a convenience, never worth a dialog.
    void load();
    /// Writes now if something changed. @return false if the file could not be written
    bool save();

    [[nodiscard]] QString theme() const { return text(QStringLiteral("theme"), QStringLiteral("system")); }
    void setTheme(const QString &theme) { setText(QStringLiteral("theme"), theme); }
    /// "system", "en", "zh_CN".
    [[nodiscard]] QString language() const { return text(QStringLiteral("language"), QStringLiteral("system")); }
    void setLanguage(const QString &language) { setText(QStringLiteral("language"), language); }
    [[nodiscard]] double textScale() const; ///< 0.8…1.6
    void setTextScale(double scale);
    [[nodiscard]] bool reduceMotion() const; ///< false unless chosen
    void setReduceMotion(bool on);
    [[nodiscard]] qint64 captureBudget() const; ///< bytes, 16 MiB…64 GiB
    void setCaptureBudget(qint64 bytes);

    [[nodiscard]] QByteArray geometry() const { return bytes(QStringLiteral("geometry")); }
    void setGeometry(const QByteArray &geometry) { setBytes(QStringLiteral("geometry"), geometry); }
    /// State of a splitter by its object name.
    [[nodiscard]] QByteArray splitter(const QString &name) const { return bytes(QStringLiteral("splitter.") + name); }
    void setSplitter(const QString &name, const QByteArray &state)
    {
        setBytes(QStringLiteral("splitter.") + name, state);
    }

    /// When a saved profile was last connected; invalid = never.
    [[nodiscard]] QDateTime lastUsed(const QString &profileId) const;
    void setLastUsed(const QString &profileId, const QDateTime &time);

private:
    [[nodiscard]] QString text(const QString &key, const QString &otherwise) const;
    void setText(const QString &key, const QString &value);
    [[nodiscard]] QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &value);
    void setValue(const QString &key, const QJsonValue &value);

    QString m_path;
    std::unique_ptr<FileOperations> m_operations;
    QJsonObject m_values;
    QTimer *m_saveLater;
    bool m_changed = false;
};

}
