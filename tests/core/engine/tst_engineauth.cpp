// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells of authentication step by step, of messages that wait, and of another server to go to.
#include "tests/support/enginerig.h"
#include "tests/support/realbroker.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestEngineAuth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aManualMethodAsksThePerson()
    {
        ScriptedServer server(
            QByteArray::fromHex("f00d 18 0b 15 0001 4b 16 0004 77686f3f")); // AUTH 0x18, method K, "who?"
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.authenticationMethod = QStringLiteral("K");
        profile.connectTimeoutMs = 500; // a person takes longer
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(rig.status(id).challenge.has_value());
        QCOMPARE(rig.status(id).challenge->method, QStringLiteral("K"));
        QCOMPARE(rig.status(id).challenge->data, QByteArray("who?"));
        QTest::qWait(700);
        QCOMPARE(rig.state(id), ConnectionState::Handshaking);
        rig.engine->answerAuthentication(id, "me");
        QTRY_VERIFY(server.received().endsWith(QByteArray::fromHex("150001 4b 160002 6d65")));
        QTRY_VERIFY(!rig.status(id).challenge.has_value());
        server.send(QByteArray::fromHex("2007 0000 04 150001 4b"));
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
    }

    void anAcceptanceEndsTheQuestion()
    {
        ScriptedServer server(QByteArray::fromHex("f00d 18 0b 15 0001 4b 16 0004 77686f3f"));
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.authenticationMethod = QStringLiteral("K");
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(rig.status(id).challenge.has_value());
        server.send(QByteArray::fromHex("2007 0000 04 150001 4b")); // without waiting for the answer
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY2(!rig.status(id).challenge.has_value(), "an answer now would be AUTH out of turn");
    }

    void theLastTryForgetsTheQuestion()
    {
        const ScriptedServer server(QByteArray::fromHex("f00d 18 0b 15 0001 4b 16 0004 77686f3f"));
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.authenticationMethod = QStringLiteral("K");
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(rig.status(id).challenge.has_value());
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(!rig.status(id).challenge.has_value());
    }

    void messagesWaitAndAreShown()
    {
        RealBroker broker;
        QVERIFY(broker.isRunning());
        broker.stop();
        EngineRig rig;
        const ConnectionProfile profile = EngineRig::profile(broker.port());
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        PublishRequest request;
        request.topic = QStringLiteral("kept");
        request.payload = "x";
        request.qos = QoS::AtLeastOnce;
        const OperationId first = rig.engine->publish(id, request);
        QTRY_COMPARE(rig.status(id).queued, 1);
        rig.engine->cancelQueued(id);
        QTRY_VERIFY(rig.outcomes.contains(first));
        QVERIFY(!rig.outcomes[first].succeeded);
        QTRY_COMPARE(rig.status(id).queued, 0);
        const OperationId second = rig.engine->publish(id, request);
        QTRY_COMPARE(rig.status(id).queued, 1);
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(rig.outcomes.contains(second), 20'000);
        QVERIFY(rig.outcomes[second].succeeded);
        QTRY_COMPARE(rig.status(id).queued, 0);
    }

    void anotherServerIsOfferedNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        // Server Reference "other:1885"
        QTest::newRow("H10 CONNACK: use another server")
            << QByteArray::fromHex("2010 00 9c 0d 1c000a 6f746865723a31383835");
        QTest::newRow("H10 DISCONNECT: server moved")
            << QByteArray::fromHex("2003 0000 00 e00f 9d 0d 1c000a 6f746865723a31383835");
    }
    void anotherServerIsOfferedNotFollowed()
    {
        QFETCH(QByteArray, answer);
        const ScriptedServer server(answer, ScriptedServer::Then::Close);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(server.port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QCOMPARE(rig.status(id).serverReference, QStringLiteral("other:1885"));
        QVERIFY(!rig.status(id).problem.isEmpty());
        QTest::qWait(200);
        QVERIFY2(server.connections() == 1, "neither there nor here again by itself");
    }

    void endlessAcceptAndGoodbyeBacksOff_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("H10 CONNACK and DISCONNECT for ever") << true;
    }
    void endlessAcceptAndGoodbyeBacksOff()
    {
        const ScriptedServer server(QByteArray::fromHex("2003 0000 00 e001 8b"), ScriptedServer::Then::Close);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.reconnectMinMs = 100;
        profile.reconnectMaxMs = 60'000;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY_WITH_TIMEOUT(server.connections() >= 4, 20'000); // after at least 75 + 150 + 300 ms
        const auto wait = [&] {
            const std::optional<TimePoint> retryAt = rig.status(id).retryAt;
            return retryAt ? *retryAt - SteadyClock().now() : Duration();
        };
        QTRY_VERIFY2(wait() > std::chrono::milliseconds(300), "each pause is longer than the one before");
    }
};

MQTTSCOPE_TEST(TestEngineAuth, "tst_engineauth")
#include "tst_engineauth.moc"
