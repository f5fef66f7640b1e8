// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly once, both ways, over a connection that is cut at every place a packet can be cut.
#include "tests/core/session/scriptedpeer.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

/// The server's half of QoS 2 in few lines, for both directions.
struct Server
{
    struct Outgoing
    {
        QByteArray payload;
        bool isReceived = false; ///< PUBREC came: PUBREL is what is left
        bool wasSent = false;
    };

    std::unique_ptr<ScriptedPeer> peer;
    QRandomGenerator random;
    QSet<quint16> unreleased;
    QHash<QByteArray, int> taken;
    QMap<quint16, Outgoing> outgoing;
    quint16 lastId = 0;
    int offered = 0;
    int cuts = 0;
    Properties limits;
    int settled = 0; ///< outcomes of program runs that are over
    QList<QByteArray> arrived; ///< the same of payloads
    bool isRestarting = false; ///< some cuts end the program as well
    bool isIdReused = false;
    bool isQuiet = false; ///< no cut any more

    Server(const SessionOptions &options, const Properties &announced, quint32 seed)
        : peer(std::make_unique<ScriptedPeer>(options))
        , random(seed)
        , limits(announced)
    {
        peer->connect(false, limits);
    }

    void reconnect()
    {
        peer->cut();
        if (isRestarting && random.bounded(4) == 0)
            restart();
        peer->connect(true, limits);
        for (auto message = outgoing.begin(); message != outgoing.end(); ++message)
            send(message.key(), *message);
    }

    void restart()
    {
        const auto kept = snapshotFromBytes(toBytes(*peer->session.snapshot()));
        settled += int(peer->published.size());
        arrived += peer->payloads;
        peer = std::make_unique<ScriptedPeer>(SessionOptions(peer->session.options()));
        if (!kept || !peer->session.restore(*kept))
            qWarning("the session did not come back");
    }
    [[nodiscard]] int allSettled() const { return settled + int(peer->published.size()); }
    [[nodiscard]] QList<QByteArray> allArrived() const { return arrived + peer->payloads; }

    /// Bytes under way when the connection is cut are a part of a packet, and a part of a packet is none.
    [[nodiscard]] bool isCutHere()
    {
        if (isQuiet || random.bounded(8) != 0)
            return false;
        ++cuts;
        reconnect();
        return true;
    }
    void send(quint16 id, Outgoing &message)
    {
        if (message.isReceived)
            return peer->reply(ack<PubrelPacket>(id));
        PublishPacket packet;
        packet.topic = "in";
        packet.payload = message.payload;
        packet.qos = QoS::ExactlyOnce;
        packet.packetId = id;
        packet.dup = std::exchange(message.wasSent, true);
        peer->reply(packet);
    }
    void offer()
    {
        const quint16 id = ++lastId;
        outgoing.insert(id, {QByteArray::number(++offered)});
        if (!isCutHere())
            send(id, outgoing[id]);
    }
    void take(const Packet &packet)
    {
        if (const auto *publish = std::get_if<PublishPacket>(&packet)) {
            const quint16 id = publish->packetId;
            const bool isFirst = !unreleased.contains(id);
            isIdReused = isIdReused || (!isFirst && !publish->dup);
            unreleased.insert(id);
            if (isFirst)
                ++taken[publish->payload.toByteArray()];
            if (!isCutHere())
                peer->reply(ack<PubrecPacket>(id));
        } else if (const auto *pubrel = std::get_if<PubrelPacket>(&packet)) {
            const quint16 id = pubrel->packetId;
            unreleased.remove(id);
            if (!isCutHere())
                peer->reply(ack<PubcompPacket>(id));
        } else if (const auto *pubrec = std::get_if<PubrecPacket>(&packet)) {
            const quint16 id = pubrec->packetId;
            if (!outgoing.contains(id))
                return;
            outgoing[id].isReceived = true;
            if (!isCutHere())
                peer->reply(ack<PubrelPacket>(id));
        } else if (const auto *pubcomp = std::get_if<PubcompPacket>(&packet)) {
            outgoing.remove(pubcomp->packetId);
        }
    }
};

}

class TestRandomCuts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exactlyOnceOverTwoThousandCuts_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<quint32>("receiveMaximum");
        QTest::addColumn<bool>("isRestarting");
        QTest::newRow("H9 5.0") << ProtocolVersion::V5_0 << 0U << false;
        QTest::newRow("H9 5.0 with a window of three") << ProtocolVersion::V5_0 << 3U << false;
        QTest::newRow("H9 5.0 with a window of three and restarts") << ProtocolVersion::V5_0 << 3U << true;
        QTest::newRow("H9 3.1.1") << ProtocolVersion::V3_1_1 << 0U << false;
        QTest::newRow("H9 3.1.1 with restarts") << ProtocolVersion::V3_1_1 << 0U << true;
    }
    void exactlyOnceOverTwoThousandCuts()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(quint32, receiveMaximum);
        QFETCH(bool, isRestarting);
        SessionOptions options;
        options.version = version;
        options.clientId = "scope";
        options.cleanStart = false;
        if (version == ProtocolVersion::V5_0)
            options.properties.add(PropertyId::SessionExpiryInterval, 3600);
        Properties limits;
        if (receiveMaximum != 0)
            limits.add(PropertyId::ReceiveMaximum, receiveMaximum);
        Server server(options, limits, 20'261'123);
        server.isRestarting = isRestarting;
        quint32 asked = 0;
        while (server.cuts < 2'000) {
            if (server.random.bounded(3) == 0 && server.peer->session.inflight() + server.peer->session.queued() < 50) {
                ++asked;
                server.peer->publish(asked, "out", QByteArray::number(asked), QoS::ExactlyOnce);
            }
            if (server.random.bounded(3) == 0 && server.outgoing.size() < 50)
                server.offer();
            static_cast<void>(server.isCutHere());
            const QByteArray frame = server.peer->peer->takeFrame();
            if (frame.isEmpty())
                continue;
            const Result<Packet, Fault> packet = decode(frame, version, Direction::FromClient);
            QVERIFY(packet.hasValue());
            server.take(*packet);
        }
        // A quiet end: everything under way comes through.
        server.isQuiet = true;
        server.reconnect();
        while (server.peer->peer->waiting() > 0) {
            const QByteArray frame = server.peer->peer->takeFrame();
            const Result<Packet, Fault> packet = decode(frame, version, Direction::FromClient);
            QVERIFY(packet.hasValue());
            server.take(*packet);
        }
        QVERIFY2(!server.isIdReused, "no identifier is used anew while it is in flight");
        QCOMPARE(server.taken.size(), qsizetype(asked));
        for (auto at = server.taken.cbegin(); at != server.taken.cend(); ++at)
            QVERIFY2(at.value() == 1, at.key().constData());
        QCOMPARE(server.allSettled(), int(asked));
        for (const auto &finished : std::as_const(server.peer->published))
            QVERIFY(finished.outcome.succeeded);
        const QList<QByteArray> payloads = server.allArrived();
        const QSet<QByteArray> arrived(payloads.cbegin(), payloads.cend());
        QCOMPARE(arrived.size(), qsizetype(server.offered));
        QCOMPARE(payloads.size(), qsizetype(server.offered));
        QVERIFY(asked > 100 && server.offered > 100);
    }
};

MQTTSCOPE_TEST(TestRandomCuts, "tst_randomcuts")
#include "tst_randomcuts.moc"
