// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/jsonformat.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace mqttscope;

class TestJsonFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layoutKeepsOrderAndSpelling()
    {
        const FormattedJson out = formatJson(
            "{\"z\":127.0,\"a\":[123456789012345678901234567890,1e2],\"e\":{},\"l\":[],\"s\":\"\\u00e9\"}");
        QVERIFY(out.isComplete);
        QCOMPARE(out.text,
                 QStringLiteral("{\n  \"z\": 127.0,\n  \"a\": [\n    123456789012345678901234567890,\n    1e2\n  ],\n"
                                "  \"e\": {},\n  \"l\": [],\n  \"s\": \"\\u00e9\"\n}"));
    }

    void spansNameTheirValues()
    {
        const FormattedJson out = formatJson("{\"a/b\":[true,null],\"m~n\":{\"x\":\"y\"}}");
        QHash<QByteArray, QString> texts;
        for (const JsonSpan &span : out.spans)
            if (!span.path.isEmpty())
                texts.insert(span.path, out.text.mid(span.start, span.length));
        QCOMPARE(texts.size(), 3);
        QCOMPARE(texts.value("/a~1b/0"), QStringLiteral("true"));
        QCOMPARE(texts.value("/a~1b/1"), QStringLiteral("null"));
        QCOMPARE(texts.value("/m~0n/x"), QStringLiteral("\"y\""));
    }

    void verdictAgreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("json");
        const char *cases[] = {"{}",
                               "[]",
                               "{\"a\":1}",
                               "{\"a\":1,}",
                               "[1,]",
                               "[,1]",
                               "{,}",
                               "{\"a\"}",
                               "{\"a\":}",
                               "[1 2]",
                               "{\"a\" 1}",
                               "[01]",
                               "[-]",
                               "[1.]",
                               "[.5]",
                               "[1e]",
                               "[1e+]",
                               "[+1]",
                               "[0.10]",
                               "[-0]",
                               "[\"\\x\"]",
                               "[\"\\u12g4\"]",
                               "[\"\\u00e9\"]",
                               "[tru]",
                               "[true]",
                               "[nul",
                               "[]]",
                               "[}",
                               "{]",
                               "[[]",
                               "[1]x",
                               " [ 1 ] \n",
                               "[\"a\tb\"]",
                               "[NaN]",
                               "[Infinity]",
                               "",
                               " ",
                               "[\"",
                               "[\"\\"};
        for (const char *json : cases)
            QTest::newRow(*json ? json : "empty") << QByteArray(json);
    }
    void verdictAgreesWithQt()
    {
        QFETCH(QByteArray, json);
        QJsonParseError error;
        QJsonDocument::fromJson(json, &error);
        // RFC 8259 forbids what Qt lets pass here: raw tabs in strings, bare points, unknown escapes.
        static const QByteArrayList kForbidden{"[\"a\tb\"]", "[01]", "[1.]", "[.5]", "[\"\\x\"]"};
        const bool stricter = kForbidden.contains(json);
        QCOMPARE(jsonProblem(json).isEmpty(), error.error == QJsonParseError::NoError && !stricter);
    }

    void problemsNameLineAndColumn()
    {
        QCOMPARE(jsonProblem("{\n  \"a\": ?\n}"),
                 QStringLiteral("Not valid JSON, line 2, column 8: a value is expected here."));
        QVERIFY(jsonProblem("{\"a\":").contains(QStringLiteral("ends before")));
        QVERIFY(jsonProblem("\"\xFF\"").contains(QStringLiteral("UTF-8")));
    }

    void hostileInputStaysBounded()
    {
        const FormattedJson deep = formatJson(QByteArray(100000, '['));
        QVERIFY(!deep.isComplete);
        QVERIFY(deep.problem.contains(QStringLiteral("1000")));
        QVERIFY(deep.text.size() < 1000 * 210);
        const QByteArray exactly = QByteArray(1000, '[') + QByteArray(1000, ']');
        QVERIFY(formatJson(exactly).isComplete);

        const QByteArray longName = "{\"" + QByteArray(1 << 20, 'n') + "\":{\"x\":1}}";
        const FormattedJson named = formatJson(longName);
        QVERIFY(named.isComplete);
        for (const JsonSpan &span : named.spans)
            QVERIFY(span.path.size() <= JsonTokenizer::kMaximumPath);

        const FormattedJson marks = formatJson("{\"\xE2\x80\xAE\":\"<b>\xE2\x80\x8B</b>\"}");
        QVERIFY(marks.text.contains(QStringLiteral("⟨U+202E⟩")));
        QVERIFY(marks.text.contains(QStringLiteral("<b>⟨U+200B⟩</b>")));
        QVERIFY(!formatJson("\"\xED\xA0\x80\"").text.contains(QChar(0xFFFD)));
    }

    void changedValuesDiffer()
    {
        const auto before = jsonValues(formatJson("{\"a\":1.0,\"b\":\"x\",\"c\":[1]}"));
        const auto after = jsonValues(formatJson("{\"a\":1,\"b\":\"x\",\"c\":[2]}"));
        QVERIFY(before.value("/a") != after.value("/a")); // another spelling is another payload
        QCOMPARE(before.value("/b"), after.value("/b"));
        QVERIFY(before.value("/c/0") != after.value("/c/0"));
    }
};

MQTTSCOPE_TEST(TestJsonFormat, "tst_jsonformat")
#include "tst_jsonformat.moc"
