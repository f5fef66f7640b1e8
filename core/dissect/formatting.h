// SPDX-License-Identifier: GPL-3.0-or-later
// Field values as text for people; whatever came from the wire is made visible, secrets are masked.
#pragma once

#include "core/spec/fieldspec.h"
#include "core/spec/propertyspec.h"

#include <QByteArrayView>
#include <QString>
#include <QVariant>

namespace mqttscope
{

/// What a value's text depends on besides the value.
struct FormatContext
{
    PacketType type = PacketType::Reserved;
    ProtocolVersion version = ProtocolVersion::Unknown;
};

/// "2 · exactly once", "3600 s", "0x87 · Not authorized"
[[nodiscard]] QString formatNumberField(const FieldSpec &spec, quint32 value, const FormatContext &context);
/// "3600 s", "1 · UTF-8"
[[nodiscard]] QString formatPropertyNumber(const PropertySpec &spec, quint32 value);
/// Text with hostile characters made visible, or the first bytes in hexadecimal with the size; bounded.
[[nodiscard]] QString formatBytes(FieldFormat format, QByteArrayView value);
/// "••• (12 bytes)"
[[nodiscard]] QString formatSecret(qsizetype size);
/// "81 bytes", "1 byte"
[[nodiscard]] QString formatByteCount(qsizetype size);
/// "Success", but "0x87 Not authorized" where the code means failure.
[[nodiscard]] QString formatReason(quint8 code, const FormatContext &context);
/// "Malformed: Topic Alias 0 is not allowed [MQTT-3.3.2-8]"
[[nodiscard]] QString formatFault(FaultId id, const FormatContext &context);

/// Text as QString if it is well-formed UTF-8 (else as shown, so that different bytes stay different), bytes as bytes.
[[nodiscard]] QVariant bytesValue(FieldFormat format, QByteArrayView value);

/// "The highest QoS the broker lets clients publish with. §3.2.2.3.4"; empty if the row has no explanation.
[[nodiscard]] QString explainField(const FieldSpec &spec);
/// "Four Byte Integer, seconds. How long … §3.1.2.11.2"
[[nodiscard]] QString explainProperty(const PropertySpec &spec);

[[nodiscard]] QString fieldLabel(const FieldSpec &spec);
[[nodiscard]] QString propertyLabel(const PropertySpec &spec);

}
