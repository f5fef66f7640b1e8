// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/editorsection.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>

namespace mqttscope
{

namespace
{
constexpr int kLabelWidth = 150;
constexpr int kFieldWidth = 250;
}

EditorSection::EditorSection(const QString &title, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_title(title)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(20, 18, 24, 18);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnMinimumWidth(0, kLabelWidth);
    m_grid->setColumnMinimumWidth(1, kFieldWidth);
    m_grid->setColumnStretch(2, 1);
}

void EditorSection::addRow(const QString &label, QWidget *field, const QString &meaning)
{
    const int row = m_grid->rowCount();
    auto *name = new PlainLabel(label, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    name->setBuddy(field);
    field->setAccessibleName(label);
    field->setAccessibleDescription(meaning);
    auto *words = new PlainLabel(this);
    words->setWordWrap(true);
    words->setPlainText(meaning);
    words->setFont(scaledFont(font(), kSmallText));
    words->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(name, row, 0);
    const bool keepsWidth = field->maximumWidth() < kFieldWidth;
    m_grid->addWidget(field, row, 1, keepsWidth ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
    m_grid->addWidget(words, row, 2);
}

void EditorSection::addWide(QWidget *widget, int stretch)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(widget, row, 0, 1, 3);
    m_grid->setRowStretch(row, stretch);
}

void EditorSection::finishForm() { m_grid->setRowStretch(m_grid->rowCount(), 1); }

void chooseData(QComboBox &box, int data) { box.setCurrentIndex(qMax(0, box.findData(data))); }

}
