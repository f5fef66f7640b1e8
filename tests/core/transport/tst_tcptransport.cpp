// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/listener.h"
#include "core/transport/tcptransport.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace mqttscope;

namespace
{
quint16 unusedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

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
