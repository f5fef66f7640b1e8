// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/languages.h"
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/models/brokerhealth.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QComboBox>
#include <QMenuBar>
#include <QTest>

using namespace mqttscope;
using test::WindowBench;

namespace
{
QString text(MainWindow &window, const char *action)
{
    return window.findChild<QAction *>(QLatin1String(action))->text();
}
}

class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Languages().setLanguage(QStringLiteral("en")); }

    void chineseShowsInTheWindow()
    {
        Languages languages;
        languages.setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(languages.current(), QStringLiteral("zh_CN"));
        WindowBench bench;
        MainWindow &window = bench.open();
        QCOMPARE(text(window, "topicsAction"), QStringLiteral("主题"));
        QCOMPARE(text(window, "packetsAction"), QStringLiteral("报文"));
        QCOMPARE(bench.find<PlainLabel>("statusState").fullText(), QStringLiteral("未连接"));
        QVERIFY(window.menuBar()->actions().first()->text().startsWith(QStringLiteral("文件")));
    }
    void theSpecsLabelsAreTranslatedToo()
    {
        Languages languages;
        languages.setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(QCoreApplication::translate("ReasonSpec", "Not authorized"), QStringLiteral("未授权"));
        QCOMPARE(QCoreApplication::translate("PropertySpec", "Topic Alias"), QStringLiteral("主题别名"));
    }
    void theBrokerCardsAreTranslatedToo()
    {
        Languages languages;
        languages.setLanguage(QStringLiteral("zh_CN"));
        LocalBrokerHealth local;
        BrokerStatus status;
        status.running = true;
        status.messagesIn = 7;
        local.take(status);
        QCOMPARE(local.health().uptime.note, QStringLiteral("本地 Broker"));
        QCOMPARE(local.health().messagesIn.note, QStringLiteral("启动以来 7"));
    }
    void theLanguageSwitchesWhileTheProgramRuns()
    {
        const auto line = CommandLine::parse({QStringLiteral("--language"), QStringLiteral("en")});
        QVERIFY(line);
        Application application(*qApp, *line);
        application.start();
        QCOMPARE(text(application.window(), "topicsAction"), QStringLiteral("Topics"));
        application.window().showPage(PageId::Settings);
        auto *box = application.window().findChild<QComboBox *>(QStringLiteral("languageBox"));
        box->setCurrentIndex(box->findData(QStringLiteral("zh_CN")));
        const MainWindow *before = &application.window();
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(&application.window() != before);
        QCOMPARE(text(application.window(), "topicsAction"), QStringLiteral("主题"));
        QCOMPARE(application.window().page(), PageId::Settings);
        QVERIFY(application.window().isVisible());
        QCOMPARE(application.workspace().state.language(), QStringLiteral("zh_CN"));
    }
};

MQTTSCOPE_TEST(TestLanguages, "tst_languages")
#include "tst_languages.moc"
