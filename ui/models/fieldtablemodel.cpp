// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fieldtablemodel.h"

#include "core/base/plaintext.h"
#include "ui/models/columnheader.h"
#include "ui/models/format.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace mqttscope
{

namespace
{
/// Messages walked back for a line; a faster topic shows less than a minute.
constexpr int kMaximumSteps = 2'000;
constexpr double kExactIntegers = 9007199254740992.0; // 2^53
}

FieldTableModel::FieldTableModel(CaptureStore &capture, ChartModel &charts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capture(capture)
    , m_charts(charts)
{
    connect(&m_charts, &ChartModel::seriesAdded, this, &FieldTableModel::onPlotsChanged);
    connect(&m_charts, &ChartModel::seriesRemoved, this, &FieldTableModel::onPlotsChanged);
}

void FieldTableModel::setMessage(ConnectionId connection, TopicId topic, PacketNumber packet, PacketNumber previous)
{
    if (!m_capture.contains(packet)) {
        clear();
        return;
    }
    const bool isSameTopic = connection == m_connection && topic == m_topic;
    if (!isSameTopic)
        clear();
    m_connection = connection;
    m_topic = topic;
    m_packet = packet;
    setFields(listFields(m_capture.payload(packet)),
              m_capture.contains(previous) ? listFields(m_capture.payload(previous)) : QList<PayloadField>());
}

void FieldTableModel::setPayload(ConnectionId connection, TopicId topic, const QByteArray &payload)
{
    clear();
    m_connection = connection;
    m_topic = topic;
    setFields(listFields(payload), {});
}

void FieldTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_lines.clear();
    m_connection = {};
    m_topic = {};
    m_packet = 0;
    endResetModel();
}

void FieldTableModel::setFields(const QList<PayloadField> &fields, const QList<PayloadField> &before)
{
    QHash<QString, const PayloadField *> known;
    for (const PayloadField &field : before)
        known.insert(field.path, &field);
    std::vector<Row> rows;
    for (const PayloadField &field : fields) {
        const PayloadField *old = known.value(field.path);
        rows.push_back({field, old ? old->number : std::nullopt, old && old->display != field.display});
    }
    // What can be plotted first: that is what the table is for.
    std::stable_partition(rows.begin(), rows.end(), [](const Row &row) { return row.field.number.has_value(); });
    const bool isSameShape = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                      [](const Row &a, const Row &b) { return a.field.path == b.field.path; });
    if (isSameShape) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_lines.assign(m_rows.size(), {});
    endResetModel();
}

void FieldTableModel::onPlotsChanged()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Plot), index(int(m_rows.size()) - 1, Plot));
}

SeriesSource FieldTableModel::sourceOf(int row) const
{
    return {m_connection, m_topic, m_rows[size_t(row)].field.path};
}

bool FieldTableModel::canPlot(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() && m_rows[size_t(row)].field.number.has_value();
}

bool FieldTableModel::isPlotted(int row) const { return canPlot(row) && m_charts.isPlotted(sourceOf(row)); }

void FieldTableModel::togglePlot(int row)
{
    if (!canPlot(row))
        return;
    const int series = m_charts.rowOf(sourceOf(row));
    if (series >= 0)
        m_charts.removeSeries(series);
    else
        m_charts.addSeries(sourceOf(row));
}

QString FieldTableModel::changeText(const Row &row) const
{
    if (!row.hasChanged)
        return {};
    if (!row.field.number || !row.before)
        return tr("changed");
    const double change = *row.field.number - *row.before;
    if (change == 0.0) // written differently, or too large for a double to tell
        return std::fabs(*row.before) > kExactIntegers ? tr("changed") : QString();
    return (change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + formatChange(*row.before, *row.field.number);
}

void FieldTableModel::readLine(Line &line, const QString &path) const
{
    if (!line.isRead) {
        line.isRead = true;
        if (auto parsed = FieldPath::parse(path))
            line.path = *parsed;
    }
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_topic);
    if (!line.path || !statistics || statistics->lastNumber == line.newest)
        return;
    std::vector<std::pair<qint64, float>> added;
    const qint64 from = statistics->lastTimeNs - kSpanNs;
    PacketNumber packet = statistics->lastNumber;
    for (int step = 0; step < kMaximumSteps && m_capture.contains(packet) && packet > line.newest; ++step) {
        const CaptureRecord &record = m_capture.record(packet);
        if (record.timeNs < from)
            break;
        if (const auto value = line.path->extract(m_capture.payload(packet)))
            added.emplace_back(record.timeNs, float(*value));
        if (record.previousOfTopic == 0)
            break;
        packet -= record.previousOfTopic;
    }
    line.newest = statistics->lastNumber;
    line.samples.insert(line.samples.end(), added.rbegin(), added.rend());
    const auto firstKept = std::find_if(line.samples.begin(), line.samples.end(),
                                        [from](const auto &sample) { return sample.first >= from; });
    line.samples.erase(line.samples.begin(), firstKept);
    if (line.samples.size() > size_t(kMaximumSteps))
        line.samples.erase(line.samples.begin(), line.samples.end() - kMaximumSteps);
}

QList<float> FieldTableModel::samples(int row) const
{
    Line &line = m_lines[size_t(row)];
    readLine(line, m_rows[size_t(row)].field.path);
    QList<float> out;
    const size_t step = line.samples.size() / kMaximumSamples + 1;
    for (size_t i = 0; i < line.samples.size(); i += step)
        out.append(line.samples[i].second);
    return out;
}

int FieldTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FieldTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FieldTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Field:
            return row.field.path.isEmpty() ? tr("(payload)") : visibleText(row.field.path, LineBreaks::Visible, 300);
        case Value:
            return row.field.display;
        case Change:
            return changeText(row);
        case Plot:
            return !canPlot(index.row()) ? QString() : isPlotted(index.row()) ? tr("plotted") : tr("plot");
        default:
            return {};
        }
    case PathRole:
        return row.field.path;
    case CanPlotRole:
        return canPlot(index.row());
    case PlottedRole:
        return isPlotted(index.row());
    case ChangeSignRole: {
        const double change = row.hasChanged && row.field.number && row.before ? *row.field.number - *row.before : 0.0;
        return change > 0 ? 1 : change < 0 ? -1 : 0;
    }
    case SamplesRole:
        return canPlot(index.row()) ? QVariant::fromValue(samples(index.row())) : QVariant();
    default:
        return {};
    }
}

QVariant FieldTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Field"), tr("Value"), tr("Change"), tr("Last 60 s")}, section, orientation, role);
}

}
