// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against a real mosquitto.
#include "tests/support/enginerig.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mqttscope;
using test::EngineRig;
using test::RealBroker;

Q_DECLARE_METATYPE(mqttscope::ProtocolVersion)

namespace
{
SubscriptionProfile filter(const char *text, QoS qos = QoS::AtMostOnce)
{
    SubscriptionProfile subscription;
    subscription.filter = QString::fromUtf8(text);
    subscription.qos = qos;
    return subscription;
}
}

class TestEngine : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<RealBroker> m_broker;

    static void versions()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1") << ProtocolVersion::V3_1;
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("5.0") << ProtocolVersion::V5_0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_broker = std::make_unique<RealBroker>();
        QVERIFY(m_broker->isRunning());
    }

    void messagesArriveAndLeave_data() { versions(); }
    void messagesArriveAndLeave()
    {
        QFETCH(ProtocolVersion, version);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(m_broker->port(), version);
        profile.subscriptions = {filter("in/#", QoS::ExactlyOnce)};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QCOMPARE(rig.status(id).version, version);
        QVERIFY(rig.status(id).connack.has_value());
        QVERIFY(!rig.status(id).connack->sessionPresent);
        QVERIFY(rig.status(id).clientId.startsWith(QLatin1String("mqttscope-")));
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);

        for (const char *qos : {"0", "1", "2"})
            QVERIFY(m_broker->publish({QStringLiteral("-t"), QStringLiteral("in/a"), QStringLiteral("-q"),
                                       QString::fromLatin1(qos), QStringLiteral("-m"), QString::fromLatin1(qos)}));
        QTRY_COMPARE(rig.received(id, "in/a"), (QList<QByteArray>{"0", "1", "2"}));
        QTRY_COMPARE(rig.count(id, PacketType::Pubcomp, Direction::FromClient), 1);

        const std::unique_ptr<QProcess> subscriber
            = m_broker->subscribe({QStringLiteral("-t"), QStringLiteral("out/#"), QStringLiteral("-q"),
                                   QStringLiteral("2"), QStringLiteral("-C"), QStringLiteral("3")});
        QVERIFY(subscriber);
        QList<OperationId> operations;
        for (const QoS qos : {QoS::AtMostOnce, QoS::AtLeastOnce, QoS::ExactlyOnce})
            operations.append(rig.engine->publish(
                id, {QStringLiteral("out/x"), QByteArray::number(int(qos)), qos, false, MessageProperties()}));
        for (const OperationId operation : operations)
            QTRY_VERIFY2(rig.outcomes.value(operation).succeeded, qPrintable(rig.outcomes.value(operation).text));
        QTRY_COMPARE(subscriber->state(), QProcess::NotRunning);
        QCOMPARE(subscriber->readAllStandardOutput(), QByteArray("0\n1\n2\n"));

        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(rig.status(id).problem.isEmpty());
        QTRY_COMPARE(rig.count(id, PacketType::Disconnect, Direction::FromClient), 1);
        const CaptureCounters counters = rig.store.counters();
        QCOMPARE(counters.seen, counters.kept);
        QCOMPARE(rig.store.record(rig.store.firstNumber()).type(), PacketType::Connect);
    }

    void subscriptionsComeAndGo()
    {
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(m_broker->port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const OperationId subscribed = rig.engine->subscribe(id, {filter("s/1", QoS::AtLeastOnce), filter("s/2")});
        QTRY_VERIFY(rig.outcomes.contains(subscribed));
        QCOMPARE(rig.outcomes.value(subscribed).codes, (QList<quint8>{1, 0}));
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 2);
        const OperationId invalid = rig.engine->subscribe(id, {filter("s/#/x")});
        QTRY_VERIFY(rig.outcomes.contains(invalid));
        QVERIFY(!rig.outcomes.value(invalid).succeeded);
        QVERIFY(!rig.outcomes.value(invalid).text.isEmpty());
        const OperationId unsubscribed = rig.engine->unsubscribe(id, {QStringLiteral("s/1")});
        QTRY_VERIFY(rig.outcomes.contains(unsubscribed));
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
    }

    void invalidTopicIsRefusedInOneSentence()
    {
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(m_broker->port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const OperationId operation
            = rig.engine->publish(id, {QStringLiteral("a/#"), "x", QoS::AtMostOnce, false, MessageProperties()});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY(!rig.outcomes.value(operation).succeeded);
        QVERIFY(!rig.outcomes.value(operation).text.isEmpty());
        QCOMPARE(rig.state(id), ConnectionState::Connected);
    }

    void readOnlyConnectionPublishesNothing()
    {
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(m_broker->port());
        profile.readOnly = true;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(rig.status(id).readOnly);
        const OperationId operation
            = rig.engine->publish(id, {QStringLiteral("a"), "x", QoS::AtLeastOnce, false, MessageProperties()});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY(!rig.outcomes.value(operation).succeeded);
        QCOMPARE(rig.count(id, PacketType::Publish, Direction::FromClient), 0);
    }

    void unknownConnectionAnswersToo()
    {
        EngineRig rig;
        const OperationId operation = rig.engine->publish(
            ConnectionId(99), {QStringLiteral("a"), "x", QoS::AtMostOnce, false, MessageProperties()});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY(!rig.outcomes.value(operation).succeeded);
    }

    void reconnectsWhenTheBrokerComesBack()
    {
        RealBroker broker;
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(broker.port());
        profile.subscriptions = {filter("again/#")};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
        QVERIFY(broker.publish(
            {QStringLiteral("-t"), QStringLiteral("again/a"), QStringLiteral("-m"), QStringLiteral("before")}));
        QTRY_COMPARE(rig.received(id, "again/a").size(), 1);

        broker.stop();
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY(!rig.status(id).problem.isEmpty());
        QVERIFY(rig.status(id).retryAt.has_value());
        QTRY_VERIFY(rig.status(id).attempt >= 2);
        QVERIFY(broker.start());
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QCOMPARE(rig.status(id).attempt, 0);
        QVERIFY(rig.status(id).problem.isEmpty());
        QTRY_COMPARE(rig.count(id, PacketType::Suback, Direction::FromBroker), 2);
        QVERIFY(broker.publish(
            {QStringLiteral("-t"), QStringLiteral("again/a"), QStringLiteral("-m"), QStringLiteral("after")}));
        QTRY_COMPARE(rig.received(id, "again/a"), (QList<QByteArray>{"before", "after"}));
    }

    void badCredentialsEndTheAttempts_data() { versions(); }
    void badCredentialsEndTheAttempts()
    {
        QFETCH(ProtocolVersion, version);
        RealBroker broker(QStringLiteral("allow_anonymous false"));
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(broker.port(), version);
        profile.userName = QStringLiteral("me");
        const ConnectionId id = rig.engine->openConnection(profile, {"wrong"});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(!rig.status(id).problem.isEmpty());
        QVERIFY(rig.status(id).reasonCode != 0);
        QVERIFY(!rig.status(id).retryAt);
        QVERIFY(!rig.status(id).problem.contains(QLatin1String("wrong")));
    }

    void floodIsCountedToTheLastMessage()
    {
        constexpr int kMessages = 20'000;
        EngineRig rig;
        rig.store.setByteBudget(2 * CaptureChunk::kDefaultSize);
        ConnectionProfile profile = EngineRig::profile(m_broker->port());
        profile.subscriptions = {filter("flood/#")};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
        QByteArray lines;
        for (int i = 0; i < kMessages; ++i)
            lines += QByteArray::number(i) + QByteArray(150, 'x') + '\n';
        QProcess publisher;
        publisher.start(QStringLiteral("mosquitto_pub"),
                        {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                         QString::number(m_broker->port()), QStringLiteral("-t"), QStringLiteral("flood/a"),
                         QStringLiteral("-l"), QStringLiteral("-q"), QStringLiteral("1")});
        publisher.write(lines);
        publisher.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(publisher.state(), QProcess::NotRunning, 60'000);
        const auto messages = [&] {
            const TopicStatistics *statistics = rig.store.statistics(id, rig.store.findTopic("flood/a"));
            return statistics ? statistics->messages : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(messages(), quint64(kMessages), 30'000);
        const CaptureCounters counters = rig.store.counters();
        QVERIFY(counters.evicted > 0);
        QCOMPARE(counters.seen, counters.kept + counters.evicted + counters.dropped);
        QVERIFY(counters.bytesUsed <= counters.byteBudget);
    }

    void keepAliveIsKept()
    {
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(m_broker->port());
        profile.keepAlive = 1;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE_WITH_TIMEOUT(rig.count(id, PacketType::Pingresp, Direction::FromBroker), 4, 10'000);
        QCOMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(rig.status(id).pingRoundTrip.value_or(Duration(0)) > Duration(0));
    }

    void quittingWithTrafficIsQuick()
    {
        auto rig = std::make_unique<EngineRig>();
        ConnectionProfile profile = EngineRig::profile(m_broker->port());
        profile.subscriptions = {filter("#")};
        const ConnectionId id = rig->engine->openConnection(profile, {});
        QTRY_COMPARE(rig->state(id), ConnectionState::Connected);
        for (int i = 0; i < 10'000; ++i)
            rig->engine->publish(id, {QStringLiteral("q"), QByteArray(1000, 'x'), QoS::AtLeastOnce, false, {}});
        QTRY_VERIFY(rig->store.counters().seen > 100);
        QElapsedTimer timer;
        timer.start();
        rig->engine.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void reopenedConnectionKeepsItsId()
    {
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(m_broker->port());
        profile.subscriptions = {filter("old/#")};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 1);
        profile.name = QStringLiteral("changed");
        profile.version = ProtocolVersion::V3_1_1;
        profile.subscriptions = {filter("new/#"), filter("newer/#")};
        rig.engine->reopenConnection(id, profile, {});
        QTRY_COMPARE(rig.subscriptions.value(id).size(), 2);
        QCOMPARE(rig.state(id), ConnectionState::Connected);
        QCOMPARE(rig.status(id).name, QStringLiteral("changed"));
        QCOMPARE(rig.status(id).version, ProtocolVersion::V3_1_1);
        QTRY_COMPARE(rig.count(id, PacketType::Disconnect, Direction::FromClient), 1);
        QCOMPARE(rig.count(id, PacketType::Connect, Direction::FromClient), 2);
        QVERIFY(rig.removed.isEmpty());
    }
    void forgottenConnectionIsGone()
    {
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(m_broker->port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        rig.engine->forgetConnection(id);
        QTRY_COMPARE(rig.removed, QList<ConnectionId>{id});
        const qsizetype heard = rig.history.value(id).size();
        QTRY_COMPARE(rig.count(id, PacketType::Disconnect, Direction::FromClient), 1);
        const OperationId operation
            = rig.engine->publish(id, {QStringLiteral("a"), "x", QoS::AtMostOnce, false, MessageProperties()});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY(!rig.outcomes.value(operation).succeeded);
        QCOMPARE(rig.history.value(id).size(), heard);
    }
};

MQTTSCOPE_TEST(TestEngine, "tst_engine")
#include "tst_engine.moc"
