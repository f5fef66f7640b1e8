// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodevice.h"

#include <algorithm>
#include <utility>

namespace mqttscope
{

DemoDevice::DemoDevice(const QString &name, const QString &description, const SessionOptions &options,
                       Duration retryDelay)
    : m_name(name)
    , m_description(description)
    , m_session(options)
    , m_retryDelay(retryDelay)
{
    connect(&m_session, &ClientSession::connected, this, [this] {
        if (m_link == Link::Stopped) // stopped while the connection was on its way
            return m_session.close(ReasonCode::Success, m_now);
        m_justConnected = true;
        Q_EMIT changed();
    });
    connect(&m_session, &ClientSession::disconnected, this, [this] {
        m_tick.reset();
        m_justConnected = false;
        if (m_link != Link::Stopped) {
            m_link = Link::Waiting;
            m_retryAt.reset(); // set by the next advance(), which knows the time
        }
        Q_EMIT changed();
    });
    connect(&m_session, &ClientSession::messageReceived, this,
            [this](const PublishView &message) { onMessage(message, m_now); });
}

DemoDevice::~DemoDevice() = default;

void DemoDevice::start(TimePoint now)
{
    if (m_link != Link::Stopped)
        return;
    m_now = now;
    m_link = Link::Waiting;
    m_retryAt = now;
    advance(now);
}

void DemoDevice::stop(TimePoint now)
{
    m_now = now;
    const bool isCut = std::exchange(m_link, Link::Stopped) == Link::Aborted;
    m_tick.reset();
    if (!isCut)
        m_session.close(ReasonCode::Success, now);
}

std::optional<TimePoint> DemoDevice::nextDeadline() const
{
    if (m_link == Link::Aborted)
        return std::nullopt;
    std::optional<TimePoint> earliest = m_session.nextDeadline();
    const auto consider = [&earliest](TimePoint time) { earliest = earliest ? std::min(*earliest, time) : time; };
    if (m_link == Link::Waiting && m_session.state() == SessionState::Idle)
        consider(m_retryAt.value_or(m_now));
    if (m_justConnected)
        consider(m_now);
    if (m_tick && isConnected())
        consider(*m_tick);
    return earliest;
}

void DemoDevice::advance(TimePoint now)
{
    m_now = now;
    if (m_link == Link::Aborted)
        return;
    m_session.advance(now);
    if (m_link == Link::Waiting && m_session.state() == SessionState::Idle) {
        if (!m_retryAt)
            m_retryAt = now + m_retryDelay;
        if (now >= *m_retryAt) {
            m_link = Link::Wanted;
            Q_EMIT connectionWanted();
        }
    }
    if (!isConnected())
        return;
    if (std::exchange(m_justConnected, false))
        onConnected(now);
    if (m_tick && now >= *m_tick) {
        m_tick.reset();
        onTick(now);
    }
}

void DemoDevice::setFlooding(bool, TimePoint) { }

void DemoDevice::onMessage(const PublishView &, TimePoint) { }

void DemoDevice::publish(const QByteArray &topic, const QByteArray &payload, QoS qos, bool retain, TimePoint now,
                         const PropertyList &properties)
{
    m_session.publish(OperationId(), {topic, payload, qos, retain, properties}, now);
}

void DemoDevice::abort() { Q_EMIT abortWanted(); }

}
