// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a byte range front to back and cannot leave it. Sub-cursors are clamped to their parent by construction.
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>

namespace mqttscope
{

/// Offsets count from the start of the bytes the first cursor was made over, also in sub-cursors.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes)
        : m_base(bytes.data())
        , m_at(0)
        , m_end(bytes.size())
    { }

    [[nodiscard]] qsizetype offset() const { return m_at; }
    [[nodiscard]] qsizetype end() const { return m_end; }
    [[nodiscard]] qsizetype left() const { return m_end - m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    /// Preconditions of the reading functions: as many bytes are left.
    [[nodiscard]] quint8 peek() const
    {
        Q_ASSERT(left() >= 1);
        return quint8(m_base[m_at]);
    }
    quint8 takeByte()
    {
        const quint8 byte = peek();
        ++m_at;
        return byte;
    }
    quint16 takeTwoBytes() { return takeBigEndian<quint16>(); }
    quint32 takeFourBytes() { return takeBigEndian<quint32>(); }
    QByteArrayView take(qsizetype size)
    {
        Q_ASSERT(size >= 0 && size <= left());
        const QByteArrayView bytes(m_base + m_at, size);
        m_at += size;
        return bytes;
    }
    /// At most `size` bytes, without taking them.
    [[nodiscard]] QByteArrayView peekUpTo(qsizetype size) const { return {m_base + m_at, std::min(size, left())}; }
    QByteArrayView takeRest() { return take(left()); }

    /// Ends this cursor `size` bytes from here, at its present end at most; the end it had, for widenTo().
    qsizetype narrowTo(qsizetype size)
    {
        const qsizetype oldEnd = m_end;
        m_end = m_at + std::clamp(size, qsizetype(0), left());
        return oldEnd;
    }
    /// Undoes narrowTo().
    void widenTo(qsizetype end)
    {
        Q_ASSERT(end >= m_end);
        m_end = end;
    }

private:
    template <typename Int>
    Int takeBigEndian()
    {
        Q_ASSERT(left() >= qsizetype(sizeof(Int)));
        const Int value = qFromBigEndian<Int>(m_base + m_at);
        m_at += qsizetype(sizeof(Int));
        return value;
    }

    const char *m_base;
    qsizetype m_at;
    qsizetype m_end;
};

}
