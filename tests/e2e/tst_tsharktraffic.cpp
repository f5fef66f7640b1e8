// SPDX-License-Identifier: GPL-3.0-or-later
// What mosquitto, paho and we say to each other, field by field as tshark sees it. Differences that are known stand in
// docs/conformance.md.
#include "core/codec/summary.h"
#include "tests/e2e/programrun.h"
#include "tests/support/realbroker.h"
#include "tests/support/recordingrelay.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

/// Runs a program to its end while the relay works; the exit code, -1 if it does not end.
int run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool hasEnded = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    return hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

}

class TestTsharkTraffic : public QObject
{
    Q_OBJECT
    RealBroker m_broker;

    void withMosquitto(quint16 port, const QString &version)
    {
        const QStringList address{QStringLiteral("-h"),  QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                                  QString::number(port), QStringLiteral("-V"),        version};
        const bool is5 = version == QLatin1String("mqttv5");
        QStringList publish = address + words("-t m/a -m hello -q 2 -r -i m-pub -u someone -P s3cr3t");
        publish += words("--will-topic m/state --will-payload gone --will-qos 1 --will-retain");
        QStringList subscribe = address + words("-t m/+ -t m/# -q 2 -C 1 -W 20 -i m-sub");
        if (is5) {
            publish += words("-D publish content-type text/plain -D publish message-expiry-interval 600 "
                             "-D publish user-property site north -D publish response-topic m/answer "
                             "-D publish correlation-data c1 -D publish payload-format-indicator 1 "
                             "-D connect session-expiry-interval 60 -D connect receive-maximum 5 "
                             "-D will will-delay-interval 3 -D will content-type text/plain");
            subscribe += words("-D subscribe subscription-identifier 77 -D connect topic-alias-maximum 9");
        }
        QCOMPARE(run(QStringLiteral("mosquitto_pub"), publish), 0);
        QCOMPARE(run(QStringLiteral("mosquitto_sub"), subscribe), 0); // the retained message is there
    }

    void withPaho(quint16 port, const QString &level)
    {
        const QString script = QStringLiteral(MQTTSCOPE_SOURCE_DIR "/tests/data/clients/paho_walk.py");
        // the distribution's, which has the distribution's paho; there may be others before it
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        QVERIFY2(!python.isEmpty(), "python3 is not installed; ./dev test installs it with paho");
        QCOMPARE(run(python, {script, QString::number(port), level}), 0);
    }

    void withOurs(quint16 port, const QString &version)
    {
        const QStringList address{QStringLiteral("--url"), QStringLiteral("mqtt://127.0.0.1:%1").arg(port),
                                  QStringLiteral("--protocol"), version};
        for (const char *qos : {"0", "1", "2"})
            QCOMPARE(run(QStringLiteral(MQTTSCOPE_PROGRAM),
                         QStringList{QStringLiteral("pub")} + address
                             + words("--topic o/a --message hello --retain --qos") + words(qos)),
                     0);
        QCOMPARE(run(QStringLiteral(MQTTSCOPE_PROGRAM),
                     QStringList{QStringLiteral("sub")} + address
                         + words("--topic o/# --qos 2 --count 1 --timeout 20 --client-id ours")),
                 0);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_broker.isRunning()); }

    void traffic_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("version");
        for (const char *version : {"mqttv31", "mqttv311", "mqttv5"})
            QTest::addRow("mosquitto %s", version) << QStringLiteral("mosquitto") << QString::fromLatin1(version);
        for (const char *level : {"3", "4", "5"})
            QTest::addRow("paho %s", level) << QStringLiteral("paho") << QString::fromLatin1(level);
        for (const char *version : {"3.1", "3.1.1", "5.0"})
            QTest::addRow("ours %s", version) << QStringLiteral("ours") << QString::fromLatin1(version);
    }
    void traffic()
    {
        QFETCH(QString, client);
        QFETCH(QString, version);
        RecordingRelay relay(m_broker.port());
        if (client == QLatin1String("mosquitto"))
            withMosquitto(relay.port(), version);
        else if (client == QLatin1String("paho"))
            withPaho(relay.port(), version);
        else
            withOurs(relay.port(), version);
        if (QTest::currentTestFailed())
            return;

        const QList<RecordedFrame> frames = relay.frames();
        QVERIFY2(frames.size() >= 10, qPrintable(QString::number(frames.size())));
        const QList<TsharkPacket> shark = askTshark(frames);
        QCOMPARE(shark.size(), frames.size());
        QHash<quint16, StreamContext> contexts;
        int compared = 0;
        for (qsizetype i = 0; i < frames.size(); ++i) {
            const RecordedFrame &frame = frames[i];
            StreamContext &context = contexts[frame.clientPort];
            context.seenFromStart = true;
            const ProtocolVersion before = context.version;
            QCOMPARE(faultSpec(summarize(frame.frame, frame.direction, context).fault).name, "");
            const Dissection dissection
                = dissect(frame.frame, before == ProtocolVersion::Unknown ? context.version : before, frame.direction);
            const QStringList differences = differencesFromTshark(dissection, shark[i], compared);
            QVERIFY2(differences.isEmpty(),
                     qPrintable(QLatin1String(frame.frame.toHex()) + QLatin1Char('\n')
                                + differences.join(QLatin1Char('\n'))));
        }
        QVERIFY(compared > 50);
    }
};

MQTTSCOPE_TEST(TestTsharkTraffic, "tst_tsharktraffic")
#include "tst_tsharktraffic.moc"
