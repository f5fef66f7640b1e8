// SPDX-License-Identifier: GPL-3.0-or-later
// A broker, its clients played by the test, and a manual clock.
#pragma once

#include "core/broker/broker.h"
#include "tests/support/packetpeer.h"

#include <memory>
#include <vector>

namespace mqttscope::test
{

class BrokerBench;

/// For CONNECT without clean start: a session that outlives its connection, in either version.
[[nodiscard]] inline Properties lasting(ProtocolVersion version)
{
    Properties properties;
    if (version == ProtocolVersion::V5_0)
        properties.add(PropertyId::SessionExpiryInterval, 3600);
    return properties;
}

/// A CONNACK without the Reason String it may carry; any other frame as it is.
[[nodiscard]] inline QByteArray withoutReason(const QByteArray &frame)
{
    const auto packet = decode(frame, ProtocolVersion::V5_0, Direction::FromBroker);
    const auto *connack = packet ? std::get_if<ConnackPacket>(&*packet) : nullptr;
    if (!connack || !connack->properties.find(PropertyId::ReasonString))
        return frame;
    ConnackPacket bare;
    bare.sessionPresent = connack->sessionPresent;
    bare.code = connack->code;
    QByteArray result;
    return encode(bare, ProtocolVersion::V5_0, Direction::FromBroker, result) ? result : frame;
}

/// One network connection to the broker under test.
class BenchClient : public PacketPeer
{
public:
    BenchClient(BrokerBench &bench, ConnectionId id, ProtocolVersion version)
        : PacketPeer(Direction::FromBroker, version)
        , m_bench(bench)
        , m_id(id)
    { }
    [[nodiscard]] ConnectionId id() const { return m_id; }

    inline void packet(const Packet &packet);
    inline void bytes(const QByteArray &frame);
    /// The network connection is gone without DISCONNECT.
    inline void cut();

    /// CONNECT with these options and the CONNACK that answers; nullptr if there was none.
    const ConnackPacket *connect(ConnectPacket connect)
    {
        connect.protocolLevel = quint8(version());
        connect.protocolName = version() == ProtocolVersion::V3_1 ? "MQIsdp" : "MQTT";
        packet(connect);
        return take<ConnackPacket>();
    }
    const ConnackPacket *connect(const QByteArray &clientId, bool cleanStart = true, const Properties &properties = {})
    {
        ConnectPacket packet;
        packet.clientId = clientId;
        packet.flags.cleanStart = cleanStart;
        if (version() == ProtocolVersion::V5_0)
            packet.properties = properties;
        return connect(packet);
    }
    void publish(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtMostOnce, bool retain = false,
                 quint16 id = 0, const Properties &properties = {})
    {
        PublishPacket message;
        message.topic = topic;
        message.payload = payload;
        message.qos = qos;
        message.retain = retain;
        message.packetId = qos == QoS::AtMostOnce ? 0 : (id ? id : ++m_lastId);
        message.properties = properties;
        packet(message);
    }
    /// SUBSCRIBE to one filter and the SUBACK's code; -1 if there was no SUBACK.
    int subscribe(const QByteArray &filter, QoS qos = QoS::AtMostOnce)
    {
        SubscriptionEntry entry;
        entry.filter = filter;
        entry.qos = qos;
        return subscribe(entry);
    }
    int subscribe(const SubscriptionEntry &entry, const Properties &properties = {})
    {
        SubscribePacket request;
        request.packetId = ++m_lastId;
        request.entries.append(entry);
        request.properties = properties;
        packet(request);
        const auto *suback = take<SubackPacket>();
        return suback && suback->packetId == request.packetId && suback->codes.size() == 1 ? suback->codes[0] : -1;
    }
    void disconnect(ReasonCode reason = ReasonCode::Success)
    {
        DisconnectPacket last;
        last.code = quint8(reason);
        packet(last);
    }

private:
    BrokerBench &m_bench;
    ConnectionId m_id;
    quint16 m_lastId = 0;
};

class BrokerBench
{
public:
    explicit BrokerBench(const BrokerOptions &options = {})
        : broker(options, now)
    { }

    /// A new network connection; the reference lives as long as the bench.
    BenchClient &open(ProtocolVersion version = ProtocolVersion::V5_0)
    {
        clients.push_back(std::make_unique<BenchClient>(*this, ConnectionId(++m_lastId), version));
        accepted = broker.open(clients.back()->id(), *clients.back(), QStringLiteral("127.0.0.1:1"), now);
        return *clients.back();
    }
    /// Opened and connected with a clean session.
    BenchClient &client(const QByteArray &clientId, ProtocolVersion version = ProtocolVersion::V5_0,
                        bool cleanStart = true, const Properties &properties = {})
    {
        BenchClient &opened = open(version);
        if (!opened.connect(clientId, cleanStart, properties))
            qWarning("%s was not accepted", clientId.constData());
        return opened;
    }
    void after(Duration duration)
    {
        const TimePoint end = now + duration;
        for (auto due = broker.nextDeadline(); due && *due <= end; due = broker.nextDeadline()) {
            now = std::max(now, *due);
            broker.advance(now);
        }
        now = end;
    }

    TimePoint now{std::chrono::hours(1)};
    Broker broker;
    std::vector<std::unique_ptr<BenchClient>> clients;
    bool accepted = false; ///< what the broker said to the last open()

private:
    quint16 m_lastId = 0;
};

void BenchClient::packet(const Packet &packet) { bytes(encoded(packet)); }
void BenchClient::bytes(const QByteArray &frame) { m_bench.broker.receive(m_id, frame, summaryOf(frame), m_bench.now); }
void BenchClient::cut() { m_bench.broker.closed(m_id, m_bench.now); }

}
