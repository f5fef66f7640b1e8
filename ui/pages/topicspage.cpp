// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/topicspage.h"

#include "core/base/clock.h"
#include "core/base/plaintext.h"
#include "ui/editors/publishpanel.h"
#include "ui/editors/subscriptionpanel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/models/messagehistorymodel.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/subscriptionmodel.h"
#include "ui/models/topictreemodel.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/messagepanel.h"
#include "ui/pages/topictreeview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

constexpr int kTickMs = 50;
constexpr int kFilterDelayMs = 150;
constexpr int kOpenDelayMs = 700;
/// A message is laid out anew at most this often (in ticks), large ones more rarely: the window stays quick.
constexpr int kMessageTicks = 2;
constexpr int kLargeMessageTicks = 10;
constexpr quint32 kLargeMessage = 8 << 10;
constexpr qsizetype kManyProperties = 50;
constexpr int kAgeTicks = 4;

qint64 nowNs() { return SteadyClock().now().time_since_epoch().count(); }

}

TopicsPage::TopicsPage(EngineInterface &engine, CaptureStore &capture, SelectionContext &selection,
                       ConnectionListModel &connections, SubscriptionModel &subscriptions, ChartModel &charts,
                       QWidget *connectionPanel, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_capture(capture)
    , m_selection(selection)
    , m_connections(connections)
    , m_subscriptionModel(subscriptions)
    , m_tree(new TopicTreeModel(capture, this))
    , m_history(new MessageHistoryModel(capture, this))
    , m_treeView(new TopicTreeView(*m_tree))
    , m_filter(new FilterBar)
    , m_matchRow(new QWidget)
    , m_matches(new PlainLabel)
    , m_subscriptions(new SubscriptionPanel(engine, connections, subscriptions))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(IconId::Topics))
    , m_detail(new QWidget)
    , m_message(new MessagePanel(capture, charts))
    , m_historyPanel(new HistoryPanel(capture, *m_history))
    , m_publish(new PublishPanel(engine, connections))
    , m_timer(new QTimer(this))
    , m_filterDelay(new QTimer(this))
    , m_openDelay(new QTimer(this))
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("topicsSplitter"));
    splitter->addWidget(buildLeft(connectionPanel));
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({372, 1000});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);

    m_timer->setInterval(kTickMs);
    m_filterDelay->setSingleShot(true);
    m_filterDelay->setInterval(kFilterDelayMs);
    m_openDelay->setSingleShot(true);
    m_openDelay->setInterval(kOpenDelayMs);
    connect(m_timer, &QTimer::timeout, this, &TopicsPage::tick);
    connect(m_filterDelay, &QTimer::timeout, this, &TopicsPage::applyFilter);
    connect(m_openDelay, &QTimer::timeout, m_treeView, &TopicTreeView::openFirstLevels);
    connectSelection();
    onConnectionChanged(m_selection.currentConnection());
}

TopicsPage::~TopicsPage() = default;

