// SPDX-License-Identifier: GPL-3.0-or-later
// A second opinion: names, offsets, lengths and values of our leaves equal those of tshark for every sound golden
// packet.
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"
#include "tests/support/tshark.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

QByteArray connectOf(ProtocolVersion version)
{
    switch (version) {
    case ProtocolVersion::V3_1:
        return QByteArray::fromHex("100f00064d514973647003020000000161");
    case ProtocolVersion::V5_0:
        return QByteArray::fromHex("100e00044d51545405020000000001") + 'a';
    case ProtocolVersion::V3_1_1:
    case ProtocolVersion::Unknown:
        break;
    }
    return QByteArray::fromHex("100d00044d515454040200000001") + 'a';
}

}

class TestWireshark : public QObject
{
    Q_OBJECT
    QList<GoldenPacket> m_golden;
    QList<TsharkPacket> m_shark;

private Q_SLOTS:
    void initTestCase()
    {
        QList<RecordedFrame> frames;
        QList<qsizetype> places;
        for (const GoldenPacket &golden : goldenPackets()) {
            if (!golden.faults.isEmpty() || !golden.isCanonical || golden.frame.size() > kLargestSegment)
                continue;
            m_golden << golden;
            const auto port = quint16(20'000 + m_golden.size());
            if (!golden.name.startsWith("CONNECT")) // which tells tshark the version
                frames.append({port, Direction::FromClient, connectOf(golden.version)});
            places << frames.size();
            frames.append({port, golden.direction, golden.frame});
        }
        QVERIFY(m_golden.size() > 150);
        const QList<TsharkPacket> all = askTshark(frames);
        QCOMPARE(all.size(), frames.size());
        for (const qsizetype place : places)
            m_shark << all[place];
    }

    void fields_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_golden.size(); ++i)
            QTest::newRow(m_golden[i].name) << i;
    }
    void fields()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_golden[index];
        int compared = 0;
        const QStringList differences
            = differencesFromTshark(dissect(golden.frame, golden.version, golden.direction), m_shark[index], compared);
        QCOMPARE(differences.join(QLatin1Char('\n')), QString());
        QVERIFY(compared > 1);
    }
};

MQTTSCOPE_TEST(TestWireshark, "tst_wireshark")
#include "tst_wireshark.moc"
