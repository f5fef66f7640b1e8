// SPDX-License-Identifier: GPL-3.0-or-later
// What a store keeps per connection: counters, one entry per topic, exchanges in progress.
#pragma once

#include "core/capture/capturestore.h"
#include "core/capture/exchangelinker.h"

#include <array>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

namespace mqttscope
{

/// Bytes held by ledgers.
struct LedgerBytes
{
    qint64 entries = 0;
    qint64 payloads = 0; ///< copies of last payloads
};

/// UI thread.
class ConnectionLedger
{
public:
    /// @param total of all ledgers, kept up to date by each
    explicit ConnectionLedger(LedgerBytes &total)
        : m_total(total)
    { }

    struct Entry
    {
        TopicStatistics statistics;
        quint32 batch = 0; ///< serial of the last batch that touched it
        quint32 touchedIndex = 0; ///< in that batch's list
    };

    CaptureCounters counters;
    ExchangeLinker exchanges;
    bool isOpen = true; ///< false: the connection is gone, the topics may go with its last packet

    /// nullptr if the topic had no message.
    [[nodiscard]] Entry *find(quint32 topic) const
    {
        const size_t page = topic >> kPageBits;
        return page < m_pages.size() && m_pages[page] ? (*m_pages[page])[topic & kPageMask] : nullptr;
    }
    [[nodiscard]] Entry &entry(quint32 topic)
    {
        Entry *known = find(topic);
        return known ? *known : add(topic);
    }
    [[nodiscard]] quint32 topicCount() const { return quint32(m_entries.size()); }
    void forgetTopics()
    {
        m_pages.clear();
        m_entries.clear();
        m_total.entries -= std::exchange(m_bytes.entries, 0);
        m_total.payloads -= std::exchange(m_bytes.payloads, 0);
    }
    /// The copy of a payload takes this many bytes more (or less).
    void payloadGrew(qint64 bytes)
    {
        m_bytes.payloads += bytes;
        m_total.payloads += bytes;
    }

private:
    static constexpr int kPageBits = 8;
    static constexpr quint32 kPageMask = (1U << kPageBits) - 1;
    /// Pages, because a broker's client uses a few topics with ids anywhere among hundreds of thousands.
    using Page = std::array<Entry *, size_t(1) << kPageBits>;

    Entry &add(quint32 topic)
    {
        const size_t page = topic >> kPageBits;
        if (page >= m_pages.size())
            m_pages.resize(page + 1);
        if (!m_pages[page]) {
            m_pages[page] = std::make_unique<Page>();
            entriesGrew(sizeof(Page));
        }
        m_entries.emplace_back();
        entriesGrew(sizeof(Entry));
        (*m_pages[page])[topic & kPageMask] = &m_entries.back();
        return m_entries.back();
    }

    void entriesGrew(size_t bytes)
    {
        m_bytes.entries += qint64(bytes);
        m_total.entries += qint64(bytes);
    }

    LedgerBytes &m_total;
    LedgerBytes m_bytes; ///< of this one
    std::vector<std::unique_ptr<Page>> m_pages;
    std::deque<Entry> m_entries; ///< a deque, so that entries stay where they are
};

}
