// SPDX-License-Identifier: GPL-3.0-or-later
// mosquitto's own clients against our local broker and devices, over real sockets.
#include "tests/support/enginerig.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace mqttscope;
using test::EngineRig;

namespace
{

constexpr int kHangGuardMs = 20'000;

/// A mosquitto program; killed when it goes out of scope.
class Program
{
public:
    Program(const EngineRig &rig, const char *name, const QStringList &arguments)
    {
        QStringList all{QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                        QString::number(rig.broker.port)};
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QLatin1String(name), all + arguments);
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool isFinished() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    [[nodiscard]] QByteArray output()
    {
        m_output += m_process.readAll();
        return m_output;
    }
    void kill() { m_process.kill(); }

private:
    QProcess m_process;
    QByteArray m_output;
};

const BrokerClientInfo *clientOf(const EngineRig &rig, const QString &clientId)
{
    const auto at = std::find_if(rig.broker.clients.cbegin(), rig.broker.clients.cend(),
                                 [&](const BrokerClientInfo &client) { return client.clientId == clientId; });
    return at == rig.broker.clients.cend() ? nullptr : &*at;
}

bool hasSubscribed(const EngineRig &rig, const QString &clientId)
{
    const BrokerClientInfo *client = clientOf(rig, clientId);
    return client && client->connected && client->subscriptions > 0;
}

QStringList words(const char *text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

}

class TestForeignClients : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionsMeet_data()
    {
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QString>("subscriber");
        const QStringList versions = words("mqttv31 mqttv311 mqttv5");
        for (const QString &publisher : versions)
            for (const QString &subscriber : versions)
                QTest::addRow("%s to %s", qPrintable(publisher), qPrintable(subscriber)) << publisher << subscriber;
    }
    void versionsMeet()
    {
        QFETCH(QString, publisher);
        QFETCH(QString, subscriber);
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.broker.running, kHangGuardMs);
        Program sub(rig, "mosquitto_sub", words("-i sub -t a/+ -q 2 -C 3 -W 20 -F %q:%r:%p -V") << subscriber);
        QTRY_VERIFY_WITH_TIMEOUT(hasSubscribed(rig, QStringLiteral("sub")), kHangGuardMs);
        for (const char *qos : {"0", "1", "2"}) {
            Program pub(rig, "mosquitto_pub",
                        words("-i pub -t a/b -m hello -V") << publisher << QStringLiteral("-q") << QLatin1String(qos));
            QTRY_VERIFY_WITH_TIMEOUT(pub.isFinished(), kHangGuardMs);
            QVERIFY2(pub.exitCode() == 0, pub.output().constData());
        }
        QTRY_VERIFY_WITH_TIMEOUT(sub.isFinished(), kHangGuardMs);
        QCOMPARE(sub.output(), QByteArray("0:0:hello\n1:0:hello\n2:0:hello\n"));
    }

    void willOfAKilledClient()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.broker.running, kHangGuardMs);
        Program watcher(rig, "mosquitto_sub", words("-i watcher -t status -C 1 -W 20"));
        Program mortal(rig, "mosquitto_sub", words("-i mortal -t x --will-topic status --will-payload gone -V mqttv5"));
        QTRY_VERIFY_WITH_TIMEOUT(hasSubscribed(rig, QStringLiteral("watcher"))
                                     && hasSubscribed(rig, QStringLiteral("mortal")),
                                 kHangGuardMs);
        mortal.kill();
        QTRY_VERIFY_WITH_TIMEOUT(watcher.isFinished(), kHangGuardMs);
        QCOMPARE(watcher.output(), QByteArray("gone\n"));
    }

    void sessionWaitsForItsClient()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.broker.running, kHangGuardMs);
        {
            Program first(rig, "mosquitto_sub", words("-i device -c -q 1 -t queue -E -V mqttv311"));
            QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), kHangGuardMs);
        }
        Program pub(rig, "mosquitto_pub", words("-t queue -q 1 -m waited --repeat 3"));
        QTRY_VERIFY_WITH_TIMEOUT(pub.isFinished(), kHangGuardMs);
        QTRY_VERIFY_WITH_TIMEOUT(clientOf(rig, QStringLiteral("device"))
                                     && clientOf(rig, QStringLiteral("device"))->queued == 3,
                                 kHangGuardMs);
        Program second(rig, "mosquitto_sub", words("-i device -c -q 1 -t queue -C 3 -W 20 -V mqttv311"));
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), kHangGuardMs);
        QCOMPARE(second.output(), QByteArray("waited\nwaited\nwaited\n"));
    }

    void retainedAndSystemTopics()
    {
        EngineRig rig;
        rig.engine->startBroker(0);
        QTRY_VERIFY_WITH_TIMEOUT(rig.broker.running, kHangGuardMs);
        Program pub(rig, "mosquitto_pub", words("-t kept -r -m value"));
        QTRY_VERIFY_WITH_TIMEOUT(pub.isFinished(), kHangGuardMs);
        Program kept(rig, "mosquitto_sub", words("-t # -C 1 -W 20 -F %t:%r:%p"));
        QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), kHangGuardMs);
        QCOMPARE(kept.output(), QByteArray("kept:1:value\n"));
        Program system(rig, "mosquitto_sub", words("-t $SYS/broker/version -C 1 -W 20"));
        QTRY_VERIFY_WITH_TIMEOUT(system.isFinished(), kHangGuardMs);
        QVERIFY2(system.output().startsWith("MQTT Scope"), system.output().constData());
    }

    void requestIsAnsweredByTheDevice()
    {
        EngineRig rig;
        rig.engine->startDemo();
        QTRY_VERIFY_WITH_TIMEOUT(hasSubscribed(rig, QStringLiteral("press-04-setpoint")), kHangGuardMs);
        Program request(
            rig, "mosquitto_rr",
            words("-V mqttv5 -t plant/line1/press-04/setpoint -e answers/1 -q 1 -W 20 -m {\"target\":68.5}"));
        QTRY_VERIFY_WITH_TIMEOUT(request.isFinished(), kHangGuardMs);
        QCOMPARE(request.output(), QByteArray("{\"accepted\":true,\"target\":68.5}\n"));
    }
};

MQTTSCOPE_TEST(TestForeignClients, "tst_foreignclients")
#include "tst_foreignclients.moc"
