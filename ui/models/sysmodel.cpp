// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sysmodel.h"

#include "core/base/plaintext.h"
#include "ui/models/celltone.h"

#include <algorithm>
#include <cstdlib>

namespace mqttscope
{

namespace
{
constexpr QByteArrayView kPrefix = "$SYS/";
constexpr QByteArrayView kBrokerPrefix = "$SYS/broker/";
constexpr qsizetype kNumberLength = 48;

/// "1051200 seconds" → 1051200.
std::optional<double> leadingNumber(QByteArrayView text)
{
    const QByteArray head = text.first(std::min(text.size(), kNumberLength)).toByteArray().trimmed();
    const qsizetype space = head.indexOf(' ');
    bool isNumber = false;
    const double value = (space < 0 ? head : head.left(space)).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString shownValue(QByteArrayView kept, quint32 size)
{
    QString text = visibleText(kept);
    if (quint64(kept.size()) >= size)
        return text;
    return text + QStringLiteral(" … ")
        + SysModel::tr("(first %1 of %2 bytes)").arg(QString::number(kept.size()), QString::number(size));
}
}

SysModel::SysModel(const CaptureStore &capture, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capture(capture)
{
    connect(&capture, &CaptureStore::appended, this, &SysModel::takeBatch);
    // The rows stay: a broker may publish a value on change alone, and then never say again what it is.
    connect(&capture, &CaptureStore::cleared, this, &SysModel::valuesChanged);
}

void SysModel::setConnection(ConnectionId connection)
{
    if (connection == m_connection)
        return;
    m_connection = connection;
    reset();
    readAll();
}

void SysModel::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    if (!paused)
        readAll();
}

void SysModel::reset()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void SysModel::readAll()
{
    for (quint32 id = 1; m_connection.isValid() && id <= m_capture.topicCount(); ++id)
        if (isSys(TopicId(id)) && m_capture.statistics(m_connection, TopicId(id)))
            addTopic(TopicId(id));
    Q_EMIT valuesChanged();
}

bool SysModel::isSys(TopicId topic)
{
    if (topic.value >= m_known.size())
        m_known.resize(qMax<size_t>(topic.value, m_capture.topicCount()) + 1);
    quint8 &known = m_known[topic.value];
    if (known == 0)
        known = m_capture.topicName(topic).startsWith(kPrefix) ? 2 : 1;
    return known == 2;
}

int SysModel::rowOf(const QByteArray &name) const
{
    const auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), name,
                                     [](const Row &row, const QByteArray &wanted) { return row.name < wanted; });
    return int(at - m_rows.cbegin());
}

void SysModel::addTopic(TopicId topic)
{
    const TopicStatistics *statistics = m_capture.statistics(m_connection, topic);
    if (!statistics)
        return;
    const QByteArray name = m_capture.topicName(topic);
    const int row = rowOf(name);
    if (row < rowCount() && m_rows[size_t(row)].topic == topic) {
        m_rows[size_t(row)].value = statistics->lastPayload;
        m_rows[size_t(row)].size = statistics->lastPayloadSize;
        Q_EMIT dataChanged(index(row, Value), index(row, Value), {Qt::DisplayRole});
        return;
    }
    if (rowCount() >= kMaximumRows)
        return;
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, {topic, name, statistics->lastPayload, statistics->lastPayloadSize});
    endInsertRows();
}

void SysModel::takeBatch()
{
    if (m_isPaused)
        return;
    bool isChanged = false;
    for (const CaptureStore::Touched &touched : m_capture.touchedTopics()) {
        if (touched.connection != m_connection || !isSys(touched.topic))
            continue;
        addTopic(touched.topic);
        isChanged = true;
    }
    if (isChanged)
        Q_EMIT valuesChanged();
}

std::vector<std::pair<qint64, double>> SysModel::history(const QByteArray &topic, int limit) const
{
    std::vector<std::pair<qint64, double>> values;
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_capture.findTopic(topic));
    PacketNumber number = statistics ? statistics->lastNumber : 0;
    while (int(values.size()) < limit && number != 0 && m_capture.contains(number)) {
        const CaptureRecord &record = m_capture.record(number);
        if (const auto value = leadingNumber(m_capture.payload(number)))
            values.emplace_back(record.timeNs, *value);
        if (record.previousOfTopic == 0 || record.previousOfTopic >= number)
            break;
        number -= record.previousOfTopic;
    }
    std::reverse(values.begin(), values.end());
    return values;
}

std::optional<double> SysModel::number(const QByteArray &topic) const
{
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_capture.findTopic(topic));
    const Row *kept = statistics ? nullptr : rowNamed(topic);
    return statistics ? leadingNumber(statistics->lastPayload) : kept ? leadingNumber(kept->value) : std::nullopt;
}

QString SysModel::text(const QByteArray &topic) const
{
    const TopicStatistics *statistics = m_capture.statistics(m_connection, m_capture.findTopic(topic));
    const Row *kept = statistics ? nullptr : rowNamed(topic);
    return statistics ? shownValue(statistics->lastPayload, statistics->lastPayloadSize)
        : kept        ? shownValue(kept->value, kept->size)
                      : QString();
}

/// What is known of a topic the capture has forgotten; nullptr = nothing.
const SysModel::Row *SysModel::rowNamed(const QByteArray &name) const
{
    const size_t row = size_t(rowOf(name));
    return row < m_rows.size() && m_rows[row].name == name ? &m_rows[row] : nullptr;
}

int SysModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int SysModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Value)
            return shownValue(row.value, row.size);
        return visibleText(QByteArrayView(row.name).sliced(row.name.startsWith(kBrokerPrefix) ? kBrokerPrefix.size()
                                                                                              : kPrefix.size()));
    case Qt::TextAlignmentRole:
        return int((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CellToneRole:
        return int(CellTone::Normal);
    case CellMonospaceRole:
        return true;
    default:
        return {};
    }
}

QVariant SysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Topic ? tr("Topic") : tr("Value");
}

}
