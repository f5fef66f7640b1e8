// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope::test;

class TestRealBroker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesAMessageBetweenRealClients()
    {
        RealBroker broker;
        QVERIFY(broker.isRunning());
        const auto subscriber = broker.subscribe({QStringLiteral("-t"), QStringLiteral("a/#"), QStringLiteral("-v")});
        QVERIFY(broker.publish(
            {QStringLiteral("-t"), QStringLiteral("a/b"), QStringLiteral("-m"), QStringLiteral("hello")}));
        QTRY_COMPARE(subscriber->peek(100), QByteArray("a/b hello\n"));
        subscriber->terminate();
        QVERIFY(subscriber->waitForFinished());
    }
    void comesBackOnTheSamePort()
    {
        RealBroker broker;
        const quint16 port = broker.port();
        broker.stop();
        QVERIFY(!broker.isRunning());
        QVERIFY(broker.start());
        QCOMPARE(broker.port(), port);
    }
};

MQTTSCOPE_TEST(TestRealBroker, "tst_realbroker")
#include "tst_realbroker.moc"
