// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/topics/topicsfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

QStringList names(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList out;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        out << index.data().toString();
        out << names(model, index);
    }
    return out;
}

QModelIndex findRow(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == name)
            return index;
        const QModelIndex below = findRow(model, name, index);
        if (below.isValid())
            return below;
    }
    return {};
}

void clickRow(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

QString text(const TopicsFixture &f, const char *name)
{
    const auto *label = f.find<QLabel>(name);
    return label ? label->text() : QString();
}

}

class TestTopicsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyStatesSayWhatToDo()
    {
        TopicsFixture f;
        QCOMPARE(text(f, "emptyStateTitle"), QStringLiteral("Not connected"));
        f.connectNow();
        QVERIFY(text(f, "emptyStateTitle").contains(QStringLiteral("not subscribed")));
        QVERIFY(f.engine.subscribed.isEmpty()); // nothing is asked of the broker by itself
        QTest::mouseClick(f.find<QPushButton>("emptyStateAction"), Qt::LeftButton);
        QVERIFY(f.find<QLineEdit>("subscriptionFilterEdit")->isVisible());
        f.subscribeTo(QStringLiteral("a/#"));
        QVERIFY(text(f, "emptyStateTitle").contains(QStringLiteral("Waiting")));
        f.builder.publish("a/b", "1");
        f.deliver();
        QTRY_COMPARE(text(f, "emptyStateTitle"), QStringLiteral("No topic selected"));
        clickRow(*f.find<QTreeView>("topicTree"), f.find<QTreeView>("topicTree")->model()->index(0, 0));
        QCOMPARE(text(f, "emptyStateTitle"), QStringLiteral("a"));
    }

    void typingFiltersTheTree()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("plant/line1/press-04/t", "1")
            .publish("plant/line1/press-05/t", "2")
            .publish("office/x", "3");
        f.deliver();
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        auto *edit = f.find<QLineEdit>("topicFilterEdit");
        QTest::keyClicks(edit, QStringLiteral("plant/+/press-04/#"));
        QTRY_COMPARE(names(*tree->model()),
                     QStringList({QStringLiteral("plant"), QStringLiteral("line1"), QStringLiteral("press-04"),
                                  QStringLiteral("t")}));
        QVERIFY(tree->isExpanded(findRow(*tree->model(), QStringLiteral("press-04"))));
        edit->clear();
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        QTest::keyClicks(edit, QStringLiteral("OFFICE"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(names(*tree->model()), QStringList({QStringLiteral("office"), QStringLiteral("x")}));
    }

    void aTopicShowsItsMessage()
    {
        TopicsFixture f;
        f.connectNow();
        const QByteArray properties = QByteArray::fromHex("03") + QByteArray::fromHex("0010") + "application/json";
        f.builder.publish("a/t", R"({"value":1.50,"unit":"C"})");
        f.builder.publish({.topic = "a/t",
                           .payload = R"({"value":2.50,"unit":"C"})",
                           .qos = QoS::AtLeastOnce,
                           .properties = properties});
        f.deliver();
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        const QModelIndex t = findRow(*tree->model(), QStringLiteral("t"));
        tree->expandAll();
        clickRow(*tree, t);
        QCOMPARE(f.selection.topic(), f.builder.topicId("a/t"));
        QCOMPARE(f.selection.packet(), PacketNumber(0)); // follows the newest
        QCOMPARE(text(f, "messageTopic"), QStringLiteral("a / t"));
        QCOMPARE(f.find<QPlainTextEdit>("jsonView")->toPlainText(),
                 QStringLiteral("{\n  \"value\": 2.50,\n  \"unit\": \"C\"\n}"));
        auto *tabs = f.find<QTabBar>("payloadTabs");
        QCOMPARE(tabs->tabText(4), QStringLiteral("Properties (1)"));
        tabs->setCurrentIndex(4);
        QCOMPARE(f.find<QTreeWidget>("propertyList")->topLevelItem(0)->text(1), QStringLiteral("application/json"));
        tabs->setCurrentIndex(3);
        QVERIFY(f.find<QPlainTextEdit>("diffView")->toPlainText().contains(QStringLiteral("+ /value  2.50")));
        tabs->setCurrentIndex(2);
        QVERIFY(f.find<QPlainTextEdit>("hexView")->toPlainText().startsWith(QStringLiteral("00000000  7B 22 76")));
        QTest::mouseClick(f.find<QToolButton>("copyTopicButton"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a/t"));
        const auto *fields = f.find<QTableView>("fieldTable");
        QCOMPARE(fields->model()->index(0, 2).data().toString(), QStringLiteral("▲ +1"));
    }

    void keyPPlotsTheSelectedField()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("t", R"({"a":1,"b":2})");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *fields = f.find<QTableView>("fieldTable");
        QTRY_COMPARE(fields->model()->rowCount(), 2);
        QTest::mouseClick(fields->viewport(), Qt::LeftButton, {},
                          fields->visualRect(fields->model()->index(1, 0)).center());
        QTest::keyClick(fields, Qt::Key_P);
        const SeriesSource b{f.connection, f.builder.topicId("t"), QStringLiteral("/b")};
        QVERIFY(f.charts.isPlotted(b));
        QCOMPARE(fields->model()->index(1, 4).data().toString(), QStringLiteral("plotted"));
        QTest::mouseClick(fields->viewport(), Qt::LeftButton, {},
                          fields->visualRect(fields->model()->index(1, 4)).center());
        QVERIFY(!f.charts.isPlotted(b));
    }

    void aChosenHistoryRowStaysWhileOthersArrive()
    {
        TopicsFixture f;
        f.connectNow();
        for (int i = 0; i < 5; ++i)
            f.builder.publish("t", QByteArray::number(i));
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *history = f.find<QTableView>("historyTable");
        QTRY_COMPARE(history->model()->rowCount(), 5);
        QCOMPARE(history->currentIndex().row(), 0);
        clickRow(*history, history->model()->index(2, 0));
        QCOMPARE(f.selection.packet(), PacketNumber(3));
        QCOMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("2"));
        f.builder.publish("t", "5").publish("t", "6");
        f.deliver();
        QTRY_COMPARE(history->model()->rowCount(), 7);
        QCOMPARE(history->currentIndex().row(), 4);
        QCOMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("2"));
        QTest::mouseClick(f.find<QToolButton>("followButton"), Qt::LeftButton);
        QCOMPARE(f.selection.packet(), PacketNumber(0));
        QTRY_COMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("6"));
        QCOMPARE(history->currentIndex().row(), 0);
    }

    void showPacketAsksForThePage()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("t", "1").publish("t", "2");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        QSignalSpy asked(&f.selection, &SelectionContext::pageRequested);
        QTest::mouseClick(f.find<QPushButton>("showPacketButton"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).value<PageId>(), PageId::Packets);
        QCOMPARE(f.selection.packet(), PacketNumber(2));
    }

    void replyTakesTopicAndCorrelation()
    {
        TopicsFixture f;
        f.connectNow();
        const QByteArray properties = QByteArray::fromHex("080008") + "answer/1" + QByteArray::fromHex("0900020102");
        f.builder.publish({.topic = "ask", .payload = "?", .properties = properties});
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("ask"));
        QTest::mouseClick(f.find<QPushButton>("replyButton"), Qt::LeftButton);
        QVERIFY(f.engine.published.isEmpty()); // prepared and shown, not sent
        QCOMPARE(f.find<QLineEdit>("publishTopicEdit")->text(), QStringLiteral("answer/1"));
        QTest::keyClicks(f.find<QPlainTextEdit>("publishPayloadEdit"), QStringLiteral("yes"));
        QTest::mouseClick(f.find<QPushButton>("publishButton"), Qt::LeftButton);
        QCOMPARE(f.engine.published.size(), 1);
        QCOMPARE(f.engine.published[0].request.properties.correlationData, QByteArray::fromHex("0102"));
    }

    void evictedTopicsKeepTheirLastValue()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder = CaptureBuilder(4096);
        f.builder.setConnection(f.connection).setVersion(ProtocolVersion::V5_0);
        f.capture.setByteBudget(64 * 1024);
        f.builder.publish("old", R"({"v":7})");
        f.deliver();
        for (int i = 0; i < 200; ++i) {
            f.builder.publish("noise", QByteArray(1000, 'n'));
            f.deliver();
        }
        QVERIFY(!f.capture.contains(1));
        f.selection.selectTopic(f.connection, f.builder.topicId("old"));
        QVERIFY(f.find<QPlainTextEdit>("jsonView")->toPlainText().contains(QStringLiteral("\"v\": 7")));
        QVERIFY(text(f, "payloadNote").contains(QStringLiteral("left the capture")));
    }

    void largePayloadsAreCutAndSaySo()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("big", QByteArray(300 * 1024, 'x'));
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("big"));
        QCOMPARE(text(f, "payloadNote"), QStringLiteral("Showing the first 64 KiB of 300 KiB."));
        QCOMPARE(f.find<QPlainTextEdit>("textView")->toPlainText().size(), 64 * 1024);
    }

    void hostileTopicsAreShownAsText_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<QString>("shown");
        QTest::newRow("markup") << QByteArray("<img src=x><h1>OK</h1>") << QStringLiteral("<img src=x><h1>OK< / h1>");
        QTest::newRow("placeholders") << QByteArray("%1 %2 %n %L1") << QStringLiteral("%1 %2 %n %L1");
        QTest::newRow("mnemonics") << QByteArray("a&b") << QStringLiteral("a&b");
        QTest::newRow("right-to-left override") << QByteArray("x\xE2\x80\xAEy") << QStringLiteral("x⟨U+202E⟩y");
        QTest::newRow("controls") << QByteArray("x\x1B[2J") << QStringLiteral("x␛[2J");
        QTest::newRow("not UTF-8") << QByteArray("x\xFFy") << QStringLiteral("x⟨FF⟩y");
    }
    void hostileTopicsAreShownAsText()
    {
        QFETCH(QByteArray, topic);
        QFETCH(QString, shown);
        TopicsFixture f;
        f.connectNow();
        f.builder.publish(topic, "<b>" + topic + "</b>");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId(topic));
        const auto *label = f.find<QLabel>("messageTopic");
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), shown);
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        QVERIFY(names(*tree->model()).join(QLatin1Char('/')).startsWith(shown.left(3)));
        const QString value = f.find<QTableView>("historyTable")->model()->index(0, 5).data().toString();
        QVERIFY2(value.startsWith(QLatin1String("<b>")) || value.startsWith(QStringLiteral("〈binary")),
                 qPrintable(value));
        f.page.grab(); // delegates paint it
    }

    void endlessTopicsStayBounded()
    {
        TopicsFixture f;
        f.connectNow();
        const QByteArray slashes(65535, '/');
        f.builder.publish(slashes, "1").publish(QByteArray(65535, 'x'), "2");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId(slashes));
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        tree->expandAll();
        f.page.grab();
        QVERIFY(f.find<QLabel>("messageTopic")->text().size() < 2000);
    }

    void aLevelWithoutMessagesIsLeftAgain()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("a/t", "1");
        f.deliver();
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        tree->expandAll();
        const QModelIndex t = findRow(*tree->model(), QStringLiteral("t"));
        clickRow(*tree, t);
        QVERIFY(f.find<QTableView>("historyTable")->isVisible());
        clickRow(*tree, t.parent());
        QVERIFY(!f.find<QTableView>("historyTable")->isVisible());
        clickRow(*tree, t);
        QVERIFY(f.find<QTableView>("historyTable")->isVisible());
        QCOMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("1"));
    }

    void clearingForgetsTheMessage()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("t", "1");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        f.capture.clear();
        QCOMPARE(f.find<QTableView>("historyTable")->model()->rowCount(), 0);
        QCOMPARE(f.find<QTreeView>("topicTree")->model()->rowCount(), 0);
        f.builder.publish("t", "2");
        f.deliver();
        QTRY_COMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("2"));
    }

    void pauseStopsTheViewsNotTheCapture()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("t", "1");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *history = f.find<QTableView>("historyTable");
        QTRY_COMPARE(history->model()->rowCount(), 1);
        f.page.setPaused(true);
        f.builder.publish("t", "2");
        f.deliver();
        QTest::qWait(200); // longer than three refreshes
        QCOMPARE(history->model()->rowCount(), 1);
        QCOMPARE(f.capture.counters().kept, 2ULL);
        f.page.setPaused(false);
        QTRY_COMPARE(history->model()->rowCount(), 2);
    }

    void theMenuOffersWhatCanBeDone()
    {
        TopicsFixture f;
        f.connectNow();
        f.builder.publish("a/t", "42");
        f.deliver();
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        tree->expandAll();
        const QModelIndex t = findRow(*tree->model(), QStringLiteral("t"));
        Q_EMIT tree->customContextMenuRequested(tree->visualRect(t).center());
        auto *menu = f.page.findChild<QMenu *>(QStringLiteral("topicMenu"));
        QVERIFY(menu);
        const auto trigger = [menu](const QString &start) {
            for (QAction *action : menu->actions())
                if (action->text().startsWith(start)) {
                    action->trigger();
                    return true;
                }
            return false;
        };
        QVERIFY(trigger(QStringLiteral("Copy value")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("42"));
        QVERIFY(trigger(QStringLiteral("Plot")));
        QVERIFY(f.charts.isPlotted({f.connection, f.builder.topicId("a/t"), QString()}));
        QVERIFY(trigger(QStringLiteral("Publish to it")));
        QCOMPARE(f.find<QLineEdit>("publishTopicEdit")->text(), QStringLiteral("a/t"));
        QVERIFY(trigger(QStringLiteral("Subscribe to the subtree")));
        QCOMPARE(f.engine.subscribed.last().subscriptions.first().filter, QStringLiteral("a/t/#"));
        menu->close();
    }
};

MQTTSCOPE_TEST(TestTopicsPage, "tst_topicspage")
#include "tst_topicspage.moc"
