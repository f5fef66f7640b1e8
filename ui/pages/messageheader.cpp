// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/messageheader.h"

#include "core/base/plaintext.h"
#include "ui/models/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace mqttscope
{

namespace
{
constexpr qsizetype kTopicLength = 400;
constexpr qsizetype kContentTypeLength = 40;
/// Beyond this an age says nothing: the message comes from a file, or the clock was not ours.
constexpr qint64 kOldestAge = 86'400'000'000'000;
}

QString breadcrumb(QByteArrayView topic)
{
    QString text = visibleText(topic, LineBreaks::Visible, kTopicLength);
    text.replace(QLatin1String("/"), QLatin1String(" / "));
    return text.trimmed();
}

MessageHeader::MessageHeader(QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_topic(new PlainLabel)
    , m_fault(new Badge({}, BadgeTone::Error, this))
    , m_direction(new Badge({}, BadgeTone::Warning, this))
    , m_retain(new Badge({}, BadgeTone::Retained, this))
    , m_qos(new Badge({}, BadgeTone::Accent, this))
    , m_size(new Badge({}, BadgeTone::Neutral, this))
    , m_contentType(new Badge({}, BadgeTone::Neutral, this))
    , m_time(new PlainLabel)
    , m_packet(new QPushButton(tr("Show packet")))
    , m_reply(new QPushButton(tr("Reply")))
{
    setHairlines(Qt::BottomEdge);
    setFixedHeight(50);
    m_topic->setObjectName(QStringLiteral("messageTopic"));
    m_topic->setElide(PlainLabel::Elide::Middle);
    m_topic->setTextInteractionFlags(Qt::NoTextInteraction);
    m_time->setObjectName(QStringLiteral("messageTime"));
    m_time->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyTopicButton"));
    copy->setIcon(themedIcon(IconId::Copy, IconTint::Muted));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the topic"));
    copy->setAccessibleName(tr("Copy the topic"));
    m_retain->setToolTip(tr("Retained"));
    m_fault->setObjectName(QStringLiteral("faultBadge"));
    m_packet->setObjectName(QStringLiteral("showPacketButton"));
    m_packet->setToolTip(tr("Show the bytes of this message on the Packets page"));
    m_reply->setObjectName(QStringLiteral("replyButton"));
    m_reply->setToolTip(tr("Prepare the answer: Response Topic and Correlation Data of this request"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(m_topic, 1);
    row->addWidget(copy);
    row->addSpacing(8);
    for (Badge *badge : {m_fault, m_direction, m_retain, m_qos, m_size, m_contentType})
        row->addWidget(badge);
    row->addWidget(m_time);
    row->addWidget(m_packet);
    row->addWidget(m_reply);
    applyFonts();
    connect(copy, &QToolButton::clicked, this, &MessageHeader::copyTopicRequested);
    connect(m_packet, &QPushButton::clicked, this, &MessageHeader::packetRequested);
    connect(m_reply, &QPushButton::clicked, this, &MessageHeader::replyRequested);
}

void MessageHeader::applyFonts()
{
    m_topic->setFont(scaledFont(font(), kHeadingText, QFont::DemiBold));
    QFont digits = font();
    digits.setStyleHint(QFont::SansSerif);
    m_time->setFont(digits);
}

void MessageHeader::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void MessageHeader::setMessage(const MessageDetails &details)
{
    const QString crumbs = breadcrumb(details.topic);
    m_topic->setPlainText(crumbs);
    m_topic->setToolTip(plainToolTip(visibleText(details.topic, LineBreaks::Visible, 2000)));
    m_fault->setText(details.fault.isEmpty() ? QString() : tr("faulty"));
    m_fault->setToolTip(plainToolTip(details.fault));
    m_direction->setText(details.fromClient ? tr("sent") : QString());
    m_retain->setText(details.retain ? QStringLiteral("R") : QString());
    m_qos->setText(tr("QoS %1").arg(int(details.qos)));
    m_size->setText(formatBytes(details.size));
    m_contentType->setText(visibleText(details.contentType, LineBreaks::Visible, kContentTypeLength));
    m_timeNs = details.timeNs;
    m_timeText = formatTimeOfDay(details.wallNs);
    m_time->setPlainText(m_timeText);
    m_packet->setVisible(true);
    m_reply->setVisible(!details.responseTopic.isEmpty());
}

void MessageHeader::setTopicOnly(const QByteArray &topic)
{
    m_topic->setPlainText(breadcrumb(topic));
    m_topic->setToolTip(plainToolTip(visibleText(topic, LineBreaks::Visible, 2000)));
    for (Badge *badge : {m_fault, m_direction, m_retain, m_qos, m_size, m_contentType})
        badge->setText({});
    m_timeNs = 0;
    m_timeText.clear();
    m_time->setPlainText({});
    m_packet->setVisible(false);
    m_reply->setVisible(false);
}

void MessageHeader::setNow(qint64 steadyNs)
{
    const qint64 age = steadyNs - m_timeNs;
    if (m_timeNs == 0 || age < 0 || age > kOldestAge)
        return;
    m_time->setPlainText(QStringLiteral("%1 · %2").arg(m_timeText, tr("%1 ago").arg(formatSpan(age))));
}

}
