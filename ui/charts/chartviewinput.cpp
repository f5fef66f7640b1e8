// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do with the plots.
#include "ui/charts/chartplot.h"
#include "ui/charts/chartview.h"
#include "ui/theme/icons.h"

#include <QMenu>
#include <QShortcut>

#include <cmath>

namespace mqttscope
{

namespace
{
constexpr double kKeyPan = 0.1; ///< of the window, per key press
constexpr double kShortestSpan = 0.01; ///< seconds on screen
constexpr double kLongestSpan = 366.0 * 86400;
constexpr double kZoomStep = 0.82;
constexpr int kGrabDistance = 6; ///< pixels from a cursor that still take hold of it
constexpr int kHitDistance = 10; ///< pixels from a sample that still mean it
constexpr int kClickDistance = 4; ///< movement that still is a click
}

void ChartView::connectMouse()
{
    connect(m_plot, &QCustomPlot::mousePress, this, &ChartView::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &ChartView::move);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &ChartView::release);
    connect(m_plot, &QCustomPlot::mouseWheel, this, &ChartView::wheel);
    m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_plot, &QWidget::customContextMenuRequested, this, &ChartView::showPlotMenu);
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

ChartPlot *ChartView::plotAt(const QPoint &point) const
{
    for (const auto &plot : m_plots)
        if (plot->axisRect()->rect().contains(point))
            return plot.get();
    return nullptr;
}

int ChartView::plotIndexAt(const QPoint &point) const
{
    for (size_t plot = 0; plot < m_plots.size(); ++plot)
        if (m_plots[plot]->axisRect()->outerRect().contains(point))
            return int(plot);
    return -1;
}

void ChartView::showPlotMenu(const QPoint &point)
{
    const int plot = plotIndexAt(point);
    if (plot < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("plotMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *remove = menu->addAction(themedIcon(IconId::Minus), tr("Remove plot"), this,
                                      [this, plot] { m_model.removePlot(plot); });
    remove->setObjectName(QStringLiteral("removePlotAction"));
    menu->popup(m_plot->mapToGlobal(point));
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

}
