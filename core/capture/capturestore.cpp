// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/capturestore.h"

#include "core/capture/chunkshelf.h"
#include "core/capture/connectionledger.h"
#include "core/capture/recordblocks.h"
#include "core/capture/wallclock.h"

#include <QHash>

#include <cstring>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr qint64 kPayloadShare = 4; ///< of the budget, for copies of last payloads: one in so many bytes

quint32 distance(PacketNumber from, PacketNumber to)
{
    const quint64 packets = from == 0 ? 0 : to - from;
    return packets <= std::numeric_limits<quint32>::max() ? quint32(packets) : 0;
}

/// Reuses the memory of the last value where nobody else holds it.
void assign(QByteArray &target, QByteArrayView bytes)
{
    if (!target.isDetached() || target.capacity() < bytes.size()) {
        target = bytes.toByteArray();
        return;
    }
    target.resize(bytes.size());
    if (!bytes.isEmpty())
        std::memcpy(target.data(), bytes.data(), size_t(bytes.size()));
}
}

class CaptureStore::Private
{
public:
    /// Evicts the oldest chunks until `incoming` bytes fit or nothing is left.
    bool makeRoom(qint64 incoming);
    /// Packets of a batch larger than the whole budget that have to go at once, from its front.
    [[nodiscard]] size_t overflow(const CaptureBatch &batch, qint64 incoming) const;
    void take(CaptureBatch &batch, size_t skipped);
    void countDropped(const CaptureBatch &batch);
    void releaseChunks();
    [[nodiscard]] qint64 ledgerBytes() const { return inLedgers.entries + inLedgers.payloads; }
    [[nodiscard]] qint64 bytesUsed() const { return chunks.bytes() + records.bytes() + ledgerBytes(); }
    [[nodiscard]] bool isOverBudget(qint64 incoming) const
    {
        const qint64 counted = qMin(ledgerBytes(), total.byteBudget / 2);
        return chunks.bytes() + records.bytes() + counted + incoming > total.byteBudget;
    }
    /// Forgets the topics of connections that are gone and have no packet left.
    void forgetGone();
    ConnectionLedger &ledger(quint16 connection);
    [[nodiscard]] const ConnectionLedger *findLedger(ConnectionId connection) const;
    [[nodiscard]] QByteArrayView frame(const CaptureRecord &record) const;
    [[nodiscard]] QByteArrayView payload(const CaptureRecord &record) const;

    RecordBlocks records;
    ChunkShelf chunks;
    WallClock wall;
    CaptureCounters total;
    LedgerBytes inLedgers;
    std::vector<std::unique_ptr<ConnectionLedger>> ledgers; ///< by ConnectionId
    std::vector<QByteArray> topicNames = {QByteArray()}; ///< by TopicId
    QHash<QByteArray, quint32> topicIds;
    std::vector<Touched> touched;

private:
    struct Last
    {
        ConnectionLedger *ledger;
        ConnectionLedger::Entry *entry;
        CaptureRecord record;
    };
    void countMessage(CaptureRecord &record, PacketNumber number, ConnectionLedger &connection);
    void keepLastPayloads();
    void addTopics(const QList<NewTopic> &topics);

    std::vector<Last> m_last; ///< parallel to `touched`
    quint32 m_batch = 0;
};

ConnectionLedger &CaptureStore::Private::ledger(quint16 connection)
{
    if (connection >= ledgers.size())
        ledgers.resize(size_t(connection) + 1);
    if (!ledgers[connection])
        ledgers[connection] = std::make_unique<ConnectionLedger>(inLedgers);
    return *ledgers[connection];
}

const ConnectionLedger *CaptureStore::Private::findLedger(ConnectionId connection) const
{
    return connection.value < ledgers.size() ? ledgers[connection.value].get() : nullptr;
}

QByteArrayView CaptureStore::Private::frame(const CaptureRecord &record) const
{
    const CaptureChunkPointer &chunk = chunks.find(record.chunk);
    const quint32 length = record.keptLength();
    if (!chunk || qint64(record.offset) + length > chunk->size())
        return {};
    return chunk->view(record.offset, length);
}

QByteArrayView CaptureStore::Private::payload(const CaptureRecord &record) const
{
    const QByteArrayView bytes = frame(record);
    if (record.payloadOffset == 0 || qsizetype(record.payloadOffset) >= bytes.size())
        return {};
    return bytes.sliced(record.payloadOffset);
}

