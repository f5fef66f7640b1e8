// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on its thread with a capture behind it, and everything it said.
#pragma once

#include "core/capture/capturestore.h"
#include "core/engine/threadedengine.h"

#include <QHash>

#include <memory>

namespace mqttscope::test
{

struct EngineRig
{
    CaptureStore store;
    std::unique_ptr<ThreadedEngine> engine = std::make_unique<ThreadedEngine>();
    QHash<ConnectionId, QList<ConnectionStatus>> history;
    QHash<OperationId, Outcome> outcomes;
    QHash<ConnectionId, QList<SubscriptionProfile>> subscriptions;
    BrokerStatus broker;
    QList<DemoDeviceInfo> devices;
    QList<ConnectionId> removed;

    EngineRig()
    {
        QObject::connect(engine.get(), &EngineInterface::connectionChanged, &store,
                         [this](const ConnectionStatus &status) { history[status.id].append(status); });
        QObject::connect(engine.get(), &EngineInterface::operationFinished, &store,
                         [this](OperationId id, const Outcome &outcome) { outcomes.insert(id, outcome); });
        QObject::connect(engine.get(), &EngineInterface::subscriptionsChanged, &store,
                         [this](ConnectionId id, const QList<SubscriptionProfile> &list) { subscriptions[id] = list; });
        QObject::connect(engine.get(), &EngineInterface::brokerChanged, &store,
                         [this](const BrokerStatus &status) { broker = status; });
        QObject::connect(engine.get(), &EngineInterface::demoChanged, &store,
                         [this](const QList<DemoDeviceInfo> &list) { devices = list; });
        QObject::connect(engine.get(), &EngineInterface::connectionRemoved, &store,
                         [this](ConnectionId id) { removed.append(id); });
        QObject::connect(engine.get(), &EngineInterface::batchReady, &store,
                         [this](CaptureBatch &batch) { store.append(std::move(batch)); });
    }

    [[nodiscard]] static ConnectionProfile profile(quint16 port, ProtocolVersion version = ProtocolVersion::V5_0)
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.host = QStringLiteral("127.0.0.1");
        profile.port = port;
        profile.version = version;
        profile.reconnectMinMs = 20;
        profile.reconnectMaxMs = 100;
        return profile;
    }
    /// The last one heard; Connecting before the first.
    [[nodiscard]] ConnectionStatus status(ConnectionId id) const
    {
        const QList<ConnectionStatus> all = history.value(id);
        if (!all.isEmpty())
            return all.last();
        ConnectionStatus none;
        none.state = ConnectionState::Connecting;
        return none;
    }
    [[nodiscard]] ConnectionState state(ConnectionId id) const { return status(id).state; }

    /// Payloads received on a topic, oldest first.
    [[nodiscard]] QList<QByteArray> received(ConnectionId id, const QByteArray &topic) const
    {
        QList<QByteArray> payloads;
        const TopicId topicId = store.findTopic(topic);
        for (PacketNumber number = store.firstNumber(); number < store.endNumber(); ++number) {
            const CaptureRecord &record = store.record(number);
            if (record.type() == PacketType::Publish && record.connectionId() == id && topicId.isValid()
                && record.topicId() == topicId && record.direction() == Direction::FromBroker)
                payloads.append(store.payload(number).toByteArray());
        }
        return payloads;
    }
    [[nodiscard]] int count(ConnectionId id, PacketType type, Direction direction) const
    {
        int found = 0;
        for (PacketNumber number = store.firstNumber(); number < store.endNumber(); ++number) {
            const CaptureRecord &record = store.record(number);
            found += record.type() == type && record.connectionId() == id && record.direction() == direction;
        }
        return found;
    }
};

}
