// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/packetspec.h"
#include "tests/core/codec/checklist.h"

namespace mqttscope::test
{

namespace
{

QByteArray withMethod(PropertyScope scope, const PropertySpec &spec)
{
    const bool needsMethod = scope == PropertyScope::Auth || spec.id == PropertyId::AuthenticationData;
    return needsMethod && spec.id != PropertyId::AuthenticationMethod && scope != PropertyScope::Will
        ? smallest(*propertySpec(PropertyId::AuthenticationMethod))
        : QByteArray();
}

QByteArray nameOf(const char *item, PropertyScope scope, const PropertySpec &spec)
{
    return QByteArray(item) + ' ' + spec.label + " in " + scopeName(scope);
}

Direction direction(PropertyScope scope, const PropertySpec &spec)
{
    // What only one side may send is told apart elsewhere.
    return spec.id == PropertyId::SessionExpiryInterval && scope == PropertyScope::Disconnect ? Direction::FromClient
                                                                                              : senderOf(scope);
}

void misplaced(QList<ChecklistFrame> &list, PropertyScope scope, const PropertySpec &spec)
{
    const bool isAllowed = spec.scopes.contains(scope);
    const QByteArray method = isAllowed || scope == PropertyScope::Auth ? withMethod(scope, spec) : QByteArray();
    list.append({nameOf(isAllowed ? "C6 allowed:" : "C6 misplaced:", scope, spec),
                 packetAround(scope, method + smallest(spec)), ProtocolVersion::V5_0, direction(scope, spec),
                 isAllowed ? FaultId::None : FaultId::PropertyNotAllowed});
}

void twice(QList<ChecklistFrame> &list, PropertyScope scope, const PropertySpec &spec)
{
    if (!spec.scopes.contains(scope))
        return;
    const bool mayRepeat = spec.manyScopes.contains(scope);
    const QByteArray once = smallest(spec);
    list.append({nameOf(mayRepeat ? "C7 may stand twice:" : "C7 stands twice:", scope, spec),
                 packetAround(scope, withMethod(scope, spec) + once + once), ProtocolVersion::V5_0,
                 direction(scope, spec), mayRepeat ? FaultId::None : FaultId::PropertyRepeated});
}

void zero(QList<ChecklistFrame> &list, PropertyScope scope, const PropertySpec &spec)
{
    if (!spec.isNumber() || !spec.scopes.contains(scope))
        return;
    QByteArray value = smallest(spec);
    value[value.size() - 1] = 0;
    const FaultId forbidden = spec.id == PropertyId::TopicAlias ? FaultId::TopicAliasZero : FaultId::PropertyZero;
    list.append({nameOf(spec.minimum == 0 ? "C8 may be 0:" : "C8 is 0:", scope, spec), packetAround(scope, value),
                 ProtocolVersion::V5_0, direction(scope, spec), spec.minimum == 0 ? FaultId::None : forbidden});
}

/// One above the largest value, where the wire has room for it.
void tooLarge(QList<ChecklistFrame> &list, PropertyScope scope, const PropertySpec &spec)
{
    if (spec.wireType != WireType::Byte || spec.maximum == 0xFF || !spec.scopes.contains(scope))
        return;
    const QByteArray value = QByteArray(1, char(spec.id)) + char(spec.maximum + 1);
    list.append({nameOf("C8 out of range:", scope, spec), packetAround(scope, value), ProtocolVersion::V5_0,
                 direction(scope, spec), FaultId::PropertyOutOfRange});
}

}

QList<ChecklistFrame> checklistProperties()
{
    QList<ChecklistFrame> list;
    for (const PropertyScope scope : kPropertyScopes)
        for (const PropertySpec &spec : kPropertySpecs) {
            misplaced(list, scope, spec);
            twice(list, scope, spec);
            zero(list, scope, spec);
            tooLarge(list, scope, spec);
        }

    using S = PropertyScope;
    constexpr auto kClient = Direction::FromClient;
    constexpr auto kBroker = Direction::FromBroker;
    const auto one = [&list](const char *name, S scope, const char *properties, Direction from, FaultId verdict) {
        list.append({name, packetAround(scope, fromHex(properties)), ProtocolVersion::V5_0, from, verdict});
    };
    one("C6 [5.0/MQTT-3.3.4-6] Subscription Identifier from a client", S::Publish, "0b01", kClient,
        FaultId::SubscriptionIdentifierFromClient);
    one("C6 [5.0/MQTT-3.14.2-2] Session Expiry Interval in DISCONNECT of a broker", S::Disconnect, "1100000001",
        kBroker, FaultId::SessionExpiryFromBroker);
    one("C6 an identifier nobody knows", S::Publish, "7f00", kBroker, FaultId::PropertyUnknown);
    one("C6 identifier 0", S::Connect, "0000", kClient, FaultId::PropertyUnknown);
    one("C6 an identifier of two bytes", S::Connect, "818000", kClient, FaultId::PropertyUnknown);
    one("C6 Authentication Data without a method", S::Connect, "16000161", kClient,
        FaultId::AuthenticationMethodMissing);
    one("C6 Authentication Data of CONNACK without a method", S::Connack, "16000161", kBroker,
        FaultId::AuthenticationMethodMissing);
    one("C6 AUTH without a method", S::Auth, "", kClient, FaultId::AuthenticationMethodMissing);
    one("C7 Topic Alias twice, not the same", S::Publish, "230001230002", kClient, FaultId::PropertyRepeated);
    one("C7 two Subscription Identifiers from a broker", S::Publish, "0b010b02", kBroker, FaultId::None);
    one("C8 Subscription Identifier 268 435 455", S::Subscribe, "0bffffff7f", kClient, FaultId::None);

    for (const auto &[type, from] : {std::pair(PacketType::Puback, kBroker), std::pair(PacketType::Pubrec, kBroker),
                                     std::pair(PacketType::Pubrel, kClient), std::pair(PacketType::Pubcomp, kClient)})
        list.append({QByteArray("C8 Packet Identifier 0 in ") + packetSpec(type).name, frameOf(type, fromHex("0000")),
                     ProtocolVersion::V5_0, from, FaultId::PacketIdZero});
    const auto id = [&list](const char *name, PacketType type, const char *body, Direction from, int flags = -1) {
        for (const auto version : {ProtocolVersion::V3_1_1, ProtocolVersion::V5_0})
            list.append({QByteArray(name) + (version == ProtocolVersion::V5_0 ? " of 5.0" : " of 3.1.1"),
                         frameOf(type, fromHex(body), flags), version, from, FaultId::PacketIdZero});
    };
    id("C8 [5.0/MQTT-2.2.1-3] [3.1.1/MQTT-2.3.1-1] Packet Identifier 0 in PUBLISH of QoS 1", PacketType::Publish,
       "000161 0000 00", kClient, 2);
    id("C8 [5.0/MQTT-2.2.1-4] Packet Identifier 0 in PUBLISH of QoS 2 from a broker", PacketType::Publish,
       "000161 0000 00", kBroker, 4);
    list.append({"C8 [5.0/MQTT-2.2.1-3] Packet Identifier 0 in SUBSCRIBE", fromHex("8207 0000 00 000161 00"),
                 ProtocolVersion::V5_0, kClient, FaultId::PacketIdZero});
    list.append({"C8 [3.1.1/MQTT-2.3.1-1] Packet Identifier 0 in SUBSCRIBE", fromHex("8206 0000 000161 00"),
                 ProtocolVersion::V3_1_1, kClient, FaultId::PacketIdZero});
    list.append({"C8 [5.0/MQTT-2.2.1-3] Packet Identifier 0 in UNSUBSCRIBE", fromHex("a206 0000 00 000161"),
                 ProtocolVersion::V5_0, kClient, FaultId::PacketIdZero});
    list.append({"C8 Packet Identifier 0 in SUBACK", fromHex("9004 0000 00 00"), ProtocolVersion::V5_0, kBroker,
                 FaultId::PacketIdZero});
    list.append({"C8 Packet Identifier 0 in UNSUBACK", fromHex("b004 0000 00 00"), ProtocolVersion::V5_0, kBroker,
                 FaultId::PacketIdZero});
    return list;
}

}
