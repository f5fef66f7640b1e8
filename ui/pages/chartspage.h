// SPDX-License-Identifier: GPL-3.0-or-later
// How values behave over time: plots on one time axis, and the series they show.
#pragma once

#include "core/base/clock.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QPushButton;
class QStackedLayout;

namespace mqttscope
{

class CaptureStore;
class ChartModel;
class ChartView;
class NoticeBar;
class SelectionContext;
class SeriesPanel;

/// UI thread.
class ChartsPage : public QWidget
{
    Q_OBJECT
public:
    ChartsPage(CaptureStore &capture, SelectionContext &selection, ChartModel &model, QWidget *parent = nullptr);

    void setPaused(bool paused);
    [[nodiscard]] ChartView *view() const { return m_view; }

private:
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makePlots();
    void addWindowButton(QHBoxLayout *row, const QString &text, const char *name, std::optional<Duration> window);
    void showLive(bool live);
    void showWindow();
    void showEmptyState();
    void followSample(int row, quint64 packet);
    /// Asks for a file and hands its name to `write`, whose sentence is shown if it is not empty.
    void saveAs(const QString &title, const QString &name, const QString &filter,
                const std::function<void(const QString &)> &write);
    void savePng();
    void saveCsv();
    void showOutcome(const QString &problem, const QString &path);

    CaptureStore &m_capture;
    SelectionContext &m_selection;
    ChartModel &m_model;
    ChartView *m_view;
    SeriesPanel *m_series;
    NoticeBar *m_notice;
    QPushButton *m_live = nullptr;
    QPushButton *m_cursors = nullptr;
    QPushButton *m_removePlot = nullptr;
    struct WindowButton
    {
        QPushButton *button;
        std::optional<Duration> window;
    };
    QList<WindowButton> m_windows;
    QList<QPushButton *> m_needsSeries;
    QStackedLayout *m_stack = nullptr;
};

}
