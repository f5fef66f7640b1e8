// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linereader.h"

#include <QSocketNotifier>

#include <cerrno>
#include <unistd.h>

namespace mqttscope::cli
{

namespace
{
constexpr qsizetype kRoom = 64 << 10;
}

LineReader::LineReader(int descriptor, qsizetype longest, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_longest(longest)
    , m_notifier(new QSocketNotifier(descriptor, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &LineReader::read);
}

void LineReader::read()
{
    QByteArray room(kRoom, Qt::Uninitialized);
    const ssize_t count = ::read(m_descriptor, room.data(), size_t(room.size()));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        m_bytes.append(room.constData(), count);
    else
        m_isEnded = true;
    m_notifier->setEnabled(false); // until the next line is asked for
    Q_EMIT readable();
}

std::optional<QByteArray> LineReader::next()
{
    qsizetype end = m_bytes.indexOf('\n');
    if (end < 0 && m_isEnded && !m_bytes.isEmpty())
        end = m_bytes.size();
    if (end < 0) {
        m_isTooLong = m_bytes.size() > m_longest;
        m_notifier->setEnabled(!m_isEnded && !m_isTooLong);
        return std::nullopt;
    }
    if (end > m_longest) {
        m_isTooLong = true;
        return std::nullopt;
    }
    QByteArray line = m_bytes.first(end);
    m_bytes.remove(0, qMin(end + 1, m_bytes.size()));
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

}
