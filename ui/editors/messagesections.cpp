// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/messagesections.h"

#include "core/topic/topicfilter.h"
#include "core/topic/topicname.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/numberfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace mqttscope
{

namespace
{

enum SubscriptionColumn
{
    FilterColumn,
    QoSColumn,
    NoLocalColumn,
    AsPublishedColumn,
    HandlingColumn,
    ColumnCount
};

constexpr int kIdentifierRole = Qt::UserRole + 1;
constexpr int kUnknownKeysRole = Qt::UserRole + 2;

QComboBox *makeQoSBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const int qos : {0, 1, 2})
        box->addItem(QStringLiteral("QoS %1").arg(QString::number(qos)), qos);
    return box;
}

QTableWidgetItem *makeCheckItem(bool on)
{
    auto *item = new QTableWidgetItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    return item;
}

}

WillSection::WillSection(QWidget *parent)
    : EditorSection(tr("Last will"), parent)
    , m_on(new QCheckBox(tr("The broker publishes this when the connection is lost"), this))
    , m_topic(new QLineEdit(this))
    , m_payload(new QPlainTextEdit(this))
    , m_qos(makeQoSBox(this))
    , m_retain(new QCheckBox(tr("Retained"), this))
    , m_delay(new NumberField(0, 0xFFFFFFFFU, NumberField::Empty::Forbidden, this))
    , m_expiry(new NumberField(0, 0xFFFFFFFFU, NumberField::Empty::Allowed, this))
    , m_contentType(new QLineEdit(this))
{
    m_on->setObjectName(QStringLiteral("willCheck"));
    m_topic->setObjectName(QStringLiteral("willTopicEdit"));
    m_topic->setFont(monospaceFont(font()));
    m_payload->setObjectName(QStringLiteral("willPayloadEdit"));
    m_payload->setFont(monospaceFont(font()));
    m_payload->setFixedHeight(90);
    m_payload->setTabChangesFocus(true);
    m_qos->setObjectName(QStringLiteral("willQosBox"));
    m_retain->setObjectName(QStringLiteral("willRetainCheck"));
    m_delay->setObjectName(QStringLiteral("willDelayEdit"));
    addRow(tr("Will"), m_on, tr("default off; not sent after an orderly DISCONNECT"));
    addRow(tr("Topic Name"), m_topic, tr("no wildcards"));
    addRow(tr("Payload"), m_payload, tr("text, sent as UTF-8"));
    addRow(tr("QoS"), m_qos, tr("default 0"));
    addRow(tr("Retain"), m_retain, tr("default off; on = later subscribers see it too"));
    addRow(tr("Will Delay Interval"), m_delay,
           tr("seconds the broker waits for a reconnect first; default 0; MQTT 5.0"));
    addRow(tr("Message Expiry Interval"), m_expiry, tr("seconds; empty = not sent, never expires; MQTT 5.0"));
    addRow(tr("Content Type"), m_contentType, tr("for example application/json; empty = not sent; MQTT 5.0"));
    finishForm();
    connect(m_on, &QCheckBox::toggled, this, [this] {
        enableFields();
        Q_EMIT edited();
    });
    connect(m_payload, &QPlainTextEdit::textChanged, this, &EditorSection::edited);
    connect(m_qos, &QComboBox::activated, this, &EditorSection::edited);
    connect(m_retain, &QCheckBox::toggled, this, &EditorSection::edited);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_topic, m_delay, m_expiry, m_contentType})
        connect(field, &QLineEdit::textEdited, this, &EditorSection::edited);
}

QString WillSection::summary() const { return m_on->isChecked() ? tr("on") : tr("off"); }

