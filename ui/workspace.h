// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives a window: the engine, the capture and the models every page shares. References only; Application owns.
#pragma once

#include "core/base/strongid.h"
#include "core/engine/engineinterface.h"
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
enum class SecretKind : quint8;

/// What is known about connections for this session only; never written.
struct SessionMemory
{
    struct Opened
    {
        ConnectionProfile profile;
        ConnectSecrets secrets;
    };
    /// A password is for one user at one broker: another broker never gets it. The same for the other secrets, each
    /// bound to what it opens.
    [[nodiscard]] static QString secretKey(const ConnectionProfile &profile, SecretKind kind);
    /// Remembers the values of secret headers that were typed into the profile; the profile without them.
    [[nodiscard]] ConnectionProfile keepHeaderValues(ConnectionProfile profile);
    [[nodiscard]] bool hasAll(const ConnectionProfile &profile) const; ///< of the secrets the profile needs
    [[nodiscard]] ConnectSecrets secretsFor(const ConnectionProfile &profile) const;
    QHash<QString, QByteArray> secrets; ///< UTF-8 or bytes, by secretKey()
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
