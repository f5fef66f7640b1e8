// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sparklinestore.h"

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr qint64 kWantedNs = 3'000'000'000;
/// Fields looked at to find the number worth a line.
constexpr int kFieldsLookedAt = 8;
/// Messages read back for a line: this runs while the tree is painted, and most of them may hold no number.
constexpr int kMaximumSteps = 256;
}

void SparklineStore::findPath(Line &line, QByteArrayView payload)
{
    line.hasPath = false;
    for (const PayloadField &field : listFields(payload, kFieldsLookedAt)) {
        if (!field.number)
            continue;
        const auto path = FieldPath::parse(field.path);
        if (!path)
            continue;
        line.path = *path;
        line.hasPath = true;
        return;
    }
}

void SparklineStore::backfill(Line &line, const TopicStatistics &statistics) const
{
    PacketNumber number = statistics.lastNumber;
    for (int step = 0; step < kMaximumSteps && line.samples.size() < kSamples && m_capture.contains(number); ++step) {
        if (const auto value = line.path.extract(m_capture.payload(number)))
            line.samples.append(float(*value));
        const quint32 distance = m_capture.record(number).previousOfTopic;
        if (distance == 0)
            break;
        number -= distance;
    }
    std::reverse(line.samples.begin(), line.samples.end());
}

QList<float> SparklineStore::samples(ConnectionId connection, TopicId topic, qint64 nowNs)
{
    auto line = m_lines.find(topic);
    if (line == m_lines.end()) {
        const TopicStatistics *statistics = m_capture.statistics(connection, topic);
        if (!statistics)
            return {};
        line = m_lines.insert(topic, {});
        findPath(*line, statistics->lastPayload);
        if (line->hasPath)
            backfill(*line, *statistics);
    }
    line->wantedNs = nowNs;
    return line->samples;
}

void SparklineStore::update(TopicId topic, const TopicStatistics &statistics, qint64 nowNs)
{
    const auto line = m_lines.find(topic);
    if (line == m_lines.end())
        return;
    if (nowNs - line->wantedNs > kWantedNs) {
        m_lines.erase(line);
        return;
    }
    if (!line->hasPath)
        findPath(*line, statistics.lastPayload);
    const auto value = line->hasPath ? line->path.extract(statistics.lastPayload) : std::nullopt;
    if (!value)
        return;
    if (line->samples.size() >= kSamples)
        line->samples.removeFirst();
    line->samples.append(float(*value));
}

}
