// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of every page of the running demo, light and dark, with nobody at the keyboard; then quits.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace mqttscope
{

class Application;

class ShotRunner : public QObject
{
    Q_OBJECT
public:
    /// Files are `page-theme.png`; at scale 2 and in Chinese the name says so.
    ShotRunner(Application &application, Theme &theme, const QString &folder, const QString &language);

    void start();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    struct Step
    {
        int afterMs; ///< since the step before
        std::function<void()> act;
    };
    void planWelcome();
    void planPages(ThemeChoice theme);
    void planEditor(ThemeChoice theme);
    void add(int afterMs, std::function<void()> act);
    void next();
    void grab(QWidget &widget, const QString &name, ThemeChoice theme);
    void selectTopic();
    void selectPacket();
    void plotMore();

    Application &m_application;
    Theme &m_theme;
    QString m_folder;
    QString m_suffix;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    bool m_hasFailed = false;
};

}
