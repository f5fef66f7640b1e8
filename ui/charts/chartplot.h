// SPDX-License-Identifier: GPL-3.0-or-later
// One plot of a chart: an axis rectangle with its title, its series and its share of the cursors.
#pragma once

#include "ui/charts/decimation.h"
#include "ui/charts/plotlibrary.h"
#include "ui/theme/colors.h"

#include <map>
#include <optional>

namespace mqttscope
{

/// Maps steady time to the time axis, whose unit is seconds since 1970 UTC.
struct TimeMap
{
    qint64 wallMinusSteadyNs = 0;

    [[nodiscard]] double toKey(qint64 steadyNs) const { return double(steadyNs + wallMinusSteadyNs) / 1e9; }
    [[nodiscard]] qint64 toSteadyNs(double key) const { return qint64(key * 1e9) - wallMinusSteadyNs; }
};

/// Owned by ChartView; its items belong to the QCustomPlot. UI thread.
class ChartPlot
{
public:
    /// Puts itself below the plots that are there.
    ChartPlot(QCustomPlot &plot, QCPMarginGroup &margins);
    ~ChartPlot();
    ChartPlot(const ChartPlot &) = delete;
    ChartPlot &operator=(const ChartPlot &) = delete;

    [[nodiscard]] QCPAxisRect *axisRect() const { return m_rect; }
    [[nodiscard]] QCPAxis *timeAxis() const { return m_rect->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis *valueAxis() const { return m_rect->axis(QCPAxis::atLeft); }

    void applyColors(const Colors &colors, const QFont &font);
    void setTitle(const QString &title);
    void setTimeFormat(const QString &format);
    /// Rows of the chart model that are drawn here.
    void setRows(const std::vector<int> &rows);
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }
    /// Reads the visible samples of every series.
    /// @param presentNs time of the newest sample of any series
    void refresh(const ChartModel &model, const TimeMap &map, TimeRange range, qint64 presentNs, const Colors &colors);
    void fitValues(bool onlyIfOutside);
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    void setFitted(bool fitted) { m_isFitted = fitted; }

    /// Cursors at these keys; nullopt hides them.
    void showCursors(std::optional<double> a, std::optional<double> b, const QString &textB, const Colors &colors);

private:
    struct Cursor
    {
        QCPItemStraightLine *line = nullptr;
        QCPItemText *label = nullptr;
    };
    [[nodiscard]] Cursor makeCursor();
    void placeCursor(const Cursor &cursor, std::optional<double> key, const QString &text, const Colors &colors);

    QCustomPlot &m_plot;
    QCPAxisRect *m_rect;
    QCPItemText *m_title = nullptr;
    QSharedPointer<QCPAxisTickerDateTime> m_ticker;
    std::vector<int> m_rows;
    std::vector<QCPGraph *> m_graphs; ///< parallel to m_rows
    Cursor m_a;
    Cursor m_b;
    QCPRange m_values; ///< of the visible samples
    bool m_hasValues = false;
    bool m_isFitted = true; ///< follows the values until the user moves the axis
};

}
