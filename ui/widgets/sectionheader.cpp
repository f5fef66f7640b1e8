// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace mqttscope
{

namespace
{

QFont captionFont(const QFont &base)
{
    QFont font = scaledFont(base, kSmallText, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

}

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_label(new PlainLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(30);
    m_label->setElide(PlainLabel::Elide::Right);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setFont(captionFont(font()));
    m_row->setContentsMargins(12, 0, 6, 0);
    m_row->setSpacing(2);
    m_row->addWidget(m_label, 1);
    setTitle(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title = title;
    m_label->setPlainText(title.toUpper());
    m_label->setAccessibleName(title);
}

QToolButton *SectionHeader::addButton(IconId icon)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon, IconTint::Muted));
    button->setAutoRaise(true);
    button->setIconSize(QSize(16, 16));
    m_row->addWidget(button);
    return button;
}

void SectionHeader::addWidget(QWidget *widget) { m_row->addWidget(widget); }

void SectionHeader::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        m_label->setFont(captionFont(font()));
}

}
