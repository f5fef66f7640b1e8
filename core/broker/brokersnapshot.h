// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the local broker at one moment, as values.
#pragma once

#include "core/base/clock.h"
#include "core/base/strongid.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace mqttscope
{

/// A client with a Session, connected or not. Client ids are outside text.
struct BrokerClientSnapshot
{
    ConnectionId connection; ///< invalid while not connected
    QByteArray clientId;
    ProtocolVersion version = ProtocolVersion::Unknown;
    QString address; ///< as given to open(), of the last connection
    quint16 keepAlive = 0; ///< seconds
    int subscriptions = 0;
    int inflight = 0; ///< QoS 1 and 2 messages sent to the client and not settled
    int queued = 0; ///< waiting to be sent
    quint64 messagesIn = 0; ///< received from the client
    quint64 messagesOut = 0; ///< sent to the client
    quint64 dropped = 0; ///< meant for the client, lost to the bounds of its queue
    bool connected = false;
};

/// Counters run from the start of the broker.
struct BrokerCounters
{
    quint64 packetsIn = 0;
    quint64 packetsOut = 0;
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    quint64 messagesIn = 0; ///< PUBLISH received
    quint64 messagesOut = 0; ///< PUBLISH sent
    quint64 publishBytesIn = 0; ///< payload bytes
    quint64 publishBytesOut = 0;
    quint64 dropped = 0; ///< deliveries lost to the bounds of a session's queue
    quint64 tooLarge = 0; ///< deliveries skipped because of a client's Maximum Packet Size
    quint64 notEncodable = 0; ///< deliveries skipped because the client's version has no form for the message
    quint64 expired = 0; ///< messages whose expiry passed while they waited
    quint64 retainedRefused = 0; ///< not retained because the store is full
    quint64 refusedConnections = 0; ///< CONNECT refused, or none sent in time
};

struct BrokerSnapshot
{
    QList<BrokerClientSnapshot> clients; ///< connected ones first, each part in the order of client ids
    BrokerCounters counters;
    int retained = 0; ///< Retained Messages, $SYS included
    qint64 retainedBytes = 0;
    int subscriptions = 0;
    Duration uptime{0};
};

}
