// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/chartplot.h"
#include "ui/models/format.h"
#include "ui/theme/colors.h"

#include <QDateTime>
#include <QScopedValueRollback>
#include <QShortcut>
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
constexpr double kKeyPan = 0.1; ///< of the window, per key press
constexpr double kShortestSpan = 0.01; ///< seconds on screen
constexpr double kLongestSpan = 366.0 * 86400;
constexpr double kZoomStep = 0.82;
constexpr int kGrabDistance = 6; ///< pixels from a cursor that still take hold of it
constexpr int kHitDistance = 10; ///< pixels from a sample that still mean it
constexpr int kClickDistance = 4; ///< movement that still is a click
constexpr double kExportScale = 2.0;
constexpr qint64 kKeyNs = 1000; ///< a cursor is no finer: its place is seconds since 1970 as a double
constexpr int kDrawnDigits = 6; ///< of a value between two samples
/// Without new samples the picture rolls on by this share of the window and then waits.
constexpr double kIdleRoll = 0.25;

QString timeFormat(double span)
{
    if (span <= 8)
        return QStringLiteral("HH:mm:ss.zzz");
    return span < 2 * 86400 ? QStringLiteral("HH:mm:ss") : QStringLiteral("MM-dd HH:mm");
}

constexpr double kEmptySpan = 60; ///< seconds on screen while there are no samples and the window is everything
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

void ChartView::connectMouse()
{
    connect(m_plot, &QCustomPlot::mousePress, this, &ChartView::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &ChartView::move);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &ChartView::release);
    connect(m_plot, &QCustomPlot::mouseWheel, this, &ChartView::wheel);
}

void ChartView::addKeys()
{
    const auto add = [this](Qt::Key key, auto action) {
        auto *shortcut = new QShortcut(key, m_plot);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::Key_Space, [this] { setLive(!m_isLive); });
    add(Qt::Key_Plus, [this] { stretchTime(kZoomStep, 0.5); });
    add(Qt::Key_Minus, [this] { stretchTime(1 / kZoomStep, 0.5); });
    add(Qt::Key_Left, [this] { panTime(-kKeyPan); });
    add(Qt::Key_Right, [this] { panTime(kKeyPan); });
}

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
    if (m_isLive)
        followTime();
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

