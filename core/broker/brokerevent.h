// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a client of the local broker, for logs: one at a time, in order.
#pragma once

#include "core/base/strongid.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QString>

namespace mqttscope
{

/// Client ids and filters are outside text.
struct BrokerEvent
{
    enum class Kind : quint8
    {
        Connected,
        Refused, ///< before it had a session
        Disconnected,
        Subscribed, ///< or refused, by the code
        Unsubscribed,
    };
    Kind kind = Kind::Connected;
    ConnectionId connection;
    QByteArray clientId; ///< empty if the client never said one
    QString address; ///< as given to Broker::open()
    ProtocolVersion version = ProtocolVersion::Unknown;
    quint16 keepAlive = 0; ///< Connected: seconds in force
    bool sessionPresent = false; ///< Connected
    QByteArray filter; ///< Subscribed, Unsubscribed
    quint8 code = 0; ///< Subscribed: granted QoS or failure; Disconnected, Refused: Reason Code of 5.0
    QString reason; ///< Disconnected, Refused: one English sentence without a full stop
};

}
