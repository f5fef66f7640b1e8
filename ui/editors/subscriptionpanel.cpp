// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/subscriptionpanel.h"

#include "core/base/plaintext.h"
#include "core/topic/topicfilter.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/subscriptionmodel.h"
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
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr int kListHeight = 104;

/// Matches the rows of one connection.
QRegularExpression rowsOf(ConnectionId connection)
{
    return QRegularExpression(QStringLiteral("^%1$").arg(QString::number(connection.value)));
}
}

SubscriptionPanel::SubscriptionPanel(EngineInterface &engine, ConnectionListModel &connections,
                                     SubscriptionModel &subscriptions, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_engine(engine)
    , m_connections(connections)
    , m_shown(new QSortFilterProxyModel(this))
    , m_list(new QTreeView)
    , m_filter(new QLineEdit)
    , m_qos(new QComboBox)
    , m_options(new QPushButton)
    , m_add(new QPushButton(tr("Subscribe")))
    , m_remove(new QPushButton(tr("Unsubscribe")))
    , m_sentence(new PlainLabel)
{
    m_list->setObjectName(QStringLiteral("subscriptionList"));
    m_list->setAccessibleName(tr("Subscriptions"));
    m_shown->setSourceModel(&subscriptions);
    m_shown->setFilterRole(SubscriptionModel::ConnectionIdRole);
    m_shown->setFilterRegularExpression(rowsOf({}));
    m_list->setModel(m_shown);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SubscriptionModel::Filter, QHeaderView::Stretch);
    m_list->setFont(monospaceFont(font()));
    m_list->header()->setFont(font());
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
        m_failure.clear();
        refreshState();
    });
    connect(m_add, &QPushButton::clicked, this, &SubscriptionPanel::add);
    connect(m_remove, &QPushButton::clicked, this, &SubscriptionPanel::removeSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SubscriptionPanel::refreshState);
    connect(&m_engine, &EngineInterface::operationFinished, this, &SubscriptionPanel::onFinished);
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &SubscriptionPanel::refreshState);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &SubscriptionPanel::refreshState);
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
    m_shown->setFilterRegularExpression(rowsOf(connection));
    m_warnedOf.clear();
    m_failure.clear();
    refreshState();
}

QString SubscriptionPanel::typedFilter() const { return m_filter->text(); }

void SubscriptionPanel::setTypedFilter(const QString &filter) { m_filter->setText(filter); }

void SubscriptionPanel::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

SubscriptionProfile SubscriptionPanel::withOptions(const QString &filter) const
{
    SubscriptionProfile subscription;
    subscription.filter = filter;
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

QString SubscriptionPanel::obstacle(const QString &filter) const
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    if (!status || status->state != ConnectionState::Connected)
        return tr("Not connected.");
    const auto parsed = TopicFilter::parse(QStringView(filter), status->version);
    return parsed ? QString() : parsed.error();
}

void SubscriptionPanel::add()
{
    const QString filter = m_filter->text();
    if (const QString problem = obstacle(filter); !problem.isEmpty())
        return say(problem, true);
    if (asksForEverything(filter) && m_warnedOf != filter) {
        m_warnedOf = filter;
        refreshState();
        return;
    }
    m_warnedOf.clear();
    subscribe(withOptions(filter));
}

void SubscriptionPanel::subscribeTo(const QString &filter)
{
    if (const QString problem = obstacle(filter); !problem.isEmpty())
        fail(tr("%1: %2").arg(filter, problem));
    else
        subscribe(withOptions(filter));
}

void SubscriptionPanel::subscribe(const SubscriptionProfile &subscription)
{
    m_failure.clear();
    m_operations.insert(m_engine.subscribe(m_connection, {subscription}), subscription.filter);
    refreshState();
}

void SubscriptionPanel::unsubscribeFrom(const QString &filter)
{
    m_operations.insert(m_engine.unsubscribe(m_connection, {filter}), filter);
}

void SubscriptionPanel::removeSelected()
{
    if (m_list->currentIndex().isValid())
        unsubscribeFrom(m_list->currentIndex().data(SubscriptionModel::FilterRole).toString());
}

void SubscriptionPanel::onFinished(OperationId id, const Outcome &outcome)
{
    if (!m_operations.contains(id))
        return;
    const QString filter = m_operations.take(id);
    const auto refused
        = std::find_if(outcome.codes.cbegin(), outcome.codes.cend(), [](quint8 code) { return code >= 0x80; });
    if (outcome.succeeded && refused == outcome.codes.cend()) {
        if (m_filter->text() == filter)
            m_filter->clear(); // only now: a refused one is there to be corrected
        return;
    }
    const quint8 code = refused != outcome.codes.cend() ? *refused : outcome.reasonCode;
    const QString why = outcome.text.isEmpty() ? tr("the broker refused it.") : outcome.text;
    const QString hex = QString::number(code, 16).toUpper().rightJustified(2, QLatin1Char('0'));
    const bool needsCode = code != 0 && !why.contains(QLatin1String("0x") + hex);
    fail(needsCode ? tr("%1: 0x%2 %3").arg(filter, hex, why) : tr("%1: %2").arg(filter, why));
}

void SubscriptionPanel::fail(const QString &sentence)
{
    m_failure = sentence;
    refreshState();
    Q_EMIT failed(sentence);
}

void SubscriptionPanel::refreshState()
{
    const ConnectionStatus *status = m_connections.status(m_connection);
    const bool isConnected = status && status->state == ConnectionState::Connected;
    const QString text = m_filter->text();
    const bool isAsking = !m_warnedOf.isEmpty();
    m_add->setText(isAsking ? tr("Subscribe anyway") : tr("Subscribe"));
    m_add->setEnabled(isConnected && !text.isEmpty());
    m_remove->setEnabled(isConnected && m_list->currentIndex().isValid());
    m_options->setEnabled(!status || status->version == ProtocolVersion::V5_0);
    if (!m_failure.isEmpty()) {
        say(m_failure, true);
    } else if (!isConnected) {
        say(tr("Not connected: nothing can be subscribed to now."), false);
    } else if (isAsking) {
        say(tr("“%1” asks this broker for everything it has, which can be a lot for both sides.").arg(text), true);
    } else if (!text.isEmpty()) {
        const QString problem = obstacle(text);
        say(problem, true);
        m_add->setEnabled(problem.isEmpty());
    } else {
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
