// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tcptransport.h"
#include "core/transport/websockettransport.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"
#include "tests/support/websocketpeer.h"

#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;
using test::WebSocketFrame;
using test::WebSocketPeer;

namespace
{

/// The client's end, with everything it said.
struct Client
{
    WebSocketTransport transport;
    QByteArray received;
    QList<TransportStep> steps;
    TransportEnd end;
    int opened = 0;
    int closed = 0;

    explicit Client(quint16 port, const QString &path = QStringLiteral("/mqtt"))
        : transport(std::make_unique<TcpTransport>(QStringLiteral("127.0.0.1"), port),
                    {QStringLiteral("127.0.0.1"), port, false, path, QStringLiteral("mqtt"), {}})
    {
        QObject::connect(&transport, &Transport::opened, &transport, [this] { ++opened; });
        QObject::connect(&transport, &Transport::reached, &transport, [this](TransportStep step) { steps << step; });
        QObject::connect(&transport, &Transport::readable, &transport, [this] { read(); });
        QObject::connect(&transport, &Transport::closed, &transport, [this](const TransportEnd &why) {
            end = why;
            ++closed;
        });
        transport.open();
    }
    void read()
    {
        char buffer[1000];
        while (const qint64 bytes = transport.read(buffer, sizeof buffer))
            received.append(buffer, bytes);
    }
};

/// Over a stream that the test plays, with the upgrade done.
struct Played
{
    test::ScriptedTransport *wire = new test::ScriptedTransport;
    WebSocketTransport transport{
        std::unique_ptr<Transport>(wire),
        {QStringLiteral("a.example"), 80, false, QStringLiteral("/"), QStringLiteral("mqtt"), {}}};
    qsizetype head = 0; ///< bytes of the request

    Played()
    {
        transport.open();
        head = wire->sent().size();
        wire->arrive(WebSocketPeer::confirmation(readHttpHead(wire->sent()).head));
    }
    [[nodiscard]] QByteArray sent() const { return wire->sent().mid(head); }
    QByteArray read()
    {
        QByteArray all;
        char buffer[1000];
        while (const qint64 bytes = transport.read(buffer, sizeof buffer))
            all.append(buffer, bytes);
        return all;
    }
};

}

class TestWebSocketTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesCrossBothWays()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        QCOMPARE(client.steps.last(), TransportStep::WebSocketOpened);
        QCOMPARE(peer.head().startLine, QByteArray("GET /mqtt HTTP/1.1"));
        client.transport.write("hello");
        QTRY_COMPARE(peer.received().size(), 2 + 4 + 5);
        QCOMPARE(peer.received().left(2).toHex(), QByteArray("8285"));
        const QByteArray large(3'000'000, 'x');
        peer.send(WebSocketFrame{2, large});
        QTRY_COMPARE(client.received.size(), large.size());
        QVERIFY(client.received == large);
        QVERIFY(client.transport.peerAddress().startsWith(QLatin1String("127.0.0.1:")));
    }

    void framesRightBehindTheAnswerAreNotLost()
    {
        WebSocketPeer peer([](const HttpHead &head) {
            return WebSocketPeer::confirmation(head) + WebSocketFrame{2, "early"}.bytes();
        });
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        client.read();
        QCOMPARE(client.received, QByteArray("early"));
    }

    void masksAreFresh()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        for (int i = 0; i < 4; ++i)
            client.transport.write("a");
        QTRY_COMPARE(peer.received().size(), 4 * 7);
        QSet<QByteArray> masks;
        for (int i = 0; i < 4; ++i)
            masks.insert(peer.received().mid(i * 7 + 2, 4));
        QCOMPARE(masks.size(), 4);
    }

    void pingsAreAnswered()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        peer.send(WebSocketFrame{9, "are you there"});
        QTRY_COMPARE(peer.received().size(), 2 + 4 + 13);
        QCOMPARE(quint8(peer.received()[0]), quint8(0x8A));
        QCOMPARE(client.closed, 0);
    }

    void faultsAreSaidAndTheConnectionEnds_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("H13 [5.0/MQTT-6.0.0-1] text frame closes with 1003")
            << WebSocketFrame{1, "x"}.bytes() << QByteArray::fromHex("03eb") << QStringLiteral("text frame");
        QTest::newRow("H13 masked server frame closes with 1002")
            << WebSocketFrame{2, "x", true, true}.bytes() << QByteArray::fromHex("03ea") << QStringLiteral("masks");
        QTest::newRow("garbage") << QByteArray::fromHex("ffffffffffff") << QByteArray::fromHex("03ea") << QString();
    }
    void faultsAreSaidAndTheConnectionEnds()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, code);
        QFETCH(QString, words);
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        peer.send(WebSocketFrame{2, "good"}.bytes() + wire);
        QTRY_COMPARE(client.closed, 1);
        QCOMPARE(client.received, QByteArray("good"));
        QCOMPARE(client.end.failure, TransportFailure::WebSocketFault);
        QVERIFY2(client.end.sentence.contains(words), qPrintable(client.end.sentence));
        QTRY_COMPARE(peer.received().size(), 8);
        const QByteArray frame = peer.received();
        QCOMPARE(quint8(frame[0]), quint8(0x88));
        QCOMPARE(char(frame[6] ^ frame[2]), code[0]);
        QCOMPARE(char(frame[7] ^ frame[3]), code[1]);
        QTRY_VERIFY(!peer.isConnected());
    }

    void goodbyeOfTheServerIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no code") << QByteArray() << QString();
        QTest::newRow("1000") << QByteArray::fromHex("03e8") << QString();
        QTest::newRow("1001 with a reason")
            << QByteArray::fromHex("03e9") + "see <b>you</b>" << QStringLiteral("1001: “see <b>you</b>”");
        QTest::newRow("1008") << QByteArray::fromHex("03f0") << QStringLiteral("1008");
    }
    void goodbyeOfTheServerIsSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sentence);
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        peer.send(WebSocketFrame{8, content});
        QTRY_COMPARE(client.closed, 1);
        QCOMPARE(client.end.failure, TransportFailure::ClosedByPeer);
        QVERIFY2(sentence.isEmpty() ? client.end.sentence.isEmpty() : client.end.sentence.contains(sentence),
                 qPrintable(client.end.sentence));
        QTRY_COMPARE(peer.received().size(), 8);
    }

    void ourGoodbyeWaitsForTheServers()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        client.transport.write("last");
        client.transport.close();
        QTRY_COMPARE(peer.received().size(), 10 + 8);
        QCOMPARE(client.closed, 0);
        QVERIFY(peer.isConnected());
        peer.send(WebSocketFrame{8, QByteArray::fromHex("03e8")});
        QTRY_COMPARE(client.closed, 1);
        QCOMPARE(client.end.failure, TransportFailure::None);
        QTRY_VERIFY(!peer.isConnected());
    }

    void cutIsACut()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        peer.send(WebSocketFrame{2, "ab"});
        peer.close();
        QTRY_COMPARE(client.closed, 1);
        QCOMPARE(client.received, QByteArray("ab"));
        QCOMPARE(client.end.failure, TransportFailure::ClosedByPeer);
        QVERIFY(client.end.sentence.isEmpty());
    }

    void abortIsSilent()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        client.transport.abort();
        QTRY_VERIFY(!peer.isConnected());
        QCOMPARE(client.closed, 0);
    }

    void upgradesThatFailAreSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("words");
        QTest::newRow("H13 302") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n") << false
                                 << QStringLiteral("not followed");
        QTest::newRow("404 and close") << QByteArray("HTTP/1.1 404 Not Found\r\n\r\n") << true
                                       << QStringLiteral("/mqtt");
        QTest::newRow("close without a word") << QByteArray() << true << QStringLiteral("closed");
        QTest::newRow("close in the middle") << QByteArray("HTTP/1.1 101 ") << true << QStringLiteral("closed");
        QTest::newRow("H13 endless head")
            << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(5'000'000, 'x') << false << QStringLiteral("16384");
    }
    void upgradesThatFailAreSaid()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, closes);
        QFETCH(QString, words);
        WebSocketPeer peer([&answer](const HttpHead &) { return answer; });
        Client client(peer.port());
        QTRY_VERIFY(peer.isUpgraded());
        if (closes)
            peer.close();
        QTRY_COMPARE(client.closed, 1);
        QCOMPARE(client.opened, 0);
        QVERIFY2(client.end.sentence.contains(words), qPrintable(client.end.sentence));
        QTRY_VERIFY(!peer.isConnected());
    }

    void whatCannotBeAskedForIsSaidWithoutConnecting()
    {
        WebSocketPeer peer;
        Client client(peer.port(), QStringLiteral("/a\r\nX: y"));
        QCOMPARE(client.closed, 0);
        QTRY_COMPARE(client.closed, 1);
        QVERIFY(client.end.sentence.contains(QLatin1String("path")));
        QVERIFY(!client.end.isWorthRetrying);
        QCOMPARE(peer.connections(), 0);
    }

    void whatWasNotReadBeforeTheEndIsReadAfterIt_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("cut") << QByteArray();
        QTest::newRow("goodbye and cut") << WebSocketFrame{8, QByteArray::fromHex("03e8")}.bytes();
    }
    void whatWasNotReadBeforeTheEndIsReadAfterIt()
    {
        QFETCH(QByteArray, last);
        Played played;
        played.wire->arrive(WebSocketFrame{2, "late"}.bytes() + last); // and nobody reads: the owner has paused
        QByteArray rest;
        int ended = 0;
        connect(&played.transport, &Transport::closed, this, [&] {
            rest = played.read();
            ++ended;
        });
        played.wire->end(TransportFailure::ClosedByPeer);
        QTRY_COMPARE(ended, 1);
        QCOMPARE(rest, QByteArray("late"));
        QVERIFY(played.wire->isClosed());
    }

    void afterOurGoodbyeNothingMoreIsSent()
    {
        Played played;
        played.transport.close();
        const QByteArray goodbye = played.sent();
        QCOMPARE(quint8(goodbye[0]), quint8(0x88));
        played.wire->arrive(WebSocketFrame{1, "text, which is a fault"}.bytes());
        (void)played.read();
        QCOMPARE(played.sent().toHex(), goodbye.toHex()); // no second one [RFC 6455 5.5.1]
    }

    void pongsWaitUntilTheWireHasTakenWhatWaits()
    {
        Played played;
        played.wire->setTaking(false);
        const QByteArray ping = WebSocketFrame{9, QByteArray(125, 'p')}.bytes();
        qint64 least = 0;
        for (int i = 0; i < 2000; ++i) {
            played.wire->arrive(ping);
            (void)played.read();
        }
        least = played.transport.bytesToWrite();
        QVERIFY2(least > 60'000 && least < 70'000, qPrintable(QString::number(least)));
        const qsizetype before = played.sent().size();
        played.wire->setTaking(true);
        QVERIFY(played.sent().size() > before); // the last ping has its pong
        QCOMPARE(played.transport.bytesToWrite(), 0);
    }

    void pingsToOneWhoDoesNotReadAreBounded()
    {
        WebSocketPeer peer;
        Client client(peer.port());
        QTRY_COMPARE(client.opened, 1);
        peer.socket()->setReadBufferSize(1);
        const QByteArray ping = WebSocketFrame{9, QByteArray(125, 'p')}.bytes();
        for (int round = 0; round < 40; ++round) {
            peer.send(ping.repeated(2000));
            QTRY_COMPARE(peer.socket()->bytesToWrite(), 0);
            QVERIFY(client.transport.bytesToWrite() < 256 * 1024);
        }
    }
};

MQTTSCOPE_TEST(TestWebSocketTransport, "tst_websockettransport")
#include "tst_websockettransport.moc"
