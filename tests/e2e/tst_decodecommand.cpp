// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope decode` as a script uses it.
#include "core/spec/faultspec.h"
#include "tests/e2e/programrun.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

QJsonObject decoded(const ProgramRun &run) { return QJsonDocument::fromJson(run.output).object(); }

QJsonObject packetAt(const QJsonObject &document, int index)
{
    return document[QLatin1String("packets")].toArray().at(index).toObject();
}

/// The first field of that name, depth first.
QJsonObject field(const QJsonArray &fields, const QString &name)
{
    for (const QJsonValue &value : fields) {
        const QJsonObject node = value.toObject();
        if (node[QLatin1String("name")] == name)
            return node;
        const QJsonObject deeper = field(node[QLatin1String("children")].toArray(), name);
        if (!deeper.isEmpty())
            return deeper;
    }
    return {};
}
QJsonObject field(const QJsonObject &packet, const char *name)
{
    return field(packet[QLatin1String("fields")].toArray(), QLatin1String(name));
}

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

}

class TestDecodeCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundPublish()
    {
        const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--json"),
                                               QStringLiteral("3207"), QStringLiteral("0001 61 00:0A FFEE")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.errors, QByteArray());
        const QJsonObject document = decoded(run);
        QCOMPARE(document[QLatin1String("remaining")].toInt(-1), 0);
        QCOMPARE(document[QLatin1String("packets")].toArray().size(), 1);
        const QJsonObject packet = packetAt(document, 0);
        QCOMPARE(packet[QLatin1String("type")].toString(), QStringLiteral("PUBLISH"));
        QCOMPARE(packet[QLatin1String("offset")].toInt(-1), 0);
        QCOMPARE(packet[QLatin1String("length")].toInt(), 9);
        QCOMPARE(packet[QLatin1String("version")].toString(), QStringLiteral("3.1.1"));
        QCOMPARE(packet[QLatin1String("from")].toString(), QStringLiteral("client"));
        QCOMPARE(packet[QLatin1String("faults")], QJsonValue(QJsonArray()));
        const QJsonObject qos{{QStringLiteral("name"), QStringLiteral("mqtt.qos")},
                              {QStringLiteral("label"), QStringLiteral("QoS")},
                              {QStringLiteral("value"), 1},
                              {QStringLiteral("display"), QStringLiteral("1 · at least once")},
                              {QStringLiteral("offset"), 0},
                              {QStringLiteral("length"), 1},
                              {QStringLiteral("mask"), 6},
                              {QStringLiteral("children"), QJsonArray()}};
        QCOMPARE(field(packet, "mqtt.qos"), qos);
        QCOMPARE(field(packet, "mqtt.topic")[QLatin1String("value")].toString(), QStringLiteral("a"));
        QCOMPARE(field(packet, "mqtt.msgid")[QLatin1String("value")].toInt(), 10);
        QCOMPARE(field(packet, "mqtt.msg")[QLatin1String("value")].toString(), QStringLiteral("ffee"));
    }

    void theVersionIsLearntFromConnect()
    {
        const QByteArray connect = QByteArray::fromHex("100d00044d51545405020000000000");
        const QByteArray publish = QByteArray::fromHex("3008000161032300070a");
        const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--json"), QStringLiteral("-")},
                                              (connect + publish).toHex('\n'));
        const QJsonObject packet = packetAt(decoded(run), 1);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(packet[QLatin1String("version")].toString(), QStringLiteral("5.0"));
        QCOMPARE(packet[QLatin1String("offset")].toInt(), int(connect.size()));
        const QJsonObject alias = field(packet, "mqtt.property.topic_alias");
        QCOMPARE(alias[QLatin1String("value")].toInt(), 7);
        QCOMPARE(alias[QLatin1String("offset")].toInt(), int(connect.size()) + 6);
        QCOMPARE(field(packet, "mqtt.prop_number")[QLatin1String("offset")].toInt(), int(connect.size()) + 7);
    }

    void aFaultIsNamedWithItsClause()
    {
        const QStringList arguments{QStringLiteral("decode"), QStringLiteral("--protocol"), QStringLiteral("5.0"),
                                    QStringLiteral("--from"), QStringLiteral("broker"),     QStringLiteral("--json")};
        const ProgramRun run = ProgramRun::of(arguments + QStringList{QStringLiteral("c000 3008000161032300000a")});
        QCOMPARE(run.exitCode, 2);
        const QJsonObject packet = packetAt(decoded(run), 1);
        QCOMPARE(packet[QLatin1String("from")].toString(), QStringLiteral("broker"));
        const QJsonObject fault{{QStringLiteral("id"), QStringLiteral("topic-alias-zero")},
                                {QStringLiteral("reason"), 0x94},
                                {QStringLiteral("clause"), QStringLiteral("5.0/MQTT-3.3.2-8")},
                                {QStringLiteral("offset"), 2 + 6},
                                {QStringLiteral("length"), 3},
                                {QStringLiteral("text"), QStringLiteral("Topic Alias 0 is not allowed")},
                                {QStringLiteral("fatal"), false}};
        QCOMPARE(packet[QLatin1String("faults")].toArray(), QJsonArray{fault});
    }

    void anIncompleteTail()
    {
        const ProgramRun run
            = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--json"), QStringLiteral("c000 3007 0001 61")});
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(decoded(run)[QLatin1String("remaining")].toInt(), 5);
        QCOMPARE(decoded(run)[QLatin1String("packets")].toArray().size(), 1);
    }

    void rawBytesFromAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray::fromHex("c000"));
        file.close();
        const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--raw"), file.fileName()});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.output.startsWith("PINGREQ"), run.output);
    }

    void textHoldsNothingATerminalObeys()
    {
        const ProgramRun run = ProgramRun::of(
            {QStringLiteral("decode"), QStringLiteral("30 0a 0008 1b5b324a c29b 0761")}); // ESC [2J, CSI, BEL
        QVERIFY(!run.output.contains('\x1b') && !run.output.contains('\x07') && !run.output.contains("\xc2\x9b"));
        QVERIFY2(run.output.contains("Topic Name: "), run.output);
        QVERIFY2(run.output.contains("warning string-control-character"), run.output);
        QCOMPARE(run.exitCode, 0); // unwise, not wrong
    }

    void secretsStayHidden()
    {
        const QByteArray connect = QByteArray::fromHex("101a 0004") + "MQTT" + QByteArray::fromHex("04c2003c0000 0004")
            + "user" + QByteArray::fromHex("0006") + "s3cr3t";
        for (const char *form : {"--json", "--from=client"}) {
            const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QLatin1String(form), hex(connect)});
            QCOMPARE(run.exitCode, 0);
            QVERIFY(!run.output.contains("s3cr3t") && !run.output.contains(QByteArray("s3cr3t").toHex()));
        }
    }

    void badUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const QStringList &arguments, const char *said) {
            QTest::newRow(name) << arguments << QByteArray(said);
        };
        row("nothing to decode", {}, "hexadecimal");
        row("not a digit", {QStringLiteral("c0zz")}, "\"z\" at place 3");
        row("half a byte", {QStringLiteral("c00")}, "odd");
        row("unknown version", {QStringLiteral("--protocol"), QStringLiteral("4"), QStringLiteral("c000")}, "3.1.1");
        row("unknown side", {QStringLiteral("--from"), QStringLiteral("me"), QStringLiteral("c000")}, "broker");
        row("unknown option", {QStringLiteral("--nonsense"), QStringLiteral("c000")}, "nonsense");
        row("no such file", {QStringLiteral("--raw"), QStringLiteral("/nowhere/at\x1b.all")}, "cannot be read");
        row("both", {QStringLiteral("--raw"), QStringLiteral("/dev/null"), QStringLiteral("c000")}, "either");
    }
    void badUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const ProgramRun run = ProgramRun::of(QStringList{QStringLiteral("decode")} + arguments);
        QCOMPARE(run.exitCode, 64);
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.errors.count('\n'), 1);
        QVERIFY2(run.errors.startsWith("mqttscope decode: ") && run.errors.contains(said), run.errors);
        QVERIFY(!run.errors.contains('\x1b'));
    }

    void help()
    {
        const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.output.contains("--protocol"));
    }

    /// The exit code and the first fault of every golden packet, twenty at a time would hide one behind another.
    void goldenPacketsOneByOne()
    {
        int number = 0;
        for (const GoldenPacket &golden : goldenPackets()) {
            if (golden.frame.size() > 2000 || ++number % 25 != 0)
                continue; // all of them run in test_core; here it is the way through the program
            const QString version = golden.version == ProtocolVersion::V5_0 ? QStringLiteral("5.0")
                : golden.version == ProtocolVersion::V3_1                   ? QStringLiteral("3.1")
                                                                            : QStringLiteral("3.1.1");
            const bool isFromClient = golden.direction == Direction::FromClient;
            const ProgramRun run = ProgramRun::of({QStringLiteral("decode"), QStringLiteral("--json"),
                                                   QStringLiteral("--protocol"), version, QStringLiteral("--from"),
                                                   isFromClient ? QStringLiteral("client") : QStringLiteral("broker"),
                                                   hex(golden.frame)});
            const bool isTail = golden.verdict() == FaultId::PacketTruncated;
            const bool isTwo = golden.verdict() == FaultId::TrailingBytes;
            QVERIFY2(run.exitCode == (golden.verdict() == FaultId::None ? 0 : 2) || isTwo, golden.name.constData());
            const QJsonArray faults = packetAt(decoded(run), 0)[QLatin1String("faults")].toArray();
            if (golden.verdict() != FaultId::None && !isTail && !isTwo)
                QCOMPARE(faults.at(0).toObject()[QLatin1String("id")].toString(),
                         QLatin1String(faultSpec(golden.verdict()).name));
        }
        QVERIFY(number > 300);
    }
};

MQTTSCOPE_TEST(TestDecodeCommand, "tst_decodecommand")
#include "tst_decodecommand.moc"
