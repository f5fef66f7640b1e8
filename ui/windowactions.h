// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, named once: menus, tool bar, rail and shortcuts show the same objects.
#pragma once

#include "ui/models/selectioncontext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenuBar;

namespace mqttscope
{

/// Owned by the window; holds no behaviour, the window connects it.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QMainWindow *window);

    void fillMenuBar(QMenuBar &bar) const;

    QHash<PageId, QAction *> pages;
    QHash<ThemeChoice, QAction *> themes;
    QAction *newConnection;
    QAction *quit;
    QAction *connectCurrent;
    QAction *disconnectCurrent;
    QAction *disconnectWithWillCurrent;
    QAction *reauthenticateCurrent;
    QAction *editCurrent;
    QAction *duplicateCurrent;
    QAction *removeCurrent;
    QAction *startDemo;
    QAction *stopBroker;
    QAction *pause;
    QAction *clear;
    QAction *find;
    QAction *publish;
    QAction *fullScreen;
    QAction *welcome;
    QAction *about;

private:
    QAction *make(const char *name, const QString &text, const QString &tip, IconId icon,
                  const QKeySequence &shortcut = {});
    void makePages();
    void makeThemes();

    QMainWindow *m_window;
};

}
