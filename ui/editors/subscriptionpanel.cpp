// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/subscriptionpanel.h"

#include "core/base/plaintext.h"
#include "core/topic/topicfilter.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr int kListHeight = 104;
constexpr int kFilterRole = Qt::UserRole;
}

SubscriptionPanel::SubscriptionPanel(EngineInterface &engine, ConnectionListModel &connections, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_engine(engine)
    , m_connections(connections)
    , m_list(new QTreeWidget)
    , m_filter(new QLineEdit)
    , m_qos(new QComboBox)
    , m_options(new QPushButton)
    , m_add(new QPushButton(tr("Subscribe")))
    , m_remove(new QPushButton(tr("Unsubscribe")))
    , m_sentence(new PlainLabel)
{
    m_list->setObjectName(QStringLiteral("subscriptionList"));
    m_list->setAccessibleName(tr("Subscriptions"));
    m_list->setHeaderLabels({tr("Topic Filter"), tr("QoS")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setFixedHeight(kListHeight);
    m_filter->setObjectName(QStringLiteral("subscriptionFilterEdit"));
    m_filter->setAccessibleName(tr("Topic Filter"));
    m_filter->setPlaceholderText(tr("Topic Filter, e.g. plant/+/status"));
    m_filter->setFont(monospaceFont(font()));
    m_qos->setObjectName(QStringLiteral("subscriptionQoSBox"));
    m_qos->setAccessibleName(tr("Highest QoS"));
    m_qos->setToolTip(tr("The highest QoS the broker delivers with"));
    m_qos->addItems({tr("QoS 0"), tr("QoS 1"), tr("QoS 2")});
    m_add->setObjectName(QStringLiteral("subscribeButton"));
    m_add->setToolTip(tr("Subscribe to the Topic Filter"));
    m_remove->setObjectName(QStringLiteral("unsubscribeButton"));
    m_remove->setToolTip(tr("Unsubscribe from the selected Topic Filter"));
    m_sentence->setObjectName(QStringLiteral("subscriptionSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    buildOptions();

    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_qos);
    row->addWidget(m_options);
    row->addStretch();
    row->addWidget(m_remove);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_list);
    column->addWidget(m_filter);
    column->addWidget(m_sentence);
    column->addLayout(row);

    connect(m_filter, &QLineEdit::returnPressed, this, &SubscriptionPanel::add);
    connect(m_filter, &QLineEdit::textChanged, this, [this] {
        m_warnedOf.clear();
        refreshState();
    });
    connect(m_add, &QPushButton::clicked, this, &SubscriptionPanel::add);
    connect(m_remove, &QPushButton::clicked, this, &SubscriptionPanel::removeSelected);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SubscriptionPanel::refreshState);
    connect(&m_engine, &EngineInterface::subscriptionsChanged, this, &SubscriptionPanel::onSubscriptionsChanged);
    connect(&m_engine, &EngineInterface::operationFinished, this, &SubscriptionPanel::onFinished);
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &SubscriptionPanel::refreshState);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, [this](ConnectionId id) {
        m_subscriptions.remove(id);
        refreshList();
    });
    refreshState();
}

void SubscriptionPanel::buildOptions()
{
    auto *menu = new QMenu(m_options);
    menu->setToolTipsVisible(true);
    m_noLocal = menu->addAction(tr("No Local"));
    m_noLocal->setCheckable(true);
    m_noLocal->setToolTip(tr("Messages this client publishes do not come back to it"));
    m_retainAsPublished = menu->addAction(tr("Retain As Published"));
    m_retainAsPublished->setCheckable(true);
    m_retainAsPublished->setChecked(true);
    m_retainAsPublished->setToolTip(tr("The retain flag arrives as it was published, so that the mark is the truth"));
    menu->addSection(tr("Retained Messages"));
    auto *group = new QActionGroup(menu);
    for (const QString &text : {tr("Send at subscribe"), tr("Send if the subscription is new"), tr("Do not send")}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        m_retainHandling.append(action);
    }
    m_retainHandling.first()->setChecked(true);
    m_options->setObjectName(QStringLiteral("subscriptionOptionsButton"));
    m_options->setIcon(themedIcon(IconId::Sliders));
    m_options->setMenu(menu);
    m_options->setToolTip(tr("Subscription Options of MQTT 5.0"));
    m_options->setAccessibleName(tr("Subscription Options"));
}

void SubscriptionPanel::setConnection(ConnectionId connection)
{
    m_connection = connection;
    m_warnedOf.clear();
    say({}, false);
    refreshList();
}

bool SubscriptionPanel::hasSubscriptions(ConnectionId connection) const
{
    return !m_subscriptions.value(connection).isEmpty();
}

bool SubscriptionPanel::isSubscribed(ConnectionId connection, const QString &filter) const
{
    const QList<SubscriptionProfile> subscriptions = m_subscriptions.value(connection);
    return std::any_of(subscriptions.cbegin(), subscriptions.cend(),
                       [&filter](const SubscriptionProfile &subscription) { return subscription.filter == filter; });
}

