// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope broker` as a script uses it: the real program, without a display, with mosquitto's clients.
#include "tests/e2e/programrun.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace mqttscope::test;

namespace
{

/// A broker of the program's on a free port.
class BrokerProgram
{
public:
    explicit BrokerProgram(const char *options = "")
        : m_program(words("broker --port 0") + words(options))
    {
        if (waitFor("listening tcp 127.0.0.1:"))
            m_port = m_output.mid(24).split('\n').first().toUShort();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    bool waitFor(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_output += m_program.process().readAllStandardOutput();
                return m_output.contains(text);
            },
            15'000);
    }
    [[nodiscard]] const QByteArray &output() const { return m_output; }
    ProgramRun end(int signal)
    {
        ::kill(pid_t(m_program.process().processId()), signal);
        ProgramRun run = m_program.wait();
        run.output = m_output + run.output;
        return run;
    }
    /// `mqttscope pub` run to its end.
    [[nodiscard]] ProgramRun publish(const char *arguments, const QByteArray &password = {}) const
    {
        QStringList all = words("pub --url") + QStringList{QStringLiteral("mqtt://127.0.0.1:%1").arg(m_port)};
        all += words(arguments);
        if (!password.isEmpty())
            all += words("--password-file -");
        return ProgramRun::of(all, password);
    }
    /// A client of mosquitto's run to its end.
    [[nodiscard]] int run(const char *program, const char *arguments) const
    {
        QProcess process;
        process.start(QLatin1String(program),
                      words("-h 127.0.0.1 -p") + QStringList{QString::number(m_port)} + words(arguments));
        process.closeWriteChannel();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 15'000))
            process.kill();
        process.waitForFinished();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private:
    RunningProgram m_program;
    QByteArray m_output;
    quint16 m_port = 0;
};

}

class TestBrokerCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void servesAndTells_data()
    {
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("ours");
        QTest::newRow("3.1") << QByteArray("mqttv31") << QByteArray("3.1");
        QTest::newRow("3.1.1") << QByteArray("mqttv311") << QByteArray("3.1.1");
        QTest::newRow("5.0") << QByteArray("mqttv5") << QByteArray("5.0");
    }
    void servesAndTells()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, ours);
        BrokerProgram broker;
        QVERIFY(broker.port() != 0);
        QProcess subscriber;
        subscriber.start(QStringLiteral("mosquitto_sub"),
                         words("-h 127.0.0.1 -i listener -t plant/# -q 2 -C 2 -k 33 -V")
                             + QStringList{QString::fromLatin1(theirs)} + words("-p")
                             + QStringList{QString::number(broker.port())});
        QVERIFY2(broker.waitFor("subscribed client=listener filter=plant/# qos=2\n"), broker.output().constData());
        QVERIFY(broker.output().contains(" connected client=listener address=127.0.0.1:"));
        QVERIFY(broker.output().contains(" version=" + ours + " keep_alive=33 session=new\n"));
        QCOMPARE(broker.run("mosquitto_pub", "-t plant/a -m one -q 2 -V " + theirs), 0);
        QCOMPARE(broker.run("mosquitto_pub", "-t plant/b -m two -q 1 -V " + theirs), 0);
        QVERIFY(QTest::qWaitFor([&] { return subscriber.state() == QProcess::NotRunning; }, 15'000));
        QCOMPARE(subscriber.readAllStandardOutput(), QByteArray("one\ntwo\n"));
        QVERIFY(broker.waitFor(" disconnected client=listener"));
        const ProgramRun done = broker.end(SIGINT);
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.errors, QByteArray());
    }
    void endsOnTermAndSaysSo()
    {
        BrokerProgram broker;
        QProcess subscriber;
        subscriber.start(QStringLiteral("mosquitto_sub"),
                         words("-h 127.0.0.1 -i stays -V mqttv5 -t a -p")
                             + QStringList{QString::number(broker.port())});
        QVERIFY(broker.waitFor("subscribed client=stays"));
        const ProgramRun done = broker.end(SIGTERM);
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.output.contains(" disconnected client=stays") && done.output.contains("code=0x8B"),
                 done.output.constData());
        subscriber.terminate();
        subscriber.waitForFinished();
    }
    void lacksWhatItIsTold()
    {
        BrokerProgram broker("--max-qos 1 --no-retain --no-wildcards");
        QVERIFY(broker.run("mosquitto_pub", "-V mqttv5 -t a -m x -q 1") == 0);
        const ProgramRun refused = broker.publish("--topic a --message x --qos 1 --retain");
        QVERIFY(refused.exitCode > 0);
        QVERIFY2(!refused.errors.isEmpty(), refused.errors.constData());
        QProcess subscriber;
        subscriber.start(QStringLiteral("mosquitto_sub"),
                         words("-h 127.0.0.1 -i asks -V mqttv5 -t a/# -q 2 -p")
                             + QStringList{QString::number(broker.port())});
        QVERIFY2(broker.waitFor("subscribed client=asks filter=a/# refused=0xA2\n"), broker.output().constData());
        subscriber.terminate();
        subscriber.waitForFinished();
        QCOMPARE(broker.end(SIGINT).exitCode, 0);
    }
    void outsideTextIsVisible()
    {
        BrokerProgram broker;
        QCOMPARE(broker.publish("--topic a --message x --client-id a\u202Eb").exitCode, 0);
        QVERIFY(broker.waitFor("disconnected"));
        QVERIFY(!broker.output().contains("\u202E"));
        QVERIFY2(broker.output().contains("202E"), broker.output().constData());
        QCOMPARE(broker.end(SIGINT).exitCode, 0);
    }
    void usersAndRights()
    {
        QTemporaryDir folder;
        const QString users = folder.filePath(QStringLiteral("users"));
        QCOMPARE(QProcess::execute(QStringLiteral("mosquitto_passwd"),
                                   words("-c -b") + QStringList{users} + words("alice secret")),
                 0);
        QFile acl(folder.filePath(QStringLiteral("acl")));
        QVERIFY(acl.open(QIODevice::WriteOnly));
        acl.write("user alice\ntopic plant/#\n");
        acl.close();
        const QByteArray files = "--users " + users.toUtf8() + " --acl " + acl.fileName().toUtf8();
        BrokerProgram broker(files.constData());
        QVERIFY(broker.port() != 0);
        QCOMPARE(broker.run("mosquitto_pub", "-V mqttv5 -u alice -P secret -t plant/a -m x -q 1"), 0);
        QVERIFY(broker.run("mosquitto_pub", "-V mqttv5 -u alice -P wrong -t plant/a -m x") != 0);
        QVERIFY(broker.run("mosquitto_pub", "-V mqttv311 -t plant/a -m x") != 0);
        QVERIFY(broker.waitFor("code=0x86"));
        QVERIFY(broker.waitFor("code=0x87"));
        QCOMPARE(broker.publish("--user alice --topic elsewhere --message x --qos 1", "secret").exitCode, 2);
        QVERIFY(!broker.output().contains("secret") && !broker.output().contains("wrong"));
        QCOMPARE(broker.end(SIGINT).exitCode, 0);
    }
    void wrongUsage_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a name") << QByteArray("--bind localhost") << QByteArray("--bind");
        QTest::newRow("open to all") << QByteArray("--bind 0.0.0.0 --port 0") << QByteArray("--allow-anonymous");
        QTest::newRow("a port beyond") << QByteArray("--port 65536") << QByteArray("--port");
        QTest::newRow("QoS 3") << QByteArray("--max-qos 3") << QByteArray("--max-qos");
        QTest::newRow("no such file") << QByteArray("--users /nowhere/users") << QByteArray("/nowhere/users");
        QTest::newRow("no such option") << QByteArray("--frobnicate") << QByteArray("frobnicate");
    }
    void wrongUsage()
    {
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, says);
        const ProgramRun run = ProgramRun::of(words("broker") + words(options));
        QCOMPARE(run.exitCode, 64);
        QVERIFY2(run.errors.contains(says), run.errors.constData());
        QCOMPARE(run.output, QByteArray());
    }
    void aTakenPort()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const ProgramRun run
            = ProgramRun::of(words("broker --port") + QStringList{QString::number(taken.serverPort())});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(QByteArray::number(taken.serverPort())), run.errors.constData());
    }
};

MQTTSCOPE_TEST(TestBrokerCommand, "tst_brokercommand")
#include "tst_brokercommand.moc"
