// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a message: where it was published, how, when, and what can be done with it. Emits intents only.
#pragma once

#include "ui/models/messagedetails.h"
#include "ui/widgets/surface.h"

class QPushButton;

namespace mqttscope
{

class Badge;
class PlainLabel;

class MessageHeader : public Surface
{
    Q_OBJECT
public:
    explicit MessageHeader(QWidget *parent = nullptr);

    void setMessage(const MessageDetails &details);
    /// A level of the tree without messages of its own, or a message that left the capture.
    void setTopicOnly(const QByteArray &topic);
    /// `steadyNs` is now, on the clock of the capture.
    void setNow(qint64 steadyNs);

Q_SIGNALS:
    void copyTopicRequested();
    void packetRequested();
    void replyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    PlainLabel *m_topic;
    Badge *m_fault;
    Badge *m_direction;
    Badge *m_retain;
    Badge *m_qos;
    Badge *m_size;
    Badge *m_contentType;
    PlainLabel *m_time;
    QPushButton *m_packet;
    QPushButton *m_reply;
    qint64 m_timeNs = 0;
    QString m_timeText;
};

/// "plant / line1 / press-04", visible and bounded.
[[nodiscard]] QString breadcrumb(QByteArrayView topic);

}
