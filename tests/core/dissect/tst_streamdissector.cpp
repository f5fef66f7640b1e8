// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dissect/dissectionjson.h"
#include "core/dissect/dissectiontext.h"
#include "core/dissect/streamdissector.h"
#include "core/spec/versionspec.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

QByteArray bytes(const char *hex) { return QByteArray::fromHex(hex); }

const QByteArray kConnect5 = bytes("100d00044d51545405020000000000");

/// Names of the faults of every packet, packets separated by "|".
QString faultsOf(StreamDissector &stream)
{
    QStringList packets;
    while (const auto packet = stream.next()) {
        QStringList names;
        for (const Fault &fault : packet->dissection.faults)
            names << QLatin1String(faultSpec(fault.id).name);
        packets << names.join(QLatin1Char(','));
    }
    return packets.join(QLatin1Char('|'));
}

/// Leaves in JSON, with all that is below `fields`.
void collectLeaves(const QJsonArray &fields, QJsonArray &leaves)
{
    for (const QJsonValue &field : fields) {
        const QJsonArray children = field[QLatin1String("children")].toArray();
        if (children.isEmpty())
            leaves.append(field);
        collectLeaves(children, leaves);
    }
}

}

class TestStreamDissector : public QObject
{
    Q_OBJECT
    const QList<GoldenPacket> m_golden = test::goldenPackets();

private Q_SLOTS:
    void packetsFollowOneAnother()
    {
        const QByteArray stream = kConnect5 + bytes("3006000161000a0b c000 30");
        StreamDissector dissector(stream);
        const auto connect = dissector.next();
        QVERIFY(connect && connect->offset == 0 && connect->dissection.version == ProtocolVersion::V5_0);
        const auto publish = dissector.next();
        QVERIFY(publish && publish->offset == kConnect5.size() && publish->frame.size() == 8);
        QCOMPARE(publish->dissection.version, ProtocolVersion::V5_0);
        QCOMPARE(dissector.next()->dissection.type, PacketType::Pingreq);
        QVERIFY(!dissector.next());
        QCOMPARE(dissector.remaining(), QByteArrayView("0"));
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("faults");
        const QByteArray connack = bytes("20060000032200 05");
        const auto row = [](const char *name, const QByteArray &stream, const char *faults) {
            QTest::newRow(name) << stream << QString::fromLatin1(faults);
        };
        row("[5.0/MQTT-3.1.0-2] a second CONNECT", kConnect5 + kConnect5, "|second-connect");
        row("[5.0/MQTT-3.2.0-2] a second CONNACK", kConnect5 + connack + connack, "||second-connack");
        row("[5.0/MQTT-3.3.2-9] an alias above what CONNACK allows",
            kConnect5 + connack + bytes("c000 3007000161 03230006"), "|||topic-alias-above-maximum");
        row("an answer without CONNACK: it may be in other bytes", kConnect5 + bytes("d000"), "|");
        row("an alias that was never defined", kConnect5 + bytes("30060000 03230001"), "|topic-alias-unknown");
        row("an alias used after it was defined", kConnect5 + bytes("3007000161 03230001 30060000 03230001"), "||");
        row("bytes that cannot be framed end the stream", bytes("c000 c0ffffffff c000"),
            "|variable-byte-integer-malformed");
    }
    void faults()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, faults);
        StreamDissector stream(bytes);
        QCOMPARE(faultsOf(stream), faults);
        QVERIFY(stream.remaining().isEmpty());
    }

    void whoSentIsToldByTheType()
    {
        StreamDissector stream(
            QByteArrayView("\x20\x02\x00\x00\x30\x03\x00\x01\x61\x82\x06\x00\x01\x00\x01\x61\x00", 17));
        QCOMPARE(stream.next()->dissection.direction, Direction::FromBroker);
        QCOMPARE(stream.next()->dissection.direction, Direction::FromBroker); // PUBLISH: whoever spoke before
        QCOMPARE(stream.next()->dissection.direction, Direction::FromClient);
        StreamDissector given(QByteArrayView("\x20\x02\x00\x00", 4), ProtocolVersion::Unknown, Direction::FromClient);
        QCOMPARE(faultsOf(given), QStringLiteral("wrong-direction"));
    }

    void aGivenVersionHolds()
    {
        StreamDissector stream(kConnect5, ProtocolVersion::V3_1_1);
        QVERIFY(stream.next());
        const QByteArray both = kConnect5 + bytes("3003000161");
        StreamDissector given(both, ProtocolVersion::V3_1_1);
        QCOMPARE(faultsOf(given), QStringLiteral("|"));
        const QByteArray later = bytes("30060000 03230001"); // the alias may have been defined before
        StreamDissector middle(later, ProtocolVersion::V5_0);
        QCOMPARE(faultsOf(middle), QString());
    }

    void goldenPackets_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_golden.size(); ++i)
            QTest::newRow(m_golden[i].rowName()) << i;
    }
    void anExpiryAfterNone_data()
    {
        QTest::addColumn<QByteArray>("connect");
        QTest::addColumn<QByteArray>("disconnect");
        QTest::addColumn<QString>("faults");
        const QByteArray none = kConnect5;
        const QByteArray zero = bytes("101200044d515454050200000511000000000000");
        const QByteArray some = bytes("101200044d515454050200000511000000010000");
        const QByteArray raised = bytes("e007 00 05 1100000001");
        const QByteArray ended = bytes("e007 00 05 1100000000");
        const QString fault = QStringLiteral("session-expiry-raised");
        QTest::newRow("[5.0/3.14.2.2.2] given after none") << none << raised << fault;
        QTest::newRow("[5.0/3.14.2.2.2] given after 0") << zero << raised << fault;
        QTest::newRow("changed") << some << raised << QString();
        QTest::newRow("taken away") << some << ended << QString();
        QTest::newRow("0 after none") << none << ended << QString();
    }
    void anExpiryAfterNone()
    {
        QFETCH(QByteArray, connect);
        QFETCH(QByteArray, disconnect);
        QFETCH(QString, faults);
        const QByteArray stream = connect + disconnect;
        StreamDissector dissector(stream, ProtocolVersion::Unknown, Direction::FromClient);
        QCOMPARE(faultsOf(dissector), QLatin1Char('|') + faults);
    }
    /// Every alias anew, over and over: what is learnt is never copied.
    void manyAliasesTakeTimeInStep()
    {
        QByteArray stream;
        for (int round = 0; round < 2; ++round)
            for (int alias = 1; alias <= 0xFFFF; ++alias)
                stream += bytes("3008 0001 61 03 23") + char(alias >> 8) + char(alias & 0xFF) + 'x';
        StreamDissector dissector(stream, ProtocolVersion::V5_0, Direction::FromClient);
        QElapsedTimer clock;
        clock.start();
        int packets = 0;
        while (dissector.next())
            ++packets;
        QCOMPARE(packets, 2 * 0xFFFF);
        QVERIFY2(clock.elapsed() < 30'000, "a hang guard: with copies it takes minutes");
    }
    /// JSON says what the dissection says: every byte in one leaf, offsets of the stream, every fault.
    void goldenPackets()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_golden[index];
        constexpr qsizetype kOffset = 100;
        const Dissection dissection = dissect(golden.frame, golden.version, golden.direction);
        const QJsonObject json = dissectionJson(dissection, kOffset, golden.frame.size());
        QCOMPARE(json[QLatin1String("faults")].toArray().size() + json[QLatin1String("warnings")].toArray().size(),
                 golden.faults.size());
        QJsonArray leaves;
        collectLeaves(json[QLatin1String("fields")].toArray(), leaves);
        QByteArray covered(golden.frame.size(), '\0');
        for (const QJsonValue &leaf : leaves) {
            QVERIFY(!leaf[QLatin1String("name")].toString().isEmpty());
            const qsizetype from = leaf[QLatin1String("offset")].toInteger() - kOffset;
            const int mask = leaf[QLatin1String("mask")].toInt();
            for (qsizetype at = from; at < from + leaf[QLatin1String("length")].toInteger(); ++at)
                covered[at] = char(covered[at] | (mask != 0 ? mask : 0xFF));
        }
        QCOMPARE(covered, QByteArray(golden.frame.size(), '\xFF'));
        const QString text = dissectionText(dissection, kOffset, golden.frame.size());
        for (const QChar character : text)
            QVERIFY(character == QLatin1Char('\n') || character.isPrint() || character.isSurrogate());
    }
};

MQTTSCOPE_TEST(TestStreamDissector, "tst_streamdissector")
#include "tst_streamdissector.moc"
