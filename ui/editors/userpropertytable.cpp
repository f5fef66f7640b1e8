// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/userpropertytable.h"

#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mqttscope
{

UserPropertyTable::UserPropertyTable(QWidget *parent)
    : UserPropertyTable(tr("User Property"), parent)
{ }

UserPropertyTable::UserPropertyTable(const QString &noun, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
{
    m_table->setObjectName(QStringLiteral("userPropertyTable"));
    m_table->setAccessibleName(noun);
    m_table->setHorizontalHeaderLabels({noun, tr("Value")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(110);
    auto *add = new QPushButton(themedIcon(IconId::Plus), tr("Add"), this);
    add->setObjectName(QStringLiteral("addUserProperty"));
    add->setToolTip(tr("Add a row"));
    auto *remove = new QPushButton(themedIcon(IconId::Minus), tr("Remove"), this);
    remove->setObjectName(QStringLiteral("removeUserProperty"));
    remove->setToolTip(tr("Remove the selected row"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, {});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    remove->setEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, remove,
            [remove](const QModelIndex &current) { remove->setEnabled(current.isValid()); });
    connect(remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        Q_EMIT edited();
    });
    connect(m_table, &QTableWidget::cellChanged, this, &UserPropertyTable::edited);
}

void UserPropertyTable::setProperties(const UserPropertyList &properties)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const auto &[name, value] : properties)
        addRow(name, value);
}

UserPropertyList UserPropertyTable::properties() const
{
    UserPropertyList list;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, 0)->text();
        const QString value = m_table->item(row, 1)->text();
        if (!name.isEmpty() || !value.isEmpty())
            list.append({name, value});
    }
    return list;
}

void UserPropertyTable::addRow(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    const QSignalBlocker quiet(m_table);
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, new QTableWidgetItem(value));
}

}
