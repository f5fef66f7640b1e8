// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one message: value, change since the message before, the last minute as a line, and whether it is
// plotted.
#pragma once

#include "core/capture/capturestore.h"
#include "core/payload/fieldpath.h"
#include "ui/models/chartmodel.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mqttscope
{

/// UI thread.
class FieldTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Field,
        Value,
        Change,
        LastMinute,
        Plot,
        ColumnCount
    };
    enum Role
    {
        PathRole = Qt::UserRole, ///< QString, FieldPath text
        CanPlotRole, ///< bool
        PlottedRole, ///< bool
        ChangeSignRole, ///< int: -1, 0, 1
        SamplesRole, ///< QList<float>, oldest first, evenly read from the last 60 s
    };
    static constexpr qint64 kSpanNs = 60'000'000'000;
    static constexpr int kMaximumSamples = 120;

    FieldTableModel(CaptureStore &capture, ChartModel &charts, QObject *parent = nullptr);

    /// Shows a message and compares it with `previous` (0 = none). Rows stay where the fields are the same.
    void setMessage(ConnectionId connection, TopicId topic, PacketNumber packet, PacketNumber previous);
    /// Shows a payload the capture no longer holds; nothing to compare.
    void setPayload(ConnectionId connection, TopicId topic, const QByteArray &payload);
    void clear();

    [[nodiscard]] bool canPlot(int row) const;
    [[nodiscard]] bool isPlotted(int row) const;
    /// Adds the field as a series or removes it.
    void togglePlot(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        PayloadField field;
        std::optional<double> before;
        bool hasChanged = false; ///< any field, by its text
    };
    /// The line of one field, read from the capture when it is first painted and extended message by message.
    struct Line
    {
        bool isRead = false;
        std::optional<FieldPath> path;
        PacketNumber newest = 0;
        std::vector<std::pair<qint64, float>> samples; ///< time, value; oldest first
    };
    void setFields(const QList<PayloadField> &fields, const QList<PayloadField> &before);
    void onPlotsChanged();
    [[nodiscard]] SeriesSource sourceOf(int row) const;
    [[nodiscard]] QString changeText(const Row &row) const;
    [[nodiscard]] QList<float> samples(int row) const;
    void readLine(Line &line, const QString &path) const;

    CaptureStore &m_capture;
    ChartModel &m_charts;
    ConnectionId m_connection;
    TopicId m_topic;
    PacketNumber m_packet = 0;
    std::vector<Row> m_rows;
    mutable std::vector<Line> m_lines; ///< parallel to m_rows
};

}
