// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace mqttscope
{

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    makePages();
    makeThemes();
    newConnection = make("newConnectionAction", tr("New connection…"), tr("Describe a new connection"), IconId::Plus,
                         QKeySequence::New);
    quit = make("quitAction", tr("Quit"), tr("Leave the program"), IconId::Close, QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connectCurrent = make("connectCurrentAction", tr("Connect"), tr("Connect the chosen connection"), IconId::Connect,
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    disconnectCurrent = make("disconnectCurrentAction", tr("Disconnect"), tr("Send DISCONNECT and close"),
                             IconId::Disconnect, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    disconnectWithWillCurrent
        = make("disconnectWithWillCurrentAction", tr("Disconnect with will"),
               tr("Send DISCONNECT that has the broker publish the will (MQTT 5.0, with a will)"), IconId::Disconnect);
    reauthenticateCurrent = make("reauthenticateCurrentAction", tr("Authenticate again"),
                                 tr("Prove anew who we are, on the living connection (MQTT 5.0, with an authentication "
                                    "method)"),
                                 IconId::Lock);
    editCurrent = make("editCurrentAction", tr("Edit…"), tr("Edit the chosen connection"), IconId::Edit,
                       QKeySequence(Qt::CTRL | Qt::Key_E));
    duplicateCurrent = make("duplicateCurrentAction", tr("Duplicate"), tr("Make a copy of the chosen connection"),
                            IconId::Duplicate);
    removeCurrent
        = make("removeCurrentAction", tr("Delete"), tr("Delete the chosen connection; can be undone"), IconId::Trash);
    startDemo = make("startDemoAction", tr("Start the demo"),
                     tr("Local broker with simulated devices, on this computer only"), IconId::Play);
    stopBroker = make("stopBrokerAction", tr("Stop the local broker"), tr("Devices and clients are disconnected"),
                      IconId::Stop);
    pause = make("pauseAction", tr("Pause"), tr("Hold the views still; the capture goes on"), IconId::Pause,
                 QKeySequence(Qt::Key_F9));
    pause->setCheckable(true);
    clear = make("clearAction", tr("Clear"), tr("Forget all captured packets"), IconId::Clear,
                 QKeySequence(Qt::CTRL | Qt::Key_L));
    find = make("findAction", tr("Find topic…"), tr("Find a topic and go to it"), IconId::Search,
                QKeySequence(Qt::CTRL | Qt::Key_K));
    publish = make("publishAction", tr("Publish"), tr("Write a message and publish it"), IconId::Plus,
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    publish->setIcon(themedIcon(IconId::Plus, IconTint::OnAccent));
    publish->setIconVisibleInMenu(false);
    fullScreen = make("fullScreenAction", tr("Full screen"), tr("Show the window on the whole screen"), IconId::Fit,
                      QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    welcome = make("welcomeAction", tr("Welcome page"), tr("Ways to start"), IconId::Help, QKeySequence(Qt::Key_F1));
    about = make("aboutAction", tr("About MQTT Scope"), tr("Version and licences"), IconId::Info);
    about->setMenuRole(QAction::AboutRole);
}

QAction *WindowActions::make(const char *name, const QString &text, const QString &tip, IconId icon,
                             const QKeySequence &shortcut)
{
    auto *action = new QAction(themedIcon(icon), text, m_window);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

void WindowActions::makePages()
{
    struct Entry
    {
        PageId page;
        const char *name;
        QString text;
        QString hint;
        IconId icon;
        QKeySequence shortcut;
    };
    const Entry entries[] = {
        {PageId::Topics, "topicsAction", tr("Topics"), tr("What is being said, where, and how it changed"),
         IconId::Topics, QKeySequence(Qt::CTRL | Qt::Key_1)},
        {PageId::Packets, "packetsAction", tr("Packets"), tr("What exactly went over the wire"), IconId::Packets,
         QKeySequence(Qt::CTRL | Qt::Key_2)},
        {PageId::Charts, "chartsAction", tr("Charts"), tr("How values behave over time"), IconId::Charts,
         QKeySequence(Qt::CTRL | Qt::Key_3)},
        {PageId::Broker, "brokerAction", tr("Broker"), tr("What the broker can do and how it is"), IconId::Broker,
         QKeySequence(Qt::CTRL | Qt::Key_4)},
        {PageId::Settings, "settingsAction", tr("Settings"), tr("Language, theme, capture"), IconId::Settings,
         QKeySequence(Qt::CTRL | Qt::Key_Comma)},
    };
    auto *group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const Entry &entry : entries) {
        QAction *action = make(entry.name, entry.text, entry.hint, entry.icon, entry.shortcut);
        action->setIcon(themedIcon(entry.icon, IconTint::Muted));
        action->setCheckable(true);
        group->addAction(action);
        pages.insert(entry.page, action);
    }
}

void WindowActions::makeThemes()
{
    auto *group = new QActionGroup(this);
    const auto add = [&](ThemeChoice choice, const char *name, const QString &text, IconId icon) {
        QAction *action = make(name, text, text, icon);
        action->setCheckable(true);
        group->addAction(action);
        themes.insert(choice, action);
    };
    add(ThemeChoice::System, "themeSystemAction", tr("Follow the system"), IconId::System);
    add(ThemeChoice::Light, "themeLightAction", tr("Light"), IconId::Sun);
    add(ThemeChoice::Dark, "themeDarkAction", tr("Dark"), IconId::Moon);
}

void WindowActions::fillMenuBar(QMenuBar &bar) const
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addAction(newConnection);
    file->addSeparator();
    file->addAction(quit);

    QMenu *connection = bar.addMenu(tr("&Connection"));
    connection->addActions({connectCurrent, disconnectCurrent, disconnectWithWillCurrent, reauthenticateCurrent});
    connection->addSeparator();
    connection->addActions({editCurrent, duplicateCurrent, removeCurrent});
    connection->addSeparator();
    connection->addActions({startDemo, stopBroker});

    QMenu *view = bar.addMenu(tr("&View"));
    for (const auto page : {PageId::Topics, PageId::Packets, PageId::Charts, PageId::Broker, PageId::Settings})
        view->addAction(pages.value(page));
    view->addSeparator();
    QMenu *theme = view->addMenu(tr("Theme"));
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        theme->addAction(themes.value(choice));
    view->addAction(fullScreen);

    QMenu *capture = bar.addMenu(tr("C&apture"));
    capture->addActions({pause, clear});

    QMenu *tools = bar.addMenu(tr("&Tools"));
    tools->addActions({find, publish});

    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({welcome, about});
}

}
