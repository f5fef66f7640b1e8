// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimation.h"

#include <algorithm>
#include <cmath>

namespace mqttscope
{

namespace
{
/// Samples per column below which reducing would not save anything.
constexpr int kPlainPerColumn = 4;

ChartPoint pointOf(const Sample &sample) { return {sample.timeNs, sample.value}; }

class Column
{
public:
    explicit Column(QList<ChartPoint> &out)
        : m_out(out)
    { }

    void add(qsizetype index, const Sample &sample)
    {
        if (std::isnan(sample.value)) {
            flush();
            m_out.append(pointOf(sample));
            return;
        }
        if (m_count++ == 0)
            m_first = m_low = m_high = {index, pointOf(sample)};
        if (sample.value < m_low.point.value)
            m_low = {index, pointOf(sample)};
        if (sample.value > m_high.point.value)
            m_high = {index, pointOf(sample)};
        m_last = {index, pointOf(sample)};
    }

    void flush()
    {
        if (m_count == 0)
            return;
        std::array<Extreme, 4> points = {m_first, m_low, m_high, m_last};
        std::sort(points.begin(), points.end(), [](const Extreme &a, const Extreme &b) { return a.index < b.index; });
        for (size_t i = 0; i < points.size(); ++i)
            if (i == 0 || points[i].index != points[i - 1].index)
                m_out.append(points[i].point);
        m_count = 0;
    }

private:
    struct Extreme
    {
        qsizetype index = 0;
        ChartPoint point;
    };
    QList<ChartPoint> &m_out;
    Extreme m_first;
    Extreme m_low;
    Extreme m_high;
    Extreme m_last;
    qsizetype m_count = 0;
};

void doubleLonelyPoints(QList<ChartPoint> &points)
{
    const auto isBreak = [&](qsizetype i) { return i < 0 || i >= points.size() || std::isnan(points.at(i).value); };
    for (qsizetype i = points.size() - 1; i >= 0; --i)
        if (!isBreak(i) && isBreak(i - 1) && isBreak(i + 1))
            points.insert(i, ChartPoint(points.at(i)));
}
}

QList<ChartPoint> decimate(const SeriesBuffer &samples, TimeRange range, int columns)
{
    const qsizetype from = std::max<qsizetype>(0, samples.lowerBound(range.fromNs) - 1);
    const qsizetype to = std::min(samples.size(), samples.lowerBound(range.toNs) + 1);
    QList<ChartPoint> points;
    if (to - from <= qsizetype(columns) * kPlainPerColumn) {
        points.reserve(to - from);
        for (qsizetype i = from; i < to; ++i)
            points.append(pointOf(samples.at(i)));
        doubleLonelyPoints(points);
        return points;
    }
    points.reserve(qsizetype(columns) * kPlainPerColumn + 8);
    // Columns are fixed in time, not in the window: a scrolling picture does not shimmer.
    const qint64 width = std::max<qint64>(1, (range.toNs - range.fromNs) / columns);
    Column column(points);
    const auto endOfColumn = [width](qint64 timeNs) { return (timeNs / width + 1) * width; };
    qint64 end = endOfColumn(samples.at(from).timeNs);
    for (qsizetype i = from; i < to; ++i) {
        const Sample &sample = samples.at(i);
        if (sample.timeNs >= end) {
            column.flush();
            end = endOfColumn(sample.timeNs);
        }
        column.add(i, sample);
    }
    column.flush();
    doubleLonelyPoints(points);
    return points;
}

}
