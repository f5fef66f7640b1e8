// SPDX-License-Identifier: GPL-3.0-or-later
// What a window must not lose or swallow: what is typed when it is made anew, the capture at one key, the keyboard.
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectioneditor.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/windowdraft.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace mqttscope;
using test::WindowBench;

namespace
{

void deliver(WindowBench &bench, const QList<QByteArray> &topics, const QByteArray &payload = "1")
{
    test::CaptureBuilder builder;
    builder.setConnection(ConnectionId(1));
    for (const QByteArray &topic : topics)
        builder.publish(topic, payload);
    CaptureBatch batch = builder.take();
    bench.engine.deliver(batch);
}

}

class TestWindowCare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewWindowGoesOnWithWhatWasTyped()
    {
        WindowBench bench;
        bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.accept(ConnectionId(1));
        SubscriptionProfile subscription;
        subscription.filter = QStringLiteral("plant/#");
        Q_EMIT bench.engine.subscriptionsChanged(ConnectionId(1), {subscription});
        Q_EMIT bench.engine.demoChanged({{QStringLiteral("press-04"), QStringLiteral("a press"), true, false, false}});
        window.showPage(PageId::Packets);
        bench.find<QLineEdit>("packetFilter").setText(QStringLiteral("press"));
        bench.find<QPushButton>("kindAcks").setChecked(true);
        window.showPage(PageId::Topics);
        bench.find<QLineEdit>("topicFilterEdit").setText(QStringLiteral("plant/+"));
        bench.find<QToolButton>("subscriptionsButton").setChecked(true);
        bench.find<QLineEdit>("publishTopicEdit").setText(QStringLiteral("plant/set"));
        bench.find<QPlainTextEdit>("publishPayloadEdit").setPlainText(QStringLiteral("{}"));
        bench.find<QComboBox>("publishQoSBox").setCurrentIndex(2);
        bench.find<QAction>("pauseAction").setChecked(true);
        bench.engine.setState(ConnectionId(1), ConnectionState::Disconnected, QStringLiteral("Refused."));

        MainWindow again(bench.workspace);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        again.setDraft(window.draft());
        QCOMPARE(again.page(), PageId::Topics);
        QVERIFY(bench.find<QAction>("pauseAction", &again).isChecked());
        QCOMPARE(bench.find<QLineEdit>("packetFilter", &again).text(), QStringLiteral("press"));
        QVERIFY(bench.find<QPushButton>("kindAcks", &again).isChecked());
        QVERIFY(!bench.find<QPushButton>("kindPing", &again).isChecked());
        QCOMPARE(bench.find<QLineEdit>("topicFilterEdit", &again).text(), QStringLiteral("plant/+"));
        QCOMPARE(bench.find<QLineEdit>("publishTopicEdit", &again).text(), QStringLiteral("plant/set"));
        QCOMPARE(bench.find<QPlainTextEdit>("publishPayloadEdit", &again).toPlainText(), QStringLiteral("{}"));
        QCOMPARE(bench.find<QComboBox>("publishQoSBox", &again).currentIndex(), 2);
        auto &list = bench.find<QAbstractItemView>("subscriptionList", &again);
        QVERIFY(list.isVisible());
        QCOMPARE(list.model()->rowCount(), 1);
        QCOMPARE(again.notices().currentText(), QStringLiteral("Bench: Refused."));
        again.showPage(PageId::Broker);
        const QList<PlainLabel *> labels = again.findChildren<PlainLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const PlainLabel *label) {
            return label->fullText().contains(QStringLiteral("press-04"));
        }));
        // The action of the notice works here: the old window's is gone with it.
        bench.window.reset();
        bench.click("noticeAction", &again);
        QCOMPARE(bench.engine.reconnected, QList<ConnectionId>{ConnectionId(1)});
    }
    void aDeletedConnectionCanStillBeBroughtBack()
    {
        WindowBench bench;
        const ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        bench.open().connectionActions().remove(0);
        MainWindow again(bench.workspace);
        again.show();
        again.setDraft(bench.window->draft());
        bench.window.reset();
        bench.click("noticeAction", &again);
        QCOMPARE(bench.profiles.profiles(), QList<ConnectionProfile>{profile});
    }
    void whatIsNotConnectedOffersToConnect()
    {
        WindowBench bench;
        bench.save(QStringLiteral("Bench"));
        bench.save(QStringLiteral("Other"));
        MainWindow &window = bench.open();
        for (const char *name : {"publishAction", "pauseAction", "clearAction"})
            QVERIFY2(!bench.find<QAction>(name).isEnabled(), name);
        window.connectionActions().setCurrentRow(0);
        window.showPage(PageId::Topics);
        QVERIFY(bench.find<QAction>("publishAction").isEnabled());
        auto &empty = bench.find<QWidget>("topicsEmptyState");
        QCOMPARE(bench.find<PlainLabel>("publishOutcome").fullText(), QStringLiteral("Connect first."));
        QVERIFY(bench.find<PlainLabel>("publishTarget").isHidden());
        auto *connectHere = empty.findChild<QPushButton *>();
        QVERIFY(connectHere && connectHere->isVisible());
        QTest::mouseClick(connectHere, Qt::LeftButton);
        QCOMPARE(bench.engine.opened.size(), 1);
        bench.engine.accept(ConnectionId(1));
        QCOMPARE(bench.find<PlainLabel>("publishTarget").fullText(), QStringLiteral("to Bench"));
        window.connectionActions().remove(0);
        bench.engine.settle();
        QCOMPARE(bench.connections.index(window.connectionActions().currentRow()).data().toString(),
                 QStringLiteral("Other"));
        QVERIFY(bench.find<PlainLabel>("publishTarget").isHidden());
    }
    void connectingLeavesTheSettings()
    {
        WindowBench bench;
        bench.save(QStringLiteral("Bench"));
        MainWindow &window = bench.open();
        window.showPage(PageId::Settings);
        window.connectionActions().edit(0);
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        bench.find<QPushButton>("saveAndConnectButton", &editor).click();
        QCOMPARE(window.page(), PageId::Topics);
    }
    void clearingSaysWhatItForgetsFirst()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        auto &clear = bench.find<QAction>("clearAction");
        clear.trigger();
        QVERIFY(!window.notices().isVisible()); // nothing to forget
        deliver(bench, {"a", "b"});
        clear.trigger();
        QCOMPARE(bench.capture.counters().kept, quint64(2));
        QVERIFY(window.notices().currentText().startsWith(QStringLiteral("Clearing forgets 2 packets")));
        QCOMPARE(window.notices().notices().last().hideAfterMs, 0); // a question waits for its answer
        bench.click("noticeDismiss");
        QCOMPARE(bench.capture.counters().kept, quint64(2));
        clear.trigger();
        bench.click("noticeAction");
        QCOMPARE(bench.capture.counters().kept, quint64(0));
    }
    void theBudgetIsLoweredOnceItStands()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.showPage(PageId::Settings);
        deliver(bench, QList<QByteArray>(40, "a"), QByteArray(1 << 20, 'x'));
        const quint64 kept = bench.capture.counters().kept;
        auto &budget = bench.find<QSpinBox>("captureBudgetBox");
        budget.setFocus();
        budget.setValue(16);
        QCOMPARE(bench.capture.counters().kept, kept);
        QVERIFY(bench.find<PlainLabel>("captureBudgetMeaning").fullText().contains(QStringLiteral("drops")));
        QTest::keyClick(&budget, Qt::Key_Return);
        QVERIFY(bench.capture.counters().kept < kept);
        QCOMPARE(bench.state.captureBudget(), qint64(16) << 20);
    }
    void motionCanBeReduced()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.showPage(PageId::Settings);
        auto &reduce = bench.find<QCheckBox>("reduceMotionCheck");
        QVERIFY(!reduce.isChecked());
        reduce.click();
        QVERIFY(bench.state.reduceMotion());
    }
    void theTabKeyLeavesEveryTable()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        for (const auto page : {PageId::Topics, PageId::Packets, PageId::Charts, PageId::Broker, PageId::Settings})
            window.showPage(page);
        window.connectionActions().createNew();
        const QList<QTableView *> tables = window.findChildren<QTableView *>();
        QVERIFY(tables.size() >= 8);
        for (const QTableView *table : tables)
            QVERIFY2(!table->tabKeyNavigation(), qPrintable(table->objectName()));
    }
    void ctrlFGoesToTheTopicFilter()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(PageId::Topics);
        bench.find<QWidget>("publishTopicEdit").setFocus();
        QTest::keyClick(&bench.find<QWidget>("publishTopicEdit"), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bench.find<QLineEdit>("topicFilterEdit").hasFocus());
    }
    void enterInTheFindBoxTakesTheHighlightedTopic()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        deliver(bench, {"plant/one", "plant/two"});
        auto &find = bench.find<QLineEdit>("findBox");
        find.setFocus();
        QTest::keyClicks(&find, QStringLiteral("plant"));
        auto *popup = QApplication::activePopupWidget();
        QTRY_VERIFY((popup = QApplication::activePopupWidget()));
        auto *list = qobject_cast<QAbstractItemView *>(popup);
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 2);
        const QString second = list->model()->index(1, 0).data().toString();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(QString::fromUtf8(bench.capture.topicName(bench.selection.topic())), second);
    }
    void theFindBoxSaysThatThereIsNone()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        deliver(bench, {"plant/one"});
        auto &find = bench.find<QLineEdit>("findBox");
        find.setFocus();
        QTest::keyClicks(&find, QStringLiteral("boat"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("No topic found"));
        QVERIFY(!(list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsEnabled));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!bench.selection.topic().isValid());
        QCOMPARE(find.text(), QStringLiteral("boat"));
    }
    void theWelcomePageFollowsItsConnections()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Be\u202Ench"), QStringLiteral("first.example"));
        bench.open();
        auto &row = bench.find<QPushButton>("recentRow");
        QVERIFY(!row.accessibleName().contains(QChar(0x202E)));
        const auto says = [&](const QString &text) {
            const QList<PlainLabel *> labels = bench.find<QPushButton>("recentRow").findChildren<PlainLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const PlainLabel *label) { return label->fullText().contains(text); });
        };
        QVERIFY(says(QStringLiteral("first.example")));
        profile.host = QStringLiteral("second.example");
        QVERIFY(bench.profiles.put(profile).isEmpty());
        QVERIFY(says(QStringLiteral("second.example")));
        bench.engine.openConnection(profile, {});
        bench.engine.setState(ConnectionId(1), ConnectionState::Disconnected, QStringLiteral("Refused."));
        QVERIFY(row.accessibleDescription().contains(QStringLiteral("Refused.")));
    }
    void aTypedConnectionIsSavedFromTheMenuToo()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        auto &edit = bench.find<QAction>("editCurrentAction");
        QVERIFY(!edit.isEnabled());
        QVERIFY(window.connectionActions().connectUrl(QStringLiteral("mqtt://plant.example")).isEmpty());
        bench.engine.accept(ConnectionId(1));
        QVERIFY(edit.isEnabled());
        QCOMPARE(edit.text(), QStringLiteral("Save…"));
        edit.trigger();
        bench.click("saveButton", &bench.find<ConnectionEditor>("connectionEditor"));
        QCOMPARE(bench.profiles.profiles().size(), 1);
        QCOMPARE(edit.text(), QStringLiteral("Edit…"));
    }
    void oneTopicIsNotOneTopics()
    {
        WindowBench bench;
        bench.save(QStringLiteral("Bench"));
        bench.open().connectionActions().connectRow(0);
        bench.engine.accept(ConnectionId(1));
        deliver(bench, {"a"});
        bench.engine.accept(ConnectionId(1));
        QCOMPARE(bench.find<PlainLabel>("statusTopics").fullText(), QStringLiteral("1 topic"));
    }
};

MQTTSCOPE_TEST(TestWindowCare, "tst_windowcare")
#include "tst_windowcare.moc"
