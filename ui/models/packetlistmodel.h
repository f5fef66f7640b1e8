// SPDX-License-Identifier: GPL-3.0-or-later
// The packets of the capture as rows, all of them or those a filter lets through.
#pragma once

#include "core/capture/capturestore.h"
#include "ui/models/packetfilter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace mqttscope
{

/// Without a filter a row is a packet number and costs nothing; with one, the numbers that match are kept. A filter is
/// applied in slices, so that the window stays responsive over millions of packets. Text is made in data() only. UI
/// thread.
class PacketListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Number,
        Time,
        Delta, ///< to the packet shown before; may be negative between connections
        Connection, ///< name of the client connection, or client id at the local broker
        From,
        Packet,
        Info,
        Bytes,
        ColumnCount
    };
    enum Role
    {
        PacketNumberRole = Qt::UserRole + 1,
        IsProblemRole,
    };

    explicit PacketListModel(CaptureStore &capture, QObject *parent = nullptr);
    ~PacketListModel() override;

    /// Gives the names of the Connection column; raw text, made visible here.
    using ConnectionName = std::function<QString(ConnectionId)>;
    void setConnectionNames(ConnectionName name) { m_connectionName = std::move(name); }

    void setFilter(const PacketFilter &filter);
    [[nodiscard]] const PacketFilter &filter() const { return m_filter; }
    /// Stops a filter that is still being applied: rows found so far stay, older packets not looked at are left out.
    void cancelScan();
    [[nodiscard]] bool isScanning() const { return m_scan.isActive(); }
    /// Packets that come while paused stay out (evicted rows go), whatever filter is set; they come in one insert
    /// afterwards.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    [[nodiscard]] PacketNumber numberAt(int row) const; ///< precondition: a valid row
    [[nodiscard]] int rowOf(PacketNumber number) const; ///< -1 = not shown
    /// Kept packets that break the standard or report a failure.
    [[nodiscard]] int problemCount() const { return int(m_problems.size()); }
    /// Those of them that break the standard; the others are sound and report a failure, often that of a faulty one.
    [[nodiscard]] int faultyCount() const { return int(m_faulty.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void problemCountChanged(int count);
    /// While a filter is applied: packets looked at and packets to look at; equal at the end.
    void scanProgressed(quint64 done, quint64 total);

private:
    void takeBatch(PacketNumber first, quint64 count);
    void evict(PacketNumber newFirst);
    void restart();
    void catchUp();
    void scanSlice();
    void collectProblems(PacketNumber first, PacketNumber end);
    /// One past the newest packet that may be shown: the newest of all, or where the list was paused.
    [[nodiscard]] PacketNumber lastShown() const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] int tone(PacketNumber number, int column) const;

    CaptureStore &m_capture;
    ConnectionName m_connectionName;
    PacketFilter m_filter;
    std::optional<PacketMatcher> m_matcher; ///< engaged = rows are m_rows
    std::deque<PacketNumber> m_rows; ///< ascending
    std::deque<PacketNumber> m_problems; ///< ascending
    std::deque<PacketNumber> m_faulty; ///< ascending, part of m_problems
    PacketNumber m_first = 1; ///< without a filter rows are [m_first, m_end)
    PacketNumber m_end = 1; ///< packets below are shown or were looked at by the filter
    PacketNumber m_scanStart = 1;
    PacketNumber m_pauseEnd = 1; ///< endNumber() when the list was paused
    QTimer m_scan;
    bool m_isPaused = false;
};

}
