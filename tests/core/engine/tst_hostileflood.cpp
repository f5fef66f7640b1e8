// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine against servers that flood, dribble, stop reading and cut inside packets.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/spec/limits.h"
#include "tests/support/clauses.h"
#include "tests/support/enginerig.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

#include <sys/socket.h>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

const QByteArray kAccepted = QByteArray::fromHex("2003000000");
const QByteArray kResumed = QByteArray::fromHex("2003010000");

QByteArray encoded(const Packet &packet)
{
    QByteArray frame;
    if (!encode(packet, ProtocolVersion::V5_0, Direction::FromBroker, frame))
        qWarning("this packet has no form on the wire");
    return frame;
}

PublishPacket message(QByteArrayView topic, QByteArrayView payload)
{
    PublishPacket packet;
    packet.topic = topic;
    packet.payload = payload;
    return packet;
}

/// Says CONNACK to the first bytes, then all that `next` gives, as fast as the client reads. Counts what it reads.
class FloodServer
{
public:
    explicit FloodServer(std::function<QByteArray()> next)
        : m_next(std::move(next))
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int pings() const { return int(m_received.count(QByteArray::fromHex("c000"))); }

private:
    static constexpr qint64 kAhead = 4 << 20;

    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const bool isFirst = m_received.isEmpty();
            m_received += socket->readAll();
            if (!isFirst)
                return;
            socket->write(kAccepted);
            pump(*socket);
        });
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket] { pump(*socket); });
    }
    void pump(QTcpSocket &socket)
    {
        while (socket.bytesToWrite() < kAhead) {
            const QByteArray bytes = m_next();
            if (bytes.isEmpty())
                return;
            socket.write(bytes);
        }
    }

    QTcpServer m_server;
    std::function<QByteArray()> m_next;
    QByteArray m_received;
};

/// Takes messages at QoS 2 and cuts the connection at any byte, its own answers included.
class CuttingServer
{
public:
    explicit CuttingServer(int mostCuts)
        : m_mostCuts(mostCuts)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            m_input.clear();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    QHash<QByteArray, int> taken; ///< by payload
    int cuts = 0;
    int cutsInside = 0; ///< of them, inside a packet of the client or of ours
    bool isIdReused = false;

private:
    void read(QTcpSocket &socket)
    {
        m_input += socket.readAll();
        const bool cutsHere = m_hasSession && cuts < m_mostCuts && m_random.bounded(3) == 0;
        const qsizetype end = cutsHere ? m_random.bounded(int(m_input.size()) + 1) : m_input.size();
        QByteArray answer;
        QByteArrayView rest = QByteArrayView(m_input).first(end);
        for (FrameHead head = inspectFrame(rest); head.status == FrameHead::Status::Complete && !rest.isEmpty();
             head = inspectFrame(rest)) {
            answer += take(rest.first(qsizetype(head.size)));
            rest = rest.sliced(qsizetype(head.size));
        }
        if (!cutsHere) {
            m_input = rest.toByteArray();
            socket.write(answer);
            return;
        }
        const qsizetype said = m_random.bounded(int(answer.size()) + 1);
        socket.write(answer.first(said));
        socket.flush();
        ++cuts;
        QByteArrayView last = QByteArrayView(answer).first(said);
        while (!last.isEmpty() && inspectFrame(last).status == FrameHead::Status::Complete)
            last = last.sliced(qsizetype(inspectFrame(last).size));
        cutsInside += !rest.isEmpty() || !last.isEmpty();
        socket.disconnect();
        socket.disconnectFromHost();
    }
    QByteArray take(QByteArrayView frame)
    {
        const Result<Packet, Fault> packet = decode(frame, ProtocolVersion::V5_0, Direction::FromClient);
        if (!packet)
            return {};
        if (std::holds_alternative<ConnectPacket>(*packet))
            return m_hasSession ? kResumed : kAccepted;
        if (std::holds_alternative<PingreqPacket>(*packet))
            return encoded(PingrespPacket());
        if (const auto *publish = std::get_if<PublishPacket>(&*packet)) {
            m_hasSession = true;
            const bool isFirst = !m_unreleased.contains(publish->packetId);
            isIdReused = isIdReused || (!isFirst && !publish->dup);
            m_unreleased.insert(publish->packetId);
            taken[publish->payload.toByteArray()] += isFirst;
            PubrecPacket pubrec;
            pubrec.packetId = publish->packetId;
            return encoded(pubrec);
        }
        if (const auto *pubrel = std::get_if<PubrelPacket>(&*packet)) {
            m_unreleased.remove(pubrel->packetId);
            PubcompPacket pubcomp;
            pubcomp.packetId = pubrel->packetId;
            return encoded(pubcomp);
        }
        return {};
    }

    QTcpServer m_server;
    QRandomGenerator m_random{20'261'124};
    QByteArray m_input;
    QSet<quint16> m_unreleased;
    const int m_mostCuts;
    bool m_hasSession = false;
};

}

