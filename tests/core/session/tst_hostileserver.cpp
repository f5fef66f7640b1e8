// SPDX-License-Identifier: GPL-3.0-or-later
// A client against a hostile broker: acceptances that are none, acknowledgements of nothing, floods, broken promises.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;
using namespace std::chrono_literals;

class TestHostileServer : public QObject
{
    Q_OBJECT

    static SessionOptions kept()
    {
        SessionOptions options;
        options.clientId = "scope";
        options.cleanStart = false;
        options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        options.properties.add(PropertyId::TopicAliasMaximum, 10);
        return options;
    }
    static PublishPacket message(QByteArrayView topic, QByteArrayView payload) // views: into what outlives the packet
    {
        PublishPacket packet;
        packet.topic = topic;
        packet.payload = payload;
        return packet;
    }

private Q_SLOTS:
    void whatIsNotSaidTwice_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("H1 CONNACK twice") << QByteArray::fromHex("2003000000");
        QTest::newRow("H1 CONNECT from the broker")
            << QByteArray::fromHex("1012 00044d515454 05 02 003c 00 0005 73636f7065");
    }
    void whatIsNotSaidTwice()
    {
        QFETCH(QByteArray, frame);
        ScriptedPeer server(kept());
        server.connect();
        server.replyBytes(frame);
        QVERIFY(server.expect<DisconnectPacket>());
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.at(0).origin, DisconnectOrigin::ClientFault);
    }

    void acceptancesThatAreNone_data()
    {
        QTest::addColumn<bool>("cleanStart");
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<DisconnectOrigin>("origin");
        const auto row = [](const char *name, bool cleanStart, const char *hex,
                            DisconnectOrigin origin = DisconnectOrigin::ClientFault) {
            QTest::newRow(name) << cleanStart << QByteArray::fromHex(hex) << origin;
        };
        row("H2 Session Present after a clean start", true, "2003 01 00 00");
        row("H2 Session Present with a refusal", false, "2003 01 87 00");
        row("H2 an Authentication Method [5.0/MQTT-4.12.0-6]", true, "2007 00 00 04 150001 4b");
        row("H2 another Client Identifier", true, "2007 00 00 04 120001 4b");
        row("H2 reserved flags", true, "2003 02 00 00");
        row("H2 all reserved flags", true, "2003 fe 00 00");
        row("H2 an unknown reason code below 0x80", true, "2003 00 42 00");
        row("H2 an unknown reason code above 0x80", true, "2003 00 fe 00");
        row("H2 the reason code of another packet", true, "2003 00 01 00");
        row("H2 a refusal", true, "2003 00 87 00", DisconnectOrigin::Server);
    }
    void acceptancesThatAreNone()
    {
        QFETCH(bool, cleanStart);
        QFETCH(QByteArray, frame);
        QFETCH(DisconnectOrigin, origin);
        SessionOptions options = kept();
        options.cleanStart = cleanStart;
        ScriptedPeer server(options);
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.replyBytes(frame);
        QVERIFY(server.connacks.isEmpty());
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QVERIFY(!server.disconnects[0].text.isEmpty());
        QCOMPARE(server.disconnects[0].origin, origin);
    }

    void acknowledgementsOutOfOrder_data() { proves("H3 identifiers never used, and stages that are over"); }
    void acknowledgementsOutOfOrder()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.reply(ack<PubackPacket>(9));
        server.reply(ack<PubcompPacket>(9));
        QCOMPARE(server.peer->waiting(), 0);
        server.reply(ack<PubrelPacket>(9));
        const auto *pubcomp = server.expect<PubcompPacket>();
        QVERIFY(pubcomp && pubcomp->code == quint8(ReasonCode::PacketIdentifierNotFound));
        server.publish(1, "a", "x", QoS::ExactlyOnce);
        const auto *publish = server.expect<PublishPacket>();
        QVERIFY(publish);
        const quint16 id = publish->packetId;
        server.reply(ack<PubrecPacket>(id));
        QVERIFY(server.expect<PubrelPacket>());
        server.reply(ack<PubcompPacket>(id));
        server.reply(ack<PubrecPacket>(id)); // after PUBCOMP
        const auto *pubrel = server.expect<PubrelPacket>();
        QVERIFY(pubrel && pubrel->code == quint8(ReasonCode::PacketIdentifierNotFound));
        QCOMPARE(server.published.size(), 1);
        QCOMPARE(server.session.state(), SessionState::Connected);
    }

    void bytesAloneKeepNothingAlive_data() { proves("H6 no packet is ever whole after CONNACK"); }
    void bytesAloneKeepNothingAlive()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.after(60s); // bytes of an unfinished packet are nothing a session hears of
        QVERIFY(server.expect<PingreqPacket>());
        server.after(10s);
        QVERIFY(server.peer->isClosed());
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
        QVERIFY(server.disconnects[0].text.contains(QStringLiteral("PINGREQ")));
    }

    void theSmallestWindowIsKept_data() { proves("H4 Receive Maximum 1"); }
    void theSmallestWindowIsKept()
    {
        ScriptedPeer server(kept());
        Properties properties;
        properties.add(PropertyId::ReceiveMaximum, 1);
        server.connect(false, properties);
        for (quint32 i = 1; i <= 20; ++i)
            server.publish(i, "a", QByteArray::number(i), QoS::AtLeastOnce);
        for (int i = 1; i <= 20; ++i) {
            const auto *publish = server.expect<PublishPacket>();
            QVERIFY(publish);
            QCOMPARE(publish->payload.toByteArray(), QByteArray::number(i));
            QCOMPARE(server.peer->waiting(), 0);
            server.reply(ack<PubackPacket>(publish->packetId));
        }
    }

    void anUnknownAliasDoesNotCostTheSession_data() { proves("H5 Topic Alias not announced"); }
    void anUnknownAliasDoesNotCostTheSession()
    {
        ScriptedPeer server(kept());
        server.connect();
        server.publish(1, "a", "mine", QoS::AtLeastOnce);
        QVERIFY(server.expect<PublishPacket>());
        PublishPacket aliased = message("", "x");
        aliased.properties.add(PropertyId::TopicAlias, 5);
        server.reply(aliased);
        QVERIFY(server.expect<DisconnectPacket>());
        QVERIFY(server.published.isEmpty());
        server.cut();
        server.open();
        const auto *again = server.expect<ConnectPacket>();
        QVERIFY(again && !again->flags.cleanStart);
        ConnackPacket connack;
        connack.sessionPresent = true;
        server.reply(connack);
        const auto *resent = server.expect<PublishPacket>();
        QVERIFY2(resent && resent->dup, "the message is not lost with the connection");
    }

    void aPayloadThatIsNotWhatItSays_data() { proves("H5 Payload Format 1 with ill-formed UTF-8"); }
    void aPayloadThatIsNotWhatItSays()
    {
        ScriptedPeer server(kept());
        server.connect();
        PublishPacket packet = message("a", "\xC3\x28");
        packet.properties.add(PropertyId::PayloadFormatIndicator, 1);
        server.reply(packet);
        QCOMPARE(server.payloads, QList<QByteArray>{"\xC3\x28"});
        QVERIFY2(server.session.state() == SessionState::Connected, "an instrument shows what came");
    }

    void aFloodOfMessagesIsCountedExactly_data() { proves("H7 200 000 messages on as many topics, then one of 20 MB"); }
    void aFloodOfMessagesIsCountedExactly()
    {
        ScriptedPeer server(kept());
        server.connect();
        quint64 count = 0;
        qint64 bytes = 0;
        server.session.disconnect(&server.session); // the peer's own lists would be the flood's victims
        connect(&server.session, &ClientSession::messageReceived, this, [&](const PublishView &view) {
            ++count;
            bytes += view.payload.size();
        });
        for (int i = 0; i < 200'000; ++i)
            server.reply(message("flood/" + QByteArray::number(i), "x"));
        server.reply(message("big", QByteArray(20'000'000, 'x')));
        QCOMPARE(count, 200'001ULL);
        QCOMPARE(bytes, 20'200'000LL);
        QCOMPARE(server.peer->waiting(), 0);
        QCOMPARE(server.session.queued() + server.session.inflight(), 0);
    }

    void requestsAreShownNotAnswered_data() { proves("H12 a response topic is never published to by itself"); }
    void requestsAreShownNotAnswered()
    {
        ScriptedPeer server(kept());
        Properties properties;
        properties.add(PropertyId::ResponseInformation, QByteArrayView("reply/here"));
        server.connect(false, properties);
        PublishPacket request = message("$SYS/ask", "x");
        request.properties.add(PropertyId::ResponseTopic, QByteArrayView("$SYS/anything"));
        const QByteArray correlation(65'535, '\xFF');
        request.properties.add(PropertyId::CorrelationData, QByteArrayView(correlation));
        QByteArray seen;
        connect(&server.session, &ClientSession::messageReceived, this, [&](const PublishView &view) {
            const Properties all = view.properties();
            seen = all.bytes(PropertyId::CorrelationData).value_or(QByteArrayView()).toByteArray();
        });
        server.reply(request);
        QCOMPARE(server.disconnects.size(), 0);
        QCOMPARE(seen.size(), correlation.size());
        QVERIFY(seen == correlation);
        QCOMPARE(server.topics, QList<QByteArray>{"$SYS/ask"});
        server.after(30s);
        QVERIFY2(server.peer->waiting() == 0, "nothing goes to a topic the broker chose");
    }

    void aResponseTopicWithWildcards_data() { proves("[5.0/MQTT-3.3.2-14] H12 wildcards in a response topic"); }
    void aResponseTopicWithWildcards()
    {
        ScriptedPeer server(kept());
        server.connect();
        PublishPacket request = message("a", "x");
        request.properties.add(PropertyId::ResponseTopic, QByteArrayView("b/#"));
        server.reply(request);
        QVERIFY(server.expect<DisconnectPacket>());
        QVERIFY(server.topics.isEmpty());
    }

    void clientIdsOf31_data()
    {
        QTest::addColumn<QByteArray>("clientId");
        QTest::addColumn<bool>("isSent");
        QTest::newRow("3.1: 23 characters") << QByteArray(23, 'a') << true;
        QTest::newRow("3.1: 24 characters") << QByteArray(24, 'a') << false;
        QTest::newRow("3.1: none") << QByteArray() << false;
    }
    void clientIdsOf31()
    {
        QFETCH(QByteArray, clientId);
        QFETCH(bool, isSent);
        SessionOptions options;
        options.version = ProtocolVersion::V3_1;
        options.clientId = clientId;
        ScriptedPeer server(options);
        server.open();
        QCOMPARE(server.peer->waiting(), isSent ? 1 : 0);
        QCOMPARE(server.peer->isClosed(), !isSent);
        if (!isSent)
            QVERIFY(server.disconnects.at(0).text.contains(QStringLiteral("Client Identifier")));
    }
};

MQTTSCOPE_TEST(TestHostileServer, "tst_hostileserver")
#include "tst_hostileserver.moc"
