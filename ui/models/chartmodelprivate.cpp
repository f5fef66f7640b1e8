// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartmodelprivate.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kColors = 8;
/// Messages of one series that are read per batch; a faster topic is sampled evenly and the rest counted.
constexpr quint32 kMessagesPerBatch = 4096;
/// How long one slice of a back-fill may hold the event loop.
constexpr int kSliceMs = 6;
/// The table's figures change at most this often, so that they can be read.
constexpr int kRefreshMs = 250;

/// The last `levels` of a topic, and the field.
QString titleOf(const QString &topic, const QString &path, int levels)
{
    const QString end = topic.section(QLatin1Char('/'), -levels);
    return path.isEmpty() ? end : end + QLatin1Char(' ') + path;
}

/// "plant/line1/press-04/temperature" and "/value" → "press-04 /value"; `levels` more of the topic when that is taken.
QString shortName(const QByteArray &topic, const QString &path, bool withLastLevel)
{
    const QStringList levels = QString::fromUtf8(topic).split(QLatin1Char('/'));
    const QString &last = levels.last();
    const QString device = levels.size() > 1 ? levels.at(levels.size() - 2) : QString();
    if (device.isEmpty())
        return path.isEmpty() ? last : last + QLatin1Char(' ') + path;
    if (path.isEmpty())
        return device + QLatin1Char(' ') + last;
    return withLastLevel ? device + QLatin1Char('/') + last + QLatin1Char(' ') + path
                         : device + QLatin1Char(' ') + path;
}
}

ChartModel::Private::Private(ChartModel &model, CaptureStore &store)
    : q(model)
    , capture(store)
{
    refresh.setInterval(kRefreshMs);
    refresh.setSingleShot(true);
    fill.setInterval(0);
}

Sample ChartModel::Private::read(Series &series, PacketNumber number) const
{
    const std::optional<double> value = series.path.extract(capture.payload(number));
    if (value) {
        series.hasNumber = true;
        series.onlyBinary = series.onlyBinary && (*value == 0.0 || *value == 1.0);
    }
    return {capture.record(number).timeNs, value.value_or(kNaN), number};
}

PacketNumber ChartModel::Private::previous(PacketNumber number) const
{
    const quint32 distance = capture.record(number).previousOfTopic;
    if (distance == 0 || distance >= number || !capture.contains(number - distance))
        return 0;
    return number - distance;
}

void ChartModel::Private::startFill(Series &series)
{
    const TopicStatistics *statistics = capture.statistics(series.source.connection, series.source.topic);
    series.fillCursor = statistics && capture.contains(statistics->lastNumber) ? statistics->lastNumber : 0;
    series.older.clear();
    fillSlice(series);
    if (series.fillCursor != 0)
        fill.start();
}

void ChartModel::Private::fillSlice(Series &series) const
{
    QElapsedTimer timer;
    timer.start();
    while (series.fillCursor != 0) {
        if (!capture.contains(series.fillCursor)
            || qsizetype(series.older.size()) + series.samples.size() >= series.samples.capacity()) {
            series.fillCursor = 0;
            break;
        }
        series.older.push_back(read(series, series.fillCursor));
        series.fillCursor = previous(series.fillCursor);
        if (series.older.size() % 64 == 0 && timer.elapsed() >= kSliceMs)
            return;
    }
    series.samples.prependReversed(series.older);
    series.older = {};
    series.statistics.reset();
}

void ChartModel::Private::fillNext()
{
    for (const auto &series : list) {
        if (series->fillCursor == 0)
            continue;
        fillSlice(*series);
        if (series->fillCursor == 0)
            notify();
        return;
    }
    fill.stop();
}

void ChartModel::Private::appendNew(Series &series, quint32 messages)
{
    const TopicStatistics *statistics = capture.statistics(series.source.connection, series.source.topic);
    if (!statistics || !capture.contains(statistics->lastNumber))
        return;
    const quint32 stride = (messages + kMessagesPerBatch - 1) / kMessagesPerBatch;
    fresh.clear();
    quint32 walked = 0;
    for (PacketNumber number = statistics->lastNumber; number != 0 && walked < messages; ++walked) {
        if (walked % stride == 0)
            fresh.push_back(number);
        number = previous(number);
    }
    series.skipped += messages - fresh.size();
    for (auto it = fresh.crbegin(); it != fresh.crend(); ++it)
        series.samples.append(read(series, *it));
    series.statistics.reset();
}

void ChartModel::Private::takeBatch()
{
    if (list.empty())
        return;
    bool any = false;
    for (const CaptureStore::Touched &touched : capture.touchedTopics())
        for (const auto &series : list)
            if (series->source.topic == touched.topic && series->source.connection == touched.connection) {
                appendNew(*series, touched.messages);
                any = true;
            }
    if (any)
        notify();
}

