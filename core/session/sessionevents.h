// SPDX-License-Identifier: GPL-3.0-or-later
// What a client session reports: whole values, carried by its signals.
#pragma once

#include "core/codec/properties.h"
#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"

#include <QByteArrayView>
#include <QList>
#include <QMetaType>
#include <QString>

namespace mqttscope
{

enum class SessionState : quint8
{
    Idle, ///< no network connection
    Handshaking, ///< CONNECT sent, waiting for CONNACK
    Connected,
    Closing, ///< nothing more is sent or taken in; waiting for transportClosed
};

/// What CONNACK said, all of it. A property that is not in the list was not sent: the standard's default holds.
struct Connack
{
    bool sessionPresent = false;
    quint8 code = 0; ///< ReasonCode in 5.0, ConnectReturnCode before
    ProtocolVersion version = ProtocolVersion::Unknown;
    QByteArray clientId; ///< in force: ours or the one assigned
    quint16 keepAlive = 0; ///< seconds, in force: ours or the server's
    PropertyList properties;
};

/// End of a publish, subscribe or unsubscribe.
struct SessionOutcome
{
    bool succeeded = false;
    quint8 code = 0; ///< worst reason code of the answer; 0 when there was none
    QString text; ///< one translated sentence; may be empty on success
    QList<quint8> codes; ///< SUBACK, UNSUBACK: one per filter, in order; empty = there was no answer
    QList<QByteArray> filters = {}; ///< SUBSCRIBE: what was asked for, in the order of `codes`
};

/// Who ended a connection.
enum class DisconnectOrigin : quint8
{
    Client, ///< we sent DISCONNECT as asked
    ClientFault, ///< we closed because the server broke the rules or did not answer
    Server, ///< the server refused or sent DISCONNECT
    Network, ///< the connection ended without a word
};

struct DisconnectInfo
{
    DisconnectOrigin origin = DisconnectOrigin::Network;
    quint8 code = 0; ///< reason code sent or received; 0 = none
    QString text; ///< one translated sentence; empty for a normal disconnect
    QString reasonString; ///< as the server sent it: outside text, show through the plain text helpers
    QString serverReference = {}; ///< where to go instead, as the server sent it: outside text
};

/// An Application Message that arrived. Views live as long as the signal.
struct PublishView
{
    QByteArrayView frame;
    QByteArrayView topic; ///< alias resolved
    QByteArrayView payload;
    ProtocolVersion version = ProtocolVersion::Unknown;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    /// The 5.0 properties, decoded on demand; views into `frame`.
    [[nodiscard]] Properties properties() const;
};

}

Q_DECLARE_METATYPE(mqttscope::Connack)
Q_DECLARE_METATYPE(mqttscope::SessionOutcome)
Q_DECLARE_METATYPE(mqttscope::DisconnectInfo)
