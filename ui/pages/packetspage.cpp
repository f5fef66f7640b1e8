// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/packetspage.h"

#include "core/base/plaintext.h"
#include "ui/inspector/packetinspector.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/models/packetlistmodel.h"
#include "ui/models/selectioncontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/bigtable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/toneddelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

namespace mqttscope
{

namespace
{
constexpr int kFilterDelayMs = 150; ///< after the last key, before the filter is applied
constexpr int kBarHeight = 46;
/// In the order of their buttons.
constexpr PacketKind kKinds[]
    = {PacketKind::Publish, PacketKind::Acknowledgement, PacketKind::Session, PacketKind::Ping};
/// Fewer packets than this left to filter are not worth a progress bar.
constexpr quint64 kWorthShowing = 100'000;

/// A menu reads '&' as a mnemonic; names from outside must not.
QString menuText(const QString &name) { return visibleText(name).replace(QLatin1Char('&'), QLatin1String("&&")); }
}

PacketsPage::PacketsPage(CaptureStore &capture, SelectionContext &selection, ConnectionListModel &connections,
                         QWidget *parent)
    : QWidget(parent)
    , m_capture(capture)
    , m_selection(selection)
    , m_connections(connections)
    , m_model(new PacketListModel(capture, this))
    , m_filterDelay(new QTimer(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_inspector(new PacketInspector(capture))
{
    m_filterDelay->setSingleShot(true);
    m_filterDelay->setInterval(kFilterDelayMs);
    m_inspector->setObjectName(QStringLiteral("packetInspector"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeProgress());
    column->addWidget(m_splitter, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_inspector);
    m_splitter->setSizes({400, 400});

    m_model->setConnectionNames([this](ConnectionId id) { return m_connections.nameOf(id); });
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &PacketsPage::showConnectionColumn);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &PacketsPage::showConnectionColumn);
    connect(&m_connections, &ConnectionListModel::brokerChanged, this, &PacketsPage::showConnectionColumn);
    connect(m_filterDelay, &QTimer::timeout, this, &PacketsPage::applyFilter);
    connect(m_table, &BigTable::rowChosen, this, &PacketsPage::chooseRow);
    connect(m_table, &BigTable::followingChanged, this, &PacketsPage::showFollowing);
    connect(m_model, &PacketListModel::problemCountChanged, this, &PacketsPage::showProblemCount);
    connect(m_model, &PacketListModel::scanProgressed, this, &PacketsPage::showProgress);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PacketsPage::showEmptyState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PacketsPage::showEmptyState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PacketsPage::showEmptyState);
    connect(m_inspector, &PacketInspector::packetRequested, this, &PacketsPage::showPacket);
    connect(&m_selection, &SelectionContext::packetChanged, this, [this](PacketNumber number) {
        if (number != 0)
            showPacket(number);
    });
    connect(&m_selection, &SelectionContext::packetRequested, this, &PacketsPage::showPacket);
    connect(&m_selection, &SelectionContext::packetsOfRequested, this,
            [this] { chooseConnection(m_selection.takePacketsOf()); });
    addShortcuts();
    showConnectionColumn();
    showProblemCount(m_model->problemCount());
    showEmptyState();
    m_table->setFollowing(true);
    if (m_selection.packet() != 0)
        showPacket(m_selection.packet());
    if (const ConnectionId wanted = m_selection.takePacketsOf(); wanted.isValid())
        chooseConnection(wanted);
}

PacketsPage::~PacketsPage() = default;

QWidget *PacketsPage::makeBar()
{
    auto *bar = new Surface(Surface::Ground::Panel, this);
    bar->setHairlines(Qt::BottomEdge);
    bar->setMinimumHeight(kBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);

    m_filter = new FilterBar(bar);
    m_filter->lineEdit()->setObjectName(QStringLiteral("packetFilter"));
    m_filter->lineEdit()->setAccessibleName(tr("Filter packets"));
    m_filter->setPlaceholderText(tr("Filter by topic or text, e.g. press-04 or plant/+/status"));
    m_filter->setToolTip(tr("Words that all must occur in the topic or the Info column; a word with + or # is a Topic "
                            "Filter (Ctrl+F)"));
    connect(m_filter, &FilterBar::textChanged, m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterBar::returnPressed, this, &PacketsPage::applyFilter);
    row->addWidget(m_filter, 1);

    row->addWidget(makeKindButton(tr("PUBLISH"), tr("Show PUBLISH packets"), "kindPublish", PacketKind::Publish));
    row->addWidget(makeKindButton(tr("Acks"), tr("Show PUBACK, PUBREC, PUBREL and PUBCOMP"), "kindAcks",
                                  PacketKind::Acknowledgement));
    row->addWidget(makeKindButton(tr("Session"), tr("Show CONNECT, SUBSCRIBE, DISCONNECT, AUTH and their answers"),
                                  "kindSession", PacketKind::Session));
    row->addWidget(makeKindButton(tr("Ping"), tr("Show PINGREQ and PINGRESP"), "kindPing", PacketKind::Ping));

    m_problems = new QPushButton(bar);
    m_problems->setObjectName(QStringLiteral("problemsButton"));
    m_problems->setCheckable(true);
    m_problems->setToolTip(tr("Show only packets that break the standard (faulty) or report a failure (refused)"));
    connect(m_problems, &QPushButton::toggled, this, &PacketsPage::applyFilter);
    row->addWidget(m_problems);

    m_connectionButton = new QPushButton(tr("All connections"), bar);
    m_connectionButton->setObjectName(QStringLiteral("connectionFilter"));
    m_connectionButton->setToolTip(tr("Show the packets of one connection only"));
    m_connectionMenu = new QMenu(this);
    m_connectionMenu->setObjectName(QStringLiteral("connectionFilterMenu"));
    m_connectionButton->setMenu(m_connectionMenu);
    connect(m_connectionMenu, &QMenu::aboutToShow, this, &PacketsPage::fillConnectionMenu);
    row->addWidget(m_connectionButton);

    m_follow = new QPushButton(themedIcon(IconId::Follow), tr("Follow"), bar);
    m_follow->setObjectName(QStringLiteral("followButton"));
    m_follow->setCheckable(true);
    m_follow->setToolTip(tr("Keep the newest packet in view (Ctrl+Down)"));
    connect(m_follow, &QPushButton::clicked, this, [this](bool on) { m_table->setFollowing(on); });
    row->addWidget(m_follow);
    return bar;
}

QPushButton *PacketsPage::makeKindButton(const QString &text, const QString &toolTip, const char *name, PacketKind kind)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setToolTip(toolTip);
    connect(button, &QPushButton::toggled, this, [this, kind](bool on) {
        m_kinds.setFlag(kind, on);
        applyFilter();
    });
    m_kindButtons.append(button);
    return button;
}

