// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/topicsearch.h"

#include "core/capture/capturestore.h"

#include <algorithm>

namespace mqttscope
{

TopicSearch::TopicSearch(const CaptureStore &capture, ConnectionId connection, const QString &text)
    : m_capture(&capture)
    , m_connection(connection)
{
    for (const QString &word : text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words.append(word.toUtf8());
    m_done = m_words.isEmpty();
}

bool TopicSearch::step()
{
    if (m_done)
        return true;
    const quint32 count = m_capture->topicCount();
    const quint32 end = qMin(count + 1, m_next + kSlice);
    for (; m_next < end; ++m_next) {
        const TopicId topic(m_next);
        if (m_connection.isValid() && !m_capture->statistics(m_connection, topic))
            continue;
        const QByteArray name = m_capture->topicName(topic);
        if (matches(name))
            m_hits.append({name.size(), topic});
    }
    keepBest();
    m_done = m_next > count;
    return m_done;
}

void TopicSearch::finish()
{
    while (!step()) { }
}

QList<TopicId> TopicSearch::hits() const
{
    QList<TopicId> topics;
    for (const Hit &hit : m_hits)
        topics.append(hit.topic);
    return topics;
}

bool TopicSearch::matches(const QByteArray &name) const
{
    const bool isAscii = std::none_of(name.cbegin(), name.cend(), [](char c) { return quint8(c) >= 0x80; });
    const QByteArray lowered = isAscii ? name.toLower() : QString::fromUtf8(name).toLower().toUtf8();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QByteArray &word) { return lowered.contains(word); });
}

void TopicSearch::keepBest()
{
    std::sort(m_hits.begin(), m_hits.end());
    if (m_hits.size() > kMostHits)
        m_hits.resize(kMostHits);
}

}
