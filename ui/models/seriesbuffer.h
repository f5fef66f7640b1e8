// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of one plotted series, oldest first, bounded: past the capacity the oldest go and are counted.
#pragma once

#include "core/capture/capturerecord.h"

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace mqttscope
{

/// One point of a series. A NaN value marks a message that had no number at the path: the line is interrupted there.
struct Sample
{
    qint64 timeNs = 0; ///< steady nanoseconds
    double value = 0.0;
    PacketNumber packet = 0; ///< the message it came from
};

/// A ring of samples in ascending time. Any thread, one at a time.
class SeriesBuffer
{
public:
    static constexpr qsizetype kDefaultCapacity = 1 << 20;

    explicit SeriesBuffer(qsizetype capacity = kDefaultCapacity)
        : m_capacity(capacity)
    { }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype capacity() const { return m_capacity; }
    [[nodiscard]] quint64 dropped() const { return m_dropped; } ///< oldest samples that made room
    [[nodiscard]] const Sample &at(qsizetype index) const { return m_ring[slot(index)]; }
    [[nodiscard]] const Sample &first() const { return at(0); }
    [[nodiscard]] const Sample &last() const { return at(m_size - 1); }

    void append(const Sample &sample)
    {
        if (m_size == qsizetype(m_ring.size()) && m_size < m_capacity)
            grow();
        if (m_size == m_capacity) {
            m_ring[m_head] = sample;
            m_head = m_head + 1 == m_ring.size() ? 0 : m_head + 1;
            ++m_dropped;
            return;
        }
        ++m_size;
        m_ring[slot(m_size - 1)] = sample;
    }

    /// Puts older samples, newest first, before the first one; what does not fit is dropped and counted. O(size).
    void prependReversed(const std::vector<Sample> &newestFirst)
    {
        const qsizetype fitting = qMin(qsizetype(newestFirst.size()), m_capacity - m_size);
        m_dropped += quint64(qsizetype(newestFirst.size()) - fitting);
        std::vector<Sample> ring;
        ring.reserve(size_t(fitting + m_size));
        for (qsizetype i = fitting - 1; i >= 0; --i)
            ring.push_back(newestFirst[size_t(i)]);
        for (qsizetype i = 0; i < m_size; ++i)
            ring.push_back(at(i));
        m_ring = std::move(ring);
        m_size = qsizetype(m_ring.size());
        m_head = 0;
    }

    void clear()
    {
        m_ring.clear();
        m_head = 0;
        m_size = 0;
        m_dropped = 0;
    }

    /// Index of the first sample at or after `timeNs`; size() if all are earlier.
    [[nodiscard]] qsizetype lowerBound(qint64 timeNs) const
    {
        qsizetype low = 0;
        qsizetype high = m_size;
        while (low < high) {
            const qsizetype middle = low + (high - low) / 2;
            if (at(middle).timeNs < timeNs)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

private:
    [[nodiscard]] size_t slot(qsizetype index) const
    {
        const size_t at = m_head + size_t(index);
        return at < m_ring.size() ? at : at - m_ring.size();
    }
    void grow()
    {
        std::vector<Sample> ring;
        ring.reserve(size_t(qMin(m_capacity, qMax<qsizetype>(64, m_size * 2))));
        for (qsizetype i = 0; i < m_size; ++i)
            ring.push_back(at(i));
        ring.resize(ring.capacity());
        if (qsizetype(ring.size()) > m_capacity)
            ring.resize(size_t(m_capacity));
        m_ring = std::move(ring);
        m_head = 0;
    }

    std::vector<Sample> m_ring;
    size_t m_head = 0;
    qsizetype m_size = 0;
    qsizetype m_capacity;
    quint64 m_dropped = 0;
};

}
