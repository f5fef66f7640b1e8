// SPDX-License-Identifier: GPL-3.0-or-later
// The plotted series: which number of which topic, its samples, and on which plot it is drawn. No widgets.
#pragma once

#include "core/base/strongid.h"
#include "core/capture/capturestore.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>

namespace mqttscope
{

/// One number of one topic on one connection. `path` is a field path as core/payload/fieldpath.h defines it.
struct SeriesSource
{
    ConnectionId connection;
    TopicId topic;
    QString path;
    friend bool operator==(const SeriesSource &, const SeriesSource &) = default;
};

/// Rows are series (name, last, minimum, maximum, mean, rate). UI thread.
class ChartModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Name,
        Last,
        Minimum,
        Maximum,
        Mean,
        Rate,
        ColumnCount
    };

    explicit ChartModel(CaptureStore &capture, QObject *parent = nullptr);
    ~ChartModel() override;

    /// Adds a series (back-filled from the capture) on its own plot if plot is -1, else on that plot; its row.
    /// A source already plotted gives its present row.
    int addSeries(const SeriesSource &source, int plot = -1);
    void removeSeries(int row);
    [[nodiscard]] int rowOf(const SeriesSource &source) const; ///< -1 = not plotted
    [[nodiscard]] bool isPlotted(const SeriesSource &source) const { return rowOf(source) >= 0; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void seriesAdded(int row);
    void seriesRemoved(int row);
    void samplesAppended();
    void plotsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
