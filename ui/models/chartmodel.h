// SPDX-License-Identifier: GPL-3.0-or-later
// The plotted series: which number of which topic, its samples, and on which plot it is drawn. No widgets.
#pragma once

#include "core/base/strongid.h"
#include "core/capture/capturestore.h"
#include "ui/models/seriesbuffer.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QString>

#include <memory>
#include <optional>

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

enum class SeriesStyle : quint8
{
    Automatic, ///< steps as long as every value was 0 or 1, else a line
    Line,
    Step,
    Points,
};

/// How a series is drawn. Widths in logical pixels.
struct SeriesLook
{
    SeriesStyle style = SeriesStyle::Automatic;
    int colorIndex = 0; ///< into Colors::series
    std::optional<QColor> color; ///< chosen by the user, instead of the index
    double width = 1.6;
    friend bool operator==(const SeriesLook &, const SeriesLook &) = default;
};

/// Of the samples in the range in force. NaN where there is none.
struct SeriesStatistics
{
    double last;
    double minimum;
    double maximum;
    double mean;
    double rate; ///< samples per second
    qsizetype count = 0;
};

/// A closed range of steady time.
struct TimeRange
{
    qint64 fromNs = 0;
    qint64 toNs = 0;
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
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
    enum Role
    {
        ColorIndexRole = Qt::UserRole + 1, ///< int
        ColorRole, ///< QColor, invalid = by index
    };

    explicit ChartModel(CaptureStore &capture, QObject *parent = nullptr);
    ~ChartModel() override;

    /// Adds a series (back-filled from the capture) on its own plot if plot is -1, else on that plot; its row.
    /// A source already plotted gives its present row; a path that cannot be parsed gives -1.
    int addSeries(const SeriesSource &source, int plot = -1);
    void removeSeries(int row);
    [[nodiscard]] int rowOf(const SeriesSource &source) const; ///< -1 = not plotted
    [[nodiscard]] bool isPlotted(const SeriesSource &source) const { return rowOf(source) >= 0; }

    [[nodiscard]] const SeriesSource &source(int row) const;
    [[nodiscard]] const SeriesBuffer &samples(int row) const;
    [[nodiscard]] const SeriesLook &look(int row) const;
    void setLook(int row, const SeriesLook &look);
    [[nodiscard]] SeriesStyle effectiveStyle(int row) const; ///< never Automatic
    [[nodiscard]] QString name(int row) const; ///< raw text; show it through the plain-text helpers
    void rename(int row, const QString &name); ///< an empty name brings the derived one back
    /// Reads another number of the same topic; samples start over from the capture. False: the path is not one.
    [[nodiscard]] bool setPath(int row, const QString &path);
    /// Messages that were not looked at because too many came at once, and samples that left the full buffer.
    [[nodiscard]] quint64 lost(int row) const;
    [[nodiscard]] bool isFilling(int row) const; ///< back-fill still under way
    [[nodiscard]] SeriesStatistics statistics(int row) const;

    [[nodiscard]] int plotCount() const;
    [[nodiscard]] QString plotTitle(int plot) const;
    void setPlotTitle(int plot, const QString &title);
    int addPlot(); ///< an empty one at the end; its index
    void removePlot(int plot); ///< with its series
    [[nodiscard]] int plotOf(int row) const;
    void setPlot(int row, int plot); ///< -1 = a new one; a plot left empty goes

    /// Statistics count samples inside this range; nullopt = all of them.
    void setStatisticsRange(std::optional<TimeRange> range);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void seriesAdded(int row);
    void seriesRemoved(int row);
    void seriesChanged(int row); ///< look, name, plot or path
    void samplesAppended();
    void plotsChanged(); ///< number, order or titles

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
