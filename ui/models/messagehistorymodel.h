// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of one topic on one connection, newest first, read from the capture along its links as they are needed.
#pragma once

#include "core/capture/capturestore.h"

#include <QAbstractTableModel>

#include <deque>

namespace mqttscope
{

/// Rows change only in refresh(), which the page calls at display rate. Rows whose bytes left the capture stay and say
/// so. UI thread.
class MessageHistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Time,
        Delta,
        QoSColumn,
        Retain,
        Size,
        Payload,
        ColumnCount
    };
    enum Role
    {
        PacketRole = Qt::UserRole, ///< PacketNumber
        EvictedRole, ///< bool: the bytes are gone
        FaultRole, ///< QString: what is wrong with the packet; empty = nothing
    };
    /// Rows read at a time, and the most that are kept.
    static constexpr int kPage = 200;
    static constexpr size_t kMaximumRows = 50'000;
    /// Gaps are looked for among this many of the newest messages.
    static constexpr int kGapMessages = 10'000;

    explicit MessageHistoryModel(CaptureStore &capture, QObject *parent = nullptr);

    void setTopic(ConnectionId connection, TopicId topic);
    [[nodiscard]] ConnectionId connection() const { return m_connection; }
    [[nodiscard]] TopicId topic() const { return m_topic; }
    /// Takes in what arrived since the last call.
    void refresh();

    [[nodiscard]] PacketNumber packetAt(int row) const; ///< 0 outside
    [[nodiscard]] int rowOf(PacketNumber packet) const; ///< -1 if not (yet) read
    /// Reads on until `packet` is a row. False if it is none: too far back, evicted, or of another topic.
    bool fetchUpTo(PacketNumber packet);
    /// The message before `packet` of the same topic that the capture still holds; 0 if none.
    [[nodiscard]] PacketNumber previousOf(PacketNumber packet) const;
    /// Longest time between two of the newest kGapMessages messages, ns; 0 below two messages.
    [[nodiscard]] qint64 longestGapNs() const { return m_longestGapNs; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    /// What a row shows even after its bytes are gone.
    struct Row
    {
        PacketNumber packet = 0;
        qint64 timeNs = 0;
        qint64 deltaNs = -1; ///< since the message before; -1 = none known
        quint32 size = 0;
        quint8 firstByte = 0;
        QString fault;
    };
    [[nodiscard]] Row rowFor(PacketNumber packet) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    void reload();
    void appendOlder(PacketNumber down, size_t atMost);
    void dropRowsBeyondLimit();
    void measureGaps();
    void onEvicted();

    CaptureStore &m_capture;
    ConnectionId m_connection;
    TopicId m_topic;
    std::deque<Row> m_rows; ///< newest first
    qint64 m_longestGapNs = 0;
    bool m_evictionPending = false;
};

}