void ChartModel::Private::notify()
{
    if (!refresh.isActive())
        refresh.start();
    Q_EMIT q.samplesAppended();
}

void ChartModel::Private::showFigures()
{
    if (!list.empty())
        Q_EMIT q.dataChanged(q.index(0, Last), q.index(int(list.size()) - 1, Rate), {Qt::DisplayRole});
}

void ChartModel::Private::forgetSamples()
{
    for (const auto &series : list) {
        series->samples.clear();
        series->older = {};
        series->fillCursor = 0;
        series->skipped = 0;
        series->statistics.reset();
    }
    notify();
}

const std::optional<SeriesStatistics> &ChartModel::Private::figures(const Series &series) const
{
    if (!series.statistics)
        series.statistics = compute(series);
    return series.statistics;
}

SeriesStatistics ChartModel::Private::compute(const Series &series) const
{
    const SeriesBuffer &samples = series.samples;
    const qsizetype from = range ? samples.lowerBound(range->fromNs) : 0;
    const qsizetype to = range ? samples.lowerBound(range->toNs + 1) : samples.size();
    SeriesStatistics result{kNaN, kNaN, kNaN, kNaN, kNaN, 0};
    double sum = 0.0;
    for (qsizetype i = from; i < to; ++i) {
        const double value = samples.at(i).value;
        if (std::isnan(value))
            continue;
        result.minimum = result.count == 0 ? value : std::min(result.minimum, value);
        result.maximum = result.count == 0 ? value : std::max(result.maximum, value);
        result.last = value;
        sum += value;
        ++result.count;
    }
    if (result.count > 0)
        result.mean = sum / double(result.count);
    if (to - from > 1) {
        const qint64 end = range ? qMin(range->toNs, newest()) : newest();
        const qint64 span = qMax(end, samples.at(to - 1).timeNs) - samples.at(from).timeNs;
        result.rate = span > 0 ? double(to - from - 1) * 1e9 / double(span) : kNaN;
    }
    return result;
}

qint64 ChartModel::Private::newest() const
{
    qint64 time = 0;
    for (const auto &series : list)
        if (!series->samples.isEmpty())
            time = qMax(time, series->samples.last().timeNs);
    return time;
}

int ChartModel::Private::freeColor() const
{
    std::array<int, kColors> used{};
    for (const auto &series : list)
        ++used[size_t(series->look.colorIndex) % kColors];
    return int(std::min_element(used.cbegin(), used.cend()) - used.cbegin());
}

QString ChartModel::Private::freeName(const SeriesSource &source) const
{
    const QByteArray topic = capture.topicName(source.topic);
    QString name = shortName(topic, source.path, false);
    const auto isTaken = [&](const auto &series) { return series->name == name && series->source != source; };
    if (std::any_of(list.cbegin(), list.cend(), isTaken))
        name = shortName(topic, source.path, true);
    if (std::any_of(list.cbegin(), list.cend(), isTaken))
        name = QString::fromUtf8(topic) + QLatin1Char(' ') + source.path;
    return name;
}

bool ChartModel::Private::isEmptyPlot(int plot) const
{
    return std::none_of(list.cbegin(), list.cend(), [&](const auto &series) { return series->plot == plot; });
}

QString ChartModel::Private::derivedTitle(int plot) const
{
    const auto firstOf = [this](int wanted) {
        const auto at
            = std::find_if(list.cbegin(), list.cend(), [&](const auto &series) { return series->plot == wanted; });
        return at == list.cend() ? nullptr : at->get();
    };
    const auto titleWith = [this](const Series &series, int levels) {
        return titleOf(QString::fromUtf8(capture.topicName(series.source.topic)), series.source.path, levels);
    };
    const Series *own = firstOf(plot);
    if (!own)
        return {};
    const auto isShared = [&](int levels) {
        for (int other = 0; other < int(titles.size()); ++other) {
            const Series *series = other == plot || !titles.at(other).isEmpty() ? nullptr : firstOf(other);
            if (series && titleWith(*series, levels) == titleWith(*own, levels))
                return true;
        }
        return false;
    };
    const int most = int(capture.topicName(own->source.topic).count('/')) + 1;
    int levels = 1;
    while (levels < most && isShared(levels))
        ++levels;
    return titleWith(*own, levels);
}

int ChartModel::Private::takePlot()
{
    for (int plot = 0; plot < int(titles.size()); ++plot)
        if (isEmptyPlot(plot))
            return plot;
    titles.append(QString());
    return int(titles.size()) - 1;
}

void ChartModel::Private::dropPlot(int plot)
{
    titles.removeAt(plot);
    for (const auto &series : list)
        if (series->plot > plot)
            --series->plot;
}

}