void WillSection::load(const ConnectionProfile &profile)
{
    const WillProfile will = profile.will.value_or(WillProfile());
    m_on->setChecked(profile.will.has_value());
    m_topic->setText(will.topic);
    m_loadedPayload = will.payload;
    m_payload->setPlainText(QString::fromUtf8(will.payload));
    m_payload->document()->setModified(false);
    chooseData(*m_qos, int(will.qos));
    m_retain->setChecked(will.retain);
    m_delay->setValue(will.delay);
    m_otherProperties = will.properties;
    m_expiry->setValue(will.properties.messageExpiry);
    m_contentType->setText(will.properties.contentType);
    enableFields();
}

void WillSection::store(ConnectionProfile &profile) const
{
    if (!m_on->isChecked()) {
        profile.will.reset();
        return;
    }
    WillProfile will;
    will.unknownKeys = profile.will.value_or(WillProfile()).unknownKeys;
    will.topic = m_topic->text();
    will.payload = m_payload->document()->isModified() ? m_payload->toPlainText().toUtf8() : m_loadedPayload;
    will.qos = QoS(m_qos->currentData().toInt());
    will.retain = m_retain->isChecked();
    will.delay = quint32(m_delay->value().value_or(0));
    will.properties = m_otherProperties;
    const auto expiry = m_expiry->value();
    will.properties.messageExpiry = expiry ? std::optional(quint32(*expiry)) : std::nullopt;
    will.properties.contentType = m_contentType->text();
    profile.will = will;
}

QString WillSection::problem(ProtocolVersion version) const
{
    if (!m_on->isChecked())
        return {};
    if (const auto topic = TopicName::parse(m_topic->text(), version); !topic)
        return tr("Last will: %1").arg(topic.error());
    if (version != ProtocolVersion::V5_0)
        return {}; // the other fields are not sent, and cannot be reached
    const QString delay = m_delay->problem(tr("The Will Delay Interval"));
    return delay.isEmpty() ? m_expiry->problem(tr("The Message Expiry Interval")) : delay;
}

void WillSection::setVersion(ProtocolVersion version)
{
    m_version = version;
    enableFields();
}

void WillSection::enableFields()
{
    const bool on = m_on->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_topic, m_payload, m_qos, m_retain})
        field->setEnabled(on);
    for (QWidget *field : std::initializer_list<QWidget *>{m_delay, m_expiry, m_contentType})
        field->setEnabled(on && m_version == ProtocolVersion::V5_0);
}

SubscriptionsSection::SubscriptionsSection(QWidget *parent)
    : EditorSection(tr("Subscriptions"), parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    m_table->setObjectName(QStringLiteral("subscriptionTable"));
    m_table->setAccessibleName(tr("Subscriptions"));
    m_table->setHorizontalHeaderLabels(
        {tr("Topic Filter"), tr("QoS"), tr("No Local"), tr("As published"), tr("Retained messages")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(FilterColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setColumnWidth(QoSColumn, 84);
    m_table->setColumnWidth(NoLocalColumn, 76);
    m_table->setColumnWidth(AsPublishedColumn, 100);
    m_table->setColumnWidth(HandlingColumn, 150);
    m_table->horizontalHeaderItem(NoLocalColumn)
        ->setToolTip(tr("MQTT 5.0: do not send back what this connection published"));
    m_table->horizontalHeaderItem(AsPublishedColumn)
        ->setToolTip(tr("MQTT 5.0: forwarded messages keep the RETAIN flag they were published with"));

    auto *add = new QPushButton(themedIcon(IconId::Plus), tr("Add"), this);
    add->setObjectName(QStringLiteral("addSubscription"));
    add->setToolTip(tr("Add a Topic Filter"));
    auto *remove = new QPushButton(themedIcon(IconId::Minus), tr("Remove"), this);
    remove->setObjectName(QStringLiteral("removeSubscription"));
    remove->setToolTip(tr("Remove the selected Topic Filter"));
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    addWide(m_table, 1);
    addWide(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        addSubscription({});
        m_table->setCurrentCell(m_table->rowCount() - 1, FilterColumn);
        m_table->editItem(m_table->currentItem());
        Q_EMIT edited();
    });
    remove->setEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, remove,
            [remove](const QModelIndex &current) { remove->setEnabled(current.isValid()); });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::cellChanged, this, &EditorSection::edited);
}

