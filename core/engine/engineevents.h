// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine reports, on the I/O thread; the seam carries it to the signals of EngineInterface.
#pragma once

#include "core/engine/engineinterface.h"

namespace mqttscope
{

/// Implementations take the values over; they must not call back into the engine.
class EngineEvents
{
public:
    virtual ~EngineEvents() = default;
    virtual void connectionChanged(const ConnectionStatus &status) = 0;
    virtual void connectionRemoved(ConnectionId id) = 0;
    virtual void operationFinished(OperationId id, const Outcome &outcome) = 0;
    virtual void subscriptionsChanged(ConnectionId id, const QList<SubscriptionProfile> &subscriptions) = 0;
    virtual void brokerChanged(const BrokerStatus &status) = 0;
    virtual void demoChanged(const QList<DemoDeviceInfo> &devices) = 0;
    virtual void diagnosisChanged(const DiagnosisReport &) { }
    virtual void captured(CaptureBatch &&batch) = 0;
    /// An empty vector, with the memory of records handed over before where there is some.
    [[nodiscard]] virtual std::vector<CaptureRecord> spareRecords() { return {}; }
};

}
