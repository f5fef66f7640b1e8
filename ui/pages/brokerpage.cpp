// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/brokerpage.h"

#include "core/base/clock.h"
#include "ui/models/brokerofferingmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/format.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/tlsmodel.h"
#include "ui/pages/localbrokerpanel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/toneddelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>

namespace mqttscope
{

namespace
{
constexpr int kGap = 12;
constexpr int kRefreshMs = 250;
constexpr int kAgingMs = 5000;

QTableView *makeTable(QAbstractItemModel *model, const char *name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(QLatin1String(name));
    table->setModel(model);
    table->setItemDelegate(new TonedDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(20);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(qMax(24, table->fontMetrics().height() + 6));
    return table;
}

bool isUp(const ConnectionStatus &status) { return status.connack && status.state == ConnectionState::Connected; }

QVBoxLayout *cardColumn(Surface *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(4, 4, 4, 8); // clear of the rounded corners
    column->setSpacing(0);
    return column;
}
}

BrokerPage::BrokerPage(EngineInterface &engine, CaptureStore &capture, SelectionContext &selection,
                       ConnectionListModel &connections, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_selection(selection)
    , m_connections(connections)
    , m_offering(new BrokerOfferingModel(this))
    , m_tls(new TlsModel(this))
    , m_sys(new SysModel(capture, this))
    , m_refresh(new QTimer(this))
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshMs);
    m_local = new LocalBrokerPanel(engine);

    auto *canvas = new Surface(Surface::Ground::Canvas, this);
    auto *panels = new QHBoxLayout;
    panels->setSpacing(kGap);
    panels->addWidget(makeOffering(), 5);
    panels->addWidget(makeSysValues(), 6);
    panels->addWidget(m_local, 6);
    auto *column = new QVBoxLayout(canvas);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(kGap);
    column->addWidget(makeCards());
    column->addLayout(panels, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(canvas);

    connect(m_refresh, &QTimer::timeout, this, &BrokerPage::showHealth);
    connect(m_sys, &SysModel::valuesChanged, m_refresh, [this] {
        if (!m_refresh->isActive() && isVisible() && !m_isPaused)
            m_refresh->start();
    });
    // "In 1 min" goes on while nothing comes: a broker may publish a value on change alone.
    auto *aging = new QTimer(this);
    aging->setInterval(kAgingMs);
    connect(aging, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_isPaused)
            showHealth();
    });
    aging->start();
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &BrokerPage::showConnection);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &BrokerPage::showConnection);
    connect(&m_connections, &ConnectionListModel::brokerChanged, this, &BrokerPage::takeBroker);
    connect(&m_selection, &SelectionContext::currentConnectionChanged, this, &BrokerPage::showConnection);
    connect(&m_connections, &ConnectionListModel::devicesChanged, m_local, &LocalBrokerPanel::setDevices);
    m_local->setDevices(m_connections.devices());
    connect(m_local, &LocalBrokerPanel::clientChosen, &m_selection, &SelectionContext::showPacketsOf);
    takeBroker(m_connections.broker());
    showConnection();
}

QWidget *BrokerPage::makeCards()
{
    auto *row = new QWidget(this);
    auto *cards = new QHBoxLayout(row);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(kGap);
    const auto add = [&](const QString &title, const char *name) {
        auto *card = new StatCard(title, row);
        card->setObjectName(QLatin1String(name));
        cards->addWidget(card, 1);
        return card;
    };
    m_clients = add(tr("Clients connected"), "cardClients");
    m_messagesIn = add(tr("Messages in"), "cardMessagesIn");
    m_messagesOut = add(tr("Messages out"), "cardMessagesOut");
    m_retained = add(tr("Retained"), "cardRetained");
    m_uptime = add(tr("Uptime"), "cardUptime");
    return row;
}

