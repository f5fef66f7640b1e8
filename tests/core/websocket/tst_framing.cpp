// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket frames on bytes alone, against a second, independent way to write them.
#include "core/websocket/framing.h"
#include "tests/support/testmain.h"
#include "tests/support/websocketframes.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace mqttscope;
using test::WebSocketFrame;

Q_DECLARE_METATYPE(mqttscope::WebSocketFault)

namespace
{

/// One side with the bytes that have come for it.
struct Side
{
    QByteArray incoming;
    qint64 largestRead = 0;
    WebSocketFraming framing;

    explicit Side(WebSocketRole role)
        : framing(
            role,
            [this](char *data, qint64 maximum) {
                const qint64 bytes = qMin<qint64>(maximum, incoming.size());
                largestRead = qMax(largestRead, maximum);
                std::copy_n(incoming.constData(), bytes, data);
                incoming.remove(0, bytes);
                return bytes;
            },
            [] { return 0x01020304U; })
    { }
    QByteArray take(const QByteArray &bytes)
    {
        incoming += bytes;
        QByteArray all;
        char buffer[700];
        while (const qint64 count = framing.read(buffer, sizeof buffer))
            all.append(buffer, count);
        return all;
    }
};

}

class TestFraming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesCrossFramesUnseen_data()
    {
        QTest::addColumn<QList<WebSocketFrame>>("frames");
        QTest::addColumn<QByteArray>("carried");
        const auto row = [](const char *name, const QList<WebSocketFrame> &frames, const QByteArray &carried) {
            QTest::newRow(name) << frames << carried;
        };
        const auto binary = [](const QByteArray &bytes) { return WebSocketFrame{2, bytes}; };
        const QByteArray large(70'000, 'x');
        row("one frame", {binary("abc")}, "abc");
        row("H13 [5.0/MQTT-6.0.0-2] [3.1.1/MQTT-6.0.0-2] a packet split over frames",
            {binary("a"), binary("b"), binary("c")}, "abc");
        row("H13 [5.0/MQTT-6.0.0-2] [3.1.1/MQTT-6.0.0-2] many packets in one frame",
            {binary(QByteArray::fromHex("d000d000d000"))}, QByteArray::fromHex("d000d000d000"));
        row("a message in parts", {{2, "a", false}, {0, "b", false}, {0, "c", true}}, "abc");
        row("a ping in between", {{2, "a", false}, {9, "ping"}, {0, "b", true}}, "ab");
        row("empty frames", {binary(""), binary("a"), binary(""), binary("")}, "a");
        row("125, 126 and 127 bytes", {binary(large.left(125)), binary(large.left(126)), binary(large.left(127))},
            large.left(378));
        row("65535 and 65536 bytes", {binary(large.left(65535)), binary(large.left(65536))},
            large.left(65535) + large.left(65536));
        row("H13 MQTT length beyond the frame", {binary(QByteArray::fromHex("30ff7f"))}, QByteArray::fromHex("30ff7f"));
    }
    void bytesCrossFramesUnseen()
    {
        QFETCH(QList<WebSocketFrame>, frames);
        QFETCH(QByteArray, carried);
        for (const bool isMasked : {false, true}) {
            QByteArray wire;
            for (WebSocketFrame frame : frames) {
                frame.isMasked = isMasked;
                wire += frame.bytes();
            }
            const WebSocketRole role = isMasked ? WebSocketRole::Server : WebSocketRole::Client;
            Side whole(role);
            QCOMPARE(whole.take(wire), carried);
            Side dripping(role);
            QByteArray dripped;
            for (const char byte : wire)
                dripped += dripping.take(QByteArray(1, byte));
            QCOMPARE(dripped, carried);
            QCOMPARE(dripping.framing.fault(), WebSocketFault::None);
        }
    }

    void whatBreaksTheProtocolEndsIt_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<WebSocketFault>("fault");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &wire, WebSocketFault fault, int code = 1002) {
            QTest::newRow(name) << wire << fault << code;
        };
        const auto frame = [](quint8 opcode, const QByteArray &bytes, bool isFinal = true, bool isMasked = false) {
            return WebSocketFrame{opcode, bytes, isFinal, isMasked}.bytes();
        };
        row("H13 [5.0/MQTT-6.0.0-1] [3.1.1/MQTT-6.0.0-1] text frame", frame(1, "text"), WebSocketFault::TextFrame,
            1003);
        row("H13 masked server frame", frame(2, "ab", true, true), WebSocketFault::WronglyMasked);
        row("masked empty server frame", frame(2, "", true, true), WebSocketFault::WronglyMasked);
        row("reserved bit 1", QByteArray::fromHex("c20161"), WebSocketFault::ReservedBits);
        row("reserved bit 2", QByteArray::fromHex("a20161"), WebSocketFault::ReservedBits);
        row("reserved bit 3", QByteArray::fromHex("920161"), WebSocketFault::ReservedBits);
        row("unknown data frame", frame(3, "x"), WebSocketFault::UnknownOpcode);
        row("unknown control frame", frame(0xB, "x"), WebSocketFault::UnknownOpcode);
        row("continuation of nothing", frame(0, "x"), WebSocketFault::StrayContinuation);
        row("continuation of what has ended", frame(2, "a") + frame(0, "x"), WebSocketFault::StrayContinuation);
        row("a message inside another", frame(2, "a", false) + frame(2, "x"), WebSocketFault::InterleavedMessage);
        row("text inside another", frame(2, "a", false) + frame(1, "x"), WebSocketFault::InterleavedMessage);
        row("ping in parts", frame(9, "a", false), WebSocketFault::MalformedFrame);
        row("ping of 126 bytes", frame(9, QByteArray(126, 'x')), WebSocketFault::MalformedFrame);
        row("length not in its shortest form", QByteArray::fromHex("827e0001") + 'a', WebSocketFault::MalformedFrame);
        row("64-bit length not in its shortest form", QByteArray::fromHex("827f0000000000000001") + 'a',
            WebSocketFault::MalformedFrame);
        row("length above 2^63", QByteArray::fromHex("827fffffffffffffffff") + 'a', WebSocketFault::MalformedFrame);
        row("close with one byte", frame(8, "a"), WebSocketFault::BadClose);
        row("close with a code never sent", frame(8, QByteArray::fromHex("03ed")), WebSocketFault::BadClose);
        row("close with code 0", frame(8, QByteArray::fromHex("0000")), WebSocketFault::BadClose);
        row("close reason that is no text", frame(8, QByteArray::fromHex("03e8c0af")), WebSocketFault::BadClose);
    }
    void whatBreaksTheProtocolEndsIt()
    {
        QFETCH(QByteArray, wire);
        QFETCH(WebSocketFault, fault);
        Side side(WebSocketRole::Client);
        (void)side.take(wire);
        QCOMPARE(side.framing.fault(), fault);
        QTEST(int(closeCodeFor(side.framing.fault())), "code");
        QVERIFY2(side.take(WebSocketFrame{2, "more"}.bytes()).isEmpty(), "nothing is read behind it");
    }

    void serverTakesMaskedFramesOnly()
    {
        Side side(WebSocketRole::Server);
        (void)side.take(WebSocketFrame{2, "ab"}.bytes());
        QCOMPARE(side.framing.fault(), WebSocketFault::WronglyMasked);
    }

    /// Declared 2 GB and never finished: what has come is handed on, nothing is kept, nothing is allocated for the
    /// rest.
    void unfinishedHugeMessage_data()
    {
        QTest::addColumn<bool>("unused");
        QTest::newRow("H13 2 GB unfinished fragmented message") << true;
    }
    void unfinishedHugeMessage()
    {
        Side side(WebSocketRole::Client);
        qint64 carried = side.take(QByteArray::fromHex("027f0000000080000000")).size();
        const QByteArray part(64 * 1024, 'x');
        for (int i = 0; i < 1024; ++i)
            carried += side.take(part).size();
        QCOMPARE(carried, 64 * 1024 * 1024);
        QCOMPARE(side.framing.fault(), WebSocketFault::None);
        QVERIFY2(side.largestRead <= 64 * 1024, "the library asks for small pieces only");
    }

    void controlFramesAreTakenIn()
    {
        Side side(WebSocketRole::Client);
        QVERIFY(!side.framing.takePing());
        (void)side.take(WebSocketFrame{9, "one"}.bytes() + WebSocketFrame{9, "two"}.bytes()
                        + WebSocketFrame{10, "unasked"}.bytes());
        QCOMPARE(side.framing.takePing().value_or("none"), QByteArray("two"));
        QVERIFY(!side.framing.takePing());
        (void)side.take(WebSocketFrame{8, QByteArray::fromHex("03e9") + "going"}.bytes());
        QVERIFY(side.framing.isClosed());
        QCOMPARE(int(side.framing.closeCode()), 1001);
        QCOMPARE(side.framing.closeReason(), QByteArray("going"));
        QVERIFY(side.take(WebSocketFrame{2, "late"}.bytes()).isEmpty());

        Side bare(WebSocketRole::Client);
        (void)bare.take(WebSocketFrame{8, {}}.bytes());
        QVERIFY(bare.framing.isClosed());
        QCOMPARE(bare.framing.closeCode(), closecode::kNone);
    }

    void framesSentAreAsTheStandardWants()
    {
        Side client(WebSocketRole::Client);
        Side server(WebSocketRole::Server);
        for (const qsizetype size : {0, 1, 125, 126, 4096, 65535, 65536, 300'000}) {
            QByteArray bytes(size, 0);
            QRandomGenerator generator(7);
            std::generate(bytes.begin(), bytes.end(), [&] { return char(generator.generate()); });
            const QByteArray masked = client.framing.dataFrame(bytes).toByteArray();
            WebSocketFrame expected{2, bytes, true, true};
            expected.mask = QByteArray::fromHex("04030201"); // as the number lies in memory here
            QVERIFY(masked == expected.bytes());
            QVERIFY(server.take(masked) == bytes);
            const QByteArray plain = server.framing.dataFrame(bytes).toByteArray();
            QVERIFY(plain == (WebSocketFrame{2, bytes}.bytes()));
            QVERIFY(client.take(plain) == bytes);
        }
        QCOMPARE(server.framing.pong({}).toByteArray(), (WebSocketFrame{10, {}}.bytes()));
        QCOMPARE(server.framing.pong("p").toByteArray(), (WebSocketFrame{10, "p"}.bytes()));
        QCOMPARE(server.framing.close(1003).toByteArray(), (WebSocketFrame{8, QByteArray::fromHex("03eb")}.bytes()));
        QCOMPARE(server.framing.dataFrame("a").toByteArray(), (WebSocketFrame{2, "a"}.bytes()));
    }
};

MQTTSCOPE_TEST(TestFraming, "tst_framing")
#include "tst_framing.moc"
