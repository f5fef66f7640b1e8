// SPDX-License-Identifier: GPL-3.0-or-later
// One network connection of the local broker: from the first byte to the last, whatever the client sends.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/broker/brokersession.h"
#include "core/broker/brokerstate.h"
#include "core/codec/framer.h"
#include "core/codec/packets.h"
#include "core/codec/summary.h"
#include "core/delivery/packetwriter.h"
#include "core/delivery/topicaliases.h"

#include <functional>
#include <optional>

namespace mqttscope
{

class BrokerConnection
{
public:
    /// Ends the connection that holds a session, if any: called when another one takes the session over.
    using TakeOver = std::function<void(ConnectionId, TimePoint)>;

    BrokerConnection(ConnectionId id, FrameSink &sink, const QString &address, BrokerState &state, TakeOver takeOver,
                     TimePoint now);

    void receive(QByteArrayView frame, const Summary &summary, TimePoint now);
    void framingFailed(FrameHead::Status status, TimePoint now);
    void writable(TimePoint now);
    /// The network connection is gone.
    void transportClosed(TimePoint now);
    /// Another connection took the session over [5.0/MQTT-3.1.4-3].
    void sessionTakenOver(TimePoint now);
    /// Has not sent CONNECT, and others wait for its place.
    void makeRoom(TimePoint now);
    /// The broker stops: no will.
    void shutDown(TimePoint now);
    void advance(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;

    /// Nothing more comes from here: the sink was closed.
    [[nodiscard]] bool isOver() const { return m_stage == Stage::Over; }
    [[nodiscard]] bool hasSession() const { return m_session != nullptr; }

private:
    enum class Stage : quint8
    {
        AwaitingConnect,
        Connected,
        Over,
    };

    void connect(QByteArrayView frame, TimePoint now);
    void accept(const ConnectPacket &packet, TimePoint now);
    [[nodiscard]] BrokerSession &takeSession(const QByteArray &clientId, bool cleanStart, bool &sessionPresent,
                                             TimePoint now);
    void setUp(BrokerSession &session, const ConnectPacket &packet, TimePoint now);
    /// @param explanation English; nullptr: that of the reason
    void refuse(ReasonCode reason, const char *explanation, TimePoint now);
    void turnAway(ReasonCode code, const QString &reason, TimePoint now);
    void dispatch(const Packet &packet, TimePoint now);
    void handle(const PublishPacket &packet, TimePoint now);
    void handle(const SubscribePacket &packet, TimePoint now);
    void handle(const UnsubscribePacket &packet, TimePoint now);
    void handle(const DisconnectPacket &packet, TimePoint now);
    void pubrel(quint16 id, TimePoint now);
    void announce(const ConnectPacket &connect, QByteArrayView clientId, Properties &properties) const;
    /// Why a message is not taken although it is sound; Success if it is.
    [[nodiscard]] ReasonCode refusalOf(const PublishPacket &packet, QByteArrayView topic) const;
    /// Why a filter is not taken; Success if it may be.
    [[nodiscard]] ReasonCode refusalOf(const TopicFilter &filter, bool hasIdentifier) const;
    [[nodiscard]] quint8 subscribe(const SubscriptionEntry &entry, std::optional<quint32> identifier,
                                   std::optional<Subscription> &retainedFor);
    template <typename Ack>
    void acknowledge(quint16 id, ReasonCode code, TimePoint now);
    /// Sends an answer the client must get. False: it cannot be sent, and the connection was ended.
    template <typename P>
    [[nodiscard]] bool answer(const P &packet, TimePoint now);

    void fault(FaultId id, TimePoint now);
    /// DISCONNECT with a reason (5.0), then close. @param explanation English, for the Reason String
    void disconnect(ReasonCode reason, const char *explanation, bool sendWill, TimePoint now);
    /// @param reason English; for the report of the end
    void finish(bool sendWill, ReasonCode code, const QString &reason, TimePoint now);
    [[nodiscard]] BrokerEvent event(BrokerEvent::Kind kind) const;
    [[nodiscard]] bool isV5() const { return m_writer.version() == ProtocolVersion::V5_0; }

    ConnectionId m_id;
    QString m_address;
    BrokerState &m_state;
    TakeOver m_takeOver;
    PacketWriter m_writer;
    TopicAliases m_aliases;
    BrokerSession *m_session = nullptr; ///< lives as long as it is attached to this connection
    Stage m_stage = Stage::AwaitingConnect;
    TimePoint m_deadline; ///< for CONNECT, then for the next packet
    Duration m_silence{0}; ///< longest allowed between packets; 0 = any
    bool m_sessionCanExpire = false; ///< CONNECT had a Session Expiry Interval above 0
    bool m_wantsReasons = true; ///< Request Problem Information [5.0/3.1.2.11.7]
};

}
