// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/capture/capturestore.h"
#include "ui/bottombar.h"
#include "ui/connectionactions.h"
#include "ui/connectionchooser.h"
#include "ui/editors/connectionpanel.h"
#include "ui/findbox.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/moderail.h"
#include "ui/pages/brokerpage.h"
#include "ui/pages/chartspage.h"
#include "ui/pages/packetspage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/topicspage.h"
#include "ui/pages/welcomepage.h"
#include "ui/settings/uistate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/topbar.h"
#include "ui/widgets/noticebar.h"
#include "ui/windowactions.h"
#include "ui/windowdraft.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

/// For a page that is wide by nature: on a small screen it scrolls instead of holding the window open.
QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    return area;
}

const QString kClearNotice = QStringLiteral("clear");
constexpr int kPagesAfterMs = 100; // after the window stands
}

MainWindow::MainWindow(const Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_actions(new WindowActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("MQTT Scope"));
    setWindowIcon(applicationIcon());
    m_actions->fillMenuBar(*menuBar());

    auto *body = new QWidget(this);
    m_topBar = new TopBar(m_workspace, *m_actions, body);
    m_notices = new NoticeBar(body);
    m_stack = new QStackedWidget(body);
    m_bottomBar = new BottomBar(m_workspace, body);
    m_connectionActions = new ConnectionActions(m_workspace, *m_notices, this);

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_notices);
    content->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(new ModeRail(m_actions->pages, body));
    middle->addLayout(content, 1);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_bottomBar);
    setCentralWidget(body);

    wireActions();
    wireConnections();
    restoreLayout();
    showPage(PageId::Welcome);
    refreshActions();
}

QWidget *MainWindow::ensurePage(PageId page)
{
    QWidget *&widget = m_pages[page];
    if (widget == nullptr) {
        widget = makePage(page);
        // Splitters are remembered by name.
        const QList<QSplitter *> splitters = widget->findChildren<QSplitter *>();
        for (qsizetype i = 0; i < splitters.size(); ++i) {
            if (splitters[i]->objectName().isEmpty())
                splitters[i]->setObjectName(
                    QStringLiteral("page%1splitter%2").arg(QString::number(int(page)), QString::number(i)));
        }
        m_stack->addWidget(widget);
        restoreSplitters(*widget);
        pausePages();
    }
    return widget;
}

