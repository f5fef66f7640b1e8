// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectiondelegate.h"
#include "ui/editors/connectioneditor.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/statedot.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace mqttscope;
using test::WindowBench;

namespace
{

struct PanelBench : WindowBench
{
    PanelBench()
    {
        save(QStringLiteral("Alpha"));
        save(QStringLiteral("Beta"));
        open().showPage(PageId::Topics);
    }
    QListView &list() { return find<QListView>("connectionList"); }
    QPoint centre(int row) { return list().visualRect(connections.index(row)).center(); }
    /// Opens the context menu of a row and triggers an action of it.
    void choose(int row, const char *action)
    {
        Q_EMIT list().customContextMenuRequested(centre(row));
        auto &menu = find<QMenu>("connectionMenu");
        auto *found = menu.findChild<QAction *>(QLatin1String(action));
        if (!found)
            qFatal("the menu has no %s", action);
        found->trigger();
        menu.close();
        engine.settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    DotState dot(int row) { return ConnectionDelegate::dotStateOf(connections.index(row)); }
};

}

class TestConnectionPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDoubleClickConnects()
    {
        PanelBench bench;
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(1));
        QTest::mouseDClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(1));
        QCOMPARE(bench.engine.opened.size(), 1);
        QCOMPARE(bench.engine.opened.first().profile.name, QStringLiteral("Beta"));
        // Twice is not two connections.
        QTest::mouseDClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(1));
        QCOMPARE(bench.engine.opened.size(), 1);
    }
    void theMenuDoesWhatItSays()
    {
        PanelBench bench;
        bench.choose(0, "connectAction");
        QCOMPARE(bench.engine.opened.size(), 1);
        bench.engine.accept(bench.engine.opened.first().id);
        bench.choose(0, "disconnectAction");
        QCOMPARE(bench.engine.closed.size(), 1);
        bench.choose(0, "connectAction");
        QCOMPARE(bench.engine.reconnected.size(), 1);
        bench.choose(1, "duplicateAction");
        QCOMPARE(bench.profiles.profiles().size(), 3);
        QCOMPARE(bench.profiles.profiles().last().name, QStringLiteral("Beta (copy)"));
        bench.choose(1, "deleteAction");
        QCOMPARE(bench.profiles.profiles().size(), 2);
        bench.click("noticeAction");
        QCOMPARE(bench.profiles.profiles().size(), 3);
    }
    void anEditedConnectionIsOpenedAnew()
    {
        PanelBench bench;
        bench.choose(0, "connectAction");
        const ConnectionId first = bench.engine.opened.first().id;
        bench.engine.accept(first);
        bench.choose(0, "editAction");
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        auto &host = bench.find<QLineEdit>("hostEdit", &editor);
        host.setFocus();
        host.selectAll();
        QTest::keyClicks(&host, QStringLiteral("elsewhere"));
        bench.click("saveAndConnectButton", &editor);
        QCOMPARE(bench.engine.reopened.size(), 1);
        QCOMPARE(bench.engine.reopened.last().id, first);
        QCOMPARE(bench.engine.reopened.last().profile.host, QStringLiteral("elsewhere"));
        QCOMPARE(bench.connections.rowCount(), 3);
    }
    void severalAreConnectedAndTheListTellsThemApart()
    {
        PanelBench bench;
        bench.choose(0, "connectAction");
        bench.choose(1, "connectAction");
        QCOMPARE(bench.dot(0), DotState::Busy);
        bench.engine.accept(bench.engine.opened[0].id);
        bench.engine.setState(bench.engine.opened[1].id, ConnectionState::Disconnected, QStringLiteral("Refused."));
        QCOMPARE(bench.dot(0), DotState::On);
        QCOMPARE(bench.dot(1), DotState::Problem);
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(0));
        QCOMPARE(bench.selection.connection(), bench.engine.opened[0].id);
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(1));
        QCOMPARE(bench.selection.connection(), bench.engine.opened[1].id);
    }
    void keysWorkToo()
    {
        PanelBench bench;
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, bench.centre(0));
        QTest::keyClick(&bench.list(), Qt::Key_Return);
        QCOMPARE(bench.engine.opened.size(), 1);
        bench.engine.settle();
        QTest::keyClick(&bench.list(), Qt::Key_Delete);
        QCOMPARE(bench.profiles.profiles().size(), 1);
        QCOMPARE(bench.engine.forgotten.size(), 1);
    }
    void theLocalBrokerStartsAndIsConnected()
    {
        PanelBench bench;
        bench.choose(2, "connectAction");
        QCOMPARE(bench.engine.brokerStarts, 1);
        QCOMPARE(bench.engine.opened.size(), 1);
        QVERIFY(bench.engine.opened.first().profile.subscriptions.isEmpty());
    }
    void thePlusOpensAnEmptyEditor()
    {
        PanelBench bench;
        bench.click("newConnectionButton");
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        bench.click("saveButton", &editor);
        QCOMPARE(bench.profiles.profiles().size(), 3);
        QCOMPARE(bench.profiles.profiles().last().name, QStringLiteral("New connection"));
        QVERIFY(bench.engine.opened.isEmpty());
    }
};

MQTTSCOPE_TEST(TestConnectionPanel, "tst_connectionpanel")
#include "tst_connectionpanel.moc"