class TestHostileFlood : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageOfAFloodIsCounted_data() { proves("H7 1 000 000 messages on 200 000 topics, then one of 200 MB"); }
    void everyMessageOfAFloodIsCounted()
    {
        constexpr int kMessages = 1'000'000;
        constexpr int kTopics = 200'000;
        constexpr int kPerBlock = 5'000;
        constexpr qint64 kLarge = 200'000'000;
        int sent = 0;
        qint64 largeSent = -1;
        const QByteArray large = encoded(message("large", QByteArray(kLarge, 'x')));
        const FloodServer server([&]() -> QByteArray {
            QByteArray block;
            for (int i = 0; i < kPerBlock && sent < kMessages; ++i)
                block += encoded(message("flood/" + QByteArray::number(sent++ % kTopics), "1"));
            if (!block.isEmpty() || largeSent == large.size())
                return block;
            largeSent = std::max<qint64>(largeSent, 0);
            block = large.mid(largeSent, 1 << 20);
            largeSent += block.size();
            return block;
        });
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(server.port()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const auto seen = [&] { return rig.store.counters(id).seen; };
        const quint64 beside = 2 + 1; // CONNECT, CONNACK, the first PINGREQ
        QTRY_COMPARE_WITH_TIMEOUT(seen(), quint64(kMessages) + 1 + beside, 120'000); // a hang guard
        QCOMPARE(server.pings(), 1);
        const CaptureCounters counters = rig.store.counters(id);
        const auto kept = quint64(rig.store.endNumber() - rig.store.firstNumber());
        QCOMPARE(kept + counters.evicted + counters.dropped, counters.seen);
        QCOMPARE(rig.state(id), ConnectionState::Connected);
        if (counters.dropped == 0)
            QCOMPARE(rig.store.topicCount(id), quint32(kTopics + 1));
    }

    void aDribbleIsNoAnswer_data() { proves("H6 a server that sends a byte now and then, for ever"); }
    void aDribbleIsNoAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int dribbled = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [&dribbled, socket, at = 0]() mutable {
                ++dribbled;
                socket->write(QByteArray(1, at++ == 0 ? char(0x20) : char(0x7f))); // CONNACK of 127 bytes
            });
            timer->start(20);
        });
        EngineRig rig;
        ConnectionProfile profile = EngineRig::profile(server.serverPort());
        profile.connectTimeoutMs = 500;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
        QVERIFY(dribbled > 0);
        QVERIFY(!rig.status(id).problem.isEmpty());
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
    }

    void whatAServerDoesNotReadIsBounded_data()
    {
        QTest::addColumn<QoS>("qos");
        QTest::newRow("H6 100 MB at QoS 0 and a server that stops reading") << QoS::AtMostOnce;
        QTest::newRow("H6 100 MB at QoS 1 and a server that stops reading") << QoS::AtLeastOnce;
    }
    void whatAServerDoesNotReadIsBounded()
    {
        QFETCH(QoS, qos);
        constexpr int kMessages = 100;
        constexpr qsizetype kPayload = 1'000'000;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        // What a system lets wait in a socket that nobody reads may be more than all of it: here it is little.
        const int room = 65'536;
        QCOMPARE(::setsockopt(int(server.socketDescriptor()), SOL_SOCKET, SO_RCVBUF, &room, sizeof room), 0);
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->setReadBufferSize(1);
            socket->write(kAccepted);
        });
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(EngineRig::profile(server.serverPort()), {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QList<OperationId> operations;
        for (int i = 0; i < kMessages; ++i)
            operations.append(
                rig.engine->publish(id, {QStringLiteral("t"), QByteArray(kPayload, 'x'), qos, false, {}}));
        const auto answered = [&](bool succeeded) {
            return std::count_if(rig.outcomes.cbegin(), rig.outcomes.cend(),
                                 [succeeded](const Outcome &outcome) { return outcome.succeeded == succeeded; });
        };
        // At most the queue's 8 MiB wait, and what went out at once is what the two sockets hold.
        QTRY_VERIFY2(answered(false) >= kMessages - 30, "the rest is refused");
        for (const Outcome &outcome : std::as_const(rig.outcomes))
            if (!outcome.succeeded)
                QCOMPARE(outcome.reasonCode, quint8(ReasonCode::QuotaExceeded));
        rig.engine->closeConnection(id);
        QTRY_COMPARE(rig.state(id), ConnectionState::Disconnected);
        QTRY_VERIFY(qsizetype(rig.outcomes.size()) + rig.status(id).queued == operations.size());
        QVERIFY(rig.status(id).queued * kPayload <= limits::kSessionQueueBytes);
        QVERIFY2(rig.status(id).unsentBytes > 0, "what is in the capture and never left is said");
        QVERIFY(rig.status(id).notice.contains(QString::number(rig.status(id).unsentBytes)));
    }

    void exactlyOnceOverCutsInsidePackets_data()
    {
        proves("H9 cuts at any byte of a QoS 2 exchange, through the engine");
    }
    void exactlyOnceOverCutsInsidePackets()
    {
        constexpr int kMessages = 300;
        CuttingServer server(60);
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.cleanStart = false;
        profile.sessionExpiry = 3600;
        profile.reconnectMinMs = 1;
        profile.reconnectMaxMs = 5;
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QList<OperationId> operations;
        QTimer source;
        connect(&source, &QTimer::timeout, this, [&] {
            operations.append(rig.engine->publish(
                id, {QStringLiteral("t"), QByteArray::number(operations.size()), QoS::ExactlyOnce, false, {}}));
            if (operations.size() == kMessages)
                source.stop();
        });
        source.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(rig.outcomes.size(), qsizetype(kMessages), 60'000); // a hang guard
        for (const Outcome &outcome : std::as_const(rig.outcomes))
            QVERIFY2(outcome.succeeded, qPrintable(outcome.text));
        QCOMPARE(server.taken.size(), qsizetype(kMessages));
        for (auto at = server.taken.cbegin(); at != server.taken.cend(); ++at)
            QVERIFY2(at.value() == 1, at.key().constData());
        QVERIFY2(!server.isIdReused, "no identifier is used anew while it is in flight");
        QVERIFY2(server.cutsInside > 5, qPrintable(QString::number(server.cutsInside)));
    }
};

MQTTSCOPE_TEST(TestHostileFlood, "tst_hostileflood")
#include "tst_hostileflood.moc"
