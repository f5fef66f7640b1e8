// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/charts/decimation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mqttscope;

class TestDecimation : public QObject
{
    Q_OBJECT
    static constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

private Q_SLOTS:
    void fewSamplesComeOutAsTheyAre()
    {
        SeriesBuffer buffer;
        for (int i = 0; i < 10; ++i)
            buffer.append({i * 10, double(i), 0});
        // One sample on either side of the window belongs to the lines that enter and leave it.
        const QList<ChartPoint> points = decimate(buffer, {25, 55}, 100);
        QCOMPARE(points.size(), 5);
        QCOMPARE(points.first().timeNs, 20);
        QCOMPARE(points.last().timeNs, 60);
    }
    void noPeakIsLost()
    {
        SeriesBuffer buffer;
        constexpr int kSamples = 500'000;
        for (int i = 0; i < kSamples; ++i)
            buffer.append({i, std::sin(i * 0.001), 0});
        // One sample sticks out up, one down, at places no stride would hit.
        SeriesBuffer spiky;
        for (int i = 0; i < kSamples; ++i)
            spiky.append({i, i == 123'457 ? 50.0 : i == 345'679 ? -50.0 : buffer.at(i).value, 0});
        const QList<ChartPoint> points = decimate(spiky, {0, kSamples}, 800);
        QVERIFY(points.size() <= 4 * 802);
        QVERIFY(points.size() >= 800);
        const auto [low, high] = std::minmax_element(
            points.cbegin(), points.cend(), [](const ChartPoint &a, const ChartPoint &b) { return a.value < b.value; });
        QCOMPARE(high->value, 50.0);
        QCOMPARE(high->timeNs, 123'457);
        QCOMPARE(low->value, -50.0);
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points.at(i - 1).timeNs < points.at(i).timeNs);
    }
    void gapsStayGaps()
    {
        SeriesBuffer buffer;
        for (int i = 0; i < 100'000; ++i)
            buffer.append({i, i == 50'000 ? kNaN : 1.0, 0});
        const QList<ChartPoint> points = decimate(buffer, {0, 100'000}, 100);
        const auto gaps
            = std::count_if(points.cbegin(), points.cend(), [](const ChartPoint &p) { return std::isnan(p.value); });
        QCOMPARE(gaps, 1);
    }
    void aSampleBetweenGapsCanBeSeen()
    {
        SeriesBuffer buffer;
        for (const double value : {1.0, kNaN, 2.0, kNaN, 3.0, 4.0})
            buffer.append({buffer.size(), value, 0});
        const QList<ChartPoint> points = decimate(buffer, {0, 10}, 100);
        QList<double> values;
        for (const ChartPoint &point : points)
            if (!std::isnan(point.value))
                values.append(point.value);
        QCOMPARE(values, (QList<double>{1, 1, 2, 2, 3, 4}));
    }
    void nothingMakesNothing()
    {
        QVERIFY(decimate(SeriesBuffer(), {0, 100}, 10).isEmpty());
        SeriesBuffer buffer;
        buffer.append({5, 1, 0});
        QVERIFY(!decimate(buffer, {5, 5}, 1).isEmpty());
    }
};

MQTTSCOPE_TEST(TestDecimation, "tst_decimation")
#include "tst_decimation.moc"
