// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/chartplot.h"
#include "ui/theme/colors.h"

#include <QDateTime>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr int kFrameMs = 34; ///< 30 pictures a second at most
/// A picture may take this share of the time at most.
constexpr int kFrameShare = 4;
constexpr double kExportScale = 2.0;
/// Without new samples the picture rolls on by this share of the window and then waits.
constexpr double kIdleRoll = 0.25;
constexpr double kEmptySpan = 60; ///< seconds on screen while there are no samples and the window is everything

QString timeFormat(double span)
{
    if (span <= 8)
        return QStringLiteral("HH:mm:ss.zzz");
    return span < 2 * 86400 ? QStringLiteral("HH:mm:ss") : QStringLiteral("MM-dd HH:mm");
}
}

ChartView::ChartView(CaptureStore &capture, ChartModel &model, QWidget *parent)
    : QWidget(parent)
    , m_capture(capture)
    , m_model(model)
    , m_plot(new QCustomPlot(this))
    , m_margins(new QCPMarginGroup(m_plot))
    , m_map(std::make_unique<TimeMap>())
    , m_mark(new QCPItemTracer(m_plot))
    , m_frame(new QTimer(this))
{
    m_plot->setObjectName(QStringLiteral("chartPlot"));
    m_plot->setAccessibleName(tr("Charts"));
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteractions(QCP::iRangeDrag);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_mark->setStyle(QCPItemTracer::tsCircle);
    m_mark->setSize(11);
    m_mark->setClipToAxisRect(true);
    m_mark->setVisible(false);
    m_frame->setInterval(kFrameMs);
    m_frame->setSingleShot(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);

    connect(m_frame, &QTimer::timeout, this, &ChartView::refresh);
    connect(&m_model, &ChartModel::plotsChanged, this, &ChartView::rebuild);
    connect(&m_model, &ChartModel::seriesChanged, this, &ChartView::scheduleRefresh);
    connect(&m_model, &ChartModel::samplesAppended, this, [this] {
        if (m_isLive && !m_isPaused)
            scheduleRefresh();
    });
    connect(&m_capture, &CaptureStore::cleared, this, &ChartView::scheduleRefresh);
    connectMouse();
    addKeys();
    rebuild();
}

ChartView::~ChartView() { m_plots.clear(); }

const Colors &ChartView::colors() const { return colorsFor(palette()); }

void ChartView::rebuild()
{
    while (int(m_plots.size()) > m_model.plotCount())
        m_plots.pop_back();
    while (int(m_plots.size()) < m_model.plotCount()) {
        m_plots.push_back(std::make_unique<ChartPlot>(*m_plot, *m_margins));
        ChartPlot *plot = m_plots.back().get();
        connect(plot->timeAxis(), qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this,
                [this](const QCPRange &range) { takeUserRange(range.lower, range.upper); });
        connect(plot->valueAxis(), qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this, plot] {
            if (!m_isSettingRange)
                plot->setFitted(false);
        });
    }
    for (int plot = 0; plot < int(m_plots.size()); ++plot) {
        std::vector<int> rows;
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (m_model.plotOf(row) == plot)
                rows.push_back(row);
        m_plots[size_t(plot)]->setRows(rows);
        m_plots[size_t(plot)]->setTitle(m_model.plotTitle(plot));
    }
    m_plot->setMinimumHeight(int(m_plots.size()) * 150);
    applyColors();
    // A new plot begins with a range of its own: all show the same time, whatever is empty.
    if (m_newestNs == 0 || (m_isLive && !m_isPaused))
        followTime();
    else
        setTimeRange(m_lower, m_upper);
    refresh();
}

void ChartView::applyColors()
{
    m_plot->setBackground(colors().panel);
    for (const auto &plot : m_plots)
        plot->applyColors(colors(), font());
    m_mark->setPen(QPen(colors().text, 1.6));
}

void ChartView::setLive(bool live)
{
    if (live == m_isLive)
        return;
    m_isLive = live;
    Q_EMIT liveChanged(live);
    scheduleRefresh();
}

void ChartView::setWindow(std::optional<Duration> window)
{
    m_window = window;
    const double span = window ? std::chrono::duration<double>(*window).count() : m_upper - m_lower;
    if (m_isLive)
        followTime();
    else if (window)
        setTimeRange(m_upper - span, m_upper);
    else if (newestNs() == 0)
        showPresent();
    else
        setTimeRange(m_map->toKey(oldestNs()), m_map->toKey(newestNs()));
    Q_EMIT windowChanged();
    refresh();
}

void ChartView::setPaused(bool paused)
{
    m_isPaused = paused;
    scheduleRefresh();
}

qint64 ChartView::newestNs() const
{
    qint64 newest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (!m_model.samples(row).isEmpty())
            newest = qMax(newest, m_model.samples(row).last().timeNs);
    return newest;
}

qint64 ChartView::oldestNs() const
{
    qint64 oldest = std::numeric_limits<qint64>::max();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (!m_model.samples(row).isEmpty())
            oldest = qMin(oldest, m_model.samples(row).first().timeNs);
    return oldest == std::numeric_limits<qint64>::max() ? 0 : oldest;
}

