// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mqttscope
{

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_problem(new PlainLabel(this))
{
    m_edit->setClearButtonEnabled(true);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText); // the palette's error colour
    m_problem->hide();
    setFocusProxy(m_edit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::returnPressed);
}

void FilterBar::setPlaceholderText(const QString &text) { m_edit->setPlaceholderText(text); }
void FilterBar::setText(const QString &text) { m_edit->setText(text); }
QString FilterBar::text() const { return m_edit->text(); }

void FilterBar::setProblem(const QString &sentence)
{
    m_problem->setPlainText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
}

}