Surface *BrokerPage::makeOffering()
{
    auto *card = new Surface(Surface::Ground::Card, this);
    m_offeringHeader = new SectionHeader(tr("What the broker offers"), card);
    m_offeringNote = new PlainLabel(card);
    m_offeringNote->setObjectName(QStringLiteral("offeringNote"));
    m_offeringNote->setForegroundRole(QPalette::PlaceholderText);
    m_offeringNote->setWordWrap(true);
    m_offeringNote->setContentsMargins(13, 0, 13, 6);
    QTableView *table = makeTable(m_offering, "offeringTable", card);
    table->setAccessibleName(tr("What the broker offers"));
    table->horizontalHeader()->setSectionResizeMode(BrokerOfferingModel::Name, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(BrokerOfferingModel::Value, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(BrokerOfferingModel::Source, QHeaderView::ResizeToContents);
    m_noOffering = new EmptyState(IconId::Broker, card);
    m_noOffering->setObjectName(QStringLiteral("noOffering"));
    m_noOffering->setTitle(tr("Not connected"));
    auto *stack = new QWidget(card);
    m_offeringStack = new QStackedLayout(stack);
    m_offeringStack->addWidget(m_noOffering);
    m_offeringStack->addWidget(table);
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(m_offeringHeader);
    column->addWidget(m_offeringNote);
    column->addWidget(stack, 3);
    m_tlsHeader = new SectionHeader(QStringLiteral("TLS"), card);
    m_tlsTable = makeTable(m_tls, "tlsTable", card);
    m_tlsTable->setAccessibleName(QStringLiteral("TLS"));
    m_tlsTable->horizontalHeader()->setSectionResizeMode(TlsModel::Name, QHeaderView::ResizeToContents);
    m_tlsTable->horizontalHeader()->setSectionResizeMode(TlsModel::Value, QHeaderView::Stretch);
    column->addWidget(m_tlsHeader);
    column->addWidget(m_tlsTable, 2);
    return card;
}

Surface *BrokerPage::makeSysValues()
{
    auto *card = new Surface(Surface::Ground::Card, this);
    m_sysHeader = new SectionHeader(tr("$SYS values"), card);
    QTableView *table = makeTable(m_sys, "sysTable", card);
    table->setAccessibleName(tr("$SYS values"));
    table->horizontalHeader()->setSectionResizeMode(SysModel::Topic, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(SysModel::Value, QHeaderView::Stretch);
    m_noSys = new EmptyState(IconId::Broker, card);
    connect(m_noSys, &EmptyState::actionTriggered, this, &BrokerPage::subscribeToSys);
    auto *stack = new QWidget(card);
    m_sysStack = new QStackedLayout(stack);
    m_sysStack->addWidget(m_noSys);
    m_sysStack->addWidget(table);
    QVBoxLayout *column = cardColumn(card);
    column->addWidget(m_sysHeader);
    column->addWidget(stack, 1);
    connect(m_sys, &QAbstractItemModel::rowsInserted, this, &BrokerPage::showSysState);
    connect(m_sys, &QAbstractItemModel::modelReset, this, &BrokerPage::showSysState);
    return card;
}

/// The connection worked on in the window; never another one, whose figures would pass for this one's.
const ConnectionStatus *BrokerPage::currentStatus() const
{
    return m_connections.status(m_selection.currentConnection());
}

void BrokerPage::showConnection()
{
    const ConnectionStatus *status = currentStatus();
    // What an earlier connection or a refusal said is no offer.
    const std::optional<ConnackInfo> connack = status && isUp(*status) ? status->connack : std::nullopt;
    const QString problem = status ? status->problem : QString();
    m_noOffering->setHint(
        problem.isEmpty() ? tr("What CONNACK says about the broker appears here once a connection is up.") : problem);
    m_offering->setConnack(connack);
    const bool hasTls = status && isUp(*status) && status->tls;
    m_tls->setFacts(hasTls ? status->tls : std::nullopt, QDateTime::currentDateTimeUtc());
    m_tlsHeader->setVisible(hasTls);
    m_tlsTable->setVisible(hasTls);
    m_offeringStack->setCurrentIndex(connack ? 1 : 0);
    m_offeringHeader->setTitle(
        connack ? tr("What the broker offers · %1").arg(ConnectionListModel::versionText(connack->version))
                : tr("What the broker offers"));
    const bool isOld = connack && connack->version != ProtocolVersion::V5_0;
    m_offeringNote->setVisible(isOld);
    m_offeringNote->setPlainText(tr("Before MQTT 5.0 CONNACK carries no properties: the broker does not say what it "
                                    "offers."));
    const ConnectionId connection = status ? status->id : ConnectionId();
    const bool isOther = connection != m_sys->connection();
    m_sys->setConnection(connection);
    showSysState();
    if (isOther || !m_isPaused)
        showHealth();
}

void BrokerPage::showSysState()
{
    const ConnectionStatus *status = currentStatus();
    const bool canSubscribe = status && status->state == ConnectionState::Connected;
    const int rows = m_sys->rowCount();
    m_sysHeader->setTitle(rows > 0 ? tr("$SYS values · %1").arg(formatCount(quint64(rows))) : tr("$SYS values"));
    m_sysStack->setCurrentIndex(rows > 0 ? 1 : 0);
    m_noSys->setTitle(canSubscribe ? tr("No $SYS values") : tr("Not connected"));
    m_noSys->setHint(canSubscribe
                         ? tr("Many brokers publish how they are below $SYS; a subscription to # does not include it.")
                         : tr("Many brokers publish how they are below $SYS once you are connected."));
    m_noSys->setActionText(canSubscribe ? tr("Subscribe to $SYS/#") : QString());
}

void BrokerPage::showHealth()
{
    const ConnectionStatus *status = currentStatus();
    const bool fromStatus = status && status->isLocal && m_sys->rowCount() == 0;
    const bool isConnected = status && isUp(*status);
    const auto now = isConnected ? std::optional<qint64>(SteadyClock().now().time_since_epoch().count()) : std::nullopt;
    BrokerHealth health = fromStatus ? m_localHealth.health() : healthFromSys(*m_sys, now);
    if (!isConnected && !fromStatus)
        health.clients.note = tr("Not connected");
    const auto show = [](StatCard *card, const HealthFigure &figure) {
        card->setValue(figure.value);
        card->setNote(figure.note);
        card->setTrend(figure.trend);
    };
    show(m_clients, health.clients);
    show(m_messagesIn, health.messagesIn);
    show(m_messagesOut, health.messagesOut);
    show(m_retained, health.retained);
    show(m_uptime, health.uptime);
}

void BrokerPage::subscribeToSys()
{
    const ConnectionStatus *status = currentStatus();
    if (!status)
        return;
    SubscriptionProfile subscription;
    subscription.filter = QStringLiteral("$SYS/#");
    m_engine.subscribe(status->id, {subscription});
}

void BrokerPage::takeBroker(const BrokerStatus &status)
{
    m_localHealth.take(status);
    if (m_isPaused)
        return;
    m_local->setStatus(status);
    showHealth();
}

void BrokerPage::setPaused(bool paused)
{
    m_isPaused = paused;
    m_sys->setPaused(paused);
    if (paused) {
        m_refresh->stop();
        return;
    }
    m_local->setStatus(m_connections.broker());
    showHealth();
}

void BrokerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isPaused)
        showHealth();
}

}
