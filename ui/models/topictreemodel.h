// SPDX-License-Identifier: GPL-3.0-or-later
// The topics of one connection as a tree: a function of the capture, brought up to date by refresh().
#pragma once

#include "core/capture/capturestore.h"
#include "ui/models/sparklinestore.h"
#include "ui/models/topicmatcher.h"
#include "ui/models/topicnodes.h"

#include <QAbstractItemModel>
#include <QList>
#include <QSet>

#include <vector>

namespace mqttscope
{

/// What a row shows.
struct TopicRow
{
    QString name; ///< one level, made visible
    QString preview; ///< last value on one line
    QByteArray topic; ///< levels down to here, raw
    TopicId topicId; ///< invalid for a level without messages of its own
    bool isRetained = false;
    bool hasChildren = false;
    bool isElision = false; ///< stands for siblings that are not listed
    quint64 messages = 0; ///< own
    quint64 subtreeMessages = 0;
    double rate = 0; ///< own, per second
    qint64 lastTimeNs = 0; ///< own, steady; 0 = none
};

/// Collects what was touched as batches arrive and changes rows only in refresh(), which the page calls at display
/// rate: a flood costs the same as a trickle. Times are steady nanoseconds. UI thread.
class TopicTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role
    {
        TopicRole = Qt::UserRole, ///< QByteArray, levels down to the row
        TopicIdRole, ///< quint32, 0 for a level on the way
        PreviewRole,
        MessagesRole,
        SubtreeMessagesRole,
        RateRole,
        RetainedRole,
        LastTimeRole,
        SparklineRole, ///< QList<float>
    };

    explicit TopicTreeModel(CaptureStore &capture, QObject *parent = nullptr);
    ~TopicTreeModel() override;

    void setConnection(ConnectionId connection);
    [[nodiscard]] ConnectionId connection() const { return m_connection; }
    /// A Topic Filter with wildcards, or text to find in topics and last values. Resets the model.
    void setFilter(const QString &text);
    [[nodiscard]] bool hasFilter() const { return !m_matcher.isEmpty(); }
    /// One sentence if the filter has wildcards but is no Topic Filter (it is then looked for as text), else empty.
    [[nodiscard]] const QString &filterProblem() const { return m_matcher.problem(); }
    /// Topics that pass the filter; those of the connection without one.
    [[nodiscard]] quint32 matchCount() const { return m_matches; }

    /// Brings rows up to date with the capture; at most kInsertsPerRefresh new topics at a time.
    void refresh(qint64 nowNs);
    [[nodiscard]] bool hasPending() const { return m_nextPending < m_pending.size(); }
    /// True if rows changed less than `spanNs` before the last refresh: a flash may still be fading.
    [[nodiscard]] bool changedWithin(qint64 spanNs) const;
    [[nodiscard]] qint64 nowNs() const { return m_nowNs; }

    [[nodiscard]] TopicRow rowAt(const QModelIndex &index) const;
    [[nodiscard]] qint64 lastTimeNs(const QModelIndex &index) const; ///< as in TopicRow, without the rest
    [[nodiscard]] QList<float> sparkline(const QModelIndex &index) const;
    /// Index of a topic; invalid while it is not listed.
    [[nodiscard]] QModelIndex indexOf(TopicId topic) const;
    /// A name for a row that outlives resets of the filter.
    [[nodiscard]] TopicNodeId nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfNode(TopicNodeId node) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    static constexpr size_t kInsertsPerRefresh = 1'000;

Q_SIGNALS:
    void matchCountChanged();

private:
    void takeTouched();
    void rebuild();
    void insertTopic(TopicId topic);
    void updateTopic(TopicNodeId id);
    void showMatch(TopicNodeId id);
    void listNode(TopicNodeId id);
    void markChanged(TopicNodeId id);
    void emitChanges();
    [[nodiscard]] bool passes(TopicNodeId id) const;
    [[nodiscard]] const TopicStatistics *statisticsOf(TopicNodeId id) const;

    CaptureStore &m_capture;
    ConnectionId m_connection;
    TopicNodes m_nodes;
    TopicMatcher m_matcher;
    mutable SparklineStore m_sparklines;
    std::vector<TopicId> m_touched;
    std::vector<bool> m_isTouched; ///< by TopicId
    std::vector<TopicId> m_pending; ///< topics without a node yet
    size_t m_nextPending = 0;
    std::vector<TopicNodeId> m_changed;
    QSet<TopicNodeId> m_changedElisions; ///< by parent
    quint32 m_matches = 0;
    qint64 m_nowNs = 0;
    qint64 m_lastChangeNs = 0;
};

}
