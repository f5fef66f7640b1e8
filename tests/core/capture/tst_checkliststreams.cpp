// SPDX-License-Identifier: GPL-3.0-or-later
// The items of the checklist that need more than one frame: C7, C13 to C17 on streams.
#include "core/capture/captureappender.h"
#include "core/capture/capturestore.h"
#include "core/dissect/streamdissector.h"
#include "core/topic/topicfilter.h"
#include "tests/core/codec/checklist.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cstring>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr TimePoint kNow{Duration(5'000'000'000)};
constexpr auto kV5 = ProtocolVersion::V5_0;

/// What one connection receives, through framer and capture, as the engine does it.
struct Receiver
{
    CaptureAppender appender;
    CaptureStore store;
    StreamContext context;
    CaptureStream stream{ConnectionId(1), Direction::FromBroker, context};
    int frames = 0;

    FrameHead::Status feed(QByteArrayView bytes)
    {
        do {
            const std::span<char> room = appender.beginRead(stream);
            const qsizetype taken = qMin(bytes.size(), qsizetype(room.size()));
            std::memcpy(room.data(), bytes.data(), size_t(taken));
            bytes = bytes.sliced(taken);
            appender.endRead(taken, kNow);
            CaptureAppender::Frame frame;
            while (appender.nextFrame(frame))
                ++frames;
            appender.finishRead();
        } while (!bytes.isEmpty() && appender.failure() == FrameHead::Status::Incomplete);
        return appender.failure();
    }
    void deliver() { store.append(appender.take()); }
};

QByteArray publish5(const char *topicAndProperties)
{
    return frameOf(PacketType::Publish, fromHex(topicAndProperties));
}

/// CONNECT that lets the broker use aliases up to 5, CONNACK that lets the client use up to 3.
QByteArray connectWithAliases() { return fromHex("101000044d5154540502000003220005 0000"); }
QByteArray connackWithAliases() { return fromHex("20060000032200 03"); }

QList<FaultId> faultsOf(const QByteArray &bytes)
{
    StreamDissector stream(bytes);
    QList<FaultId> faults;
    while (const auto packet = stream.next()) {
        if (!tilingProblem(packet->dissection, packet->frame.size()).isEmpty())
            qFatal("a packet is not explained");
        for (const Fault &fault : packet->dissection.faults)
            faults << fault.id;
    }
    return faults;
}

}

