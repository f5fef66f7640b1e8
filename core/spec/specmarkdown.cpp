// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/specmarkdown.h"

#include "core/spec/faultspec.h"
#include "core/spec/fieldspec.h"
#include "core/spec/limits.h"
#include "core/spec/packetspec.h"
#include "core/spec/propertyspec.h"
#include "core/spec/reasonspec.h"
#include "core/spec/versionspec.h"

#include <QStringList>

namespace mqttscope
{

namespace
{

QString latin(const char *text) { return QString::fromUtf8(text); }
QString code(const QString &text) { return text.isEmpty() ? text : QLatin1Char('`') + text + QLatin1Char('`'); }
QString code(const char *text) { return code(latin(text)); }
QString hex(quint32 value)
{
    return QStringLiteral("0x") + QStringLiteral("%1").arg(value, 2, 16, QLatin1Char('0')).toUpper();
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tableHead(const QString &title, const QStringList &columns)
{
    QStringList rule;
    for (qsizetype i = 0; i < columns.size(); ++i)
        rule << QStringLiteral("---");
    return QStringLiteral("\n## ") + title + QStringLiteral("\n\n") + row(columns) + row(rule);
}

QStringList columns(const char *text) { return latin(text).split(QLatin1Char('|')); }

QString sendersText(Senders senders)
{
    switch (senders) {
    case Senders::Nobody:
        return QStringLiteral("–");
    case Senders::Client:
        return QStringLiteral("client");
    case Senders::Broker:
        return QStringLiteral("broker");
    case Senders::Both:
        return QStringLiteral("both");
    }
    return {};
}

QString packetTable()
{
    QString text = tableHead(QStringLiteral("Packet types"),
                             columns("No.|Name|Sent by, 3.1 and 3.1.1|Sent by, 5.0|Flags|§ of 5.0|What it does"));
    for (const PacketSpec &spec : kPacketSpecs) {
        const QString flags = spec.type == PacketType::Publish ? QStringLiteral("DUP, QoS, RETAIN")
                                                               : QString::number(spec.prescribedFlags);
        const QString free = spec.freeFlags31 ? QStringLiteral(" (DUP allowed in 3.1)") : QString();
        text += row({QString::number(int(spec.type)), latin(spec.name), sendersText(spec.senders3),
                     sendersText(spec.senders5), flags + free, latin(spec.section5), latin(spec.explanation)});
    }
    return text;
}

QString wireTypeText(WireType type)
{
    static constexpr std::array<const char *, kWireTypeCount> kNames{
        "Byte",         "Two Byte Integer", "Four Byte Integer", "Variable Byte Integer",
        "UTF-8 string", "Binary data",      "UTF-8 string pair"};
    return latin(kNames[size_t(type)]);
}

QString scopesText(const PropertySpec &spec)
{
    if (spec.manyScopes.containsAll(spec.scopes))
        return QStringLiteral("everywhere, may be repeated");
    QStringList names;
    for (const PropertyScope scope : kPropertyScopes) {
        if (!spec.scopes.contains(scope))
            continue;
        const QString name
            = scope == PropertyScope::Will ? QStringLiteral("Will") : latin(packetSpec(PacketType(scope)).name);
        names << (spec.manyScopes.contains(scope) ? name + QStringLiteral(" (may be repeated)") : name);
    }
    return names.join(QStringLiteral(", "));
}

QString rangeText(const PropertySpec &spec)
{
    if (!spec.isNumber())
        return {};
    const QString unit = *spec.unit ? QLatin1Char(' ') + latin(spec.unit) : QString();
    return QString::number(spec.minimum) + QStringLiteral("–") + QString::number(spec.maximum) + unit;
}

QString propertyTable()
{
    QString text = tableHead(QStringLiteral("Properties"),
                             columns("Id|Name|Filter name|Written as|Allowed in|Range|§ of 5.0|Meaning|If absent"));
    for (const PropertySpec &spec : kPropertySpecs)
        text += row({hex(quint32(spec.id)), latin(spec.label), code(spec.name), wireTypeText(spec.wireType),
                     scopesText(spec), rangeText(spec), latin(spec.section), latin(spec.explanation),
                     latin(spec.whenAbsent)});
    return text;
}

QString reasonTable(bool isV5)
{
    QString text
        = tableHead(isV5 ? QStringLiteral("Reason codes of 5.0") : QStringLiteral("Return codes of 3.1 and 3.1.1"),
                    columns("Code|Name|Packets|Sent by|Meaning"));
    for (const ReasonSpec &spec : reasonSpecs()) {
        if (spec.isV5 != isV5)
            continue;
        QStringList packets;
        for (const PacketSpec &packet : kPacketSpecs)
            if (spec.packets.contains(packet.type))
                packets << latin(packet.name);
        text += row({hex(spec.code), latin(spec.label), packets.join(QStringLiteral(", ")), sendersText(spec.senders),
                     latin(spec.meaning)});
    }
    return text;
}

QString fieldTable()
{
    QString text = tableHead(QStringLiteral("Fields"), columns("Filter name|Short|Label|Bits|§ of 5.0|Meaning|Values"));
    for (const FieldSpec &spec : kFieldSpecs) {
        QStringList values;
        for (const ValueName &value : spec.values)
            values << QString::number(value.value) + QStringLiteral(" = ") + latin(value.label);
        text += row({code(spec.name), code(spec.alias), latin(spec.label), spec.mask ? hex(spec.mask) : QString(),
                     latin(spec.section5), latin(spec.explanation), values.join(QStringLiteral(", "))});
    }
    return text;
}

QString severityText(FaultSeverity severity)
{
    switch (severity) {
    case FaultSeverity::Warning:
        return QStringLiteral("warning");
    case FaultSeverity::Recoverable:
        return QStringLiteral("fault, reading goes on");
    case FaultSeverity::Fatal:
        return QStringLiteral("fault, reading stops");
    }
    return {};
}

QString faultTable()
{
    QString text = tableHead(QStringLiteral("Faults"), columns("Id|Severity|Close with|5.0|3.1 and 3.1.1|Meaning"));
    for (const FaultSpec &spec : faultSpecs())
        text += row({code(spec.name), severityText(spec.severity), hex(quint32(spec.reason)), latin(spec.clause5),
                     latin(spec.clause3), latin(spec.text)});
    return text;
}

QString limitTable()
{
    using namespace limits;
    QString text = tableHead(QStringLiteral("Limits"), columns("Limit|Value"));
    const auto limit = [&text](const char *name, qint64 value) { text += row({latin(name), QString::number(value)}); };
    limit("Remaining Length, bytes", kMaximumRemainingLength);
    limit("Packet with its fixed header, bytes", kMaximumPacketSize);
    limit("Packet to the local broker unless told otherwise, bytes", kBrokerMaximumPacketSize);
    limit("Time the local broker waits for CONNECT, ms", kBrokerConnectDeadlineMs);
    limit("Connections to the local broker", kBrokerMaximumConnections);
    limit("Sessions of the local broker", kBrokerMaximumSessions);
    limit("Subscriptions of one session", kSessionSubscriptions);
    limit("Levels of a topic at the local broker", kBrokerMaximumTopicLevels);
    limit("Messages of QoS 1 and 2 in flight to one session", kSessionInflightMessages);
    limit("Messages waiting for one session", kSessionQueueMessages);
    limit("Bytes waiting for or in flight to one session", kSessionQueueBytes);
    limit("Retained messages of the local broker", kRetainedMessages);
    limit("Retained bytes of the local broker", kRetainedBytes);
    limit("Messages of QoS 1 and 2 a client of the local broker may have outstanding", kBrokerReceiveMaximum);
    limit("Topic Aliases a client of the local broker may use", kBrokerTopicAliases);
    limit("Aliased topics per connection and direction, bytes", kTopicAliasBytes);
    limit("Capture, bytes", kCaptureBudgetBytes);
    limit("Largest packet kept whole by the capture, bytes (half its budget if that is less)", kLargestFrameKept);
    limit("Last payload kept per topic and connection, bytes", kLastPayloadKeptBytes);
    limit("Topic names, bytes", kTopicTableBytes);
    limit("Batches waiting for the user interface, bytes", kBatchQueueBytes);
    limit("Unsent bytes of a connection above which its session waits", kWriteHighWaterBytes);
    limit("Profile file, bytes", kProfileFileBytes);
    limit("Nesting of a profile file", kProfileFileDepth);
    limit("Entries of a list in a profile", kProfileListItems);
    return text;
}

}

QString specMarkdown()
{
    QString versions;
    for (const VersionSpec &spec : kVersionSpecs)
        versions
            += row({latin(spec.label), QString::fromLatin1(spec.protocolName), QString::number(int(spec.version))});
    return tableHead(QStringLiteral("Versions"), columns("Version|Protocol Name|Protocol Level")) + versions
        + packetTable() + propertyTable() + reasonTable(true) + reasonTable(false) + fieldTable() + faultTable()
        + limitTable();
}

}
