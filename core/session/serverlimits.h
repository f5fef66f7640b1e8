// SPDX-License-Identifier: GPL-3.0-or-later
// What the server announced in CONNACK, with the standard's default where it said nothing [5.0/3.2.2.3].
#pragma once

#include "core/delivery/propertylist.h"
#include "core/spec/enums.h"

namespace mqttscope
{

struct ServerLimits
{
    quint16 receiveMaximum = 65'535;
    QoS maximumQoS = QoS::ExactlyOnce;
    bool retainAvailable = true;
    quint32 maximumPacketSize = 0; ///< bytes, 0 = no limit
    quint16 topicAliasMaximum = 0;
    bool wildcardSubscriptions = true;
    bool subscriptionIdentifiers = true;
    bool sharedSubscriptions = true;

    [[nodiscard]] static ServerLimits of(const PropertyList &connack)
    {
        ServerLimits limits;
        const auto number
            = [&connack](PropertyId id, quint32 otherwise) { return connack.number(id).value_or(otherwise); };
        limits.receiveMaximum = quint16(number(PropertyId::ReceiveMaximum, limits.receiveMaximum));
        limits.maximumQoS = QoS(number(PropertyId::MaximumQoS, quint32(limits.maximumQoS)));
        limits.retainAvailable = number(PropertyId::RetainAvailable, 1) != 0;
        limits.maximumPacketSize = number(PropertyId::MaximumPacketSize, 0);
        limits.topicAliasMaximum = quint16(number(PropertyId::TopicAliasMaximum, 0));
        limits.wildcardSubscriptions = number(PropertyId::WildcardSubscriptionAvailable, 1) != 0;
        limits.subscriptionIdentifiers = number(PropertyId::SubscriptionIdentifierAvailable, 1) != 0;
        limits.sharedSubscriptions = number(PropertyId::SharedSubscriptionAvailable, 1) != 0;
        return limits;
    }
};

}
