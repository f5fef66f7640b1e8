// SPDX-License-Identifier: GPL-3.0-or-later
// What MQTT 5.0 calls a Protocol Error in sentences without a number: the client ends the connection, says why, and
// takes nothing over from the packet.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestProtocolErrors : public QObject
{
    Q_OBJECT

    static SessionOptions options()
    {
        SessionOptions options;
        options.clientId = "scope";
        options.properties.add(PropertyId::TopicAliasMaximum, 10);
        return options;
    }
    static void row(const char *what, const char *hex)
    {
        QTest::addRow("5.0 Protocol Error: %s", what) << QByteArray::fromHex(hex);
    }

private Q_SLOTS:
    void inConnack_data()
    {
        QTest::addColumn<QByteArray>("frame");
        row("Session Expiry Interval twice [5.0/3.2.2.3.2]", "200d 0000 0a 1100000001 1100000001");
        row("Receive Maximum 0 [5.0/3.2.2.3.3]", "2006 0000 03 210000");
        row("Receive Maximum twice [5.0/3.2.2.3.3]", "2009 0000 06 210001 210001");
        row("Maximum QoS 2 [5.0/3.2.2.3.4]", "2005 0000 02 2402");
        row("Maximum QoS twice [5.0/3.2.2.3.4]", "2007 0000 04 2401 2401");
        row("Retain Available 2 [5.0/3.2.2.3.5]", "2005 0000 02 2502");
        row("Retain Available twice [5.0/3.2.2.3.5]", "2007 0000 04 2501 2501");
        row("Maximum Packet Size 0 [5.0/3.2.2.3.6]", "2008 0000 05 2700000000");
        row("Maximum Packet Size twice [5.0/3.2.2.3.6]", "200d 0000 0a 2700000100 2700000100");
        row("Assigned Client Identifier twice [5.0/3.2.2.3.7]", "200b 0000 08 12000161 12000161");
        row("Topic Alias Maximum twice [5.0/3.2.2.3.8]", "2009 0000 06 220001 220001");
        row("Reason String twice [5.0/3.2.2.3.9]", "200b 0000 08 1f000161 1f000161");
        row("Wildcard Subscription Available 2 [5.0/3.2.2.3.11]", "2005 0000 02 2802");
        row("Wildcard Subscription Available twice [5.0/3.2.2.3.11]", "2007 0000 04 2801 2801");
        row("Subscription Identifiers Available 2 [5.0/3.2.2.3.12]", "2005 0000 02 2902");
        row("Subscription Identifiers Available twice [5.0/3.2.2.3.12]", "2007 0000 04 2901 2901");
        row("Shared Subscription Available 2 [5.0/3.2.2.3.13]", "2005 0000 02 2a02");
        row("Shared Subscription Available twice [5.0/3.2.2.3.13]", "2007 0000 04 2a01 2a01");
        row("Server Keep Alive twice [5.0/3.2.2.3.14]", "2009 0000 06 130001 130001");
        row("Response Information twice [5.0/3.2.2.3.15]", "200b 0000 08 1a000161 1a000161");
        row("Server Reference twice [5.0/3.2.2.3.16]", "200b 0000 08 1c000161 1c000161");
        row("Authentication Method twice [5.0/3.2.2.3.17]", "200b 0000 08 15000161 15000161");
        row("Authentication Data twice [5.0/3.2.2.3.18]", "200f 0000 0c 15000161 16000161 16000161");
        row("a property of another packet [5.0/2.2.2.2]", "2008 0000 05 1800000001");
    }
    void inConnack()
    {
        QFETCH(QByteArray, frame);
        ScriptedPeer server(options());
        server.open();
        QVERIFY(server.expect<ConnectPacket>());
        server.replyBytes(frame);
        QVERIFY(server.connacks.isEmpty());
        QVERIFY(server.peer->isClosed());
        QVERIFY2(server.peer->waiting() == 0, "before CONNACK nothing but closing is left to say");
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }

    void afterConnack_data()
    {
        QTest::addColumn<QByteArray>("frame");
        row("Payload Format Indicator twice [5.0/3.3.2.3.2]", "3008 000161 04 0100 0100");
        row("Message Expiry Interval twice [5.0/3.3.2.3.3]", "300e 000161 0a 0200000001 0200000001");
        row("Topic Alias twice [5.0/3.3.2.3.4]", "300a 000161 06 230001 230001");
        row("neither Topic Name nor Topic Alias [5.0/3.3.2.1]", "3003 0000 00");
        row("a Topic Alias not set before [5.0/3.3.4]", "3006 0000 03 230005");
        row("Response Topic twice [5.0/3.3.2.3.5]", "300c 000161 08 08000162 08000162");
        row("Correlation Data twice [5.0/3.3.2.3.6]", "300c 000161 08 09000162 09000162");
        row("Subscription Identifier 0 [5.0/3.3.2.3.8]", "3006 000161 02 0b00");
        row("Content Type twice [5.0/3.3.2.3.9]", "300c 000161 08 03000162 03000162");
        row("PUBACK with Reason String twice [5.0/3.4.2.2.2]", "400c 0001 00 08 1f000161 1f000161");
        row("PUBREC with Reason String twice [5.0/3.5.2.2.2]", "500c 0001 00 08 1f000161 1f000161");
        row("PUBREL with Reason String twice [5.0/3.6.2.2.2]", "620c 0001 00 08 1f000161 1f000161");
        row("PUBCOMP with Reason String twice [5.0/3.7.2.2.2]", "700c 0001 00 08 1f000161 1f000161");
        row("SUBACK with Reason String twice [5.0/3.9.2.1.2]", "900c 0001 08 1f000161 1f000161 00");
        row("UNSUBACK with Reason String twice [5.0/3.11.2.1.2]", "b00c 0001 08 1f000161 1f000161 00");
        row("DISCONNECT with Reason String twice [5.0/3.14.2.2.3]", "e00a 00 08 1f000161 1f000161");
        row("DISCONNECT with Server Reference twice [5.0/3.14.2.2.5]", "e00a 9d 08 1c000161 1c000161");
        row("AUTH with Authentication Method twice [5.0/3.15.2.2.2]", "f00a 18 08 15000161 15000161");
        row("AUTH with Authentication Data twice [5.0/3.15.2.2.3]", "f00e 18 0c 15000161 16000161 16000161");
        row("AUTH although no method was agreed on [5.0/4.12]", "f006 18 04 15000161");
        row("a second CONNACK [5.0/3.2]", "2003 0000 00");
        row("PINGREQ from a server [5.0/2.1.2]", "c000");
    }
    void afterConnack()
    {
        QFETCH(QByteArray, frame);
        ScriptedPeer server(options());
        server.connect();
        server.replyBytes(frame);
        const auto *disconnect = server.expect<DisconnectPacket>();
        QVERIFY(disconnect);
        QCOMPARE(disconnect->code, quint8(ReasonCode::ProtocolError));
        QVERIFY(server.peer->isClosed());
        QVERIFY2(server.topics.isEmpty(), "nothing of it is delivered");
        QCOMPARE(server.disconnects.size(), 1);
        QCOMPARE(server.disconnects[0].origin, DisconnectOrigin::ClientFault);
        QVERIFY(!server.disconnects[0].text.isEmpty());
    }
};

MQTTSCOPE_TEST(TestProtocolErrors, "tst_protocolerrors")
#include "tst_protocolerrors.moc"
