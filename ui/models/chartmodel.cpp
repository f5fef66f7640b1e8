// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartmodel.h"

#include "core/base/plaintext.h"
#include "ui/models/chartmodelprivate.h"
#include "ui/models/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace mqttscope
{

namespace
{
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
}

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
    if (QString title = d->derivedTitle(plot); !title.isEmpty())
        return title;
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
