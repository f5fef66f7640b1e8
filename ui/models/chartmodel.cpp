// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartmodel.h"

#include "core/base/plaintext.h"
#include "core/payload/fieldpath.h"
#include "ui/models/format.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>

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

/// With as many decimals as the size of the series' values calls for, so that the figures of a row line up.
QString alignedNumber(double value, const SeriesStatistics &of, bool isMean)
{
    const double largest = std::max(std::abs(of.minimum), std::abs(of.maximum));
    if (largest != 0 && (largest >= 1e7 || largest < 1e-3))
        return formatNumber(value);
    const bool isWhole = std::floor(of.minimum) == of.minimum && std::floor(of.maximum) == of.maximum
        && std::floor(of.last) == of.last;
    if (isWhole && !isMean)
        return QString::number(value, 'f', 0);
    const int before = largest < 1 ? 0 : int(std::floor(std::log10(largest)));
    return QString::number(value, 'f', std::clamp(3 - before, 0, 4));
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

class ChartModel::Private
{
public:
    struct Series
    {
        SeriesSource source;
        FieldPath path;
        SeriesLook look;
        QString name;
        bool isRenamed = false;
        int plot = 0;
        SeriesBuffer samples;
        quint64 skipped = 0;
        bool onlyBinary = true;
        bool hasNumber = false;
        PacketNumber fillCursor = 0; ///< next older message to read; 0 = nothing left
        std::vector<Sample> older; ///< back-filled so far, newest first
        mutable std::optional<SeriesStatistics> statistics; ///< until samples or range change
    };

    explicit Private(ChartModel &model, CaptureStore &store)
        : q(model)
        , capture(store)
    {
        refresh.setInterval(kRefreshMs);
        refresh.setSingleShot(true);
        fill.setInterval(0);
    }

    [[nodiscard]] Sample read(Series &series, PacketNumber number) const
    {
        const std::optional<double> value = series.path.extract(capture.payload(number));
        if (value) {
            series.hasNumber = true;
            series.onlyBinary = series.onlyBinary && (*value == 0.0 || *value == 1.0);
        }
        return {capture.record(number).timeNs, value.value_or(kNaN), number};
    }

    /// The message of the same connection and topic before this one; 0 = none kept.
    [[nodiscard]] PacketNumber previous(PacketNumber number) const
    {
        const quint32 distance = capture.record(number).previousOfTopic;
        if (distance == 0 || distance >= number || !capture.contains(number - distance))
            return 0;
        return number - distance;
    }

    void startFill(Series &series)
    {
        const TopicStatistics *statistics = capture.statistics(series.source.connection, series.source.topic);
        series.fillCursor = statistics && capture.contains(statistics->lastNumber) ? statistics->lastNumber : 0;
        series.older.clear();
        fillSlice(series);
        if (series.fillCursor != 0)
            fill.start();
    }

    void fillSlice(Series &series) const
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

    void fillNext()
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

    /// Reads the newest `messages` of a series' topic: the chain runs from the newest back.
    void appendNew(Series &series, quint32 messages)
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

    void takeBatch()
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

    void notify()
    {
        if (!refresh.isActive())
            refresh.start();
        Q_EMIT q.samplesAppended();
    }

    void showFigures()
    {
        if (!list.empty())
            Q_EMIT q.dataChanged(q.index(0, Last), q.index(int(list.size()) - 1, Rate), {Qt::DisplayRole});
    }

    void forgetSamples()
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

    [[nodiscard]] const std::optional<SeriesStatistics> &figures(const Series &series) const
    {
        if (!series.statistics)
            series.statistics = compute(series);
        return series.statistics;
    }

    [[nodiscard]] SeriesStatistics compute(const Series &series) const
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

    /// Time of the newest sample of any series: a series that fell silent has a falling rate.
    [[nodiscard]] qint64 newest() const
    {
        qint64 time = 0;
        for (const auto &series : list)
            if (!series->samples.isEmpty())
                time = qMax(time, series->samples.last().timeNs);
        return time;
    }

    [[nodiscard]] int freeColor() const
    {
        std::array<int, kColors> used{};
        for (const auto &series : list)
            ++used[size_t(series->look.colorIndex) % kColors];
        return int(std::min_element(used.cbegin(), used.cend()) - used.cbegin());
    }

    [[nodiscard]] QString freeName(const SeriesSource &source) const
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

    [[nodiscard]] bool isEmptyPlot(int plot) const
    {
        return std::none_of(list.cbegin(), list.cend(), [&](const auto &series) { return series->plot == plot; });
    }

    /// A free plot for a new series: an empty one the user made, else a new one.
    int takePlot()
    {
        for (int plot = 0; plot < int(titles.size()); ++plot)
            if (isEmptyPlot(plot))
                return plot;
        titles.append(QString());
        return int(titles.size()) - 1;
    }

    void dropPlot(int plot)
    {
        titles.removeAt(plot);
        for (const auto &series : list)
            if (series->plot > plot)
                --series->plot;
    }

    ChartModel &q;
    CaptureStore &capture;
    std::vector<std::unique_ptr<Series>> list;
    QStringList titles; ///< per plot; empty = derived from its first series
    std::optional<TimeRange> range;
    std::vector<PacketNumber> fresh; ///< reused
    QTimer refresh;
    QTimer fill;
};

ChartModel::ChartModel(CaptureStore &capture, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(*this, capture))
{
    connect(&capture, &CaptureStore::appended, this, [this] { d->takeBatch(); });
    connect(&capture, &CaptureStore::cleared, this, [this] { d->forgetSamples(); });
    connect(&d->refresh, &QTimer::timeout, this, [this] { d->showFigures(); });
    connect(&d->fill, &QTimer::timeout, this, [this] { d->fillNext(); });
}

ChartModel::~ChartModel() = default;

int ChartModel::addSeries(const SeriesSource &source, int plot)
{
    if (const int present = rowOf(source); present >= 0)
        return present;
    const Result<FieldPath, QString> path = FieldPath::parse(source.path);
    if (!path)
        return -1;
    auto series = std::make_unique<Private::Series>();
    series->source = source;
    series->path = *path;
    series->name = d->freeName(source);
    series->look.colorIndex = d->freeColor();
    series->plot = plot >= 0 && plot < plotCount() ? plot : d->takePlot();
    const int row = int(d->list.size());
    beginInsertRows({}, row, row);
    d->list.push_back(std::move(series));
    endInsertRows();
    d->startFill(*d->list.back());
    Q_EMIT plotsChanged();
    Q_EMIT seriesAdded(row);
    return row;
}

void ChartModel::removeSeries(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const int plot = plotOf(row);
    beginRemoveRows({}, row, row);
    d->list.erase(d->list.begin() + row);
    endRemoveRows();
    if (d->isEmptyPlot(plot))
        d->dropPlot(plot);
    Q_EMIT plotsChanged();
    Q_EMIT seriesRemoved(row);
}

int ChartModel::rowOf(const SeriesSource &source) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (d->list[size_t(row)]->source == source)
            return row;
    return -1;
}

