// SPDX-License-Identifier: GPL-3.0-or-later
// The local broker and the simulated devices as the engine runs them.
#include "tests/support/enginerig.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace mqttscope;
using test::EngineRig;

namespace
{

QStringList broker(const EngineRig &rig)
{
    return {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(rig.broker.port)};
}

SubscriptionProfile all()
{
    SubscriptionProfile subscription;
    subscription.filter = QStringLiteral("#");
    return subscription;
}

}

class TestEngineBroker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void serversTheUsersClientAndForeignOnes()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        QVERIFY(rig.broker.port != 0);
        QVERIFY(rig.broker.address.isLoopback());

        ConnectionProfile profile = EngineRig::profile(rig.broker.port);
        profile.subscriptions = {all()};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(rig.status(id).isLocal);
        QTRY_VERIFY(rig.status(id).pingRoundTrip.has_value());
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);

        QCOMPARE(QProcess::execute(QStringLiteral("mosquitto_pub"),
                                   broker(rig)
                                       + QStringList{QStringLiteral("-t"), QStringLiteral("x/y"), QStringLiteral("-m"),
                                                     QStringLiteral("hello"), QStringLiteral("-q"), QStringLiteral("2"),
                                                     QStringLiteral("-r")}),
                 0);
        QTRY_COMPARE(rig.received(id, "x/y"), QList<QByteArray>{"hello"});
        // once from the foreign client, once to ours, once as ours saw it
        QTRY_COMPARE(rig.store.endNumber() > 1, true);
        int local = 0;
        for (PacketNumber number = 1; number < rig.store.endNumber(); ++number) {
            const CaptureRecord &record = rig.store.record(number);
            local += record.type() == PacketType::Publish && record.marks & CaptureRecord::LocalSession
                && store(rig, number) == "x/y";
        }
        QCOMPARE(local, 2);
        QTRY_VERIFY(rig.broker.retained >= 1);
        QTRY_VERIFY(std::any_of(rig.broker.clients.begin(), rig.broker.clients.end(), [&](const auto &client) {
            return client.connected && client.clientId == rig.status(id).clientId && client.subscriptions == 1;
        }));

        rig.engine->stopBroker();
        QTRY_VERIFY(!rig.broker.running);
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY(!rig.status(id).problem.isEmpty());
    }

    void burstsDoNotStall_data()
    {
        QTest::addColumn<bool>("isRetained");
        QTest::newRow("100 publishes of 10 KB at once") << false;
        QTest::newRow("1 MB of Retained Messages for one subscriber") << true;
    }
    void burstsDoNotStall()
    {
        QFETCH(bool, isRetained);
        constexpr int kMessages = 100;
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        ConnectionProfile profile = EngineRig::profile(rig.broker.port);
        if (!isRetained)
            profile.subscriptions = {all()};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        if (!isRetained)
            QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
        QList<OperationId> operations;
        for (int i = 0; i < kMessages; ++i)
            operations.append(rig.engine->publish(
                id, {QStringLiteral("burst/%1").arg(i), QByteArray(10'000, 'x'), QoS::AtMostOnce, isRetained, {}}));
        QTRY_VERIFY(std::all_of(operations.cbegin(), operations.cend(),
                                [&](OperationId operation) { return rig.outcomes.value(operation).succeeded; }));
        if (isRetained) {
            QTRY_VERIFY(rig.broker.retained >= kMessages);
            profile.subscriptions = {all()};
            const ConnectionId subscriber = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.count(subscriber, PacketType::Publish, Direction::FromBroker), kMessages);
        } else {
            QTRY_COMPARE(rig.count(id, PacketType::Publish, Direction::FromBroker), kMessages);
        }
    }

    void lossesOfTheBrokerAreReported()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        ConnectionProfile profile = EngineRig::profile(rig.broker.port);
        profile.maximumPacketSize = 100;
        profile.subscriptions = {all()};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
        rig.engine->publish(id, {QStringLiteral("large"), QByteArray(200, 'x'), QoS::AtMostOnce, false, {}});
        QTRY_COMPARE(rig.broker.tooLarge, quint64(1));
        QCOMPARE(rig.broker.expired, quint64(0));
        QCOMPARE(rig.broker.retainedRefused, quint64(0));
    }

    void forgettingAnswersWhatIsOpen()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        ConnectionProfile profile = EngineRig::profile(rig.broker.port);
        profile.cleanStart = false;
        profile.sessionExpiry = 3600;
        profile.reconnectMinMs = 60'000;
        profile.reconnectMaxMs = 60'000;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        rig.engine->stopBroker();
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        const OperationId waiting
            = rig.engine->publish(id, {QStringLiteral("a"), "x", QoS::AtLeastOnce, false, MessageProperties()});
        rig.engine->forgetConnection(id);
        QTRY_COMPARE(rig.removed, QList<ConnectionId>{id});
        QTRY_VERIFY(rig.outcomes.contains(waiting));
        QVERIFY(!rig.outcomes.value(waiting).succeeded);
        QVERIFY(!rig.outcomes.value(waiting).text.isEmpty());
    }

    void portInUseIsSaidInOneSentence()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        EngineRig rig;
        rig.engine->startBroker(other.serverPort());
        QTRY_VERIFY(!rig.broker.problem.isEmpty());
        QVERIFY(!rig.broker.running);
        QVERIFY(rig.broker.problem.contains(QString::number(other.serverPort())));
        rig.engine->startBroker(0);
        QTRY_VERIFY(rig.broker.running);
        QVERIFY(rig.broker.problem.isEmpty());
    }

    void devicesMakeTraffic()
    {
        EngineRig rig;
        rig.engine->startDemo();
        QTRY_VERIFY(rig.devices.size() >= 8);
        QTRY_VERIFY(rig.broker.running);
        QTRY_VERIFY(std::all_of(rig.devices.begin(), rig.devices.end(),
                                [](const DemoDeviceInfo &device) { return device.connected; }));
        ConnectionProfile profile = EngineRig::profile(rig.broker.port);
        profile.subscriptions = {all()};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.store.topicCount(id) >= 10, 10'000);
        for (PacketNumber number = 1; number < rig.store.endNumber(); ++number) {
            const CaptureRecord &record = rig.store.record(number);
            QCOMPARE(bool(record.marks & CaptureRecord::LocalSession), record.connectionId() != id);
        }

        const auto flooder = std::find_if(rig.devices.begin(), rig.devices.end(),
                                          [](const DemoDeviceInfo &device) { return device.canFlood; });
        QVERIFY(flooder != rig.devices.end());
        const QString name = flooder->name;
        const quint64 before = rig.store.counters(id).seen;
        rig.engine->setFlooding(name, true);
        QTRY_VERIFY_WITH_TIMEOUT(rig.store.counters(id).seen > before + 2000, 10'000);
        rig.engine->setFlooding(name, false);
        const CaptureCounters counters = rig.store.counters();
        QCOMPARE(counters.seen, counters.kept + counters.evicted + counters.dropped);

        rig.engine->stopDemo();
        QTRY_VERIFY(rig.devices.isEmpty());
        QTRY_VERIFY(std::none_of(rig.broker.clients.begin(), rig.broker.clients.end(), [&](const auto &client) {
            return client.connected && client.clientId != rig.status(id).clientId;
        }));
        rig.engine->startDemo();
        QTRY_VERIFY(rig.devices.size() >= 8);
    }

    void quittingWhileDevicesFloodIsQuick()
    {
        auto rig = std::make_unique<EngineRig>();
        rig->engine->startDemo();
        QTRY_VERIFY(!rig->devices.isEmpty());
        for (const DemoDeviceInfo &device : std::as_const(rig->devices))
            if (device.canFlood)
                rig->engine->setFlooding(device.name, true);
        QTRY_VERIFY_WITH_TIMEOUT(rig->store.counters().seen > 2000, 10'000);
        QElapsedTimer timer;
        timer.start();
        rig->engine.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    static QByteArray store(const EngineRig &rig, PacketNumber number)
    {
        return rig.store.topicName(rig.store.record(number).topicId());
    }
};

MQTTSCOPE_TEST(TestEngineBroker, "tst_enginebroker")
#include "tst_enginebroker.moc"
