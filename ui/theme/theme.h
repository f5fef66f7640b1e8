// SPDX-License-Identifier: GPL-3.0-or-later
// Puts palette, style and fonts on the application and switches between light and dark while it runs. UI thread.
#pragma once

#include "ui/theme/colors.h"

#include <QObject>

#include <optional>

class QApplication;
class QDBusVariant;

namespace mqttscope
{

enum class ThemeChoice : quint8
{
    System, ///< what the desktop's settings portal says, else the palette the program started with
    Light,
    Dark,
};

/// Stable text forms for settings and the command line: "system", "light", "dark"; nullopt for anything else.
[[nodiscard]] QString toString(ThemeChoice choice);
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFrom(const QString &text);

class Theme : public QObject
{
    Q_OBJECT
public:
    /// Puts the product's style on `application`; asks the portal once, asynchronously.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// Size of all text relative to the normal 13 px, 0.8…1.6.
    [[nodiscard]] qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    void renewFont(); ///< after the language changed: it decides which fonts come first
    [[nodiscard]] bool isDark() const { return m_applied == &darkColors(); }
    [[nodiscard]] const Colors &colors() const { return *m_applied; }

Q_SIGNALS:
    /// Palette and style are in force; widgets also get PaletteChange.
    void changed();

private:
    void apply();
    void askPortal();
    void takePortalValue(const QVariant &value);

private Q_SLOTS:
    void onPortalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    qreal m_textScale = 1.0;
    bool m_systemIsDark;
    const Colors *m_applied = nullptr;
};

}