void MainWindow::makeNextPage()
{
    for (const auto page : {PageId::Topics, PageId::Packets, PageId::Charts, PageId::Broker, PageId::Settings}) {
        if (m_pages.value(page) == nullptr) {
            ensurePage(page);
            QTimer::singleShot(0, this, &MainWindow::makeNextPage);
            return;
        }
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // The first picture needs one page; the others are made one a turn once it stands.
    if (!event->spontaneous())
        QTimer::singleShot(kPagesAfterMs, this, &MainWindow::makeNextPage);
}

QWidget *MainWindow::makePage(PageId page)
{
    switch (page) {
    case PageId::Settings: {
        auto *settings = new SettingsPage(m_workspace.theme, m_workspace.state, m_workspace.capture, m_stack);
        connect(settings, &SettingsPage::languageChosen, this, &MainWindow::languageChosen);
        connect(settings, &SettingsPage::textSizeChosen, this, &MainWindow::textSizeChosen);
        connect(settings, &SettingsPage::motionChosen, this, [this](bool isReduced) {
            if (m_topics)
                m_topics->setFlashing(!isReduced);
        });
        return settings;
    }
    case PageId::Welcome: {
        auto *welcome = new WelcomePage(m_workspace.connections, m_stack);
        welcome->setLastUsed([&state = m_workspace.state](const QString &id) { return state.lastUsed(id); });
        connect(welcome, &WelcomePage::demoRequested, m_connectionActions, &ConnectionActions::startDemo);
        connect(welcome, &WelcomePage::newConnectionRequested, m_connectionActions, &ConnectionActions::createNew);
        connect(welcome, &WelcomePage::connectRequested, m_connectionActions, &ConnectionActions::connectRow);
        connect(welcome, &WelcomePage::urlEntered, this, [this, welcome](const QString &typed) {
            welcome->setUrlProblem(m_connectionActions->connectUrl(typed));
            welcome->hidePassword();
        });
        return welcome;
    }
    case PageId::Topics:
        makeConnectionPanel();
        m_topics
            = new TopicsPage(m_workspace.engine, m_workspace.capture, m_workspace.selection, m_workspace.connections,
                             m_workspace.subscriptions, m_workspace.charts, m_connectionPanel, m_stack);
        m_topics->setFlashing(!m_workspace.state.reduceMotion());
        m_topics->setCanConnect(m_actions->connectCurrent->isEnabled());
        connect(m_topics, &TopicsPage::connectRequested, m_actions->connectCurrent, &QAction::trigger);
        connect(m_topics, &TopicsPage::failed, this, [this](const QString &sentence) {
            m_notices->show({NoticeTone::Error, sentence, {}, {}, QStringLiteral("topics"), 0});
        });
        return m_topics;
    case PageId::Packets:
        return m_packets
            = new PacketsPage(m_workspace.capture, m_workspace.selection, m_workspace.connections, m_stack);
    case PageId::Charts:
        return m_charts = new ChartsPage(m_workspace.capture, m_workspace.selection, m_workspace.charts, m_stack);
    case PageId::Broker:
        m_broker
            = new BrokerPage(m_workspace.engine, m_workspace.capture, m_workspace.selection, m_workspace.connections);
        return scrolling(m_broker, m_stack);
    }
    Q_UNREACHABLE();
}

void MainWindow::makeConnectionPanel()
{
    m_connectionPanel = new ConnectionPanel(m_workspace.connections);
    connect(m_connectionPanel, &ConnectionPanel::currentRowChanged, m_connectionActions,
            &ConnectionActions::setCurrentRow);
    connect(m_connectionPanel, &ConnectionPanel::newRequested, m_connectionActions, &ConnectionActions::createNew);
    connect(m_connectionPanel, &ConnectionPanel::connectRequested, m_connectionActions, &ConnectionActions::connectRow);
    connect(m_connectionPanel, &ConnectionPanel::disconnectRequested, m_connectionActions,
            &ConnectionActions::disconnectRow);
    connect(m_connectionPanel, &ConnectionPanel::editRequested, m_connectionActions, &ConnectionActions::edit);
    connect(m_connectionPanel, &ConnectionPanel::duplicateRequested, m_connectionActions,
            &ConnectionActions::duplicate);
    connect(m_connectionPanel, &ConnectionPanel::removeRequested, m_connectionActions, &ConnectionActions::remove);
    connect(m_connectionPanel, &ConnectionPanel::stopBrokerRequested, m_connectionActions,
            &ConnectionActions::stopBroker);
    m_connectionPanel->setCurrentRow(m_connectionActions->currentRow());
}

void MainWindow::wireActions()
{
    for (auto it = m_actions->pages.cbegin(); it != m_actions->pages.cend(); ++it)
        connect(it.value(), &QAction::triggered, this, [this, page = it.key()] { showPage(page); });
    for (auto it = m_actions->themes.cbegin(); it != m_actions->themes.cend(); ++it) {
        connect(it.value(), &QAction::triggered, this, [this, choice = it.key()] {
            m_workspace.theme.setChoice(choice);
            m_workspace.state.setTheme(toString(choice));
        });
    }
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->welcome, &QAction::triggered, this, [this] { showPage(PageId::Welcome); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showPage(PageId::Settings); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions->pause, &QAction::toggled, this, &MainWindow::setPaused);
    connect(m_actions->clear, &QAction::triggered, this, &MainWindow::askToClear);
    connect(m_actions->publish, &QAction::triggered, this, &MainWindow::startPublish);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_topBar->findBox().setFocus(Qt::ShortcutFocusReason);
        m_topBar->findBox().selectAll();
    });
    connect(&m_topBar->findBox(), &FindBox::topicChosen, this, [this](TopicId topic) {
        m_workspace.selection.selectTopic(m_workspace.selection.currentConnection(), topic);
        showPage(PageId::Topics);
    });
    connect(&m_workspace.selection, &SelectionContext::pageRequested, this, &MainWindow::showPage);
    connect(&m_workspace.theme, &Theme::changed, this, &MainWindow::refreshActions);
}