QString SubscriptionsSection::summary() const { return QString::number(m_table->rowCount()); }

void SubscriptionsSection::load(const ConnectionProfile &profile)
{
    m_table->setRowCount(0);
    for (const SubscriptionProfile &subscription : profile.subscriptions)
        addSubscription(subscription);
}

void SubscriptionsSection::store(ConnectionProfile &profile) const { profile.subscriptions = subscriptions(); }

QString SubscriptionsSection::problem(ProtocolVersion version) const
{
    for (const SubscriptionProfile &subscription : subscriptions()) {
        if (const auto filter = TopicFilter::parse(subscription.filter, version); !filter)
            return tr("Topic Filter \"%1\": %2").arg(subscription.filter, filter.error());
    }
    return {};
}

void SubscriptionsSection::setVersion(ProtocolVersion version)
{
    m_version = version;
    for (const int column : {NoLocalColumn, AsPublishedColumn, HandlingColumn})
        m_table->setColumnHidden(column, version != ProtocolVersion::V5_0);
}

void SubscriptionsSection::addSubscription(const SubscriptionProfile &subscription)
{
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *filter = new QTableWidgetItem(subscription.filter);
    filter->setFlags(filter->flags() | Qt::ItemIsUserCheckable);
    filter->setCheckState(subscription.enabled ? Qt::Checked : Qt::Unchecked);
    filter->setFont(monospaceFont(font()));
    filter->setToolTip(tr("Checked: subscribed to when the connection is up"));
    if (subscription.subscriptionIdentifier)
        filter->setData(kIdentifierRole, *subscription.subscriptionIdentifier);
    filter->setData(kUnknownKeysRole, subscription.unknownKeys);
    m_table->setItem(row, FilterColumn, filter);
    auto *qos = makeQoSBox(m_table);
    qos->setFrame(false);
    chooseData(*qos, int(subscription.qos));
    connect(qos, &QComboBox::activated, this, &EditorSection::edited);
    m_table->setCellWidget(row, QoSColumn, qos);
    m_table->setItem(row, NoLocalColumn, makeCheckItem(subscription.noLocal));
    m_table->setItem(row, AsPublishedColumn, makeCheckItem(subscription.retainAsPublished));
    auto *handling = new QComboBox(m_table);
    handling->setFrame(false);
    handling->addItem(tr("always"), int(RetainHandling::SendAtSubscribe));
    handling->addItem(tr("if new"), int(RetainHandling::SendIfNew));
    handling->addItem(tr("never"), int(RetainHandling::DoNotSend));
    chooseData(*handling, int(subscription.retainHandling));
    connect(handling, &QComboBox::activated, this, &EditorSection::edited);
    m_table->setCellWidget(row, HandlingColumn, handling);
}

QList<SubscriptionProfile> SubscriptionsSection::subscriptions() const
{
    QList<SubscriptionProfile> list;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *filter = m_table->item(row, FilterColumn);
        SubscriptionProfile subscription;
        subscription.filter = filter->text();
        subscription.enabled = filter->checkState() == Qt::Checked;
        if (const QVariant identifier = filter->data(kIdentifierRole); identifier.isValid())
            subscription.subscriptionIdentifier = identifier.toUInt();
        subscription.unknownKeys = filter->data(kUnknownKeysRole).toJsonObject();
        subscription.qos = QoS(static_cast<QComboBox *>(m_table->cellWidget(row, QoSColumn))->currentData().toInt());
        subscription.noLocal = m_table->item(row, NoLocalColumn)->checkState() == Qt::Checked;
        subscription.retainAsPublished = m_table->item(row, AsPublishedColumn)->checkState() == Qt::Checked;
        subscription.retainHandling
            = RetainHandling(static_cast<QComboBox *>(m_table->cellWidget(row, HandlingColumn))->currentData().toInt());
        list.append(subscription);
    }
    return list;
}

}