const SeriesSource &ChartModel::source(int row) const { return d->list.at(size_t(row))->source; }
const SeriesBuffer &ChartModel::samples(int row) const { return d->list.at(size_t(row))->samples; }
const SeriesLook &ChartModel::look(int row) const { return d->list.at(size_t(row))->look; }

void ChartModel::setLook(int row, const SeriesLook &look)
{
    if (d->list.at(size_t(row))->look == look)
        return;
    d->list[size_t(row)]->look = look;
    Q_EMIT dataChanged(index(row, Name), index(row, Name), {ColorIndexRole, ColorRole});
    Q_EMIT seriesChanged(row);
}

SeriesStyle ChartModel::effectiveStyle(int row) const
{
    const Private::Series &series = *d->list.at(size_t(row));
    if (series.look.style != SeriesStyle::Automatic)
        return series.look.style;
    return series.hasNumber && series.onlyBinary ? SeriesStyle::Step : SeriesStyle::Line;
}

QString ChartModel::name(int row) const { return d->list.at(size_t(row))->name; }

void ChartModel::rename(int row, const QString &name)
{
    Private::Series &series = *d->list.at(size_t(row));
    series.isRenamed = !name.trimmed().isEmpty();
    series.name = series.isRenamed ? name.trimmed() : d->freeName(series.source);
    Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::DisplayRole});
    Q_EMIT seriesChanged(row);
    Q_EMIT plotsChanged();
}

