// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, shared by all pages: a message, a sample on a chart and a packet are the same thing. And which
// connection is worked on: a packet of another one can be looked at without leaving it.
#pragma once

#include "core/base/strongid.h"
#include "core/capture/capturerecord.h"

#include <QObject>

#include <optional>
#include <utility>

namespace mqttscope
{

enum class PageId : quint8
{
    Topics,
    Packets,
    Charts,
    Broker,
    Settings,
    Welcome
};

/// UI thread.
class SelectionContext : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The one that is subscribed with, published on and browsed; one of the user's own, or invalid.
    [[nodiscard]] ConnectionId currentConnection() const { return m_current.value_or(ConnectionId()); }
    /// Of the selected topic and packet; perhaps a client of the local broker.
    [[nodiscard]] ConnectionId connection() const { return m_connection; }
    [[nodiscard]] TopicId topic() const { return m_topic; }
    /// 0 = follow the newest message of the topic.
    [[nodiscard]] PacketNumber packet() const { return m_packet; }

    /// Makes it the current one and leaves the selection there only if it is of that connection.
    void selectConnection(ConnectionId connection);
    /// Selects a topic of a connection and follows its newest message.
    void selectTopic(ConnectionId connection, TopicId topic);
    /// Selects one packet; a PUBLISH selects its topic too. The current connection stays, unless there never was one.
    void selectPacket(PacketNumber packet, ConnectionId connection, TopicId topic);
    /// Selects one packet and asks for the Packets page to show it, even if it was selected already.
    void showPacket(PacketNumber packet, ConnectionId connection, TopicId topic);
    /// Asks for the Packets page with the packets of one connection alone; what is selected stays.
    void showPacketsOf(ConnectionId connection);
    /// What showPacketsOf asked for last, for a page that is made only then; taken once.
    [[nodiscard]] ConnectionId takePacketsOf() { return std::exchange(m_packetsOf, {}); }
    /// Asks the window to bring a page to the front ("Show packet", "Show on chart").
    void requestPage(PageId page) { Q_EMIT pageRequested(page); }

Q_SIGNALS:
    void currentConnectionChanged(mqttscope::ConnectionId connection);
    void connectionChanged(mqttscope::ConnectionId connection);
    void topicChanged(mqttscope::ConnectionId connection, mqttscope::TopicId topic);
    void packetChanged(mqttscope::PacketNumber packet);
    void packetRequested(mqttscope::PacketNumber packet);
    void packetsOfRequested(mqttscope::ConnectionId connection);
    void pageRequested(mqttscope::PageId page);

private:
    std::optional<ConnectionId> m_current; ///< nullopt = none was ever chosen
    ConnectionId m_connection;
    TopicId m_topic;
    PacketNumber m_packet = 0;
    ConnectionId m_packetsOf;
};

}
