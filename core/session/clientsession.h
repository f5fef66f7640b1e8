// SPDX-License-Identifier: GPL-3.0-or-later
// The client's side of MQTT 3.1, 3.1.1 and 5.0 without a socket and without a clock: frames and the time come in,
// frames go out through a FrameSink, facts come out as signals. It outlives network connections and keeps the Session
// State between them.
//
// The owner (engine, tests) does, per network connection:
//     session.transportOpened(sink, now);          // sends CONNECT
//     session.receive(frame, summary, now);        // for every whole frame
//     session.framingFailed(status, now);          // instead, when inspectFrame says TooLarge or Malformed
//     session.transportClosed(now);                // once, when the socket is gone, whoever closed it
// and at any time calls advance(now) when nextDeadline() is reached. nextDeadline() changes with every call.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/codec/framer.h"
#include "core/codec/packets.h"
#include "core/codec/summary.h"
#include "core/delivery/framesink.h"
#include "core/session/sessionevents.h"
#include "core/session/sessionoptions.h"
#include "core/session/sessionsnapshot.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mqttscope
{

/// One thread. Slots connected to its signals may call publish, subscribe, unsubscribe and close, not delete it.
class ClientSession : public QObject
{
    Q_OBJECT
public:
    explicit ClientSession(SessionOptions options, QObject *parent = nullptr);
    ~ClientSession() override;

    [[nodiscard]] const SessionOptions &options() const;
    [[nodiscard]] SessionState state() const;
    /// In force on this connection; Unknown while Idle.
    [[nodiscard]] ProtocolVersion version() const;
    /// Largest packet we announced to take, bytes, for the framer; 0 = the protocol's own limit.
    [[nodiscard]] quint32 maximumPacketSize() const;

    void transportOpened(FrameSink &sink, TimePoint now);
    void transportClosed(TimePoint now);
    /// Frames before this one must have been given in order. QoS 0 PUBLISH without fault: no allocation, no decode.
    void receive(QByteArrayView frame, const Summary &summary, TimePoint now);
    void framingFailed(FrameHead::Status status, TimePoint now);
    /// The sink's pendingBytes() fell below limits::kWriteHighWaterBytes.
    void writable(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

    /// Answered by exactly one published(). QoS 0 finishes when handed to the sink, QoS 1 with PUBACK, QoS 2 with
    /// PUBCOMP (or a refusing PUBREC). What is refused here says why and is not sent.
    void publish(OperationId operation, const OutgoingMessage &message, TimePoint now);
    /// Adds to the subscriptions that are renewed when the server has lost the session. Answered by one subscribed().
    void subscribe(OperationId operation, const QList<SubscriptionRequest> &subscriptions, TimePoint now);
    void unsubscribe(OperationId operation, const QList<QByteArray> &filters, TimePoint now);
    /// Sends PINGREQ now, while connected; pingAnswered tells the round trip time.
    void ping(TimePoint now);
    /// Gives up the messages that wait; each is answered. What was sent stays under way.
    void cancelQueued();
    /// Answers authChallenge. Ignored when nothing was asked.
    void answerAuth(const QByteArray &data, TimePoint now);
    /// Proves anew who we are, on the living connection [5.0/4.12.1]. Answered by one reauthenticated().
    void reauthenticate(OperationId operation, TimePoint now);
    /// Sends DISCONNECT and closes. Reason 0x04 (5.0) asks the server to publish the will.
    /// @param properties of DISCONNECT, 5.0 only
    void close(ReasonCode reason, TimePoint now, const PropertyList &properties = {});
    /// The session will not be continued: every operation still open is answered now. After close() or while Idle.
    void discardState();
    /// As discardState(), where another session has taken a snapshot() over: what is open is answered by that.
    void handOverState();
    /// Sends bytes as they are, unseen by the state machines: fault injection of the simulated devices.
    void sendRaw(QByteArrayView bytes, TimePoint now);

    /// The Session State and the messages that wait, to be kept over a restart of the program; nullopt if there is
    /// nothing that outlives the connection.
    [[nodiscard]] std::optional<SessionSnapshot> snapshot() const;
    /// Another number whenever snapshot() may be another one.
    [[nodiscard]] quint64 stateRevision() const;
    /// Goes on with the state of an earlier program run, as far as the options let a session go on. Before the first
    /// connection. What cannot go on is answered by published() with operation 0. False if it is another session: of
    /// another server, Client Identifier or version.
    [[nodiscard]] bool restore(const SessionSnapshot &snapshot);

    /// Filters the server granted on this session, with the QoS it granted.
    [[nodiscard]] QList<SubscriptionRequest> subscriptions() const;
    /// QoS 1 and 2 messages sent and not settled.
    [[nodiscard]] int inflight() const;
    /// Messages waiting for the window or the network.
    [[nodiscard]] int queued() const;
    /// Of both, those a read-only connection keeps from being sent.
    [[nodiscard]] int heldBack() const;

Q_SIGNALS:
    void stateChanged(mqttscope::SessionState state);
    void connected(const mqttscope::Connack &connack);
    /// CONNACK with a refusal; disconnected follows.
    void refused(const mqttscope::Connack &connack, const QString &text);
    void messageReceived(const mqttscope::PublishView &message);
    /// Operation 0: a message of an earlier program run.
    void published(mqttscope::OperationId operation, const mqttscope::SessionOutcome &outcome);
    /// Operation 0: subscriptions renewed because the server had no session; they stay wanted if they are refused.
    void subscribed(mqttscope::OperationId operation, const mqttscope::SessionOutcome &outcome);
    void unsubscribed(mqttscope::OperationId operation, const mqttscope::SessionOutcome &outcome);
    void subscriptionsChanged(const QList<mqttscope::SubscriptionRequest> &subscriptions);
    /// The server asks for authentication data of a method that is not built in; no time limit runs meanwhile.
    void authChallenge(const QByteArray &method, const QByteArray &data);
    void reauthenticated(mqttscope::OperationId operation, const mqttscope::SessionOutcome &outcome);
    void pingAnswered(mqttscope::Duration roundTrip);
    /// The connection is over (or the session has decided to end it: the sink was told to close). Once per connection.
    void disconnected(const mqttscope::DisconnectInfo &info);
    /// For onlookers: their slots do not call the session.
    void packetSent(QByteArrayView frame);
    void packetReceived(QByteArrayView frame);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
