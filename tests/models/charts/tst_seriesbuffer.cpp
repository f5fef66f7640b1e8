// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/models/seriesbuffer.h"

#include <QTest>

using namespace mqttscope;

class TestSeriesBuffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewestAndCountsTheRest()
    {
        SeriesBuffer buffer(100);
        for (int i = 0; i < 250; ++i)
            buffer.append({i * 10, double(i), PacketNumber(i)});
        QCOMPARE(buffer.size(), 100);
        QCOMPARE(buffer.dropped(), quint64(150));
        QCOMPARE(buffer.first().value, 150.0);
        QCOMPARE(buffer.last().value, 249.0);
        for (int i = 1; i < 100; ++i)
            QVERIFY(buffer.at(i - 1).timeNs < buffer.at(i).timeNs);
    }
    void findsTimesAcrossTheSeam()
    {
        SeriesBuffer buffer(64);
        for (int i = 0; i < 100; ++i)
            buffer.append({i * 10, double(i), 0});
        QCOMPARE(buffer.lowerBound(0), 0);
        QCOMPARE(buffer.lowerBound(360), 0);
        QCOMPARE(buffer.lowerBound(361), 1);
        QCOMPARE(buffer.lowerBound(990), 63);
        QCOMPARE(buffer.lowerBound(991), 64);
    }
    void olderSamplesGoInFront_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("size");
        QTest::addColumn<quint64>("dropped");
        QTest::newRow("all fit") << 10 << 7 << quint64(0);
        QTest::newRow("the oldest do not fit") << 5 << 5 << quint64(2);
    }
    void olderSamplesGoInFront()
    {
        QFETCH(int, capacity);
        QFETCH(int, size);
        QFETCH(quint64, dropped);
        SeriesBuffer buffer(capacity);
        for (int i = 4; i < 7; ++i)
            buffer.append({i, double(i), 0});
        buffer.prependReversed({{3, 3, 0}, {2, 2, 0}, {1, 1, 0}, {0, 0, 0}});
        QCOMPARE(buffer.size(), size);
        QCOMPARE(buffer.dropped(), dropped);
        for (int i = 0; i < size; ++i)
            QCOMPARE(buffer.at(i).value, double(7 - size + i));
        buffer.append({7, 7, 0});
        QCOMPARE(buffer.last().value, 7.0);
    }
};

MQTTSCOPE_TEST(TestSeriesBuffer, "tst_seriesbuffer")
#include "tst_seriesbuffer.moc"
