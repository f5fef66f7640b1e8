// SPDX-License-Identifier: GPL-3.0-or-later
// What a script relies on when `mqttscope pub`, `sub` and `decode` end with a code: nothing is lost in silence, nothing
// is taken for something else.
#include "core/spec/propertyspec.h"
#include "tests/e2e/programrun.h"
#include "tests/e2e/scriptedbroker.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr char kConnect = 0x10;
constexpr char kSubscribe = char(0x82);
constexpr char kPingreq = char(0xC0);

/// Answers CONNECT and PINGREQ, and nothing else.
std::optional<QByteArray> greet(int, const QByteArray &packet)
{
    if (packet.front() == kConnect)
        return ScriptedBroker::connack();
    return packet.front() == kPingreq ? QByteArray::fromHex("d000") : QByteArray();
}

QStringList arguments(const char *command, const QString &url, const QByteArray &options)
{
    return QStringList{QLatin1String(command), QStringLiteral("--url"), url} + words(options.constData());
}

/// Runs the program by a shell, which can pass any bytes.
ProgramRun shell(const QByteArray &line, const QString &url = {}, const QStringList &environment = {})
{
    QProcess process;
    QProcessEnvironment variables = withoutDisplay();
    for (const QString &variable : environment)
        variables.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    variables.insert(QStringLiteral("PROGRAM"), QStringLiteral(MQTTSCOPE_PROGRAM));
    variables.insert(QStringLiteral("URL"), url);
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QString::fromUtf8(line)});
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A file of so many bytes.
QString fileOf(QTemporaryFile &file, qsizetype bytes)
{
    if (!file.open() || file.write(QByteArray(bytes, 'x')) != bytes || !file.flush())
        qFatal("no temporary file");
    return file.fileName();
}

}

class TestScriptPromises : public QObject
{
    Q_OBJECT
    RealBroker m_broker;

