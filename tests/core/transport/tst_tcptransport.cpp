// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/addressrace.h"
#include "core/transport/listener.h"
#include "core/transport/tcptransport.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <vector>

using namespace mqttscope;

namespace
{
quint16 unusedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

/// Addresses of this computer that answer nothing at all: a listener each whose queue is full.
struct DeadAddresses
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    QList<QHostAddress> addresses;

    DeadAddresses(int count, quint16 port)
    {
        for (int i = 0; i < count; ++i) {
            const QHostAddress address(QStringLiteral("127.0.1.%1").arg(i + 1));
            servers.push_back(std::make_unique<QTcpServer>());
            servers.back()->setListenBacklogSize(1);
            if (!servers.back()->listen(address, port))
                continue;
            servers.back()->pauseAccepting();
            for (int j = 0; j < 3; ++j) {
                waiting.push_back(std::make_unique<QTcpSocket>());
                waiting.back()->connectToHost(address, port);
            }
            addresses.append(address);
        }
        QTest::qWait(50); // the queues fill
    }
};

/// What becomes of a race.
struct Watched
{
    int made = 0;
    AddressRace race;
    std::unique_ptr<QTcpSocket> winner;
    int lost = 0;
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;

    explicit Watched(std::chrono::milliseconds delay = std::chrono::milliseconds(20))
        : race(
            [this] {
                ++made;
                return std::make_unique<QTcpSocket>();
            },
            delay)
    {
        QObject::connect(&race, &AddressRace::won, &race, [this] { winner = race.takeSocket(); });
        QObject::connect(&race, &AddressRace::lost, &race, [this](QAbstractSocket::SocketError why) {
            error = why;
            ++lost;
        });
    }
};

/// Two ends of one connection.
struct Pair
{
    Listener listener;
    std::unique_ptr<TcpTransport> client;
    std::unique_ptr<Transport> server;
    TransportEnd clientEnd;
    int clientClosed = 0;

    void open()
    {
        QCOMPARE(listener.listen(QHostAddress::LocalHost, 0), QString());
        client = std::make_unique<TcpTransport>(QStringLiteral("127.0.0.1"), listener.port());
        QSignalSpy waiting(&listener, &Listener::connectionsWaiting);
        QSignalSpy opened(client.get(), &Transport::opened);
        QObject::connect(client.get(), &Transport::closed, client.get(), [this](const TransportEnd &end) {
            clientEnd = end;
            ++clientClosed;
        });
        client->open();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_COMPARE(waiting.size(), 1);
        server = listener.takeConnection();
        QVERIFY(server);
    }
    static QByteArray readAll(Transport &transport)
    {
        QByteArray all;
        char buffer[1000];
        while (const qint64 bytes = transport.read(buffer, sizeof buffer))
            all.append(buffer, bytes);
        return all;
    }
};
}

class TestTcpTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesCrossBothWays()
    {
        Pair pair;
        pair.open();
        QByteArray received;
        connect(pair.server.get(), &Transport::readable, this, [&] { received += Pair::readAll(*pair.server); });
        const QByteArray sent(3'000'000, 'x');
        pair.client->write(sent);
        QTRY_VERIFY(received == sent);
        QTRY_COMPARE(pair.client->bytesToWrite(), 0);
        pair.server->write("answer");
        QByteArray answer;
        connect(pair.client.get(), &Transport::readable, this, [&] { answer += Pair::readAll(*pair.client); });
        QTRY_COMPARE(answer, QByteArray("answer"));
        QVERIFY(pair.server->peerAddress().startsWith(QLatin1String("127.0.0.1:")));
    }

    void closingSendsWhatWasWritten()
    {
        Pair pair;
        pair.open();
        QByteArray received;
        QSignalSpy serverClosed(pair.server.get(), &Transport::closed);
        connect(pair.server.get(), &Transport::readable, this, [&] { received += Pair::readAll(*pair.server); });
        pair.client->write(QByteArray(1'000'000, 'y'));
        pair.client->close();
        QTRY_COMPARE(serverClosed.size(), 1);
        QCOMPARE(received.size(), 1'000'000);
        QTRY_COMPARE(pair.clientClosed, 1);
        QCOMPARE(pair.clientEnd.failure, TransportFailure::None);
    }

    void peerThatClosesIsToldFromOneThatCuts()
    {
        Pair pair;
        pair.open();
        pair.server->close();
        QTRY_COMPARE(pair.clientClosed, 1);
        QCOMPARE(pair.clientEnd.failure, TransportFailure::ClosedByPeer);
    }

    void abortIsSilent()
    {
        Pair pair;
        pair.open();
        QSignalSpy serverClosed(pair.server.get(), &Transport::closed);
        pair.client->abort();
        QTRY_COMPARE(serverClosed.size(), 1);
        QCOMPARE(pair.clientClosed, 0);
    }

    void failuresToConnectAreNamed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("failure");
        QTest::newRow("nothing listens") << QStringLiteral("127.0.0.1") << int(TransportFailure::Refused);
        QTest::newRow("nothing listens on a name") << QStringLiteral("localhost") << int(TransportFailure::Refused);
        QTest::newRow("no such name") << QStringLiteral("no-such-host.invalid") << int(TransportFailure::NameNotFound);
    }
    void failuresToConnectAreNamed()
    {
        QFETCH(QString, host);
        QFETCH(int, failure);
        TcpTransport transport(host, unusedPort());
        TransportEnd end;
        int closed = 0;
        connect(&transport, &Transport::closed, this, [&](const TransportEnd &report) {
            end = report;
            ++closed;
        });
        transport.open();
        QTRY_COMPARE_WITH_TIMEOUT(closed, 1, 20'000);
        QCOMPARE(int(end.failure), failure);
        QVERIFY(!end.systemText.isEmpty());
    }

    void deadAddressesCostAMomentEach()
    {
        Listener listener;
        QCOMPARE(listener.listen(QHostAddress::LocalHost, 0), QString());
        const DeadAddresses dead(20, listener.port());
        QCOMPARE(dead.addresses.size(), 20);
        Watched watched;
        watched.race.start(dead.addresses + QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)},
                           listener.port());
        QTRY_VERIFY_WITH_TIMEOUT(watched.winner, 5'000);
        QCOMPARE(watched.winner->peerAddress().toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(watched.winner->state(), QTcpSocket::ConnectedState);
        QCOMPARE(watched.made, 21);
        QTRY_COMPARE(watched.race.findChildren<QTcpSocket *>().size(), 0); // the others are given up
        QCOMPARE(watched.lost, 0);
    }

    void refusedAddressesAreNotWaitedFor()
    {
        Listener listener;
        QCOMPARE(listener.listen(QHostAddress::LocalHost, 0), QString());
        QList<QHostAddress> addresses;
        for (int i = 1; i <= 20; ++i)
            addresses.append(QHostAddress(QStringLiteral("127.0.2.%1").arg(i)));
        Watched watched(std::chrono::hours(1));
        watched.race.start(addresses + QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)}, listener.port());
        QTRY_VERIFY(watched.winner);
    }

    void whenNoAddressAnswersTheReasonThatSaysMostIsGiven()
    {
        const quint16 port = unusedPort();
        Watched watched;
        // No route leads to the first one: it is for documentation, and of a link that is none.
        watched.race.start({QHostAddress(QStringLiteral("fe80::1%lo")), QHostAddress(QHostAddress::LocalHost)}, port);
        QTRY_COMPARE(watched.lost, 1);
        QCOMPARE(watched.error, QAbstractSocket::ConnectionRefusedError);
        QVERIFY(!watched.winner);
    }

    void aRaceThatIsStoppedSaysNothing()
    {
        Listener listener;
        QCOMPARE(listener.listen(QHostAddress::LocalHost, 0), QString());
        QSignalSpy waiting(&listener, &Listener::connectionsWaiting);
        Watched watched;
        watched.race.start(QStringLiteral("127.0.0.1"), listener.port());
        watched.race.stop();
        Watched name;
        name.race.start(QStringLiteral("localhost"), listener.port());
        name.race.stop();
        Watched sound;
        sound.race.start(QStringLiteral("localhost"), listener.port());
        QTRY_VERIFY(sound.winner);
        QTRY_COMPARE(waiting.size(), 1);
        QVERIFY(!watched.winner && !name.winner && watched.lost + name.lost == 0);
    }

    void familiesTakeTurns()
    {
        const auto list = [](const QStringList &texts) {
            QList<QHostAddress> addresses;
            for (const QString &text : texts)
                addresses.append(QHostAddress(text));
            return addresses;
        };
        const auto a = QStringLiteral("2001:db8::1");
        const auto b = QStringLiteral("fe80::2%eth0");
        const auto c = QStringLiteral("192.0.2.1");
        const auto d = QStringLiteral("192.0.2.2");
        QCOMPARE(familiesByTurns(list({a, b, c, d})), list({a, c, b, d}));
        QCOMPARE(familiesByTurns(list({c, a, b})), list({c, a, b}));
        QCOMPARE(familiesByTurns({}), list({}));
        QCOMPARE(familiesByTurns(list({a, b})).last().scopeId(), QStringLiteral("eth0"));
    }

    void closingBeforeAnAddressAnsweredIsAnEnd()
    {
        TcpTransport transport(QStringLiteral("localhost"), unusedPort());
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open();
        transport.close();
        QCOMPARE(closed.size(), 0);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(transport.bytesToWrite(), 0);
        QVERIFY(transport.peerAddress().isEmpty());
    }

    void portInUseIsSaid()
    {
        Listener first;
        QCOMPARE(first.listen(QHostAddress::LocalHost, 0), QString());
        Listener second;
        QVERIFY(!second.listen(QHostAddress::LocalHost, first.port()).isEmpty());
    }
};

MQTTSCOPE_TEST(TestTcpTransport, "tst_tcptransport")
#include "tst_tcptransport.moc"