void MainWindow::wireConnections()
{
    ConnectionActions &actions = *m_connectionActions;
    const auto onCurrent = [&](QAction *action, void (ConnectionActions::*act)(int)) {
        connect(action, &QAction::triggered, &actions, [&actions, act] { (actions.*act)(actions.currentRow()); });
    };
    onCurrent(m_actions->connectCurrent, &ConnectionActions::connectRow);
    onCurrent(m_actions->disconnectCurrent, &ConnectionActions::disconnectRow);
    onCurrent(m_actions->disconnectWithWillCurrent, &ConnectionActions::disconnectWithWillRow);
    onCurrent(m_actions->reauthenticateCurrent, &ConnectionActions::reauthenticateRow);
    onCurrent(m_actions->editCurrent, &ConnectionActions::edit);
    onCurrent(m_actions->duplicateCurrent, &ConnectionActions::duplicate);
    onCurrent(m_actions->removeCurrent, &ConnectionActions::remove);
    connect(m_actions->newConnection, &QAction::triggered, &actions, &ConnectionActions::createNew);
    connect(m_actions->startDemo, &QAction::triggered, &actions, &ConnectionActions::startDemo);
    connect(m_actions->stopBroker, &QAction::triggered, &actions, &ConnectionActions::stopBroker);

    connect(&m_topBar->chooser(), &ConnectionChooser::rowChosen, &actions, &ConnectionActions::setCurrentRow);
    connect(&m_topBar->chooser(), &ConnectionChooser::newRequested, &actions, &ConnectionActions::createNew);

    connect(&actions, &ConnectionActions::currentRowChanged, this, &MainWindow::refreshActions);
    connect(&actions, &ConnectionActions::connectionStarted, this, [this] {
        if (m_page == PageId::Welcome || m_page == PageId::Settings) // neither shows what comes of it
            showPage(PageId::Topics);
    });
    connect(&m_workspace.connections, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshActions);
    connect(&m_workspace.capture, &CaptureStore::appended, this, [this] {
        if (!m_actions->clear->isEnabled())
            refreshActions();
    });
    connect(&m_workspace.capture, &CaptureStore::cleared, this, &MainWindow::refreshActions);
    connect(&m_workspace.connections, &QAbstractItemModel::rowsRemoved, this, &MainWindow::refreshActions);
}

void MainWindow::refreshActions()
{
    const int row = m_connectionActions->currentRow();
    const bool isLive = row >= 0 && m_connectionActions->isLive(row);
    const bool isSaved = m_workspace.connections.profileAt(row).has_value();
    const bool canConnect = row >= 0 && !isLive;
    if (m_connectionPanel)
        m_connectionPanel->setCurrentRow(row);
    m_topBar->chooser().setCurrentRow(row);
    m_topBar->setLive(isLive);
    m_actions->connectCurrent->setEnabled(canConnect);
    m_actions->disconnectCurrent->setEnabled(isLive);
    m_actions->disconnectWithWillCurrent->setEnabled(m_connectionActions->canDisconnectWithWill(row));
    m_actions->reauthenticateCurrent->setEnabled(m_connectionActions->canReauthenticate(row));
    m_actions->editCurrent->setEnabled(m_connectionActions->canEdit(row));
    m_actions->editCurrent->setText(isSaved || row < 0 ? tr("Edit…") : tr("Save…"));
    m_actions->duplicateCurrent->setEnabled(isSaved);
    m_actions->removeCurrent->setEnabled(isSaved);
    const bool hasPackets = m_workspace.capture.counters().kept > 0;
    m_actions->publish->setEnabled(row >= 0);
    m_actions->pause->setEnabled(row >= 0 || hasPackets || m_isPaused);
    m_actions->clear->setEnabled(hasPackets);
    if (m_topics)
        m_topics->setCanConnect(canConnect);
    m_actions->stopBroker->setEnabled(m_workspace.connections.broker().running);
    m_actions->themes.value(m_workspace.theme.choice())->setChecked(true);
}

