// SPDX-License-Identifier: GPL-3.0-or-later
// The series behind ChartModel: reading their samples from the capture, their figures, their places on the plots.
#pragma once

#include "core/payload/fieldpath.h"
#include "ui/models/chartmodel.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace mqttscope
{

class ChartModel::Private
{
public:
    struct Series
    {
        SeriesSource source;
        FieldPath path;
        SeriesLook look;
        QString name;
        bool isRenamed = false;
        int plot = 0;
        SeriesBuffer samples;
        quint64 skipped = 0;
        bool onlyBinary = true;
        bool hasNumber = false;
        PacketNumber fillCursor = 0; ///< next older message to read; 0 = nothing left
        std::vector<Sample> older; ///< back-filled so far, newest first
        mutable std::optional<SeriesStatistics> statistics; ///< until samples or range change
    };

    Private(ChartModel &model, CaptureStore &store);
    [[nodiscard]] Sample read(Series &series, PacketNumber number) const;
    /// The message of the same connection and topic before this one; 0 = none kept.
    [[nodiscard]] PacketNumber previous(PacketNumber number) const;
    void startFill(Series &series);
    void fillSlice(Series &series) const;
    void fillNext();
    /// Reads the newest `messages` of a series' topic: the chain runs from the newest back.
    void appendNew(Series &series, quint32 messages);
    void takeBatch();
    void notify();
    void showFigures();
    void forgetSamples();
    [[nodiscard]] const std::optional<SeriesStatistics> &figures(const Series &series) const;
    [[nodiscard]] SeriesStatistics compute(const Series &series) const;
    /// Time of the newest sample of any series: a series that fell silent has a falling rate.
    [[nodiscard]] qint64 newest() const;
    [[nodiscard]] int freeColor() const;
    [[nodiscard]] QString freeName(const SeriesSource &source) const;
    [[nodiscard]] bool isEmptyPlot(int plot) const;
    /// A free plot for a new series: an empty one the user made, else a new one.
    /// From its first series, with as many topic levels as tell it from other plots; empty without a series.
    [[nodiscard]] QString derivedTitle(int plot) const;
    int takePlot();
    void dropPlot(int plot);

    ChartModel &q;
    CaptureStore &capture;
    std::vector<std::unique_ptr<Series>> list;
    QStringList titles; ///< per plot; empty = derived from its first series
    std::optional<TimeRange> range;
    std::vector<PacketNumber> fresh; ///< reused
    QTimer refresh;
    QTimer fill;
};

}
