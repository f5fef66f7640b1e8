// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/chartmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace mqttscope;
using test::CaptureBuilder;

namespace
{
constexpr qint64 kSecond = 1'000'000'000;
const QByteArray kTemperature = "plant/line1/press-04/temperature";

QByteArray value(double number) { return "{\"value\":" + QByteArray::number(number) + "}"; }
}

class TestChartModel : public QObject
{
    Q_OBJECT

    struct Bench
    {
        CaptureStore store;
        CaptureBuilder builder;
        ChartModel model{store};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        void deliver() { store.append(builder.take()); }
        SeriesSource source(const QByteArray &topic, const QString &path)
        {
            return {ConnectionId(1), builder.topicId(topic), path};
        }
    };

private Q_SLOTS:
    void fillsFromTheCaptureAndGoesOnLive()
    {
        Bench bench;
        bench.builder.setStep(100'000'000);
        for (int i = 0; i < 20; ++i)
            bench.builder.publish(kTemperature, value(i)).publish("plant/other", value(1000 + i));
        bench.deliver();
        const int row = bench.model.addSeries(bench.source(kTemperature, QStringLiteral("/value")));
        QCOMPARE(row, 0);
        QCOMPARE(bench.model.samples(row).size(), 20);
        bench.builder.publish(kTemperature, value(20)).publish(kTemperature, value(21)).publish("plant/other", "1");
        bench.deliver();
        const SeriesBuffer &samples = bench.model.samples(row);
        QCOMPARE(samples.size(), 22);
        for (int i = 0; i < 22; ++i)
            QCOMPARE(samples.at(i).value, double(i));
        QCOMPARE(bench.store.record(samples.last().packet).timeNs, samples.last().timeNs);
    }
    void namesAfterDeviceAndField()
    {
        Bench bench;
        bench.builder.publish(kTemperature, value(1))
            .publish("plant/line1/press-04/pressure", value(2))
            .publish("a", "1");
        bench.deliver();
        bench.model.addSeries(bench.source(kTemperature, QStringLiteral("/value")));
        bench.model.addSeries(bench.source("plant/line1/press-04/pressure", QStringLiteral("/value")));
        bench.model.addSeries(bench.source("plant/line1/press-04/pressure", QString()));
        bench.model.addSeries(bench.source("a", QString()));
        const auto name = [&](int row) { return bench.model.index(row, 0).data().toString(); };
        QCOMPARE(name(0), QStringLiteral("press-04 /value"));
        QCOMPARE(name(1), QStringLiteral("press-04/pressure /value"));
        QCOMPARE(name(2), QStringLiteral("press-04 pressure"));
        QCOMPARE(name(3), QStringLiteral("a"));
        bench.model.rename(0, QStringLiteral("Oven \u202E<b>"));
        QVERIFY(name(0).contains(QStringLiteral("<b>")));
        QVERIFY(!name(0).contains(QChar(0x202E)));
        bench.model.rename(0, QString());
        QCOMPARE(name(0), QStringLiteral("press-04 /value"));
    }
    void sameSourceStaysOneSeries()
    {
        Bench bench;
        bench.builder.publish(kTemperature, value(1));
        bench.deliver();
        const SeriesSource source = bench.source(kTemperature, QStringLiteral("/value"));
        QCOMPARE(bench.model.addSeries(source), 0);
        QCOMPARE(bench.model.addSeries(source), 0);
        QCOMPARE(bench.model.rowCount(), 1);
        QVERIFY(bench.model.isPlotted(source));
        bench.model.removeSeries(0);
        QVERIFY(!bench.model.isPlotted(source));
        QCOMPARE(bench.model.plotCount(), 0);
    }
    void messagesWithoutTheNumberInterruptTheLine()
    {
        Bench bench;
        bench.builder.publish(kTemperature, value(1))
            .publish(kTemperature, "{\"other\":1}")
            .publish(kTemperature, value(3));
        bench.deliver();
        const int row = bench.model.addSeries(bench.source(kTemperature, QStringLiteral("/value")));
        QCOMPARE(bench.model.samples(row).size(), 3);
        QVERIFY(std::isnan(bench.model.samples(row).at(1).value));
        QCOMPARE(bench.model.statistics(row).count, 2);
        QCOMPARE(bench.model.statistics(row).mean, 2.0);
    }
    void statisticsCountTheRangeInForce()
    {
        Bench bench;
        bench.builder.setTime(kSecond).setStep(kSecond);
        for (int i = 1; i <= 10; ++i)
            bench.builder.publish(kTemperature, value(i));
        bench.deliver();
        const int row = bench.model.addSeries(bench.source(kTemperature, QStringLiteral("/value")));
        SeriesStatistics all = bench.model.statistics(row);
        QCOMPARE(all.minimum, 1.0);
        QCOMPARE(all.maximum, 10.0);
        QCOMPARE(all.mean, 5.5);
        QCOMPARE(all.last, 10.0);
        QCOMPARE(all.rate, 1.0);
        bench.model.setStatisticsRange(TimeRange{3 * kSecond, 5 * kSecond});
        const SeriesStatistics some = bench.model.statistics(row);
        QCOMPARE(some.count, 3);
        QCOMPARE(some.minimum, 3.0);
        QCOMPARE(some.last, 5.0);
    }
    void plotsComeAndGoWithTheirSeries()
    {
        Bench bench;
        for (const QByteArray topic : {"a/x", "b/x", "c/x"})
            bench.builder.publish(topic, "1");
        bench.deliver();
        QSignalSpy plots(&bench.model, &ChartModel::plotsChanged);
        const int a = bench.model.addSeries(bench.source("a/x", QString()));
        const int b = bench.model.addSeries(bench.source("b/x", QString()));
        const int c = bench.model.addSeries(bench.source("c/x", QString()), 0);
        QCOMPARE(bench.model.plotCount(), 2);
        QCOMPARE(bench.model.plotOf(c), bench.model.plotOf(a));
        QVERIFY(bench.model.look(a).colorIndex != bench.model.look(b).colorIndex);
        bench.model.setPlot(b, 0);
        QCOMPARE(bench.model.plotCount(), 1);
        QCOMPARE(bench.model.addPlot(), 1);
        bench.model.setPlot(a, -1);
        QCOMPARE(bench.model.plotOf(a), 1);
        bench.model.removePlot(0);
        QCOMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.model.plotOf(0), 0);
        QCOMPARE(bench.model.source(0).topic, bench.builder.topicId("a/x"));
        QVERIFY(plots.count() >= 5);
    }
    void titlesTellPlotsApart()
    {
        Bench bench;
        for (const QByteArray topic : {"plant/press-04/temperature", "plant/press-05/temperature", "plant/x"})
            bench.builder.publish(topic, value(1));
        bench.deliver();
        bench.model.addSeries(bench.source("plant/press-04/temperature", QStringLiteral("/value")));
        QCOMPARE(bench.model.plotTitle(0), QStringLiteral("temperature /value"));
        bench.model.addSeries(bench.source("plant/press-05/temperature", QStringLiteral("/value")));
        bench.model.addSeries(bench.source("plant/x", QStringLiteral("/value")));
        QCOMPARE(bench.model.plotTitle(0), QStringLiteral("press-04/temperature /value"));
        QCOMPARE(bench.model.plotTitle(1), QStringLiteral("press-05/temperature /value"));
        QCOMPARE(bench.model.plotTitle(2), QStringLiteral("x /value"));
    }
    void onOffSeriesAreDrawnAsSteps()
    {
        Bench bench;
        bench.builder.publish("valve", "0").publish("valve", "1");
        bench.deliver();
        const int row = bench.model.addSeries(bench.source("valve", QString()));
        QCOMPARE(bench.model.effectiveStyle(row), SeriesStyle::Step);
        bench.builder.publish("valve", "0.5");
        bench.deliver();
        QCOMPARE(bench.model.effectiveStyle(row), SeriesStyle::Line);
    }
    void aPathThatIsNoneIsRefused()
    {
        Bench bench;
        bench.builder.publish("valve", "0");
        bench.deliver();
        QCOMPARE(bench.model.addSeries(bench.source("valve", QStringLiteral("?"))), -1);
        const int row = bench.model.addSeries(bench.source("valve", QString()));
        QVERIFY(!bench.model.setPath(row, QStringLiteral("?")));
        QVERIFY(bench.model.setPath(row, QStringLiteral("/value")));
        QVERIFY(std::isnan(bench.model.samples(row).first().value));
    }
    void aFloodIsSampledAndCounted()
    {
        Bench bench;
        const int row = bench.model.addSeries(bench.source("flood", QString()));
        constexpr int kMessages = 20'000;
        for (int i = 0; i < kMessages; ++i)
            bench.builder.publish("flood", QByteArray::number(i));
        bench.deliver();
        const qsizetype read = bench.model.samples(row).size();
        QVERIFY(read <= 4096);
        QVERIFY(read > 1000);
        QCOMPARE(quint64(read) + bench.model.lost(row), quint64(kMessages));
        QCOMPARE(bench.model.samples(row).last().value, double(kMessages - 1));
    }
    void aLongHistoryArrivesInSlices()
    {
        Bench bench;
        constexpr int kMessages = 200'000;
        for (int i = 0; i < kMessages; ++i)
            bench.builder.publish(kTemperature, value(i));
        bench.deliver();
        const int row = bench.model.addSeries(bench.source(kTemperature, QStringLiteral("/value")));
        QVERIFY(bench.model.isFilling(row));
        bench.builder.publish(kTemperature, value(kMessages));
        bench.deliver();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.model.isFilling(row), 60'000);
        const SeriesBuffer &samples = bench.model.samples(row);
        QCOMPARE(samples.size(), kMessages + 1);
        for (int i = 0; i <= kMessages; i += 997)
            QCOMPARE(samples.at(i).value, double(i));
    }
    void clearingTheCaptureClearsTheTraces()
    {
        Bench bench;
        bench.builder.publish("valve", "0");
        bench.deliver();
        const int row = bench.model.addSeries(bench.source("valve", QString()));
        bench.store.clear();
        QVERIFY(bench.model.samples(row).isEmpty());
        bench.builder.publish("valve", "1");
        bench.deliver();
        QCOMPARE(bench.model.samples(row).size(), 1);
    }
};

MQTTSCOPE_TEST(TestChartModel, "tst_chartmodel")
#include "tst_chartmodel.moc"
