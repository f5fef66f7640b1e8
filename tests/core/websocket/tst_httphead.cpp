// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/limits.h"
#include "core/websocket/httphead.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

Q_DECLARE_METATYPE(mqttscope::HeadStatus)

class TestHttpHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<HeadStatus>("status");
        const auto row = [](const char *name, const QByteArray &bytes, HeadStatus status) {
            QTest::newRow(name) << bytes << status;
        };
        row("whole", "HTTP/1.1 101 Ok\r\nA: b\r\n\r\n", HeadStatus::Complete);
        row("no fields", "HTTP/1.1 101 Ok\r\n\r\n", HeadStatus::Complete);
        row("more behind it", QByteArray("HTTP/1.1 101 Ok\r\n\r\n\x82\0", 21), HeadStatus::Complete);
        row("nothing", "", HeadStatus::Incomplete);
        row("without its end", "HTTP/1.1 101 Ok\r\nA: b\r\n\r", HeadStatus::Incomplete);
        row("empty first line", "\r\n\r\n\r\n", HeadStatus::Malformed);
        row("line feed alone", "HTTP/1.1 101 Ok\nA: b\r\n\r\n", HeadStatus::Malformed);
        row("carriage return alone", "HTTP/1.1 101 Ok\r\nA: b\rC: d\r\n\r\n", HeadStatus::Malformed);
        row("NUL", QByteArray("HTTP/1.1 101 Ok\r\nA: \0\r\n\r\n", 25), HeadStatus::Malformed);
        row("folded line", "HTTP/1.1 101 Ok\r\nA: b\r\n c\r\n\r\n", HeadStatus::Malformed);
        row("blank in a name", "HTTP/1.1 101 Ok\r\nA : b\r\n\r\n", HeadStatus::Malformed);
        row("no name", "HTTP/1.1 101 Ok\r\n: b\r\n\r\n", HeadStatus::Malformed);
        row("no colon", "HTTP/1.1 101 Ok\r\nfoo\r\n\r\n", HeadStatus::Malformed);
        const QByteArray filled = "HTTP/1.1 101 Ok\r\nA: " + QByteArray(limits::kHttpHeadBytes, 'x');
        row("as large as allowed", filled.left(limits::kHttpHeadBytes - 4) + "\r\n\r\n", HeadStatus::Complete);
        row("one byte larger", filled.left(limits::kHttpHeadBytes - 3) + "\r\n\r\n", HeadStatus::TooLarge);
        row("endless", filled, HeadStatus::TooLarge);
    }
    void headsAreReadStrictly()
    {
        QFETCH(QByteArray, bytes);
        const HeadReading reading = readHttpHead(bytes);
        QTEST(reading.status, "status");
        if (reading.status != HeadStatus::Complete)
            return;
        QVERIFY(bytes.first(reading.length).endsWith("\r\n\r\n"));
        for (qsizetype length = 0; length < qMin<qsizetype>(reading.length, 100); ++length)
            QCOMPARE(readHttpHead(QByteArrayView(bytes).first(length)).status, HeadStatus::Incomplete);
    }

    void fieldsAreFoundByNameInAnyCase()
    {
        const HttpHead head = readHttpHead("GET / HTTP/1.1\r\nupgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
                                           "X:\r\nCONNECTION:  close \r\n\r\n")
                                  .head;
        QCOMPARE(head.startLine, QByteArray("GET / HTTP/1.1"));
        QCOMPARE(head.value("Upgrade"), QByteArray("WebSocket"));
        QVERIFY(head.hasElement("Upgrade", "websocket"));
        QCOMPARE(head.count("connection"), 2);
        QCOMPARE(head.elements("connection"), (QList<QByteArray>{"keep-alive", "Upgrade", "close"}));
        QVERIFY(head.hasElement("Connection", "upgrade"));
        QCOMPARE(head.count("X"), 1);
        QCOMPARE(head.value("X"), QByteArray());
        QCOMPARE(head.count("Y"), 0);
    }

    void whatWouldChangeTheRequestIsRefused()
    {
        QVERIFY(isHeaderName(u"X-Api-Key"));
        for (const char16_t *name : {u"", u"a b", u"a:", u"a\r\nb", u"\u00E4", u"a\t"})
            QVERIFY(!isHeaderName(name));
        QVERIFY(isHeaderValue(u""));
        QVERIFY(isHeaderValue(u"Bearer a.b \u00FC\tx"));
        for (const char16_t *value : {u"a\r\nX: y", u"a\n", u"\x7F", u"\x85"})
            QVERIFY(!isHeaderValue(value));
        QVERIFY(isRequestTarget(u"/mqtt?x=1&y=%20"));
        for (const char16_t *path : {u"", u"mqtt", u"/a b", u"/a\r\n", u"/\u00E4", u"http://x/"})
            QVERIFY(!isRequestTarget(path));
    }
};

MQTTSCOPE_TEST(TestHttpHead, "tst_httphead")
#include "tst_httphead.moc"
