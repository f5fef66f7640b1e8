// SPDX-License-Identifier: GPL-3.0-or-later
// Application Messages on their way out of a client session: checks, waiting, window, acknowledgements, resending.
#pragma once

#include "core/base/strongid.h"
#include "core/delivery/packetwriter.h"
#include "core/delivery/sendwindow.h"
#include "core/session/aliasassigner.h"
#include "core/session/serverlimits.h"
#include "core/session/sessionevents.h"
#include "core/session/sessionoptions.h"
#include "core/session/sessionsnapshot.h"

#include <QHash>

#include <deque>
#include <functional>

namespace mqttscope
{

/// Survives network connections. `finished` may call publish() again.
class PublishFlow
{
public:
    using Finished = std::function<void(OperationId, const SessionOutcome &)>;
    /// @param options outlive the flow
    PublishFlow(PacketWriter &writer, PacketIds &ids, const SessionOptions &options, Finished finished);

    /// What an acknowledgement means for the connection.
    enum class AckResult : quint8
    {
        Fine,
        ProtocolError, ///< the packet does not belong to the stage the message is in
    };

    /// Sends at once if connection, window and network allow; else the message waits.
    void publish(OperationId operation, const OutgoingMessage &message);
    /// CONNACK came. Resends what is unacknowledged and sends what waits.
    void connectionAccepted(const ServerLimits &limits);
    /// The server has lost the session: what was sent cannot be settled any more [5.0/MQTT-3.2.2-5].
    void sessionLost();
    /// @param keep the Session State outlives the connection
    void connectionLost(bool keep);
    /// What waits is not to be sent any more; what was sent stays under way.
    void cancelWaiting();
    /// What was sent is not settled any more. @param why for those who wait for the outcome
    void giveUpSent(const QString &why);
    /// Another session goes on with all of it (see addTo): answers what is open by `why`.
    void handOver(const QString &why);
    /// Sends what waits, as far as window and network allow.
    void pump();

    /// Adds what waits at QoS 1 and 2 and, if the snapshot holds Session State, what is under way.
    void addTo(SessionSnapshot &snapshot) const;
    /// Another number after every change of what addTo() adds.
    [[nodiscard]] quint64 changes() const { return m_changes; }
    /// Messages a read-only connection keeps from being sent.
    [[nodiscard]] int heldBack() const;
    /// Takes over what an earlier program run has left; nobody waits for the outcomes.
    void restore(const SessionSnapshot &snapshot);

    [[nodiscard]] AckResult puback(quint16 id, quint8 code, const PropertyList &properties);
    [[nodiscard]] AckResult pubrec(quint16 id, quint8 code, const PropertyList &properties);
    [[nodiscard]] AckResult pubcomp(quint16 id, quint8 code);

    [[nodiscard]] int inflight() const { return m_window.size(); }
    [[nodiscard]] int queued() const { return int(m_waiting.size() + m_waitingQoS0.size()); }
    [[nodiscard]] bool isEmpty() const { return m_window.isEmpty() && queued() == 0; }

private:
    struct Item
    {
        OperationId operation;
        OutgoingMessage message; ///< with its topic, even if the first sending uses an alias alone
        bool aliasOnly = false; ///< published with an empty topic
    };
    using Entry = SendWindow<Item>::Entry;

    void learnAlias(Item &item);
    [[nodiscard]] QString problemOf(const OutgoingMessage &message) const;
    [[nodiscard]] bool exceedsQueue(const OutgoingMessage &message) const;
    void noteChange(const Item &item) { m_changes += item.message.qos == QoS::AtMostOnce ? 0 : 1; }
    void enqueue(Item &&item);
    void resend();
    void sendQoS0(const Item &item);
    /// False: every Packet Identifier is taken, and the message waits at the front again.
    [[nodiscard]] bool sendAcknowledged(Item &&item);
    [[nodiscard]] FaultId sendPublish(const Item &item, quint16 id, bool duplicate);
    [[nodiscard]] FaultId sendAliased(PublishPacket packet, const OutgoingMessage &message);
    [[nodiscard]] static Item takeFirst(std::deque<Item> &waiting);
    void sendPubrel(quint16 id, ReasonCode code);
    void finish(const Item &item, quint8 code, const QString &failure);
    /// finish() of a message that was taken in.
    void settle(const Item &item, quint8 code, const QString &failure);
    void failWaiting(std::deque<Item> &waiting, const QString &why);

    const SessionOptions &m_options;
    PacketWriter &m_writer;
    Finished m_finished;
    SendWindow<Item> m_window;
    ServerLimits m_limits;
    QHash<quint16, QByteArray> m_aliases; ///< as the user set them on this connection
    QHash<quint16, QByteArray> m_sentAliases; ///< of those, what the server has seen
    AliasAssigner m_assigner;
    std::deque<Item> m_waiting; ///< QoS 1 and 2
    std::deque<Item> m_waitingQoS0;
    qint64 m_heldBytes = 0; ///< of all that was taken in and is not settled: waiting or in the window
    quint64 m_changes = 0;
    bool m_ready = false;
    bool m_pumping = false;
};

}
