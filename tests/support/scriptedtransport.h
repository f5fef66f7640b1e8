// SPDX-License-Identifier: GPL-3.0-or-later
// A byte stream played by the test: it says how much the operating system takes.
#pragma once

#include "core/transport/transport.h"

#include <QByteArray>

namespace mqttscope::test
{

class ScriptedTransport final : public Transport
{
public:
    void open() override { Q_EMIT opened(); }
    qint64 read(char *data, qint64 maximum) override
    {
        const qint64 bytes = qMin(maximum, qint64(m_incoming.size()));
        std::copy_n(m_incoming.constData(), bytes, data);
        m_incoming.remove(0, bytes);
        return bytes;
    }
    void write(QByteArrayView bytes) override
    {
        m_sent.append(bytes.data(), bytes.size());
        m_waiting += bytes.size();
        if (m_isTaking)
            take();
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_waiting; }
    void close() override { m_isClosed = true; }
    void abort() override { m_isClosed = true; }
    [[nodiscard]] QString peerAddress() const override { return QStringLiteral("127.0.0.1:1"); }

    /// The operating system takes what is written at once, or nothing.
    void setTaking(bool isTaking)
    {
        m_isTaking = isTaking;
        if (isTaking && m_waiting > 0) {
            take();
            Q_EMIT written();
        }
    }
    void arrive(const QByteArray &bytes)
    {
        m_incoming += bytes;
        Q_EMIT readable();
    }
    void end(TransportFailure failure) { Q_EMIT closed({failure, {}}); }
    [[nodiscard]] const QByteArray &sent() const { return m_sent; } ///< everything given to write()
    [[nodiscard]] qint64 taken() const { return m_taken; }
    [[nodiscard]] qint64 unread() const { return m_incoming.size(); }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

private:
    void take() { m_taken += std::exchange(m_waiting, 0); }

    QByteArray m_incoming;
    QByteArray m_sent;
    qint64 m_waiting = 0;
    qint64 m_taken = 0;
    bool m_isTaking = true;
    bool m_isClosed = false;
};

}
