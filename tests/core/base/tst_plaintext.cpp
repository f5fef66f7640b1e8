// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestPlainText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain text stays") << QByteArray("plant/line1 °C") << QStringLiteral("plant/line1 °C");
        QTest::newRow("markup is only text") << QByteArray("<b>&lt;</b>") << QStringLiteral("<b>&lt;</b>");
        QTest::newRow("C0 controls become pictures") << QByteArray("a\x1b[2J\nb\0c", 9) << QStringLiteral("a␛[2J␊b␀c");
        QTest::newRow("right-to-left override is named") << QByteArray("gpj\xE2\x80\xAE"
                                                                       "exe")
                                                         << QStringLiteral("gpj⟨U+202E⟩exe");
        QTest::newRow("zero width space is named") << QByteArray("a\xE2\x80\x8B"
                                                                 "b")
                                                   << QStringLiteral("a⟨U+200B⟩b");
        QTest::newRow("byte order mark is named") << QByteArray("\xEF\xBB\xBFx") << QStringLiteral("⟨U+FEFF⟩x");
        QTest::newRow("Arabic stays Arabic") << QStringLiteral("سلام").toUtf8() << QStringLiteral("سلام");
        QTest::newRow("ill-formed bytes stay different, first") << QByteArray("\xFF"
                                                                              "a")
                                                                << QStringLiteral("⟨FF⟩a");
        QTest::newRow("ill-formed bytes stay different, second") << QByteArray("\xFE"
                                                                               "a")
                                                                 << QStringLiteral("⟨FE⟩a");
        QTest::newRow("over-long form is ill-formed") << QByteArray("\xC0\x80") << QStringLiteral("⟨C0⟩⟨80⟩");
        QTest::newRow("surrogate is ill-formed") << QByteArray("\xED\xA0\x80") << QStringLiteral("⟨ED⟩⟨A0⟩⟨80⟩");
        QTest::newRow("truncated sequence at the end") << QByteArray("a\xE2\x80") << QStringLiteral("a⟨E2⟩⟨80⟩");
        QTest::newRow("C1 control is named") << QStringLiteral("a\u009Bb").toUtf8() << QStringLiteral("a⟨U+009B⟩b");
    }
    void text()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(visibleText(QByteArrayView(bytes)), shown);
    }
    void lengthIsBounded()
    {
        const QString shown = visibleText(QByteArrayView(QByteArray(100000, 'x')), LineBreaks::Visible, 50);
        QCOMPARE(shown.size(), 51);
        QVERIFY(shown.endsWith(QChar(0x2026)));
    }
    void stackedMarksAreBounded()
    {
        QString zalgo(QStringLiteral("a"));
        zalgo += QString(200, QChar(0x0301));
        QVERIFY(visibleText(zalgo).contains(QStringLiteral("⟨U+0301⟩")));
    }
    void lineBreaksCanBeKept()
    {
        QCOMPARE(visibleText(QByteArrayView("a\n\tb"), LineBreaks::Keep), QStringLiteral("a\n\tb"));
    }
};

MQTTSCOPE_TEST(TestPlainText, "tst_plaintext")
#include "tst_plaintext.moc"
