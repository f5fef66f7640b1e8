// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/fieldpath.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QtEndian>

using namespace mqttscope;

namespace
{

QByteArray floats(std::initializer_list<float> values)
{
    QByteArray bytes;
    for (const float value : values) {
        char raw[4];
        qToLittleEndian(value, raw);
        bytes.append(raw, 4);
    }
    return bytes;
}

std::optional<double> extract(const QString &path, QByteArrayView payload)
{
    const auto parsed = FieldPath::parse(path);
    return parsed ? parsed->extract(payload) : std::nullopt;
}

}

class TestFieldPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textRoundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const char *text, bool isValid) {
            QTest::newRow(*text ? text : "whole") << QString::fromUtf8(text) << isValid;
        };
        for (const char *text : {"", "/", "/a", "/a/b/0", "/a~1b", "/m~0n",
                                 "/\xC2\xB0"
                                 "C",
                                 "f32le[0]", "f32be[12]", "f64le.rms", "f64be.mean", "f32le.min", "f32le.max"})
            row(text, true);
        for (const char *text : {"a", "/a~", "/a~2", "f32le", "f32le[]", "f32le[-1]", "f32le[9999999999]", "f16le[0]",
                                 "f32le.median", "f32le[1]x", " /a\n["})
            row(text, false);
    }
    void textRoundTrips()
    {
        QFETCH(QString, text);
        QFETCH(bool, isValid);
        const auto path = FieldPath::parse(text);
        QCOMPARE(path.hasValue(), isValid);
        if (isValid)
            QCOMPARE(path->toString(), text);
        else
            QVERIFY(path.error().endsWith(QLatin1Char('.')));
    }

    void numbersAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<double>("number");
        const auto row = [](const char *name, const char *path, const QByteArray &payload, double number) {
            QTest::newRow(name) << QString::fromUtf8(path) << payload << number;
        };
        row("whole", "", "21.5", 21.5);
        row("whole with line end", "", " 21.5\r\n", 21.5);
        row("on", "", "ON", 1);
        row("false", "", "false", 0);
        row("member", "/value", "{\"value\":71.42}", 71.42);
        row("nested", "/sensor/battery", "{\"value\":1,\"sensor\":{\"id\":\"x\",\"battery\":3.61}}", 3.61);
        row("array element", "/a/1", "{\"a\":[1,2,3]}", 2);
        row("element of a top-level array", "/2", "[1,2,3]", 3);
        row("true", "/on", "{\"on\":true}", 1);
        row("name with slash", "/a~1b", "{\"a/b\":5}", 5);
        row("name with tilde", "/a~0b", "{\"a~b\":5}", 5);
        row("name written with an escape", "/\xC3\xA9", "{\"\\u00e9\":5}", 5);
        row("empty name", "/", "{\"\":5}", 5);
        row("first of repeated names", "/a", "{\"a\":1,\"a\":2}", 1);
        row("beyond 64 bits", "/n", "{\"n\":123456789012345678901234567890}", 123456789012345678901234567890.0);
        row("after a big integer", "/m", "{\"n\":123456789012345678901234567890,\"m\":7}", 7);
        row("float array", "f32le[1]", floats({1, 2, 4}), 2);
        row("root mean square", "f32le.rms", floats({3, -3, 3}), 3);
        row("minimum", "f32le.min", floats({3, -3, 3}), -3);
        row("maximum", "f32le.max", floats({3, -3, 3}), 3);
        row("mean", "f32le.mean", floats({1, 2, 6}), 3);
    }
    void numbersAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, payload);
        QFETCH(double, number);
        const auto found = extract(path, payload);
        QVERIFY(found);
        QCOMPARE(*found, number);
    }

    void nothingIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("payload");
        const auto row = [](const char *name, const char *path, const QByteArray &payload) {
            QTest::newRow(name) << QString::fromUtf8(path) << payload;
        };
        row("empty payload", "", "");
        row("empty payload, pointer", "/a", "");
        row("text", "", "21.5 °C");
        row("string member", "/a", "{\"a\":\"1\"}");
        row("missing member", "/b", "{\"a\":1}");
        row("container", "/a", "{\"a\":{}}");
        row("index past the end", "/3", "[1,2,3]");
        row("index with a sign", "/-1", "[1,2,3]");
        row("below a number", "/a/b", "{\"a\":1}");
        row("scalar document", "/a", "12");
        row("number overflows", "/a", "{\"a\":1e999}");
        row("cut off", "/a", "{\"a\":1,");
        row("cut in a string", "/a", "{\"b\":\"x");
        row("invalid UTF-8", "/a", "{\"b\":\"\xFF\",\"a\":1}");
        row("depth 100 000", "/a", "{\"b\":" + QByteArray(100000, '[') + ",\"a\":1}");
        row("size does not fit", "f32le[0]", "12345");
        row("index past the array", "f32le[2]", floats({1, 2}));
        row("not a number inside", "f32le.rms", floats({1, std::numeric_limits<float>::quiet_NaN()}));
        row("infinite element", "f32le[0]", floats({std::numeric_limits<float>::infinity()}));
    }
    void nothingIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, payload);
        QVERIFY(!extract(path, payload));
    }

    void fieldsAreListedAsWritten()
    {
        const auto fields = listFields("{\"value\":71.420,\"unit\":\"\xC2\xB0"
                                       "C\",\"sensor\":{\"id\":9007199254740993},\"e\":{},\"x\":[null,true]}");
        QStringList lines;
        for (const PayloadField &field : fields)
            lines << field.path + QLatin1Char('=') + field.display + (field.number ? QStringLiteral(" #") : QString());
        QCOMPARE(lines,
                 QStringList({QStringLiteral("/value=71.420 #"), QStringLiteral("/unit=\"°C\""),
                              QStringLiteral("/sensor/id=9007199254740993 #"), QStringLiteral("/e={}"),
                              QStringLiteral("/x/0=null"), QStringLiteral("/x/1=true #")}));
    }

    void everyListedNumberIsExtracted_data()
    {
        QTest::addColumn<QByteArray>("payload");
        for (const char *json : {"21.5", "OFF", "{\"a\":{\"b/c\":[1,{\"~\":2}]},\"\":3,\"t\":true}", "[[1],[2,[3]]]",
                                 "{\"\\u00e9\\n\":-1e-3,\"a\":1,\"a\":2}", "{\"big\":18446744073709551616}"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("below a repeated name") << QByteArray(R"({"s":4,"s":{"x":[2]},"y":{"x":5}})");
        QTest::newRow("a word among blanks") << QByteArray("  false                        ");
        QTest::newRow("floats") << floats({1.5f, 2.25f, -3.75f, 0.1f});
    }
    void everyListedNumberIsExtracted()
    {
        QFETCH(QByteArray, payload);
        int numbers = 0;
        for (const PayloadField &field : listFields(payload)) {
            if (!field.number)
                continue;
            ++numbers;
            const auto found = extract(field.path, payload);
            QVERIFY2(found, qPrintable(field.path));
            QCOMPARE(*found, *field.number);
        }
        QVERIFY(numbers > 0);
    }

    void listsAreBounded()
    {
        QByteArray many = "[1";
        for (int i = 0; i < 5000; ++i)
            many += ",1";
        QCOMPARE(listFields(many + "]").size(), 200);
        QCOMPARE(listFields(many + "]", 3).size(), 3);
        QVERIFY(listFields(QByteArray(5000, '[')).isEmpty());
        QVERIFY(listFields("{\"a\":1").isEmpty());
        QCOMPARE(listFields("\"" + QByteArray(5000, 'x') + "\"").value(0).display.size(), 201);
    }
};

MQTTSCOPE_TEST(TestFieldPath, "tst_fieldpath")
#include "tst_fieldpath.moc"
