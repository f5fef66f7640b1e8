// SPDX-License-Identifier: GPL-3.0-or-later
// The chunks a store holds, by id.
#pragma once

#include "core/capture/capturechunk.h"

#include <deque>

namespace mqttscope
{

/// Ids ascend; gaps are allowed. UI thread.
class ChunkShelf
{
public:
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] quint32 newestId() const { return m_chunks.empty() ? 0 : m_firstId + quint32(m_chunks.size()) - 1; }

    void add(const CaptureChunkPointer &chunk)
    {
        const quint32 id = chunk->id().value;
        if (m_chunks.empty())
            m_firstId = id;
        else if (id <= newestId())
            return; // announced before
        m_chunks.resize(id - m_firstId + 1);
        m_chunks.back() = chunk;
        m_bytes += chunk->size();
    }

    /// nullptr for a chunk that is gone or never came.
    [[nodiscard]] const CaptureChunkPointer &find(quint32 id) const
    {
        static const CaptureChunkPointer none;
        const quint32 index = id - m_firstId; // wraps to something large below the first
        return index < m_chunks.size() ? m_chunks[index] : none;
    }

    /// Lets go of all chunks with a lower id, except the newest: records still to come may point into it.
    void releaseBelow(quint32 id)
    {
        while (m_chunks.size() > 1 && m_firstId < id) {
            if (m_chunks.front())
                m_bytes -= m_chunks.front()->size();
            m_chunks.pop_front();
            ++m_firstId;
        }
    }

private:
    std::deque<CaptureChunkPointer> m_chunks;
    quint32 m_firstId = 0;
    qint64 m_bytes = 0;
};

}
