// SPDX-License-Identifier: GPL-3.0-or-later
// `mqttscope pub` and `mqttscope sub` as a script uses them: the real program, without a display, against a real
// broker.
#include "tests/e2e/programrun.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace mqttscope::test;

class TestScriptClients : public QObject
{
    Q_OBJECT
private:
    RealBroker m_broker;
    int m_subscribers = 0;

    QStringList sub(const char *options) const
    {
        return QStringList{QStringLiteral("sub"), QStringLiteral("--url"), m_broker.url()} + words(options);
    }
    QStringList pub(const char *options) const
    {
        return QStringList{QStringLiteral("pub"), QStringLiteral("--url"), m_broker.url()} + words(options);
    }
    /// Starts a subscriber of ours and waits until the broker has granted its subscription.
    std::unique_ptr<RunningProgram> subscribed(const char *options)
    {
        const QByteArray id = "script-" + QByteArray::number(++m_subscribers);
        auto program = std::make_unique<RunningProgram>(
            sub(options) + QStringList{QStringLiteral("--client-id"), QString::fromLatin1(id)});
        if (!QTest::qWaitFor([&] { return m_broker.log().contains("Sending SUBACK to " + id + '\n'); }, 15000))
            qWarning("no SUBACK");
        return program;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_broker.isRunning()); }

    void subPrintsWhatOthersPublish_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("theirs");
        QTest::newRow("3.1") << QByteArray("3.1") << QStringLiteral("mqttv31");
        QTest::newRow("3.1.1") << QByteArray("3.1.1") << QStringLiteral("mqttv311");
        QTest::newRow("5.0") << QByteArray("5.0") << QStringLiteral("mqttv5");
    }
    void subPrintsWhatOthersPublish()
    {
        QFETCH(QByteArray, version);
        QFETCH(QString, theirs);
        const auto program = subscribed("--topic plant/# --qos 2 --count 2 --json --protocol " + version);
        QStringList message{QStringLiteral("-V"), theirs,
                            QStringLiteral("-q"), QStringLiteral("1"),
                            QStringLiteral("-t"), QStringLiteral("plant/a"),
                            QStringLiteral("-m"), QStringLiteral("{\"v\":1}")};
        if (version == "5.0")
            message += words("-D publish content-type application/json -D publish user-property site north "
                             "-D publish user-property site south -D publish message-expiry-interval 60");
        QVERIFY(m_broker.publish(message));
        QVERIFY(m_broker.publish(
            {QStringLiteral("-t"), QStringLiteral("plant/b"), QStringLiteral("-m"), QStringLiteral("second")}));
        const ProgramRun done = program->wait();
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.exitCode, 0);
        const QJsonObject first = lineOf(done.output, 0);
        QCOMPARE(first.value(QLatin1String("topic")).toString(), QStringLiteral("plant/a"));
        QCOMPARE(first.value(QLatin1String("payload")).toString(), QStringLiteral("{\"v\":1}"));
        QCOMPARE(first.value(QLatin1String("qos")).toInt(), 1);
        QCOMPARE(first.value(QLatin1String("retain")).toBool(), false);
        QCOMPARE(lineOf(done.output, 1).value(QLatin1String("payload")).toString(), QStringLiteral("second"));
        const QJsonObject properties = first.value(QLatin1String("properties")).toObject();
        QCOMPARE(first.contains(QLatin1String("properties")), version == "5.0");
        if (version != "5.0")
            return;
        QCOMPARE(properties.value(QLatin1String("content_type")).toString(), QStringLiteral("application/json"));
        QCOMPARE(properties.value(QLatin1String("user_property")).toArray(),
                 QJsonArray({QJsonArray({QStringLiteral("site"), QStringLiteral("north")}),
                             QJsonArray({QStringLiteral("site"), QStringLiteral("south")})}));
        QCOMPARE(properties.value(QLatin1String("message_expiry_interval")).toInt(), 60);
    }
    void subPrintsOneVisibleLineAMessage()
    {
        const auto program = subscribed("--topic plant/# --count 2");
        QVERIFY(m_broker.publish({QStringLiteral("-t"), QStringLiteral("plant/a"), QStringLiteral("-m"),
                                  QStringLiteral("two\nlines \x1b[2J")}));
        QVERIFY(m_broker.publish({QStringLiteral("-t"), QStringLiteral("plant/b"), QStringLiteral("-n")}));
        const ProgramRun done = program->wait();
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.output.count('\n'), 2);
        QVERIFY(!done.output.contains('\x1b'));
        QVERIFY2(done.output.startsWith("plant/a two"), done.output.constData());
    }
    void marksCostNoText()
    {
        const auto program = subscribed("--topic plant/# --count 1");
        const ProgramRun sent = ProgramRun::of(pub("--topic plant/a --file -"),
                                               QByteArray("\0\xff\xfe\x01"
                                                          "end",
                                                          7));
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(program->wait().output, QByteArray("plant/a \u2400\u27e8FF\u27e9\u27e8FE\u27e9\u2401end\n"));
    }
    void subStaysWithoutATopicUntilTheTimeIsOver()
    {
        const ProgramRun done = ProgramRun::of(sub("--timeout 1"));
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.output, QByteArray());
        QVERIFY2(m_broker.log().contains("Received DISCONNECT"), "it leaves with a goodbye");
    }
    void subSaysWhenTheCountWasNotReached()
    {
        QCOMPARE(ProgramRun::of(sub("--topic nothing/here --count 1 --timeout 1")).exitCode, 3);
    }
    void subLeavesWithAGoodbyeWhenInterrupted()
    {
        const auto program = subscribed("--topic plant/#");
        program->process().terminate();
        const ProgramRun done = program->wait();
        QCOMPARE(done.exitCode, 0);
        QTRY_VERIFY(m_broker.log().contains("Received DISCONNECT from script-" + QByteArray::number(m_subscribers)));
    }

    void pubIsReceivedByOthers_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("QoS 0, 3.1") << QByteArray("--qos 0 --protocol 3.1");
        QTest::newRow("QoS 1, 3.1.1") << QByteArray("--qos 1 --protocol 3.1.1");
        QTest::newRow("QoS 2, 5.0") << QByteArray("--qos 2 --content-type text/plain --user-property a=b=c");
    }
    void pubIsReceivedByOthers()
    {
        QFETCH(QByteArray, options);
        const auto subscriber = m_broker.subscribe(words("-V mqttv5 -q 2 -t plant/out -C 3 -F %q|%p|%C|%P"));
        const ProgramRun done = ProgramRun::of(pub("--topic plant/out --message hello --repeat 3 " + options));
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.exitCode, 0);
        QVERIFY(subscriber->waitForFinished(15000));
        const QList<QByteArray> lines = subscriber->readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].left(7), options.mid(6, 1) + "|hello");
        if (options.contains("5.0") || options.contains("content-type"))
            QCOMPARE(lines[0], QByteArray("2|hello|text/plain|a:b=c"));
    }
    void pubTakesLinesFromStandardInput()
    {
        const auto program = subscribed("--topic lines --count 4 --json --qos 1");
        RunningProgram publisher(pub("--topic lines --qos 1 --stdin-lines"));
        publisher.process().write("one\ntwo\r\n\nfour");
        const ProgramRun published = publisher.wait();
        QCOMPARE(published.exitCode, 0);
        const ProgramRun done = program->wait();
        QStringList payloads;
        for (qsizetype i = 0; i < 4; ++i)
            payloads.append(lineOf(done.output, i).value(QLatin1String("payload")).toString());
        QCOMPARE(payloads,
                 QStringList({QStringLiteral("one"), QStringLiteral("two"), QString(), QStringLiteral("four")}));
    }
    void pubLeavesItsWill()
    {
        const auto program = subscribed("--topic wills/# --count 1 --json --retain-as-published");
        RunningProgram publisher(
            pub("--topic plant/x --stdin-lines --will-topic wills/w --will-message gone --will-retain "
                "--will-qos 1 --will-content-type text/plain"));
        publisher.process().write("first\n");
        QTRY_VERIFY(m_broker.log().contains("plant/x"));
        publisher.process().kill();
        const QJsonObject will = lineOf(program->wait().output, 0);
        QCOMPARE(will.value(QLatin1String("payload")).toString(), QStringLiteral("gone"));
        QCOMPARE(will.value(QLatin1String("retain")).toBool(), true);
        QCOMPARE(will.value(QLatin1String("properties")).toObject().value(QLatin1String("content_type")).toString(),
                 QStringLiteral("text/plain"));
        publisher.wait();
    }

    void exitCodesTellWhatHappened_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        const QString nowhere = QStringLiteral("mqtt://127.0.0.1:%1").arg(freePort());
        const QStringList here{QStringLiteral("--url"), m_broker.url()};
        QTest::newRow("nobody listens, pub")
            << QStringList{QStringLiteral("pub"), QStringLiteral("--url"), nowhere} + words("--topic a --message b")
            << 1 << QByteArray("refused");
        QTest::newRow("nobody listens, sub")
            << QStringList{QStringLiteral("sub"), QStringLiteral("--url"), nowhere} << 1 << QByteArray("refused");
        QTest::newRow("no address") << words("sub --topic a") << 64 << QByteArray("--url is needed");
        QTest::newRow("unknown option") << words("pub --colour red") << 64 << QByteArray("colour");
        QTest::newRow("no payload") << words("pub --topic a") + here << 64 << QByteArray("--message");
        QTest::newRow("wildcard in a Topic Name")
            << words("pub --topic a/# --message b") + here << 64 << QByteArray("--topic");
        QTest::newRow("bad filter") << words("sub --topic a/#/b") + here << 64 << QByteArray("--topic");
        QTest::newRow("property out of range") << words("sub --receive-maximum 0") + here << 64
                                               << QByteArray("--receive-maximum: a number from 1 to 65535");
        QTest::newRow("property that is no number") << words("pub --topic a --message b --message-expiry-interval x")
                + here << 64 << QByteArray("--message-expiry-interval");
        QTest::newRow("will without a topic")
            << words("sub --will-message x") + here << 64 << QByteArray("--will-topic");
        QTest::newRow("file that is not there")
            << words("pub --topic a --file /does/not/exist") + here << 64 << QByteArray("cannot be read");
    }
    void exitCodesTellWhatHappened()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, words);
        const ProgramRun done = ProgramRun::of(arguments);
        QCOMPARE(done.exitCode, code);
        QCOMPARE(done.output, QByteArray());
        QCOMPARE(done.errors.count('\n'), 1); // one sentence
        QVERIFY2(done.errors.contains(words), done.errors.constData());
    }
    void aRefusalIsToldByItsCode()
    {
        RealBroker closed(QStringLiteral("allow_anonymous false"));
        qputenv("MQTTSCOPE_PASSWORD", "s3cr3t-canary");
        const ProgramRun done = ProgramRun::of(QStringList{QStringLiteral("pub"), QStringLiteral("--url"), closed.url()}
                                               + words("--topic a --message b --user u"));
        qunsetenv("MQTTSCOPE_PASSWORD");
        QCOMPARE(done.exitCode, 2);
        QVERIFY2(done.errors.contains("0x87"), done.errors.constData());
        QVERIFY(!done.errors.contains("s3cr3t-canary"));
    }
};

MQTTSCOPE_TEST(TestScriptClients, "tst_scriptclients")

#include "tst_scriptclients.moc"
