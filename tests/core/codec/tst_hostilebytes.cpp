// SPDX-License-Identifier: GPL-3.0-or-later
// The six mistakes every MQTT codec has made, made on purpose in every place.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"
#include "core/spec/limits.h"
#include "core/spec/packetspec.h"
#include "core/spec/propertyspec.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr auto kV5 = ProtocolVersion::V5_0;

/// A packet around one property list, everything but the list as short as it can be.
QByteArray packetAround(PropertyScope scope, const QByteArray &properties)
{
    const QByteArray list = char(properties.size()) + properties;
    const QByteArray id = QByteArray::fromHex("0001");
    QByteArray body;
    switch (scope) {
    case PropertyScope::Connect:
        body = QByteArray::fromHex("00044d5154540502003c") + list + QByteArray(2, 0);
        break;
    case PropertyScope::Will:
        body = QByteArray::fromHex("00044d5154540506003c00") + QByteArray(2, 0) + list
            + QByteArray::fromHex("0001770000");
        break;
    case PropertyScope::Connack:
        body = QByteArray(2, 0) + list;
        break;
    case PropertyScope::Publish:
        body = QByteArray::fromHex("000161") + list;
        break;
    case PropertyScope::Puback:
    case PropertyScope::Pubrec:
    case PropertyScope::Pubrel:
    case PropertyScope::Pubcomp:
        body = id + char(0) + list;
        break;
    case PropertyScope::Subscribe:
        body = id + list + QByteArray::fromHex("00016100");
        break;
    case PropertyScope::Suback:
    case PropertyScope::Unsuback:
        body = id + list + char(0);
        break;
    case PropertyScope::Unsubscribe:
        body = id + list + QByteArray::fromHex("000161");
        break;
    case PropertyScope::Disconnect:
    case PropertyScope::Auth:
        body = char(0) + list;
        break;
    }
    const auto type = scope == PropertyScope::Will ? PacketType::Connect : PacketType(scope);
    const PacketSpec &spec = packetSpec(type);
    return char(int(type) << PacketSpec::kTypeShift | spec.prescribedFlags) + (char(body.size()) + body);
}

/// The smallest legal value of a property, identifier included.
QByteArray smallest(const PropertySpec &spec)
{
    const char id = char(spec.id);
    const char low = char(spec.minimum);
    switch (spec.wireType) {
    case WireType::Byte:
    case WireType::VariableByteInteger:
        return QByteArray(1, id) + low;
    case WireType::TwoByteInteger:
        return QByteArray(1, id) + char(0) + low;
    case WireType::FourByteInteger:
        return QByteArray(1, id) + QByteArray(3, 0) + low;
    case WireType::Utf8String:
    case WireType::BinaryData:
        return QByteArray(1, id) + QByteArray::fromHex("000161");
    case WireType::Utf8StringPair:
        return QByteArray(1, id) + QByteArray::fromHex("0001610000");
    }
    return {};
}

Direction senderOf(PropertyScope scope)
{
    const auto type = scope == PropertyScope::Will ? PacketType::Connect : PacketType(scope);
    return includes(packetSpec(type).senders5, Direction::FromBroker) ? Direction::FromBroker : Direction::FromClient;
}

bool hasFault(const Dissection &dissection, FaultId id)
{
    return std::any_of(dissection.faults.begin(), dissection.faults.end(),
                       [id](const Fault &fault) { return fault.id == id; });
}

}

class TestHostileBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// C1: each length prefix of each sound golden packet points beyond its packet.
    void lengthPrefixBeyondThePacket()
    {
        int tried = 0;
        for (const GoldenPacket &golden : goldenPackets()) {
            if (!golden.faults.isEmpty() || golden.frame.size() > 2000)
                continue;
            for (const FieldNode &node : dissect(golden.frame, golden.version, golden.direction).fields) {
                if (!node.isLeaf || node.length != 2 || !QByteArray(node.name).endsWith("_len"))
                    continue;
                for (const int length : {int(golden.frame.size()), 0x7FFF, 0xFFFF}) {
                    QByteArray frame = golden.frame;
                    frame[qsizetype(node.offset)] = char(length >> 8);
                    frame[qsizetype(node.offset) + 1] = char(length);
                    QVERIFY2(!decode(frame, golden.version, golden.direction), golden.name.constData());
                    const Dissection broken = dissect(frame, golden.version, golden.direction);
                    QCOMPARE(tilingProblem(broken, frame.size()), QString());
                    ++tried;
                }
            }
        }
        QVERIFY(tried > 300);
    }

    /// C6: 27 properties in 14 places.
    void everyPropertyEverywhere()
    {
        int misplaced = 0;
        for (const PropertyScope scope : kPropertyScopes)
            for (const PropertySpec &spec : kPropertySpecs) {
                const QByteArray frame = packetAround(scope, smallest(spec));
                const Dissection dissection = dissect(frame, kV5, senderOf(scope));
                QCOMPARE(tilingProblem(dissection, frame.size()), QString());
                QVERIFY2(hasFault(dissection, FaultId::PropertyNotAllowed) != spec.scopes.contains(scope), spec.name);
                misplaced += !spec.scopes.contains(scope);
            }
        QCOMPARE(misplaced, 27 * 14 - 64);
    }

    /// C7: a property that may stand once stands twice.
    void everyPropertyTwice()
    {
        for (const PropertyScope scope : kPropertyScopes)
            for (const PropertySpec &spec : kPropertySpecs) {
                if (!spec.scopes.contains(scope))
                    continue;
                const QByteArray frame = packetAround(scope, smallest(spec) + smallest(spec));
                const bool isRefused = hasFault(dissect(frame, kV5, senderOf(scope)), FaultId::PropertyRepeated);
                const bool isOneWay
                    = spec.id == PropertyId::SessionExpiryInterval && scope == PropertyScope::Disconnect;
                QVERIFY2(isOneWay || isRefused != spec.manyScopes.contains(scope), spec.name);
            }
    }

    /// C8: 0 where it is forbidden.
    void everyPropertyZero()
    {
        for (const PropertySpec &spec : kPropertySpecs) {
            if (!spec.isNumber())
                continue;
            QByteArray value = smallest(spec);
            value[value.size() - 1] = 0;
            for (const PropertyScope scope : kPropertyScopes) {
                if (!spec.scopes.contains(scope) || scope == PropertyScope::Disconnect)
                    continue;
                const bool isAccepted = decode(packetAround(scope, value), kV5, senderOf(scope)).hasValue();
                QVERIFY2(isAccepted == (spec.minimum == 0), spec.name);
            }
        }
    }

    /// C7: the tree grows with the bytes, no faster, and not for ever.
    void manyUserProperties()
    {
        const auto nodesOf = [](int count) {
            PublishPacket publish;
            publish.topic = "a";
            for (int i = 0; i < count; ++i)
                publish.properties.add(QByteArrayView("a"), QByteArrayView(""));
            QByteArray frame;
            return encode(publish, kV5, Direction::FromBroker, frame)
                ? dissect(frame, kV5, Direction::FromBroker).fields.size()
                : size_t(0);
        };
        QCOMPARE(nodesOf(2000) - nodesOf(1000), nodesOf(1001) - nodesOf(1));
        QCOMPARE(nodesOf(20000), nodesOf(10000));
    }

    /// C9: all flags of all types: only the prescribed ones pass.
    void allFlags()
    {
        for (int first = 0; first < 256; ++first) {
            const PacketSpec &spec = packetSpec(PacketType(first >> PacketSpec::kTypeShift));
            const QByteArray frame = char(first) + QByteArray::fromHex("020001");
            const Dissection dissection = dissect(frame, kV5, Direction::FromClient);
            const bool isWrong = spec.type != PacketType::Publish && spec.type != PacketType::Reserved
                && (first & PacketSpec::kFlagBits) != spec.prescribedFlags;
            QCOMPARE(hasFault(dissection, FaultId::FixedHeaderFlags), isWrong);
        }
    }

    /// C13: the largest packet announced, one byte sent; the limit binds at the header.
    void largestPacketAnnounced()
    {
        const QByteArray head = QByteArray::fromHex("30ffffff7f00");
        const FrameHead unlimited = inspectFrame(head);
        QCOMPARE(unlimited.status, FrameHead::Status::Incomplete);
        QCOMPARE(unlimited.size, limits::kMaximumPacketSize);
        const FrameHead limited = inspectFrame(QByteArrayView(head).first(5), limits::kBrokerMaximumPacketSize);
        QCOMPARE(limited.status, FrameHead::Status::TooLarge);
        const QByteArray exactly = QByteArray::fromHex("3006");
        QCOMPARE(inspectFrame(exactly, 8).status, FrameHead::Status::Incomplete);
        QCOMPARE(inspectFrame(exactly, 7).status, FrameHead::Status::TooLarge);
    }

    /// C14: a thousand packets in one read, the second of them malformed or not.
    void manyPacketsInOneRead()
    {
        QByteArray stream;
        for (int i = 0; i < 1000; ++i)
            stream += QByteArray::fromHex(i == 1 ? "3604000161ff" : "300400016178");
        StreamContext context;
        QByteArrayView rest(stream);
        int sound = 0;
        int faulty = 0;
        while (!rest.isEmpty()) {
            const FrameHead head = inspectFrame(rest);
            QCOMPARE(head.status, FrameHead::Status::Complete);
            const Summary summary = summarize(rest.first(qsizetype(head.size)), Direction::FromBroker, context);
            ++(summary.fault == FaultId::None ? sound : faulty);
            rest = rest.sliced(qsizetype(head.size));
        }
        QCOMPARE(sound, 999);
        QCOMPARE(faulty, 1);
    }

    /// C15: what would not fit is refused before a byte is written.
    void encoderRefusesWhatDoesNotFit()
    {
        const QByteArray longText(65536, 'a');
        QByteArray out("kept");
        PublishPacket publish;
        publish.topic = longText;
        auto result = encode(publish, kV5, Direction::FromClient, out);
        QVERIFY(!result && result.error() == FaultId::FieldOverrun);
        publish.topic = "a";
        publish.properties.add(PropertyId::CorrelationData, QByteArrayView(longText));
        result = encodeAsIs(publish, kV5, Direction::FromClient, out);
        QVERIFY(!result && result.error() == FaultId::FieldOverrun);
        publish.properties.clear();
        // Only the size is looked at: the packet is refused before its payload is touched.
        publish.payload = QByteArrayView(longText.constData(), qsizetype(limits::kMaximumRemainingLength));
        result = encode(publish, kV5, Direction::FromClient, out);
        QVERIFY(!result && result.error() == FaultId::PacketTooLarge);
        QCOMPARE(out, QByteArray("kept"));
        publish.payload = QByteArrayView(longText.constData(), qsizetype(limits::kMaximumRemainingLength) - 4);
        QCOMPARE(encodedSize(publish, kV5, Direction::FromClient).value(), qsizetype(limits::kMaximumPacketSize));
    }

    void encoderRefusesWhatTheVersionLacks()
    {
        QByteArray out;
        PublishPacket publish;
        publish.topic = "a";
        publish.properties.add(PropertyId::TopicAlias, 1u);
        QVERIFY(!encode(publish, ProtocolVersion::V3_1_1, Direction::FromClient, out));
        QVERIFY(!encode(AuthPacket{}, ProtocolVersion::V3_1_1, Direction::FromClient, out));
        QVERIFY(!encode(PingreqPacket{}, ProtocolVersion::V3_1_1, Direction::FromBroker, out));
        QVERIFY(!encode(ConnectPacket{}, ProtocolVersion::V3_1_1, Direction::FromClient, out)); // says level 5
        QVERIFY(encode(ConnectPacket{}, ProtocolVersion::Unknown, Direction::FromClient, out));
    }

    /// C16: the same number in both directions means two topics; a new CONNECT starts afresh with a new context.
    void contextLearnsVersionAndLimits()
    {
        StreamContext context;
        const QByteArray connect = QByteArray::fromHex("101000044d5154540502000003220005") + QByteArray(2, 0);
        QCOMPARE(summarize(connect, Direction::FromClient, context).fault, FaultId::None);
        QCOMPARE(context.version, kV5);
        QVERIFY(context.connectSeen);
        QCOMPARE(context.topicAliasMaximum[size_t(Direction::FromBroker)], quint16(5));
        QCOMPARE(context.topicAliasMaximum[size_t(Direction::FromClient)], quint16(0));
    }

    /// What one record keeps of a PUBLISH.
    void summaryOfPublish()
    {
        StreamContext context;
        context.version = kV5;
        const QByteArray frame = QByteArray::fromHex("3d0f 0003 612f62 1234 03 230007") + "pay" + "l";
        const Summary summary = summarize(frame, Direction::FromBroker, context);
        QCOMPARE(summary.fault, FaultId::None);
        QCOMPARE(summary.flags, quint8(0x0D));
        QCOMPARE(summary.packetId, quint16(0x1234));
        QCOMPARE(summary.topicAlias, quint16(7));
        QCOMPARE(frame.mid(summary.topicOffset, summary.topicLength), QByteArray("a/b"));
        QCOMPARE(frame.mid(summary.payloadOffset), QByteArray("payl"));
    }
};

MQTTSCOPE_TEST(TestHostileBytes, "tst_hostilebytes")
#include "tst_hostilebytes.moc"
