// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/localtransport.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace mqttscope;

class TestLocalTransport : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    static TransportEnd endOf(LocalTransport &transport)
    {
        TransportEnd end;
        int closed = 0;
        QObject::connect(&transport, &Transport::closed, &transport, [&](const TransportEnd &why) {
            end = why;
            ++closed;
        });
        transport.open();
        (void)QTest::qWaitFor([&closed] { return closed > 0; });
        return end;
    }

private Q_SLOTS:
    void bytesCrossBothWays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isAbstract");
        QTest::newRow("path") << m_folder.filePath(QStringLiteral("socket")) << false;
        QTest::newRow("abstract name") << QStringLiteral("@mqttscope-test-%1").arg(getpid()) << true;
    }
    void bytesCrossBothWays()
    {
        QFETCH(QString, path);
        QFETCH(bool, isAbstract);
        QLocalServer server;
        if (isAbstract)
            server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
        QVERIFY2(server.listen(isAbstract ? path.mid(1) : path), qPrintable(server.errorString()));
        LocalTransport transport(path);
        QSignalSpy opened(&transport, &Transport::opened);
        QSignalSpy closed(&transport, &Transport::closed);
        QByteArray received;
        connect(&transport, &Transport::readable, this, [&] {
            char buffer[4096];
            while (const qint64 bytes = transport.read(buffer, sizeof buffer))
                received.append(buffer, bytes);
        });
        transport.open();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_VERIFY(server.hasPendingConnections());
        QLocalSocket *peer = server.nextPendingConnection();
        const QByteArray sent(2'000'000, 'x');
        transport.write(sent);
        QByteArray arrived;
        connect(peer, &QLocalSocket::readyRead, this, [&] { arrived += peer->readAll(); });
        QTRY_COMPARE(arrived.size(), sent.size());
        QTRY_COMPARE(transport.bytesToWrite(), 0);
        peer->write("answer");
        QTRY_COMPARE(received, QByteArray("answer"));
        QCOMPARE(transport.peerAddress(), path);
        peer->disconnectFromServer();
        QTRY_COMPARE(closed.size(), 1);
    }

    void failuresHaveTheirSentences()
    {
        const QString missing = m_folder.filePath(QStringLiteral("no-such-socket"));
        LocalTransport nowhere(missing);
        TransportEnd end = endOf(nowhere);
        QCOMPARE(end.failure, TransportFailure::SocketMissing);
        QVERIFY2(end.sentence.contains(missing), qPrintable(end.sentence));

        // A socket whose owner is gone stays behind as a file.
        const QString dead = m_folder.filePath(QStringLiteral("dead"));
        {
            QLocalServer server;
            QVERIFY(server.listen(dead));
            QVERIFY(QFile::link(dead, dead + QStringLiteral(".link")));
            QCOMPARE(::link(qPrintable(dead), qPrintable(dead + QStringLiteral(".copy"))), 0);
        }
        LocalTransport orphan(dead + QStringLiteral(".copy"));
        end = endOf(orphan);
        QCOMPARE(end.failure, TransportFailure::Refused);
        QVERIFY2(end.sentence.contains(QLatin1String("Nobody listens")), qPrintable(end.sentence));

        LocalTransport tooLong(QLatin1Char('/') + QString(300, QLatin1Char('x')));
        QVERIFY(endOf(tooLong).failure != TransportFailure::None);
    }

    void forbiddenSocketIsSaid()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may open every socket");
        const QString path = m_folder.filePath(QStringLiteral("forbidden"));
        QLocalServer server;
        QVERIFY(server.listen(path));
        QVERIFY(QFile::setPermissions(path, {}));
        LocalTransport transport(path);
        QCOMPARE(endOf(transport).failure, TransportFailure::SocketDenied);
    }
};

MQTTSCOPE_TEST(TestLocalTransport, "tst_localtransport")
#include "tst_localtransport.moc"
