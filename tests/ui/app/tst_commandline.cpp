// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAskedIsNothingDone()
    {
        const auto line = CommandLine::parse({});
        QVERIFY(line);
        QVERIFY(!line->demo && line->connectUrl.isEmpty() && !line->page && !line->quitAfterMs && !line->theme);
    }
    void everythingAsked()
    {
        const auto line = CommandLine::parse(
            QStringLiteral("--connect mqtt://h:1884 --subscribe a/# --subscribe $SYS/# --page packets --quit-after 2.5 "
                           "--quit-after-messages 1000 --stats-json /tmp/s.json --language zh_CN --theme dark")
                .split(QLatin1Char(' ')));
        QVERIFY2(line, line ? "" : qPrintable(line.error()));
        QCOMPARE(line->connectUrl, QStringLiteral("mqtt://h:1884"));
        QCOMPARE(line->subscribe, QStringList({QStringLiteral("a/#"), QStringLiteral("$SYS/#")}));
        QCOMPARE(line->page, std::optional(PageId::Packets));
        QCOMPARE(line->quitAfterMs, std::optional(2500));
        QCOMPARE(line->quitAfterMessages, std::optional(quint64(1000)));
        QCOMPARE(line->statsFile, QStringLiteral("/tmp/s.json"));
        QCOMPARE(line->language, QStringLiteral("zh_CN"));
        QCOMPARE(line->theme, std::optional(ThemeChoice::Dark));
    }
    void qtsOwnOptionsAreLeftToQt()
    {
        const auto line = CommandLine::parse({QStringLiteral("-platform"), QStringLiteral("offscreen"),
                                              QStringLiteral("--demo"), QStringLiteral("-style"), QStringLiteral("x")});
        QVERIFY(line && line->demo);
    }
    void picturesNeedTheDemo()
    {
        const auto line = CommandLine::parse({QStringLiteral("--shots"), QStringLiteral("/tmp/x")});
        QVERIFY(line && line->demo);
    }
    void badArguments_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("named"); ///< what the sentence must name
        const auto row = [](const char *name, const QString &arguments, const QString &named) {
            QTest::newRow(name) << arguments << named;
        };
        row("unknown option", QStringLiteral("--nonsense"), QStringLiteral("nonsense"));
        row("a word too many", QStringLiteral("extra"), QStringLiteral("extra"));
        row("no address", QStringLiteral("--connect mqtt://h:0"), QStringLiteral("--connect"));
        row("another scheme", QStringLiteral("--connect ftp://h"), QStringLiteral("--connect"));
        row("filter without connection", QStringLiteral("--subscribe a"), QStringLiteral("--connect"));
        row("invalid filter", QStringLiteral("--connect h --subscribe a/#/b"), QStringLiteral("a/#/b"));
        row("no such page", QStringLiteral("--page home"), QStringLiteral("--page"));
        row("no number", QStringLiteral("--quit-after soon"), QStringLiteral("--quit-after"));
        row("not a number", QStringLiteral("--quit-after nan"), QStringLiteral("--quit-after"));
        row("negative", QStringLiteral("--quit-after -1"), QStringLiteral("--quit-after"));
        row("no messages", QStringLiteral("--quit-after-messages 0"), QStringLiteral("--quit-after-messages"));
        row("no such language", QStringLiteral("--language de"), QStringLiteral("--language"));
        row("no such theme", QStringLiteral("--theme pink"), QStringLiteral("--theme"));
        row("value missing", QStringLiteral("--connect"), QStringLiteral("connect"));
    }
    void badArguments()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, named);
        const auto line = CommandLine::parse(arguments.split(QLatin1Char(' ')));
        QVERIFY(!line);
        QVERIFY2(line.error().contains(named), qPrintable(line.error()));
        QVERIFY(!line.error().contains(QLatin1Char('\n')));
    }
    void passwordsOfAddressesAreNotEchoed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        const QString url = QStringLiteral("mqtt://me:se/c@ret@host");
        row("an address without --connect", {url});
        row("an address as an option", {QStringLiteral("--") + url});
        row("an unknown option with one", {QStringLiteral("--conect=") + url});
        row("an address as a filter",
            {QStringLiteral("--connect"), QStringLiteral("h"), QStringLiteral("--subscribe"),
             url + QStringLiteral("#x")});
        row("an address that is none", {QStringLiteral("--connect"), url + QStringLiteral(":99999")});
    }
    void passwordsOfAddressesAreNotEchoed()
    {
        QFETCH(QStringList, arguments);
        const auto line = CommandLine::parse(arguments);
        QVERIFY(!line);
        QVERIFY2(!line.error().contains(QLatin1String("me:")) && !line.error().contains(QLatin1String("ret")),
                 qPrintable(line.error()));
    }
    void hostileTextInTheSentenceIsVisible()
    {
        const auto line = CommandLine::parse({QStringLiteral("a\u202Eb\x1B[2J")});
        QVERIFY(!line);
        QVERIFY(!line.error().contains(QChar(0x202E)));
        QVERIFY(!line.error().contains(QChar(0x1B)));
    }
};

MQTTSCOPE_TEST(TestCommandLine, "tst_commandline")
#include "tst_commandline.moc"