    ProgramRun run(const char *command, const QByteArray &options, const QByteArray &input = {}) const
    {
        return ProgramRun::of(arguments(command, m_broker.url(), options), input);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_broker.isRunning()); }

    void pubAtQoS0WaitsForABrokerThatReadsLate()
    {
        constexpr qsizetype kBytes = 8'000'000;
        QTemporaryFile file;
        ScriptedBroker broker([](int number, const QByteArray &packet) { return greet(number, packet); });
        broker.holdBack();
        RunningProgram program(arguments("pub", broker.url(), "--topic t --protocol 3.1.1 --file ")
                               + QStringList{fileOf(file, kBytes)});
        QTRY_VERIFY(broker.received() > 0);
        QTest::qWait(300); // longer than a goodbye takes where nobody is waited for
        broker.readOn();
        const ProgramRun done = program.wait();
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(broker.received() > kBytes, qPrintable(QString::number(broker.received())));
    }
    void pubAtQoS0SaysWhatDidNotArrive()
    {
        QTemporaryFile file;
        ScriptedBroker broker([](int number, const QByteArray &packet) { return greet(number, packet); });
        broker.holdBack();
        RunningProgram program(arguments("pub", broker.url(), "--topic t --protocol 3.1.1 --timeout 1 --file ")
                               + QStringList{fileOf(file, 32'000'000)});
        const ProgramRun done = program.wait();
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.errors.contains("did not reach the broker"), done.errors.constData());
    }
    void pubKeepsItsOwnBounds_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("times");
        QTest::newRow("many of a megabyte") << 1'000'000 << 20;
        QTest::newRow("one larger than all that may wait") << 20'000'000 << 1;
    }
    void pubKeepsItsOwnBounds()
    {
        QFETCH(int, bytes);
        QFETCH(int, times);
        QTemporaryFile file;
        const ProgramRun done = run("pub",
                                    "--topic big --protocol 3.1.1 --qos 1 --repeat " + QByteArray::number(times)
                                        + " --file " + fileOf(file, bytes).toUtf8());
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.exitCode, 0);
    }

    void subAsksAgainWhenItWasCutOffBeforeSuback()
    {
        ScriptedBroker broker([](int number, const QByteArray &packet) -> std::optional<QByteArray> {
            if (packet.front() != kSubscribe)
                return greet(number, packet);
            if (number == 0)
                return std::nullopt;
            return ScriptedBroker::suback(packet, QByteArray(1, '\0')) + ScriptedBroker::publish("a", "came");
        });
        RunningProgram program(arguments("sub", broker.url(), "--topic a --count 1 --protocol 3.1.1"));
        const ProgramRun done = program.wait();
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(done.output, QByteArray("a came\n"));
        QCOMPARE(broker.connections(), 2);
        QVERIFY2(!done.errors.contains("refused"), done.errors.constData());
    }
    void subNamesTheFilterRefusedAndKeepsTheOthers_data()
    {
        QTest::addColumn<bool>("isResumed");
        QTest::newRow("with the first SUBSCRIBE") << false;
        QTest::newRow("when only the refused one is asked for again") << true;
    }
    void subNamesTheFilterRefusedAndKeepsTheOthers()
    {
        QFETCH(bool, isResumed);
        const QByteArray grantedAndRefused = QByteArray::fromHex("0080");
        const int last = isResumed ? 1 : 0;
        ScriptedBroker broker([=](int number, const QByteArray &packet) -> std::optional<QByteArray> {
            if (packet.front() == kConnect)
                return ScriptedBroker::connack(number == 1);
            if (packet.front() != kSubscribe)
                return greet(number, packet);
            const QByteArray codes = number == 0 ? grantedAndRefused : grantedAndRefused.right(1);
            const QByteArray answer = ScriptedBroker::suback(packet, codes);
            return number == last ? answer + ScriptedBroker::publish("plant/a", "1")
                                  : answer + QByteArray::fromHex("f000"); // a fault: it connects again
        });
        RunningProgram program(
            arguments("sub", broker.url(),
                      "--topic plant/a --topic plant/b --count 1 --protocol 3.1.1 --no-clean --client-id promises"));
        const ProgramRun done = program.wait();
        QCOMPARE(done.output, QByteArray("plant/a 1\n"));
        QCOMPARE(done.exitCode, 2);
        QVERIFY2(done.errors.contains("plant/b was refused"), done.errors.constData());
        QVERIFY2(!done.errors.contains("plant/a"), done.errors.constData());
    }
    void subscribeCarriesUserProperties()
    {
        QByteArray subscribe;
        ScriptedBroker broker([&subscribe](int, const QByteArray &packet) -> std::optional<QByteArray> {
            if (packet.front() == kConnect)
                return QByteArray::fromHex("2003000000");
            if (packet.front() != kSubscribe)
                return QByteArray();
            subscribe = packet;
            return std::nullopt;
        });
        RunningProgram program(
            arguments("sub", broker.url(), "--topic a --no-reconnect --subscribe-user-property site=north"));
        QCOMPARE(program.wait().exitCode, 1);
        QVERIFY(subscribe.contains(QByteArray("\x26\x00\x04site\x00\x05north", 14)));
    }
    void subLeavesWhenEverythingIsRefused()
    {
        ScriptedBroker broker([](int number, const QByteArray &packet) -> std::optional<QByteArray> {
            return packet.front() == kSubscribe ? ScriptedBroker::suback(packet, QByteArray::fromHex("8080"))
                                                : greet(number, packet);
        });
        RunningProgram program(arguments("sub", broker.url(), "--topic a --topic b --protocol 3.1.1"));
        QCOMPARE(program.wait().exitCode, 2);
    }
    void subWithoutAConnectionInTimeHasFailed()
    {
        ScriptedBroker silent([](int, const QByteArray &) { return QByteArray(); });
        RunningProgram program(arguments("sub", silent.url(), "--timeout 1 --connect-timeout 60"));
        const ProgramRun done = program.wait();
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.errors.contains("no connection"), done.errors.constData());
    }
    void subThatCannotWriteHasFailed()
    {
        QVERIFY(m_broker.publish(words("-t full -r -m kept")));
        const ProgramRun done = shell("\"$PROGRAM\" sub --url $URL --topic full --count 1 >/dev/full", m_broker.url());
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.errors.contains("Standard output"), done.errors.constData());
    }
    void subKeepsItsSessionAndLeavesWhatItDidNotPrint()
    {
        const QByteArray session = "--topic kept --qos 1 --no-clean --client-id keeper ";
        QCOMPARE(run("sub", session + "--timeout 1").exitCode, 0);
        for (const char *payload : {"one", "two", "three"})
            QVERIFY(m_broker.publish(words("-t kept -q 1 -m") + QStringList{QLatin1String(payload)}));
        for (const char *payload : {"one", "two", "three"}) {
            const ProgramRun done = run("sub", session + "--count 1 --timeout 10");
            QCOMPARE(done.exitCode, 0);
            QCOMPARE(done.output, QByteArray("kept ") + payload + '\n');
        }
    }
    void subEscapesWhatATerminalWouldObey()
    {
        QVERIFY(m_broker.publish({QStringLiteral("-t"), QStringLiteral("escape"), QStringLiteral("-r"),
                                  QStringLiteral("-m"), QStringLiteral("a\u009b2J\u202Eb\U000E0041")}));
        const ProgramRun done = run("sub", "--topic escape --count 1 --json --timeout 10");
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.output.contains("\"a\\u009b2J\\u202eb\\udb40\\udc41\""), done.output.constData());
        QCOMPARE(lineOf(done.output, 0).value(QLatin1String("payload")).toString(),
                 QStringLiteral("a\u009b2J\u202Eb\U000E0041"));
    }

    void bytesOfAMessageStayAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("octal");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("no UTF-8") << QByteArray("\\377\\376a\\303") << QByteArray("fffe61c3");
        QTest::newRow("U+FEFF in front") << QByteArray("\\357\\273\\277a") << QByteArray("efbbbf61");
        QTest::newRow("text") << QByteArray("21 \\302\\260C") << QByteArray("323120c2b043");
    }
    void bytesOfAMessageStayAsTheyAre()
    {
        QFETCH(QByteArray, octal);
        QFETCH(QByteArray, hex);
        const auto subscriber = m_broker.subscribe(words("-t bytes -C 1 -F %x"));
        const ProgramRun done = shell(
            "\"$PROGRAM\" pub --url $URL --topic bytes --message \"$(printf '" + octal + "')\"", m_broker.url());
        QCOMPARE(done.exitCode, 0);
        QVERIFY(subscriber->waitForFinished(15000));
        QCOMPARE(subscriber->readAllStandardOutput().trimmed(), hex);
    }
    void bytesThatAreNoTextAreWrongUsage()
    {
        const ProgramRun done
            = shell("\"$PROGRAM\" pub --url $URL --message a --topic \"$(printf 'a\\377')\"", m_broker.url());
        QCOMPARE(done.exitCode, 64);
        QVERIFY2(done.errors.contains("--topic"), done.errors.constData());
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const char *command, const char *options, const char *named) {
            QTest::newRow(name) << QByteArray(command) << QByteArray(options) << QByteArray(named);
        };
        row("standard input as password and lines", "pub", "--topic a --stdin-lines --user u --password-file -",
            "Standard input");
        row("standard input as password and file", "pub", "--topic a --file - --user u --password-file -",
            "Standard input");
        row("standard input as two secrets", "sub", "--psk-identity i --psk-file - --password-file -",
            "Standard input");
        row("property of a message before 5.0", "pub", "--topic a --message b --protocol 3.1.1 --content-type x",
            "--content-type needs");
        row("property of the will before 5.0", "pub",
            "--topic a --message b --protocol 3.1 --will-topic w --will-delay-interval 5", "--will-delay-interval");
        row("property of CONNECT before 5.0", "sub", "--protocol 3.1.1 --session-expiry-interval 5",
            "--session-expiry-interval");
        row("option of a subscription before 5.0", "sub", "--protocol 3.1.1 --topic a --no-local", "--no-local");
        row("will at the end without one", "sub", "--disconnect-with-will", "--will-topic");
        row("unknown authentication method", "sub", "--authentication-method GSSAPI --user u",
            "--authentication-method");
        row("certificates for a connection in clear", "pub", "--topic a --message b --ca ca.pem", "mqtts://");
        row("two payloads", "pub", "--topic a --message b --file c", "Only one");
        row("SCRAM without a password", "sub", "--authentication-method SCRAM-SHA-256 --user u", "password");
    }
    void wrongUsageIsSaid()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, named);
        const ProgramRun done = run(command.constData(), options, "line\n");
        QCOMPARE(done.exitCode, 64);
        QVERIFY2(done.errors.contains(named), done.errors.constData());
        QCOMPARE(done.output, QByteArray());
    }
    void scramBeginsWithUserAndNonce()
    {
        QByteArray connect;
        ScriptedBroker broker([&connect](int, const QByteArray &packet) -> std::optional<QByteArray> {
            connect = packet;
            return std::nullopt;
        });
        qputenv("MQTTSCOPE_PASSWORD", "s3cr3t");
        RunningProgram program(arguments("sub", broker.url(), "--authentication-method SCRAM-SHA-256 --user press"));
        qunsetenv("MQTTSCOPE_PASSWORD");
        QCOMPARE(program.wait().exitCode, 1);
        QVERIFY(connect.contains("SCRAM-SHA-256") && connect.contains("n,,n=press,r="));
        QVERIFY(!connect.contains("s3cr3t"));
    }
    void theWillIsPublishedOnRequest()
    {
        const auto subscriber = m_broker.subscribe(words("-V mqttv5 -t wills/# -C 1 -F %t|%p"));
        const ProgramRun done
            = run("pub", "--topic a --message b --will-topic wills/w --will-message gone --disconnect-with-will");
        QCOMPARE(done.errors, QByteArray());
        QCOMPARE(done.exitCode, 0);
        QVERIFY(subscriber->waitForFinished(15000));
        QCOMPARE(subscriber->readAllStandardOutput().trimmed(), QByteArray("wills/w|gone"));
    }
    void anEmptyPasswordFileCounts()
    {
        QByteArray connect;
        ScriptedBroker broker([&connect](int, const QByteArray &packet) -> std::optional<QByteArray> {
            connect = packet;
            return std::nullopt;
        });
        qputenv("MQTTSCOPE_PASSWORD", "s3cr3t");
        RunningProgram program(arguments("sub", broker.url(), "--user press --password-file /dev/null"));
        qunsetenv("MQTTSCOPE_PASSWORD");
        QCOMPARE(program.wait().exitCode, 1);
        QVERIFY(connect.contains("press"));
        QVERIFY(!connect.contains("s3cr3t"));
    }

    void decodeThatCannotWriteHasFailed_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("as text") << QByteArray("c000");
        QTest::newRow("as JSON") << QByteArray("--json c000");
        QTest::newRow("help") << QByteArray("--help");
    }
    void decodeThatCannotWriteHasFailed()
    {
        QFETCH(QByteArray, options);
        const ProgramRun done = shell("\"$PROGRAM\" decode " + options + " >/dev/full");
        QCOMPARE(done.exitCode, 1);
        QCOMPARE(done.errors.count('\n'), 1);
    }
    void decodedJsonIsTheSameInEveryLanguage()
    {
        const QByteArray line = "\"$PROGRAM\" decode --json c000";
        const ProgramRun english = shell(line, {}, {QStringLiteral("LC_ALL=C.UTF-8")});
        const ProgramRun chinese
            = shell(line, {}, {QStringLiteral("LC_ALL=zh_CN.UTF-8"), QStringLiteral("LANGUAGE=zh_CN")});
        QVERIFY(english.output.contains("Packet type"));
        QCOMPARE(chinese.output, english.output);
    }
    void decodedJsonIsFitForATerminal()
    {
        const ProgramRun done = ProgramRun::of(words("decode --json 30050003 61c29b"));
        QVERIFY2(done.output.contains("\"a\\u009b\""), done.output.constData());
        QVERIFY(!done.output.contains('\x9b'));
    }

    void theGoodbyeSaysWhatWasAsked()
    {
        QByteArray goodbye;
        ScriptedBroker broker([&goodbye](int, const QByteArray &packet) -> std::optional<QByteArray> {
            if (packet.front() == kConnect)
                return QByteArray::fromHex("2003000000");
            if (quint8(packet.front()) != 0xE0)
                return QByteArray();
            goodbye = packet;
            return std::nullopt; // closes
        });
        RunningProgram program(arguments("pub", broker.url(),
                                         "--topic a --message b --session-expiry-interval 9 "
                                         "--disconnect-session-expiry-interval 5 --disconnect-reason-string bye "
                                         "--disconnect-user-property k=v"));
        QCOMPARE(program.wait().exitCode, 0);
        QVERIFY2(goodbye.contains(QByteArray::fromHex("1100000005")), goodbye.toHex(' ').constData());
        QVERIFY2(goodbye.contains(QByteArray::fromHex("1f0003627965")), goodbye.toHex(' ').constData());
        QVERIFY2(goodbye.contains(QByteArray::fromHex("2600016b000176")), goodbye.toHex(' ').constData());
    }
    void helpListsEveryProperty_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("option");
        const std::tuple<const char *, PropertyScope, const char *> scopes[]
            = {{"pub", PropertyScope::Connect, ""},
               {"pub", PropertyScope::Will, "will-"},
               {"pub", PropertyScope::Publish, ""},
               {"pub", PropertyScope::Disconnect, "disconnect-"},
               {"sub", PropertyScope::Subscribe, ""}};
        for (const PropertySpec &spec : kPropertySpecs) {
            for (const auto &[command, scope, prefix] : scopes) {
                const bool isServers
                    = (scope == PropertyScope::Publish && spec.id == PropertyId::SubscriptionIdentifier)
                    || (scope == PropertyScope::Disconnect && spec.id == PropertyId::ServerReference);
                const bool isComputed = spec.id == PropertyId::AuthenticationData;
                if (!spec.scopes.contains(scope) || isServers || isComputed)
                    continue;
                QByteArray option = QByteArray(spec.name).mid(QByteArray(spec.name).lastIndexOf('.') + 1);
                option.replace('_', '-');
                if (!option.startsWith(prefix))
                    option.prepend(prefix);
                if (scope == PropertyScope::Connect && spec.id == PropertyId::UserProperty)
                    option.prepend("connect-");
                if (scope == PropertyScope::Subscribe && spec.id == PropertyId::UserProperty)
                    option.prepend("subscribe-");
                QTest::addRow("%s --%s", command, option.constData()) << QByteArray(command) << option;
            }
        }
    }
    void helpListsEveryProperty()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, option);
        static QHash<QByteArray, QByteArray> helps;
        if (!helps.contains(command))
            helps.insert(command, ProgramRun::of(words(command + " --help")).output);
        QVERIFY2(helps.value(command).contains("  --" + option + ' '), option.constData());
    }
    void helpNamesTheSubcommands()
    {
        const QByteArray help = ProgramRun::of(words("--help")).output;
        for (const char *command : {"broker", "decode", "pub", "sub"}) {
            QVERIFY2(help.contains(QByteArray("mqttscope ") + command), command);
            const QByteArray own = ProgramRun::of(words(QByteArray(command) + " --help")).output;
            QVERIFY2(own.startsWith(QByteArray("Usage: mqttscope ") + command + " [options]"), own.constData());
        }
    }
};

MQTTSCOPE_TEST(TestScriptPromises, "tst_scriptpromises")

#include "tst_scriptpromises.moc"