void ChartView::setCursorsVisible(bool visible)
{
    m_hasCursors = visible;
    if (visible) {
        const double span = m_upper - m_lower;
        m_cursorA = m_lower + span * 0.4;
        m_cursorB = m_lower + span * 0.65;
    }
    updateCursors();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<std::pair<qint64, qint64>> ChartView::cursors() const
{
    if (!m_hasCursors)
        return std::nullopt;
    return std::pair(m_map->toSteadyNs(*m_cursorA), m_map->toSteadyNs(*m_cursorB));
}

void ChartView::setCursors(qint64 aNs, qint64 bNs)
{
    m_hasCursors = true;
    m_cursorA = m_map->toKey(aNs);
    m_cursorB = m_map->toKey(bNs);
    updateCursors();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT cursorsMoved();
}

ChartView::PointValue ChartView::valueAt(int row, qint64 timeNs) const
{
    const SeriesBuffer &samples = m_model.samples(row);
    const qsizetype next = samples.lowerBound(timeNs - kKeyNs);
    if (next == samples.size())
        return {std::numeric_limits<double>::quiet_NaN()};
    const Sample &after = samples.at(next);
    if (after.timeNs <= timeNs + kKeyNs)
        return {after.value};
    if (next == 0)
        return {std::numeric_limits<double>::quiet_NaN()};
    const Sample &before = samples.at(next - 1);
    if (m_model.effectiveStyle(row) == SeriesStyle::Step)
        return {before.value};
    const double share = double(timeNs - before.timeNs) / double(after.timeNs - before.timeNs);
    return {before.value + (after.value - before.value) * share, true};
}

QString ChartView::cursorText(int plot) const
{
    if (!m_hasCursors)
        return {};
    const auto [a, b] = *cursors();
    QString text = QStringLiteral("Δ ") + (b < a ? QString(QChar(0x2212)) : QString()) + formatSpan(qAbs(b - a));
    const std::vector<int> &rows = m_plots[size_t(plot)]->rows();
    if (rows.empty())
        return text;
    const PointValue from = valueAt(rows.front(), a);
    const PointValue to = valueAt(rows.front(), b);
    if (std::isnan(to.value - from.value))
        return text;
    // Between two samples the value is drawn, not sent.
    const bool isDrawn = from.isBetween || to.isBetween;
    const double change = to.value - from.value;
    return text + QStringLiteral(" · ")
        + (isDrawn ? QStringLiteral("≈ ") + (change < 0 ? QChar(0x2212) : QLatin1Char('+'))
                   + formatNumber(std::abs(change), kDrawnDigits)
                   : formatChange(from.value, to.value));
}

void ChartView::updateCursors()
{
    for (int plot = 0; plot < int(m_plots.size()); ++plot)
        m_plots[size_t(plot)]->showCursors(m_hasCursors ? m_cursorA : std::nullopt,
                                           m_hasCursors ? m_cursorB : std::nullopt,
                                           QStringLiteral("B  ") + cursorText(plot), colors());
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

ChartPlot *ChartView::plotAt(const QPoint &point) const
{
    for (const auto &plot : m_plots)
        if (plot->axisRect()->rect().contains(point))
            return plot.get();
    return nullptr;
}

QPoint ChartView::samplePosition(int row, qsizetype sample) const
{
    const ChartPlot &plot = *m_plots[size_t(m_model.plotOf(row))];
    const Sample &at = m_model.samples(row).at(sample);
    return QPointF(plot.timeAxis()->coordToPixel(m_map->toKey(at.timeNs)), plot.valueAxis()->coordToPixel(at.value))
        .toPoint();
}

ChartView::Hit ChartView::sampleAt(const QPoint &point) const
{
    Hit best;
    const ChartPlot *plot = plotAt(point);
    if (!plot)
        return best;
    double distance = kHitDistance;
    for (const int row : plot->rows()) {
        const SeriesBuffer &samples = m_model.samples(row);
        const qint64 from = m_map->toSteadyNs(plot->timeAxis()->pixelToCoord(point.x() - kHitDistance));
        const qint64 to = m_map->toSteadyNs(plot->timeAxis()->pixelToCoord(point.x() + kHitDistance));
        for (qsizetype i = samples.lowerBound(from); i < samples.size() && samples.at(i).timeNs <= to; ++i) {
            if (std::isnan(samples.at(i).value))
                continue;
            const QPoint delta = samplePosition(row, i) - point;
            const double d = std::hypot(delta.x(), delta.y());
            if (d < distance) {
                distance = d;
                best = {row, i};
            }
        }
    }
    return best;
}

void ChartView::press(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_draggedCursor = 0;
    const ChartPlot *plot = plotAt(m_pressed);
    if (!plot || !m_hasCursors || event->button() != Qt::LeftButton)
        return;
    const auto distance = [&](double key) { return std::abs(plot->timeAxis()->coordToPixel(key) - m_pressed.x()); };
    if (distance(*m_cursorB) <= kGrabDistance)
        m_draggedCursor = 2;
    else if (distance(*m_cursorA) <= kGrabDistance)
        m_draggedCursor = 1;
    m_plot->setInteraction(QCP::iRangeDrag, m_draggedCursor == 0);
}

void ChartView::move(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_draggedCursor != 0 && !m_plots.empty()) {
        const double key = m_plots.front()->timeAxis()->pixelToCoord(point.x());
        (m_draggedCursor == 1 ? m_cursorA : m_cursorB) = qBound(m_lower, key, m_upper);
        updateCursors();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        Q_EMIT cursorsMoved();
        return;
    }
    if (event->buttons() == Qt::NoButton && m_hasCursors && plotAt(point)) {
        const QCPAxis *axis = plotAt(point)->timeAxis();
        const bool isNear = std::abs(axis->coordToPixel(*m_cursorA) - point.x()) <= kGrabDistance
            || std::abs(axis->coordToPixel(*m_cursorB) - point.x()) <= kGrabDistance;
        m_plot->setCursor(isNear ? Qt::SplitHCursor : Qt::ArrowCursor);
    }
}

void ChartView::release(QMouseEvent *event)
{
    const bool wasCursor = m_draggedCursor != 0;
    m_draggedCursor = 0;
    m_plot->setInteraction(QCP::iRangeDrag, true);
    const QPoint point = event->position().toPoint();
    if (wasCursor || event->button() != Qt::LeftButton || (point - m_pressed).manhattanLength() > kClickDistance)
        return;
    const Hit hit = sampleAt(point);
    if (hit.row >= 0)
        Q_EMIT sampleClicked(hit.row, m_model.samples(hit.row).at(hit.sample).packet);
}

void ChartView::wheel(QWheelEvent *event)
{
    ChartPlot *plot = plotAt(event->position().toPoint());
    if (!plot || event->angleDelta().y() == 0)
        return;
    const double factor = std::pow(kZoomStep, event->angleDelta().y() / 120.0);
    if (event->modifiers() & Qt::ControlModifier) {
        plot->valueAxis()->scaleRange(factor, plot->valueAxis()->pixelToCoord(event->position().y()));
        m_plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    const QRect area = plot->axisRect()->rect();
    stretchTime(factor, (event->position().x() - area.left()) / qMax(1, area.width()));
}

void ChartView::stretchTime(double factor, double centreRatio)
{
    const double span = qBound(kShortestSpan, (m_upper - m_lower) * factor, kLongestSpan);
    m_window = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(span));
    if (m_isLive) {
        followTime();
    } else {
        const double centre = m_lower + (m_upper - m_lower) * centreRatio;
        setTimeRange(centre - span * centreRatio, centre + span * (1 - centreRatio));
    }
    Q_EMIT windowChanged();
    refresh();
}

void ChartView::panTime(double share)
{
    const double shift = (m_upper - m_lower) * share;
    setTimeRange(m_lower + shift, m_upper + shift);
    setLive(false);
    scheduleRefresh();
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
