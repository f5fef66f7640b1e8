// SPDX-License-Identifier: GPL-3.0-or-later
// The one timer behind all deadlines of the engine.
#pragma once

#include "core/base/clock.h"

#include <QTimer>

#include <optional>

namespace mqttscope
{

/// Fires no later than the earliest time asked for since it fired last; whoever asked for nothing then is not harmed.
/// I/O thread.
class DeadlineTimer final : public QObject
{
    Q_OBJECT
public:
    explicit DeadlineTimer(const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_armedFor.reset();
            Q_EMIT reached();
        });
    }

    void wakeAt(std::optional<TimePoint> time)
    {
        if (!time || (m_armedFor && *m_armedFor <= *time))
            return;
        m_armedFor = time;
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*time - m_clock.now());
        m_timer.start(std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds(0), kLongestWait));
    }

Q_SIGNALS:
    void reached();

private:
    static constexpr std::chrono::milliseconds kLongestWait = std::chrono::hours(1);
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<TimePoint> m_armedFor;
};

}
