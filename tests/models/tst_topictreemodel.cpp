// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/topictreemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr qint64 kSecond = 1'000'000'000;

/// The rows as text, two blanks per level.
QStringList rows(const TopicTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const TopicRow content = model.rowAt(index);
        lines << QString(2 * depth, QLatin1Char(' ')) + content.name
                + (content.topicId.isValid() ? QStringLiteral(" = ") + content.preview : QString())
                + QStringLiteral(" #%1").arg(content.subtreeMessages);
        lines += rows(model, index, depth + 1);
    }
    return lines;
}

struct Fixture
{
    CaptureBuilder builder;
    CaptureStore store;
    TopicTreeModel model{store};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture() { model.setConnection(ConnectionId(1)); }
    void show(qint64 nowNs = 2 * kSecond)
    {
        store.append(builder.take());
        do {
            model.refresh(nowNs);
        } while (model.hasPending());
    }
};

}

class TestTopicTreeModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void levelsAreSortedAndCounted()
    {
        Fixture f;
        f.builder.publish("plant/line10/t", "3").publish("plant/line2/t", "1").publish("$SYS/uptime", "9 s");
        f.builder.publish("plant/line2/t", "2").publish("plant", "on");
        f.show();
        QCOMPARE(
            rows(f.model),
            QStringList({QStringLiteral("$SYS #1"), QStringLiteral("  uptime = 9 s #1"),
                         QStringLiteral("plant = on #4"), QStringLiteral("  line2 #2"), QStringLiteral("    t = 2 #2"),
                         QStringLiteral("  line10 #1"), QStringLiteral("    t = 3 #1")}));
        QCOMPARE(f.model.matchCount(), 4U);
    }

    void emptyLevelsAreShown()
    {
        Fixture f;
        f.builder.publish("/a//", "1");
        f.show();
        QCOMPARE(rows(f.model),
                 QStringList({QStringLiteral("(empty level) #1"), QStringLiteral("  a #1"),
                              QStringLiteral("    (empty level) #1"), QStringLiteral("      (empty level) = 1 #1")}));
    }

    void laterMessagesChangeRowsOncePerRefresh()
    {
        Fixture f;
        for (int i = 0; i < 100; ++i)
            f.builder.publish("a/" + QByteArray::number(i), "0");
        f.show();
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        for (int i = 0; i < 100; ++i)
            f.builder.publish("a/" + QByteArray::number(i), "1");
        f.store.append(f.builder.take());
        QCOMPARE(changed.count(), 0);
        f.model.refresh(3 * kSecond);
        QCOMPARE(changed.count(), 2); // the children of a, and a itself
        const QModelIndex a = f.model.index(0, 0);
        QCOMPARE(f.model.data(a, TopicTreeModel::SubtreeMessagesRole).toULongLong(), 200ULL);
        QCOMPARE(f.model.data(f.model.index(7, 0, a), TopicTreeModel::PreviewRole).toString(), QStringLiteral("1"));
    }

    void otherConnectionsStayApart()
    {
        Fixture f;
        f.builder.publish("mine", "1").setConnection(ConnectionId(2)).publish("theirs", "2");
        f.show();
        QCOMPARE(rows(f.model), QStringList{QStringLiteral("mine = 1 #1")});
        f.model.setConnection(ConnectionId(2));
        f.show();
        QCOMPARE(rows(f.model), QStringList{QStringLiteral("theirs = 2 #1")});
        f.model.setConnection(ConnectionId());
        QCOMPARE(f.model.rowCount(), 0);
    }

    void clearingEmptiesTheTree()
    {
        Fixture f;
        f.builder.publish("a/b", "1");
        f.show();
        f.store.clear();
        QCOMPARE(f.model.rowCount(), 0);
        f.builder.publish("a/b", "2");
        f.show();
        QCOMPARE(rows(f.model), QStringList({QStringLiteral("a #1"), QStringLiteral("  b = 2 #1")}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char *name, const char *filter, const QStringList &shown) {
            QTest::newRow(name) << QString::fromUtf8(filter) << shown;
        };
        const QStringList press4{QStringLiteral("plant #2"), QStringLiteral("  line1 #2"),
                                 QStringLiteral("    press-04 #2"), QStringLiteral("      status = RUNNING #1"),
                                 QStringLiteral("      temperature = 71.42 #1")};
        row("single-level wildcard", "plant/+/press-04/#", press4);
        row("text in the topic", "PRESS-04", press4);
        row("text in the value", "running", press4.mid(0, 4));
        row("multi-level wildcard leaves out $", "#/x", {});
        row("a wildcard in the wrong place is text", "press+", {});
        row("nothing matches", "nowhere", {});
    }
    void filters()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, shown);
        Fixture f;
        f.builder.publish("plant/line1/press-04/temperature", "71.42")
            .publish("plant/line1/press-04/status", "RUNNING");
        f.builder.publish("plant/line1/press-05/temperature", "70").publish("$SYS/uptime", "1");
        f.show();
        const QStringList all = rows(f.model);
        f.model.setFilter(filter);
        QStringList names = rows(f.model);
        for (QStringList *lines : {&names, &shown}) // counts of branches are of the whole subtree
            lines->replaceInStrings(QRegularExpression(QStringLiteral(" #\\d+$")), QString());
        QCOMPARE(names, shown);
        f.model.setFilter({});
        QCOMPARE(rows(f.model), all);
    }

    void aFilteredTreeGrows()
    {
        Fixture f;
        f.builder.publish("a/x", "quiet").publish("b/x", "quiet");
        f.show();
        f.model.setFilter(QStringLiteral("alarm"));
        QCOMPARE(f.model.rowCount(), 0);
        f.builder.publish("b/x", "ALARM 7").publish("c/alarm", "1").publish("d/x", "2");
        f.show();
        QCOMPARE(rows(f.model),
                 QStringList({QStringLiteral("b #2"), QStringLiteral("  x = ALARM 7 #2"), QStringLiteral("c #1"),
                              QStringLiteral("  alarm = 1 #1")}));
        QCOMPARE(f.model.matchCount(), 2U);
    }

    void rowsOutliveResets()
    {
        Fixture f;
        f.builder.publish("a/x", "1").publish("b/x", "1");
        f.show();
        const TopicNodeId b = f.model.nodeOf(f.model.index(1, 0));
        f.model.setFilter(QStringLiteral("b/"));
        QCOMPARE(f.model.indexOfNode(b), f.model.index(0, 0));
        QVERIFY(!f.model.indexOf(f.builder.topicId("a/x")).isValid());
        QVERIFY(f.model.indexOf(f.builder.topicId("b/x")).isValid());
    }

    void ratesFollowArrival()
    {
        Fixture f;
        const auto rateAt = [&f](qint64 nowNs) {
            f.show(nowNs);
            return f.model.rowAt(f.model.index(0, 0)).rate;
        };
        f.builder.setStep(kSecond / 10);
        for (int i = 0; i < 100; ++i)
            f.builder.publish("t", "1");
        const double seeded = rateAt(11 * kSecond); // 100 messages from 1 s to 10.9 s, seen all at once
        QVERIFY2(seeded > 9.5 && seeded < 10.5, qPrintable(QString::number(seeded)));
        for (int second = 11; second < 31; ++second) {
            for (int i = 0; i < 20; ++i)
                f.builder.setTime(second * kSecond + i * kSecond / 20).publish("t", "1");
            rateAt((second + 1) * kSecond);
        }
        const double faster = rateAt(31 * kSecond);
        QVERIFY2(faster > 16 && faster < 24, qPrintable(QString::number(faster)));
        for (int i = 0; i < 200; ++i) // ten seconds at the same rate, learnt of in one go
            f.builder.setTime(31 * kSecond + i * kSecond / 20).publish("t", "1");
        const double caughtUp = rateAt(41 * kSecond);
        QVERIFY2(caughtUp > 18 && caughtUp < 22, qPrintable(QString::number(caughtUp)));
        f.model.refresh(70 * kSecond);
        QCOMPARE(f.model.rowAt(f.model.index(0, 0)).rate, 0.0);
    }

    void sparklinesDoNotReadTheWholeCapture()
    {
        Fixture f;
        f.builder.publish("t", "1");
        for (int i = 0; i < 300; ++i)
            f.builder.publish("t", "no number");
        f.builder.publish("t", "2");
        f.show();
        QCOMPARE(f.model.sparkline(f.model.indexOf(f.builder.topicId("t"))), QList<float>({2}));
    }
    void sparklinesBeginWithTheCapture()
    {
        Fixture f;
        f.builder.publish("t", "{\"unit\":\"C\",\"v\":1}")
            .publish("t", "{\"unit\":\"C\",\"v\":2}")
            .publish("s", "text");
        f.show();
        QCOMPARE(f.model.sparkline(f.model.indexOf(f.builder.topicId("t"))), QList<float>({1, 2}));
        QCOMPARE(f.model.sparkline(f.model.indexOf(f.builder.topicId("s"))), QList<float>());
        f.builder.publish("t", "{\"unit\":\"C\",\"v\":5}");
        f.show();
        QCOMPARE(f.model.sparkline(f.model.indexOf(f.builder.topicId("t"))), QList<float>({1, 2, 5}));
    }

    void retainedMarkFollowsTheBroker()
    {
        Fixture f;
        f.builder.publish({.topic = "r", .payload = "1", .retain = true, .properties = {}});
        f.show();
        QVERIFY(f.model.rowAt(f.model.index(0, 0)).isRetained);
        f.builder.publish({.topic = "r", .payload = {}, .retain = true, .properties = {}});
        f.show();
        QVERIFY(!f.model.rowAt(f.model.index(0, 0)).isRetained);
    }

    void hostileNamesAreTextAndBounded()
    {
        Fixture f;
        f.builder
            .publish("<img src=x>%1/\xE2\x80\xAE"
                     "evil/\x07",
                     "<b>%1</b>")
            .publish(QByteArray(65535, '/'), "deep");
        f.builder.publish(QByteArray(65535, 'x'), "long");
        f.show();
        const QStringList lines = rows(f.model);
        QVERIFY(lines.contains(QStringLiteral("<img src=x>%1 #1")));
        QVERIFY(lines.contains(QStringLiteral("  ⟨U+202E⟩evil #1")));
        QVERIFY(lines.contains(QStringLiteral("    ␇ = <b>%1</b> #1")));
        QVERIFY(lines.size() < 64 + 8);
        for (const QString &line : lines)
            QVERIFY(line.size() < 400);
    }

    void tooManySiblingsAreElidedAndFoundByTheFilter()
    {
        // The tester looks at all rows at each of ten thousand inserts: here it comes in late.
        struct
        {
            CaptureBuilder builder;
            CaptureStore store;
            TopicTreeModel model{store};
        } f;
        f.model.setConnection(ConnectionId(1));
        const int listed = int(TopicNodes::kMaximumListed);
        for (int i = 0; i < listed + 500; ++i)
            f.builder.publish("s/" + QByteArray::number(i), "x");
        f.store.append(f.builder.take());
        for (int i = 0; i < 12; ++i)
            f.model.refresh(2 * kSecond);
        const QModelIndex s = f.model.index(0, 0);
        QCOMPARE(f.model.rowCount(s), listed + 1);
        const TopicRow elision = f.model.rowAt(f.model.index(listed, 0, s));
        QVERIFY(elision.isElision);
        QVERIFY(elision.name.contains(QStringLiteral("500")));
        const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.builder.publish("s/one more", "x");
        f.store.append(f.builder.take());
        f.model.refresh(3 * kSecond);
        QVERIFY(f.model.rowAt(f.model.index(listed, 0, s)).name.contains(QStringLiteral("501")));
        f.model.setFilter(QStringLiteral("s/%1").arg(listed + 499));
        QCOMPARE(f.model.rowCount(f.model.index(0, 0)), 1);
    }
};

MQTTSCOPE_TEST(TestTopicTreeModel, "tst_topictreemodel")
#include "tst_topictreemodel.moc"
