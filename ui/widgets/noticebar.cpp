// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include "core/base/plaintext.h"
#include "ui/theme/colors.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace mqttscope
{

namespace
{

constexpr int kMostKept = 20;

IconId iconOf(NoticeTone tone)
{
    switch (tone) {
    case NoticeTone::Info:
        return IconId::Info;
    case NoticeTone::Success:
        return IconId::Check;
    case NoticeTone::Warning:
        return IconId::Warning;
    case NoticeTone::Error:
        return IconId::Error;
    }
    Q_UNREACHABLE();
}

IconTint tintOf(NoticeTone tone)
{
    switch (tone) {
    case NoticeTone::Info:
        return IconTint::Accent;
    case NoticeTone::Success:
        return IconTint::Success;
    case NoticeTone::Warning:
        return IconTint::Warning;
    case NoticeTone::Error:
        return IconTint::Error;
    }
    Q_UNREACHABLE();
}

QColor colorOf(NoticeTone tone, const Colors &colors)
{
    switch (tone) {
    case NoticeTone::Info:
        return colors.accent;
    case NoticeTone::Success:
        return colors.success;
    case NoticeTone::Warning:
        return colors.warning;
    case NoticeTone::Error:
        return colors.error;
    }
    Q_UNREACHABLE();
}

}

NoticeBar::NoticeBar(QWidget *parent)
    : Surface(Ground::Bar, parent)
    , m_icon(new IconLabel(IconId::Info, IconTint::Accent, 16, this))
    , m_text(new PlainLabel(this))
    , m_action(new QPushButton(this))
    , m_more(new QPushButton(this))
    , m_dismiss(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setHairlines(Qt::BottomEdge);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_more->setObjectName(QStringLiteral("noticeMore"));
    m_dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    m_dismiss->setIcon(themedIcon(IconId::Close, IconTint::Muted));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_timer->setSingleShot(true);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 8, 5);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    hide();

    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_notices.isEmpty() ? nullptr : m_notices.last().action;
        dismissCurrent();
        if (action)
            action();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        if (const auto more = m_notices.isEmpty() ? nullptr : m_notices.last().more)
            more();
    });
    connect(m_dismiss, &QToolButton::clicked, this, &NoticeBar::dismissCurrent);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::dismissCurrent);
}

void NoticeBar::show(const Notice &notice)
{
    if (!notice.key.isEmpty())
        m_notices.removeIf([&](const Notice &other) { return other.key == notice.key; });
    m_notices.append(notice);
    if (m_notices.size() > kMostKept)
        m_notices.removeFirst();
    refresh();
}

void NoticeBar::clear(const QString &key)
{
    if (m_notices.removeIf([&](const Notice &notice) { return notice.key == key; }) > 0)
        refresh();
}

QString NoticeBar::currentText() const { return m_notices.isEmpty() ? QString() : m_notices.last().text; }

void NoticeBar::refresh()
{
    m_timer->stop();
    if (m_notices.isEmpty()) {
        hide();
        return;
    }
    const Notice &notice = m_notices.last();
    m_icon->setThemedIcon(iconOf(notice.tone), tintOf(notice.tone));
    m_text->setPlainText(notice.text);
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    m_more->setText(notice.moreText);
    m_more->setVisible(!notice.moreText.isEmpty());
    setAccessibleName(visibleText(notice.text));
    if (notice.hideAfterMs > 0)
        m_timer->start(notice.hideAfterMs);
    Surface::show();
    update();
}

void NoticeBar::dismissCurrent()
{
    if (!m_notices.isEmpty())
        m_notices.removeLast();
    refresh();
}

void NoticeBar::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    if (m_notices.isEmpty())
        return;
    const Colors &colors = colorsFor(palette());
    QColor tint = colorOf(m_notices.last().tone, colors);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 3, height()), tint);
    tint.setAlphaF(0.08F);
    painter.fillRect(rect(), tint);
}

}
