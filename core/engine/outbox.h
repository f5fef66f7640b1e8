// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to cross from the I/O thread to the UI thread, in order and bounded.
#pragma once

#include "core/engine/engineevents.h"

#include <deque>
#include <functional>
#include <mutex>
#include <variant>
#include <vector>

namespace mqttscope
{

struct ConnectionRemovedEvent
{
    ConnectionId id;
};
struct OperationFinishedEvent
{
    OperationId id;
    Outcome outcome;
};
struct SubscriptionsChangedEvent
{
    ConnectionId id;
    QList<SubscriptionProfile> subscriptions;
};
using EngineEvent = std::variant<ConnectionStatus, ConnectionRemovedEvent, OperationFinishedEvent,
                                 SubscriptionsChangedEvent, BrokerStatus, QList<DemoDeviceInfo>, DiagnosisReport>;

/// Written on the I/O thread (as EngineEvents), emptied on the UI thread.
class Outbox final : public EngineEvents
{
public:
    /// @param doorbell called on the I/O thread when something waits and the last ringing has been answered
    /// @param captureBudget bytes of captured packets that may wait; the oldest beyond are dropped and counted
    explicit Outbox(std::function<void()> doorbell, qint64 captureBudget);

    void connectionChanged(const ConnectionStatus &status) override;
    void connectionRemoved(ConnectionId id) override;
    void operationFinished(OperationId id, const Outcome &outcome) override;
    void subscriptionsChanged(ConnectionId id, const QList<SubscriptionProfile> &subscriptions) override;
    void brokerChanged(const BrokerStatus &status) override;
    void demoChanged(const QList<DemoDeviceInfo> &devices) override;
    void diagnosisChanged(const DiagnosisReport &report) override { push(report); }
    void captured(CaptureBatch &&batch) override;
    [[nodiscard]] std::vector<CaptureRecord> spareRecords() override;

    struct Contents
    {
        std::vector<EngineEvent> events;
        CaptureBatch batch; ///< as many waiting ones as fit `maximumRecords`, at least one
        bool hasMore = false; ///< come again in the next loop turn
    };
    [[nodiscard]] Contents take(size_t maximumRecords);
    /// Memory of records that have been stored, for records to come. UI thread.
    void giveBack(std::vector<CaptureRecord> &&records);

private:
    void push(EngineEvent event);
    template <typename T>
    void pushLatest(const T &state);
    void ring(bool wasRung);
    void dropOldest();

    std::mutex m_mutex;
    std::vector<EngineEvent> m_events;
    std::deque<CaptureBatch> m_batches;
    qint64 m_waitingBytes = 0; ///< of m_batches
    std::vector<std::vector<CaptureRecord>> m_spares; ///< empty, with memory; a few
    bool m_isRung = false;
    const std::function<void()> m_doorbell;
    const qint64 m_budget;
};

}
