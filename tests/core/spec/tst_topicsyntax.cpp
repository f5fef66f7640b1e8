// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/spec/topicsyntax.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestTopicSyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("fault5");
        QTest::addColumn<QByteArray>("fault3");
        const auto row = [](const char *name, const QByteArray &filter, const char *fault5, const char *fault3) {
            QTest::newRow(name) << filter << QByteArray(fault5) << QByteArray(fault3);
        };
        for (const char *good :
             {"#", "+", "/", "//", "a", "a/b", "+/+", "a/#", "/#", "+/#", "$SYS/#", "$share", "$shared/a"})
            row(good, good, "", "");
        row("[5.0/MQTT-4.7.1-1] #/a", "#/a", "filter-hash-misplaced", "filter-hash-misplaced");
        row("[3.1.1/MQTT-4.7.1-2] a#", "a#", "filter-hash-misplaced", "filter-hash-misplaced");
        row("a/#/b", "a/#/b", "filter-hash-misplaced", "filter-hash-misplaced");
        row("##", "##", "filter-hash-misplaced", "filter-hash-misplaced");
        row("[5.0/MQTT-4.7.1-2] a/+b", "a/+b", "filter-plus-misplaced", "filter-plus-misplaced");
        row("[3.1.1/MQTT-4.7.1-3] a+", "a+", "filter-plus-misplaced", "filter-plus-misplaced");
        row("+#", "+#", "filter-plus-misplaced", "filter-plus-misplaced");
        row("[5.0/MQTT-4.7.3-1] empty", "", "topic-filter-empty", "topic-filter-empty");
        row("[5.0/MQTT-4.8.2-1] $share//a", "$share//a", "share-name-empty", "");
        row("$share/", "$share/", "share-name-empty", "");
        row("[5.0/MQTT-4.8.2-2] $share/+/a", "$share/+/a", "share-name-wildcard", "");
        row("$share/g", "$share/g", "share-filter-missing", "");
        row("$share/g/", "$share/g/", "share-filter-missing", "");
        row("$share/g//", "$share/g//", "", "");
        row("$share/g/#/a", "$share/g/#/a", "filter-hash-misplaced", "filter-hash-misplaced");
        row("[5.0/MQTT-4.7.3-2] NUL", QByteArray("a\0b", 3), "string-contains-nul", "string-contains-nul");
        row("not UTF-8", "\xC0\x80", "string-not-utf8", "string-not-utf8");
        row("[5.0/MQTT-4.7.3-3] too long", QByteArray(65536, 'a'), "field-overrun", "field-overrun");
        row("65 535 slashes", QByteArray(65535, '/'), "", "");
        row("+/ ten thousand times", QByteArray("+/").repeated(10000), "", "");
    }
    void filters()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, fault5);
        QFETCH(QByteArray, fault3);
        QCOMPARE(QByteArray(faultSpec(checkTopicFilter(filter, ProtocolVersion::V5_0)).name), fault5);
        QCOMPARE(QByteArray(faultSpec(checkTopicFilter(filter, ProtocolVersion::V3_1_1)).name), fault3);
        QCOMPARE(isValidTopicFilter(filter), fault5.isEmpty());
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char *name, const QByteArray &topic, const char *fault) {
            QTest::newRow(name) << topic << QByteArray(fault);
        };
        row("plain", "plant/line1/press-04/temperature", "");
        row("spaces and quotes", "a b/\"'<>&", "");
        row("only a slash", "/", "");
        row("every printable character but the wildcards", "!\"$%&'()*,-./0123456789:;<=>?@[\\]^_`{|}~", "");
        row("letters of several scripts", "\xE6\xB8\xA9\xE5\xBA\xA6/\xD8\xB3", "");
        row("empty", "", "topic-name-empty");
        row("plus at the start", "+aaaaaaaaaaaaaa", "topic-name-wildcard");
        row("hash at the end", "aaaaaaaaaaaaaa#", "topic-name-wildcard");
        row("wildcard beside other letters", "\xE6\xB8\xA9/#", "topic-name-wildcard");
        row("control character", "a\x01", "string-control-character");
        row("wildcard and control character", "a\x01/+", "topic-name-wildcard");
        row("DEL in a long name", "aaaaaaaaaaaaaaaa\x7F", "string-control-character");
        row("NUL in a short name", QByteArray("\0", 1), "string-contains-nul");
        row("NUL in a long name", QByteArray("aaaaaaaa\0aaaaaaaa", 17), "string-contains-nul");
        row("lone FF", "aaaaaaaaa\xFF", "string-not-utf8");
    }
    void names()
    {
        QFETCH(QByteArray, topic);
        QFETCH(QByteArray, fault);
        QCOMPARE(QByteArray(faultSpec(checkTopicName(topic, ProtocolVersion::V5_0)).name), fault);
    }

    /// The quick look at eight bytes at a time says the same as a look at each, for every byte at every place.
    void quickLookAgreesWithTheSlowOne()
    {
        for (int size = 0; size < 40; ++size)
            for (int place = 0; place < size; ++place)
                for (int byte = 0; byte < 256; ++byte) {
                    QByteArray text(size, 'a');
                    text[place] = char(byte);
                    const bool isPlain = byte >= 0x20 && byte < 0x7F && byte != '+' && byte != '#';
                    QCOMPARE(isPlainTopicText(text), isPlain);
                }
    }

    /// Every code point, written as UTF-8 by rule, is taken; every other sequence of two and three bytes is not.
    void everyCodePoint()
    {
        for (quint32 codePoint = 1; codePoint <= 0x10FFFF; ++codePoint) {
            if (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                continue;
            const char32_t character = codePoint;
            const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
            const Utf8Problem problem = checkUtf8(bytes).problem;
            QVERIFY(problem == Utf8Problem::None || problem == Utf8Problem::Discouraged);
        }
        int accepted = 0;
        for (int first = 0x80; first < 256; ++first)
            for (int second = 0; second < 256; ++second) {
                const char bytes[] = {char(first), char(second)};
                accepted += checkUtf8(QByteArrayView(bytes, 2)).problem != Utf8Problem::IllFormed;
            }
        QCOMPARE(accepted, 0x800 - 0x80); // the characters of two bytes
    }

    void offenceIsFoundWhereItIs()
    {
        const Utf8Check check = checkUtf8(QByteArrayView("aaaaaaaaaaaa\xE6\xB8"));
        QCOMPARE(check.problem, Utf8Problem::IllFormed);
        QCOMPARE(check.offset, qsizetype(12));
    }
};

MQTTSCOPE_TEST(TestTopicSyntax, "tst_topicsyntax")
#include "tst_topicsyntax.moc"
