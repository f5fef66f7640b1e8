// SPDX-License-Identifier: GPL-3.0-or-later
// The two cursors and what they measure.
#include "ui/charts/chartplot.h"
#include "ui/charts/chartview.h"
#include "ui/models/format.h"

#include <cmath>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr qint64 kKeyNs = 1000; ///< a cursor is no finer: its place is seconds since 1970 as a double
constexpr int kDrawnDigits = 6; ///< of a value between two samples
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

}
