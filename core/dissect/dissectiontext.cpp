// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dissect/dissectiontext.h"

#include "core/dissect/formatting.h"
#include "core/spec/packetspec.h"
#include "core/spec/versionspec.h"

#include <QCoreApplication>

namespace mqttscope
{

namespace
{

constexpr qsizetype kRangeWidth = 11; // "1234-5678" and a gap
constexpr int kIndent = 2; // per level

QString tr(const char *text) { return QCoreApplication::translate("Dissection", text); }

/// "7", "7-9"; nothing for a field without bytes
QString range(qsizetype offset, quint32 length)
{
    if (length == 0)
        return {};
    const QString first = QString::number(offset);
    return length == 1 ? first : first + QLatin1Char('-') + QString::number(offset + length - 1);
}

QString fieldLine(const FieldNode &node, qsizetype offset)
{
    const QString indent(qsizetype(node.depth) * kIndent, QLatin1Char(' '));
    const QString value = node.display.isEmpty() ? QString() : QStringLiteral(": ") + node.display;
    const QString mark = node.fault == FaultId::None ? QString() : QStringLiteral("  !");
    return QStringLiteral("  ") + range(offset + qsizetype(node.offset), node.length).leftJustified(kRangeWidth)
        + indent + node.label + value + mark + QLatin1Char('\n');
}

QString faultLine(const Fault &fault, const Dissection &dissection, qsizetype offset)
{
    const FaultSpec &spec = faultSpec(fault.id);
    const QString kind = isWarning(fault.id) ? tr("warning") : tr("fault");
    const QString at = range(offset + qsizetype(fault.offset), fault.length);
    const QString place = at.isEmpty() ? QString::number(offset + qsizetype(fault.offset)) : at;
    const QString line = QStringLiteral("  ! %1 %2 at %3: %4 [%5]");
    return line.arg(kind, QLatin1String(spec.name), place, faultText(fault.id),
                    QLatin1String(clauseOf(fault.id, dissection.version, dissection.type)))
        + QLatin1Char('\n');
}

}

QString dissectionText(const Dissection &dissection, qsizetype offset, qsizetype length)
{
    const bool isFromClient = dissection.direction == Direction::FromClient;
    const QStringList headline{QLatin1String(packetSpec(dissection.type).name),
                               isFromClient ? tr("from client") : tr("from broker"),
                               QStringLiteral("MQTT ") + QLatin1String(versionSpec(dissection.version).label),
                               formatByteCount(length), tr("at %1").arg(offset)};
    QString text = headline.join(QStringLiteral(" · ")) + QLatin1Char('\n');
    for (const FieldNode &node : dissection.fields)
        text += fieldLine(node, offset);
    for (const Fault &fault : dissection.faults)
        text += faultLine(fault, dissection, offset);
    return text;
}

}
