// SPDX-License-Identifier: GPL-3.0-or-later
// Writes big-endian values at the end of a byte array that was sized once beforehand.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <cstring>

namespace mqttscope
{

class ByteAppender
{
public:
    /// Makes room for exactly `size` more bytes, all of which must be written before the array is used.
    ByteAppender(QByteArray &out, qsizetype size)
    {
        const qsizetype start = out.size();
        out.resize(start + size);
        m_at = out.data() + start;
        m_end = m_at + size;
    }

    [[nodiscard]] qsizetype left() const { return m_end - m_at; }

    template <typename Int>
    void number(Int value)
    {
        Q_ASSERT(left() >= qsizetype(sizeof(Int)));
        qToBigEndian(value, m_at);
        m_at += sizeof(Int);
    }
    void bytes(QByteArrayView view)
    {
        Q_ASSERT(left() >= view.size());
        if (!view.isEmpty())
            std::memcpy(m_at, view.data(), size_t(view.size()));
        m_at += view.size();
    }

private:
    char *m_at;
    char *m_end;
};

}
