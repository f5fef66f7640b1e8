// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/reader.h"
#include "core/dissect/dissection.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

QByteArray bytes(const char *hex) { return QByteArray::fromHex(hex); }

constexpr auto kBroker = Direction::FromBroker;
constexpr auto kClient = Direction::FromClient;

const FieldNode *find(const Dissection &dissection, const char *name)
{
    for (const FieldNode &node : dissection.fields)
        if (qstrcmp(node.name, name) == 0)
            return &node;
    return nullptr;
}

/// CONNECT 5.0: client "c", user "u", password "s3cr3t", Authentication Method "m", Authentication Data "s3cr3t".
QByteArray connectWithSecrets()
{
    return bytes("102b 0004") + "MQTT" + bytes("05 c2 003c 0d 150001") + "m" + bytes("160006") + "s3cr3t"
        + bytes("0001") + "c" + bytes("0006") + "the-us" + bytes("0006") + "s3cr3t";
}

}

class TestDissection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishReadsLikeThePicture()
    {
        const QByteArray frame = bytes("345e 0020") + "plant/line1/press-04/temperature"
            + bytes("0303 2b 0101 0200000e10 030010") + "application/json" + bytes("230007 260004") + "site"
            + bytes("0005") + "north" + "{\"value\":71.4}";
        const Dissection dissection = dissect(frame, ProtocolVersion::V5_0, kBroker);
        QCOMPARE(tilingProblem(dissection, frame.size()), QString());
        QCOMPARE(dumpTree(dissection), QStringLiteral(R"(Fixed header:  (0-1)
  Packet type: 3 · PUBLISH (0 mask f0)
  DUP: 0 · first delivery (0 mask 08)
  QoS: 2 · exactly once (0 mask 06)
  RETAIN: 0 (0 mask 01)
  Remaining Length: 94 (1)
Variable header:  (2-81)
  Topic Name: plant/line1/press-04/temperature (2-35)
    Length: 32 (2-3)
    Topic Name: plant/line1/press-04/temperature (4-35)
  Packet Identifier: 771 (36-37)
  Properties · 5: 43 bytes (38-81)
    Property Length: 43 (38)
    0x01 Payload Format Indicator: 1 · UTF-8 (39-40)
      Identifier: 0x01 (39)
      Value: 1 · UTF-8 (40)
    0x02 Message Expiry Interval: 3600 s (41-45)
      Identifier: 0x02 (41)
      Value: 3600 s (42-45)
    0x03 Content Type: application/json (46-64)
      Identifier: 0x03 (46)
      Length: 16 (47-48)
      Text: application/json (49-64)
    0x23 Topic Alias: 7 (65-67)
      Identifier: 0x23 (65)
      Value: 7 (66-67)
    0x26 User Property: site = north (68-81)
      Identifier: 0x26 (68)
      Length: 4 (69-70)
      Name: site (71-74)
      Length: 5 (75-76)
      Value: north (77-81)
Payload: 14 bytes (82-95)
  Application Message: {"value":71.4} (82-95)
)"));
    }

    void aByteLeadsToItsField()
    {
        const Dissection dissection = dissect(bytes("3206 0001 61 0007 78"), ProtocolVersion::V3_1_1, kClient);
        QCOMPARE(QByteArray(dissection.fields[size_t(dissection.leafAt(0))].name), QByteArray("mqtt.msgtype"));
        QCOMPARE(QByteArray(dissection.fields[size_t(dissection.leafAt(4))].name), QByteArray("mqtt.topic"));
        QCOMPARE(QByteArray(dissection.fields[size_t(dissection.leafAt(6))].name), QByteArray("mqtt.msgid"));
        QCOMPARE(QByteArray(dissection.fields[size_t(dissection.leafAt(7))].name), QByteArray("mqtt.msg"));
        QCOMPARE(dissection.leafAt(8), -1);
    }

    void secretsAreMasked()
    {
        const Dissection dissection = dissect(connectWithSecrets(), ProtocolVersion::Unknown, kClient);
        QVERIFY(dissection.faults.empty());
        QCOMPARE(dissection.version, ProtocolVersion::V5_0);
        int masked = 0;
        for (const FieldNode &node : dissection.fields) {
            QVERIFY(!node.display.contains(QLatin1String("s3cr3t")));
            QVERIFY(!node.value.toString().contains(QLatin1String("s3cr3t")));
            QVERIFY(!node.value.toByteArray().contains("s3cr3t"));
            if (node.isLeaf && node.isSecret) {
                QCOMPARE(node.display, QStringLiteral("••• (6 bytes)"));
                QCOMPARE(node.value.toString(), node.display);
                ++masked;
            }
        }
        QCOMPARE(masked, 2);
    }

    void malformedPacketsDoNotGiveTheirSecretsAway_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("version");
        const auto row
            = [](const char *name, const QByteArray &frame, int version) { QTest::newRow(name) << frame << version; };
        // MQTT 3.1.1 with user "u", its password in the end; `name` and `level`, `flags` as told
        const auto connect = [](const QByteArray &name, int level, int flags, const QByteArray &tail) {
            const QByteArray body = QByteArray(1, '\0') + char(name.size()) + name + char(level) + char(flags)
                + bytes("003c 0001") + "c" + tail;
            return QByteArray(1, '\x10') + char(body.size()) + body;
        };
        const QByteArray login = bytes("0001") + "u" + bytes("0006") + "s3cr3t";
        row("[5.0/MQTT-3.1.2-1] unknown protocol name", connect("MQTX", 4, 0xC2, login), 0);
        row("[5.0/MQTT-3.1.2-2] unknown protocol level", connect("MQTT", 6, 0xC2, login), 0);
        row("[3.1.1/MQTT-3.1.2-9] a will flag without a will: the login stands where the will should",
            connect("MQTT", 4, 0xC6, login), 0);
        row("[3.1.1/MQTT-3.1.2-22] a password where the user name should stand",
            connect("MQTT", 4, 0xC2, bytes("0006") + "s3cr3t"), 0);
        row("[5.0/MQTT-3.1.3-12] user name longer than the packet",
            connect("MQTT", 4, 0xC2, bytes("7fff") + "u" + bytes("0006") + "s3cr3t"), 0);
        row("[5.0/3.1.3.6] password longer than the packet",
            connect("MQTT", 4, 0xC2, bytes("0001") + "u" + bytes("7fff") + "s3cr3t"), 0);
        row("[5.0/3.1.3.6] truncated in the password", connect("MQTT", 4, 0xC2, login + "more").chopped(4), 0);
        row("[5.0/MQTT-3.1.2-18] password although its flag is not set", connect("MQTT", 4, 0x82, login), 0);
        row("[5.0/MQTT-3.1.2-16] login although its flags are not set", connect("MQTT", 4, 0x02, login), 0);
        row("[5.0/2.2.2.2] Authentication Data behind an unknown property",
            bytes("1018 0004") + "MQTT" + bytes("05 02 003c 0a 7f 160006") + "s3cr3t" + bytes("0000"), 0);
        row("[5.0/2.2.2.1] Property Length beyond the packet",
            bytes("1016 0004") + "MQTT" + bytes("05 02 003c 7f 160006") + "s3cr3t", 0);
        row("[5.0/3.15] AUTH on a 3.1.1 connection", bytes("f00b 18 09 160006") + "s3cr3t", 4);
        row("[5.0/3.15] AUTH on a connection of unknown version", bytes("f00b 18 09 160006") + "s3cr3t", 0);
        row("[5.0/3.15.2.2.3] AUTH with data longer than the packet", bytes("f00b 18 09 167fff") + "s3cr3t", 5);
        row("[5.0/3.2.2.3.18] CONNACK with data longer than the packet", bytes("200c 0000 09 167fff") + "s3cr3t", 5);
    }
    void malformedPacketsDoNotGiveTheirSecretsAway()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, version);
        const Direction from = typeOfFirstByte(frame) == PacketType::Connack ? kBroker : kClient;
        const Dissection dissection = dissect(frame, ProtocolVersion(version), from);
        QCOMPARE(tilingProblem(dissection, frame.size()), QString());
        QVERIFY(!dissection.faults.empty());
        QByteArray shown = frame;
        for (const FieldNode &node : dissection.fields) {
            QVERIFY(!node.display.contains(QLatin1String("s3cr3t")));
            QVERIFY(!node.value.toString().contains(QLatin1String("s3cr3t")));
            QVERIFY(!node.value.toByteArray().contains("s3cr3t"));
            if (node.isLeaf && node.isSecret)
                std::fill_n(shown.begin() + node.offset, node.length, '*');
        }
        QVERIFY2(!shown.contains("s3cr3t"), shown.toPercentEncoding());
        QVERIFY(!describe(frame, ProtocolVersion(version), from, {}).contains(QLatin1String("s3cr3t")));
    }
    void otherPacketsShowWhatCannotBeRead()
    {
        const Dissection dissection = dissect(bytes("3007 ffff 4142434445"), ProtocolVersion::V3_1_1, kClient);
        QVERIFY(!dissection.fields.back().isSecret);
        QCOMPARE(dissection.fields.back().value.toByteArray(), QByteArray("ABCDE"));
    }

    void longListsAreShownInPart_data()
    {
        QTest::addColumn<QByteArray>("body"); // without the fixed header
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("faults");
        constexpr int kCount = 30'000;
        const auto lengthOf = [](qsizetype n) {
            return QByteArray(1, char(0x80 | (n & 0x7F))) + char(0x80 | ((n >> 7) & 0x7F)) + char(n >> 14);
        };
        const QByteArray user = bytes("26 0001 61 0001 62");
        const QByteArray properties = lengthOf(kCount * user.size() + 2) + user.repeated(kCount) + bytes("0101");
        QTest::newRow("PUBLISH with 30 000 User Properties")
            << QByteArray(bytes("0001 74") + properties + "\xFF") << 0x30 << 1;
        QTest::newRow("SUBSCRIBE with 30 000 filters")
            << QByteArray(bytes("0001 00") + bytes("0001 61 00").repeated(kCount)) << 0x82 << 0;
        QTest::newRow("UNSUBSCRIBE with 30 000 filters")
            << QByteArray(bytes("0001 00") + bytes("0001 61").repeated(kCount)) << 0xA2 << 0;
        QTest::newRow("SUBACK with 30 000 codes")
            << QByteArray(bytes("0001 00") + QByteArray(kCount, '\0')) << 0x90 << 0;
        QTest::newRow("SUBACK with 30 000 wrong codes")
            << QByteArray(bytes("0001 00") + QByteArray(kCount, '\x55')) << 0x90 << -1;
    }
    void longListsAreShownInPart()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, first);
        QFETCH(int, faults);
        const qsizetype n = body.size();
        const QByteArray frame = QByteArray(1, char(first)) + char(0x80 | (n & 0x7F)) + char(0x80 | ((n >> 7) & 0x7F))
            + char(n >> 14) + body;
        const Direction from = first == 0x90 ? kBroker : kClient;
        const Dissection dissection = dissect(frame, ProtocolVersion::V5_0, from);
        QCOMPARE(tilingProblem(dissection, frame.size()), QString());
        QVERIFY(dissection.fields.size() <= Dissection::kMaximumNodes + 20);
        QVERIFY(dissection.faults.size() <= Dissection::kMaximumNodes + 20);
        const auto rest = std::find_if(dissection.fields.begin(), dissection.fields.end(), [](const FieldNode &node) {
            return node.label.startsWith(QStringLiteral("Fields not shown: "));
        });
        QVERIFY(rest != dissection.fields.end() && rest->isLeaf);
        if (faults >= 0)
            QCOMPARE(int(dissection.faults.size()), faults);
        else
            QVERIFY(rest->fault != FaultId::None);
        if (first == 0x30) // what comes after the list is there
            QVERIFY(find(dissection, "mqtt.msg"));
        QVERIFY(describe(frame, ProtocolVersion::V5_0, from, {}).size() <= 201);
    }

    void descriptionLooksAtTheHeadOfALongListOnly()
    {
        // a fault behind the head is not looked for: the record tells it
        QByteArray body = bytes("0001 00") + bytes("0001 61 00").repeated(300) + bytes("0001 61 ff");
        const qsizetype n = body.size();
        const QByteArray frame = QByteArray(1, char(0x82)) + char(0x80 | (n & 0x7F)) + char(n >> 7) + body;
        const auto text
            = [&frame](FaultId recorded) { return describe(frame, ProtocolVersion::V5_0, kClient, {}, recorded); };
        QVERIFY(text(FaultId::None).startsWith(QStringLiteral("id 1 · a QoS 0, a QoS 0")));
        QVERIFY(text(FaultId::SubscriptionReservedBits).startsWith(QStringLiteral("Malformed: ")));
    }

    void faultsMarkTheirField()
    {
        const Dissection dissection = dissect(bytes("3008 0001 61 03 230000 78"), ProtocolVersion::V5_0, kBroker);
        QCOMPARE(dissection.faults.size(), size_t(1));
        QCOMPARE(dissection.faults[0].id, FaultId::TopicAliasZero);
        QCOMPARE(dissection.faults[0].offset, 6u);
        QCOMPARE(dissection.faults[0].length, 3u);
        const FieldNode *alias = find(dissection, "mqtt.property.topic_alias");
        QVERIFY(alias);
        QCOMPARE(alias->fault, FaultId::TopicAliasZero);
        QVERIFY(alias->explanation.endsWith(QStringLiteral("§3.3.2.3.4")));
    }

    void whatCannotBeReadIsOneLeaf()
    {
        const QByteArray frame = bytes("3007 ffff 4142434445");
        const Dissection dissection = dissect(frame, ProtocolVersion::V3_1_1, kClient);
        QCOMPARE(tilingProblem(dissection, frame.size()), QString());
        const FieldNode &last = dissection.fields.back();
        QCOMPARE(QByteArray(last.name), QByteArray("mqtt.undecoded"));
        QCOMPARE(last.offset, 4u);
        QCOMPARE(last.fault, FaultId::FieldOverrun);
    }

    void anyShortInputTiles()
    {
        for (int first = 0; first < 256; ++first)
            for (const int second : {0, 1, 2, 3, 5, 127, 128, 255})
                for (const auto version : {ProtocolVersion::V3_1, ProtocolVersion::V3_1_1, ProtocolVersion::V5_0}) {
                    const char frame[] = {char(first), char(second), 0, 1, char(second), 0};
                    for (qsizetype size = 1; size <= 6; ++size) {
                        const auto dissection = dissect(QByteArrayView(frame, size), version, kClient);
                        if (const QString problem = tilingProblem(dissection, size); !problem.isEmpty())
                            QFAIL(qPrintable(problem));
                    }
                }
    }

    void description_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("direction");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &frame, int version, Direction from, const char *text) {
            QTest::newRow(name) << frame << version << int(from) << QString::fromUtf8(text);
        };
        row("SUBSCRIBE", bytes("820c 000c 00 0006") + "p/+/x#" + bytes("06"), 5, kClient,
            "Malformed: In a Topic Filter # must stand alone in the last level [MQTT-4.7.1-1]");
        row("SUBSCRIBE with options", bytes("820c 000c 00 0006") + "p/+/#/" + bytes("06"), 5, kClient,
            "Malformed: In a Topic Filter # must stand alone in the last level [MQTT-4.7.1-1]");
        row("SUBSCRIBE with No Local", bytes("820b 000c 00 0005") + "p/+/#" + bytes("06"), 5, kClient,
            "id 12 · p/+/# QoS 2 · No Local");
        row("SUBACK", bytes("9004 000c 00 02"), 5, kBroker, "id 12 · Granted QoS 2");
        row("SUBACK of 3.1.1 that refuses", bytes("9004 000c 01 80"), 4, kBroker,
            "id 12 · Granted QoS 1, 0x80 Failure");
        row("retained PUBLISH", bytes("3104 0001 61 78"), 4, kBroker, "a · retained");
        row("PUBACK that refuses", bytes("4003 0009 87"), 5, kBroker, "id 9 · 0x87 Not authorized");
        row("PUBREL", bytes("6202 0303"), 5, kClient, "id 771 · Success");
        row("PUBREL of 3.1.1", bytes("6202 0303"), 4, kClient, "id 771");
        row("PINGREQ", bytes("c000"), 4, kClient, "");
        row("alias 0", bytes("3008 0001 61 03 230000 78"), 5, kBroker,
            "Malformed: Topic Alias 0 is not allowed [MQTT-3.3.2-8]");
        row("CONNECT", connectWithSecrets(), 0, kClient, "c · clean start · keep alive 60 s · user the-us");
        row("CONNACK", bytes("2003 00 00 00"), 5, kBroker, "Success");
        row("CONNACK that refuses", bytes("2002 00 05"), 4, kBroker, "0x05 Not authorized");
        row("DISCONNECT", bytes("e000"), 4, kClient, "");
        row("DISCONNECT by the broker", bytes("e001 8e"), 5, kBroker, "0x8E Session taken over");
        row("hostile topic", bytes("3005 0002 1b5b 78"), 4, kBroker, "␛[");
        row("reserved type", bytes("0000"), 4, kClient, "Malformed: Packet type 0 is reserved [§2.2.1]");
    }
    void description()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, version);
        QFETCH(int, direction);
        QFETCH(QString, text);
        QCOMPARE(describe(frame, ProtocolVersion(version), Direction(direction), {}), text);
    }

    void descriptionKnowsTheResolvedTopicAndTheRecordedFault()
    {
        const QByteArray frame = bytes("3006 0000 03 230007");
        const auto text
            = [&frame](FaultId recorded) { return describe(frame, ProtocolVersion::V5_0, kBroker, "a/b", recorded); };
        QCOMPARE(text(FaultId::None), QStringLiteral("a/b"));
        QCOMPARE(text(FaultId::TopicAliasAboveMaximum),
                 QStringLiteral(
                     "Malformed: The Topic Alias is above the Topic Alias Maximum of the receiver [MQTT-3.3.2-9]"));
    }

    void descriptionIsBounded()
    {
        QByteArray frame = bytes("30ff7f 3ff0");
        frame += QByteArray(16368, 'x') + QByteArray(13, 'p');
        frame[1] = char(0x80 | ((frame.size() - 3) & 0x7F));
        frame[2] = char((frame.size() - 3) >> 7);
        const QString text = describe(frame, ProtocolVersion::V3_1_1, kBroker, {});
        QVERIFY(text.startsWith(QStringLiteral("xxx")));
        QVERIFY(text.size() <= 201);
    }
};

MQTTSCOPE_TEST(TestDissection, "tst_dissection")
#include "tst_dissection.moc"