QWidget *TopicsPage::buildLeft(QWidget *connectionPanel)
{
    auto *header = new SectionHeader(tr("Topics"));
    QToolButton *subscriptions = header->addButton(IconId::Layers);
    subscriptions->setObjectName(QStringLiteral("subscriptionsButton"));
    subscriptions->setToolTip(tr("Subscriptions of this connection"));
    subscriptions->setAccessibleName(tr("Subscriptions"));
    subscriptions->setCheckable(true);
    QToolButton *collapse = header->addButton(IconId::Minus);
    collapse->setObjectName(QStringLiteral("collapseButton"));
    collapse->setToolTip(tr("Close all levels"));
    collapse->setAccessibleName(tr("Close all levels"));
    m_filter->setPlaceholderText(tr("Filter: plant/+/press-04/#"));
    m_filter->lineEdit()->setObjectName(QStringLiteral("topicFilterEdit"));
    m_filter->lineEdit()->setAccessibleName(tr("Filter topics"));
    m_filter->lineEdit()->setToolTip(tr("A Topic Filter with + or #, or text to find in topics and values (Ctrl+F)"));
    m_filter->lineEdit()->addAction(themedIcon(IconId::Search, IconTint::Muted), QLineEdit::LeadingPosition);
    m_subscriptions->hide();

    auto *left = new Surface(Surface::Ground::Panel);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (connectionPanel)
        column->addWidget(connectionPanel);
    column->addWidget(header);
    column->addWidget(m_subscriptions);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(12, 0, 12, 6);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);
    column->addWidget(buildMatchRow());
    auto *treeRow = new QHBoxLayout;
    treeRow->setContentsMargins(6, 0, 0, 0);
    treeRow->addWidget(m_treeView);
    column->addLayout(treeRow, 1);
    left->setMinimumWidth(260);

    connect(subscriptions, &QToolButton::toggled, m_subscriptions, &QWidget::setVisible);
    connect(m_treeView, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // The row may be current already while a packet of another connection is shown.
        if (m_selection.connection() != m_tree->connection() && m_tree->rowAt(index).topicId.isValid())
            m_selection.selectTopic(m_tree->connection(), m_tree->rowAt(index).topicId);
    });
    connect(collapse, &QToolButton::clicked, m_treeView, &QTreeView::collapseAll);
    connect(m_filter, &FilterBar::textChanged, m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterBar::returnPressed, this, [this] {
        applyFilter();
        m_treeView->setFocus();
    });
    connect(m_treeView, &QWidget::customContextMenuRequested, this, &TopicsPage::openMenu);
    connect(m_tree, &QAbstractItemModel::modelReset, this, [this] {
        if (m_tree->rowCount() == 0)
            m_openDelay->start();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &TopicsPage::focusFilter);
    auto *plot = new QShortcut(QKeySequence(Qt::Key_P), m_treeView);
    plot->setContext(Qt::WidgetShortcut);
    connect(plot, &QShortcut::activated, m_message, &MessagePanel::togglePlot);
    return left;
}

QWidget *TopicsPage::buildMatchRow()
{
    m_matches->setObjectName(QStringLiteral("topicMatches"));
    m_matches->setForegroundRole(QPalette::PlaceholderText);
    auto *clear = new QPushButton(tr("Clear filter"));
    clear->setObjectName(QStringLiteral("clearTopicFilter"));
    clear->setProperty("kind", QStringLiteral("quiet"));
    clear->setToolTip(tr("Show all topics again"));
    auto *row = new QHBoxLayout(m_matchRow);
    row->setContentsMargins(14, 0, 12, 6);
    row->addWidget(m_matches, 1);
    row->addWidget(clear);
    m_matchRow->hide();
    connect(clear, &QPushButton::clicked, this, [this] {
        m_filter->setText({});
        applyFilter();
    });
    connect(m_tree, &TopicTreeModel::matchCountChanged, this, &TopicsPage::showMatches);
    return m_matchRow;
}

void TopicsPage::applyFilter()
{
    m_filterDelay->stop();
    m_treeView->applyFilter(m_filter->text());
    const QString problem = m_tree->filterProblem();
    m_filter->setProblem(
        problem.isEmpty() ? QString() : tr("This is no Topic Filter, so it is looked for as text. %1").arg(problem));
    showMatches();
}

void TopicsPage::showMatches()
{
    m_matchRow->setVisible(m_tree->hasFilter());
    const quint32 matches = m_tree->matchCount();
    m_matches->setPlainText(matches == 0       ? tr("No topic matches")
                                : matches == 1 ? tr("1 topic matches")
                                               : tr("%1 topics match").arg(formatCount(matches)));
}

QWidget *TopicsPage::buildRight()
{
    auto *detail = new QSplitter(Qt::Vertical, m_detail);
    detail->setObjectName(QStringLiteral("topicsMessageSplitter"));
    detail->addWidget(m_message);
    detail->addWidget(m_historyPanel);
    detail->setStretchFactor(0, 2);
    detail->setStretchFactor(1, 3);
    detail->setSizes({268, 420});
    detail->setChildrenCollapsible(false);
    auto *detailColumn = new QVBoxLayout(m_detail);
    detailColumn->setContentsMargins(0, 0, 0, 0);
    detailColumn->addWidget(detail);
    m_empty->setObjectName(QStringLiteral("topicsEmptyState"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_detail);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_publish);
    return right;
}