QWidget *PacketsPage::makeProgress()
{
    m_progressRow = new Surface(Surface::Ground::Bar, this);
    m_progressRow->setHairlines(Qt::BottomEdge);
    m_progressRow->setObjectName(QStringLiteral("filterProgress"));
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Filtering"));
    auto *stop = new QPushButton(tr("Stop"), m_progressRow);
    stop->setObjectName(QStringLiteral("stopFilterButton"));
    stop->setProperty("kind", QStringLiteral("quiet"));
    stop->setToolTip(tr("Keep what was found so far and go on with new packets"));
    connect(stop, &QPushButton::clicked, m_model, &PacketListModel::cancelScan);
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(12, 2, 12, 2);
    row->addWidget(m_progress, 1);
    row->addWidget(stop);
    m_progressRow->hide();
    return m_progressRow;
}

QWidget *PacketsPage::makeList()
{
    auto *list = new Surface(Surface::Ground::Panel);
    m_table = new BigTable(list);
    m_table->setObjectName(QStringLiteral("packetTable"));
    m_table->setAccessibleName(tr("Packets"));
    m_table->setItemDelegate(new TonedDelegate(m_table));
    m_table->setModel(m_model);
    setColumnWidths();
    m_empty = new EmptyState(IconId::Packets, list);
    connect(m_empty, &EmptyState::actionTriggered, this, &PacketsPage::clearFilter);
    m_listStack = new QStackedLayout(list);
    m_listStack->setContentsMargins(0, 0, 0, 0);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    return list;
}

void PacketsPage::setColumnWidths()
{
    // Wide enough for the texts these columns hold, at the font in force.
    QHeaderView *header = m_table->header();
    const int digit = QFontMetrics(monospaceFont(m_table->font())).horizontalAdvance(QLatin1Char('0'));
    // A delegate keeps a margin on both sides of a text and one pixel more.
    const int margins = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_table) + 9);
    const auto setWidth
        = [&](int column, int characters) { header->resizeSection(column, characters * digit + margins); };
    header->setMinimumSectionSize(40);
    header->setStretchLastSection(false);
    setWidth(PacketListModel::Number, 9);
    setWidth(PacketListModel::Time, 12);
    setWidth(PacketListModel::Delta, 8);
    setWidth(PacketListModel::Connection, 16);
    setWidth(PacketListModel::From, 8);
    setWidth(PacketListModel::Packet, 12);
    setWidth(PacketListModel::Bytes, 9);
    header->setSectionResizeMode(PacketListModel::Info, QHeaderView::Stretch);
}

void PacketsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setColumnWidths();
}

void PacketsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence::Find, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { m_table->setFollowing(true); });
}

void PacketsPage::setPaused(bool paused) { m_model->setPaused(paused); }

void PacketsPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    applyFilter();
}

void PacketsPage::applyFilter()
{
    m_filterDelay->stop();
    m_model->setFilter(filter());
    const QString problem = filterProblem(m_filter->text());
    m_filter->setProblem(
        problem.isEmpty() ? QString() : tr("This is no Topic Filter, so it is looked for as text. %1").arg(problem));
    m_table->selectRow(m_model->rowOf(m_inspector->packet()));
}

PacketFilter PacketsPage::filter() const
{
    PacketFilter filter;
    filter.text = m_filter->text();
    filter.kinds = m_kinds;
    filter.onlyProblems = m_problems->isChecked();
    filter.connection = m_connection;
    return filter;
}

