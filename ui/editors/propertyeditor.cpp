// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/propertyeditor.h"

#include "core/base/plaintext.h"
#include "core/spec/propertyspec.h"
#include "core/topic/topicname.h"
#include "ui/models/bytetext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{

QString specText(const char *source)
{
    return *source ? QCoreApplication::translate("PropertySpec", source) : QString();
}

QLineEdit *lineEdit(const char *name, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(placeholder);
    edit->setMaxLength(65535);
    return edit;
}

/// nullopt if it is not a number between the limits of the property.
std::optional<quint32> numberFor(PropertyId id, const QString &text)
{
    const PropertySpec *spec = propertySpec(id);
    bool isNumber = false;
    const quint32 number = text.trimmed().toUInt(&isNumber);
    if (!isNumber || !spec || number < spec->minimum || number > spec->maximum)
        return {};
    return number;
}

}

PropertyEditor::PropertyEditor(QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_expiry(lineEdit("messageExpiryEdit", tr("never")))
    , m_contentType(lineEdit("contentTypeEdit", QStringLiteral("application/json")))
    , m_responseTopic(lineEdit("responseTopicEdit", tr("Topic Name for answers")))
    , m_correlation(lineEdit("correlationDataEdit", tr("sent back with the answer")))
    , m_correlationIsHex(new QCheckBox(tr("Hex")))
    , m_alias(lineEdit("topicAliasEdit", tr("none")))
    , m_userProperties(new QTableWidget(0, 2))
    , m_problem(new PlainLabel)
{
    setFocusProxy(m_format);
    m_format->setObjectName(QStringLiteral("payloadFormatIndicatorBox"));
    m_format->addItems({tr("not sent"), tr("0: unspecified bytes"), tr("1: UTF-8 text")});
    m_correlationIsHex->setObjectName(QStringLiteral("correlationIsHexBox"));
    m_correlationIsHex->setToolTip(tr("The correlation data is typed as hexadecimal digits"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    addRow(grid, PropertyId::PayloadFormatIndicator, m_format);
    addRow(grid, PropertyId::MessageExpiryInterval, m_expiry);
    addRow(grid, PropertyId::ContentType, m_contentType);
    addRow(grid, PropertyId::ResponseTopic, m_responseTopic);
    addRow(grid, PropertyId::CorrelationData, m_correlation, m_correlationIsHex);
    addRow(grid, PropertyId::TopicAlias, m_alias);

    m_userProperties->setObjectName(QStringLiteral("userPropertyTable"));
    m_userProperties->setHorizontalHeaderLabels({tr("User Property"), tr("Value")});
    m_userProperties->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_userProperties->verticalHeader()->hide();
    m_userProperties->setTabKeyNavigation(false);
    m_userProperties->setMinimumHeight(96);
    auto *add = new QToolButton;
    add->setIcon(themedIcon(IconId::Plus));
    add->setObjectName(QStringLiteral("addUserPropertyButton"));
    add->setToolTip(tr("Add a User Property"));
    auto *remove = new QToolButton;
    remove->setIcon(themedIcon(IconId::Minus));
    remove->setObjectName(QStringLiteral("removeUserPropertyButton"));
    remove->setToolTip(tr("Remove the selected User Property"));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *user = new QHBoxLayout;
    user->addWidget(m_userProperties, 1);
    user->addLayout(buttons);

    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setObjectName(QStringLiteral("propertyProblem"));
    m_problem->hide();

    auto *column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addLayout(user, 1);
    column->addWidget(m_problem);

    for (QLineEdit *edit : {m_expiry, m_contentType, m_responseTopic, m_correlation, m_alias})
        connect(edit, &QLineEdit::textChanged, this, &PropertyEditor::onEdited);
    connect(m_format, &QComboBox::currentIndexChanged, this, &PropertyEditor::onEdited);
    connect(m_correlationIsHex, &QCheckBox::toggled, this, &PropertyEditor::onEdited);
    connect(m_userProperties, &QTableWidget::itemChanged, this, &PropertyEditor::onEdited);
    connect(add, &QToolButton::clicked, this, [this] {
        addUserProperty({}, {});
        m_userProperties->setCurrentCell(m_userProperties->rowCount() - 1, 0);
        m_userProperties->editItem(m_userProperties->currentItem());
    });
    remove->setEnabled(false);
    connect(m_userProperties->selectionModel(), &QItemSelectionModel::currentChanged, remove,
            [remove](const QModelIndex &current) { remove->setEnabled(current.isValid()); });
    connect(remove, &QToolButton::clicked, this, [this] {
        m_userProperties->removeRow(m_userProperties->currentRow());
        onEdited();
    });
}

void PropertyEditor::addRow(QGridLayout *grid, PropertyId id, QWidget *field, QWidget *extra)
{
    const PropertySpec *spec = propertySpec(id);
    Q_ASSERT(spec);
    const int row = grid->rowCount();
    const QString unit = specText(spec->unit);
    const QString label = specText(spec->label);
    auto *name = new PlainLabel(unit.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, unit));
    name->setBuddy(field);
    const QString explanation = specText(spec->explanation);
    name->setToolTip(plainToolTip(explanation));
    field->setToolTip(plainToolTip(explanation));
    field->setAccessibleName(label);
    grid->addWidget(name, row, 0);
    grid->addWidget(field, row, 1);
    if (extra)
        grid->addWidget(extra, row, 2);
}

void PropertyEditor::addUserProperty(const QString &name, const QString &value)
{
    const QSignalBlocker blocker(m_userProperties);
    const int row = m_userProperties->rowCount();
    m_userProperties->insertRow(row);
    m_userProperties->setItem(row, 0, new QTableWidgetItem(name));
    m_userProperties->setItem(row, 1, new QTableWidgetItem(value));
}

void PropertyEditor::setProperties(const MessageProperties &properties)
{
    m_isFilling = true;
    m_format->setCurrentIndex(properties.payloadIsUtf8 ? (*properties.payloadIsUtf8 ? 2 : 1) : 0);
    m_expiry->setText(properties.messageExpiry ? QString::number(*properties.messageExpiry) : QString());
    m_contentType->setText(properties.contentType);
    m_responseTopic->setText(properties.responseTopic);
    const bool isText = QByteArrayView(properties.correlationData).isValidUtf8()
        && visibleText(QByteArrayView(properties.correlationData)) == QString::fromUtf8(properties.correlationData);
    m_correlationIsHex->setChecked(!isText);
    m_correlation->setText(isText ? QString::fromUtf8(properties.correlationData)
                                  : QString::fromLatin1(properties.correlationData.toHex(' ')));
    m_alias->setText(properties.topicAlias ? QString::number(*properties.topicAlias) : QString());
    m_userProperties->setRowCount(0);
    for (const auto &[name, value] : properties.userProperties)
        addUserProperty(name, value);
    m_isFilling = false;
    onEdited();
}

std::optional<QByteArray> PropertyEditor::correlationData() const
{
    if (!m_correlationIsHex->isChecked())
        return m_correlation->text().toUtf8();
    return bytesOfHex(m_correlation->text());
}

MessageProperties PropertyEditor::properties() const
{
    MessageProperties properties;
    if (m_format->currentIndex() > 0)
        properties.payloadIsUtf8 = m_format->currentIndex() == 2;
    if (!m_expiry->text().trimmed().isEmpty())
        properties.messageExpiry = numberFor(PropertyId::MessageExpiryInterval, m_expiry->text());
    if (!m_alias->text().trimmed().isEmpty())
        if (const auto alias = numberFor(PropertyId::TopicAlias, m_alias->text()))
            properties.topicAlias = quint16(*alias);
    properties.contentType = m_contentType->text();
    properties.responseTopic = m_responseTopic->text();
    properties.correlationData = correlationData().value_or(QByteArray());
    for (int row = 0; row < m_userProperties->rowCount(); ++row) {
        const QString name = m_userProperties->item(row, 0)->text();
        const QString value = m_userProperties->item(row, 1)->text();
        if (!name.isEmpty() || !value.isEmpty())
            properties.userProperties.append({name, value});
    }
    return properties;
}

QString PropertyEditor::problem() const
{
    if (!m_expiry->text().trimmed().isEmpty() && !numberFor(PropertyId::MessageExpiryInterval, m_expiry->text()))
        return tr("The Message Expiry Interval is a whole number of seconds from 0 to 4294967295.");
    if (!m_alias->text().trimmed().isEmpty() && !numberFor(PropertyId::TopicAlias, m_alias->text()))
        return tr("The Topic Alias is a number from 1 to 65535.");
    if (!m_responseTopic->text().isEmpty())
        if (const auto topic = TopicName::parse(QStringView(m_responseTopic->text())); !topic)
            return tr("Response Topic: %1").arg(topic.error());
    const auto correlation = correlationData();
    if (!correlation)
        return tr("The Correlation Data is not hexadecimal: two digits make a byte.");
    if (correlation->size() > 65535)
        return tr("The Correlation Data is longer than 65535 bytes.");
    return {};
}

int PropertyEditor::count() const { return properties().count(); }

void PropertyEditor::onEdited()
{
    if (m_isFilling)
        return;
    const QString sentence = problem();
    m_problem->setPlainText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    Q_EMIT changed();
}

}