void TopicsPage::connectSelection()
{
    connect(&m_selection, &SelectionContext::currentConnectionChanged, this, &TopicsPage::onConnectionChanged);
    connect(&m_selection, &SelectionContext::topicChanged, this, &TopicsPage::onTopicChanged);
    connect(&m_selection, &SelectionContext::packetChanged, this, &TopicsPage::onPacketChanged);
    connect(m_treeView, &TopicTreeView::topicSelected, this, &TopicsPage::showTopicLevel);
    connect(m_historyPanel, &HistoryPanel::packetChosen, this, [this](PacketNumber packet) {
        m_selection.selectPacket(packet, m_history->connection(), m_history->topic());
    });
    connect(m_historyPanel, &HistoryPanel::followRequested, this, [this] {
        const bool isFollowing = m_selection.packet() == 0;
        m_selection.selectPacket(isFollowing ? m_message->packet() : 0, m_history->connection(), m_history->topic());
    });
    connect(m_message, &MessagePanel::packetRequested, this,
            [this] { m_selection.showPacket(m_message->packet(), m_history->connection(), m_history->topic()); });
    connect(m_message, &MessagePanel::replyRequested, m_publish, &PublishPanel::prepareReply);
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &TopicsPage::refreshEmptyState);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &TopicsPage::refreshEmptyState);
    connect(&m_subscriptionModel, &SubscriptionModel::subscriptionsChanged, this, &TopicsPage::refreshEmptyState);
    connect(m_subscriptions, &SubscriptionPanel::failed, this, [this](const QString &sentence) {
        if (!m_subscriptions->isVisible())
            Q_EMIT failed(sentence);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_canConnect)
            Q_EMIT connectRequested();
        else
            showSubscriptions();
    });
    connect(&m_capture, &CaptureStore::cleared, this, [this] {
        m_message->clear();
        m_selection.selectPacket(0, m_selection.connection(), m_selection.topic()); // a pinned message is gone
        refreshEmptyState();
    });
}

void TopicsPage::onConnectionChanged(ConnectionId connection)
{
    m_tree->setConnection(connection);
    m_subscriptions->setConnection(connection);
    m_publish->setConnection(connection);
    onTopicChanged(m_selection.connection(), m_selection.topic());
    tick();
}

void TopicsPage::onTopicChanged(ConnectionId connection, TopicId topic)
{
    m_levelPath.clear();
    m_history->setTopic(connection, topic);
    m_message->clear();
    if (topic.isValid())
        m_treeView->showTopic(topic);
    onPacketChanged(m_selection.packet());
    refreshEmptyState();
}

void TopicsPage::onPacketChanged(PacketNumber packet)
{
    const bool isOfTopic = m_capture.contains(packet) && m_capture.record(packet).topicId() == m_history->topic()
        && m_capture.record(packet).connectionId() == m_history->connection();
    m_historyPanel->showPacket(isOfTopic ? packet : 0);
    refreshMessage();
    m_historyPanel->refresh(nowNs());
}

void TopicsPage::showTopicLevel(TopicId topic, const QByteArray &path)
{
    if (topic.isValid()) {
        m_selection.selectTopic(m_tree->connection(), topic);
        if (m_history->topic() != topic) // back from a level that has no messages: nothing changed for the others
            onTopicChanged(m_tree->connection(), topic);
        return;
    }
    m_levelPath = path;
    m_history->setTopic(m_tree->connection(), {});
    refreshEmptyState();
}

void TopicsPage::refreshMessage()
{
    const TopicStatistics *statistics = m_capture.statistics(m_history->connection(), m_history->topic());
    if (!statistics)
        return;
    const PacketNumber pinned = m_selection.packet();
    const bool isPinned = pinned != 0
        && (m_capture.contains(pinned) ? m_capture.record(pinned).topicId() == m_history->topic()
                                       : pinned == m_message->packet());
    const PacketNumber wanted = isPinned ? pinned : statistics->lastNumber;
    if (wanted == m_message->packet()) {
        if (!m_capture.contains(wanted))
            m_message->markEvicted();
        return;
    }
    if (m_capture.contains(wanted)) {
        m_message->showMessage(wanted, m_history->previousOf(wanted));
        m_message->setNow(nowNs());
    } else if (m_message->details().topicId != m_history->topic()) {
        m_message->showLastValue(m_history->connection(), m_history->topic(), *statistics,
                                 m_capture.topicName(m_history->topic()));
    }
}

