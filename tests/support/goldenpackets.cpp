// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/goldenpackets.h"

#include "core/spec/versionspec.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace mqttscope::test
{

namespace
{

QJsonArray readCases(const QString &path, QLatin1String key)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s at %d", qPrintable(path), qPrintable(error.errorString()), error.offset);
    return document.object().value(key).toArray();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list << entry.toString();
    return list;
}

ProtocolVersion versionOf(const QString &label)
{
    for (const VersionSpec &spec : kVersionSpecs)
        if (label == QLatin1String(spec.label))
            return spec.version;
    qFatal("no version is called %s", qPrintable(label));
}

Direction directionOf(const QString &from)
{
    if (from != QLatin1String("client") && from != QLatin1String("broker"))
        qFatal("nobody is called %s", qPrintable(from));
    return from == QLatin1String("client") ? Direction::FromClient : Direction::FromBroker;
}

FaultId faultOf(const QString &name)
{
    for (const FaultSpec &spec : faultSpecs())
        if (name == QLatin1String(spec.name))
            return spec.id;
    qFatal("no fault is called %s", qPrintable(name));
}

void refuseUnknownKeys(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys())
        if (!known.contains(key))
            qFatal("%s: nobody knows the key %s", qPrintable(object[QLatin1String("name")].toString()),
                   qPrintable(key));
}

GoldenPacket packetOf(const QJsonObject &object)
{
    refuseUnknownKeys(object,
                      {QStringLiteral("name"), QStringLiteral("clause"), QStringLiteral("version"),
                       QStringLiteral("from"), QStringLiteral("hex"), QStringLiteral("fields"),
                       QStringLiteral("faults"), QStringLiteral("canonical")});
    GoldenPacket packet;
    packet.name = object[QLatin1String("name")].toString().toUtf8();
    packet.clause = object[QLatin1String("clause")].toString().toUtf8();
    packet.version = versionOf(object[QLatin1String("version")].toString());
    packet.direction = directionOf(object[QLatin1String("from")].toString());
    packet.frame = bytesOfCommentedHex(strings(object[QLatin1String("hex")]));
    packet.fields = object[QLatin1String("fields")].toObject();
    for (const QString &name : strings(object[QLatin1String("faults")]))
        packet.faults << faultOf(name);
    packet.isCanonical = object[QLatin1String("canonical")].toBool(true);
    return packet;
}

GoldenStream streamOf(const QJsonObject &object)
{
    refuseUnknownKeys(object,
                      {QStringLiteral("name"), QStringLiteral("clause"), QStringLiteral("packets"),
                       QStringLiteral("maximumPacketSize")});
    GoldenStream stream;
    stream.name = object[QLatin1String("name")].toString().toUtf8();
    stream.clause = object[QLatin1String("clause")].toString().toUtf8();
    stream.maximumPacketSize = quint32(object[QLatin1String("maximumPacketSize")].toInt());
    for (const QJsonValue &value : object[QLatin1String("packets")].toArray()) {
        const QJsonObject step = value.toObject();
        refuseUnknownKeys(step, {QStringLiteral("from"), QStringLiteral("hex"), QStringLiteral("fault")});
        const QString fault = step[QLatin1String("fault")].toString();
        stream.steps.append({directionOf(step[QLatin1String("from")].toString()),
                             bytesOfCommentedHex(strings(step[QLatin1String("hex")])),
                             fault.isEmpty() ? FaultId::None : faultOf(fault)});
    }
    return stream;
}

}

FaultId GoldenPacket::verdict() const
{
    for (const FaultId id : faults)
        if (!isWarning(id))
            return id;
    return FaultId::None;
}

QByteArray GoldenPacket::rowName() const { return clause.isEmpty() ? name : '[' + clause + "] " + name; }

QByteArray bytesOfCommentedHex(const QStringList &lines)
{
    QByteArray bytes;
    for (const QString &line : lines) {
        const QString hex = line.section(QLatin1Char('#'), 0, 0);
        for (const QString &token : hex.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            bool isByte = false;
            const int byte = token.section(QLatin1Char('*'), 0, 0).toInt(&isByte, 16);
            const int count = token.contains(QLatin1Char('*')) ? token.section(QLatin1Char('*'), 1).toInt() : 1;
            if (!isByte || byte > 0xFF || count < 1)
                qFatal("%s is not a byte", qPrintable(token));
            bytes.append(count, char(byte));
        }
    }
    return bytes;
}

QList<GoldenPacket> goldenPackets()
{
    const QDir folder(QStringLiteral(MQTTSCOPE_TEST_DATA "/packets"));
    QList<GoldenPacket> packets;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        for (const QJsonValue &value : readCases(folder.filePath(name), QLatin1String("packets")))
            packets << packetOf(value.toObject());
    return packets;
}

QList<GoldenStream> goldenStreams()
{
    QList<GoldenStream> streams;
    const QString path = QStringLiteral(MQTTSCOPE_TEST_DATA "/packets/streams/streams.json");
    for (const QJsonValue &value : readCases(path, QLatin1String("streams")))
        streams << streamOf(value.toObject());
    return streams;
}

}
