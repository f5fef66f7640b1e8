// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives a window: the engine, the capture and the models every page shares. References only; Application owns.
#pragma once

#include "core/base/strongid.h"
#include "core/profile/connectionprofile.h"

#include <QHash>
#include <QStringList>

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
    /// A password is for one user at one broker: another broker never gets it.
    [[nodiscard]] static QString passwordKey(const ConnectionProfile &profile)
    {
        return QStringList{profile.id, profile.host, QString::number(profile.port), profile.userName}.join(QChar(0));
    }
    QHash<QString, QByteArray> passwords; ///< UTF-8, by passwordKey()
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
