// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/selectioncontext.h"

namespace mqttscope
{

void SelectionContext::selectConnection(ConnectionId connection)
{
    const bool otherCurrent = m_current != connection;
    const bool otherConnection = m_connection != connection;
    m_current = connection;
    if (otherConnection) {
        m_connection = connection;
        m_topic = {};
        m_packet = 0;
    }
    if (otherCurrent)
        Q_EMIT currentConnectionChanged(connection);
    if (!otherConnection)
        return;
    Q_EMIT connectionChanged(connection);
    Q_EMIT topicChanged(connection, {});
    Q_EMIT packetChanged(0);
}

void SelectionContext::showPacket(PacketNumber packet, ConnectionId connection, TopicId topic)
{
    selectPacket(packet, connection, topic);
    Q_EMIT packetRequested(packet);
    requestPage(PageId::Packets);
}

void SelectionContext::showPacketsOf(ConnectionId connection)
{
    m_packetsOf = connection;
    Q_EMIT packetsOfRequested(connection);
    requestPage(PageId::Packets);
}

void SelectionContext::selectTopic(ConnectionId connection, TopicId topic) { selectPacket(0, connection, topic); }

void SelectionContext::selectPacket(PacketNumber packet, ConnectionId connection, TopicId topic)
{
    const bool otherConnection = connection != m_connection;
    const bool otherTopic = otherConnection || (topic.isValid() && topic != m_topic);
    const bool otherPacket = packet != m_packet;
    m_connection = connection;
    if (otherTopic)
        m_topic = topic;
    m_packet = packet;
    if (!m_current) {
        m_current = connection;
        Q_EMIT currentConnectionChanged(connection);
    }
    if (otherConnection)
        Q_EMIT connectionChanged(connection);
    if (otherTopic)
        Q_EMIT topicChanged(connection, m_topic);
    if (otherPacket || otherTopic)
        Q_EMIT packetChanged(packet);
}

}
