// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/dissectionmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mqttscope;

class TestDissectionModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void treeOfAPublish()
    {
        DissectionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray frame = test::publishFrame(
            {"plant/t", "hello", QoS::AtLeastOnce, true, false, 771, QByteArray::fromHex("0200000e10")},
            ProtocolVersion::V5_0);
        model.setDissection(dissect(frame, ProtocolVersion::V5_0, Direction::FromBroker));
        QVERIFY(model.rowCount() >= 2);
        // Every byte leads to a leaf and back.
        for (quint32 offset = 0; offset < quint32(frame.size()); ++offset) {
            const QModelIndex index = model.indexAtByte(offset);
            QVERIFY(index.isValid());
            const FieldNode &node = model.node(index);
            QVERIFY(node.offset <= offset && offset < node.offset + node.length);
            QCOMPARE(model.rowCount(index), 0);
        }
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
    void rangeTexts_data()
    {
        QTest::addColumn<quint32>("offset");
        QTest::addColumn<quint32>("length");
        QTest::addColumn<quint8>("mask");
        QTest::addColumn<QString>("expected");
        QTest::newRow("bytes") << 42U << 5U << quint8(0) << QStringLiteral("42–46");
        QTest::newRow("one byte") << 7U << 1U << quint8(0) << QStringLiteral("7");
        QTest::newRow("no bytes") << 7U << 0U << quint8(0) << QString();
        QTest::newRow("upper half") << 0U << 1U << quint8(0xF0) << QStringLiteral("0 [7:4]");
        QTest::newRow("one bit") << 0U << 1U << quint8(0x08) << QStringLiteral("0 [3]");
        QTest::newRow("two bits") << 0U << 1U << quint8(0x06) << QStringLiteral("0 [2:1]");
    }
    void rangeTexts()
    {
        QFETCH(quint32, offset);
        QFETCH(quint32, length);
        QFETCH(quint8, mask);
        FieldNode node;
        node.offset = offset;
        node.length = length;
        node.mask = mask;
        QTEST(DissectionModel::rangeText(node), "expected");
    }
    void secretsAreMasked()
    {
        const QByteArray frame
            = QByteArray::fromHex("101a 0004 4d515454 05 c2 003c 00 0001 63 0001 75 0006 733363723374");
        DissectionModel model;
        model.setDissection(dissect(frame, ProtocolVersion::V5_0, Direction::FromClient));
        const ByteRanges secrets = model.secretRanges();
        for (qsizetype offset = frame.size() - 6; offset < frame.size(); ++offset)
            QVERIFY(contains(secrets, offset));
        QVERIFY(!contains(secrets, 10));
        QVERIFY(!model.toText().contains(QStringLiteral("s3cr3t")));
    }
    void anyBytesMakeATree()
    {
        DissectionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int type = 0; type < 16; ++type) {
            QByteArray frame = QByteArray::fromHex("000a 0004 ff 00 80 80 80 80 01 22");
            frame[0] = char(type << 4);
            model.setDissection(dissect(frame, ProtocolVersion::V5_0, Direction::FromBroker));
            QVERIFY(model.indexAtByte(quint32(frame.size()) - 1).isValid());
        }
    }
};

MQTTSCOPE_TEST(TestDissectionModel, "tst_dissectionmodel")
#include "tst_dissectionmodel.moc"
