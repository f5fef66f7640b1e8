// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/packetspec.h"
#include "core/spec/versionspec.h"
#include "tests/core/codec/checklist.h"

namespace mqttscope::test
{

namespace
{

constexpr auto kV31 = ProtocolVersion::V3_1;
constexpr auto kV311 = ProtocolVersion::V3_1_1;
constexpr auto kV5 = ProtocolVersion::V5_0;
constexpr auto kClient = Direction::FromClient;
constexpr auto kBroker = Direction::FromBroker;

using List = QList<ChecklistFrame>;
using X = FaultId;

/// Sound body of a packet, as short as it can be; `qos` is that of PUBLISH.
QByteArray shortestBody(PacketType type, ProtocolVersion version, int qos)
{
    const VersionSpec &spec = versionSpec(version);
    const QByteArray properties = version == kV5 ? fromHex("00") : QByteArray();
    const QByteArray id = fromHex("0001");
    switch (type) {
    case PacketType::Connect:
        return prefixed(spec.protocolName.toByteArray()) + char(version) + fromHex("020000") + properties
            + prefixed("c");
    case PacketType::Connack:
        return fromHex("0000") + properties;
    case PacketType::Publish:
        return prefixed("a") + (qos == 0 ? QByteArray() : id) + properties;
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
        return id;
    case PacketType::Subscribe:
        return id + properties + prefixed("a") + char(0);
    case PacketType::Suback:
        return id + properties + char(0);
    case PacketType::Unsubscribe:
        return id + properties + prefixed("a");
    case PacketType::Unsuback:
        return version == kV5 ? id + properties + char(0) : id;
    case PacketType::Pingreq:
    case PacketType::Pingresp:
    case PacketType::Disconnect:
    case PacketType::Auth:
    case PacketType::Reserved:
        break;
    }
    return {};
}

X verdictOfFlags(const PacketSpec &spec, ProtocolVersion version, int flags)
{
    const int qos = (flags >> PacketSpec::kQoSShift) & 3;
    if (spec.type == PacketType::Reserved)
        return X::ReservedPacketType;
    if (spec.senders(version) == Senders::Nobody)
        return X::PacketTypeNotInVersion;
    if (spec.type == PacketType::Publish)
        return qos == 3 ? X::PublishQoSReserved : qos == 0 && (flags & 8) != 0 ? X::DupWithoutQoS : X::None;
    const bool isDupOf31 = version == kV31 && flags == (2 | 8)
        && (spec.type == PacketType::Pubrel || spec.type == PacketType::Subscribe
            || spec.type == PacketType::Unsubscribe);
    return flags == spec.prescribedFlags || isDupOf31 ? X::None : X::FixedHeaderFlags;
}

void allFlags(List &list)
{
    for (const VersionSpec &version : kVersionSpecs)
        for (const PacketSpec &spec : kPacketSpecs)
            for (int flags = 0; flags < 16; ++flags) {
                const int qos = (flags >> PacketSpec::kQoSShift) & 3;
                const Direction from = includes(spec.senders(version.version), kClient) ? kClient : kBroker;
                list.append({QByteArray("C9 ") + spec.name + " of " + version.label + " with flags "
                                 + QByteArray::number(flags, 2),
                             frameOf(spec.type, shortestBody(spec.type, version.version, qos), flags), version.version,
                             from, verdictOfFlags(spec, version.version, flags)});
            }
}

/// CONNECT; `tail` is what follows Keep Alive (without the properties, which are empty in 5.0).
QByteArray connectOf(const QByteArray &name, int level, int flags, const QByteArray &tail)
{
    const bool is5 = name == "MQTT" && level == 5;
    return frameOf(PacketType::Connect,
                   prefixed(name) + char(level) + char(flags) + fromHex("003c") + (is5 ? fromHex("00") : QByteArray())
                       + tail);
}

void connects(List &list)
{
    const QByteArray id = prefixed("c");
    const auto row = [&list](const char *name, const QByteArray &frame, X verdict, X warning = X::None,
                             ProtocolVersion version = ProtocolVersion::Unknown) {
        list.append({QByteArray("C10 ") + name, frame, version, kClient, verdict, warning});
    };
    const QByteArray will = prefixed("w") + prefixed("x");
    const QByteArray will5 = fromHex("00") + will;
    row("[5.0/MQTT-3.1.2-3] the reserved flag is set in 5.0", connectOf("MQTT", 5, 0x03, id), X::ConnectReservedFlag);
    row("[3.1.1/MQTT-3.1.2-3] the reserved flag is set in 3.1.1", connectOf("MQTT", 4, 0x03, id),
        X::ConnectReservedFlag);
    row("3.1 leaves the reserved flag open", connectOf("MQIsdp", 3, 0x03, id), X::None);
    row("[5.0/MQTT-3.1.2-12] Will QoS 3 in 5.0", connectOf("MQTT", 5, 0x1E, id + will5), X::WillQoSReserved);
    row("[3.1.1/MQTT-3.1.2-14] Will QoS 3 in 3.1.1", connectOf("MQTT", 4, 0x1E, id + will), X::WillQoSReserved);
    row("[5.0/MQTT-3.1.2-11] Will QoS 1 without a will in 5.0", connectOf("MQTT", 5, 0x0A, id), X::WillQoSWithoutWill);
    row("[3.1.1/MQTT-3.1.2-11] [3.1.1/MQTT-3.1.2-13] Will QoS 2 without a will in 3.1.1",
        connectOf("MQTT", 4, 0x12, id), X::WillQoSWithoutWill);
    row("[5.0/MQTT-3.1.2-13] Will Retain without a will in 5.0", connectOf("MQTT", 5, 0x22, id),
        X::WillRetainWithoutWill);
    row("[3.1.1/MQTT-3.1.2-11] [3.1.1/MQTT-3.1.2-15] Will Retain without a will in 3.1.1",
        connectOf("MQTT", 4, 0x22, id), X::WillRetainWithoutWill);
    row("[3.1.1/MQTT-3.1.2-22] a password without a user name in 3.1.1", connectOf("MQTT", 4, 0x42, id + prefixed("p")),
        X::PasswordWithoutUserName);
    row("a password without a user name in 5.0", connectOf("MQTT", 5, 0x42, id + prefixed("p")), X::None);
    row("[3.1.1/MQTT-3.1.3-7] no Client Identifier and no clean session", connectOf("MQTT", 4, 0x00, prefixed({})),
        X::ClientIdEmpty);
    row("[5.0/MQTT-3.1.3-6] no Client Identifier and no clean start in 5.0", connectOf("MQTT", 5, 0x00, prefixed({})),
        X::None);
    row("Remaining Length wins over the flags in 3.1", connectOf("MQIsdp", 3, 0xC2, id), X::None);
    row("flags without strings in 3.1.1", connectOf("MQTT", 4, 0xC2, id), X::FieldMissing);

    row("[5.0/MQTT-3.1.2-1] MQTT with a NUL", connectOf(QByteArray("MQTT\0", 5), 4, 0x02, id), X::ProtocolNameUnknown);
    row("[3.1.1/MQTT-3.1.2-1] mqtt in small letters", connectOf("mqtt", 4, 0x02, id), X::ProtocolNameUnknown);
    row("an empty protocol name", connectOf({}, 4, 0x02, id), X::ProtocolNameUnknown);
    row("a protocol name of 65 535 bytes", connectOf(QByteArray(65535, 'M'), 4, 0x02, id), X::ProtocolNameUnknown);
    for (const int level : {0, 3, 6, 0x83, 0x85, 0xFF})
        row(("[5.0/MQTT-3.1.2-2] [3.1.1/MQTT-3.1.2-2] MQTT with level " + QByteArray::number(level)).constData(),
            connectOf("MQTT", level, 0x02, id), X::ProtocolLevelUnknown);
    for (const int level : {0, 4, 5, 6, 0x84})
        row(("MQIsdp with level " + QByteArray::number(level)).constData(), connectOf("MQIsdp", level, 0x02, id),
            X::ProtocolLevelUnknown);
    row("MQTT with level 4", connectOf("MQTT", 4, 0x02, id), X::None);
    row("MQTT with level 5", connectOf("MQTT", 5, 0x02, id), X::None);
    row("MQIsdp with level 3", connectOf("MQIsdp", 3, 0x02, id), X::None);
    row("a bridge of 3.1.1", connectOf("MQTT", 0x84, 0x02, id), X::None, X::ProtocolLevelBridge);
    row("a bridge of 3.1", connectOf("MQIsdp", 0x83, 0x02, id), X::None, X::ProtocolLevelBridge);
    list.append({"C10 CONNECT with first byte 1f", char(0x1F) + connectOf("MQTT", 5, 0x02, id).mid(1), kV5, kClient,
                 X::FixedHeaderFlags});
}

/// A text in every place a text can stand.
void inEveryPlace(List &list, const QByteArray &name, const QByteArray &text, ProtocolVersion version, X verdict,
                  X warning)
{
    const bool is5 = version == kV5;
    const QByteArray none = is5 ? fromHex("00") : QByteArray();
    const int level = is5 ? 5 : 4;
    const auto row = [&](const char *place, const char *statement5, const char *statement3, const QByteArray &frame,
                         Direction from = kClient) {
        const QByteArray statement = is5 ? statement5 : statement3;
        list.append({"C11 " + name + (is5 ? " of 5.0 in " : " of 3.1.1 in ") + place
                         + (statement.isEmpty() ? QByteArray() : " [" + statement + ']'),
                     frame, version, from, verdict, warning});
    };
    row("a Topic Name", "5.0/MQTT-3.3.2-1", "3.1.1/MQTT-3.3.2-1", frameOf(PacketType::Publish, prefixed(text) + none),
        kBroker);
    row("a Topic Filter", "5.0/MQTT-3.8.3-1", "3.1.1/MQTT-3.8.3-1",
        frameOf(PacketType::Subscribe, fromHex("0001") + none + prefixed(text) + char(0)));
    row("an UNSUBSCRIBE", "5.0/MQTT-3.10.3-1", "3.1.1/MQTT-3.10.3-1",
        frameOf(PacketType::Unsubscribe, fromHex("0001") + none + prefixed(text)));
    row("a Client Identifier", "5.0/MQTT-3.1.3-4", "3.1.1/MQTT-3.1.3-4",
        connectOf("MQTT", level, 0x02, prefixed(text)));
    row("a Will Topic", "5.0/MQTT-3.1.3-11", "3.1.1/MQTT-3.1.3-10",
        connectOf("MQTT", level, 0x06, prefixed("c") + none + prefixed(text) + prefixed({})));
    row("a User Name", "5.0/MQTT-3.1.3-12", "3.1.1/MQTT-3.1.3-11",
        connectOf("MQTT", level, 0x82, prefixed("c") + prefixed(text)));
    if (!is5)
        return;
    row("a User Property's name", "5.0/MQTT-1.5.7-1", "",
        packetAround(PropertyScope::Publish, fromHex("26") + prefixed(text) + prefixed({})), kBroker);
    row("a User Property's value", "5.0/MQTT-1.5.7-1", "",
        packetAround(PropertyScope::Publish, fromHex("26") + prefixed("k") + prefixed(text)), kBroker);
    for (const PropertySpec &spec : kPropertySpecs) {
        if (spec.wireType != WireType::Utf8String)
            continue;
        const char *statement = spec.id == PropertyId::ResponseTopic ? "5.0/MQTT-3.3.2-13"
            : spec.id == PropertyId::ContentType                     ? "5.0/MQTT-3.3.2-19"
                                                                     : "";
        for (const PropertyScope scope : kPropertyScopes) {
            if (!spec.scopes.contains(scope))
                continue;
            row(spec.label, statement, "", packetAround(scope, char(spec.id) + prefixed(text)), senderOf(scope));
            break;
        }
    }
}

void texts(List &list)
{
    static const char *const kIllFormed[]
        = {"80",           "bf",           "80bf80bf", "c080",     "c0af",       "c1bf",         "e08080", "e080af",
           "e09fbf",       "f0808080",     "f08080af", "f08fbfbf", "f888808080", "fc8480808080", "fe",     "ff",
           "fefeffff",     "eda080",       "edadbf",   "edae80",   "edafbf",     "edb080",       "edbe80", "edbfbf",
           "eda080edb080", "edafbfedbfbf", "f4908080", "f5808080", "f7bfbfbf",   "c3",           "e282",   "f09f8c",
           "61c3",         "c328",         "e228a1",   "e28228",   "f028808c",   "2080"};
    static const char *const kWarned[] = {"01", "1f", "7f", "c280", "c29f", "efbfbe", "efbfbf", "efb790", "f09fbfbf"};
    static const char *const kSound[] = {"61",       "c2a0",     "dfbf",   "e0a080",   "ed9fbf", "ee8080", "efbfbd",
                                         "f0908080", "f48fbfbd", "efbbbf", "efbbbf61", "e6b8a9", "2020"};
    for (const auto version : {kV311, kV5}) {
        const bool is5 = version == kV5;
        for (const char *hex : kIllFormed)
            inEveryPlace(list,
                         QByteArray(is5 ? "[5.0/MQTT-1.5.4-1] ill-formed " : "[3.1.1/MQTT-1.5.3-1] ill-formed ") + hex,
                         fromHex(hex), version, X::StringNotUtf8, X::None);
        inEveryPlace(list,
                     is5 ? "[5.0/MQTT-1.5.4-2] [5.0/MQTT-4.7.3-2] U+0000"
                         : "[3.1.1/MQTT-1.5.3-2] [3.1.1/MQTT-4.7.3-2] U+0000",
                     fromHex("6100"), version, X::StringContainsNul, X::None);
        for (const char *hex : kWarned)
            inEveryPlace(list, QByteArray("discouraged ") + hex, fromHex(hex), version, X::None,
                         X::StringControlCharacter);
        for (const char *hex : kSound)
            inEveryPlace(list, QByteArray("well-formed ") + hex, fromHex(hex), version, X::None, X::None);
    }
    list.append({"C11 3.1 has no rules for text", frameOf(PacketType::Publish, prefixed(fromHex("ff0061"))), kV31,
                 kBroker, X::None, X::StringControlCharacter});
    list.append({"C11 a binary password",
                 connectOf("MQTT", 4, 0xC2, prefixed("c") + prefixed("u") + prefixed(fromHex("c0ff00"))), kV311,
                 kClient, X::None});
    list.append({"C11 a binary Will Payload",
                 connectOf("MQTT", 4, 0x06, prefixed("c") + prefixed("w") + prefixed(fromHex("c0ff00"))), kV311,
                 kClient, X::None});
    list.append({"C11 binary Correlation Data",
                 packetAround(PropertyScope::Publish, fromHex("09") + prefixed(fromHex("c0ff00"))), kV5, kBroker,
                 X::None});
    list.append({"C11 a payload that is not the text it is announced to be",
                 frameOf(PacketType::Publish, prefixed("a") + fromHex("020101 ff")), kV5, kBroker, X::None,
                 X::PayloadNotUtf8});
}

void filters(List &list)
{
    const auto row = [&list](const QByteArray &name, const QByteArray &filter, ProtocolVersion version, X verdict) {
        const QByteArray none = version == kV5 ? fromHex("00") : QByteArray();
        const QByteArray prefix = "C17 " + name + (version == kV5 ? " in 5.0" : " in 3.1.1");
        list.append({prefix, frameOf(PacketType::Subscribe, fromHex("0001") + none + prefixed(filter) + char(0)),
                     version, kClient, verdict});
        list.append({prefix + ", UNSUBSCRIBE",
                     frameOf(PacketType::Unsubscribe, fromHex("0001") + none + prefixed(filter)), version, kClient,
                     verdict});
    };
    for (const auto version : {kV311, kV5}) {
        const bool is5 = version == kV5;
        const QByteArray hash = is5 ? "[5.0/MQTT-4.7.1-1] " : "[3.1.1/MQTT-4.7.1-2] ";
        const QByteArray plus = is5 ? "[5.0/MQTT-4.7.1-2] " : "[3.1.1/MQTT-4.7.1-3] ";
        row(hash + "#/a", "#/a", version, X::FilterHashMisplaced);
        row(hash + "a#", "a#", version, X::FilterHashMisplaced);
        row(hash + "a/#/b", "a/#/b", version, X::FilterHashMisplaced);
        row(hash + "##", "##", version, X::FilterHashMisplaced);
        row(plus + "a/+b", "a/+b", version, X::FilterPlusMisplaced);
        row(plus + "a+", "a+", version, X::FilterPlusMisplaced);
        row(plus + "++", "++", version, X::FilterPlusMisplaced);
        row(QByteArray(is5 ? "[5.0/MQTT-4.7.3-1]" : "[3.1.1/MQTT-4.7.3-1]") + " an empty filter", {}, version,
            X::TopicFilterEmpty);
        for (const char *sound : {"/", "//", "#", "+", "+/#", "a/+/b", "/+", "$SYS/#", "a b/c"})
            row(sound, sound, version, X::None);
        row("65 535 slashes", QByteArray(65535, '/'), version, X::None);
        row("+/ ten thousand times", QByteArray("+/").repeated(10'000), version, X::None);
        row(QByteArray(is5 ? "[5.0/MQTT-4.7.3-3]" : "[3.1.1/MQTT-4.7.3-3]") + " a level of 65 535 bytes",
            QByteArray(65535, 'a'), version, X::None);
    }
    row("[5.0/MQTT-4.8.2-1] $share//a", "$share//a", kV5, X::ShareNameEmpty);
    row("$share/", "$share/", kV5, X::ShareNameEmpty);
    row("[5.0/MQTT-4.8.2-2] $share/g", "$share/g", kV5, X::ShareFilterMissing);
    row("[5.0/MQTT-4.8.2-2] $share/g/", "$share/g/", kV5, X::ShareFilterMissing);
    row("[5.0/MQTT-4.8.2-2] $share/+/a", "$share/+/a", kV5, X::ShareNameWildcard);
    row("[5.0/MQTT-4.8.2-2] $share/g#/a", "$share/g#/a", kV5, X::ShareNameWildcard);
    row("$share/g/a/#", "$share/g/a/#", kV5, X::None);
    row("$share/g/#/a", "$share/g/#/a", kV5, X::FilterHashMisplaced);
    row("$share/g//", "$share/g//", kV5, X::None);
    row("$share/g", "$share/g", kV311, X::None); // 3.1.1 knows no shared subscriptions
    for (const QByteArray topic : {"#", "+", "a/+", "a/#", "a+b"}) {
        list.append({"C17 [5.0/MQTT-3.3.2-2] " + topic + " as a Topic Name",
                     frameOf(PacketType::Publish, prefixed(topic) + fromHex("00")), kV5, kBroker,
                     X::TopicNameWildcard});
        list.append({"C17 [3.1.1/MQTT-3.3.2-2] " + topic + " as a Topic Name",
                     frameOf(PacketType::Publish, prefixed(topic)), kV311, kBroker, X::TopicNameWildcard});
        list.append({"C17 [5.0/MQTT-3.3.2-14] " + topic + " as a Response Topic",
                     packetAround(PropertyScope::Publish, fromHex("08") + prefixed(topic)), kV5, kBroker,
                     X::ResponseTopicWildcard});
    }
    list.append({"C17 [5.0/MQTT-4.7.3-1] an empty Response Topic",
                 packetAround(PropertyScope::Publish, fromHex("080000")), kV5, kBroker, X::TopicNameEmpty});
}

}

QList<ChecklistFrame> checklistValues()
{
    List list;
    allFlags(list);
    connects(list);
    texts(list);
    filters(list);
    return list;
}

}
