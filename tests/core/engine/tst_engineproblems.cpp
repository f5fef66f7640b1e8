// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a connection can fail ends in one clear sentence, and nothing captured is lost.
#include "core/spec/faultspec.h"
#include "core/spec/reasonspec.h"
#include "tests/support/clauses.h"
#include "tests/support/enginerig.h"
#include "tests/support/realbroker.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using test::EngineRig;
using test::ScriptedServer;

Q_DECLARE_METATYPE(mqttscope::TransportKind)

class TestEngineProblems : public QObject
{
    Q_OBJECT
private:
    static constexpr auto kAccepted311 = "20020000";
    static constexpr auto kAccepted5 = "2003000000";

private Q_SLOTS:
    void connectionsThatCannotBeMade_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing listens") << QStringLiteral("127.0.0.1") << QStringLiteral("refused");
        QTest::newRow("name not found") << QStringLiteral("no-such-host.invalid") << QStringLiteral("not found");
    }
    void connectionsThatCannotBeMade()
    {
        QFETCH(QString, host);
        QFETCH(QString, expected);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(test::freePort());
        profile.host = host;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ConnectionState::Reconnecting, 20'000);
        QVERIFY2(rig.status(id).problem.contains(expected), qPrintable(rig.status(id).problem));
        QVERIFY(rig.status(id).retryAt.has_value());
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(!rig.status(id).retryAt);
    }

    void aStalledWayIsNamed_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<bool>("isProxied");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << TransportKind::Tcp << false << QStringLiteral("no CONNACK in time");
        QTest::newRow("TLS") << TransportKind::Tls << false << QStringLiteral("TLS handshake in time");
        QTest::newRow("WebSocket") << TransportKind::WebSocket << false << QStringLiteral("WebSocket upgrade in time");
        QTest::newRow("H14 silent proxy") << TransportKind::Tls << true << QStringLiteral("did not pass");
    }
    void aStalledWayIsNamed()
    {
        QFETCH(TransportKind, transport);
        QFETCH(bool, isProxied);
        QFETCH(QString, expected);
        const ScriptedServer silent({});
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(silent.port());
        profile.transport = transport;
        profile.connectTimeoutMs = 200;
        if (isProxied)
            profile.proxy = {ProxyKind::Socks5, QStringLiteral("127.0.0.1"), silent.port(), {}};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY2(rig.status(id).problem.contains(expected), qPrintable(rig.status(id).problem));
    }

    void withoutReconnectItEndsThere()
    {
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(test::freePort());
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(rig.status(id).problem.contains(QLatin1String("refused")));
    }

    void refusalsAreSaidWithTheirCode_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isRetried");
        for (int code = 1; code <= 6; ++code)
            QTest::addRow("3.1.1 return code %d", code) << 4 << code << (code == 3);
        for (const int code : {0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A,
                               0x8C, 0x90, 0x95, 0x97, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9F})
            QTest::addRow("5.0 reason code 0x%02X", code)
                << 5 << code
                << (code == 0x80 || code == 0x83 || code == 0x88 || code == 0x89 || code == 0x97 || code == 0x9F);
    }
    void refusalsAreSaidWithTheirCode()
    {
        QFETCH(int, version);
        QFETCH(int, code);
        QFETCH(bool, isRetried);
        QByteArray connack = QByteArray::fromHex(version == 5 ? kAccepted5 : kAccepted311);
        connack[3] = char(code);
        const ScriptedServer server(connack, ScriptedServer::Then::Close);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port(), ProtocolVersion(version));
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), isRetried ? ConnectionState::Reconnecting : ConnectionState::Disconnected);
        const ConnectionStatus status = rig.status(id);
        QVERIFY(!status.problem.isEmpty());
        if (version == 5 || code <= 5) {
            QCOMPARE(int(status.reasonCode), code);
            const QString words = reasonLabel(quint8(code), PacketType::Connack, ProtocolVersion(version));
            QVERIFY2(status.problem.contains(words), qPrintable(status.problem));
            QVERIFY(status.connack && status.connack->code == code);
        }
    }

    void answersThatAreNotMqtt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("TLS alert") << QByteArray::fromHex("15030300020246") << QStringLiteral("TLS");
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                              << QStringLiteral("HTTP/1.1 400 Bad Request");
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QStringLiteral("SSH-2.0");
        QTest::newRow("SMTP") << QByteArray("220 mail.example ESMTP\r\n") << QStringLiteral("220 mail");
        QTest::newRow("noise") << QByteArray::fromHex("fffefdfcfbfaf9f8") << QString();
        QTest::newRow("another packet first") << QByteArray::fromHex("d000") << QString();
        QTest::newRow("endless length") << QByteArray::fromHex("20ffffffffff") << QString();
    }
    void answersThatAreNotMqtt()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, expected);
        for (const ScriptedServer::Then then : {ScriptedServer::Then::Stay, ScriptedServer::Then::Close}) {
            const ScriptedServer server(answer, then);
            EngineRig rig;
            ConnectionProfile profile = EngineRig::profile(server.port());
            profile.reconnect = false;
            profile.connectTimeoutMs = 400;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
            const QString problem = rig.status(id).problem;
            QVERIFY2(!problem.isEmpty() && problem.contains(expected), qPrintable(problem));
            QTRY_VERIFY2(rig.store.counters().seen >= 2, "CONNECT and what came back are in the capture");
            QByteArray captured;
            for (PacketNumber number = 1; number < rig.store.endNumber(); ++number)
                if (rig.store.record(number).direction() == Direction::FromBroker)
                    captured += rig.store.frame(number).toByteArray();
            QVERIFY2(answer.startsWith(captured) && !captured.isEmpty(), captured.toHex());
        }
    }

    void serverThatClosesWithoutAWord()
    {
        const ScriptedServer server({}, ScriptedServer::Then::Close);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("closed")), qPrintable(rig.status(id).problem));
    }

    void silentServerIsGivenUp_data() { test::proves("H6 a server that accepts and says nothing"); }
    void silentServerIsGivenUp()
    {
        const ScriptedServer server({});
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.connectTimeoutMs = 200;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("CONNACK")), qPrintable(rig.status(id).problem));
        QTRY_VERIFY2(server.connections() >= 2, "it tries again");
    }

    void cutInTheMiddleOfAPacketKeepsWhatWasThere()
    {
        // CONNACK, a whole PUBLISH "t" = "ok", and the beginning of another
        const QByteArray bytes = QByteArray::fromHex("20020000 3005000174 6f6b 300a000174 3132");
        const ScriptedServer server(bytes, ScriptedServer::Then::Close);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port(), ProtocolVersion::V3_1_1);
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY2(rig.status(id).problem.contains(QLatin1String("middle of a packet")),
                 qPrintable(rig.status(id).problem));
        QTRY_COMPARE(rig.received(id, "t").size(), 2);
        QCOMPARE(rig.received(id, "t").first(), QByteArray("ok"));
        const CaptureRecord &last = rig.store.record(rig.store.endNumber() - 1);
        QCOMPARE(last.fault, quint8(FaultId::PacketTruncated));
        QCOMPARE(rig.store.frame(rig.store.endNumber() - 1).toByteArray(), QByteArray::fromHex("300a0001743132"));
    }

    void faultAfterGoodPacketsIsNamed()
    {
        // CONNACK, PUBLISH "t" = "ok", PUBLISH with QoS 3
        const QByteArray bytes = QByteArray::fromHex("20020000 3005000174 6f6b 360700017400016f6b");
        const ScriptedServer server(bytes);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port(), ProtocolVersion::V3_1_1);
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QVERIFY(!rig.status(id).problem.isEmpty());
        QTRY_COMPARE(rig.received(id, "t").value(0), QByteArray("ok"));
        bool isFaultCaptured = false;
        for (PacketNumber number = 1; number < rig.store.endNumber(); ++number)
            isFaultCaptured |= rig.store.record(number).fault == quint8(FaultId::PublishQoSReserved);
        QVERIFY(isFaultCaptured);
    }

    void acceptedAndCutIsNotAskedForEverAndEver()
    {
        const ScriptedServer server(QByteArray::fromHex(kAccepted311), ScriptedServer::Then::Close);
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port(), ProtocolVersion::V3_1_1);
        profile.reconnectMinMs = 20;
        profile.reconnectMaxMs = 60'000;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QList<TimePoint> retries;
        const auto gather = [&] {
            retries.clear();
            for (const ConnectionStatus &status : rig.history.value(id))
                if (status.state == ConnectionState::Reconnecting && status.retryAt
                    && (retries.isEmpty() || retries.last() != *status.retryAt))
                    retries.append(*status.retryAt);
            return retries.size();
        };
        QTRY_VERIFY(gather() >= 6);
        // The sixth pause is 20 ms × 2^5, less a quarter at most.
        QVERIFY(retries[5] - retries[4] >= std::chrono::milliseconds(480));
    }

    void reconnectDuringTheGoodbyeIsNoFailure()
    {
        // It reads nothing, so the goodbye takes its time.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *peer = server.nextPendingConnection();
            peer->setReadBufferSize(1);
            peer->write(QByteArray::fromHex(kAccepted311));
            ++connections;
        });
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.serverPort(), ProtocolVersion::V3_1_1);
        profile.reconnect = false;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        for (int i = 0; i < 300; ++i)
            rig.engine->publish(id, {QStringLiteral("t"), QByteArray(100'000, 'x'), QoS::AtMostOnce, false, {}});
        const qsizetype heard = rig.history.value(id).size();
        rig.engine->closeConnection(id);
        rig.engine->reconnect(id);
        QTRY_COMPARE(connections, 2);
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        for (const ConnectionStatus &status : rig.history.value(id).mid(heard)) {
            QVERIFY2(status.problem.isEmpty(), qPrintable(status.problem));
            QVERIFY(status.state != ConnectionState::Disconnected && status.state != ConnectionState::Reconnecting);
        }
    }

    void bytesThatNeverLeftAreSaid()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *peer = server.nextPendingConnection();
            peer->setReadBufferSize(1);
            peer->write(QByteArray::fromHex(kAccepted311));
        });
        EngineRig rig;
        const ConnectionId id
            = rig.engine->openConnection(EngineRig::profile(server.serverPort(), ProtocolVersion::V3_1_1), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        rig.engine->publish(id, {QStringLiteral("t"), QByteArray(30'000'000, 'x'), QoS::AtMostOnce, false, {}});
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        const ConnectionStatus status = rig.status(id);
        QVERIFY(status.unsentBytes > 1'000'000);
        QVERIFY2(status.notice.contains(QString::number(status.unsentBytes)), qPrintable(status.notice));
    }

    void aRefusedFilterOfTheProfileIsSaid()
    {
        // CONNACK and SUBACK 0x80 for Packet Identifier 1
        const ScriptedServer server(QByteArray::fromHex("20020000 9003000180"));
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.port(), ProtocolVersion::V3_1_1);
        SubscriptionProfile subscription;
        subscription.filter = QStringLiteral("secret/#");
        profile.subscriptions = {subscription};
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY(!rig.status(id).notice.isEmpty());
        QVERIFY2(rig.status(id).notice.contains(QLatin1String("secret/#")), qPrintable(rig.status(id).notice));
        QCOMPARE(rig.state(id), ConnectionState::Connected);
    }

    void whatAnEarlierBrokerOfferedIsForgotten()
    {
        const QByteArray accepted = QByteArray::fromHex("2006000003 21000a"); // Receive Maximum 10
        auto server = std::make_unique<ScriptedServer>(accepted);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(server->port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY(rig.status(id).connack->receiveMaximum);
        server.reset();
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        const qsizetype heard = rig.history.value(id).size();
        QTRY_VERIFY(rig.history.value(id).size() > heard);
        QVERIFY(!rig.status(id).connack);
    }

    void serverThatStopsReadingDoesNotHoldUpDisconnect_data() { test::proves("H6 a server that stops reading"); }
    void serverThatStopsReadingDoesNotHoldUpDisconnect()
    {
        // A server that accepts and then neither reads nor answers: CONNACK comes, publishes pile up.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket *peer = nullptr;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            peer = server.nextPendingConnection();
            peer->setReadBufferSize(1);
            peer->write(QByteArray::fromHex(kAccepted311));
        });
        EngineRig rig;
        const ConnectionId id
            = rig.engine->openConnection(EngineRig::profile(server.serverPort(), ProtocolVersion::V3_1_1), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        for (int i = 0; i < 300; ++i)
            rig.engine->publish(id, {QStringLiteral("t"), QByteArray(100'000, 'x'), QoS::AtMostOnce, false, {}});
        rig.engine->closeConnection(id);
        QTRY_COMPARE_WITH_TIMEOUT(rig.state(id), ConnectionState::Disconnected, 5'000);
    }
};

MQTTSCOPE_TEST(TestEngineProblems, "tst_engineproblems")
#include "tst_engineproblems.moc"