bool CaptureStore::Private::makeRoom(qint64 incoming)
{
    const PacketNumber before = records.first();
    if (isOverBudget(incoming))
        forgetGone();
    while (!records.isEmpty() && isOverBudget(incoming)) {
        const quint32 oldest = records.at(records.first()).chunk;
        PacketNumber number = records.first();
        for (; number != records.end() && records.at(number).chunk <= oldest; ++number) {
            CaptureCounters &counters = ledger(records.at(number).connection).counters;
            --counters.kept;
            ++counters.evicted;
        }
        records.dropBelow(number);
        releaseChunks();
        forgetGone();
    }
    const quint64 gone = records.first() - before;
    total.kept -= gone;
    total.evicted += gone;
    return gone != 0;
}

void CaptureStore::Private::forgetGone()
{
    for (const std::unique_ptr<ConnectionLedger> &ledger : ledgers) {
        if (ledger && !ledger->isOpen && ledger->counters.kept == 0)
            ledger->forgetTopics();
    }
}

void CaptureStore::Private::releaseChunks()
{
    chunks.releaseBelow(records.isEmpty() ? chunks.newestId() : records.at(records.first()).chunk);
}

size_t CaptureStore::Private::overflow(const CaptureBatch &batch, qint64 incoming) const
{
    size_t skipped = 0;
    size_t chunk = 0;
    while (isOverBudget(incoming) && chunk + 1 < batch.newChunks.size()) {
        const CaptureChunkPointer &oldest = batch.newChunks[chunk++];
        const size_t first = skipped;
        while (skipped < batch.records.size() && batch.records[skipped].chunk <= oldest->id().value)
            ++skipped;
        incoming -= oldest->size() + qint64(skipped - first) * qint64(sizeof(CaptureRecord));
    }
    return skipped;
}

void CaptureStore::Private::countMessage(CaptureRecord &record, PacketNumber number, ConnectionLedger &connection)
{
    ConnectionLedger::Entry &entry = connection.entry(record.topic);
    TopicStatistics &statistics = entry.statistics;
    const quint32 size = record.payloadLength();
    record.previousOfTopic = distance(statistics.lastNumber, number);
    if (statistics.messages++ == 0)
        statistics.firstTimeNs = record.timeNs;
    statistics.payloadBytes += size;
    statistics.lastNumber = number;
    statistics.lastTimeNs = record.timeNs;
    statistics.lastPayloadSize = size;
    statistics.lastFirstByte = record.firstByte;
    if (record.retain())
        statistics.retained = size != 0; // an empty payload removes the Retained Message [5.0/3.3.1.3]
    if (entry.batch != m_batch) {
        entry.batch = m_batch;
        entry.touchedIndex = quint32(touched.size());
        touched.push_back({record.connectionId(), record.topicId(), 0});
        m_last.push_back({&connection, &entry, {}});
    }
    ++touched[entry.touchedIndex].messages;
    m_last[entry.touchedIndex].record = record;
}

void CaptureStore::Private::keepLastPayloads()
{
    for (const Last &last : m_last) {
        const QByteArrayView bytes = payload(last.record);
        const QByteArrayView head = bytes.first(qMin(bytes.size(), TopicStatistics::kLastPayloadKept));
        QByteArray &kept = last.entry->statistics.lastPayload;
        const qsizetype before = kept.capacity();
        const bool fits
            = head.size() <= before || inLedgers.payloads + head.size() - before <= total.byteBudget / kPayloadShare;
        assign(kept, fits ? head : QByteArrayView());
        last.ledger->payloadGrew(kept.capacity() - before);
    }
    m_last.clear();
}

void CaptureStore::Private::addTopics(const QList<NewTopic> &topics)
{
    for (const NewTopic &topic : topics) {
        if (topic.id.value >= topicNames.size())
            topicNames.resize(size_t(topic.id.value) + 1);
        topicNames[topic.id.value] = topic.name;
        topicIds.insert(topic.name, topic.id.value);
    }
}

void CaptureStore::Private::take(CaptureBatch &batch, size_t skipped)
{
    ++m_batch;
    touched.clear();
    addTopics(batch.newTopics);
    for (const TimeAnchor &anchor : batch.anchors)
        wall.add(anchor);
    for (const CaptureChunkPointer &chunk : batch.newChunks)
        chunks.add(chunk);

    PacketNumber number = records.end() - skipped;
    for (size_t i = 0; i < batch.records.size(); ++i, ++number) {
        CaptureRecord &record = batch.records[i];
        ConnectionLedger &connection = ledger(record.connection);
        if (record.type() == PacketType::Publish && record.topic != 0)
            countMessage(record, number, connection);
        record.exchange = distance(connection.exchanges.link(record, number), number);
        ++connection.counters.seen;
        if (i < skipped) {
            ++connection.counters.evicted;
            continue;
        }
        ++connection.counters.kept;
        records.append(record);
    }
    total.seen += batch.records.size();
    total.evicted += skipped;
    total.kept += batch.records.size() - skipped;
    countDropped(batch);
    total.topicsRefused += batch.topicsRefused;
    keepLastPayloads();
    for (const ConnectionPresence &change : batch.presence)
        ledger(change.connection.value).isOpen = change.isOpen;
    if (skipped != 0)
        releaseChunks();
}