void MainWindow::showPage(PageId page)
{
    m_page = page;
    m_stack->setCurrentWidget(ensurePage(page));
    for (auto it = m_actions->pages.cbegin(); it != m_actions->pages.cend(); ++it)
        it.value()->setChecked(it.key() == page);
}

void MainWindow::setPaused(bool paused)
{
    m_actions->pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_actions->pause->setIcon(themedIcon(paused ? IconId::Play : IconId::Pause));
    m_isPaused = paused;
    pausePages();
    refreshActions();
}

void MainWindow::pausePages()
{
    if (m_topics)
        m_topics->setPaused(m_isPaused);
    if (m_packets)
        m_packets->setPaused(m_isPaused);
    if (m_charts)
        m_charts->setPaused(m_isPaused);
    if (m_broker)
        m_broker->setPaused(m_isPaused);
}

void MainWindow::askToClear()
{
    const CaptureCounters counters = m_workspace.capture.counters();
    if (counters.kept == 0)
        return;
    const QString size = formatBytes(quint64(counters.bytesUsed));
    m_notices->show(
        {NoticeTone::Warning,
         counters.kept == 1
             ? tr("Clearing forgets 1 packet, %1. This cannot be undone.").arg(size)
             : tr("Clearing forgets %1 packets, %2. This cannot be undone.").arg(formatCount(counters.kept), size),
         tr("Clear"), [this] { m_workspace.capture.clear(); }, kClearNotice});
}

WindowDraft MainWindow::draft() const
{
    WindowDraft draft;
    draft.page = m_page;
    draft.isPaused = m_isPaused;
    if (m_topics)
        draft.topics = m_topics->draft();
    if (m_packets)
        draft.packets = m_packets->filter();
    draft.notices = m_notices->notices();
    return draft;
}

void MainWindow::setDraft(const WindowDraft &draft)
{
    if (draft.topics) {
        ensurePage(PageId::Topics);
        m_topics->setDraft(*draft.topics);
    }
    if (draft.packets) {
        ensurePage(PageId::Packets);
        m_packets->setFilter(*draft.packets);
    }
    m_actions->pause->setChecked(draft.isPaused);
    for (const Notice &notice : draft.notices) {
        if (notice.key == kClearNotice)
            askToClear();
        else if (!m_connectionActions->repeatNotice(notice.key) && !notice.action)
            m_notices->show(notice);
    }
    showPage(draft.page);
}

void MainWindow::startPublish()
{
    showPage(PageId::Topics);
    m_topics->focusPublish();
}

void MainWindow::rememberLayout()
{
    m_workspace.state.setGeometry(saveGeometry());
    for (const QSplitter *splitter : findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            m_workspace.state.setSplitter(splitter->objectName(), splitter->saveState());
    }
}

void MainWindow::restoreLayout()
{
    resize(1440, 900);
    if (const QByteArray geometry = m_workspace.state.geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::restoreSplitters(QWidget &page)
{
    for (QSplitter *splitter : page.findChildren<QSplitter *>()) {
        if (const QByteArray state = m_workspace.state.splitter(splitter->objectName()); !state.isEmpty())
            splitter->restoreState(state);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberLayout();
    QMainWindow::closeEvent(event);
}

}
