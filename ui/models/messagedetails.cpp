// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/messagedetails.h"

#include "core/base/plaintext.h"
#include "core/codec/codec.h"
#include "core/spec/faultspec.h"
#include "core/spec/propertyspec.h"

#include <QCoreApplication>

namespace mqttscope
{

namespace
{

QString specText(const char *source)
{
    return *source ? QCoreApplication::translate("PropertySpec", source) : QString();
}

/// Bytes without a meaning of their own: as text if they are text, in hex too where they are not.
QString binaryText(QByteArrayView bytes)
{
    const QByteArrayView shown = bytes.first(qMin<qsizetype>(bytes.size(), 512));
    QString hex = QString::fromLatin1(shown.toByteArray().toHex(' ').toUpper());
    if (shown.size() < bytes.size())
        hex += QStringLiteral(" … ")
            + QCoreApplication::translate("MessageDetails", "first %1 of %2 bytes")
                  .arg(QString::number(shown.size()), QString::number(bytes.size()));
    for (const char c : shown)
        if (quint8(c) < 0x20 || quint8(c) >= 0x7F)
            return hex;
    return QStringLiteral("%1  (%2)").arg(visibleText(shown), hex);
}

QString valueText(const Property &property, const PropertySpec *spec)
{
    if (!spec)
        return property.first.isEmpty() ? QString::number(property.number) : binaryText(property.first);
    switch (spec->wireType) {
    case WireType::Utf8String:
        return visibleText(property.first, LineBreaks::Visible, 2000);
    case WireType::Utf8StringPair:
        return visibleText(property.second, LineBreaks::Visible, 2000);
    case WireType::BinaryData:
        return binaryText(property.first);
    default:
        break;
    }
    if (property.id == PropertyId::PayloadFormatIndicator)
        return property.number == 1 ? QCoreApplication::translate("MessageDetails", "1: UTF-8 text")
                                    : QCoreApplication::translate("MessageDetails", "%1: unspecified bytes")
                                          .arg(QString::number(property.number));
    const QString unit = specText(spec->unit);
    return unit.isEmpty() ? QString::number(property.number)
                          : QStringLiteral("%1 %2").arg(QString::number(property.number), unit);
}

void addProperty(MessageDetails &details, const Property &property)
{
    const PropertySpec *spec = propertySpec(property.id);
    MessageProperty shown;
    shown.isUserProperty = property.id == PropertyId::UserProperty;
    if (shown.isUserProperty)
        shown.name = visibleText(property.first, LineBreaks::Visible, 300);
    else
        shown.name
            = spec ? specText(spec->label) : QStringLiteral("0x%1").arg(uint(property.id), 2, 16, QLatin1Char('0'));
    shown.value = valueText(property, spec);
    shown.explanation = spec ? specText(spec->explanation) : QString();
    details.properties.append(shown);
}

}

QString faultOf(const CaptureRecord &record)
{
    const auto fault = FaultId(record.fault);
    if (fault == FaultId::None || isWarning(fault))
        return {};
    const QString clause = QString::fromLatin1(clauseOf(fault, ProtocolVersion(record.version), record.type()));
    return QStringLiteral("%1 [%2]").arg(faultText(fault), clause);
}

std::optional<MessageDetails> readMessage(const CaptureStore &capture, PacketNumber packet)
{
    if (!capture.contains(packet) || capture.record(packet).type() != PacketType::Publish)
        return {};
    const CaptureRecord &record = capture.record(packet);
    MessageDetails details;
    details.packet = packet;
    details.connection = record.connectionId();
    details.topicId = record.topicId();
    details.topic = capture.topicName(record.topicId());
    details.timeNs = record.timeNs;
    details.wallNs = capture.wallNs(record.timeNs);
    details.qos = record.qos();
    details.retain = record.retain();
    details.dup = record.dup();
    details.fromClient = record.direction() == Direction::FromClient;
    details.fault = faultOf(record);
    details.size = record.payloadLength();
    details.version = ProtocolVersion(record.version);
    const auto decoded = decode(capture.frame(packet), details.version, record.direction());
    const auto *publish = decoded ? std::get_if<PublishPacket>(&decoded.value()) : nullptr;
    if (!publish)
        return details; // its faults are the inspector's to explain
    for (const Property &property : publish->properties)
        addProperty(details, property);
    details.contentType = publish->properties.bytes(PropertyId::ContentType).value_or(QByteArrayView()).toByteArray();
    details.responseTopic
        = publish->properties.bytes(PropertyId::ResponseTopic).value_or(QByteArrayView()).toByteArray();
    details.correlationData
        = publish->properties.bytes(PropertyId::CorrelationData).value_or(QByteArrayView()).toByteArray();
    return details;
}

}
