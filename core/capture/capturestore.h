// SPDX-License-Identifier: GPL-3.0-or-later
// The capture as the UI sees it: records and frames by packet number, bounded by a byte budget that evicts the oldest
// chunk.
#pragma once

#include "core/base/clock.h"
#include "core/capture/capturebatch.h"
#include "core/capture/capturerecord.h"
#include "core/spec/limits.h"

#include <QByteArrayView>
#include <QObject>

#include <deque>
#include <memory>

namespace mqttscope
{

/// seen = kept + evicted + dropped + cleared, always.
struct CaptureCounters
{
    quint64 seen = 0;
    quint64 kept = 0;
    quint64 evicted = 0; ///< left the store because of the budget
    quint64 dropped = 0; ///< never reached it because a queue was full
    quint64 cleared = 0; ///< removed by the user
    quint64 topicsRefused = 0; ///< PUBLISH that are in no topic's statistics because the table of topics is full
    qint64 bytesUsed = 0; ///< chunks, records, and what is kept per connection and topic
    qint64 byteBudget = 0;
};

/// Facts kept per connection and topic, so that eviction never blanks the tree.
struct TopicStatistics
{
    quint64 messages = 0;
    quint64 payloadBytes = 0;
    PacketNumber lastNumber = 0; ///< of the last PUBLISH; may be evicted
    qint64 firstTimeNs = 0;
    qint64 lastTimeNs = 0;
    /// Copied once per batch, at most kLastPayloadKept bytes; empty while the copies of all topics together take a
    /// quarter of the capture's budget.
    QByteArray lastPayload;
    quint32 lastPayloadSize = 0; ///< whole size in bytes
    quint8 lastFirstByte = 0; ///< type and flags of the last PUBLISH
    bool retained = false; ///< the broker holds a retained message as far as we saw
    static constexpr qsizetype kLastPayloadKept = limits::kLastPayloadKeptBytes;
};

/// Lives on the UI thread. What is kept per topic counts in the budget, up to half of it: the other half is the
/// packets'. The topics of a connection that is gone are forgotten when its last packet was evicted.
class CaptureStore : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kDefaultBudget = limits::kCaptureBudgetBytes;

    explicit CaptureStore(qint64 byteBudget = kDefaultBudget, QObject *parent = nullptr);
    ~CaptureStore() override;

    /// Takes in a batch: one `appended` (and before it one `evicted` if the budget made room).
    void append(CaptureBatch &&batch);
    /// Forgets all packets and statistics; topic and connection numbers stay known. Emits cleared.
    void clear();
    void setByteBudget(qint64 bytes);

    [[nodiscard]] PacketNumber firstNumber() const; ///< number of the oldest kept packet
    [[nodiscard]] PacketNumber endNumber() const; ///< one past the newest
    [[nodiscard]] bool contains(PacketNumber number) const { return number >= firstNumber() && number < endNumber(); }
    /// Precondition: contains(number). O(1).
    [[nodiscard]] const CaptureRecord &record(PacketNumber number) const;
    /// Bytes of the frame as they came; shorter than record.length if BodyNotKept. Good until the chunk is evicted:
    /// hold `chunkOf` to keep it. Precondition: contains(number).
    [[nodiscard]] QByteArrayView frame(PacketNumber number) const;
    [[nodiscard]] QByteArrayView payload(PacketNumber number) const; ///< PUBLISH only
    [[nodiscard]] CaptureChunkPointer chunkOf(PacketNumber number) const;

    /// Topic Name by id; empty for 0 or an id never announced.
    [[nodiscard]] QByteArray topicName(TopicId id) const;
    [[nodiscard]] TopicId findTopic(QByteArrayView name) const; ///< 0 = unknown
    [[nodiscard]] quint32 topicCount() const; ///< ids run from 1 to this
    /// Statistics of PUBLISH packets on a connection, nullptr if none were seen.
    [[nodiscard]] const TopicStatistics *statistics(ConnectionId connection, TopicId topic) const;
    [[nodiscard]] quint32 topicCount(ConnectionId connection) const; ///< topics with at least one message

    [[nodiscard]] CaptureCounters counters() const;
    [[nodiscard]] CaptureCounters counters(ConnectionId connection) const; ///< bytesUsed and byteBudget are 0
    /// Wall time of a record, ns since 1970 UTC, by the anchor in force.
    [[nodiscard]] qint64 wallNs(qint64 steadyNs) const;

Q_SIGNALS:
    /// Packets [first, first + count) are there, statistics are up to date. `touched` of the batch via touchedTopics().
    void appended(quint64 first, quint64 count);
    /// Packets below newFirst are gone; sent before `appended` of the same batch. A batch beyond the whole budget
    /// makes newFirst lie beyond the old endNumber: its first packets are evicted before anybody could see them.
    void evicted(quint64 newFirst);
    void cleared();
    void byteBudgetChanged(qint64 bytes);

public:
    struct Touched
    {
        ConnectionId connection;
        TopicId topic;
        quint32 messages = 0; ///< in the last batch
    };
    /// Topics that got messages in the last batch, each once; good during `appended`.
    [[nodiscard]] const std::vector<Touched> &touchedTopics() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
