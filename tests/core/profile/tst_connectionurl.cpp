// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionprofile.h"
#include "core/profile/connectionurl.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestConnectionUrl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        const auto row
            = [](const char *typed, const char *host, int port, const char *user = "", const char *password = "") {
                  QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(host) << port
                                       << QString::fromUtf8(user) << QByteArray(password);
              };
        row("mqtt://localhost:1884", "localhost", 1884);
        row("mqtt://broker.example", "broker.example", 1883);
        row("tcp://10.0.0.1:1", "10.0.0.1", 1);
        row("  localhost:65535 ", "localhost", 65535);
        row("localhost", "localhost", 1883);
        row("MQTT://HOST/", "host", 1883);
        row("mqtt://[::1]:1884", "::1", 1884);
        row("mqtt://me@host", "host", 1883, "me");
        row("mqtt://me%40work:p%3Aw@host:2", "host", 2, "me@work", "p:w");
    }
    void addressesAreUnderstood()
    {
        QFETCH(QString, typed);
        const auto url = parseConnectionUrl(typed);
        QVERIFY2(url, url ? "" : qPrintable(url.error()));
        QTEST(url->host, "host");
        QTEST(int(url->port), "port");
        QTEST(url->userName, "user");
        QTEST(url->password, "password");
        QCOMPARE(url->hasPassword, !url->password.isEmpty());
    }

    void othersGetOneSentence_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"", "   ", "mqtt://", "mqtt://:1883", "mqtt://host:0", "mqtt://host:65536", "mqtt://host:-1",
              "mqtt://host:abc", "http://host", "mqtts://host", "wss://host/mqtt", "mqtt://host/topic",
              "mqtt://host?x=1", "mqtt://host#a", "mqtt://user:secret@", "mqtt://[::1", "mqtt://ho st", "://"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void othersGetOneSentence()
    {
        QFETCH(QString, typed);
        const auto url = parseConnectionUrl(typed);
        QVERIFY(!url);
        QVERIFY(url.error().endsWith(QLatin1Char('.')));
        QVERIFY(!url.error().contains(QLatin1String("secret")));
    }

    void profileUrlNeverNamesTheUser()
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.userName = QStringLiteral("me");
        profile.host = QStringLiteral("::1");
        QCOMPARE(profile.url(), QStringLiteral("mqtt://[::1]:1883"));
        const auto url = parseConnectionUrl(profile.url());
        QVERIFY(url);
        QCOMPARE(url->host, profile.host);
    }
};

MQTTSCOPE_TEST(TestConnectionUrl, "tst_connectionurl")
#include "tst_connectionurl.moc"
