// SPDX-License-Identifier: GPL-3.0-or-later
// Reduces samples to what a screen can show, without losing a peak.
#pragma once

#include "ui/models/chartmodel.h"

#include <QList>

namespace mqttscope
{

struct ChartPoint
{
    qint64 timeNs = 0;
    double value = 0.0; ///< NaN interrupts the line
};

/// Points to draw for the samples inside `range` and one on either side of it: per column of the screen the first, the
/// lowest, the highest and the last sample, in the order of time. Few samples come out as they are. A sample between
/// two interruptions comes out twice, so that a line is left to be seen.
/// @param columns width in pixels, ≥ 1
[[nodiscard]] QList<ChartPoint> decimate(const SeriesBuffer &samples, TimeRange range, int columns);

}
