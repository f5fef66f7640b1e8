// SPDX-License-Identifier: GPL-3.0-or-later
// What one PUBLISH of the capture says besides its payload; read when it is looked at.
#pragma once

#include "core/capture/capturestore.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace mqttscope
{

struct MessageProperty
{
    QString name; ///< the standard's, translated; a User Property's own name
    QString value; ///< made visible
    QString explanation; ///< one sentence, translated
    bool isUserProperty = false;
};

/// Owns its bytes: it outlives the packet.
struct MessageDetails
{
    PacketNumber packet = 0;
    ConnectionId connection;
    TopicId topicId;
    QByteArray topic;
    qint64 timeNs = 0; ///< steady
    qint64 wallNs = 0;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    bool fromClient = false;
    QString fault; ///< what is wrong with the packet, with its clause; empty = nothing
    quint32 size = 0; ///< of the payload
    ProtocolVersion version = ProtocolVersion::Unknown;
    QList<MessageProperty> properties; ///< in wire order
    QByteArray contentType;
    QByteArray responseTopic; ///< not empty: the sender asks for an answer
    QByteArray correlationData;
};

/// What makes a packet break the standard, with the clause; empty if it is sound.
[[nodiscard]] QString faultOf(const CaptureRecord &record);
/// nullopt if the capture does not hold the packet or it is no PUBLISH.
[[nodiscard]] std::optional<MessageDetails> readMessage(const CaptureStore &capture, PacketNumber packet);

}
