// SPDX-License-Identifier: GPL-3.0-or-later
// The first walk of an engineer: connect to a real broker by clicking, see a device's message in tree, inspector and
// chart, and publish back what a real subscriber receives.
#include "core/capture/capturestore.h"
#include "tests/e2e/programbench.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"
#include "ui/models/chartmodel.h"
#include "ui/models/connectionlistmodel.h"
#include "ui/models/dissectionmodel.h"
#include "ui/models/packetlistmodel.h"
#include "ui/widgets/hexview.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

using namespace mqttscope;
using namespace mqttscope::test;

class TestRealTraffic : public QObject
{
    Q_OBJECT
private:
    RealBroker m_broker;

    void connectByClicking(ProgramBench &bench, const QString &version)
    {
        QVERIFY(bench.click("welcomeNew"));
        QTRY_VERIFY(bench.widget("connectionEditor") || bench.widget("urlEdit"));
        QVERIFY(bench.type("nameEdit", QStringLiteral("Test bench")));
        QVERIFY(bench.type("urlEdit", m_broker.url()));
        auto *versions = bench.widget<QComboBox>("versionBox");
        QVERIFY(versions);
        versions->setCurrentIndex(versions->findText(version));
        QVERIFY(bench.click("saveAndConnectButton"));
        auto *state = bench.widget("bottomBar");
        QVERIFY(state);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const auto labels = bench.widget("bottomBar")->findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(),
                                   [&](const QLabel *label) { return label->text().contains(version); });
            }(),
            10000);
    }
    void subscribeByTyping(ProgramBench &bench, const QString &filter)
    {
        if (!bench.widget("subscriptionFilterEdit"))
            QVERIFY(bench.click("subscriptionsButton") || bench.click("emptyStateAction"));
        QTRY_VERIFY(bench.widget<QLineEdit>("subscriptionFilterEdit"));
        QVERIFY(bench.type("subscriptionFilterEdit", filter));
        QVERIFY(bench.click("subscribeButton"));
        QTRY_VERIFY_WITH_TIMEOUT(m_broker.log().contains("Sending SUBACK"), 10000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_broker.isRunning()); }

    void seesAndAnswersADevice_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("ofMosquitto");
        QTest::newRow("[5.0/MQTT-4.2-1] over MQTT 5.0") << QStringLiteral("MQTT 5.0") << QStringLiteral("mqttv5");
        QTest::newRow("[3.1.1/MQTT-7.1.2-1] [3.1.1/MQTT-7.0.0-2] over MQTT 3.1.1")
            << QStringLiteral("MQTT 3.1.1") << QStringLiteral("mqttv311");
    }
    void seesAndAnswersADevice()
    {
        QFETCH(QString, version);
        QFETCH(QString, ofMosquitto);
        m_broker.stop();
        QVERIFY(m_broker.start());
        ProgramBench bench;
        connectByClicking(bench, version);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(bench.click("topicsActionRail"));
        subscribeByTyping(bench, QStringLiteral("plant/#"));
        if (QTest::currentTestFailed())
            return;

        const auto device = [&](const char *payload) {
            return m_broker.publish({QStringLiteral("-V"), ofMosquitto, QStringLiteral("-q"), QStringLiteral("1"),
                                     QStringLiteral("-t"), QStringLiteral("plant/press-04/temperature"),
                                     QStringLiteral("-m"), QString::fromLatin1(payload)});
        };
        QVERIFY(device(R"({"value":21.5,"id":12345678901234567890})"));

        // tree and message
        auto *tree = bench.widget<QTreeView>("topicTree");
        QVERIFY(tree);
        const QStringList path{QStringLiteral("plant"), QStringLiteral("press-04"), QStringLiteral("temperature")};
        QTRY_VERIFY_WITH_TIMEOUT(ProgramBench::itemAt(*tree->model(), path).isValid(), 10000);
        tree->expandAll();
        ProgramBench::clickItem(tree, ProgramBench::itemAt(*tree->model(), path));
        auto *fields = bench.widget<QTableView>("fieldTable");
        QTRY_VERIFY((fields = bench.widget<QTableView>("fieldTable")) != nullptr);
        QTRY_VERIFY(ProgramBench::findItem(*fields->model(), QStringLiteral("/value")).isValid());
        const QModelIndex value = ProgramBench::findItem(*fields->model(), QStringLiteral("/value"));
        QCOMPARE(value.siblingAtColumn(1).data().toString(), QStringLiteral("21.5"));
        const QModelIndex exact = ProgramBench::findItem(*fields->model(), QStringLiteral("/id"));
        QCOMPARE(exact.siblingAtColumn(1).data().toString(), QStringLiteral("12345678901234567890"));

        // chart
        ProgramBench::clickItem(fields, value);
        QTest::keyClick(fields, Qt::Key_P);
        ChartModel &charts = bench.application().workspace().charts;
        QCOMPARE(charts.rowCount(), 1);
        QVERIFY(device(R"({"value":21.75,"id":12345678901234567890})"));
        QTRY_COMPARE_WITH_TIMEOUT(charts.index(0, ChartModel::Last).data().toString(), QStringLiteral("21.75"), 10000);
        QCOMPARE(charts.index(0, ChartModel::Minimum).data().toString(), QStringLiteral("21.50"));

        // inspector
        QVERIFY(bench.click("showPacketButton"));
        QTRY_VERIFY(bench.widget<QTreeView>("fieldTree"));
        auto *fieldTree = bench.widget<QTreeView>("fieldTree");
        QTRY_VERIFY(
            ProgramBench::findItem(*fieldTree->model(), QStringLiteral("plant/press-04/temperature"), 1).isValid());
        fieldTree->expandAll();
        const QModelIndex topic
            = ProgramBench::findItem(*fieldTree->model(), QStringLiteral("plant/press-04/temperature"), 1);
        QCOMPARE(topic.siblingAtColumn(0).data().toString(), QStringLiteral("Topic Name"));
        ProgramBench::clickItem(fieldTree, topic.siblingAtColumn(0));
        QVERIFY(bench.widget<HexView>("hexView"));
        auto *packets = bench.widget<QAbstractItemView>("packetTable");
        QVERIFY(packets);
        QTRY_VERIFY(packets->currentIndex().isValid());
        QCOMPARE(packets->currentIndex().siblingAtColumn(PacketListModel::Packet).data().toString(),
                 QStringLiteral("PUBLISH"));
        for (const char *type : {"CONNECT", "CONNACK", "SUBSCRIBE", "SUBACK"})
            QVERIFY2(
                ProgramBench::findItem(*packets->model(), QString::fromLatin1(type), PacketListModel::Packet).isValid(),
                type);

        // and back
        const auto listener = m_broker.subscribe({QStringLiteral("-V"), ofMosquitto, QStringLiteral("-t"),
                                                  QStringLiteral("plant/+/setpoint"), QStringLiteral("-F"),
                                                  QStringLiteral("%t %p %q")});
        QVERIFY(bench.click("topicsActionRail"));
        QVERIFY(bench.type("publishTopicEdit", QStringLiteral("plant/press-04/setpoint")));
        auto *payload = bench.widget<QPlainTextEdit>("publishPayloadEdit");
        QVERIFY(payload);
        payload->setFocus();
        payload->selectAll();
        QTest::keyClicks(payload, QStringLiteral("{\"target\": 68.5}"));
        QTRY_VERIFY(bench.widget("publishButton")->isEnabled());
        QTest::keyClick(payload, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(listener->peek(200), QByteArray("plant/press-04/setpoint {\"target\": 68.5} 0\n"),
                                  10000);
        listener->terminate();
        QVERIFY(listener->waitForFinished());

        const CaptureCounters counters = bench.application().workspace().capture.counters();
        QCOMPARE(counters.dropped, 0u);
        QCOMPARE(counters.seen, counters.kept);
    }

    void comesBackAfterTheBrokerWentAway()
    {
        ProgramBench bench;
        QVERIFY(bench.type("welcomeUrl", m_broker.url()));
        QVERIFY(bench.click("welcomeConnect"));
        const CaptureStore &capture = bench.application().workspace().capture;
        QTRY_VERIFY_WITH_TIMEOUT(m_broker.log().contains("Sending CONNACK"), 10000);
        QTRY_VERIFY(capture.counters().kept >= 2);
        const quint64 before = capture.counters().kept;
        m_broker.stop();
        QTest::qWait(300);
        QVERIFY(capture.counters().kept >= before);
        QVERIFY(m_broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(m_broker.log().contains("Sending CONNACK"), 15000);
        QTRY_VERIFY(capture.counters().kept >= before + 2);
    }

    void anEditedConnectionComesBackAndANewWindowKnowsIt()
    {
        ProgramBench bench;
        connectByClicking(bench, QStringLiteral("MQTT 5.0"));
        if (QTest::currentTestFailed())
            return;
        const ConnectionListModel &connections = bench.application().workspace().connections;
        QCOMPARE(connections.statuses().size(), 1);
        const ConnectionId id = connections.statuses().first().id;
        QVERIFY(bench.click("topicsActionRail"));
        subscribeByTyping(bench, QStringLiteral("plant/#"));

        bench.window().findChild<QAction *>(QStringLiteral("editCurrentAction"))->trigger();
        QTRY_VERIFY(bench.widget("saveAndConnectButton"));
        auto *versions = bench.widget<QComboBox>("versionBox");
        versions->setCurrentIndex(versions->findText(QStringLiteral("MQTT 3.1.1")));
        QVERIFY(bench.click("saveAndConnectButton"));
        const auto isBack = [&] {
            const ConnectionStatus *status = connections.status(id);
            return status && status->state == ConnectionState::Connected && status->version == ProtocolVersion::V3_1_1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBack(), 10000);
        QCOMPARE(connections.statuses().size(), 1);

        subscribeByTyping(bench, QStringLiteral("again/#"));
        QTRY_COMPARE(bench.widget<QTreeView>("subscriptionList")->model()->rowCount(), 1);
        QVERIFY(bench.type("publishTopicEdit", QStringLiteral("plant/set")));
        const MainWindow *old = &bench.window();
        Q_EMIT bench.window().textSizeChosen();
        QTRY_VERIFY(&bench.window() != old);
        QTRY_VERIFY(bench.window().findChild<QTreeView *>(QStringLiteral("subscriptionList")));
        QCOMPARE(bench.window().findChild<QTreeView *>(QStringLiteral("subscriptionList"))->model()->rowCount(), 1);
        QCOMPARE(bench.window().findChild<QLineEdit *>(QStringLiteral("publishTopicEdit"))->text(),
                 QStringLiteral("plant/set"));
        QVERIFY(isBack());
    }
};

MQTTSCOPE_TEST(TestRealTraffic, "tst_realtraffic")
#include "tst_realtraffic.moc"
