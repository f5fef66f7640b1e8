// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "core/base/plaintext.h"
#include "ui/theme/fonts.h"

#include <cmath>

namespace mqttscope
{

namespace
{
constexpr int kMinimumHeight = 110;
/// Fewer samples than one per so many pixels are marked with a dot each.
constexpr int kDotSpacing = 14;
constexpr double kValueMargin = 0.10; ///< free space above and below, of the span
/// A fitted axis shrinks only when the values use less than this share of it: it must not twitch.
constexpr double kShrinkBelow = 0.55;

QCPGraph::LineStyle lineStyle(SeriesStyle style)
{
    switch (style) {
    case SeriesStyle::Step:
        return QCPGraph::lsStepLeft;
    case SeriesStyle::Points:
        return QCPGraph::lsNone;
    default:
        return QCPGraph::lsLine;
    }
}
}

ChartPlot::ChartPlot(QCustomPlot &plot, QCPMarginGroup &margins)
    : m_plot(plot)
    , m_rect(new QCPAxisRect(&plot))
    , m_ticker(new QCPAxisTickerDateTime)
{
    // Items ask the plot for an axis rectangle: it has to be there first.
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, m_rect);
    m_title = new QCPItemText(&plot);
    m_rect->setMinimumSize(80, kMinimumHeight);
    m_rect->setMarginGroup(QCP::msLeft | QCP::msRight, &margins);
    m_rect->setMinimumMargins(QMargins(46, 14, 14, 24));
    m_rect->setupFullAxesBox(false);
    for (const auto side : {QCPAxis::atTop, QCPAxis::atRight})
        m_rect->axis(side)->setVisible(false);
    m_ticker->setDateTimeSpec(Qt::LocalTime);
    m_ticker->setTickCount(7);
    timeAxis()->setTicker(m_ticker);
    timeAxis()->grid()->setLayer(QStringLiteral("grid"));
    m_rect->setRangeDrag(Qt::Horizontal | Qt::Vertical);

    m_title->setClipToAxisRect(false);
    m_title->position->setAxisRect(m_rect);
    m_title->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_title->position->setCoords(0, 0);
    m_title->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_title->setPadding(QMargins(6, 3, 6, 3));
    m_a = makeCursor();
    m_b = makeCursor();
}

ChartPlot::~ChartPlot()
{
    for (QCPGraph *graph : m_graphs)
        m_plot.removeGraph(graph);
    for (const Cursor &cursor : {m_a, m_b}) {
        m_plot.removeItem(cursor.line);
        m_plot.removeItem(cursor.label);
    }
    m_plot.removeItem(m_title);
    m_plot.plotLayout()->remove(m_rect);
    m_plot.plotLayout()->simplify();
}

