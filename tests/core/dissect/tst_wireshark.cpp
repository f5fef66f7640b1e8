// SPDX-License-Identifier: GPL-3.0-or-later
// A second opinion: names, offsets, lengths and values of our leaves equal those of tshark for every sound golden
// packet.
#include "core/dissect/dissection.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr int kHeaders = 14 + 20 + 20; // Ethernet, IPv4, TCP
constexpr qsizetype kLargest = 1400; // one segment
constexpr quint16 kMqttPort = 1883;

template <typename Int>
QByteArray big(Int value)
{
    QByteArray bytes(sizeof value, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <typename Int>
QByteArray little(Int value)
{
    QByteArray bytes(sizeof value, 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// One TCP segment of the connection whose client has `port`, as a pcap record.
QByteArray segment(quint16 port, Direction direction, quint32 sequence, quint32 acknowledged, const QByteArray &data)
{
    const bool isFromClient = direction == Direction::FromClient;
    const QByteArray tcp = big(isFromClient ? port : kMqttPort) + big(isFromClient ? kMqttPort : port) + big(sequence)
        + big(acknowledged) + QByteArray::fromHex("5018ffff00000000") + data;
    const QByteArray client = QByteArray::fromHex("0a000001");
    const QByteArray broker = QByteArray::fromHex("0a000002");
    const QByteArray ip = QByteArray::fromHex("4500") + big(quint16(20 + tcp.size()))
        + QByteArray::fromHex("0000000040060000") + (isFromClient ? client + broker : broker + client);
    const QByteArray frame = QByteArray::fromHex("0200000000010200000000020800") + ip + tcp;
    const QByteArray size = little(quint32(frame.size()));
    return QByteArray(8, 0) + size + size + frame;
}

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

struct SharkField
{
    int length = 0;
    QString show;
};
/// By "name@offset".
using SharkPacket = QHash<QString, SharkField>;

QString keyOf(const QString &name, int offset) { return name + QLatin1Char('@') + QString::number(offset); }

QList<SharkPacket> packetsOf(const QByteArray &pdml)
{
    QList<SharkPacket> packets;
    QXmlStreamReader xml(pdml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("packet"))
            packets.append(SharkPacket());
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString name = attributes.value(QLatin1String("name")).toString();
        if (xml.name() != QLatin1String("field") || !name.startsWith(QLatin1String("mqtt.")))
            continue;
        packets.last().insert(
            keyOf(name, attributes.value(QLatin1String("pos")).toInt() - kHeaders),
            {attributes.value(QLatin1String("size")).toInt(), attributes.value(QLatin1String("show")).toString()});
    }
    return packets;
}

QString comparable(const QVariant &value)
{
    return value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                   : value.toString();
}

QString comparable(const QString &show)
{
    if (show.startsWith(QLatin1String("0x")))
        return QString::number(show.toUInt(nullptr, 16));
    return QString(show).remove(QLatin1Char(':'));
}

/// Where we differ on purpose.
bool isOurs(const FieldNode &node, ProtocolVersion version)
{
    static const QSet<QByteArray> kNames{
        "mqtt.sub.reserved", // tshark takes the whole byte for the QoS
        "mqtt.hdr_reserved", // tshark shows the flags of 3.1 as those of PUBLISH
        "mqtt.prop_number", "mqtt.prop_string", "mqtt.prop_string_len" // some have a name of their own there
    };
    const bool isAck31 = version == ProtocolVersion::V3_1 && QByteArray(node.name).startsWith("mqtt.conack.flags");
    return node.isSecret || node.length == 0 || isAck31 || kNames.contains(node.name);
}

}

class TestWireshark : public QObject
{
    Q_OBJECT
    QList<GoldenPacket> m_golden;
    QList<SharkPacket> m_shark;

private Q_SLOTS:
    void initTestCase()
    {
        const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        QVERIFY2(!tshark.isEmpty(), "tshark is not installed; ./dev test installs it");
        for (const GoldenPacket &golden : goldenPackets())
            if (golden.faults.isEmpty() && golden.isCanonical && golden.frame.size() <= kLargest)
                m_golden << golden;
        QVERIFY(m_golden.size() > 150);

        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("golden.pcap")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("d4c3b2a1020004000000000000000000000004000100000 0"));
        for (qsizetype i = 0; i < m_golden.size(); ++i) {
            const auto port = quint16(20000 + i);
            const GoldenPacket &golden = m_golden[i];
            const QByteArray connect = connectOf(golden.version);
            const bool isConnect = golden.name.startsWith("CONNECT");
            if (!isConnect)
                file.write(segment(port, Direction::FromClient, 1, 1, connect));
            const auto sent = quint32(isConnect ? 1 : 1 + connect.size());
            const bool isFromClient = golden.direction == Direction::FromClient;
            file.write(segment(port, golden.direction, isFromClient ? sent : 1, isFromClient ? 1 : sent, golden.frame));
        }
        file.close();

        QProcess process;
        process.start(tshark, {QStringLiteral("-r"), file.fileName(), QStringLiteral("-T"), QStringLiteral("pdml")});
        QVERIFY(process.waitForFinished(120'000));
        const QList<SharkPacket> all = packetsOf(process.readAllStandardOutput());
        int next = 0;
        for (const GoldenPacket &golden : m_golden) {
            next += golden.name.startsWith("CONNECT") ? 0 : 1;
            QVERIFY(next < all.size());
            m_shark << all[next++];
        }
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
        const SharkPacket &shark = m_shark[index];
        int compared = 0;
        for (const FieldNode &node : dissect(golden.frame, golden.version, golden.direction).fields) {
            const QString key = keyOf(QLatin1String(node.name), int(node.offset));
            if (!node.isLeaf || (isOurs(node, golden.version) && !shark.contains(key)) || node.isSecret)
                continue;
            QVERIFY2(shark.contains(key), qPrintable(key));
            if (golden.version == ProtocolVersion::V3_1 && node.mask != 0 && isOurs(node, golden.version))
                continue;
            const SharkField field = shark[key];
            QCOMPARE(key + QLatin1Char(' ') + QString::number(node.length),
                     key + QLatin1Char(' ') + QString::number(field.length));
            if (key.startsWith(QLatin1String("mqtt.sub.qos")) && golden.version == ProtocolVersion::V3_1)
                continue; // the upper bits 3.1 leaves open are part of it there
            if (key.startsWith(QLatin1String("mqtt.prop_string@")) && node.value.typeId() == QMetaType::QByteArray)
                continue; // binary data is shown as text there
            QCOMPARE(key + QLatin1Char(' ') + comparable(node.value), key + QLatin1Char(' ') + comparable(field.show));
            ++compared;
        }
        QVERIFY(compared > 1);
    }
};

MQTTSCOPE_TEST(TestWireshark, "tst_wireshark")
#include "tst_wireshark.moc"