void CaptureStore::Private::countDropped(const CaptureBatch &batch)
{
    total.seen += batch.dropped;
    total.dropped += batch.dropped;
    for (const DroppedPackets &dropped : batch.droppedByConnection) {
        CaptureCounters &counters = ledger(dropped.connection.value).counters;
        counters.seen += dropped.count;
        counters.dropped += dropped.count;
    }
}

CaptureStore::CaptureStore(qint64 byteBudget, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->total.byteBudget = byteBudget;
}

CaptureStore::~CaptureStore() = default;

void CaptureStore::append(CaptureBatch &&batch)
{
    qint64 incoming = qint64(batch.records.size()) * qint64(sizeof(CaptureRecord));
    for (const CaptureChunkPointer &chunk : batch.newChunks)
        incoming += chunk->size();

    bool isEvicting = d->makeRoom(incoming);
    const size_t skipped = d->overflow(batch, incoming);
    if (skipped != 0) {
        d->records.dropBelow(d->records.end() + skipped);
        isEvicting = true;
    }
    if (isEvicting)
        Q_EMIT evicted(d->records.first());

    const PacketNumber first = d->records.end();
    d->take(batch, skipped);
    Q_EMIT appended(first, d->records.end() - first);
}

void CaptureStore::clear()
{
    for (const std::unique_ptr<ConnectionLedger> &ledger : d->ledgers) {
        if (!ledger)
            continue;
        ledger->counters.cleared += ledger->counters.kept;
        ledger->counters.kept = 0;
        ledger->forgetTopics();
    }
    d->total.cleared += d->total.kept;
    d->total.kept = 0;
    d->touched.clear();
    d->records.dropBelow(d->records.end());
    d->releaseChunks();
    Q_EMIT cleared();
}

void CaptureStore::setByteBudget(qint64 bytes)
{
    d->total.byteBudget = bytes;
    if (d->makeRoom(0))
        Q_EMIT evicted(d->records.first());
    Q_EMIT byteBudgetChanged(bytes);
}

PacketNumber CaptureStore::firstNumber() const { return d->records.first(); }

PacketNumber CaptureStore::endNumber() const { return d->records.end(); }

const CaptureRecord &CaptureStore::record(PacketNumber number) const
{
    Q_ASSERT(contains(number));
    return d->records.at(number);
}

QByteArrayView CaptureStore::frame(PacketNumber number) const { return d->frame(record(number)); }

QByteArrayView CaptureStore::payload(PacketNumber number) const { return d->payload(record(number)); }

CaptureChunkPointer CaptureStore::chunkOf(PacketNumber number) const { return d->chunks.find(record(number).chunk); }

QByteArray CaptureStore::topicName(TopicId id) const
{
    return id.value < d->topicNames.size() ? d->topicNames[id.value] : QByteArray();
}

TopicId CaptureStore::findTopic(QByteArrayView name) const
{
    return TopicId(d->topicIds.value(QByteArray::fromRawData(name.data(), name.size()), 0));
}

quint32 CaptureStore::topicCount() const { return quint32(d->topicNames.size()) - 1; }

const TopicStatistics *CaptureStore::statistics(ConnectionId connection, TopicId topic) const
{
    const ConnectionLedger *ledger = d->findLedger(connection);
    const ConnectionLedger::Entry *entry = ledger ? ledger->find(topic.value) : nullptr;
    return entry ? &entry->statistics : nullptr;
}

quint32 CaptureStore::topicCount(ConnectionId connection) const
{
    const ConnectionLedger *ledger = d->findLedger(connection);
    return ledger ? ledger->topicCount() : 0;
}

CaptureCounters CaptureStore::counters() const
{
    CaptureCounters counters = d->total;
    counters.bytesUsed = d->bytesUsed();
    return counters;
}

CaptureCounters CaptureStore::counters(ConnectionId connection) const
{
    const ConnectionLedger *ledger = d->findLedger(connection);
    return ledger ? ledger->counters : CaptureCounters{};
}

qint64 CaptureStore::wallNs(qint64 steadyNs) const { return d->wall.toWallNs(steadyNs); }

const std::vector<CaptureStore::Touched> &CaptureStore::touchedTopics() const { return d->touched; }

}