ChartPlot::Cursor ChartPlot::makeCursor()
{
    Cursor cursor{new QCPItemStraightLine(&m_plot), new QCPItemText(&m_plot)};
    cursor.line->setClipToAxisRect(true); // off by default while the plot has no axis rectangle
    cursor.label->setClipToAxisRect(true);
    cursor.line->setClipAxisRect(m_rect);
    for (QCPItemPosition *point : {cursor.line->point1, cursor.line->point2}) {
        point->setAxisRect(m_rect);
        point->setAxes(timeAxis(), valueAxis());
        point->setTypeX(QCPItemPosition::ptPlotCoords);
        point->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    cursor.label->setClipAxisRect(m_rect);
    cursor.label->position->setAxisRect(m_rect);
    cursor.label->position->setAxes(timeAxis(), valueAxis());
    cursor.label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    cursor.label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    cursor.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    cursor.label->setPadding(QMargins(4, 2, 4, 2));
    cursor.line->setVisible(false);
    cursor.label->setVisible(false);
    return cursor;
}

void ChartPlot::applyColors(const Colors &colors, const QFont &font)
{
    const QFont small = scaledFont(font, kSmallText);
    QColor faint = colors.border;
    faint.setAlphaF(0.55F);
    for (QCPAxis *axis : {timeAxis(), valueAxis()}) {
        axis->setBasePen(QPen(colors.border));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelFont(small);
        axis->setTickLabelColor(colors.textMuted);
        axis->setTickLabelPadding(6);
        axis->grid()->setPen(
            QPen(axis == timeAxis() ? faint : colors.border, 1, axis == timeAxis() ? Qt::DotLine : Qt::SolidLine));
        axis->grid()->setZeroLinePen(QPen(colors.border, 1));
    }
    m_title->setFont(scaledFont(font, kSmallText, QFont::DemiBold));
    m_title->setColor(colors.text);
    QColor ground = colors.panel;
    ground.setAlphaF(0.75F);
    m_title->setBrush(ground);
    for (const Cursor &cursor : {m_a, m_b})
        cursor.label->setFont(small);
}

void ChartPlot::setTitle(const QString &title) { m_title->setText(visibleText(title, LineBreaks::Visible, 80)); }

void ChartPlot::setTimeFormat(const QString &format)
{
    if (m_ticker->dateTimeFormat() != format)
        m_ticker->setDateTimeFormat(format);
}

void ChartPlot::setRows(const std::vector<int> &rows)
{
    m_rows = rows;
    while (m_graphs.size() > rows.size()) {
        m_plot.removeGraph(m_graphs.back());
        m_graphs.pop_back();
    }
    while (m_graphs.size() < rows.size()) {
        QCPGraph *graph = m_plot.addGraph(timeAxis(), valueAxis());
        graph->setAdaptiveSampling(false); // done before, keeping every peak
        m_graphs.push_back(graph);
    }
}

void ChartPlot::refresh(const ChartModel &model, const TimeMap &map, TimeRange range, qint64 presentNs,
                        const Colors &colors)
{
    m_hasValues = false;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const int row = m_rows[i];
        const SeriesLook &look = model.look(row);
        const SeriesStyle style = model.effectiveStyle(row);
        const QColor color = look.color.value_or(colors.series[size_t(look.colorIndex) % colors.series.size()]);
        const QList<ChartPoint> points = decimate(model.samples(row), range, qMax(1, m_rect->width()));
        QVector<QCPGraphData> data;
        data.reserve(points.size());
        for (const ChartPoint &point : points) {
            data.append(QCPGraphData(map.toKey(point.timeNs), point.value));
            if (std::isnan(point.value))
                continue;
            m_values = m_hasValues ? QCPRange(qMin(m_values.lower, point.value), qMax(m_values.upper, point.value))
                                   : QCPRange(point.value, point.value);
            m_hasValues = true;
        }
        // A state holds until the next message, so its line goes on to the present.
        const SeriesBuffer &samples = model.samples(row);
        if (style == SeriesStyle::Step && !samples.isEmpty() && !data.isEmpty()
            && points.last().timeNs == samples.last().timeNs && presentNs > points.last().timeNs)
            data.append(QCPGraphData(map.toKey(qMin(presentNs, range.toNs)), points.last().value));
        QCPGraph *graph = m_graphs[i];
        graph->data()->set(data, true);
        graph->setLineStyle(lineStyle(style));
        graph->setPen(QPen(color, look.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const bool isSparse = points.size() < m_rect->width() / kDotSpacing;
        graph->setScatterStyle(style == SeriesStyle::Points || (isSparse && style == SeriesStyle::Line)
                                   ? QCPScatterStyle(QCPScatterStyle::ssDisc, color, 3.0 + look.width)
                                   : QCPScatterStyle());
    }
    if (m_isFitted)
        fitValues(true);
}

void ChartPlot::fitValues(bool onlyIfOutside)
{
    if (!m_hasValues) {
        if (!onlyIfOutside)
            valueAxis()->setRange(0, 1);
        return;
    }
    double span = m_values.size();
    if (span <= 0)
        span = m_values.upper == 0 ? 1 : std::abs(m_values.upper) * 0.2;
    const QCPRange present = valueAxis()->range();
    const bool isInside = present.contains(m_values.lower) && present.contains(m_values.upper);
    if (onlyIfOutside && isInside && span >= present.size() * kShrinkBelow)
        return;
    const double centre = m_values.center();
    const double half = span * (0.5 + kValueMargin);
    valueAxis()->setRange(centre - half, centre + half);
}

void ChartPlot::placeCursor(const Cursor &cursor, std::optional<double> key, const QString &text, const Colors &colors)
{
    cursor.line->setVisible(key.has_value());
    cursor.label->setVisible(key.has_value());
    if (!key)
        return;
    cursor.line->setPen(QPen(colors.accent, 1.4));
    cursor.line->point1->setCoords(*key, 0);
    cursor.line->point2->setCoords(*key, 1);
    cursor.label->setColor(colors.textMuted);
    cursor.label->setText(text);
    cursor.label->position->setCoords(*key, 0);
    // Near the right edge the text stands left of its line.
    const double fromRight = timeAxis()->range().upper - *key;
    const bool isNearEdge = fromRight < timeAxis()->range().size() * 0.2;
    cursor.label->setPositionAlignment((isNearEdge ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
}

void ChartPlot::showCursors(std::optional<double> a, std::optional<double> b, const QString &textB,
                            const Colors &colors)
{
    placeCursor(m_a, a, QStringLiteral("A"), colors);
    placeCursor(m_b, b, textB, colors);
}

}