bool ChartModel::setPath(int row, const QString &path)
{
    const Result<FieldPath, QString> parsed = FieldPath::parse(path);
    if (!parsed)
        return false;
    Private::Series &series = *d->list.at(size_t(row));
    if (series.source.path == path)
        return true;
    SeriesSource other = series.source;
    other.path = path;
    if (isPlotted(other))
        return false;
    series.source = other;
    series.path = *parsed;
    if (!series.isRenamed)
        series.name = d->freeName(other);
    series.samples.clear();
    series.skipped = 0;
    series.onlyBinary = true;
    series.hasNumber = false;
    d->startFill(series);
    Q_EMIT dataChanged(index(row, Name), index(row, Rate));
    Q_EMIT seriesChanged(row);
    Q_EMIT plotsChanged();
    d->notify();
    return true;
}

quint64 ChartModel::lost(int row) const
{
    const Private::Series &series = *d->list.at(size_t(row));
    return series.skipped + series.samples.dropped();
}

bool ChartModel::isFilling(int row) const { return d->list.at(size_t(row))->fillCursor != 0; }

SeriesStatistics ChartModel::statistics(int row) const { return *d->figures(*d->list.at(size_t(row))); }

int ChartModel::plotCount() const { return int(d->titles.size()); }

QString ChartModel::plotTitle(int plot) const
{
    if (!d->titles.value(plot).isEmpty())
        return d->titles.at(plot);
    for (const auto &series : d->list) {
        if (series->plot != plot)
            continue;
        const QString topic = QString::fromUtf8(d->capture.topicName(series->source.topic));
        const QString last = topic.mid(topic.lastIndexOf(QLatin1Char('/')) + 1);
        return series->source.path.isEmpty() ? last : last + QLatin1Char(' ') + series->source.path;
    }
    return tr("Plot %1").arg(plot + 1);
}

void ChartModel::setPlotTitle(int plot, const QString &title)
{
    if (plot < 0 || plot >= plotCount())
        return;
    d->titles[plot] = title.trimmed();
    Q_EMIT plotsChanged();
}

int ChartModel::addPlot()
{
    d->titles.append(QString());
    Q_EMIT plotsChanged();
    return plotCount() - 1;
}

void ChartModel::removePlot(int plot)
{
    if (plot < 0 || plot >= plotCount())
        return;
    if (d->isEmptyPlot(plot)) {
        d->dropPlot(plot);
        Q_EMIT plotsChanged();
        return;
    }
    // The plot goes with its last series.
    const auto owns = [plot](const auto &series) { return series->plot == plot; };
    auto remaining = std::count_if(d->list.cbegin(), d->list.cend(), owns);
    for (int row = rowCount() - 1; row >= 0 && remaining > 0; --row)
        if (plotOf(row) == plot) {
            removeSeries(row);
            --remaining;
        }
}

int ChartModel::plotOf(int row) const { return d->list.at(size_t(row))->plot; }

void ChartModel::setPlot(int row, int plot)
{
    Private::Series &series = *d->list.at(size_t(row));
    const int old = series.plot;
    const int target = plot >= 0 && plot < plotCount() ? plot : d->takePlot();
    if (target == old)
        return;
    series.plot = target;
    if (d->isEmptyPlot(old))
        d->dropPlot(old);
    Q_EMIT plotsChanged();
    Q_EMIT seriesChanged(row);
}

void ChartModel::setStatisticsRange(std::optional<TimeRange> range)
{
    if (d->range == range)
        return;
    d->range = range;
    for (const auto &series : d->list)
        series->statistics.reset();
    if (!d->refresh.isActive())
        d->refresh.start();
}

int ChartModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(d->list.size()); }

int ChartModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Private::Series &series = *d->list[size_t(index.row())];
    if (role == ColorIndexRole)
        return series.look.colorIndex;
    if (role == ColorRole)
        return series.look.color ? QVariant(*series.look.color) : QVariant();
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Name)
        return role == Qt::ToolTipRole ? QVariant() : visibleText(series.name);
    const SeriesStatistics &figures = *d->figures(series);
    if (index.column() == Rate)
        return std::isnan(figures.rate) ? QString() : formatRate(figures.rate);
    const double value
        = std::array{figures.last, figures.minimum, figures.maximum, figures.mean}[size_t(index.column() - Last)];
    if (std::isnan(value))
        return QStringLiteral("–");
    // Rounded to line up; the tool tip has every digit.
    return role == Qt::ToolTipRole ? QString::number(value, 'g', QLocale::FloatingPointShortest)
                                   : alignedNumber(value, figures, index.column() == Mean);
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Series");
    case Last:
        return tr("Last");
    case Minimum:
        return tr("Min");
    case Maximum:
        return tr("Max");
    case Mean:
        return tr("Mean");
    case Rate:
        return tr("Rate");
    default:
        return {};
    }
}

}
