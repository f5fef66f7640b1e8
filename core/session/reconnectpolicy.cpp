// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/reconnectpolicy.h"

#include <algorithm>

namespace mqttscope
{

ReconnectPolicy::ReconnectPolicy(Duration minimum, Duration maximum, quint32 seed)
    : m_minimum(std::max<Duration>(minimum, std::chrono::milliseconds(1)))
    , m_maximum(std::max(maximum, m_minimum))
    , m_random(seed)
{ }

Duration ReconnectPolicy::nextDelay()
{
    Duration delay = m_minimum;
    for (int i = 0; i < m_attempts && delay < m_maximum; ++i)
        delay *= 2;
    delay = std::min(delay, m_maximum);
    ++m_attempts;
    const auto jitter = qint64(m_random.generateDouble() * double(delay.count()) / 4.0);
    return delay - Duration(jitter);
}

}
