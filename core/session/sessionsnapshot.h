// SPDX-License-Identifier: GPL-3.0-or-later
// The Session State of a client as it is kept over a restart of the program [5.0/4.1]: what was sent and not settled,
// what waits, what was received and not released, what is subscribed.
#pragma once

#include "core/base/result.h"
#include "core/delivery/sendwindow.h"
#include "core/session/sessionoptions.h"

namespace mqttscope
{

struct SessionSnapshot
{
    struct Delivery
    {
        quint16 id = 0; ///< Packet Identifier in use
        DeliveryStage stage = DeliveryStage::Puback;
        OutgoingMessage message;
    };

    struct Subscription
    {
        SubscriptionRequest asked;
        QoS granted = QoS::AtMostOnce; ///< may be lower than asked
        bool isOfProfile = false; ///< was asked for because the profile lists it, not by the user while connected
    };

    QByteArray server; ///< SessionOptions::server: a session is never taken to another one
    QByteArray clientId;
    ProtocolVersion version = ProtocolVersion::Unknown;
    /// There is Session State that outlives its connection; false: only messages wait for the next session.
    bool holdsState = true;
    quint32 sessionExpiry = 0; ///< seconds, in force when it was taken
    quint16 lastPacketId = 0;
    QList<Delivery> inflight; ///< in order of first sending
    QList<OutgoingMessage> waiting; ///< QoS 1 and 2, never sent
    QList<quint16> unreleased; ///< QoS 2 identifiers received, PUBREL not seen
    QList<Subscription> subscriptions; ///< granted
};

/// CBOR with a version number.
[[nodiscard]] QByteArray toBytes(const SessionSnapshot &snapshot);

enum class SnapshotProblem : quint8
{
    Damaged, ///< not what toBytes() writes: cut short, changed, of impossible values
    Newer, ///< written by a later version of this program
};
[[nodiscard]] Result<SessionSnapshot, SnapshotProblem> snapshotFromBytes(const QByteArray &bytes);

}
