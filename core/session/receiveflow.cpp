// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/receiveflow.h"

namespace mqttscope
{

ReceiveFlow::ReceiveFlow(PacketWriter &writer, Deliver deliver)
    : m_writer(writer)
    , m_deliver(std::move(deliver))
{ }

void ReceiveFlow::connectionOpened(quint16 receiveMaximum, quint16 topicAliasMaximum)
{
    m_receiveMaximum = receiveMaximum;
    m_aliases.reset(topicAliasMaximum);
}

FaultId ReceiveFlow::publish(PublishView &view, quint16 alias)
{
    if (alias != 0 || view.topic.isEmpty())
        if (const FaultId fault = m_aliases.resolve(alias, view.topic); fault != FaultId::None)
            return fault;
    m_deliver(view);
    return FaultId::None;
}

ReasonCode ReceiveFlow::publish(QByteArrayView frame, const PublishPacket &packet)
{
    PublishView view{frame, packet.topic, packet.payload, m_writer.version(), packet.qos, packet.retain, packet.dup};
    const auto alias = quint16(packet.properties.number(PropertyId::TopicAlias).value_or(0));
    if (const FaultId fault = m_aliases.resolve(alias, view.topic); fault != FaultId::None)
        return faultSpec(fault).reason;

    if (packet.qos == QoS::ExactlyOnce) {
        const bool isRepeat = m_unreleased.contains(packet.packetId);
        if (!isRepeat && m_unreleased.size() >= m_receiveMaximum)
            return ReasonCode::ReceiveMaximumExceeded;
        m_unreleased.insert(packet.packetId);
        m_changes += isRepeat ? 0 : 1;
        if (!isRepeat)
            m_deliver(view);
        PubrecPacket pubrec;
        pubrec.packetId = packet.packetId;
        static_cast<void>(m_writer.send(pubrec));
        return ReasonCode::Success;
    }
    m_deliver(view);
    if (packet.qos == QoS::AtLeastOnce) {
        PubackPacket puback;
        puback.packetId = packet.packetId;
        static_cast<void>(m_writer.send(puback));
    }
    return ReasonCode::Success;
}

void ReceiveFlow::pubrel(quint16 id)
{
    PubcompPacket pubcomp;
    pubcomp.packetId = id;
    const bool wasOpen = m_unreleased.remove(id);
    m_changes += wasOpen ? 1 : 0;
    if (!wasOpen && m_writer.version() == ProtocolVersion::V5_0)
        pubcomp.code = quint8(ReasonCode::PacketIdentifierNotFound);
    static_cast<void>(m_writer.send(pubcomp));
}

}
