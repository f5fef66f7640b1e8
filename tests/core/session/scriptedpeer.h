// SPDX-License-Identifier: GPL-3.0-or-later
// A server played by the test, a client session and a manual clock.
#pragma once

#include "core/session/clientsession.h"
#include "tests/support/packetpeer.h"

#include <QSignalSpy>

#include <memory>
#include <optional>

namespace mqttscope::test
{

class ScriptedPeer
{
public:
    explicit ScriptedPeer(const SessionOptions &options)
        : session(options)
    {
        QObject::connect(&session, &ClientSession::published, &session,
                         [this](OperationId id, const SessionOutcome &outcome) {
                             published.append({id, outcome});
                         });
        QObject::connect(&session, &ClientSession::subscribed, &session,
                         [this](OperationId id, const SessionOutcome &outcome) {
                             subscribed.append({id, outcome});
                         });
        QObject::connect(&session, &ClientSession::unsubscribed, &session,
                         [this](OperationId id, const SessionOutcome &outcome) {
                             unsubscribed.append({id, outcome});
                         });
        QObject::connect(&session, &ClientSession::connected, &session,
                         [this](const Connack &value) { connacks.append(value); });
        QObject::connect(&session, &ClientSession::disconnected, &session,
                         [this](const DisconnectInfo &value) { disconnects.append(value); });
        QObject::connect(&session, &ClientSession::pingAnswered, &session,
                         [this](Duration value) { roundTrips.append(value); });
        QObject::connect(&session, &ClientSession::messageReceived, &session, [this](const PublishView &message) {
            topics.append(message.topic.toByteArray());
            payloads.append(message.payload.toByteArray());
        });
    }

    /// A new network connection; the CONNECT is the first frame to take.
    void open()
    {
        peer = std::make_unique<PacketPeer>(Direction::FromClient, session.options().version);
        session.transportOpened(*peer, now);
    }
    /// open() and a CONNACK without properties.
    void connect(bool sessionPresent = false, const Properties &properties = {})
    {
        open();
        static_cast<void>(peer->take<ConnectPacket>());
        ConnackPacket connack;
        connack.sessionPresent = sessionPresent;
        connack.properties = properties;
        reply(connack);
    }
    void reply(const Packet &packet) { replyBytes(peer->encoded(packet)); }
    void replyBytes(const QByteArray &frame) { session.receive(frame, peer->summaryOf(frame), now); }
    template <typename P>
    [[nodiscard]] const P *expect()
    {
        return peer->take<P>();
    }
    /// The network connection is gone.
    void cut() { session.transportClosed(now); }
    /// Lets time pass, stopping at every deadline of the session.
    void after(Duration duration)
    {
        const TimePoint end = now + duration;
        for (auto due = session.nextDeadline(); due && *due <= end; due = session.nextDeadline()) {
            now = std::max(now, *due);
            session.advance(now);
        }
        now = end;
    }
    void publish(quint32 operation, const QByteArray &topic, const QByteArray &payload, QoS qos, bool retain = false)
    {
        session.publish(OperationId(operation), {topic, payload, qos, retain, {}}, now);
    }

    struct Finished
    {
        OperationId id;
        SessionOutcome outcome;
    };
    TimePoint now{std::chrono::hours(1)};
    ClientSession session;
    std::unique_ptr<PacketPeer> peer;
    QList<Finished> published;
    QList<Finished> subscribed;
    QList<Finished> unsubscribed;
    QList<Connack> connacks;
    QList<DisconnectInfo> disconnects;
    QList<Duration> roundTrips;
    QList<QByteArray> topics;
    QList<QByteArray> payloads;
};

}
