// SPDX-License-Identifier: GPL-3.0-or-later
// All plots of the chart model, stacked on one time axis.
#pragma once

#include "core/base/clock.h"
#include "ui/models/chartmodel.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCPItemTracer;
class QCPMarginGroup;
class QCustomPlot;
class QTimer;

namespace mqttscope
{

class ChartPlot;
struct Colors;
struct TimeMap;

/// While live, the right edge is the present and moves at most 30 times a second, and only while visible. Wheel zooms
/// the time, Ctrl + wheel the values, dragging pans; both by the user end live or fitting. UI thread.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    ChartView(CaptureStore &capture, ChartModel &model, QWidget *parent = nullptr);
    ~ChartView() override;

    [[nodiscard]] bool isLive() const { return m_isLive; }
    void setLive(bool live);
    /// Length of the visible time; nullopt = everything there is.
    [[nodiscard]] std::optional<Duration> window() const { return m_window; }
    void setWindow(std::optional<Duration> window);
    void fitValues();
    [[nodiscard]] bool hasCursors() const { return m_hasCursors; }
    void setCursorsVisible(bool visible);
    /// Marks the sample that came from this packet; 0 = none.
    void markPacket(PacketNumber packet);
    /// The plots stand still while the page is paused.
    void setPaused(bool paused);
    void stretchTime(double factor, double centreRatio);
    /// Moves the time on screen by a share of it and ends live.
    void panTime(double share);

    /// Steady time on screen.
    [[nodiscard]] TimeRange visibleRange() const;
    /// Cursor positions in steady ns.
    [[nodiscard]] std::optional<std::pair<qint64, qint64>> cursors() const;
    void setCursors(qint64 aNs, qint64 bNs);
    /// "Δ 14.2 s · −2.31" of the first series of a plot.
    [[nodiscard]] QString cursorText(int plot) const;
    /// Index of the plot drawn at a point of customPlot(); -1 = none.
    [[nodiscard]] int plotIndexAt(const QPoint &point) const;

    /// One sentence about what went wrong; empty if the file is there.
    [[nodiscard]] QString exportPng(const QString &path);
    [[nodiscard]] QString exportCsv(const QString &path) const;
    [[nodiscard]] QCustomPlot *customPlot() const { return m_plot; }
    /// Pixel position of a sample, in coordinates of customPlot().
    [[nodiscard]] QPoint samplePosition(int row, qsizetype sample) const;

Q_SIGNALS:
    void liveChanged(bool live);
    void windowChanged();
    void cursorsMoved();
    void sampleClicked(int row, quint64 packet);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Hit
    {
        int row = -1;
        qsizetype sample = -1;
    };
    struct PointValue
    {
        double value = 0;
        bool isBetween = false; ///< on the line between two samples
    };
    void connectMouse();
    void addKeys();
    void rebuild();
    void scheduleRefresh();
    void refresh();
    void followTime();
    void showPresent();
    void showPlotMenu(const QPoint &point);
    void setTimeRange(double lower, double upper);
    void takeUserRange(double lower, double upper);
    void updateCursors();
    void updateMark();
    void applyColors();
    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void wheel(QWheelEvent *event);
    [[nodiscard]] Hit sampleAt(const QPoint &point) const;
    [[nodiscard]] ChartPlot *plotAt(const QPoint &point) const;
    [[nodiscard]] qint64 newestNs() const;
    [[nodiscard]] qint64 oldestNs() const;
    [[nodiscard]] const Colors &colors() const;
    [[nodiscard]] PointValue valueAt(int row, qint64 timeNs) const;

    CaptureStore &m_capture;
    ChartModel &m_model;
    QCustomPlot *m_plot;
    QCPMarginGroup *m_margins;
    std::vector<std::unique_ptr<ChartPlot>> m_plots;
    std::unique_ptr<TimeMap> m_map;
    QCPItemTracer *m_mark;
    QTimer *m_frame;
    QElapsedTimer m_sinceNewest; ///< since the newest sample arrived
    qint64 m_newestNs = 0;
    std::optional<Duration> m_window = std::chrono::minutes(1);
    double m_lower = 0; ///< visible time, as axis keys
    double m_upper = 60;
    std::optional<double> m_cursorA;
    std::optional<double> m_cursorB;
    PacketNumber m_marked = 0;
    QPoint m_pressed;
    int m_draggedCursor = 0; ///< 1 = A, 2 = B
    bool m_isLive = true;
    bool m_isPaused = false;
    bool m_hasCursors = false;
    bool m_isSettingRange = false;
};

}
