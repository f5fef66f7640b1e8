// SPDX-License-Identifier: GPL-3.0-or-later
// The last numbers of the topics that are on screen, for the small lines beside them.
#pragma once

#include "core/capture/capturestore.h"
#include "core/payload/fieldpath.h"

#include <QHash>
#include <QList>

namespace mqttscope
{

/// Keeps samples only while somebody asks for them; begins with what the capture still holds. UI thread.
class SparklineStore
{
public:
    static constexpr int kSamples = 32;

    explicit SparklineStore(const CaptureStore &capture)
        : m_capture(capture)
    { }

    void clear() { m_lines.clear(); }
    /// The samples of a topic, oldest first; empty if its payload holds no number. `nowNs` marks the line as wanted.
    [[nodiscard]] QList<float> samples(ConnectionId connection, TopicId topic, qint64 nowNs);
    /// A topic has a new last value: taken in if its line was wanted lately, else the line is dropped.
    void update(TopicId topic, const TopicStatistics &statistics, qint64 nowNs);

private:
    struct Line
    {
        FieldPath path;
        bool hasPath = false;
        qint64 wantedNs = 0;
        QList<float> samples;
    };
    void backfill(Line &line, const TopicStatistics &statistics) const;
    static void findPath(Line &line, QByteArrayView payload);

    const CaptureStore &m_capture;
    QHash<TopicId, Line> m_lines;
};

}
