// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/pages/recentlist.h"
#include "ui/settings/uistate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;

class TestUiState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetComesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/window.json"));
        UiState state(path);
        state.setTheme(QStringLiteral("dark"));
        state.setLanguage(QStringLiteral("zh_CN"));
        state.setTextScale(1.25);
        state.setCaptureBudget(64LL << 20);
        state.setGeometry(QByteArray("\x00\x01\xFF", 3));
        state.setSplitter(QStringLiteral("main"), QByteArray("abc"));
        const QDateTime used = QDateTime::fromMSecsSinceEpoch(1'767'225'600'123, Qt::UTC);
        state.setLastUsed(QStringLiteral("id-1"), used);
        QVERIFY(state.save());

        UiState again(path);
        again.load();
        QCOMPARE(again.theme(), QStringLiteral("dark"));
        QCOMPARE(again.language(), QStringLiteral("zh_CN"));
        QCOMPARE(again.textScale(), 1.25);
        QCOMPARE(again.captureBudget(), 64LL << 20);
        QCOMPARE(again.geometry(), QByteArray("\x00\x01\xFF", 3));
        QCOMPARE(again.splitter(QStringLiteral("main")), QByteArray("abc"));
        QCOMPARE(again.lastUsed(QStringLiteral("id-1")), used);
        QVERIFY(!again.lastUsed(QStringLiteral("id-2")).isValid());
        QCOMPARE(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void damageGivesDefaults_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"theme\": \"da");
        QTest::newRow("an array") << QByteArray("[1, 2]");
        QTest::newRow("wrong types") << QByteArray("{\"theme\": 7, \"textScale\": \"big\", \"captureBudget\": -5}");
        QTest::newRow("out of range") << QByteArray("{\"textScale\": 1e300, \"captureBudget\": 1e300}");
        QTest::newRow("two megabytes") << QByteArray(2 << 20, '[');
    }
    void damageGivesDefaults()
    {
        QFETCH(QByteArray, contents);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
        file.close();
        UiState state(path);
        state.load();
        QCOMPARE(state.theme(), QStringLiteral("system"));
        QVERIFY(state.textScale() >= 0.8 && state.textScale() <= 1.6);
        QVERIFY(state.captureBudget() >= 16LL << 20);
    }
    void unknownKeysAreKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"future\": {\"a\": 1}}");
        file.close();
        UiState state(path);
        state.load();
        state.setTheme(QStringLiteral("light"));
        QVERIFY(state.save());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("future"));
    }
    void recentTimesAreSaidInWords()
    {
        const QDateTime now(QDate(2026, 3, 13), QTime(12, 0)); // a Friday
        QCOMPARE(RecentList::whenText(now.addSecs(-3600), now), QStringLiteral("today 11:00"));
        QCOMPARE(RecentList::whenText(now.addDays(-1), now), QStringLiteral("yesterday"));
        QCOMPARE(RecentList::whenText(now.addDays(-2), now), QStringLiteral("Wednesday"));
        QCOMPARE(RecentList::whenText(now.addDays(-9), now), QStringLiteral("2026-03-04"));
        QCOMPARE(RecentList::whenText({}, now), QString());
    }
};

MQTTSCOPE_TEST(TestUiState, "tst_uistate")
#include "tst_uistate.moc"
