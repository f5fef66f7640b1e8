// SPDX-License-Identifier: GPL-3.0-or-later
// Our client against aedes, a broker that shares no line with mosquitto.
#include "tests/e2e/programrun.h"
#include "tests/support/testmain.h"

using namespace mqttscope::test;

class TestOtherBroker : public QObject
{
    Q_OBJECT
private:
    QProcess m_aedes;
    QString m_tcp;
    QString m_webSocket;
    int m_names = 0;

    /// A topic no other test uses.
    QString topic() { return QStringLiteral("other/%1").arg(++m_names); }
    static QStringList command(const char *name, const QString &url, const QString &topic, const char *options)
    {
        return QStringList{QLatin1String(name), QStringLiteral("--url"), url, QStringLiteral("--topic"), topic}
        + words(options);
    }
    /// aedes keeps no log: a retained message of our own tells that the subscription is in force.
    static std::unique_ptr<RunningProgram> subscribed(const QString &url, const QString &filter, const char *options)
    {
        const ProgramRun ready
            = ProgramRun::of(command("pub", url, filter, "--message ready --retain --qos 1 --protocol 3.1.1"));
        if (ready.exitCode != 0)
            qWarning("%s", ready.errors.constData());
        auto program = std::make_unique<RunningProgram>(command("sub", url, filter, options));
        if (!QTest::qWaitFor([&] { return program->process().bytesAvailable() > 0; }, 15000))
            qWarning("nothing retained arrived: %s", program->process().readAllStandardError().constData());
        return program;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_aedes.start(QStringLiteral("node"), {QStringLiteral(MQTTSCOPE_PEERS "/aedesbroker.js")});
        QVERIFY2(QTest::qWaitFor([this] { return m_aedes.canReadLine(); }, 20000), "./dev test installs aedes");
        const QList<QByteArray> ports = m_aedes.readLine().simplified().split(' ');
        m_tcp = QStringLiteral("mqtt://127.0.0.1:") + QString::fromLatin1(ports.value(1));
        m_webSocket = QStringLiteral("ws://127.0.0.1:%1/mqtt").arg(QString::fromLatin1(ports.value(3)));
    }
    void cleanupTestCase()
    {
        m_aedes.closeWriteChannel();
        QVERIFY(m_aedes.waitForFinished(10000));
    }

    void everyQoSInBothDirections_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("qos");
        for (const char *qos : {"0", "1", "2"}) {
            QTest::newRow(qPrintable(QStringLiteral("TCP, QoS %1").arg(QLatin1String(qos))))
                << m_tcp << QByteArray(qos);
            QTest::newRow(qPrintable(QStringLiteral("WebSocket, QoS %1").arg(QLatin1String(qos))))
                << m_webSocket << QByteArray(qos);
        }
    }
    void everyQoSInBothDirections()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, qos);
        const QString name = topic();
        const auto subscriber = subscribed(url, name, "--protocol 3.1.1 --json --count 4 --qos " + qos);
        const ProgramRun published
            = ProgramRun::of(command("pub", url, name, "--protocol 3.1.1 --message hello --repeat 3 --qos " + qos));
        QCOMPARE(published.errors, QByteArray());
        QCOMPARE(published.exitCode, 0);
        const ProgramRun done = subscriber->wait();
        QCOMPARE(done.exitCode, 0);
        for (qsizetype i = 1; i < 4; ++i) {
            QCOMPARE(lineOf(done.output, i).value(QLatin1String("payload")).toString(), QStringLiteral("hello"));
            QCOMPARE(lineOf(done.output, i).value(QLatin1String("qos")).toInt(), qos.toInt());
        }
    }
    void aWillIsLeft()
    {
        const QString will = topic();
        const auto subscriber = subscribed(m_tcp, will, "--protocol 3.1.1 --json --count 2");
        const QString seen = topic();
        RunningProgram publisher(
            command("pub", m_tcp, seen, "--protocol 3.1.1 --stdin-lines --retain --will-message gone")
            + QStringList{QStringLiteral("--will-topic"), will});
        publisher.process().write("connected\n");
        QVERIFY(publisher.process().waitForBytesWritten());
        QCOMPARE(ProgramRun::of(command("sub", m_tcp, seen, "--protocol 3.1.1 --count 1 --timeout 20")).exitCode, 0);
        publisher.process().kill();
        const ProgramRun done = subscriber->wait();
        QCOMPARE(lineOf(done.output, 1).value(QLatin1String("payload")).toString(), QStringLiteral("gone"));
        publisher.wait();
    }
    void aSessionKeepsWhatWasMissed()
    {
        const QString name = topic();
        const char *session = "--protocol 3.1.1 --json --count 1 --qos 1 --no-clean --client-id keeper";
        QCOMPARE(ProgramRun::of(command("pub", m_tcp, name, "--protocol 3.1.1 --retain --message first")).exitCode, 0);
        QCOMPARE(ProgramRun::of(command("sub", m_tcp, name, session)).exitCode, 0);
        QCOMPARE(ProgramRun::of(command("pub", m_tcp, name, "--protocol 3.1.1 --qos 1 --message missed")).exitCode, 0);
        const ProgramRun again
            = ProgramRun::of(QStringList{QStringLiteral("sub"), QStringLiteral("--url"), m_tcp} + words(session));
        QCOMPARE(lineOf(again.output, 0).value(QLatin1String("payload")).toString(), QStringLiteral("missed"));
    }
};

MQTTSCOPE_TEST(TestOtherBroker, "tst_otherbroker")

#include "tst_otherbroker.moc"
