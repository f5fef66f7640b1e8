// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/packetlistmodel.h"

#include "core/base/plaintext.h"
#include "core/spec/packetspec.h"
#include "ui/models/celltone.h"
#include "ui/models/format.h"

#include <QElapsedTimer>

#include <algorithm>

namespace mqttscope
{

namespace
{
/// How long one slice of filtering may hold the event loop.
constexpr int kSliceMs = 6;
constexpr int kCheckEvery = 256;

QString difference(qint64 ns) { return ns < 0 ? QStringLiteral("−") + formatSpan(-ns) : formatSpan(ns); }
}

PacketListModel::PacketListModel(CaptureStore &capture, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capture(capture)
{
    m_scan.setInterval(0);
    connect(&m_scan, &QTimer::timeout, this, &PacketListModel::scanSlice);
    connect(&capture, &CaptureStore::appended, this, &PacketListModel::takeBatch);
    connect(&capture, &CaptureStore::evicted, this, &PacketListModel::evict);
    connect(&capture, &CaptureStore::cleared, this, &PacketListModel::restart);
    restart();
}

PacketListModel::~PacketListModel() = default;

void PacketListModel::setFilter(const PacketFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_rows.clear();
    m_first = m_capture.firstNumber();
    m_matcher.reset();
    m_scan.stop();
    if (m_filter.isActive()) {
        m_matcher.emplace(m_capture, m_filter);
        m_end = m_first;
        m_scanStart = m_first;
    } else {
        m_end = lastShown();
    }
    endResetModel();
    if (m_matcher)
        scanSlice();
    else
        Q_EMIT scanProgressed(0, 0);
}

void PacketListModel::cancelScan()
{
    if (!m_scan.isActive())
        return;
    m_scan.stop();
    m_end = lastShown();
    Q_EMIT scanProgressed(m_end - m_scanStart, m_end - m_scanStart);
}

void PacketListModel::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_pauseEnd = m_capture.endNumber();
    if (!paused)
        catchUp();
}

PacketNumber PacketListModel::lastShown() const
{
    return m_isPaused ? qMax(m_pauseEnd, m_capture.firstNumber()) : m_capture.endNumber();
}

void PacketListModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_problems.clear();
    m_faulty.clear();
    m_scan.stop();
    m_first = m_capture.firstNumber();
    m_end = m_first;
    m_scanStart = m_first;
    if (m_filter.isActive())
        m_matcher.emplace(m_capture, m_filter);
    m_pauseEnd = m_capture.endNumber();
    endResetModel();
    collectProblems(m_first, m_capture.endNumber());
    Q_EMIT problemCountChanged(problemCount());
    Q_EMIT scanProgressed(0, 0);
    catchUp();
}

void PacketListModel::takeBatch(PacketNumber first, quint64 count)
{
    const int before = problemCount();
    collectProblems(first, first + count);
    if (problemCount() != before)
        Q_EMIT problemCountChanged(problemCount());
    if (!m_isPaused)
        catchUp();
}

void PacketListModel::catchUp()
{
    if (m_matcher) {
        if (!m_scan.isActive()) {
            m_scanStart = m_end;
            scanSlice();
        }
        return;
    }
    const PacketNumber end = lastShown();
    if (end <= m_end)
        return;
    const int rows = rowCount();
    beginInsertRows({}, rows, rows + int(end - m_end) - 1);
    m_end = end;
    endInsertRows();
}

