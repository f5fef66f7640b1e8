// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/payloadkind.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace mqttscope;

namespace
{

template <typename T>
QByteArray floats(int count, bool bigEndian, double offset = 0.5)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const T value = T(std::sin(i * 0.7) * 10 + offset);
        char raw[sizeof(T)];
        if (bigEndian)
            qToBigEndian(value, raw);
        else
            qToLittleEndian(value, raw);
        bytes.append(raw, sizeof(T));
    }
    return bytes;
}

}

class TestPayloadKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("preview");
        const auto row = [](const char *name, const QByteArray &payload, PayloadKind kind, const QString &preview) {
            QTest::newRow(name) << payload << int(kind) << preview;
        };
        row("nothing", "", PayloadKind::Empty, QStringLiteral("〈empty〉"));
        row("a plain decimal is a number", "55.49", PayloadKind::Number, QStringLiteral("55.49"));
        row("its spelling stays", "127.0", PayloadKind::Number, QStringLiteral("127.0"));
        row("sign, exponent, line end", "-1.5e3\n", PayloadKind::Number, QStringLiteral("-1.5e3␊"));
        row("plus sign", "+5", PayloadKind::Number, QStringLiteral("+5"));
        row("plus and minus is no number", "+-5", PayloadKind::Text, QStringLiteral("+-5"));
        row("eight digits are a number, not a double", "55.49000", PayloadKind::Number, QStringLiteral("55.49000"));
        row("an address is text", "127.0.0.1", PayloadKind::Text, QStringLiteral("127.0.0.1"));
        row("NaN is text", "nan", PayloadKind::Text, QStringLiteral("nan"));
        row("infinity is text", "inf", PayloadKind::Text, QStringLiteral("inf"));
        row("hexadecimal is text", "0x10", PayloadKind::Text, QStringLiteral("0x10"));
        row("overflow is text", "1e999", PayloadKind::Text, QStringLiteral("1e999"));
        row("on", "ON", PayloadKind::Boolean, QStringLiteral("ON"));
        row("false", "false", PayloadKind::Boolean, QStringLiteral("false"));
        row("object", "{ \"a\": [1, 2] }", PayloadKind::Json, QStringLiteral("{\"a\":[1,2]}"));
        row("quoted string", "\"running late\"", PayloadKind::Json, QStringLiteral("\"running late\""));
        row("broken object", "{\"a\": }", PayloadKind::Text, QStringLiteral("{\"a\": }"));
        row("escaped quote in a preview", "{\"a\": \"x\\\" y\"}", PayloadKind::Json,
            QStringLiteral("{\"a\":\"x\\\" y\"}"));
        row("words", "hello world", PayloadKind::Text, QStringLiteral("hello world"));
        row("right-to-left override is shown",
            "a\xE2\x80\xAE"
            "b",
            PayloadKind::Text, QStringLiteral("a⟨U+202E⟩b"));
        row("invalid UTF-8 is binary",
            "ab\xFF"
            "cd",
            PayloadKind::Binary, QStringLiteral("〈binary 5 B〉 61 62 FF 63 64"));
        row("NUL is binary", QByteArray("a\0b", 3), PayloadKind::Binary, QStringLiteral("〈binary 3 B〉 61 00 62"));
        row("zeros are no floats", QByteArray(16, '\0'), PayloadKind::Binary,
            QStringLiteral("〈binary 16 B〉 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"));
        row("float32", floats<float>(256, false), PayloadKind::FloatArray, QStringLiteral("〈float32×256〉"));
        row("float32 big-endian", floats<float>(16, true), PayloadKind::FloatArray, QStringLiteral("〈float32×16〉"));
        row("float64", floats<double>(16, false), PayloadKind::FloatArray, QStringLiteral("〈float64×16〉"));
    }
    void kinds()
    {
        QFETCH(QByteArray, payload);
        QFETCH(int, kind);
        QFETCH(QString, preview);
        const PayloadReading reading = classifyPayload(payload);
        QCOMPARE(int(reading.kind), kind);
        QCOMPARE(payloadPreview(payload), preview);
        QCOMPARE(reading.isGuess, reading.kind == PayloadKind::FloatArray);
    }

    void roundDoublesAreNotFloats()
    {
        QByteArray bytes(32, '\0');
        for (int i = 0; i < 4; ++i)
            qToLittleEndian(double(i + 1), bytes.data() + 8 * i);
        const PayloadReading reading = classifyPayload(bytes);
        QCOMPARE(reading.kind, PayloadKind::FloatArray);
        QCOMPARE(reading.element, FloatElement::Float64Le);
        QCOMPARE(reading.elements, 4);
        QVERIFY(describePayload(reading).contains(QStringLiteral("guess")));
    }

    void theBeginningOfALargePayloadIsEnough()
    {
        const QByteArray head = "{\"text\":\"" + QByteArray(1000, 'x');
        QCOMPARE(classifyPayload(head, 5000).kind, PayloadKind::Json);
        QCOMPARE(classifyPayload(head).kind, PayloadKind::Text);
        QCOMPARE(classifyPayload("12", 5000).kind, PayloadKind::Text); // "12…" may go on with anything
        const QByteArray cut = QByteArray("caf\xC3\xA9").chopped(1);
        QCOMPARE(classifyPayload(cut, 100).kind, PayloadKind::Text);
        QCOMPARE(classifyPayload(cut).kind, PayloadKind::Binary);
        const QByteArray array = floats<float>(256, false);
        QCOMPARE(classifyPayload(array, 65536).elements, 16384);
    }

    void previewsAreBounded()
    {
        QVERIFY(payloadPreview(QByteArray(1 << 20, 'a'), -1, 50).size() <= 51);
        QVERIFY(payloadPreview("[" + QByteArray(1 << 20, '[')).size() <= 257);
        QVERIFY(payloadPreview(QByteArray(1 << 20, '\xFF')).size() <= 257);
    }

    void hexDumpShowsOffsetBytesAndCharacters()
    {
        QCOMPARE(hexDump("0123456789abcdef\x01z"),
                 QStringLiteral("00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef\n"
                                "00000010  01 7A                                             .z"));
        QVERIFY(hexDump(QByteArray(1 << 20, 'a'), 64).count(QLatin1Char('\n')) == 3);
    }
};

MQTTSCOPE_TEST(TestPayloadKind, "tst_payloadkind")
#include "tst_payloadkind.moc"
