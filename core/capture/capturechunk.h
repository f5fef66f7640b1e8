// SPDX-License-Identifier: GPL-3.0-or-later
// A block of captured bytes: written by the I/O thread, read by everybody below the watermark of a delivered batch.
#pragma once

#include "core/base/strongid.h"

#include <QByteArrayView>

#include <memory>

namespace mqttscope
{

/// Fixed memory, allocated once, never moved; shared by pointer so that a view into it stays good as long as it is
/// held.
class CaptureChunk
{
public:
    static constexpr qsizetype kDefaultSize = 1 << 20;

    CaptureChunk(ChunkId id, qsizetype size)
        : m_bytes(new char[size_t(size)]) // uninitialised on purpose: every byte is written before it is seen
        , m_size(size)
        , m_id(id)
    { }
    /// Takes over bytes that were collected elsewhere.
    CaptureChunk(ChunkId id, std::unique_ptr<char[]> bytes, qsizetype size)
        : m_bytes(std::move(bytes))
        , m_size(size)
        , m_id(id)
    { }

    [[nodiscard]] ChunkId id() const { return m_id; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] char *data() { return m_bytes.get(); }
    [[nodiscard]] const char *data() const { return m_bytes.get(); }
    [[nodiscard]] QByteArrayView view(quint32 offset, quint32 length) const
    {
        return {m_bytes.get() + offset, qsizetype(length)};
    }

private:
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size;
    ChunkId m_id;
};

using CaptureChunkPointer = std::shared_ptr<const CaptureChunk>;

}
