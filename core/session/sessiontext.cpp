// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessiontext.h"

#include "core/base/plaintext.h"
#include "core/spec/packetspec.h"
#include "core/spec/reasonspec.h"

#include <QCoreApplication>

namespace mqttscope::sessiontext
{

namespace
{

QString hex(quint8 code)
{
    return QStringLiteral("0x%1")
        .arg(code, 2, 16, QLatin1Char('0'))
        .toUpper()
        .replace(QLatin1Char('X'), QLatin1Char('x'));
}

}

QString reason(quint8 code, PacketType type, ProtocolVersion version)
{
    return QCoreApplication::translate("ClientSession", "%1 (%2)").arg(reasonLabel(code, type, version), hex(code));
}

QString reasonWithString(quint8 code, PacketType type, ProtocolVersion version, const PropertyList &properties)
{
    QString name = reason(code, type, version);
    const auto words = properties.bytes(PropertyId::ReasonString);
    if (!words || words->isEmpty())
        return name;
    return QCoreApplication::translate("ClientSession", "%1: “%2”").arg(name, visibleText(*words));
}

QString refusal(quint8 code, ProtocolVersion version, const PropertyList &properties)
{
    const QString why = reasonWithString(code, PacketType::Connack, version, properties);
    return QCoreApplication::translate("ClientSession", "The server refused the connection: %1.").arg(why);
}

QString serverFault(FaultId fault, PacketType type, ProtocolVersion version)
{
    const QString packet = QString::fromLatin1(packetSpec(type).name);
    const QString clause = QString::fromLatin1(clauseOf(fault, version, type));
    if (clause.isEmpty())
        return QCoreApplication::translate("ClientSession", "The server sent a faulty %1: %2.")
            .arg(packet, faultText(fault));
    return QCoreApplication::translate("ClientSession", "The server sent a faulty %1: %2 [%3].")
        .arg(packet, faultText(fault), clause);
}

QString cannotSend(FaultId fault)
{
    if (fault == FaultId::PacketTooLarge)
        return QCoreApplication::translate("ClientSession", "Not sent: the packet is larger than the server takes.");
    return QCoreApplication::translate("ClientSession", "Not sent: %1.").arg(faultText(fault));
}

}
