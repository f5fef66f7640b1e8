// SPDX-License-Identifier: GPL-3.0-or-later
// The Topics page while messages keep coming: what is being read, copied or chosen stays.
#include "tests/support/testmain.h"
#include "tests/ui/topics/topicsfixture.h"
#include "ui/widgets/sectionheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

void publish(TopicsFixture &f, int messages, const QByteArray &topic = "t")
{
    for (int i = 0; i < messages; ++i)
        f.builder.publish(topic, QByteArray::number(i));
    f.deliver();
}

QString labelText(const TopicsFixture &f, const char *name)
{
    const auto *label = f.find<QLabel>(name);
    return label ? label->text() : QString();
}

/// The action of the menu of the first row whose text begins so; nullptr if there is none.
QAction *menuAction(const TopicsFixture &f, const QString &start)
{
    auto *tree = f.find<QTreeView>("topicTree");
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(tree->model()->index(0, 0)).center());
    const auto menus = f.page.findChildren<QMenu *>(QStringLiteral("topicMenu"));
    for (QAction *action : menus.last()->actions())
        if (action->text().startsWith(start))
            return action;
    return nullptr;
}

}

class TestTopicsLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scrollingDownWhileFollowingIsNotUndone()
    {
        TopicsFixture f;
        publish(f, 150);
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *history = f.find<QTableView>("historyTable");
        QTRY_COMPARE(history->model()->rowCount(), 150);
        QScrollBar *bar = history->verticalScrollBar();
        bar->setValue(bar->maximum());
        const QString first = history->model()->index(history->rowAt(0), MessageColumnTime).data().toString();
        QVERIFY(history->rowAt(0) > 0);
        for (int i = 1; i <= 3; ++i) {
            publish(f, 2);
            QTRY_COMPARE(history->model()->rowCount(), 150 + 2 * i);
            QCOMPARE(history->currentIndex().row(), 0); // still follows
            QCOMPARE(history->model()->index(history->rowAt(0), MessageColumnTime).data().toString(), first);
        }
        bar->setValue(0);
        publish(f, 2);
        QTRY_COMPARE(history->model()->rowCount(), 158);
        QCOMPARE(bar->value(), 0); // at the top the newest is in view
    }

    void afterClearTheTopicComesBackByItself()
    {
        TopicsFixture f;
        f.connectNow();
        f.subscribeTo(QStringLiteral("#"));
        publish(f, 1, "other");
        publish(f, 3);
        f.selection.selectPacket(2, f.connection, f.builder.topicId("t"));
        QVERIFY(!f.find<QToolButton>("followButton")->isChecked());
        f.capture.clear();
        QVERIFY(f.find<QToolButton>("followButton")->isChecked());
        QVERIFY(!f.find<QTableView>("historyTable")->isVisible());
        publish(f, 1, "other"); // the tree is no longer empty, the topic shown still is
        QTRY_COMPARE(f.find<QTreeView>("topicTree")->model()->rowCount(), 1);
        publish(f, 1);
        QTRY_VERIFY(f.find<QTableView>("historyTable")->isVisible());
        QTRY_COMPARE(f.find<QPlainTextEdit>("textView")->toPlainText(), QStringLiteral("0"));
    }

    void copyValueCopiesAllOfIt_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("copied");
        const QByteArray longer(5000, 'x');
        QTest::newRow("longer than what is kept of each topic")
            << longer << QStringLiteral("Copy value") << QString::fromLatin1(longer);
        QTest::newRow("bytes that are no text")
            << QByteArray::fromHex("00ff41") << QStringLiteral("Copy value as hex") << QStringLiteral("00 ff 41");
        QTest::newRow("a byte order mark stays") << QByteArray("\xEF\xBB\xBFhi") << QStringLiteral("Copy value")
                                                 << QString(QChar(0xFEFF)) + QStringLiteral("hi");
    }
    void copyValueCopiesAllOfIt()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, action);
        QFETCH(QString, copied);
        TopicsFixture f;
        f.builder.publish("t", payload);
        f.deliver();
        QTRY_COMPARE(f.find<QTreeView>("topicTree")->model()->rowCount(), 1);
        QAction *copy = menuAction(f, QStringLiteral("Copy value"));
        QVERIFY(copy);
        QCOMPARE(copy->text(), action);
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    }

    void copyValueSaysWhatIsLeftOfAnEvictedOne()
    {
        TopicsFixture f;
        f.builder = CaptureBuilder(4096);
        f.builder.setConnection(f.connection);
        f.capture.setByteBudget(64 * 1024);
        f.builder.publish("a", QByteArray(3000, 'v'));
        f.deliver();
        for (int i = 0; i < 200; ++i) {
            f.builder.publish("noise", QByteArray(1000, 'n'));
            f.deliver();
        }
        QVERIFY(!f.capture.contains(1));
        QTRY_COMPARE(f.find<QTreeView>("topicTree")->model()->rowCount(), 2);
        QAction *copy = menuAction(f, QStringLiteral("Copy value"));
        QVERIFY(copy);
        QCOMPARE(copy->text(), QStringLiteral("Copy value (first 1.0 KiB of 2.9 KiB)"));
        copy->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString(1024, QLatin1Char('v')));
    }

    void theFilterSaysWhatItFound()
    {
        TopicsFixture f;
        f.builder.publish("plant/a", "1").publish("plant/b", "2");
        f.deliver();
        auto *tree = f.find<QTreeView>("topicTree");
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        auto *edit = f.find<QLineEdit>("topicFilterEdit");
        auto *clear = f.find<QPushButton>("clearTopicFilter");
        QVERIFY(!clear->isVisible());
        const auto type = [edit](const QString &text) {
            edit->setText(text);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        type(QStringLiteral("plant/+"));
        QCOMPARE(labelText(f, "topicMatches"), QStringLiteral("2 topics match"));
        QVERIFY(edit->accessibleDescription().isEmpty());
        type(QStringLiteral("plant/#/x"));
        QVERIFY(edit->accessibleDescription().startsWith(QStringLiteral("This is no Topic Filter")));
        QCOMPARE(labelText(f, "topicMatches"), QStringLiteral("No topic matches"));
        f.builder.publish("note", "see plant/#/x");
        f.deliver();
        QTRY_COMPARE(labelText(f, "topicMatches"), QStringLiteral("1 topic matches"));
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(edit->text(), QString());
        QVERIFY(!clear->isVisible());
        QVERIFY(edit->accessibleDescription().isEmpty());
        QCOMPARE(tree->model()->rowCount(), 2);
    }

    void keyPLeavesOtherFieldsAlone()
    {
        TopicsFixture f;
        f.builder.publish("t", R"({"a":1,"name":"x"})");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *fields = f.find<QTableView>("fieldTable");
        QTRY_COMPARE(fields->model()->rowCount(), 2);
        QTest::mouseClick(fields->viewport(), Qt::LeftButton, {},
                          fields->visualRect(fields->model()->index(1, 0)).center());
        QTest::keyClick(fields, Qt::Key_P);
        QCOMPARE(f.charts.rowCount(), 0);
        fields->clearSelection();
        QTest::keyClick(fields, Qt::Key_P);
        QVERIFY(f.charts.isPlotted({f.connection, f.builder.topicId("t"), QStringLiteral("/a")}));
    }

    void selectedTextIsHeldUntilItIsLetGo()
    {
        TopicsFixture f;
        f.builder.publish("t", "first");
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *view = f.find<QPlainTextEdit>("textView");
        QTRY_COMPARE(view->toPlainText(), QStringLiteral("first"));
        view->selectAll();
        f.builder.publish("t", "second");
        f.deliver();
        QTRY_VERIFY(labelText(f, "payloadNote").contains(QStringLiteral("while text is selected")));
        QTRY_COMPARE(f.find<QTableView>("historyTable")->model()->rowCount(), 2);
        QCOMPARE(view->toPlainText(), QStringLiteral("first"));
        QCOMPARE(view->textCursor().selectedText(), QStringLiteral("first"));
        QTextCursor cursor = view->textCursor();
        cursor.clearSelection();
        view->setTextCursor(cursor);
        QTRY_COMPARE(view->toPlainText(), QStringLiteral("second"));
        QVERIFY(!labelText(f, "payloadNote").contains(QStringLiteral("while text is selected")));
    }

    void theSelectedPropertyStaysSelected()
    {
        TopicsFixture f;
        const QByteArray properties = QByteArray::fromHex("2600016B000176") + QByteArray::fromHex("2600016C000177");
        f.builder.publish({.topic = "t", .payload = "1", .properties = properties});
        f.deliver();
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        f.find<QTabBar>("payloadTabs")->setCurrentIndex(4);
        auto *list = f.find<QTreeWidget>("propertyList");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        const QByteArray others = QByteArray::fromHex("2600016B000178") + QByteArray::fromHex("2600016C000179");
        f.builder.publish({.topic = "t", .payload = "2", .properties = others});
        f.deliver();
        QTRY_COMPARE(list->topLevelItem(1)->text(1), QStringLiteral("y"));
        QVERIFY(list->topLevelItem(1)->isSelected());
        f.builder.publish("t", "3");
        f.deliver();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
    }

    void theChosenTabComesBack()
    {
        TopicsFixture f;
        const auto say = [&f](const QByteArray &payload) {
            f.builder.publish("t", payload);
            f.deliver();
        };
        say(R"({"a":1})");
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        auto *tabs = f.find<QTabBar>("payloadTabs");
        QTRY_COMPARE(tabs->currentIndex(), 0);
        tabs->setCurrentIndex(3); // Diff
        say("no JSON");
        QTRY_COMPARE(tabs->currentIndex(), 1);
        say(R"({"a":2})");
        QTRY_COMPARE(tabs->currentIndex(), 3);
    }

    void anEvictedMessageStillSaysHowMuchOfItIsShown()
    {
        TopicsFixture f;
        f.builder = CaptureBuilder(4096);
        f.builder.setConnection(f.connection);
        f.capture.setByteBudget(512 * 1024);
        f.builder.publish("big", QByteArray(300 * 1024, 'x'));
        f.deliver();
        f.selection.selectPacket(1, f.connection, f.builder.topicId("big"));
        QCOMPARE(labelText(f, "payloadNote"), QStringLiteral("Showing the first 64 KiB of 300 KiB."));
        for (int i = 0; i < 600; ++i) {
            f.builder.publish("noise", QByteArray(1000, 'n'));
            f.deliver();
        }
        QVERIFY(!f.capture.contains(1));
        QTRY_VERIFY(labelText(f, "payloadNote").contains(QStringLiteral("has left the capture")));
        QVERIFY(labelText(f, "payloadNote").startsWith(QStringLiteral("Showing the first 64 KiB of 300 KiB.")));
    }

    void anOldMessageIsMarkedInTheHistory()
    {
        TopicsFixture f;
        publish(f, 1000);
        f.selection.selectPacket(10, f.connection, f.builder.topicId("t"));
        auto *history = f.find<QTableView>("historyTable");
        QCOMPARE(history->currentIndex().row(), 990);
        QVERIFY(history->viewport()->rect().intersects(history->visualRect(history->currentIndex())));
    }

    void oneMessageIsOneMessage()
    {
        TopicsFixture f;
        publish(f, 1);
        f.selection.selectTopic(f.connection, f.builder.topicId("t"));
        const auto *header = f.page.findChild<SectionHeader *>(QStringLiteral("historyHeader"));
        QTRY_VERIFY(header->title().contains(QStringLiteral("· 1 message")));
        QVERIFY(!header->title().contains(QStringLiteral("1 messages")));
    }

    void whatIsClickedHasAName()
    {
        TopicsFixture f;
        for (const char *name : {"payloadTabs", "propertyList", "copyTopicButton"})
            QVERIFY2(!f.find<QWidget>(name)->accessibleName().isEmpty(), name);
    }

private:
    static constexpr int MessageColumnTime = 0;
};

MQTTSCOPE_TEST(TestTopicsLive, "tst_topicslive")
#include "tst_topicslive.moc"
