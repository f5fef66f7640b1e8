// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong at the other end is said in one sentence in the window, and what was captured stays.
#include "core/capture/capturestore.h"
#include "tests/e2e/programbench.h"
#include "tests/support/realbroker.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"
#include "ui/widgets/noticebar.h"

#include <QDir>
#include <QLabel>
#include <QStandardPaths>

using namespace mqttscope;
using namespace mqttscope::test;

Q_DECLARE_METATYPE(mqttscope::test::ScriptedServer::Then)

class TestBadInput : public QObject
{
    Q_OBJECT
private:
    static void connectTo(ProgramBench &bench, const QString &url)
    {
        QVERIFY(bench.type("welcomeUrl", url));
        QVERIFY(bench.click("welcomeConnect"));
    }
    static QString notice(const ProgramBench &bench) { return bench.window().notices().currentText(); }

private Q_SLOTS:
    void nobodyThere()
    {
        ProgramBench bench;
        connectTo(bench, QStringLiteral("mqtt://127.0.0.1:%1").arg(freePort()));
        QTRY_VERIFY2_WITH_TIMEOUT(notice(bench).contains(QStringLiteral("refused"), Qt::CaseInsensitive),
                                  qPrintable(notice(bench)), 10000);
    }
    void noSuchName()
    {
        ProgramBench bench;
        connectTo(bench, QStringLiteral("mqtt://no-such-host.invalid"));
        QTRY_VERIFY2_WITH_TIMEOUT(notice(bench).contains(QStringLiteral("no-such-host.invalid")),
                                  qPrintable(notice(bench)), 15000);
    }

    void brokenAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ScriptedServer::Then>("then");
        QTest::addColumn<QString>("said");
        using Then = ScriptedServer::Then;
        QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << Then::Close
                                      << QStringLiteral("HTTP");
        QTest::newRow("a TLS server") << QByteArray::fromHex("15030100020246") << Then::Close << QStringLiteral("TLS");
        QTest::newRow("garbage") << QByteArray::fromHex("00ffeeddccbbaa") << Then::Stay << QString();
        QTest::newRow("cut in the middle of CONNACK") << QByteArray::fromHex("2003") << Then::Close << QString();
        QTest::newRow("closed without a word") << QByteArray() << Then::Close << QString();
        QTest::newRow("reset without a word") << QByteArray() << Then::Reset << QString();
        for (const quint8 code : {0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A,
                                  0x8C, 0x90, 0x95, 0x97, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9F}) {
            QByteArray connack = QByteArray::fromHex("20030000"
                                                     "00");
            connack[3] = char(code);
            const QByteArray name = "CONNACK 0x" + QByteArray::number(code, 16);
            QTest::newRow(name.constData()) << connack << Then::Close << QString();
        }
    }
    void brokenAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ScriptedServer::Then, then);
        QFETCH(QString, said);
        ScriptedServer server(answer, then);
        ProgramBench bench;
        connectTo(bench, QStringLiteral("mqtt://127.0.0.1:%1").arg(server.port()));
        QTRY_VERIFY_WITH_TIMEOUT(!notice(bench).isEmpty(), 10000);
        const QString sentence = notice(bench);
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) || sentence.endsWith(QLatin1Char('?')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('\n')), qPrintable(sentence));
        // CONNECT, and whatever whole packet came back, are there to be looked at.
        QTRY_VERIFY(bench.application().workspace().capture.counters().kept >= 1);
    }

    void mistypedAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("port out of range") << QStringLiteral("mqtt://localhost:99999");
        QTest::newRow("no host") << QStringLiteral("mqtt://");
        QTest::newRow("another scheme") << QStringLiteral("ftp://localhost");
        QTest::newRow("a password in the address") << QStringLiteral("mqtt://me:secret@");
    }
    void mistypedAddress()
    {
        QFETCH(QString, url);
        ProgramBench bench;
        QVERIFY(bench.type("welcomeUrl", url));
        (void)bench.click("welcomeConnect");
        auto *problem = bench.widget<QLabel>("welcomeUrlProblem");
        QTRY_VERIFY((problem = bench.widget<QLabel>("welcomeUrlProblem")) != nullptr);
        QVERIFY2(problem->text().endsWith(QLatin1Char('.')), qPrintable(problem->text()));
        QVERIFY(!problem->text().contains(QStringLiteral("secret")));
    }

    void corruptProfileFile()
    {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QFile file(folder.filePath(QStringLiteral("connections.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"connections\": [ {\"name\": ");
        file.close();
        ProgramBench bench;
        QVERIFY(!notice(bench).isEmpty());
        QCOMPARE(folder.entryList({QStringLiteral("connections.json.broken-*")}).size(), 1);
        QVERIFY(bench.widget("welcomePage"));
    }
};

MQTTSCOPE_TEST(TestBadInput, "tst_badinput")
#include "tst_badinput.moc"
