// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/outbox.h"

#include <iterator>
#include <map>
#include <utility>

namespace mqttscope
{

namespace
{

constexpr size_t kSpares = 4; // one being filled, one being stored, two for the turns that come late

qint64 bytesOf(const CaptureBatch &batch)
{
    qint64 bytes = qint64(batch.records.size()) * qint64(sizeof(CaptureRecord));
    for (const CaptureChunkPointer &chunk : batch.newChunks)
        bytes += chunk->size();
    return bytes;
}

void addDrops(CaptureBatch &to, const CaptureBatch &from)
{
    to.dropped += from.dropped;
    for (const DroppedPackets &drops : from.droppedByConnection) {
        const auto known
            = std::find_if(to.droppedByConnection.begin(), to.droppedByConnection.end(),
                           [&](const DroppedPackets &item) { return item.connection == drops.connection; });
        if (known == to.droppedByConnection.end())
            to.droppedByConnection.push_back(drops);
        else
            known->count += drops.count;
    }
}

/// Puts `next` behind `batch`.
void merge(CaptureBatch &batch, CaptureBatch &&next)
{
    batch.records.insert(batch.records.end(), next.records.begin(), next.records.end());
    std::move(next.newChunks.begin(), next.newChunks.end(), std::back_inserter(batch.newChunks));
    batch.newTopics.append(next.newTopics);
    batch.anchors.insert(batch.anchors.end(), next.anchors.begin(), next.anchors.end());
    batch.topicsRefused += next.topicsRefused;
    batch.presence.insert(batch.presence.end(), next.presence.begin(), next.presence.end());
    addDrops(batch, next);
}

/// What must be known even if the packets are lost: topics, clocks, who came and went, the chunk later packets may lie
/// in, the counts.
CaptureBatch withoutRecords(CaptureBatch &&batch)
{
    CaptureBatch rest;
    rest.newTopics = std::move(batch.newTopics);
    rest.anchors = std::move(batch.anchors);
    rest.topicsRefused = batch.topicsRefused;
    rest.presence = std::move(batch.presence);
    if (!batch.newChunks.empty())
        rest.newChunks.push_back(std::move(batch.newChunks.back()));
    addDrops(rest, batch);
    std::map<quint16, quint64> lost;
    for (const CaptureRecord &record : batch.records)
        ++lost[record.connection];
    for (const auto &[connection, count] : lost) {
        CaptureBatch drops;
        drops.dropped = count;
        drops.droppedByConnection.push_back({ConnectionId(connection), count});
        addDrops(rest, drops);
    }
    return rest;
}

}

Outbox::Outbox(std::function<void()> doorbell, qint64 captureBudget)
    : m_doorbell(std::move(doorbell))
    , m_budget(captureBudget)
{ }

void Outbox::ring(bool wasRung)
{
    if (!wasRung)
        m_doorbell();
}

void Outbox::push(EngineEvent event)
{
    bool wasRung = false;
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(std::move(event));
        wasRung = std::exchange(m_isRung, true);
    }
    ring(wasRung);
}

/// Only the last one counts: it takes the place of one that still waits.
template <typename T>
void Outbox::pushLatest(const T &state)
{
    {
        const std::lock_guard lock(m_mutex);
        for (EngineEvent &event : m_events) {
            if (T *waiting = std::get_if<T>(&event)) {
                *waiting = state;
                return;
            }
        }
    }
    push(state);
}

void Outbox::connectionChanged(const ConnectionStatus &status) { push(status); }

void Outbox::connectionRemoved(ConnectionId id) { push(ConnectionRemovedEvent{id}); }

void Outbox::operationFinished(OperationId id, const Outcome &outcome) { push(OperationFinishedEvent{id, outcome}); }

void Outbox::subscriptionsChanged(ConnectionId id, const QList<SubscriptionProfile> &subscriptions)
{
    push(SubscriptionsChangedEvent{id, subscriptions});
}

void Outbox::brokerChanged(const BrokerStatus &status) { pushLatest(status); }

void Outbox::demoChanged(const QList<DemoDeviceInfo> &devices) { pushLatest(devices); }

void Outbox::captured(CaptureBatch &&batch)
{
    bool wasRung = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waitingBytes += bytesOf(batch);
        m_batches.push_back(std::move(batch));
        while (m_waitingBytes > m_budget && m_batches.size() > 1)
            dropOldest();
        wasRung = std::exchange(m_isRung, true);
    }
    ring(wasRung);
}

std::vector<CaptureRecord> Outbox::spareRecords()
{
    const std::lock_guard lock(m_mutex);
    if (m_spares.empty())
        return {};
    std::vector<CaptureRecord> spare = std::move(m_spares.back());
    m_spares.pop_back();
    return spare;
}

void Outbox::giveBack(std::vector<CaptureRecord> &&records)
{
    records.clear();
    const std::lock_guard lock(m_mutex);
    if (m_spares.size() < kSpares && records.capacity() != 0)
        m_spares.push_back(std::move(records));
}

void Outbox::dropOldest()
{
    m_waitingBytes -= bytesOf(m_batches[0]) + bytesOf(m_batches[1]);
    CaptureBatch rest = withoutRecords(std::move(m_batches[0]));
    m_batches.pop_front();
    merge(rest, std::move(m_batches[0]));
    m_batches[0] = std::move(rest);
    m_waitingBytes += bytesOf(m_batches[0]);
}

Outbox::Contents Outbox::take(size_t maximumRecords)
{
    std::deque<CaptureBatch> batches;
    Contents contents;
    {
        const std::lock_guard lock(m_mutex);
        contents.events = std::exchange(m_events, {});
        size_t records = 0;
        while (!m_batches.empty()
               && (batches.empty() || records + m_batches.front().records.size() <= maximumRecords)) {
            records += m_batches.front().records.size();
            m_waitingBytes -= bytesOf(m_batches.front());
            batches.push_back(std::move(m_batches.front()));
            m_batches.pop_front();
        }
        contents.hasMore = !m_batches.empty();
        m_isRung = contents.hasMore;
    }
    if (batches.empty())
        return contents;
    contents.batch = std::move(batches.front());
    for (size_t i = 1; i < batches.size(); ++i) {
        merge(contents.batch, std::move(batches[i]));
        giveBack(std::move(batches[i].records));
    }
    return contents;
}

}
