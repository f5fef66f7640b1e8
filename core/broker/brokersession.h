// SPDX-License-Identifier: GPL-3.0-or-later
// A client's Session in the broker: its subscriptions, what is on its way to it and what waits. It outlives network
// connections.
#pragma once

#include "core/broker/aclfile.h"
#include "core/broker/brokeroptions.h"
#include "core/broker/brokersnapshot.h"
#include "core/broker/delivery.h"
#include "core/broker/publishencoder.h"
#include "core/broker/retainedstore.h"
#include "core/broker/router.h"
#include "core/delivery/packetids.h"
#include "core/delivery/packetwriter.h"
#include "core/delivery/sendwindow.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <limits>
#include <optional>

namespace mqttscope
{

/// A Will Message with its delay. Its Message Expiry Interval begins to run when it is published [5.0/3.1.3.2.4].
struct Will
{
    MessagePointer message;
    Duration delay{0};
    std::optional<std::chrono::seconds> expiry;
};

/// What all sessions of a broker use together.
struct SessionServices
{
    const BrokerOptions &options;
    BrokerCounters &counters;
    PublishEncoder &encoder;
    const RetainedStore &retained;
};

class BrokerSession
{
public:
    static constexpr quint32 kNeverExpires = std::numeric_limits<quint32>::max(); ///< [5.0/3.1.2.11.2]

    BrokerSession(const QByteArray &clientId, const SessionServices &services);

    [[nodiscard]] const QByteArray &clientId() const { return m_clientId; }
    [[nodiscard]] bool isConnected() const { return m_writer != nullptr; }

    /// @param receiveMaximum of the client
    void attach(PacketWriter &writer, quint16 receiveMaximum);
    void detach();

    /// Sends, queues or (counted) drops.
    void deliver(Delivery &&delivery, TimePoint now);
    /// Resends, sends what waits and Retained Messages asked for, as far as window and network allow.
    void pump(TimePoint now);
    /// Queues the Retained Messages that match, in place of those still to be sent for the same filter.
    void sendRetained(const Subscription &subscription);
    /// Sends no more Retained Messages for this filter [5.0/MQTT-3.10.4-2].
    void stopRetained(const TopicFilter &filter);

    /// False: the acknowledgement does not fit the stage of the exchange. Unknown identifiers are fine.
    [[nodiscard]] bool puback(quint16 id, TimePoint now);
    [[nodiscard]] bool pubrec(quint16 id, quint8 code, TimePoint now);
    [[nodiscard]] bool pubcomp(quint16 id, TimePoint now);

    [[nodiscard]] BrokerClientSnapshot snapshot() const;

    QHash<QByteArray, Subscription> subscriptions; ///< by filter as on the wire
    QSet<quint16> unreleased; ///< QoS 2 messages taken over from the client, PUBREL not seen [5.0/MQTT-4.3.3-10]
    quint32 expirySeconds = 0; ///< Session Expiry Interval in force
    std::optional<TimePoint> endsAt; ///< while not connected
    std::optional<Will> will;
    std::optional<TimePoint> willAt; ///< while not connected and the will is due
    std::shared_ptr<const AclRules> rights; ///< nullptr = everything
    [[nodiscard]] bool mayRead(QByteArrayView topic) const { return !rights || rights->mayRead(topic); }
    [[nodiscard]] bool mayPublish(QByteArrayView topic) const { return !rights || rights->mayPublish(topic); }
    QString address;
    quint16 keepAlive = 0;
    ConnectionId connection;
    quint64 messagesIn = 0;

private:
    /// Where the walk over Retained Messages for one subscription stands.
    struct RetainedWalk
    {
        Subscription subscription;
        QByteArray after; ///< last topic looked at; null = none yet
    };
    using Entry = SendWindow<Delivery>::Entry;

    /// Settles a message: the window has room for another one.
    void finish(quint16 id);
    void forgetMessage(Delivery &delivery);
    void resend(TimePoint now);
    void sendAtMostOnce(const Delivery &delivery, TimePoint now);
    void sendAcknowledged(Delivery &&delivery, TimePoint now);
    void walkRetained(TimePoint now);
    void sendPubrel(quint16 id, ReasonCode code);
    /// False: larger than the client takes, or not encodable.
    [[nodiscard]] bool sendPublish(const Delivery &delivery, quint16 id, bool duplicate, TimePoint now);
    [[nodiscard]] bool isOutdated(const Delivery &delivery, TimePoint now);

    QByteArray m_clientId;
    SessionServices m_services;
    PacketWriter *m_writer = nullptr;
    ProtocolVersion m_version = ProtocolVersion::Unknown;
    PacketIds m_ids;
    SendWindow<Delivery> m_window;
    qint64 m_windowBytes = 0; ///< of the messages in it
    DeliveryQueue m_queue;
    std::deque<RetainedWalk> m_walks; ///< one per filter at most
    quint64 m_messagesOut = 0;
    quint64 m_dropped = 0;
};

}
