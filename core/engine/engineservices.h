// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the engine share on the I/O thread.
#pragma once

#include "core/base/clock.h"
#include "core/capture/captureappender.h"

#include <functional>
#include <optional>

namespace mqttscope
{

class SessionStore;

/// Owned by the engine, outlives everything it is given to. I/O thread.
struct EngineServices
{
    const Clock &clock;
    CaptureAppender &appender;
    /// Something was recorded: hand it over within a frame.
    std::function<void()> captureGrew;
    /// Call advance() of the engine's parts no later than this; nothing to do = nullopt.
    std::function<void(std::optional<TimePoint>)> wakeAt;
    SessionStore *sessions = nullptr; ///< nullptr = no session is kept over a restart
    /// Instead of Link::kCloseTimeout: everything that was sent is to reach the peer, however slow it is. The
    /// connection is then left to the peer to close, which tells that it has read DISCONNECT and all before it.
    std::optional<Duration> closeTimeout = {};
};

}