void PacketListModel::scanSlice()
{
    QElapsedTimer timer;
    timer.start();
    const PacketNumber end = lastShown();
    PacketNumber next = qMax(m_end, m_capture.firstNumber());
    std::vector<PacketNumber> found;
    while (next < end) {
        if (m_matcher->matches(next))
            found.push_back(next);
        ++next;
        if ((next - m_end) % kCheckEvery == 0 && timer.elapsed() >= kSliceMs)
            break;
    }
    m_end = next;
    if (!found.empty()) {
        const int rows = int(m_rows.size());
        beginInsertRows({}, rows, rows + int(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.cbegin(), found.cend());
        endInsertRows();
    }
    if (m_end >= end)
        m_scan.stop();
    else if (!m_scan.isActive())
        m_scan.start();
    m_scanStart = qMin(qMax(m_scanStart, m_capture.firstNumber()), m_end);
    Q_EMIT scanProgressed(m_end - m_scanStart, end - m_scanStart);
}

void PacketListModel::collectProblems(PacketNumber first, PacketNumber end)
{
    for (PacketNumber number = qMax(first, m_capture.firstNumber()); number < end; ++number) {
        const CaptureRecord &record = m_capture.record(number);
        // Nearly all traffic is sound PUBLISH: not even the frame is looked at.
        if (record.fault == 0 && record.type() == PacketType::Publish)
            continue;
        if (!isProblem(record, m_capture.frame(number)))
            continue;
        m_problems.push_back(number);
        if (record.fault != 0)
            m_faulty.push_back(number);
    }
}

void PacketListModel::evict(PacketNumber newFirst)
{
    const auto oldest = [newFirst](const std::deque<PacketNumber> &numbers) {
        return std::lower_bound(numbers.cbegin(), numbers.cend(), newFirst);
    };
    if (const auto kept = oldest(m_problems); kept != m_problems.cbegin()) {
        m_problems.erase(m_problems.cbegin(), kept);
        m_faulty.erase(m_faulty.cbegin(), oldest(m_faulty));
        Q_EMIT problemCountChanged(problemCount());
    }
    const qint64 gone
        = m_matcher ? qint64(oldest(m_rows) - m_rows.cbegin()) : qint64(qMin(qMax(newFirst, m_first), m_end) - m_first);
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        if (m_matcher)
            m_rows.erase(m_rows.cbegin(), m_rows.cbegin() + gone);
        m_first = qMax(m_first, newFirst);
        m_end = qMax(m_end, m_first);
        endRemoveRows();
    }
    m_first = qMax(m_first, newFirst);
    m_end = qMax(m_end, m_first);
}

PacketNumber PacketListModel::numberAt(int row) const
{
    return m_matcher ? m_rows[size_t(row)] : m_first + PacketNumber(row);
}

int PacketListModel::rowOf(PacketNumber number) const
{
    if (!m_matcher)
        return number >= m_first && number < m_end ? int(number - m_first) : -1;
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number);
    return found != m_rows.cend() && *found == number ? int(found - m_rows.cbegin()) : -1;
}

int PacketListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_matcher ? int(m_rows.size()) : int(m_end - m_first);
}

int PacketListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PacketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PacketNumber number = numberAt(index.row());
    if (!m_capture.contains(number))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case CellToneRole:
        return tone(number, index.column());
    case CellMonospaceRole:
        return index.column() != From && index.column() != Packet;
    case PacketNumberRole:
        return number;
    case IsProblemRole:
        return isProblem(m_capture.record(number), m_capture.frame(number));
    default:
        return {};
    }
}

QString PacketListModel::text(int row, int column) const
{
    const PacketNumber number = numberAt(row);
    const CaptureRecord &record = m_capture.record(number);
    switch (column) {
    case Number:
        return QString::number(number);
    case Time:
        return formatTimeOfDay(m_capture.wallNs(record.timeNs));
    case Delta:
        if (row == 0 || !m_capture.contains(numberAt(row - 1)))
            return {};
        return difference(record.timeNs - m_capture.record(numberAt(row - 1)).timeNs);
    case Connection:
        return m_connectionName ? visibleText(m_connectionName(record.connectionId()), LineBreaks::Visible, 200)
                                : QString();
    case From:
        return record.direction() == Direction::FromClient ? tr("→ client") : tr("← broker");
    case Packet:
        return QString::fromLatin1(packetSpec(record.type()).name);
    case Info:
        return packetInfo(m_capture, number);
    case Bytes:
        return formatCount(record.length);
    default:
        return {};
    }
}

int PacketListModel::tone(PacketNumber number, int column) const
{
    const CaptureRecord &record = m_capture.record(number);
    const auto problemTone
        = [&](CellTone bad, CellTone good) { return int(isProblem(record, m_capture.frame(number)) ? bad : good); };
    switch (column) {
    case Time:
    case Info:
        return problemTone(CellTone::Error, CellTone::Normal);
    case Packet:
        return problemTone(CellTone::StrongError, CellTone::Strong);
    case From:
        return int(record.direction() == Direction::FromClient ? CellTone::FromClient : CellTone::FromBroker);
    default:
        return int(CellTone::Muted);
    }
}

QVariant PacketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Bytes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Delta)
        return tr("Time since the packet shown before");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Delta:
        return tr("Δ");
    case Connection:
        return tr("Connection");
    case From:
        return tr("From");
    case Packet:
        return tr("Packet");
    case Info:
        return tr("Info");
    case Bytes:
        return tr("Bytes");
    default:
        return {};
    }
}

}
