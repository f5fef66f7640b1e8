// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectioneditor.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSplitter>
#include <QTimer>

using namespace mqttscope;
using test::WindowBench;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsOnTheWelcomePageWithNothingConnected()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        QCOMPARE(window.page(), PageId::Welcome);
        QCOMPARE(bench.find<PlainLabel>("statusState").fullText(), QStringLiteral("Not connected"));
        QVERIFY(bench.find<PlainLabel>("statusCapture").fullText().startsWith(QStringLiteral("Capture empty")));
        QVERIFY(!bench.find<QAction>("connectCurrentAction").isEnabled());
    }
    void aTypedAddressConnectsAndShowsTopics()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        QTest::keyClicks(&bench.find<QLineEdit>("welcomeUrl"), QStringLiteral("mqtt://plant.example:1884"));
        bench.click("welcomeConnect");
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.opened.first().profile.host, QStringLiteral("plant.example"));
        QCOMPARE(bench.engine.opened.first().profile.port, quint16(1884));
        QCOMPARE(window.page(), PageId::Topics);
        bench.engine.accept(bench.engine.opened.first().id, true);
        QCOMPARE(bench.find<PlainLabel>("statusState").fullText(),
                 QStringLiteral("Connected · MQTT 5.0 · session present"));
        QVERIFY(bench.find<QWidget>("disconnectButton").isVisible());
        QVERIFY(!bench.find<QWidget>("connectButton").isVisible());
        bench.click("disconnectButton");
        QCOMPARE(bench.engine.closed.size(), 1);
    }
    void anAddressThatIsNoneIsToldUnderTheField()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        QTest::keyClicks(&bench.find<QLineEdit>("welcomeUrl"), QStringLiteral("mqtt://host:99999"));
        bench.click("welcomeConnect");
        QVERIFY(bench.engine.opened.isEmpty());
        QVERIFY(bench.find<PlainLabel>("welcomeUrlProblem").isVisible());
        QCOMPARE(window.page(), PageId::Welcome);
    }
    void pagesSwitchByKeysAndRail()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        const std::pair<Qt::Key, PageId> keys[] = {{Qt::Key_1, PageId::Topics},
                                                   {Qt::Key_2, PageId::Packets},
                                                   {Qt::Key_3, PageId::Charts},
                                                   {Qt::Key_4, PageId::Broker},
                                                   {Qt::Key_Comma, PageId::Settings}};
        for (const auto &[key, page] : keys) {
            QTest::keyClick(&window, key, Qt::ControlModifier);
            QCOMPARE(window.page(), page);
        }
        bench.click("packetsActionRail");
        QCOMPARE(window.page(), PageId::Packets);
        QVERIFY(bench.find<QAbstractButton>("packetsActionRail").isChecked());
        QVERIFY(!bench.find<QAbstractButton>("topicsActionRail").isChecked());
        bench.click("packetsActionRail");
        QVERIFY(bench.find<QAbstractButton>("packetsActionRail").isChecked());
    }
    void aProblemIsSaidWhereOneLooksAndGoesWhenItIsOver()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.setState(id, ConnectionState::Reconnecting, QStringLiteral("The connection was refused."));
        QCOMPARE(window.notices().currentText(), QStringLiteral("Bench: The connection was refused."));
        QVERIFY(window.notices().isVisible());
        // The same again is not news.
        bench.click("noticeDismiss");
        bench.engine.setState(id, ConnectionState::Reconnecting, QStringLiteral("The connection was refused."));
        QVERIFY(!window.notices().isVisible());
        bench.engine.setState(id, ConnectionState::Reconnecting, QStringLiteral("No such host."));
        QVERIFY(window.notices().isVisible());
        bench.engine.accept(id);
        QVERIFY(!window.notices().isVisible());
    }
    void whatWentWrongBesideIsSaidOnce()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Bench"));
        MainWindow &window = *bench.window;
        bench.engine.accept(id);
        ConnectionStatus status = bench.engine.status(id);
        status.notice = QStringLiteral("The server refused the subscription to a.");
        bench.engine.setStatus(status);
        QCOMPARE(window.notices().currentText(), QStringLiteral("Bench: The server refused the subscription to a."));
        bench.click("noticeDismiss");
        bench.engine.setStatus(status);
        QVERIFY(!window.notices().isVisible());
        status.notice.clear();
        bench.engine.setStatus(status);
        status.notice = QStringLiteral("The server refused the subscription to a.");
        bench.engine.setStatus(status);
        QVERIFY(window.notices().isVisible());
    }
    void deletingAConnectionCanBeUndone()
    {
        WindowBench bench;
        const ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        MainWindow &window = bench.open();
        window.showPage(PageId::Topics);
        window.connectionActions().remove(0);
        QVERIFY(bench.profiles.profiles().isEmpty());
        bench.click("noticeAction");
        QCOMPARE(bench.profiles.profiles(), QList<ConnectionProfile>{profile});
    }
    void whatIsKeptOfADeletedConnectionGoesAfterTheTimeToUndo_data()
    {
        QTest::addColumn<bool>("isUndone");
        QTest::newRow("deleted") << false;
        QTest::newRow("undone in time") << true;
    }
    void whatIsKeptOfADeletedConnectionGoesAfterTheTimeToUndo()
    {
        QFETCH(bool, isUndone);
        WindowBench bench;
        const ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        MainWindow &window = bench.open();
        window.showPage(PageId::Topics);
        window.connectionActions().remove(0);
        QVERIFY(bench.engine.dropped.isEmpty());
        if (isUndone)
            bench.click("noticeAction");
        auto *timer = window.findChild<QTimer *>(QStringLiteral("dropSessions"));
        QVERIFY(timer && timer->isActive());
        timer->start(0);
        QTRY_VERIFY(!window.findChild<QTimer *>(QStringLiteral("dropSessions")));
        QCOMPARE(bench.engine.dropped, isUndone ? QStringList() : QStringList{profile.id});
    }
    void aPasswordIsAskedOncePerSessionAndNotKeptAfterARefusal()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        profile.userName = QStringLiteral("press04");
        profile.askPassword = true;
        QVERIFY(bench.profiles.put(profile).isEmpty());
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(0);
        QVERIFY(bench.engine.opened.isEmpty());
        auto &prompt = bench.find<QWidget>("passwordPrompt");
        QTest::keyClicks(&bench.find<QLineEdit>("passwordEdit", &prompt), QStringLiteral("wrong"));
        bench.click("passwordConnect", &prompt);
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.opened.last().secrets.password, QByteArray("wrong"));
        ConnectionStatus status = bench.engine.status(bench.engine.opened.last().id);
        status.state = ConnectionState::Disconnected;
        status.problem = QStringLiteral("Bad user name or password.");
        status.reasonCode = 0x86;
        bench.engine.setStatus(status);
        QTRY_VERIFY(!window.findChild<QWidget *>(QStringLiteral("passwordPrompt")));
        window.connectionActions().connectRow(0);
        QVERIFY(window.findChild<QWidget *>(QStringLiteral("passwordPrompt")));
    }
    void theDemoStartsBrokerDevicesAndConnection()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        bench.click("startDemoButton");
        QCOMPARE(bench.engine.demoStarts, 1);
        QVERIFY(bench.engine.opened.isEmpty());
        bench.engine.startBroker(0);
        bench.engine.settle();
        QCOMPARE(bench.engine.opened.size(), 1);
        const ConnectionProfile &profile = bench.engine.opened.first().profile;
        QCOMPARE(profile.port, quint16(18830));
        QCOMPARE(profile.subscriptions.size(), 2);
        QCOMPARE(profile.subscriptions.first().filter, QStringLiteral("#"));
        QCOMPARE(window.page(), PageId::Topics);
    }
    void theDemoOnARunningLocalBrokerSubscribesThere()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.connectionActions().connectRow(bench.connections.localBrokerRow());
        bench.engine.settle();
        QCOMPARE(bench.engine.opened.size(), 1);
        const ConnectionId id = bench.engine.opened.first().id;
        ConnectionStatus status = bench.engine.status(id);
        status.isLocal = true;
        bench.engine.setStatus(status);
        bench.engine.accept(id);
        bench.find<QAction>("startDemoAction").trigger();
        QCOMPARE(bench.engine.demoStarts, 1);
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.subscribed.size(), 1);
        QCOMPARE(bench.engine.subscribed.first().subscriptions.size(), 2);
        // Going away and coming back keeps the connection, and with it what it subscribed to.
        bench.click("disconnectButton");
        bench.engine.settle();
        bench.click("connectButton");
        QCOMPARE(bench.engine.reconnected, QList<ConnectionId>{id});
        QCOMPARE(bench.engine.opened.size(), 1);
    }
    void aTypedConnectionCanBeSaved()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        QVERIFY(window.connectionActions().connectUrl(QStringLiteral("mqtt://plant.example")).isEmpty());
        const ConnectionId id = bench.engine.opened.first().id;
        bench.engine.accept(id);
        window.connectionActions().edit(bench.connections.rowOf(id));
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        bench.click("saveButton", &editor);
        QCOMPARE(bench.profiles.profiles().size(), 1);
        QCOMPARE(bench.profiles.profiles().first().host, QStringLiteral("plant.example"));
        QCOMPARE(bench.connections.rowCount(), 2);
        QCOMPARE(bench.connections.rowOf(id), 0);
        QVERIFY(bench.engine.closed.isEmpty());
    }
    void theFindBoxGoesToATopic()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        test::CaptureBuilder builder;
        builder.setConnection(ConnectionId(1));
        builder.publish(QByteArrayLiteral("plant/line1/press-04/temperature"), QByteArrayLiteral("21"));
        builder.publish(QByteArrayLiteral("plant/line1/press-05/temperature"), QByteArrayLiteral("22"));
        CaptureBatch batch = builder.take();
        bench.engine.deliver(batch);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto &find = bench.find<QLineEdit>("findBox");
        QVERIFY(find.hasFocus());
        QTest::keyClicks(&find, QStringLiteral("press-05 temp"));
        QTest::keyClick(&find, Qt::Key_Return);
        QCOMPARE(bench.capture.topicName(bench.selection.topic()),
                 QByteArrayLiteral("plant/line1/press-05/temperature"));
        QCOMPARE(window.page(), PageId::Topics);
    }
    void theThemeSwitchesFromTheMenuAndIsRemembered()
    {
        WindowBench bench;
        bench.open();
        bench.find<QAction>("themeDarkAction").trigger();
        QVERIFY(bench.theme.isDark());
        QCOMPARE(bench.state.theme(), QStringLiteral("dark"));
        bench.find<QAction>("themeLightAction").trigger();
        QVERIFY(!bench.theme.isDark());
    }
    void theStatusBarCountsCapture()
    {
        WindowBench bench;
        bench.open();
        test::CaptureBuilder builder;
        for (int i = 0; i < 1500; ++i)
            builder.publish(QByteArrayLiteral("a"), QByteArrayLiteral("1"));
        builder.drop(7);
        CaptureBatch batch = builder.take();
        bench.engine.deliver(batch);
        QCOMPARE(bench.traffic.messagesReceived(), quint64(1500));
        QTRY_VERIFY(bench.find<PlainLabel>("statusCapture").fullText().contains(QStringLiteral("1\u202F500 packets")));
        QCOMPARE(bench.find<PlainLabel>("statusLost").fullText(), QStringLiteral("7 dropped"));
        bench.click("clearButton");
        QVERIFY(
            bench.window->notices().currentText().startsWith(QStringLiteral("Clearing forgets 1\u202F500 packets")));
        bench.click("noticeAction");
        QVERIFY(bench.find<PlainLabel>("statusCapture").fullText().startsWith(QStringLiteral("Capture empty")));
    }
    void aNewWindowShowsWhatTheOldOneDid()
    {
        WindowBench bench;
        ConnectionProfile profile = bench.save(QStringLiteral("Bench"));
        bench.open().connectionActions().connectRow(0);
        bench.engine.accept(ConnectionId(1));
        test::CaptureBuilder builder;
        for (int i = 0; i < 40; ++i)
            builder.publish("plant/line" + QByteArray::number(i % 4) + "/state", QByteArray::number(i));
        CaptureBatch batch = builder.take();
        bench.engine.deliver(batch);
        bench.charts.addSeries({ConnectionId(1), bench.capture.findTopic("plant/line1/state"), QString()});

        MainWindow again(bench.workspace);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        const auto rowsOf = [&](const char *view) {
            return again.findChild<QAbstractItemView *>(QLatin1String(view))->model()->rowCount();
        };
        again.showPage(PageId::Topics);
        QTRY_COMPARE(rowsOf("topicTree"), 1);
        again.showPage(PageId::Packets);
        QTRY_COMPARE(rowsOf("packetTable"), 40);
        QCOMPARE(again.findChild<QAbstractButton *>(QStringLiteral("disconnectButton"))->isVisible(), true);
        again.showPage(PageId::Charts);
        QCOMPARE(bench.charts.rowCount(), 1);
        test::grabForLooking(again, QStringLiteral("again-charts"));
    }
    void geometryIsRemembered()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.resize(1100, 700);
        window.close();
        QVERIFY(bench.state.save());
        UiState again(bench.folder.filePath(QStringLiteral("window.json")));
        again.load();
        QCOMPARE(again.geometry(), bench.state.geometry());
        QVERIFY(!again.geometry().isEmpty());
    }
    void pagesFitOnASmallScreen()
    {
        WindowBench bench;
        bench.engine.accept(bench.openConnecting(QStringLiteral("A connection with a rather long name")));
        for (const PageId page : {PageId::Topics, PageId::Packets, PageId::Charts}) {
            bench.window->showPage(page);
            const int width = bench.window->minimumSizeHint().width();
            QVERIFY2(width <= 1024, qPrintable(QStringLiteral("page %1: %2").arg(int(page)).arg(width)));
        }
        test::grabForLooking(*bench.window, QStringLiteral("narrow-charts"));
    }
    void pictures()
    {
        WindowBench bench;
        bench.save(QStringLiteral("Plant gateway"), QStringLiteral("gw.plant.example"));
        bench.save(QStringLiteral("Bench rig"));
        MainWindow &window = bench.open();
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            bench.theme.setChoice(choice);
            const QString suffix = QLatin1Char('-') + toString(choice);
            for (const auto &[page, name] : {std::pair(PageId::Welcome, QStringLiteral("welcome")),
                                             std::pair(PageId::Settings, QStringLiteral("settings"))}) {
                window.showPage(page);
                test::grabForLooking(window, name + suffix);
            }
        }
        QCOMPARE(window.size(), QSize(1440, 900));
        bench.theme.setChoice(ThemeChoice::Light);
        window.showPage(PageId::Welcome);
        window.resize(900, 600);
        test::grabForLooking(window, QStringLiteral("small"));
        QVERIFY2(window.width() <= 1100, qPrintable(QString::number(window.width())));
        bench.theme.setTextScale(1.5);
        MainWindow large(bench.workspace);
        large.resize(1440, 900);
        large.show();
        QVERIFY(QTest::qWaitForWindowExposed(&large));
        for (const auto &[page, name] : {std::pair(PageId::Welcome, QStringLiteral("large-welcome")),
                                         std::pair(PageId::Topics, QStringLiteral("large-topics")),
                                         std::pair(PageId::Packets, QStringLiteral("large-packets"))}) {
            large.showPage(page);
            test::grabForLooking(large, name);
        }
        bench.theme.setTextScale(1.0);
    }
};

MQTTSCOPE_TEST(TestMainWindow, "tst_mainwindow")
#include "tst_mainwindow.moc"
