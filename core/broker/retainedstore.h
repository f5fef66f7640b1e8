// SPDX-License-Identifier: GPL-3.0-or-later
// Retained Messages by topic, bounded in number and bytes.
#pragma once

#include "core/broker/message.h"
#include "core/topic/topicfilter.h"

#include <QMap>

namespace mqttscope
{

class RetainedStore
{
public:
    RetainedStore(int maximumMessages, qint64 maximumBytes);

    /// Keeps the message as the retained one of its topic, or deletes that if the payload is empty
    /// [5.0/MQTT-3.3.1-5, -6, -7]. False: the store is full, nothing was changed. `$SYS` is not bounded.
    [[nodiscard]] bool store(const MessagePointer &message);

    /// The first message after the topic `after` (null = from the start) that `filter` matches and that has not
    /// expired; nullptr if there is none. Repeated calls walk over all of them, whatever is stored meanwhile.
    [[nodiscard]] MessagePointer nextMatch(const TopicFilter &filter, const QByteArray &after, TimePoint now) const;

    /// Forgets expired messages; returns how many.
    int removeExpired(TimePoint now);

    [[nodiscard]] int size() const { return int(m_messages.size()); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    QMap<QByteArray, MessagePointer> m_messages;
    qint64 m_bytes = 0;
    int m_maximumMessages;
    qint64 m_maximumBytes;
};

}
