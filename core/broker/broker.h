// SPDX-License-Identifier: GPL-3.0-or-later
// The local broker without sockets and without a clock: per network connection frames come in and frames go out through
// a FrameSink; the time is an argument. It speaks 3.1, 3.1.1 and 5.0 side by side.
//
// The owner does, per network connection:
//     broker.open(id, sink, "127.0.0.1:51234", now);   // false: too many connections, close the socket
//     broker.receive(id, frame, summary, now);         // for every whole frame
//     broker.framingFailed(id, status, now);           // instead, when inspectFrame says TooLarge or Malformed
//     broker.closed(id, now);                          // when the socket is gone, whoever closed it
// After the broker called sink.close() it does not touch that sink again; calls for an unknown or closed id are
// ignored. The owner calls advance(now) when nextDeadline() is reached; nextDeadline() changes with every call.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/broker/brokerevent.h"
#include "core/broker/brokeroptions.h"
#include "core/broker/brokersnapshot.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/delivery/framesink.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mqttscope
{

/// One thread.
class Broker : public QObject
{
    Q_OBJECT
public:
    explicit Broker(const BrokerOptions &options, TimePoint now, QObject *parent = nullptr);
    ~Broker() override;

    [[nodiscard]] const BrokerOptions &options() const;

    /// Takes over a new network connection. When all places are taken, the one that has been silent longest without
    /// CONNECT makes room; if every one has a session, this is refused. @param sink must live until closed() or until
    /// its close() was called
    /// @param address of the client, for display
    [[nodiscard]] bool open(ConnectionId id, FrameSink &sink, const QString &address, TimePoint now);
    void receive(ConnectionId id, QByteArrayView frame, const Summary &summary, TimePoint now);
    void framingFailed(ConnectionId id, FrameHead::Status status, TimePoint now);
    /// The sink's pendingBytes() fell below limits::kWriteHighWaterBytes.
    void writable(ConnectionId id, TimePoint now);
    void closed(ConnectionId id, TimePoint now);

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);
    /// Tells every client DISCONNECT 0x8B (5.0) and closes; no will is published.
    void shutDown(TimePoint now);

    [[nodiscard]] BrokerSnapshot snapshot(TimePoint now) const;
    [[nodiscard]] const BrokerCounters &counters() const;

Q_SIGNALS:
    /// A client came, went or was removed. Many may come in one loop turn; take a snapshot when it suits.
    void clientsChanged();
    /// A client came, was refused, left, subscribed or unsubscribed; before the call that caused it returns.
    void happened(const mqttscope::BrokerEvent &event);

private:
    class Private;
    template <typename Action>
    void with(ConnectionId id, Action action);
    void announceChanges();
    [[nodiscard]] bool makeRoom(TimePoint now);
    std::unique_ptr<Private> d;
};

}