void TopicsPage::tick()
{
    ++m_ticks;
    const qint64 now = nowNs();
    const bool wasEmpty = m_tree->rowCount() == 0;
    m_tree->refresh(now);
    if (wasEmpty && m_tree->rowCount() > 0) {
        m_openDelay->start();
        refreshEmptyState();
    }
    m_treeView->tick();
    if (!m_history->topic().isValid())
        return;
    if (hasMessages() != (m_stack->currentWidget() == m_detail))
        refreshEmptyState();
    if (m_treeView->currentIndex() != m_tree->indexOf(m_history->topic()) && !m_treeView->currentIndex().isValid())
        m_treeView->showTopic(m_history->topic());
    if (m_ticks % kMessageTicks == 0) {
        m_history->refresh();
        m_historyPanel->refresh(now);
        const MessageDetails &shown = m_message->details();
        const bool isLarge = shown.size > kLargeMessage || shown.properties.size() > kManyProperties;
        if (!m_message->holdForSelection() && (!isLarge || m_ticks % kLargeMessageTicks == 0))
            refreshMessage();
    }
    if (m_ticks % kAgeTicks == 0)
        m_message->setNow(now);
}

bool TopicsPage::hasMessages() const
{
    return m_history->topic().isValid() && m_capture.statistics(m_history->connection(), m_history->topic());
}

void TopicsPage::refreshEmptyState()
{
    if (hasMessages()) {
        m_stack->setCurrentWidget(m_detail);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    const ConnectionStatus *status = m_connections.status(m_tree->connection());
    const bool isConnected = status && status->state == ConnectionState::Connected;
    const bool hasTopics = m_tree->rowCount() > 0 || m_tree->hasPending();
    m_empty->setActionText({});
    if (!m_levelPath.isEmpty()) {
        m_empty->setTitle(visibleText(m_levelPath, LineBreaks::Visible, 120));
        m_empty->setHint(tr("No message was published to this level itself. Choose a topic below it."));
    } else if (hasTopics) {
        m_empty->setTitle(tr("No topic selected"));
        m_empty->setHint(tr("Choose a topic on the left to see its messages, fields and history."));
    } else if (isConnected && !m_subscriptionModel.hasSubscriptions(m_tree->connection())) {
        m_empty->setTitle(tr("Connected, but not subscribed to anything"));
        m_empty->setHint(tr("Subscribe to see messages. Nothing is asked of the broker until you say so."));
        m_empty->setActionText(tr("Subscribe…"));
    } else if (isConnected) {
        m_empty->setTitle(tr("Waiting for the first message"));
        m_empty->setHint(tr("Nothing has been published to the subscribed topics yet."));
    } else if (status || m_canConnect) {
        const QString problem = status ? status->problem : QString();
        m_empty->setTitle(tr("Not connected"));
        m_empty->setHint(problem.isEmpty() ? tr("Connect to see what is being published.") : problem);
        m_empty->setActionText(m_canConnect ? tr("Connect") : QString());
    } else {
        m_empty->setTitle(tr("No connection chosen"));
        m_empty->setHint(tr("Choose a connection on the left, or create one, and connect."));
    }
}

void TopicsPage::showSubscriptions()
{
    setSubscriptionsVisible(true);
    m_subscriptions->focusFilter();
}

void TopicsPage::setSubscriptionsVisible(bool visible)
{
    if (auto *button = findChild<QToolButton *>(QStringLiteral("subscriptionsButton")))
        button->setChecked(visible);
}

TopicsPage::Draft TopicsPage::draft() const
{
    return {m_filter->text(), !m_subscriptions->isHidden(), m_subscriptions->typedFilter(), m_publish->draft()};
}

void TopicsPage::setDraft(const Draft &draft)
{
    m_filter->setText(draft.filter);
    setSubscriptionsVisible(draft.showsSubscriptions);
    m_subscriptions->setTypedFilter(draft.subscriptionFilter);
    m_publish->setDraft(draft.publish);
}

void TopicsPage::focusFilter()
{
    m_filter->lineEdit()->setFocus();
    m_filter->lineEdit()->selectAll();
}

void TopicsPage::focusPublish() { m_publish->focusTopic(); }

void TopicsPage::setFlashing(bool on) { m_treeView->setFlashing(on); }

void TopicsPage::setCanConnect(bool on)
{
    m_canConnect = on;
    m_publish->setCanConnect(on);
    refreshEmptyState();
}

void TopicsPage::setPaused(bool paused)
{
    m_isPaused = paused;
    updateTimer();
}

void TopicsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void TopicsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateTimer();
}

void TopicsPage::updateTimer()
{
    if (isVisible() && !m_isPaused)
        m_timer->start();
    else
        m_timer->stop();
}

}
