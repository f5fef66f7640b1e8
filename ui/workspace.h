// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives a window: the engine, the capture and the models every page shares. References only; Application owns.
#pragma once

#include "core/base/strongid.h"
#include "core/profile/connectionprofile.h"

#include <QHash>

#include <optional>

namespace mqttscope
{

class CaptureStore;
class ChartModel;
class Clock;
class ConnectionListModel;
class EngineInterface;
class ProfileStore;
class SelectionContext;
class SubscriptionModel;
class Theme;
class TrafficMeter;
class UiState;

/// What is known about connections for this session only; never written.
struct SessionMemory
{
    struct Opened
    {
        ConnectionProfile profile;
        QByteArray password;
    };
    QHash<QString, QByteArray> passwords; ///< UTF-8; by profile, broker and user: another broker never gets it
    std::optional<ConnectionProfile> deleted; ///< the last one, while it is offered back
    QHash<ConnectionId, Opened> openedWith; ///< not those asked to be forgotten
};

struct Workspace
{
    EngineInterface &engine;
    ProfileStore &profiles;
    CaptureStore &capture;
    ConnectionListModel &connections;
    SubscriptionModel &subscriptions;
    SelectionContext &selection;
    ChartModel &charts;
    TrafficMeter &traffic;
    Theme &theme;
    UiState &state;
    const Clock &clock;
    SessionMemory &memory;
};

}
