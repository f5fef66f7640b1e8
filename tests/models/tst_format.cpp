// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/models/format.h"

#include <QTest>

#include <cmath>

using namespace mqttscope;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts()
    {
        QCOMPARE(formatCount(0), QStringLiteral("0"));
        QCOMPARE(formatCount(999), QStringLiteral("999"));
        QCOMPARE(formatCount(1204882), QStringLiteral("1\u202F204\u202F882"));
    }
    void rates()
    {
        QCOMPARE(formatRate(0), QString());
        QCOMPARE(formatRate(0.01), QStringLiteral("<0.1/s"));
        QCOMPARE(formatRate(9.8), QStringLiteral("9.8/s"));
        QCOMPARE(formatRate(1204.2), QStringLiteral("1\u202F204/s"));
    }
    void sizes()
    {
        QCOMPARE(formatBytes(81), QStringLiteral("81 B"));
        QCOMPARE(formatBytes(1024), QStringLiteral("1.0 KiB"));
        QCOMPARE(formatBytes(512ULL << 20), QStringLiteral("512 MiB"));
    }
    void spans()
    {
        QCOMPARE(formatSpan(100000), QStringLiteral("100 µs"));
        QCOMPARE(formatSpan(43000), QStringLiteral("43 µs"));
        QCOMPARE(formatSpan(0), QStringLiteral("0 µs"));
        QCOMPARE(formatSpan(1000000), QStringLiteral("1.0 ms"));
        QCOMPARE(formatSpan(102000000), QStringLiteral("102 ms"));
        QCOMPARE(formatSpan(1200000000), QStringLiteral("1.20 s"));
        QCOMPARE(formatSpan(184LL * 1000000000), QStringLiteral("3 min 4 s"));
    }
    void changes_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("text");
        QTest::newRow("integers in full") << 1.0 << 123457.0 << QStringLiteral("+123456");
        QTest::newRow("more than four digits") << 0.0 << 100001.0 << QStringLiteral("+100001");
        QTest::newRow("decimals as sent") << 71.4 << 71.42 << QStringLiteral("+0.02");
        QTest::newRow("down") << 2.5 << 1.25 << QStringLiteral("\u22121.25");
        QTest::newRow("a small one beside a large one") << 1234567.0 << 1234567.125 << QStringLiteral("+0.125");
        QTest::newRow("beyond the reach of decimals") << 0.0 << 1e-300 << QStringLiteral("+1e-300");
        QTest::newRow("beyond whole doubles") << 0.0 << 36028797018963968.0 << QStringLiteral("≈ +36028797018963970");
        QTest::newRow("the same") << 3.0 << 3.0 << QStringLiteral("0");
        QTest::newRow("no number") << 1.0 << std::nan("") << QStringLiteral("–");
    }
    void changes()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QTEST(formatChange(from, to), "text");
    }
};

MQTTSCOPE_TEST(TestFormat, "tst_format")
#include "tst_format.moc"
