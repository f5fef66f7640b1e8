// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tshark.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtEndian>

#include <cstdio>

namespace mqttscope::test
{

namespace
{

constexpr int kHeaders = 14 + 20 + 20; // Ethernet, IPv4, TCP
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

/// What has been sent in both directions of one connection.
struct Sequence
{
    quint32 ofClient = 1;
    quint32 ofBroker = 1;
};

/// The frame as one TCP segment, as a pcap record.
QByteArray segment(const RecordedFrame &recorded, Sequence &sequence)
{
    const bool isFromClient = recorded.direction == Direction::FromClient;
    quint32 &sent = isFromClient ? sequence.ofClient : sequence.ofBroker;
    const quint32 received = isFromClient ? sequence.ofBroker : sequence.ofClient;
    const QByteArray tcp = big(isFromClient ? recorded.clientPort : kMqttPort)
        + big(isFromClient ? kMqttPort : recorded.clientPort) + big(sent) + big(received)
        + QByteArray::fromHex("5018ffff00000000") + recorded.frame;
    sent += quint32(recorded.frame.size());
    const QByteArray client = QByteArray::fromHex("0a000001");
    const QByteArray broker = QByteArray::fromHex("0a000002");
    const QByteArray ip = QByteArray::fromHex("4500") + big(quint16(20 + tcp.size()))
        + QByteArray::fromHex("0000000040060000") + (isFromClient ? client + broker : broker + client);
    const QByteArray frame = QByteArray::fromHex("0200000000010200000000020800") + ip + tcp;
    const QByteArray size = little(quint32(frame.size()));
    return QByteArray(8, 0) + size + size + frame;
}

QByteArray captureOf(const QList<RecordedFrame> &frames)
{
    QByteArray bytes = QByteArray::fromHex("d4c3b2a102000400000000000000000000000400010000 00");
    QHash<quint16, Sequence> sequences;
    for (const RecordedFrame &recorded : frames)
        bytes += segment(recorded, sequences[recorded.clientPort]);
    return bytes;
}

QString keyOf(const char *name, int offset) { return QLatin1String(name) + QLatin1Char('@') + QString::number(offset); }

QList<TsharkPacket> packetsOf(const QByteArray &pdml)
{
    QList<TsharkPacket> packets;
    QXmlStreamReader xml(pdml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("packet"))
            packets.append(TsharkPacket());
        const QXmlStreamAttributes attributes = xml.attributes();
        const QByteArray name = attributes.value(QLatin1String("name")).toUtf8();
        if (xml.name() != QLatin1String("field") || !name.startsWith("mqtt."))
            continue;
        packets.last().insert(
            keyOf(name.constData(), attributes.value(QLatin1String("pos")).toInt() - kHeaders),
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

/// Ours alone, or under another name there: "Where tshark differs" in docs/conformance.md says why.
bool mayBeMissing(const FieldNode &node, ProtocolVersion version)
{
    static const QSet<QByteArray> kNames{"mqtt.sub.reserved", "mqtt.hdr_reserved", "mqtt.prop_number",
                                         "mqtt.prop_string", "mqtt.prop_string_len"};
    const bool isAck31 = version == ProtocolVersion::V3_1 && QByteArray(node.name).startsWith("mqtt.conack.flags");
    return isAck31 || kNames.contains(node.name);
}

/// The place is compared, the value is not: the same table.
bool hasAnotherValue(const FieldNode &node, ProtocolVersion version)
{
    const QByteArray name(node.name);
    const bool isFlagOf31 = version == ProtocolVersion::V3_1
        && (name == "mqtt.sub.qos" || (node.mask != 0 && mayBeMissing(node, version)));
    const bool isBinary = name == "mqtt.prop_string" && node.value.typeId() == QMetaType::QByteArray;
    return node.isSecret || isFlagOf31 || isBinary;
}

}

QList<TsharkPacket> askTshark(const QList<RecordedFrame> &frames)
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("frames.pcap")));
    const QByteArray capture = captureOf(frames);
    if (tshark.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(capture) != capture.size()) {
        std::fprintf(stderr, "tshark is not installed (./dev test installs it), or there is no room for a capture\n");
        return {};
    }
    file.close();
    QProcess process;
    process.start(tshark, {QStringLiteral("-r"), file.fileName(), QStringLiteral("-T"), QStringLiteral("pdml")});
    if (!process.waitForFinished(120'000)) {
        std::fprintf(stderr, "tshark does not end\n");
        return {};
    }
    return packetsOf(process.readAllStandardOutput());
}

QStringList differencesFromTshark(const Dissection &dissection, const TsharkPacket &shark, int &compared)
{
    QStringList differences;
    for (const FieldNode &node : dissection.fields) {
        const QString key = keyOf(node.name, int(node.offset));
        if (!node.isLeaf || node.length == 0)
            continue;
        const auto found = shark.constFind(key);
        if (found == shark.constEnd()) {
            if (!mayBeMissing(node, dissection.version))
                differences << key + QStringLiteral(" is not there");
            continue;
        }
        if (found->length != int(node.length))
            differences << key + QStringLiteral(" has %1 bytes there").arg(found->length);
        else if (!hasAnotherValue(node, dissection.version) && comparable(found->show) != comparable(node.value))
            differences << key + QStringLiteral(" is \"") + found->show + QStringLiteral("\" there");
        else
            ++compared;
    }
    return differences;
}

}
