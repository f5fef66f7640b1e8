// SPDX-License-Identifier: GPL-3.0-or-later
// Charts to files. Files are written whole or not at all and are readable by their owner only.
#pragma once

#include "ui/models/chartmodel.h"

#include <QList>
#include <QPixmap>
#include <QString>

namespace mqttscope
{

/// A copy of what a CSV file will hold, so that writing needs neither model nor UI thread.
struct ChartTable
{
    struct Column
    {
        QString name;
        std::vector<std::pair<qint64, double>> samples; ///< wall ns and value, ascending
    };
    QList<Column> columns;
};

/// Copies the samples of all series inside `range`. UI thread.
[[nodiscard]] ChartTable chartTable(const ChartModel &model, const CaptureStore &capture, TimeRange range);

/// One line per point of time: ISO 8601 UTC time with nanoseconds, then a value per series, empty where it has none.
/// Names that a spreadsheet would take for a formula are prefixed with '. Any thread.
/// @return one translated sentence, empty if the file was written
[[nodiscard]] QString writeCsv(const ChartTable &table, const QString &path);
[[nodiscard]] QString writePng(const QPixmap &pixmap, const QString &path);

}
