// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/connectionprofile.h"
#include "core/profile/connectionurl.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

Q_DECLARE_METATYPE(mqttscope::TransportKind)

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
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<QString>("path");
        const auto row
            = [](const char *typed, const char *host, int port, const char *user = "", const char *password = "",
                 TransportKind transport = TransportKind::Tcp, const char *path = "") {
                  QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(host) << port
                                       << QString::fromUtf8(user) << QByteArray(password) << transport
                                       << QString::fromUtf8(path);
              };
        row("mqtt://localhost:1884", "localhost", 1884);
        row("mqtt://broker.example", "broker.example", 1883);
        row("tcp://10.0.0.1:1", "10.0.0.1", 1);
        row("  localhost:65535 ", "localhost", 65535);
        row("localhost", "localhost", 1883);
        row("MQTT://HOST/", "host", 1883);
        row("mqtt://[::1]:1884", "::1", 1884);
        row("mqtt://[fe80::1%25eth0]:1884", "fe80::1%eth0", 1884);
        row("mqtt://me@host", "host", 1883, "me");
        row("mqtt://me%40work:p%3Aw@host:2", "host", 2, "me@work", "p:w");
        row("mqtt://bank.example@evil.example", "evil.example", 1883, "bank.example");
        row("mqtts://host", "host", 8883, "", "", TransportKind::Tls);
        row("ssl://host:1", "host", 1, "", "", TransportKind::Tls);
        row("tls://me:pw@host", "host", 8883, "me", "pw", TransportKind::Tls);
        row("ws://host", "host", 80, "", "", TransportKind::WebSocket);
        row("ws://host/", "host", 80, "", "", TransportKind::WebSocket, "/");
        row("wss://host/a%20b/mqtt", "host", 443, "", "", TransportKind::SecureWebSocket, "/a%20b/mqtt");
        row("wss://[::1]:8084/mqtt", "::1", 8084, "", "", TransportKind::SecureWebSocket, "/mqtt");
        row("wss://host/mqtt?token=a%20b&x", "host", 443, "", "", TransportKind::SecureWebSocket,
            "/mqtt?token=a%20b&x");
        row("wss://host?token=x", "host", 443, "", "", TransportKind::SecureWebSocket, "/?token=x");
        row("unix:///run/mosquitto.sock", "/run/mosquitto.sock", 1883, "", "", TransportKind::LocalSocket);
        row("UNIX:///a%20b", "/a b", 1883, "", "", TransportKind::LocalSocket);
        row("unix://@broker", "@broker", 1883, "", "", TransportKind::LocalSocket);
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
        QTEST(url->transport, "transport");
        QTEST(url->path, "path");
        QCOMPARE(url->hasPassword, !url->password.isEmpty());
        // What a profile prints of it is understood as the same place.
        ConnectionProfile profile;
        url->applyTo(profile);
        const auto again = parseConnectionUrl(profile.url());
        QVERIFY2(again, qPrintable(profile.url()));
        QCOMPARE(again->host, url->host);
        QCOMPARE(again->port, url->port);
        QCOMPARE(again->transport, url->transport);
        if (usesWebSocket(url->transport))
            QCOMPARE(again->path, url->path.isEmpty() ? QStringLiteral("/mqtt") : url->path.section(u'?', 0, 0));
    }

    void theQueryThatIsNotShownStays()
    {
        ConnectionProfile profile;
        profile.transport = TransportKind::SecureWebSocket;
        profile.host = QStringLiteral("a.example");
        profile.webSocket.path = QStringLiteral("/ws?token=secret");
        const auto typed = [&profile](const char *text) {
            ConnectionProfile changed = profile;
            parseConnectionUrl(QString::fromLatin1(text))->applyTo(changed);
            return changed.webSocket.path;
        };
        QCOMPARE(typed("wss://a.example:8443/ws"), QStringLiteral("/ws?token=secret"));
        QCOMPARE(typed("wss://a.example/ws?token=other"), QStringLiteral("/ws?token=other"));
        QCOMPARE(typed("wss://a.example/mqtt"), QStringLiteral("/mqtt"));
        QCOMPARE(typed("wss://a.example"), QStringLiteral("/mqtt"));
    }

    void pathsOfLocalSockets()
    {
        for (const char *path : {"/run/m.sock", "@m", "/a b"})
            QCOMPARE(localSocketProblem(QString::fromLatin1(path)), QString());
        for (const char *path : {"", "/", "@", "m.sock", "./m.sock", "~/m.sock", "/a\nb"})
            QVERIFY2(localSocketProblem(QString::fromLatin1(path)).endsWith(QLatin1Char('.')), path);
        QVERIFY(!localSocketProblem(QLatin1Char('/') + QString(200, QLatin1Char('x'))).isEmpty());
    }

    void othersGetOneSentence_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"",
                                  "   ",
                                  "mqtt://",
                                  "mqtt://:1883",
                                  "mqtt://host:0",
                                  "mqtt://host:65536",
                                  "mqtt://host:-1",
                                  "mqtt://host:abc",
                                  "http://host",
                                  "mqtts://host/path",
                                  "wss://host/mqtt?token=secret#a",
                                  "ws://host/mqtt#a",
                                  "wss://host:99999/",
                                  "mqtt://host/topic",
                                  "mqtt://-h",
                                  "mqtt:--platformpluginpath=/tmp",
                                  "mqtt://us%00er@host",
                                  "mqtt://us%0aer@host",
                                  "mqtt://ho%00st",
                                  "mqtt://ho\nst",
                                  "unix://",
                                  "unix:///",
                                  "unix://relative/path",
                                  "unix:///a%00b",
                                  "unix:///a%0ab",
                                  "mqtt://host?x=1",
                                  "mqtt://host#a",
                                  "mqtt://user:secret@",
                                  "mqtt://[::1",
                                  "mqtt://ho st",
                                  "://"})
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

    void whatIsTooLongIsRefusedAtOnce()
    {
        QVERIFY(!parseConnectionUrl(QLatin1String("mqtt://") + QString(1'000'000, QLatin1Char('a'))));
        QVERIFY(!parseConnectionUrl(QLatin1String("unix:///") + QString(200, QLatin1Char('a'))));
    }

    void profileUrlHidesTheQueryOfAPath()
    {
        ConnectionProfile profile;
        profile.transport = TransportKind::SecureWebSocket;
        profile.port = 443;
        profile.webSocket.path = QStringLiteral("/mqtt?token=secret");
        QCOMPARE(profile.url(), QStringLiteral("wss://localhost:443/mqtt"));
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
