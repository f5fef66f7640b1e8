// SPDX-License-Identifier: GPL-3.0-or-later
// The upgrade to a WebSocket, client and server, on bytes alone.
#include "core/spec/limits.h"
#include "core/websocket/upgrade.h"
#include "tests/support/clauses.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

Q_DECLARE_METATYPE(mqttscope::UpgradeFailure)

namespace
{

// The example of RFC 6455 1.3.
const QByteArray kKey("dGhlIHNhbXBsZSBub25jZQ==");
const QByteArray kAccept("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");

UpgradeRequest request()
{
    return {QStringLiteral("broker.example"), 9001, false, QStringLiteral("/mqtt"), QStringLiteral("mqtt"), {}};
}

ClientUpgrade client(const UpgradeRequest &asked = request())
{
    return ClientUpgrade(asked, QByteArray::fromBase64(kKey));
}

QByteArray confirmation(const QByteArray &extra = "Sec-WebSocket-Protocol: mqtt\r\n",
                        const QByteArray &accept = kAccept)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept + "\r\n" + extra + "\r\n";
}

}

class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clientAsksForMqtt_data() { test::proves("[5.0/MQTT-6.0.0-3] [3.1.1/MQTT-6.0.0-3] the client offers mqtt"); }
    void clientAsksForMqtt()
    {
        UpgradeRequest asked = request();
        asked.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer x")},
                         {QStringLiteral("X-Name"), QStringLiteral("\u00FC")}};
        const HeadReading reading = readHttpHead(client(asked).request());
        QCOMPARE(reading.status, HeadStatus::Complete);
        QCOMPARE(reading.length, client(asked).request().size());
        const HttpHead &head = reading.head;
        QCOMPARE(head.startLine, QByteArray("GET /mqtt HTTP/1.1"));
        QCOMPARE(head.value("Host"), QByteArray("broker.example:9001"));
        QCOMPARE(head.value("Sec-WebSocket-Key"), kKey);
        QCOMPARE(head.value("Sec-WebSocket-Version"), QByteArray("13"));
        QCOMPARE(head.elements("Sec-WebSocket-Protocol"), QList<QByteArray>{"mqtt"});
        QCOMPARE(head.value("Authorization"), QByteArray("Bearer x"));
        QCOMPARE(head.value("X-Name"), QByteArray("\xC3\xBC"));
    }

    void hostIsSaidAsServersExpectIt_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("isSecure");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("name") << QStringLiteral("a.example") << 80 << false << QByteArray("a.example");
        QTest::newRow("secure") << QStringLiteral("a.example") << 443 << true << QByteArray("a.example");
        QTest::newRow("other port") << QStringLiteral("a.example") << 443 << false << QByteArray("a.example:443");
        QTest::newRow("IPv6") << QStringLiteral("::1") << 80 << false << QByteArray("[::1]");
        QTest::newRow("IPv6 zone") << QStringLiteral("fe80::1%eth0") << 81 << false << QByteArray("[fe80::1]:81");
        QTest::newRow("IDN") << QStringLiteral("b\u00FCcher.example") << 80 << false
                             << QByteArray("xn--bcher-kva.example");
    }
    void hostIsSaidAsServersExpectIt()
    {
        QFETCH(QString, host);
        QFETCH(int, port);
        QFETCH(bool, isSecure);
        UpgradeRequest asked = request();
        asked.host = host;
        asked.port = quint16(port);
        asked.isSecure = isSecure;
        QTEST(readHttpHead(client(asked).request()).head.value("Host"), "header");
        asked.headers = {{QStringLiteral("host"), QStringLiteral("other.example")}};
        const HttpHead own = readHttpHead(client(asked).request()).head;
        QCOMPARE(own.count("Host"), 1);
        QCOMPARE(own.value("Host"), QByteArray("other.example"));
    }

    void whatCannotBeSentIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("subprotocol");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *title, const char *path, const char *subprotocol, const char *name,
                            const QString &value = {}) {
            QTest::newRow(title) << QString::fromUtf8(path) << QString::fromUtf8(subprotocol) << QString::fromUtf8(name)
                                 << value;
        };
        row("path", "mqtt", "mqtt", "X");
        row("path with a line break", "/a\r\nX: y", "mqtt", "X");
        row("subprotocols", "/", "a, b", "X");
        row("no subprotocol", "/", "", "X");
        row("name", "/", "mqtt", "X Y");
        row("value", "/", "mqtt", "X", QStringLiteral("a\r\nY: b"));
        row("reserved", "/", "mqtt", "sec-websocket-protocol", QStringLiteral("x"));
        row("also reserved", "/", "mqtt", "Connection", QStringLiteral("close"));
        row("too large", "/", "mqtt", "X", QString(20'000, QLatin1Char('x')));
    }
    void whatCannotBeSentIsSaid()
    {
        QFETCH(QString, path);
        QFETCH(QString, subprotocol);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QCOMPARE(client().problem(), QString());
        UpgradeRequest asked = request();
        asked.path = path;
        asked.subprotocol = subprotocol;
        asked.headers = {{name, value}};
        QVERIFY(client(asked).problem().endsWith(QLatin1Char('.')));
    }

    void confirmationIsTakenByteByByte()
    {
        const QByteArray bytes = confirmation() + "frames";
        for (qsizetype length = 0; length <= bytes.size(); ++length) {
            const ClientUpgrade::Answer answer = client().read(QByteArrayView(bytes).first(length));
            QVERIFY(!answer.problem);
            QCOMPARE(answer.isComplete, length >= bytes.size() - 6);
            if (answer.isComplete)
                QCOMPARE(answer.length, bytes.size() - 6);
        }
    }

    void everyOtherAnswerHasItsSentence_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<UpgradeFailure>("failure");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &answer, UpgradeFailure failure, const char *words) {
            QTest::newRow(name) << answer << failure << QString::fromUtf8(words);
        };
        const auto status = [](const char *line) { return QByteArray("HTTP/1.1 ") + line + "\r\n\r\n"; };
        row("H13 redirect 302", "HTTP/1.1 302 Found\r\nLocation: http://evil.example/<b>\r\n\r\n",
            UpgradeFailure::Redirected, "http://evil.example/<b>");
        row("400", status("400 Bad Request"), UpgradeFailure::BadRequest, "TLS");
        row("401", status("401 Unauthorized"), UpgradeFailure::Unauthorized, "login");
        row("403", status("403 Forbidden"), UpgradeFailure::Forbidden, "allow");
        row("404", status("404 Not Found"), UpgradeFailure::NotFound, "/mqtt");
        row("410", status("410 Gone"), UpgradeFailure::NotFound, "410 Gone");
        row("418", status("418 Teapot"), UpgradeFailure::OtherStatus, "418 Teapot");
        row("426", status("426 Upgrade Required"), UpgradeFailure::UpgradeRequired, "13");
        row("503", status("503 Busy"), UpgradeFailure::ServerTrouble, "503 Busy");
        row("200", status("200 OK"), UpgradeFailure::OrdinaryPage, "web page");
        row("101 of HTTP/1.0", "HTTP/1.0 101 Ok\r\n\r\n", UpgradeFailure::OtherStatus, "101");
        row("no status", "HTTP/1.1 abc\r\n\r\n", UpgradeFailure::Malformed, "HTTP");
        row("not HTTP", "SSH-2.0-OpenSSH\r\n", UpgradeFailure::NotHttp, "SSH-2.0");
        row("MQTT", QByteArray::fromHex("20020000"), UpgradeFailure::NotHttp, "WebSocket");
        row("TLS", QByteArray::fromHex("15030300020246"), UpgradeFailure::SpeaksTls, "wss");
        row("bad head", "HTTP/1.1 101 Ok\r\nfoo\r\n\r\n", UpgradeFailure::Malformed, "HTTP");
        row("H13 endless head", "HTTP/1.1 101 Ok\r\nA: " + QByteArray(limits::kHttpHeadBytes, 'x'),
            UpgradeFailure::HeadTooLarge, "16384");
        row("H13 compressed body is not unpacked",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99999999999\r\n\r\n",
            UpgradeFailure::OrdinaryPage, "web page");
        row("no Upgrade", "HTTP/1.1 101 Ok\r\nConnection: Upgrade\r\n\r\n", UpgradeFailure::NotConfirmed, "not to");
        row("no Connection", "HTTP/1.1 101 Ok\r\nUpgrade: websocket\r\n\r\n", UpgradeFailure::NotConfirmed, "not to");
        row("wrong accept", confirmation("", "AAAA"), UpgradeFailure::WrongAccept, "Accept");
        row("two accepts", confirmation("Sec-WebSocket-Accept: x\r\n"), UpgradeFailure::WrongAccept, "Accept");
        row("H13 missing subprotocol mqtt", confirmation(""), UpgradeFailure::NoSubprotocol, "mqtt");
        row("wrong subprotocol", confirmation("Sec-WebSocket-Protocol: amqp\r\n"), UpgradeFailure::WrongSubprotocol,
            "amqp");
        row("two subprotocols", confirmation("Sec-WebSocket-Protocol: mqtt, amqp\r\n"),
            UpgradeFailure::WrongSubprotocol, "amqp");
        row("extension",
            confirmation("Sec-WebSocket-Protocol: mqtt\r\nSec-WebSocket-Extensions: permessage-deflate\r\n"),
            UpgradeFailure::UnaskedExtension, "permessage-deflate");
    }
    void everyOtherAnswerHasItsSentence()
    {
        QFETCH(QByteArray, answer);
        QFETCH(UpgradeFailure, failure);
        QFETCH(QString, words);
        const ClientUpgrade::Answer read = client().read(answer);
        QVERIFY(read.problem);
        QCOMPARE(read.problem->failure, failure);
        QVERIFY2(read.problem->sentence.contains(words), qPrintable(read.problem->sentence));
        QVERIFY(read.problem->sentence.endsWith(QLatin1Char('.')) || read.problem->sentence.endsWith(QLatin1Char('?')));
        QCOMPARE(read.problem->isWorthRetrying, failure == UpgradeFailure::ServerTrouble);
    }

    void serverAnswersItsClient()
    {
        const QByteArray asked = client().request();
        for (qsizetype length = 0; length < asked.size(); ++length)
            QVERIFY(!answerUpgrade(QByteArrayView(asked).first(length), {}));
        const auto answer = answerUpgrade(asked + "more", {});
        QVERIFY(answer && answer->isAccepted);
        QCOMPARE(answer->length, asked.size());
        QCOMPARE(answer->subprotocol, QByteArray("mqtt"));
        QCOMPARE(answer->response, confirmation());
        QVERIFY(client().read(answer->response).isComplete);
    }

    void serverRefusesWhatIsNoUpgrade_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *name, const char *from, const QByteArray &to, const char *status) {
            QTest::newRow(name) << QByteArray(from) << to << QByteArray(status);
        };
        row("POST", "GET", "POST", "405");
        row("HTTP/1.0", "HTTP/1.1", "HTTP/1.0", "400");
        row("absolute target", "/mqtt", "http://x/", "400");
        row("no Host", "Host:", "X:", "400");
        row("two Hosts", "Upgrade: websocket", "Host: b\r\nUpgrade: websocket", "400");
        row("no Upgrade", "Upgrade: websocket", "X: y", "426");
        row("no Connection", "Connection: Upgrade", "Connection: close", "426");
        row("another version", "Version: 13", "Version: 8", "426");
        row("no key", "Sec-WebSocket-Key", "X", "400");
        row("short key", "dGhlIHNhbXBsZSBub25jZQ==", "AAAA", "400");
        row("key that is no base64", "dGhlIHNhbXBsZSBub25jZQ==", "dGhlIHNhbXBsZSBub25jZ!!!", "400");
        row("another subprotocol", "Protocol: mqtt", "Protocol: amqp", "400");
        row("no subprotocol", "Sec-WebSocket-Protocol: mqtt", "X: y", "400");
        row("foreign Origin", "Upgrade: websocket", "Origin: http://evil.example\r\nUpgrade: websocket", "403");
        row("two Origins", "Upgrade: websocket", "Origin: a\r\nOrigin: b\r\nUpgrade: websocket", "403");
        row("malformed", "Upgrade: websocket", "foo", "400");
        row("endless", "Upgrade: websocket", "X: " + QByteArray(limits::kHttpHeadBytes, 'x'), "431");
    }
    void serverRefusesWhatIsNoUpgrade()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, status);
        QByteArray asked = client().request();
        QVERIFY(asked.contains(from));
        asked.replace(asked.indexOf(from), from.size(), to);
        UpgradePolicy policy;
        policy.isWelcome = [](const QByteArray &origin, const QByteArray &) { return origin.isEmpty(); };
        const auto answer = answerUpgrade(asked, policy);
        QVERIFY(answer && !answer->isAccepted);
        QVERIFY2(answer->response.startsWith("HTTP/1.1 " + status + ' '), answer->response);
        QVERIFY(answer->response.endsWith("\r\n\r\n"));
    }

    void pagesOfOtherHostsAreNotWelcomeByDefault_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("isWelcome");
        const QByteArray host = readHttpHead(client().request()).head.value("Host");
        QTest::newRow("a page of this host") << "http://" + host << true;
        QTest::newRow("over TLS") << "https://" + host.toUpper() << true;
        QTest::newRow("a page of another") << QByteArray("http://evil.example") << false;
        QTest::newRow("a page of a longer name") << "http://" + host + ".evil.example" << false;
        QTest::newRow("a file") << QByteArray("null") << false;
    }
    void pagesOfOtherHostsAreNotWelcomeByDefault()
    {
        QFETCH(QByteArray, origin);
        QByteArray asked = client().request();
        asked.replace("Upgrade: websocket", "Origin: " + origin + "\r\nUpgrade: websocket");
        const auto answer = answerUpgrade(asked, {});
        QVERIFY(answer);
        QTEST(answer->isAccepted, "isWelcome");
    }

    void serverChoosesTheFirstSubprotocolItKnows()
    {
        QByteArray asked = client().request();
        asked.replace("Protocol: mqtt\r\n", "Protocol: amqp, mqttv3.1\r\nSec-WebSocket-Protocol: mqtt\r\n");
        const auto answer = answerUpgrade(asked, {});
        QVERIFY(answer && answer->isAccepted);
        QCOMPARE(answer->subprotocol, QByteArray("mqttv3.1"));
    }
};

MQTTSCOPE_TEST(TestUpgrade, "tst_upgrade")
#include "tst_upgrade.moc"