class TestChecklistStreams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyUserProperties_data() { proves("C7 the work grows with the number of User Properties, no faster"); }
    void manyUserProperties()
    {
        const auto nodesOf = [](int count) {
            const QByteArray frame
                = packetAround(PropertyScope::Publish, fromHex("26000161 0000").repeated(qsizetype(count)));
            return dissect(frame, kV5, Direction::FromBroker).fields.size();
        };
        QCOMPARE(nodesOf(2000) - nodesOf(1000), nodesOf(1001) - nodesOf(1));
        QVERIFY(nodesOf(20'000) <= Dissection::kMaximumNodes + 20);
        QVERIFY(decode(packetAround(PropertyScope::Publish, fromHex("26000161 0000").repeated(20'000)), kV5,
                       Direction::FromBroker));
    }

    void largestPacketAnnounced_data() { proves("C13 memory follows what was received, not what was announced"); }
    void largestPacketAnnounced()
    {
        Receiver receiver;
        QCOMPARE(receiver.feed(fromHex("30ffffff7f00")), FrameHead::Status::Incomplete);
        QVERIFY(receiver.stream.reserved() < 64 << 10);
        receiver.appender.abandon(receiver.stream, FrameHead::Status::Incomplete, kNow);
        QCOMPARE(receiver.stream.unfinished(), 0);
        receiver.deliver();
        QCOMPARE(receiver.store.frame(1).toByteArray(), fromHex("30ffffff7f00")); // in the capture, all of it
    }

    void limitBindsAtTheHeader_data() { proves("C13 one byte above the limit, known at the header"); }
    void limitBindsAtTheHeader()
    {
        const QByteArray exactly = frameOf(PacketType::Publish, QByteArray(98, '\0'));
        Receiver receiver;
        receiver.stream.setMaximumPacketSize(100);
        QCOMPARE(receiver.feed(exactly), FrameHead::Status::Incomplete);
        QCOMPARE(receiver.frames, 1);
        QCOMPARE(receiver.feed(fromHex("3063")), FrameHead::Status::TooLarge); // 101 bytes announced
        QCOMPARE(receiver.frames, 1);
    }

    void thousandPackets_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("C14 a thousand packets in one read") << 1'000'000;
        QTest::newRow("C14 every byte in a read of its own") << 1;
        QTest::newRow("C14 five bytes at a time") << 5;
    }
    void thousandPackets()
    {
        QFETCH(int, step);
        const QByteArray stream = fromHex("300400016178").repeated(1000);
        Receiver receiver;
        for (qsizetype at = 0; at < stream.size(); at += step)
            QCOMPARE(receiver.feed(QByteArrayView(stream).sliced(at, qMin(qsizetype(step), stream.size() - at))),
                     FrameHead::Status::Incomplete);
        QCOMPARE(receiver.frames, 1000);
        receiver.deliver();
        QCOMPARE(receiver.store.counters().seen, quint64(1000));
    }

    void onePacketInAThousandReads_data() { proves("C14 one packet in a thousand reads"); }
    void onePacketInAThousandReads()
    {
        const QByteArray packet = frameOf(PacketType::Publish, prefixed("a") + QByteArray(994, 'x'));
        QCOMPARE(packet.size(), 1000);
        Receiver receiver;
        for (const char &byte : packet) {
            QCOMPARE(receiver.frames, 0);
            QCOMPARE(receiver.feed(QByteArrayView(&byte, 1)), FrameHead::Status::Incomplete);
        }
        QCOMPARE(receiver.frames, 1);
    }

    void theSecondIsMalformed_data() { proves("C14 the first is delivered, the rest is shown and dropped"); }
    void theSecondIsMalformed()
    {
        const QByteArray good = fromHex("300400016178");
        const QByteArray rest = fromHex("30ffffffff") + good;
        Receiver receiver;
        QCOMPARE(receiver.feed(good + rest), FrameHead::Status::Malformed);
        QCOMPARE(receiver.frames, 1);
        receiver.appender.abandon(receiver.stream, FrameHead::Status::Malformed, kNow);
        receiver.deliver();
        QCOMPARE(receiver.store.frame(1).toByteArray(), good);
        QCOMPARE(receiver.store.frame(2).toByteArray(), rest);
        QCOMPARE(receiver.store.record(2).fault, quint8(FaultId::VariableByteIntegerMalformed));
    }

    void whatDoesNotFit_data() { proves("C15 what has no form on the wire is refused before a byte is written"); }
    void whatDoesNotFit()
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

    void peersMaximum_data() { proves("C15 the size is known before, to be compared with the peer's maximum"); }
    void peersMaximum()
    {
        PubackPacket puback;
        puback.packetId = 1;
        puback.code = quint8(ReasonCode::NotAuthorized);
        const qsizetype bare = encodedSize(puback, kV5, Direction::FromBroker).value();
        const QByteArray text(1000, 'r');
        puback.properties.add(PropertyId::ReasonString, QByteArrayView(text));
        QByteArray out;
        QVERIFY(encode(puback, kV5, Direction::FromBroker, out));
        QCOMPARE(encodedSize(puback, kV5, Direction::FromBroker).value(), out.size());
        QVERIFY(out.size() > bare + text.size());
    }

    void whatTheVersionLacks_data() { proves("C15 what the version does not have is refused"); }
    void whatTheVersionLacks()
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

    void noIdentifier_data() { proves("C15 [5.0/MQTT-2.2.1-2] [3.1.1/MQTT-2.3.1-5] QoS 0 has no Packet Identifier"); }
    void noIdentifier()
    {
        PublishPacket publish;
        publish.topic = "a";
        publish.packetId = 7; // left from somewhere: it is not written
        publish.payload = "x";
        for (const auto &[version, wanted] :
             {std::pair(ProtocolVersion::V3_1_1, "300400016178"), std::pair(kV5, "30050001610078")}) {
            QByteArray out;
            QVERIFY(encode(publish, version, Direction::FromClient, out));
            QCOMPARE(out.toHex(), QByteArray(wanted));
            const auto read = decode(out, version, Direction::FromClient);
            QVERIFY(read);
            QCOMPARE(std::get<PublishPacket>(*read).packetId, quint16(0));
        }
    }

    void noDup_data() { proves("C15 [5.0/MQTT-3.3.1-2] [3.1.1/MQTT-3.3.1-2] DUP is not written on QoS 0"); }
    void noDup()
    {
        PublishPacket publish;
        publish.topic = "a";
        publish.dup = true;
        QByteArray out;
        const auto result = encode(publish, kV5, Direction::FromClient, out);
        QVERIFY(!result && result.error() == FaultId::DupWithoutQoS);
    }

    void aliases_data()
    {
        QTest::addColumn<QByteArray>("stream"); // behind CONNECT and CONNACK, from the broker
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QByteArray &stream, FaultId fault) {
            QTest::newRow(name) << stream << int(fault);
        };
        const QByteArray define = publish5("000161 03230001");
        const QByteArray use = publish5("0000 03230001");
        row("C16 an alias before it was defined", use, FaultId::TopicAliasUnknown);
        row("C16 an alias after it was defined", define + use, FaultId::None);
        row("C16 an alias bound again", define + publish5("000162 03230001") + use, FaultId::None);
        row("C16 [5.0/MQTT-3.3.2-8] alias 0", publish5("000161 03230000"), FaultId::TopicAliasZero);
        row("C16 [5.0/MQTT-3.3.2-10] the largest alias", publish5("000161 03230005"), FaultId::None);
        row("C16 [5.0/MQTT-3.3.2-11] an alias above what CONNECT allows", publish5("000161 03230006"),
            FaultId::TopicAliasAboveMaximum);
        // PINGREQ: the client speaks from there on
        row("C16 [5.0/MQTT-3.3.2-9] an alias above what CONNACK allows", fromHex("c000") + publish5("000161 03230004"),
            FaultId::TopicAliasAboveMaximum);
        row("C16 the same number in the other direction is another alias", define + fromHex("c000") + use,
            FaultId::TopicAliasUnknown);
    }
    void aliases()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, fault);
        const QList<FaultId> faults = faultsOf(connectWithAliases() + connackWithAliases() + stream);
        QCOMPARE(faults, FaultId(fault) == FaultId::None ? QList<FaultId>() : QList<FaultId>{FaultId(fault)});
    }

    void aliasesEndWithTheConnection_data() { proves("C16 [5.0/MQTT-3.3.2-7] no alias outlives its connection"); }
    void aliasesEndWithTheConnection()
    {
        const QByteArray hello = connectWithAliases() + connackWithAliases();
        QVERIFY(faultsOf(hello + publish5("000161 03230001")).isEmpty());
        QCOMPARE(faultsOf(hello + publish5("0000 03230001")), QList<FaultId>{FaultId::TopicAliasUnknown});
    }

    void deepFilters_data() { proves("C17 filters of thousands of levels are matched without recursion"); }
    void deepFilters()
    {
        const QByteArray slashes(65535, '/');
        QVERIFY(TopicFilter::parse(slashes).value().matches(slashes));
        const QByteArray wide = QByteArray("+/").repeated(10'000);
        const auto filter = TopicFilter::parse(wide);
        QVERIFY(filter);
        QVERIFY(filter->matches(QByteArray(10'000, '/')));
        QVERIFY(!filter->matches(QByteArray(9'999, '/')));
    }

    void twoInvalidTopics_data() { proves("C11 two different invalid topics stay two topics"); }
    void twoInvalidTopics()
    {
        Receiver receiver;
        receiver.feed(frameOf(PacketType::Publish, prefixed(fromHex("61ff"))));
        receiver.feed(frameOf(PacketType::Publish, prefixed(fromHex("61fe"))));
        receiver.deliver();
        QCOMPARE(receiver.store.topicCount(), 2U);
        const auto shown = [](const char *hex) {
            const QByteArray frame = frameOf(PacketType::Publish, prefixed(fromHex(hex)));
            return dissect(frame, ProtocolVersion::V3_1_1, Direction::FromBroker).fields.at(9).display;
        };
        QVERIFY(shown("61ff") != shown("61fe"));
    }

    void byteOrderMark_data() { proves("C11 [5.0/MQTT-1.5.4-3] [3.1.1/MQTT-1.5.3-3] U+FEFF is kept"); }
    void byteOrderMark()
    {
        const QByteArray frame = frameOf(PacketType::Publish, prefixed(fromHex("efbbbf61")));
        const auto packet = decode(frame, ProtocolVersion::V3_1_1, Direction::FromBroker);
        QVERIFY(packet);
        QCOMPARE(std::get<PublishPacket>(*packet).topic.toByteArray(), fromHex("efbbbf61"));
        for (const FieldNode &node : dissect(frame, ProtocolVersion::V3_1_1, Direction::FromBroker).fields)
            if (qstrcmp(node.name, "mqtt.topic") == 0)
                QCOMPARE(node.value.toString(), QString(QChar(0xFEFF)) + QLatin1Char('a'));
    }

    void theContextLearns_data() { proves("C16 CONNECT tells the version and what the broker may use"); }
    void theContextLearns()
    {
        StreamContext context;
        QCOMPARE(summarize(connectWithAliases(), Direction::FromClient, context).fault, FaultId::None);
        QCOMPARE(context.version, kV5);
        QVERIFY(context.connectSeen);
        QCOMPARE(context.topicAliasMaximum[size_t(Direction::FromBroker)], quint16(5));
        QCOMPARE(context.topicAliasMaximum[size_t(Direction::FromClient)], quint16(0));
    }

    void summaryOfPublish_data() { proves("C14 what one record keeps of a PUBLISH"); }
    void summaryOfPublish()
    {
        StreamContext context;
        context.version = kV5;
        const QByteArray frame = fromHex("3d0f 0003 612f62 1234 03 230007") + "pay" + "l";
        const Summary summary = summarize(frame, Direction::FromBroker, context);
        QCOMPARE(summary.fault, FaultId::None);
        QCOMPARE(summary.flags, quint8(0x0D));
        QCOMPARE(summary.packetId, quint16(0x1234));
        QCOMPARE(summary.topicAlias, quint16(7));
        QCOMPARE(frame.mid(summary.topicOffset, summary.topicLength), QByteArray("a/b"));
        QCOMPARE(frame.mid(summary.payloadOffset), QByteArray("payl"));
    }
};

MQTTSCOPE_TEST(TestChecklistStreams, "tst_checkliststreams")
#include "tst_checkliststreams.moc"
