// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/connectpacket.h"

namespace mqttscope
{

ConnectPacket makeConnect(const SessionOptions &options, const QByteArray &clientId, bool cleanStart)
{
    const bool hasProperties = options.version == ProtocolVersion::V5_0;
    ConnectPacket connect;
    if (options.version == ProtocolVersion::V3_1)
        connect.protocolName = "MQIsdp";
    connect.protocolLevel = quint8(options.version);
    connect.flags.cleanStart = cleanStart;
    connect.keepAlive = options.keepAlive;
    connect.clientId = clientId;
    if (hasProperties)
        connect.properties = options.properties.views();
    if (options.userName) {
        connect.flags.userName = true;
        connect.userName = *options.userName;
    }
    if (options.password) {
        connect.flags.password = true;
        connect.password = *options.password;
    }
    if (options.will && !options.readOnly) {
        const OutgoingMessage &will = *options.will;
        connect.flags.will = true;
        connect.flags.willQoS = will.qos;
        connect.flags.willRetain = will.retain;
        connect.willTopic = will.topic;
        connect.willPayload = will.payload;
        if (hasProperties)
            connect.willProperties = will.properties.views();
    }
    return connect;
}

}
