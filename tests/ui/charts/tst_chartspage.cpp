// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pagebench.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartview.h"
#include "ui/charts/plotlibrary.h"
#include "ui/charts/seriespanel.h"
#include "ui/pages/chartspage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace mqttscope;
using test::PageBench;
using namespace std::chrono_literals;

namespace
{
constexpr qint64 kSecond = 1'000'000'000;
const QByteArray kTemperature = "plant/line1/press-04/temperature";
}

class TestChartsPage : public QObject
{
    Q_OBJECT

    struct Bench : PageBench
    {
        ChartsPage page{store, selection, charts};
        ChartView *view = page.view();

        /// Two minutes of a rising value, ten a second.
        void ramp(int from = 0, int count = 1200)
        {
            builder.setStep(0);
            for (int i = from; i < from + count; ++i) {
                builder.setTime(100 * kSecond + i * kSecond / 10);
                builder.publish(kTemperature, "{\"value\":" + QByteArray::number(i) + "}");
            }
            deliver();
        }
        int plotRamp()
        {
            ramp();
            const int row = charts.addSeries({connection, builder.topicId(kTemperature), QStringLiteral("/value")});
            (void)QTest::qWaitFor([&] { return !charts.isFilling(row); }, 60'000);
            return row;
        }
        QPushButton *button(const char *name) { return find<QPushButton>(page, name); }
        [[nodiscard]] double spanSeconds() const
        {
            const TimeRange range = view->visibleRange();
            return double(range.toNs - range.fromNs) / 1e9;
        }
    };

private Q_SLOTS:
    void emptyPageSaysHowToPlot()
    {
        Bench bench;
        PageBench::show(bench.page);
        bool isSaid = false;
        const QList<QLabel *> labels = bench.page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("Press P on a field")));
        QVERIFY(isSaid);
        QVERIFY(!bench.button("csvButton")->isEnabled());
        bench.plotRamp();
        QVERIFY(bench.view->isVisible());
        QVERIFY(bench.button("csvButton")->isEnabled());
    }
    void windowsSetTheTimeOnScreen_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<double>("seconds");
        QTest::newRow("10 s") << QByteArray("window10s") << 10.0;
        QTest::newRow("1 min") << QByteArray("window1min") << 60.0;
        QTest::newRow("5 min") << QByteArray("window5min") << 300.0;
        QTest::newRow("1 h") << QByteArray("window1h") << 3600.0;
        QTest::newRow("all") << QByteArray("windowAll") << 119.9;
    }
    void windowsSetTheTimeOnScreen()
    {
        QFETCH(QByteArray, name);
        QFETCH(double, seconds);
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button(name.constData()));
        QVERIFY2(qAbs(bench.spanSeconds() - seconds) < 0.1, qPrintable(QString::number(bench.spanSeconds())));
        QVERIFY(bench.button(name.constData())->isChecked());
        QVERIFY(bench.view->isLive());
    }
    void liveFollowsAndPauseStandsStill()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        QTRY_VERIFY(bench.view->visibleRange().toNs >= 100 * kSecond + 119 * kSecond);
        PageBench::click(bench.button("liveButton"));
        QVERIFY(!bench.view->isLive());
        const TimeRange still = bench.view->visibleRange();
        bench.ramp(1200, 600);
        QCoreApplication::processEvents();
        QCOMPARE(bench.view->visibleRange(), still);
        QCOMPARE(bench.charts.samples(0).size(), 1800);
        PageBench::click(bench.button("liveButton"));
        QTRY_VERIFY(bench.view->visibleRange().toNs >= 100 * kSecond + 179 * kSecond);
    }
    void draggingPansAndEndsLive()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        QCustomPlot *plot = bench.view->customPlot();
        plot->replot();
        const TimeRange before = bench.view->visibleRange();
        const QPoint centre = plot->axisRect()->rect().center();
        QTest::mousePress(plot, Qt::LeftButton, {}, centre);
        for (const int x : {20, 60, 120}) {
            QMouseEvent move(QEvent::MouseMove, centre + QPoint(x, 0), plot->mapToGlobal(centre), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(plot, &move);
        }
        QTest::mouseRelease(plot, Qt::LeftButton, {}, centre + QPoint(120, 0));
        QVERIFY(!bench.view->isLive());
        QVERIFY(bench.view->visibleRange().fromNs < before.fromNs - kSecond);
        QVERIFY(!bench.button("liveButton")->isChecked());
    }
    void keysOnThePlots()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        QCustomPlot *plot = bench.view->customPlot();
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Plus);
        QVERIFY(bench.spanSeconds() < 55);
        const TimeRange before = bench.view->visibleRange();
        QTest::keyClick(plot, Qt::Key_Left);
        QVERIFY(!bench.view->isLive());
        QVERIFY(bench.view->visibleRange().fromNs < before.fromNs);
        QTest::keyClick(plot, Qt::Key_Space);
        QVERIFY(bench.view->isLive());
    }
    void theWheelZoomsTime()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        QCustomPlot *plot = bench.view->customPlot();
        const QPoint centre = plot->axisRect()->rect().center();
        QWheelEvent wheel(centre, plot->mapToGlobal(centre), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &wheel);
        QVERIFY(bench.spanSeconds() < 55);
        QVERIFY(bench.view->isLive());
        QVERIFY(!bench.button("window1min")->isChecked());
    }
    void clickingASampleSelectsItsMessage()
    {
        Bench bench;
        const int row = bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button("window10s"));
        PageBench::click(bench.button("liveButton"));
        bench.view->customPlot()->replot();
        const qsizetype sample = 1150;
        QTest::mouseClick(bench.view->customPlot(), Qt::LeftButton, {}, bench.view->samplePosition(row, sample));
        const PacketNumber wanted = bench.charts.samples(row).at(sample).packet;
        QCOMPARE(bench.selection.packet(), wanted);
        QCOMPARE(bench.selection.topic(), bench.builder.topicId(kTemperature));
    }
    void cursorsMeasure()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button("liveButton"));
        PageBench::click(bench.button("cursorsButton"));
        QVERIFY(bench.view->hasCursors());
        bench.view->setCursors(110 * kSecond, 120 * kSecond);
        QCOMPARE(bench.view->cursorText(0), QStringLiteral("Δ 10.0 s · +100"));
        bench.view->setCursors(120 * kSecond, 115 * kSecond);
        QCOMPARE(bench.view->cursorText(0), QStringLiteral("Δ −5.00 s · −50"));
        bench.view->setCursors(110 * kSecond, 120 * kSecond + kSecond / 20); // the second between two samples
        QCOMPARE(bench.view->cursorText(0), QStringLiteral("Δ 10.0 s · ≈ +100.5"));
    }
    void largeDifferencesAreNotRounded()
    {
        Bench bench;
        bench.builder.setTime(100 * kSecond).publish("t", "1");
        bench.builder.setTime(101 * kSecond).publish("t", "1234568");
        bench.deliver();
        const int row = bench.charts.addSeries({bench.connection, bench.builder.topicId("t"), QString()});
        QTRY_COMPARE(bench.charts.samples(row).size(), 2);
        PageBench::show(bench.page);
        bench.view->setCursors(100 * kSecond, 101 * kSecond);
        QCOMPARE(bench.view->cursorText(0), QStringLiteral("Δ 1.00 s · +1234567"));
    }
    void withoutSamplesTheAxisShowsThePresent()
    {
        Bench bench;
        bench.charts.addPlot();
        PageBench::show(bench.page);
        const auto isPresent = [&] {
            const QCPRange range = bench.view->customPlot()->axisRects().constFirst()->axis(QCPAxis::atBottom)->range();
            const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1e3;
            return range.upper > now - 600 && range.upper < now + 600 && range.size() > 1;
        };
        QVERIFY(isPresent());
        PageBench::click(bench.button("liveButton"));
        PageBench::click(bench.button("windowAll"));
        QVERIFY(isPresent());
    }
    void allPlotsShowOneTimeWhateverIsEmpty()
    {
        Bench bench;
        const int row = bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button("liveButton"));
        const auto range = [&](int plot) {
            return bench.view->customPlot()->axisRects().at(plot)->axis(QCPAxis::atBottom)->range();
        };
        const QCPRange before = range(0);
        bench.charts.addPlot();
        QCOMPARE(range(1), before);
        bench.charts.removeSeries(row);
        QCOMPARE(bench.charts.plotCount(), 1);
        QCOMPARE(range(0), before);
    }
    void plotsAreRemovedFromTheBarAndTheirMenu()
    {
        Bench bench;
        bench.plotRamp();
        bench.charts.addPlot();
        PageBench::show(bench.page);
        auto *menu = PageBench::find<QMenu>(bench.page, "removePlotMenu");
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().constLast()->trigger();
        QCOMPARE(bench.charts.plotCount(), 1);
        QCOMPARE(bench.charts.rowCount(), 1);
        const QPoint point = bench.view->customPlot()->axisRects().constFirst()->rect().center();
        QCOMPARE(bench.view->plotIndexAt(point), 0);
        Q_EMIT bench.view->customPlot()->customContextMenuRequested(point);
        auto *remove = bench.view->findChild<QAction *>(QStringLiteral("removePlotAction"));
        QVERIFY(remove);
        remove->trigger();
        QCOMPARE(bench.charts.plotCount(), 0);
        bench.charts.addPlot(); // nothing on it that could be saved
        QVERIFY(!bench.button("csvButton")->isEnabled());
        QVERIFY(!bench.button("pngButton")->isEnabled());
        QVERIFY(bench.button("removePlotButton")->isEnabled());
    }
    void removingASeriesKeepsTheFocusInTheTable()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button("removeSeriesButton"));
        QCOMPARE(bench.charts.rowCount(), 0);
        QVERIFY(PageBench::find<QTableView>(bench.page, "seriesTable")->hasFocus());
    }
    void clearEmptiesPlotsThatStandStill()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        PageBench::click(bench.button("liveButton"));
        QSignalSpy painted(bench.view->customPlot(), &QCustomPlot::afterReplot);
        QTRY_VERIFY(painted.wait(200) == false); // at rest
        bench.store.clear();
        QTRY_VERIFY(painted.count() > 0);
    }
    void pausedPlotsAreNotDrawnAnew()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        bench.page.setPaused(true);
        QSignalSpy painted(bench.view->customPlot(), &QCustomPlot::afterReplot);
        QTRY_VERIFY(painted.wait(200) == false);
        const auto before = painted.count();
        bench.ramp(1200, 100);
        QVERIFY(!painted.wait(200));
        QCOMPARE(painted.count(), before);
        bench.page.setPaused(false);
        QTRY_VERIFY(painted.count() > before);
    }
    void theWholePayloadHasAName()
    {
        Bench bench;
        bench.builder.publish("t", "1").publish("t", "2");
        bench.deliver();
        const int row = bench.charts.addSeries({bench.connection, bench.builder.topicId("t"), QString()});
        PageBench::show(bench.page);
        auto *path = PageBench::find<QComboBox>(bench.page, "seriesPath");
        QCOMPARE(path->currentText(), QStringLiteral("whole payload"));
        Q_EMIT path->lineEdit()->editingFinished();
        QCOMPARE(bench.charts.source(row).path, QString());
        QCOMPARE(bench.charts.rowCount(), 1);
    }
    void aSeriesIsAddedByTopicAndField()
    {
        Bench bench;
        bench.ramp();
        PageBench::show(bench.page);
        PageBench::click(PageBench::find<QToolButton>(bench.page, "addSeriesButton"));
        auto *topic = PageBench::find<QLineEdit>(bench.page, "addTopic");
        auto *path = PageBench::find<QLineEdit>(bench.page, "addPath");
        const auto *problem = PageBench::find<QLabel>(bench.page, "addProblem");
        QTest::keyClicks(topic, QStringLiteral("no/such/topic"));
        QTest::keyClick(topic, Qt::Key_Return);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("No message")));
        topic->clear();
        QTest::keyClicks(topic, QString::fromUtf8(kTemperature));
        QTest::keyClicks(path, QStringLiteral("not a path"));
        QTest::keyClick(path, Qt::Key_Return);
        QVERIFY(problem->isVisible());
        QCOMPARE(bench.charts.rowCount(), 0);
        path->clear();
        QTest::keyClicks(path, QStringLiteral("/value"));
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(bench.charts.rowCount(), 1);
        QTRY_COMPARE(bench.charts.samples(0).size(), 1200);
    }
    void settingsChangeTheSelectedSeries()
    {
        Bench bench;
        const int row = bench.plotRamp();
        PageBench::show(bench.page);
        auto *style = PageBench::find<QComboBox>(bench.page, "seriesStyle");
        style->setCurrentIndex(int(SeriesStyle::Points));
        Q_EMIT style->activated(int(SeriesStyle::Points));
        QCOMPARE(bench.charts.look(row).style, SeriesStyle::Points);
        auto *plot = PageBench::find<QComboBox>(bench.page, "seriesPlot");
        bench.charts.addPlot();
        Q_EMIT plot->activated(1);
        QCOMPARE(bench.charts.plotCount(), 1); // the plot it left was empty
        PageBench::click(PageBench::find<QPushButton>(bench.page, "removeSeriesButton"));
        QCOMPARE(bench.charts.rowCount(), 0);
    }
    void csvHasATimeAndAColumnPerSeries()
    {
        Bench bench;
        bench.builder.setStep(0).setTime(100 * kSecond);
        bench.builder.publish("a/=cmd", "1.5").publish("b/x", "2");
        bench.builder.setTime(101 * kSecond + 5).publish("a/=cmd", "0.1");
        bench.deliver();
        bench.charts.addSeries({bench.connection, bench.builder.topicId("a/=cmd"), QString()});
        bench.charts.addSeries({bench.connection, bench.builder.topicId("b/x"), QString()});
        bench.charts.rename(0, QStringLiteral("=cmd \"x\""));
        PageBench::show(bench.page);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        QCOMPARE(bench.view->exportCsv(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray("time,\"'=cmd \"\"x\"\"\",\"b x\"\r\n"
                            "2026-01-01T00:01:40.000000000Z,1.5,2\r\n"
                            "2026-01-01T00:01:41.000000005Z,0.1,\r\n"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void pngShowsThePlots()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.png"));
        QCOMPARE(bench.view->exportPng(path), QString());
        const QImage image(path);
        QVERIFY(image.width() > 500);
        QVERIFY(image.height() > 200);
        QVERIFY(image != QImage(image.size(), image.format()));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void anExportThatFailsSaysSo()
    {
        Bench bench;
        bench.plotRamp();
        const QString path = QStringLiteral("/nonexistent-folder/out.csv");
        QVERIFY(bench.view->exportCsv(path).contains(path));
        QVERIFY(bench.view->exportPng(path).contains(path));
    }
    void exportsAskWithoutBlocking()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        const QTemporaryDir folder;
        PageBench::click(bench.button("csvButton"));
        auto *dialog = bench.page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("csv"));
        const QString path = folder.filePath(QStringLiteral("chosen.csv"));
        Q_EMIT dialog->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
    }
    void hiddenPlotsCostNothing()
    {
        Bench bench;
        bench.plotRamp();
        PageBench::show(bench.page);
        bench.page.hide();
        QSignalSpy painted(bench.view->customPlot(), &QCustomPlot::afterReplot);
        bench.ramp(1200, 100);
        QTest::qWait(120);
        QCOMPARE(painted.count(), 0);
        bench.page.show();
        QTRY_VERIFY(painted.count() > 0);
    }
};

MQTTSCOPE_TEST(TestChartsPage, "tst_chartspage")
#include "tst_chartspage.moc"
