// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, tool bar, mode rail, notices, pages, status bar. Assembles and wires; pages own their screens.
#pragma once

#include "ui/models/selectioncontext.h"
#include "ui/workspace.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace mqttscope
{

class BottomBar;
class BrokerPage;
class ChartsPage;
class ConnectionActions;
class ConnectionPanel;
class NoticeBar;
class PacketsPage;
class TopBar;
class TopicsPage;
class WindowActions;
struct WindowDraft;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Workspace &workspace, QWidget *parent = nullptr);

    void showPage(PageId page);
    [[nodiscard]] PageId page() const { return m_page; }
    [[nodiscard]] ConnectionActions &connectionActions() const { return *m_connectionActions; }
    [[nodiscard]] NoticeBar &notices() const { return *m_notices; }
    [[nodiscard]] WindowDraft draft() const;
    void setDraft(const WindowDraft &draft);
    /// Geometry and splitters into the state; also done when the window closes.
    void rememberLayout();

Q_SIGNALS:
    /// The window cannot change its own language: whoever owns it makes a new one.
    void languageChosen(const QString &language);
    /// The same for the size of its texts.
    void textSizeChosen();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePage(PageId page);
    /// The page, made now if it was not there yet.
    QWidget *ensurePage(PageId page);
    void makeNextPage();
    void makeConnectionPanel();
    void wireActions();
    void wireConnections();
    void refreshActions();
    void setPaused(bool paused);
    void pausePages();
    void askToClear();
    void startPublish();
    void restoreLayout();
    void restoreSplitters(QWidget &page);

    const Workspace m_workspace;
    WindowActions *m_actions;
    TopBar *m_topBar = nullptr;
    NoticeBar *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    BottomBar *m_bottomBar = nullptr;
    ConnectionActions *m_connectionActions = nullptr;
    ConnectionPanel *m_connectionPanel = nullptr;
    TopicsPage *m_topics = nullptr;
    PacketsPage *m_packets = nullptr;
    ChartsPage *m_charts = nullptr;
    BrokerPage *m_broker = nullptr;
    QHash<PageId, QWidget *> m_pages;
    PageId m_page = PageId::Welcome;
    bool m_isPaused = false;
};

}
