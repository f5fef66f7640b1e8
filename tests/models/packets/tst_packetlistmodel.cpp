// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/faultspec.h"
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/celltone.h"
#include "ui/models/packetlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using test::CaptureBuilder;

namespace
{
const QByteArray kPuback = QByteArray::fromHex("40020009");
const QByteArray kPubackNotAuthorized = QByteArray::fromHex("4003000987");
const QByteArray kPingreq = QByteArray::fromHex("c000");
const QByteArray kPingresp = QByteArray::fromHex("d000");
const QByteArray kPublishQoS3 = QByteArray::fromHex("3604000161 00");
}

class TestPacketListModel : public QObject
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(qint64 budget = CaptureStore::kDefaultBudget, qsizetype chunk = CaptureChunk::kDefaultSize)
            : store(budget)
            , builder(chunk)
        {
            builder.setVersion(ProtocolVersion::V5_0);
        }
        CaptureStore store;
        CaptureBuilder builder;
        PacketListModel model{store};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        void deliver() { store.append(builder.take()); }
        [[nodiscard]] QString text(int row, int column) const { return model.index(row, column).data().toString(); }
        /// A second of everyday traffic: five packets, one of them a failure.
        void everyday()
        {
            builder.publish("plant/line1/press-04/temperature", "71.42");
            builder.frame(kPuback, Direction::FromClient);
            builder.frame(kPubackNotAuthorized, Direction::FromBroker);
            builder.frame(kPingreq, Direction::FromClient);
            builder.frame(kPingresp, Direction::FromBroker);
        }
        void waitForScan() { QTRY_VERIFY_WITH_TIMEOUT(!model.isScanning(), 60'000); }
    };

private Q_SLOTS:
    void oneInsertPerBatch()
    {
        Bench bench;
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        for (int batch = 0; batch < 3; ++batch) {
            for (int i = 0; i < 1000; ++i)
                bench.everyday();
            bench.deliver();
        }
        QCOMPARE(inserted.count(), 3);
        QCOMPARE(bench.model.rowCount(), 15'000);
        QCOMPARE(bench.model.numberAt(0), bench.store.firstNumber());
        QCOMPARE(bench.model.rowOf(bench.store.endNumber() - 1), 14'999);
    }
    void cellsSayWhoAndWhatAndWhen()
    {
        Bench bench;
        bench.builder.setTime(0).setStep(4'100'000);
        bench.everyday();
        bench.deliver();
        QCOMPARE(bench.text(0, PacketListModel::Packet), QStringLiteral("PUBLISH"));
        QCOMPARE(bench.text(0, PacketListModel::From), QStringLiteral("← broker"));
        QVERIFY(bench.text(0, PacketListModel::Info).startsWith(QStringLiteral("plant/line1/press-04/temperature")));
        QCOMPARE(bench.text(0, PacketListModel::Delta), QString());
        QCOMPARE(bench.text(1, PacketListModel::Delta), QStringLiteral("4.1 ms"));
        QCOMPARE(bench.text(1, PacketListModel::From), QStringLiteral("→ client"));
        QCOMPARE(bench.text(1, PacketListModel::Bytes), QStringLiteral("4"));
        QVERIFY(bench.text(1, PacketListModel::Time).endsWith(QStringLiteral(".004")));
        QCOMPARE(bench.text(4, PacketListModel::Info), QStringLiteral("answers #%1").arg(bench.model.numberAt(3)));
        const auto tone
            = [&](int row) { return bench.model.index(row, PacketListModel::From).data(CellToneRole).toInt(); };
        QCOMPARE(tone(0), int(CellTone::FromBroker));
        QCOMPARE(tone(1), int(CellTone::FromClient));
    }
    void faultsStandOutWithTheirClause()
    {
        Bench bench;
        bench.builder.frame(kPublishQoS3, Direction::FromBroker);
        bench.deliver();
        QCOMPARE(bench.model.problemCount(), 1);
        const QString info = bench.text(0, PacketListModel::Info);
        QVERIFY2(info.contains(faultText(FaultId::PublishQoSReserved)), qPrintable(info));
        QVERIFY2(info.startsWith(QStringLiteral("[MQTT-")), qPrintable(info));
        bench.builder.setVersion(ProtocolVersion::V5_0);
        bench.builder.frame(QByteArray::fromHex("e00181"), Direction::FromClient);
        bench.deliver();
        QCOMPARE(bench.model.problemCount(), 2);
        QCOMPARE(bench.model.faultyCount(), 1); // the answer to a fault is none
        QCOMPARE(bench.model.index(0, PacketListModel::Info).data(CellToneRole).toInt(), int(CellTone::Error));
    }
    void failuresAreProblems_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<bool>("isVersion5");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const char *hex, bool isVersion5, bool expected) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << isVersion5 << expected;
        };
        row("PUBACK success", "40020009", true, false);
        row("PUBACK no matching subscribers is none", "4003000910", true, false);
        row("PUBACK not authorized", "4003000987", true, true);
        row("PUBREC quota exceeded with properties", "50040009 9700", true, true);
        row("PUBREL identifier not found", "6203000992", true, true);
        row("CONNACK accepted", "20020000", false, false);
        row("CONNACK refused before 5.0", "20020005", false, true);
        row("CONNACK refused in 5.0", "2003008700", true, true);
        row("DISCONNECT normal", "e000", true, false);
        row("DISCONNECT with will", "e00104", true, false);
        row("DISCONNECT server busy", "e00189", true, true);
        row("PINGREQ", "c000", true, false);
    }
    void failuresAreProblems()
    {
        QFETCH(QByteArray, frame);
        QFETCH(bool, isVersion5);
        QFETCH(bool, expected);
        CaptureRecord record;
        record.firstByte = quint8(frame.at(0));
        record.length = quint32(frame.size());
        record.version = quint8(isVersion5 ? ProtocolVersion::V5_0 : ProtocolVersion::V3_1_1);
        record.marks = CaptureRecord::FromBroker;
        QCOMPARE(isProblem(record, frame), expected);
    }
    void filters_data()
    {
        QTest::addColumn<PacketFilter>("filter");
        QTest::addColumn<QStringList>("packets");
        const auto row = [](const char *name, PacketFilter filter, QStringList packets) {
            QTest::newRow(name) << filter << packets;
        };
        const QString publish = QStringLiteral("PUBLISH");
        const QString puback = QStringLiteral("PUBACK");
        const QString pingreq = QStringLiteral("PINGREQ");
        const QString pingresp = QStringLiteral("PINGRESP");
        row("kind", {.kinds = PacketKind::Ping}, {pingreq, pingresp});
        row("kinds add up", {.kinds = PacketKind::Ping | PacketKind::Publish}, {publish, pingreq, pingresp});
        row("problems", {.onlyProblems = true}, {puback});
        row("text of the topic, any case", {.text = QStringLiteral("PRESS-04")}, {publish});
        row("all words", {.text = QStringLiteral("press-04 temp")}, {publish});
        row("a Topic Filter", {.text = QStringLiteral("plant/+/press-04/#")}, {publish});
        row("a word that is nowhere", {.text = QStringLiteral("press-04 pressure")}, {});
        row("connection", {.connection = ConnectionId(1)}, {publish, puback, puback, pingreq, pingresp});
        row("other connection", {.connection = ConnectionId(2)}, {});
        row("text of Info", {.text = QStringLiteral("answers")}, {pingresp});
    }
    void filters()
    {
        QFETCH(PacketFilter, filter);
        QFETCH(QStringList, packets);
        Bench bench;
        bench.everyday();
        bench.deliver();
        bench.model.setFilter(filter);
        bench.waitForScan();
        const auto shown = [&] {
            QStringList list;
            for (int row = 0; row < bench.model.rowCount(); ++row)
                list.append(bench.text(row, PacketListModel::Packet));
            return list;
        };
        QCOMPARE(shown(), packets);
        // Live packets join the filtered view.
        bench.everyday();
        bench.deliver();
        bench.waitForScan();
        QCOMPARE(shown(), packets + packets);
        bench.model.setFilter({});
        QCOMPARE(bench.model.rowCount(), 10);
    }
    void aMillionPacketsAreFilteredInSlices()
    {
        // The model tester visits every row at every insert: not here.
        CaptureStore store;
        CaptureBuilder builder;
        PacketListModel model(store);
        for (int i = 0; i < 1'000'000; ++i)
            builder.publish(i % 1000 == 0 ? QByteArrayLiteral("wanted") : QByteArrayLiteral("other"), "1");
        store.append(builder.take());
        quint64 lastTotal = 0;
        int steps = 0;
        QObject::connect(&model, &PacketListModel::scanProgressed, &model, [&](quint64 done, quint64 total) {
            QVERIFY(done <= total);
            lastTotal = total;
            ++steps;
        });
        model.setFilter({.kinds = PacketKind::Publish, .connection = ConnectionId(1)});
        QVERIFY(model.isScanning());
        QCOMPARE(lastTotal, quint64(1'000'000));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isScanning(), 60'000);
        QCOMPARE(model.rowCount(), 1'000'000);
        QVERIFY(steps > 2);
        model.setFilter({.kinds = PacketKind::Publish, .connection = ConnectionId(1)});
        model.setFilter({.kinds = PacketKind::Publish});
        QVERIFY(model.isScanning());
        model.cancelScan();
        QVERIFY(!model.isScanning());
        QVERIFY(model.rowCount() < 1'000'000);
    }
    void evictionRemovesTheOldestRows_data()
    {
        QTest::addColumn<PacketFilter>("filter");
        QTest::newRow("all packets") << PacketFilter{};
        QTest::newRow("filtered") << PacketFilter{.kinds = PacketKind::Publish};
        QTest::newRow("problems") << PacketFilter{.onlyProblems = true};
    }
    void evictionRemovesTheOldestRows()
    {
        QFETCH(PacketFilter, filter);
        Bench bench(256 << 10, 16 << 10);
        bench.model.setFilter(filter);
        for (int batch = 0; batch < 40; ++batch) {
            for (int i = 0; i < 100; ++i)
                bench.everyday();
            bench.deliver();
            bench.waitForScan();
            if (bench.model.rowCount() > 0)
                QVERIFY(bench.model.numberAt(0) >= bench.store.firstNumber());
        }
        QVERIFY(bench.store.firstNumber() > 1);
        const int kept = int(bench.store.endNumber() - bench.store.firstNumber());
        if (!filter.isActive())
            QCOMPARE(bench.model.rowCount(), kept);
        QVERIFY(bench.model.rowCount() > 0);
        QVERIFY(qAbs(bench.model.problemCount() - kept / 5) <= 1);
    }
    void pausedRowsStandStill()
    {
        Bench bench;
        bench.everyday();
        bench.deliver();
        bench.model.setPaused(true);
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        bench.everyday();
        bench.deliver();
        bench.everyday();
        bench.deliver();
        QCOMPARE(bench.model.rowCount(), 5);
        QCOMPARE(bench.model.problemCount(), 3);
        bench.model.setPaused(false);
        QCOMPARE(bench.model.rowCount(), 15);
        QCOMPARE(inserted.count(), 1);
    }
    void pauseHoldsWhateverTheFilter()
    {
        Bench bench;
        bench.everyday();
        bench.deliver();
        bench.model.setPaused(true);
        bench.everyday();
        bench.deliver();
        PacketFilter filter;
        filter.kinds = PacketKind::Ping;
        bench.model.setFilter(filter);
        bench.waitForScan();
        QCOMPARE(bench.model.rowCount(), 2); // those before the pause
        bench.everyday();
        bench.deliver();
        QCOMPARE(bench.model.rowCount(), 2);
        bench.model.setFilter({});
        QCOMPARE(bench.model.rowCount(), 5);
        bench.model.setFilter(filter);
        bench.model.setPaused(false);
        bench.waitForScan();
        QCOMPARE(bench.model.rowCount(), 6);
        bench.model.setFilter({});
        QCOMPARE(bench.model.rowCount(), 15);
    }
    void aFilterTakenBackEarlyLosesNothing()
    {
        Bench bench;
        for (int i = 0; i < 40'000; ++i)
            bench.everyday();
        bench.deliver();
        bench.model.setPaused(true);
        PacketFilter filter;
        filter.text = QStringLiteral("no such word");
        bench.model.setFilter(filter);
        QVERIFY(bench.model.isScanning());
        bench.model.setFilter({});
        QCOMPARE(bench.model.rowCount(), 200'000);
        bench.model.setFilter(filter);
        bench.model.cancelScan();
        bench.model.setFilter({});
        QCOMPARE(bench.model.rowCount(), 200'000);
    }
    void clearWhilePausedShowsNothingNew()
    {
        Bench bench;
        bench.everyday();
        bench.deliver();
        bench.model.setPaused(true);
        bench.store.clear();
        bench.everyday();
        bench.deliver();
        QCOMPARE(bench.model.rowCount(), 0);
        bench.model.setPaused(false);
        QCOMPARE(bench.model.rowCount(), 5);
    }
    void clearEmptiesTheList()
    {
        Bench bench;
        bench.everyday();
        bench.deliver();
        bench.store.clear();
        QCOMPARE(bench.model.rowCount(), 0);
        QCOMPARE(bench.model.problemCount(), 0);
        bench.everyday();
        bench.deliver();
        QCOMPARE(bench.model.rowCount(), 5);
        QCOMPARE(bench.model.numberAt(0), PacketNumber(6));
    }
    void hostileTopicsAreMadeVisible()
    {
        Bench bench;
        bench.builder.publish("a/\xE2\x80\xAE<b>\n", "1");
        bench.deliver();
        const QString info = bench.text(0, PacketListModel::Info);
        QVERIFY(!info.contains(QChar(0x202E)));
        QVERIFY(!info.contains(QLatin1Char('\n')));
        QVERIFY(info.contains(QStringLiteral("<b>")));
    }
};

MQTTSCOPE_TEST(TestPacketListModel, "tst_packetlistmodel")
#include "tst_packetlistmodel.moc"