void SubscriptionPanel::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

SubscriptionProfile SubscriptionPanel::typed() const
{
    SubscriptionProfile subscription;
    subscription.filter = m_filter->text();
    subscription.qos = QoS(m_qos->currentIndex());
    subscription.noLocal = m_noLocal->isChecked();
    subscription.retainAsPublished = m_retainAsPublished->isChecked();
    for (qsizetype i = 0; i < m_retainHandling.size(); ++i)
        if (m_retainHandling[i]->isChecked())
            subscription.retainHandling = RetainHandling(i);
    return subscription;
}

bool SubscriptionPanel::asksForEverything(const QString &filter) const
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    return status && !status->isLocal && (filter == QLatin1String("#") || filter == QLatin1String("+/#"));
}

void SubscriptionPanel::add()
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    if (!status || status->state != ConnectionState::Connected) {
        say(tr("Not connected."), true);
        return;
    }
    const auto filter = TopicFilter::parse(QStringView(m_filter->text()), status->version);
    if (!filter) {
        say(filter.error(), true);
        return;
    }
    if (asksForEverything(m_filter->text()) && m_warnedOf != m_filter->text()) {
        m_warnedOf = m_filter->text();
        refreshState();
        return;
    }
    const SubscriptionProfile subscription = typed();
    m_operations.insert(m_engine.subscribe(m_connection, {subscription}), subscription.filter);
    m_warnedOf.clear();
    m_filter->clear();
}

void SubscriptionPanel::subscribeTo(const QString &filter)
{
    m_filter->setText(filter);
    add();
}

void SubscriptionPanel::unsubscribeFrom(const QString &filter)
{
    m_operations.insert(m_engine.unsubscribe(m_connection, {filter}), filter);
}

void SubscriptionPanel::removeSelected()
{
    if (const QTreeWidgetItem *item = m_list->currentItem())
        unsubscribeFrom(item->data(0, kFilterRole).toString());
}

void SubscriptionPanel::onSubscriptionsChanged(ConnectionId connection, const QList<SubscriptionProfile> &subscriptions)
{
    m_subscriptions.insert(connection, subscriptions);
    if (connection == m_connection)
        refreshList();
    Q_EMIT subscriptionsChanged(connection);
}

void SubscriptionPanel::onFinished(OperationId id, const Outcome &outcome)
{
    const auto operation = m_operations.constFind(id);
    if (operation == m_operations.cend())
        return;
    const QString filter = *operation;
    m_operations.erase(operation);
    const auto refused
        = std::find_if(outcome.codes.cbegin(), outcome.codes.cend(), [](quint8 code) { return code >= 0x80; });
    if (outcome.succeeded && refused == outcome.codes.cend()) {
        say({}, false);
        return;
    }
    const quint8 code = refused != outcome.codes.cend() ? *refused : outcome.reasonCode;
    const QString why = outcome.text.isEmpty() ? tr("the broker refused it.") : outcome.text;
    say(code == 0 ? tr("%1: %2").arg(filter, why)
                  : tr("%1: 0x%2 %3").arg(filter, QString::number(code, 16).toUpper(), why),
        true);
}

void SubscriptionPanel::refreshList()
{
    m_list->clear();
    for (const SubscriptionProfile &subscription : m_subscriptions.value(m_connection)) {
        auto *item = new QTreeWidgetItem(
            {visibleText(subscription.filter, LineBreaks::Visible, 500), QString::number(int(subscription.qos))});
        item->setData(0, kFilterRole, subscription.filter);
        item->setFont(0, monospaceFont(font()));
        m_list->addTopLevelItem(item);
    }
    refreshState();
}

void SubscriptionPanel::refreshState()
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    const bool isConnected = status && status->state == ConnectionState::Connected;
    const QString text = m_filter->text();
    const bool isAsking = !m_warnedOf.isEmpty();
    m_add->setText(isAsking ? tr("Subscribe anyway") : tr("Subscribe"));
    m_add->setEnabled(isConnected && !text.isEmpty());
    m_remove->setEnabled(isConnected && m_list->currentItem() != nullptr);
    m_options->setEnabled(!status || status->version == ProtocolVersion::V5_0);
    if (!isConnected) {
        say(tr("Not connected: nothing can be subscribed to now."), false);
    } else if (isAsking) {
        say(tr("“%1” asks this broker for everything it has, which can be a lot for both sides.").arg(text), true);
    } else if (!text.isEmpty()) {
        const auto filter = TopicFilter::parse(QStringView(text), status->version);
        say(filter ? QString() : filter.error(), true);
        m_add->setEnabled(filter.hasValue());
    } else if (m_sentence->foregroundRole() != QPalette::BrightText) {
        say({}, false);
    }
}

void SubscriptionPanel::say(const QString &sentence, bool isProblem)
{
    m_sentence->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::PlaceholderText);
    m_sentence->setPlainText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_filter->setAccessibleDescription(sentence);
}

}
