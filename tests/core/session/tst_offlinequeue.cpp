// SPDX-License-Identifier: GPL-3.0-or-later
// Messages published without a connection.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestOfflineQueue : public QObject
{
    Q_OBJECT

    static SessionOptions offline(ProtocolVersion version = ProtocolVersion::V5_0)
    {
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        options.publishesOffline = true;
        return options;
    }
    static void versions()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1") << ProtocolVersion::V3_1;
        QTest::newRow("3.1.1") << ProtocolVersion::V3_1_1;
        QTest::newRow("5.0") << ProtocolVersion::V5_0;
    }

private Q_SLOTS:
    void messagesWaitForTheFirstConnection_data() { versions(); }
    void messagesWaitForTheFirstConnection()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(offline(version));
        server.publish(1, "a", "1", QoS::AtLeastOnce);
        server.publish(2, "a", "2", QoS::ExactlyOnce);
        QVERIFY(server.published.isEmpty());
        QCOMPARE(server.session.queued(), 2);
        server.connect();
        for (const char *payload : {"1", "2"}) {
            const auto *publish = server.expect<PublishPacket>();
            QVERIFY(publish && !publish->dup);
            QCOMPARE(publish->payload.toByteArray(), QByteArray(payload));
        }
        QCOMPARE(server.session.queued(), 0);
    }

    void whatWasNotSentOutlivesTheSession_data() { versions(); }
    void whatWasNotSentOutlivesTheSession()
    {
        QFETCH(ProtocolVersion, version);
        ScriptedPeer server(offline(version));
        server.connect();
        server.publish(1, "a", "sent", QoS::AtLeastOnce);
        server.peer->setPendingBytes(limits::kWriteHighWaterBytes);
        server.publish(2, "a", "waits", QoS::AtLeastOnce);
        server.cut();
        QVERIFY2(server.published.size() == 1 && server.published[0].id == OperationId(1),
                 "whether it arrived is not known, and the session is gone");
        server.connect();
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        QCOMPARE(publish->payload.toByteArray(), QByteArray("waits"));
    }

    void qos0IsRefusedWithASentence()
    {
        ScriptedPeer server(offline());
        server.publish(1, "a", "x", QoS::AtMostOnce);
        QCOMPARE(server.published.size(), 1);
        QVERIFY(!server.published[0].outcome.succeeded);
        QVERIFY(server.published[0].outcome.text.contains(QStringLiteral("QoS 0")));
        QCOMPARE(server.session.queued(), 0);
    }

    void theQueueIsBounded()
    {
        SessionOptions options = offline();
        options.queueMessages = 3;
        options.queueBytes = 1'000;
        ScriptedPeer server(options);
        for (quint32 i = 1; i <= 5; ++i)
            server.publish(i, "a", "x", QoS::AtLeastOnce);
        QCOMPARE(server.session.queued(), 3);
        QCOMPARE(server.published.size(), 2);
        QVERIFY(server.published[0].outcome.text.contains(QLatin1Char('3')));
        server.session.cancelQueued();
        server.published.clear();
        server.publish(6, "a", QByteArray(999, 'x'), QoS::AtLeastOnce);
        server.publish(7, "a", "x", QoS::AtLeastOnce);
        QCOMPARE(server.session.queued(), 1);
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.published[0].outcome.code, quint8(ReasonCode::QuotaExceeded));
    }

    void aMessageLargerThanTheQueueDoesNotWait()
    {
        SessionOptions options = offline();
        options.queueBytes = 1'000;
        ScriptedPeer server(options);
        server.publish(1, "a", QByteArray(1'000, 'x'), QoS::AtLeastOnce);
        QCOMPARE(server.session.queued(), 0);
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.published[0].outcome.code, quint8(ReasonCode::QuotaExceeded));
        server.connect();
        server.publish(2, "a", QByteArray(5'000, 'x'), QoS::AtLeastOnce);
        QVERIFY2(server.expect<PublishPacket>(), "what goes out at once does not wait");
        server.publish(3, "a", "x", QoS::AtLeastOnce);
        QCOMPARE(server.published.size(), 2);
        QCOMPARE(server.peer->waiting(), 0);
    }

    void itCanBeCancelled()
    {
        ScriptedPeer server(offline());
        server.publish(1, "a", "1", QoS::AtLeastOnce);
        server.publish(2, "a", "2", QoS::ExactlyOnce);
        server.session.cancelQueued();
        QCOMPARE(server.published.size(), 2);
        for (const auto &finished : std::as_const(server.published))
            QVERIFY(!finished.outcome.succeeded && !finished.outcome.text.isEmpty());
        server.connect();
        QCOMPARE(server.peer->waiting(), 0);
    }

    void whatTheServerDoesNotTakeIsSaidThen()
    {
        ScriptedPeer server(offline());
        server.publish(1, "a", "1", QoS::ExactlyOnce);
        server.publish(2, "a", "2", QoS::AtLeastOnce);
        Properties properties;
        properties.add(PropertyId::MaximumQoS, 1);
        server.connect(false, properties);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        QCOMPARE(publish->payload.toByteArray(), QByteArray("2"));
        QCOMPARE(server.published.size(), 1);
        QVERIFY(server.published[0].outcome.text.contains(QStringLiteral("QoS 1")));
    }

    void discardingAnswersWhatWaits()
    {
        ScriptedPeer server(offline());
        server.publish(1, "a", "1", QoS::AtLeastOnce);
        server.session.discardState();
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.session.queued(), 0);
    }
};

MQTTSCOPE_TEST(TestOfflineQueue, "tst_offlinequeue")
#include "tst_offlinequeue.moc"
