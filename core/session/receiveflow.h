// SPDX-License-Identifier: GPL-3.0-or-later
// The receiver's half of a client session: Topic Aliases, acknowledgements, exactly once.
#pragma once

#include "core/codec/packets.h"
#include "core/delivery/packetwriter.h"
#include "core/delivery/topicaliases.h"
#include "core/session/sessionevents.h"

#include <QList>
#include <QSet>

#include <functional>

namespace mqttscope
{

class ReceiveFlow
{
public:
    using Deliver = std::function<void(const PublishView &)>;
    ReceiveFlow(PacketWriter &writer, Deliver deliver);

    /// @param receiveMaximum QoS 2 exchanges the server may have open @param topicAliasMaximum as announced
    void connectionOpened(quint16 receiveMaximum, quint16 topicAliasMaximum);
    /// The server has no session: identifiers mean nothing any more.
    void sessionLost()
    {
        m_unreleased.clear();
        ++m_changes;
    }

    [[nodiscard]] QList<quint16> unreleased() const { return m_unreleased.values(); }
    /// Another number after every change of unreleased().
    [[nodiscard]] quint64 changes() const { return m_changes; }
    void restore(const QList<quint16> &unreleased) { m_unreleased = {unreleased.cbegin(), unreleased.cend()}; }

    /// QoS 0 without fault. No allocation unless an alias is set.
    [[nodiscard]] FaultId publish(PublishView &view, quint16 alias);
    /// Any QoS. ReasonCode::Success, or what to close the connection with.
    [[nodiscard]] ReasonCode publish(QByteArrayView frame, const PublishPacket &packet);
    void pubrel(quint16 id);

private:
    PacketWriter &m_writer;
    Deliver m_deliver;
    TopicAliases m_aliases;
    QSet<quint16> m_unreleased; ///< QoS 2 messages delivered, PUBREL not seen [5.0/MQTT-4.3.3-10]
    int m_receiveMaximum = 65'535;
    quint64 m_changes = 0;
};

}
