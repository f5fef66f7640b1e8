// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bareloop.h"

#include "core/codec/framer.h"
#include "core/spec/enums.h"
#include "core/topic/topictable.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>

#include <cstring>
#include <vector>

namespace mqttscope::bench
{

namespace
{

class BareLoop : public QObject
{
public:
    BareLoop(quint16 port, quint64 messages)
        : m_buffer(1 << 20)
        , m_wanted(messages)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_socket.write(QByteArray::fromHex("101000044d515454040200000004") + "bare"
                           + QByteArray::fromHex("8206000100012300"));
        });
        connect(&m_socket, &QTcpSocket::readyRead, this, &BareLoop::read);
        connect(&m_socket, &QTcpSocket::disconnected, qApp, &QCoreApplication::quit);
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    [[nodiscard]] bool isComplete() const { return m_counted >= m_wanted; }

private:
    void read()
    {
        while (!isComplete()) {
            const qint64 bytes = m_socket.read(m_buffer.data() + m_used, qint64(m_buffer.size()) - qint64(m_used));
            if (bytes <= 0)
                return;
            m_used += size_t(bytes);
            const size_t taken = frame();
            std::memmove(m_buffer.data(), m_buffer.data() + taken, m_used - taken);
            m_used -= taken;
        }
    }
    size_t frame()
    {
        size_t position = 0;
        for (;;) {
            const QByteArrayView left(m_buffer.data() + position, qsizetype(m_used - position));
            const FrameHead head = inspectFrame(left);
            if (head.status != FrameHead::Status::Complete)
                return position;
            if (PacketType(quint8(left[0]) >> 4) == PacketType::Publish) {
                const qsizetype length = quint8(left[head.headerSize]) << 8 | quint8(left[head.headerSize + 1]);
                m_topics += m_table.intern(left.sliced(head.headerSize + 2, length)).value;
                if (++m_counted == m_wanted)
                    m_socket.abort();
            }
            position += head.size;
        }
    }

    QTcpSocket m_socket;
    TopicTable m_table;
    std::vector<char> m_buffer;
    size_t m_used = 0;
    quint64 m_wanted;
    quint64 m_counted = 0;
    quint64 m_topics = 0;
};

}

int runBareLoop(quint16 port, quint64 messages)
{
    const BareLoop loop(port, messages);
    QCoreApplication::exec();
    return loop.isComplete() ? 0 : 1;
}

}
