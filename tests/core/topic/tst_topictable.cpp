// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topic/topictable.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestTopicTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameBytesGiveTheSameId()
    {
        TopicTable table;
        const TopicId first = table.intern("plant/line1");
        QCOMPARE(first.value, 1U);
        QCOMPARE(table.intern("plant/line2").value, 2U);
        QCOMPARE(table.intern("plant/line1"), first);
        QCOMPARE(table.find("plant/line2").value, 2U);
        QVERIFY(!table.find("plant/line3").isValid());
        QCOMPARE(table.name(first), QByteArray("plant/line1"));
        QVERIFY(table.name(TopicId(3)).isNull());
        QVERIFY(table.name(TopicId()).isNull());
    }
    void everyLengthAndEveryByteCounts()
    {
        TopicTable table;
        for (int length = 0; length < 200; ++length)
            QCOMPARE(table.intern(QByteArray(length, 'x')).value, quint32(length + 1));
        const QByteArray base(40, 'a');
        quint32 known = table.size();
        for (int at = 0; at < base.size(); ++at) {
            QByteArray changed = base;
            changed[at] = 'b';
            QCOMPARE(table.intern(changed).value, ++known);
        }
        QCOMPARE(table.intern(QByteArrayView("a\0b", 3)).value, ++known);
        QCOMPARE(table.intern(QByteArrayView("a\0c", 3)).value, ++known);
    }
    void idsStayDenseThroughGrowth()
    {
        TopicTable table;
        for (quint32 i = 1; i <= 100'000; ++i)
            QCOMPARE(table.intern("t/" + QByteArray::number(i)).value, i);
        for (quint32 i = 1; i <= 100'000; ++i)
            QCOMPARE(table.find("t/" + QByteArray::number(i)).value, i);
        QCOMPARE(table.size(), 100'000U);
    }
    void theBudgetRefusesAndCounts()
    {
        TopicTable table(1000);
        quint32 accepted = 0;
        for (int i = 0; i < 100; ++i)
            accepted += table.intern("topic/" + QByteArray::number(i)).isValid() ? 1 : 0;
        QCOMPARE(accepted, table.size());
        QCOMPARE(table.refused(), quint64(100 - accepted));
        QVERIFY(accepted > 0 && accepted < 16);
        QVERIFY2(table.intern("topic/0").isValid(), "a known topic stays known");
    }
};

MQTTSCOPE_TEST(TestTopicTable, "tst_topictable")
#include "tst_topictable.moc"