void ChartView::followTime()
{
    const qint64 newest = newestNs();
    if (newest == 0) {
        showPresent();
        return;
    }
    if (newest != m_newestNs || !m_sinceNewest.isValid()) {
        m_newestNs = newest;
        m_sinceNewest.start();
    }
    m_map->wallMinusSteadyNs = m_capture.wallNs(newest) - newest;
    const double end = m_map->toKey(newest);
    if (!m_window) {
        const double begin = m_map->toKey(oldestNs());
        setTimeRange(begin, qMax(end, begin + 1));
        return;
    }
    const double span = std::chrono::duration<double>(*m_window).count();
    const double rolled = qMin(double(m_sinceNewest.nsecsElapsed()) / 1e9, span * kIdleRoll);
    setTimeRange(end + rolled - span, end + rolled);
}

/// Without samples the axis shows the time it is.
void ChartView::showPresent()
{
    m_newestNs = 0;
    const qint64 steadyNs = SteadyClock().now().time_since_epoch().count();
    m_map->wallMinusSteadyNs = QDateTime::currentMSecsSinceEpoch() * 1'000'000 - steadyNs;
    const double end = m_map->toKey(steadyNs);
    setTimeRange(end - (m_window ? std::chrono::duration<double>(*m_window).count() : kEmptySpan), end);
}

void ChartView::setTimeRange(double lower, double upper)
{
    m_lower = lower;
    m_upper = upper;
    const QScopedValueRollback<bool> guard(m_isSettingRange, true);
    for (const auto &plot : m_plots)
        plot->timeAxis()->setRange(lower, upper);
}

void ChartView::takeUserRange(double lower, double upper)
{
    if (m_isSettingRange)
        return;
    const bool isMoved = std::abs(upper - m_upper) > (upper - lower) / 1000;
    setTimeRange(lower, upper);
    if (isMoved)
        setLive(false);
    scheduleRefresh();
}

void ChartView::scheduleRefresh()
{
    if (isVisible() && !m_frame->isActive())
        m_frame->start();
}

void ChartView::refresh()
{
    QElapsedTimer cost;
    cost.start();
    if (m_isLive && !m_isPaused)
        followTime();
    const TimeRange range = visibleRange();
    const qint64 present = newestNs();
    {
        const QScopedValueRollback<bool> guard(m_isSettingRange, true);
        for (const auto &plot : m_plots) {
            plot->setTimeFormat(timeFormat(m_upper - m_lower));
            plot->refresh(m_model, *m_map, range, present, colors());
        }
    }
    // Figures are of what is on screen; nothing rolls while the page is hidden, so then they are of everything.
    const bool isOfRange = isVisible() && (m_window || !m_isLive);
    m_model.setStatisticsRange(isOfRange ? std::optional(range) : std::nullopt);
    updateCursors();
    updateMark();
    m_frame->setInterval(qMax<int>(kFrameMs, kFrameShare * int(cost.elapsed())));
    m_plot->replot(isVisible() ? QCustomPlot::rpQueuedReplot : QCustomPlot::rpImmediateRefresh);
    // Rolling goes on without new samples, but not for ever.
    const double span = m_upper - m_lower;
    const bool isRolling = m_window && m_newestNs != 0 && double(m_sinceNewest.elapsed()) / 1e3 < span * kIdleRoll;
    if (m_isLive && !m_isPaused && isRolling)
        scheduleRefresh();
}

TimeRange ChartView::visibleRange() const { return {m_map->toSteadyNs(m_lower), m_map->toSteadyNs(m_upper)}; }

void ChartView::fitValues()
{
    const QScopedValueRollback<bool> guard(m_isSettingRange, true);
    for (const auto &plot : m_plots) {
        plot->setFitted(true);
        plot->fitValues(false);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::markPacket(PacketNumber packet)
{
    m_marked = packet;
    updateMark();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::updateMark()
{
    m_mark->setVisible(false);
    if (m_marked == 0 || !m_capture.contains(m_marked))
        return;
    const CaptureRecord &record = m_capture.record(m_marked);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const SeriesSource &source = m_model.source(row);
        if (source.topic != record.topicId() || source.connection != record.connectionId())
            continue;
        const SeriesBuffer &samples = m_model.samples(row);
        for (qsizetype i = samples.lowerBound(record.timeNs); i < samples.size(); ++i) {
            if (samples.at(i).timeNs != record.timeNs)
                break;
            if (samples.at(i).packet != m_marked || std::isnan(samples.at(i).value))
                continue;
            const ChartPlot &plot = *m_plots[size_t(m_model.plotOf(row))];
            m_mark->setClipAxisRect(plot.axisRect());
            m_mark->position->setAxes(plot.timeAxis(), plot.valueAxis());
            m_mark->position->setCoords(m_map->toKey(record.timeNs), samples.at(i).value);
            m_mark->setVisible(true);
            return;
        }
    }
}

QPoint ChartView::samplePosition(int row, qsizetype sample) const
{
    const ChartPlot &plot = *m_plots[size_t(m_model.plotOf(row))];
    const Sample &at = m_model.samples(row).at(sample);
    return QPointF(plot.timeAxis()->coordToPixel(m_map->toKey(at.timeNs)), plot.valueAxis()->coordToPixel(at.value))
        .toPoint();
}

QString ChartView::exportPng(const QString &path)
{
    refresh();
    return writePng(m_plot->toPixmap(0, 0, kExportScale), path);
}

QString ChartView::exportCsv(const QString &path) const
{
    return writeCsv(chartTable(m_model, m_capture, visibleRange()), path);
}

void ChartView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_frame->stop();
    m_model.setStatisticsRange(std::nullopt);
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scheduleRefresh();
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    applyColors();
    refresh();
}

}
