// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/framer.h"
#include "core/dissect/dissection.h"
#include "core/spec/packetspec.h"
#include "tests/core/codec/checklist.h"
#include "tests/support/goldenpackets.h"

#include <algorithm>

namespace mqttscope::test
{

namespace
{

constexpr auto kV311 = ProtocolVersion::V3_1_1;
constexpr auto kV5 = ProtocolVersion::V5_0;
constexpr auto kClient = Direction::FromClient;
constexpr auto kBroker = Direction::FromBroker;
constexpr qsizetype kSmall = 2000;

using List = QList<ChecklistFrame>;

bool isLengthPrefix(const FieldNode &node)
{
    return node.isLeaf && node.length == 2 && QByteArray(node.name).endsWith("_len");
}

/// First byte behind the list a field stands in: that of its properties, else the end of the frame.
qsizetype enclosingEnd(const Dissection &dissection, const FieldNode &field, qsizetype frameSize)
{
    for (const FieldNode &node : dissection.fields) {
        const bool isList = QByteArray(node.name).endsWith("properties");
        if (isList && field.offset >= node.offset && field.offset < node.offset + node.length)
            return qsizetype(node.offset) + node.length;
    }
    return frameSize;
}

void beyondThePacket(List &list)
{
    for (const GoldenPacket &golden : goldenPackets()) {
        if (!golden.faults.isEmpty() || golden.frame.size() > kSmall)
            continue;
        const Dissection dissection = dissect(golden.frame, golden.version, golden.direction);
        for (const FieldNode &node : dissection.fields) {
            if (!isLengthPrefix(node))
                continue;
            const qsizetype left = enclosingEnd(dissection, node, golden.frame.size()) - qsizetype(node.offset) - 2;
            for (const qsizetype length : {left + 1, qsizetype(0x7FFF), qsizetype(0xFFFF)}) {
                QByteArray frame = golden.frame;
                frame[qsizetype(node.offset)] = char(length >> 8);
                frame[qsizetype(node.offset) + 1] = char(length);
                list.append({"C1 " + golden.name + ": length at " + QByteArray::number(node.offset) + " is "
                                 + QByteArray::number(length),
                             frame, golden.version, golden.direction, FaultId::FieldOverrun});
            }
        }
    }
    list.append({"C1 the seed", fromHex("3007ffff4142434445"), kV311, kClient, FaultId::FieldOverrun});
}

/// The packet ends before a field begins, its Remaining Length says so, and the list around the field does too.
void endsBeforeAField(List &list)
{
    for (const GoldenPacket &golden : goldenPackets()) {
        if (!golden.faults.isEmpty() || golden.frame.size() > kSmall)
            continue;
        const Dissection dissection = dissect(golden.frame, golden.version, golden.direction);
        const FrameHead head = inspectFrame(golden.frame);
        qsizetype last = -1;
        for (const FieldNode &node : dissection.fields) {
            const auto at = qsizetype(node.offset);
            if (!node.isLeaf || at < head.headerSize || at == last || at >= golden.frame.size())
                continue;
            last = at;
            const QByteArray body = golden.frame.mid(head.headerSize, at - head.headerSize);
            const int first = quint8(golden.frame[0]);
            list.append({"C2 " + golden.name + ": ends before byte " + QByteArray::number(at),
                         frameOf(PacketType(first >> PacketSpec::kTypeShift), body, first & PacketSpec::kFlagBits),
                         golden.version, golden.direction, std::nullopt});
        }
    }
    const auto row
        = [&list](const char *name, const char *hex, ProtocolVersion version, Direction from, FaultId verdict) {
              list.append({name, fromHex(hex), version, from, verdict});
          };
    row("C2 SUBSCRIBE without options", "8205 0001 000161", kV311, kClient, FaultId::FieldMissing);
    row("C2 SUBSCRIBE of 5.0 without options", "8206 0001 00 000161", kV5, kClient, FaultId::FieldMissing);
    row("C2 CONNACK without a code", "200100", kV311, kBroker, FaultId::FieldMissing);
    row("C2 CONNACK of 5.0 without a code", "200100", kV5, kBroker, FaultId::FieldMissing);
    row("C2 CONNACK of 5.0 without properties", "20020000", kV5, kBroker, FaultId::FieldMissing);
    row("C2 CONNACK without anything", "2000", kV5, kBroker, FaultId::FieldMissing);
    row("C2 PUBLISH without its Packet Identifier", "3203 000161", kV311, kClient, FaultId::FieldMissing);
    row("C2 PUBLISH with half a Packet Identifier", "3204 000161 00", kV311, kClient, FaultId::FieldMissing);
    row("C2 PUBLISH of 5.0 without properties", "3003 000161", kV5, kClient, FaultId::FieldMissing);
    row("C2 PUBLISH with half a topic length", "3001 00", kV5, kClient, FaultId::FieldMissing);
    row("C2 PUBLISH without anything", "3000", kV5, kClient, FaultId::FieldMissing);
    row("C2 PUBACK with Remaining Length 3 ends behind its reason", "4003 0001 10", kV5, kBroker, FaultId::None);
    row("C2 PUBACK with half an identifier", "4001 00", kV5, kBroker, FaultId::FieldMissing);
    row("C2 PUBACK without anything", "4000", kV311, kBroker, FaultId::FieldMissing);
    row("C2 SUBACK without anything", "9000", kV311, kBroker, FaultId::FieldMissing);
    row("C2 SUBACK of 5.0 without properties", "9002 0001", kV5, kBroker, FaultId::FieldMissing);
    row("C2 [5.0/MQTT-3.8.3-2] SUBSCRIBE without a filter", "8203 0001 00", kV5, kClient, FaultId::SubscribeEmpty);
    row("C2 [3.1.1/MQTT-3.8.3-3] SUBSCRIBE without a filter", "8202 0001", kV311, kClient, FaultId::SubscribeEmpty);
    row("C2 [5.0/MQTT-3.10.3-2] UNSUBSCRIBE without a filter", "a203 0001 00", kV5, kClient, FaultId::UnsubscribeEmpty);
    row("C2 [3.1.1/MQTT-3.10.3-2] UNSUBSCRIBE without a filter", "a202 0001", kV311, kClient,
        FaultId::UnsubscribeEmpty);
    row("C2 AUTH with a reason alone", "f001 18", kV5, kClient, FaultId::FieldMissing);
    row("C2 [3.1.1/MQTT-3.1.2-9] CONNECT without the length of its will payload",
        "100f 00044d515454 04 06 003c 0000 0001 77", kV311, kClient, FaultId::FieldMissing);
    row("C2 [3.1.1/MQTT-3.1.2-9] CONNECT without its will topic", "100c 00044d515454 04 06 003c 0000", kV311, kClient,
        FaultId::FieldMissing);
    row("C2 [5.0/MQTT-3.1.2-9] CONNECT of 5.0 without its will payload",
        "1011 00044d515454 05 06 003c 00 0000 00 0001 77", kV5, kClient, FaultId::FieldMissing);
    row("C2 [5.0/MQTT-3.1.2-9] CONNECT of 5.0 without its will properties", "100d 00044d515454 05 06 003c 00 0000", kV5,
        kClient, FaultId::FieldMissing);
    row("C2 [5.0/MQTT-3.1.3-3] CONNECT of 5.0 without a Client Identifier", "100b 00044d515454 05 02 003c 00", kV5,
        kClient, FaultId::FieldMissing);
    row("C2 [3.1.1/MQTT-3.1.3-3] CONNECT without a Client Identifier", "100a 00044d515454 04 02 003c", kV311, kClient,
        FaultId::FieldMissing);
    row("C2 [3.1.1/MQTT-3.1.2-19] CONNECT without its user name", "100c 00044d515454 04 82 003c 0000", kV311, kClient,
        FaultId::FieldMissing);
    row("C2 [3.1.1/MQTT-3.1.2-21] CONNECT without its password", "100f 00044d515454 04 c2 003c 0000 0001 75", kV311,
        kClient, FaultId::FieldMissing);
    row("C2 CONNECT without anything", "1000", kV5, kClient, FaultId::FieldMissing);
}

void variableByteIntegers(List &list)
{
    const auto row = [&list](const char *name, const char *hex, ProtocolVersion version, FaultId verdict) {
        list.append({QByteArray("C3 ") + name, fromHex(hex), version, kBroker, verdict});
    };
    using X = FaultId;
    row("Remaining Length of five bytes", "308080808001", kV5, X::VariableByteIntegerMalformed);
    row("Remaining Length ff ff ff ff", "30ffffffff", kV5, X::VariableByteIntegerMalformed);
    row("Remaining Length 80 and no more", "3080", kV5, X::FieldMissing);
    row("[5.0/MQTT-1.5.5-1] Remaining Length 0 in two bytes", "d08000", kV5, X::VariableByteIntegerNotMinimal);
    row("Remaining Length 0 in two bytes before 5.0", "d08000", kV311, X::None);
    row("Remaining Length 0 in four bytes before 5.0", "d080808000", kV311, X::None);
    row("the largest Remaining Length", "30ffffff7f", kV5, X::PacketTruncated);
    row("a Remaining Length that needs four bytes", "3080808001", kV5, X::PacketTruncated);
    const auto properties = [&list](const char *name, const char *body, X verdict) {
        list.append({QByteArray("C3 ") + name, frameOf(PacketType::Publish, prefixed("a") + fromHex(body)), kV5,
                     kBroker, verdict});
    };
    properties("Property Length of five bytes", "8080808001 00000000", X::VariableByteIntegerMalformed);
    properties("Property Length ff ff ff ff", "ffffffff", X::VariableByteIntegerMalformed);
    properties("Property Length 80 and no more", "80", X::FieldMissing);
    properties("[5.0/MQTT-1.5.5-1] Property Length 0 in two bytes", "8000", X::VariableByteIntegerNotMinimal);
    properties("the largest Property Length", "ffffff7f", X::PropertyLengthOverrun);
    properties("a Property Length that needs four bytes", "80808001", X::PropertyLengthOverrun);
    properties("Subscription Identifier of five bytes", "06 0b8080808001", X::VariableByteIntegerMalformed);
    properties("Subscription Identifier ff ff ff ff", "05 0bffffffff", X::VariableByteIntegerMalformed);
    properties("Subscription Identifier 80 and no more", "02 0b80", X::FieldMissing);
    properties("[5.0/MQTT-1.5.5-1] Subscription Identifier 1 in two bytes", "03 0b8100",
               X::VariableByteIntegerNotMinimal);
    properties("the largest Subscription Identifier", "05 0bffffff7f", X::None);
    properties("a Subscription Identifier that needs four bytes", "05 0b80808001", X::None);
    // of a length of its own: 2 097 152 bytes
    list.append({"C3 a legal Remaining Length of four bytes",
                 frameOf(PacketType::Publish, prefixed("a") + QByteArray(2'097'152, 'x')), kV311, kBroker, X::None});
}

void propertyBlocks(List &list)
{
    using X = FaultId;
    const auto row = [&list](const char *name, PacketType type, const char *body, X verdict) {
        const Direction from = includes(packetSpec(type).senders5, kBroker) ? kBroker : kClient;
        list.append({QByteArray("C4 ") + name, frameOf(type, fromHex(body)), kV5, from, verdict});
    };
    row("Property Length one more than is left", PacketType::Puback, "0001 00 06 1f000161 ", X::PropertyLengthOverrun);
    row("Property Length beyond PUBLISH", PacketType::Publish, "000161 05 230001", X::PropertyLengthOverrun);
    row("Property Length smaller than its contents", PacketType::Puback, "0001 00 03 1f000161", X::FieldOverrun);
    row("Property Length ends in the identifier's value", PacketType::Publish, "000161 02 230001", X::FieldMissing);
    row("Property Length ends behind the identifier", PacketType::Publish, "000161 01 230001", X::FieldMissing);
    row("Property Length ends in the middle of a pair", PacketType::Connack, "0000 04 26000161", X::FieldMissing);
    row("Property Length 0 before properties", PacketType::Connack, "0000 00 230001", X::TrailingBytes);
    row("properties although Remaining Length says none", PacketType::Connack, "0000", X::FieldMissing);
    row("will properties longer than CONNECT", PacketType::Connect, "00044d515454 05 06 003c 00 0000 7f 0000",
        X::PropertyLengthOverrun);
    // A string inside the properties that fits the packet but not its list must not reach into the payload.
    row("a string reaches out of the properties into the payload", PacketType::Publish, "000161 04 03000461 626364",
        X::FieldOverrun);
    for (const PropertyScope scope : kPropertyScopes) {
        QByteArray frame = packetAround(scope, fromHex("26 000161 000162"));
        const auto at = frame.indexOf(fromHex("07260001"));
        frame[at] = char(0x7F);
        list.append(
            {"C4 Property Length 127 in " + scopeName(scope), frame, kV5, senderOf(scope), X::PropertyLengthOverrun});
    }
}

void pairs(List &list)
{
    using X = FaultId;
    const QByteArray longText(65535, 'k');
    const auto row = [&list](const char *name, const QByteArray &properties, X verdict) {
        list.append(
            {QByteArray("C5 ") + name, packetAround(PropertyScope::Publish, properties), kV5, kBroker, verdict});
    };
    row("a pair without a value", fromHex("26000161"), X::FieldMissing);
    row("a pair with half a length of its value", fromHex("2600016100"), X::FieldMissing);
    row("a pair whose value is longer than what is left", fromHex("26000161000262"), X::FieldOverrun);
    row("an empty key", fromHex("260000000162"), X::None);
    row("an empty key and an empty value", fromHex("2600000000"), X::None);
    row("a key of 65 535 bytes", fromHex("26") + prefixed(longText) + prefixed("v"), X::None);
    row("key and value of 65 535 bytes", fromHex("26") + prefixed(longText) + prefixed(longText), X::None);
    row("[5.0/MQTT-1.5.7-1] a key that is not UTF-8", fromHex("26 0001ff 000162"), X::StringNotUtf8);
    row("[5.0/MQTT-1.5.7-1] a value that is not UTF-8", fromHex("26 000161 0001ff"), X::StringNotUtf8);
}

void trailingBytes(List &list)
{
    using X = FaultId;
    const auto row = [&list](const char *name, const char *hex, ProtocolVersion version, Direction from, X verdict) {
        list.append({QByteArray("C12 ") + name, fromHex(hex), version, from, verdict});
    };
    for (const auto version : {ProtocolVersion::V3_1, kV311, kV5}) {
        const bool is5 = version == kV5;
        row(is5 ? "PINGREQ with a body in 5.0" : "PINGREQ with a body", "c00100", version, kClient, X::TrailingBytes);
        row(is5 ? "PINGRESP with a body in 5.0" : "PINGRESP with a body", "d00100", version, kBroker, X::TrailingBytes);
    }
    row("CONNACK longer than 2", "2003000000", kV311, kBroker, X::TrailingBytes);
    row("CONNACK of 5.0 with bytes behind its properties", "200400000000", kV5, kBroker, X::TrailingBytes);
    row("PUBACK longer than 2", "4003000100", kV311, kBroker, X::TrailingBytes);
    row("PUBACK of 5.0 with bytes behind its properties", "40050001000000", kV5, kBroker, X::TrailingBytes);
    row("PUBREC of 5.0 with bytes behind its properties", "50050001000000", kV5, kBroker, X::TrailingBytes);
    row("PUBREL of 5.0 with bytes behind its properties", "62050001000000", kV5, kClient, X::TrailingBytes);
    row("PUBCOMP of 5.0 with bytes behind its properties", "70050001000000", kV5, kBroker, X::TrailingBytes);
    row("PUBREL longer than 2", "6203000100", kV311, kClient, X::TrailingBytes);
    row("UNSUBACK longer than 2", "b003000100", kV311, kBroker, X::TrailingBytes);
    row("DISCONNECT with a body", "e00100", kV311, kClient, X::TrailingBytes);
    row("DISCONNECT of 5.0 with bytes behind its properties", "e003000000", kV5, kClient, X::TrailingBytes);
    row("AUTH with bytes behind its properties", "f00718041500016d00", kV5, kClient, X::TrailingBytes);
    row("SUBSCRIBE with a byte behind its last filter", "82070001000161 0000", kV311, kClient, X::FieldMissing);
    row("UNSUBSCRIBE with a byte behind its last filter", "a206000100016100", kV311, kClient, X::FieldMissing);
    row("CONNECT with a byte behind its last field", "100d 00044d515454 04 02 0000 0000 00", kV311, kClient,
        X::TrailingBytes);
    row("[3.1.1/MQTT-3.1.2-18] CONNECT with a user name although the flag is not set in 3.1.1",
        "100f00044d51545404020000 0000 000175", kV311, kClient, X::TrailingBytes);
    row("[3.1.1/MQTT-3.1.2-20] CONNECT with a password although the flag is not set",
        "101200044d51545404820000 0000 000175 000170", kV311, kClient, X::TrailingBytes);
    row("[5.0/MQTT-3.1.2-18] CONNECT of 5.0 with a password although the flag is not set",
        "101300044d5154540582000000 0000 000175 000170", kV5, kClient, X::TrailingBytes);
    row("[5.0/MQTT-3.1.2-16] CONNECT with a user name although the flag is not set",
        "101000044d5154540502000000 0000 000175", kV5, kClient, X::TrailingBytes);
}

}

QList<ChecklistFrame> checklistLengths()
{
    List list;
    beyondThePacket(list);
    endsBeforeAField(list);
    variableByteIntegers(list);
    propertyBlocks(list);
    pairs(list);
    trailingBytes(list);
    return list;
}

}