void PacketsPage::setFilter(const PacketFilter &filter)
{
    m_filter->setText(filter.text);
    for (qsizetype i = 0; i < m_kindButtons.size(); ++i)
        m_kindButtons[i]->setChecked(filter.kinds.testFlag(kKinds[i]));
    m_problems->setChecked(filter.onlyProblems);
    chooseConnection(filter.connection);
    applyFilter();
}

void PacketsPage::clearFilter()
{
    m_filter->setText({});
    for (QPushButton *button : std::as_const(m_kindButtons))
        button->setChecked(false);
    m_problems->setChecked(false);
    chooseConnection({});
}

void PacketsPage::fillConnectionMenu()
{
    m_connectionMenu->clear();
    const auto add = [this](const QString &name, ConnectionId id) {
        QAction *action = m_connectionMenu->addAction(menuText(name), this, [this, id] { chooseConnection(id); });
        action->setCheckable(true);
        action->setChecked(id == m_connection);
    };
    add(tr("All connections"), {});
    const QList<ConnectionStatus> statuses = m_connections.statuses();
    if (!statuses.isEmpty())
        m_connectionMenu->addSection(tr("Connections"));
    for (const ConnectionStatus &status : statuses)
        add(status.name, status.id);
    const QList<BrokerClientInfo> clients = m_connections.broker().clients;
    if (!clients.isEmpty())
        m_connectionMenu->addSection(tr("Clients of the local broker"));
    for (const BrokerClientInfo &client : clients)
        if (client.connection.isValid()) // one that is away has no packets of its own to choose
            add(client.clientId, client.connection);
}

void PacketsPage::chooseConnection(ConnectionId connection)
{
    m_connection = connection;
    m_connectionButton->setText(connection.isValid() ? menuText(m_connections.nameOf(connection))
                                                     : tr("All connections"));
    showConnectionColumn();
    applyFilter();
}

/// Whose packets these are is a question only where there are several connections.
void PacketsPage::showConnectionColumn()
{
    const bool areSeveral = m_connections.statuses().size() + m_connections.broker().clients.size() > 1;
    m_table->header()->setSectionHidden(PacketListModel::Connection, m_connection.isValid() || !areSeveral);
}

void PacketsPage::chooseRow(int row)
{
    const PacketNumber number = m_model->numberAt(row);
    if (!m_capture.contains(number))
        return;
    const CaptureRecord record = m_capture.record(number);
    m_inspector->setPacket(number);
    m_selection.selectPacket(number, record.connectionId(), record.topicId());
}

void PacketsPage::showPacket(PacketNumber number)
{
    m_inspector->setPacket(number);
    m_table->setFollowing(false);
    m_table->selectRow(m_model->rowOf(number));
    if (m_capture.contains(number) && m_selection.packet() != number) {
        const CaptureRecord record = m_capture.record(number);
        m_selection.selectPacket(number, record.connectionId(), record.topicId());
    }
}

void PacketsPage::showProblemCount(int count)
{
    // A fault and the packet that answers it are one matter: counted apart.
    const int faulty = m_model->faultyCount();
    QStringList parts;
    if (faulty > 0 || count == 0)
        parts.append(tr("%1 faulty").arg(formatCount(quint64(faulty))));
    if (count > faulty)
        parts.append(tr("%1 refused").arg(formatCount(quint64(count - faulty))));
    m_problems->setText(parts.join(QStringLiteral(" · ")));
    m_problems->setIcon(count > 0 ? themedIcon(IconId::Warning, IconTint::Error) : QIcon());
    m_problems->setProperty("kind", count > 0 ? QStringLiteral("danger") : QString());
    m_problems->update();
}

void PacketsPage::showProgress(quint64 done, quint64 total)
{
    const bool isRunning = m_model->isScanning();
    if (isRunning && total > 0)
        m_progress->setValue(int(1000 * done / total));
    if (!isRunning || total - done > kWorthShowing)
        m_progressRow->setVisible(isRunning);
    if (isRunning)
        return;
    showEmptyState();
    if (m_table->selectionModel()->selectedRows().isEmpty())
        m_table->selectRow(m_model->rowOf(m_inspector->packet()));
}

void PacketsPage::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (!isEmpty) {
        m_listStack->setCurrentWidget(m_table);
        return;
    }
    const bool isFiltered = m_model->filter().isActive();
    m_empty->setTitle(isFiltered ? tr("No packet passes the filter") : tr("No packets yet"));
    m_empty->setHint(isFiltered ? tr("New packets that pass appear here at once.")
                                : tr("Connect to a broker, or start the local broker and point a device at it."));
    m_empty->setActionText(isFiltered ? tr("Clear filter") : QString());
    m_listStack->setCurrentWidget(m_empty);
}

void PacketsPage::showFollowing(bool following) { m_follow->setChecked(following); }

QByteArray PacketsPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_inspector->saveState();
    return state;
}

void PacketsPage::restoreState(const QByteArray &state)
{
    QByteArray list;
    QByteArray inspector;
    QDataStream stream(state);
    stream >> list >> inspector;
    m_splitter->restoreState(list);
    m_inspector->restoreState(inspector);
}

}
