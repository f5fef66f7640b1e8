// SPDX-License-Identifier: GPL-3.0-or-later
// Records by packet number: O(1) access over millions, cheap at both ends, never moved once written.
#pragma once

#include "core/capture/capturerecord.h"

#include <deque>
#include <vector>

namespace mqttscope
{

/// Numbers run from first() to end() - 1. UI thread.
class RecordBlocks
{
public:
    [[nodiscard]] PacketNumber first() const { return m_first; }
    [[nodiscard]] PacketNumber end() const { return m_end; }
    [[nodiscard]] bool isEmpty() const { return m_first == m_end; }
    [[nodiscard]] qint64 bytes() const { return qint64(m_end - m_first) * qint64(sizeof(CaptureRecord)); }

    /// Precondition: first() ≤ number < end().
    [[nodiscard]] const CaptureRecord &at(PacketNumber number) const
    {
        const quint64 index = number - m_base;
        return m_blocks[index >> kBlockBits][index & kIndexMask];
    }

    /// Gives the record the number end().
    void append(const CaptureRecord &record)
    {
        if (m_blocks.empty() || m_blocks.back().size() == kPerBlock) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(kPerBlock);
        }
        m_blocks.back().push_back(record);
        ++m_end;
    }

    /// Forgets all records below `number`; beyond end() the numbers in between are skipped.
    void dropBelow(PacketNumber number)
    {
        if (number >= m_end) {
            m_blocks.clear();
            m_base = m_first = m_end = number;
            return;
        }
        m_first = number;
        while (m_first - m_base >= kPerBlock) {
            m_blocks.pop_front();
            m_base += kPerBlock;
        }
    }

private:
    static constexpr int kBlockBits = 13;
    static constexpr quint64 kPerBlock = quint64(1) << kBlockBits;
    static constexpr quint64 kIndexMask = kPerBlock - 1;

    std::deque<std::vector<CaptureRecord>> m_blocks; ///< all full but the last
    PacketNumber m_base = 1; ///< number of the first record of the first block
    PacketNumber m_first = 1;
    PacketNumber m_end = 1;
};

}
