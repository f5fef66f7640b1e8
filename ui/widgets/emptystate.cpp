// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kTextWidth = 420;
}

EmptyState::EmptyState(IconId icon, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_title(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(QStringLiteral("emptyStateTitle"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(kTextWidth);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setObjectName(QStringLiteral("emptyStateHint"));
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    m_action->hide();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(new IconLabel(icon, IconTint::Muted, 36, this), 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    applyFonts();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setTitle(const QString &title) { m_title->setPlainText(title); }

void EmptyState::setHint(const QString &hint)
{
    m_hint->setPlainText(hint);
    m_hint->setVisible(!hint.isEmpty());
    // An aligned item of a box layout is not asked for its height at a width.
    m_hint->setMinimumHeight(m_hint->heightForWidth(kTextWidth));
}

void EmptyState::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void EmptyState::applyFonts() { m_title->setFont(scaledFont(font(), kHeadingText, QFont::DemiBold)); }

}
