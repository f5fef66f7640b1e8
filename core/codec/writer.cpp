// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/writer.h"

#include <limits>

namespace mqttscope
{

namespace
{

qsizetype valueSize(const PropertySpec &spec, const Property &property)
{
    switch (spec.wireType) {
    case WireType::Byte:
        return 1;
    case WireType::TwoByteInteger:
        return 2;
    case WireType::FourByteInteger:
        return 4;
    case WireType::VariableByteInteger:
        return variableByteIntegerSize(property.number);
    case WireType::Utf8String:
    case WireType::BinaryData:
        return 2 + property.first.size();
    case WireType::Utf8StringPair:
        return 4 + property.first.size() + property.second.size();
    }
    return 0;
}

/// Bytes of the list without its Property Length.
qsizetype listSize(const Properties &list)
{
    qsizetype size = 0;
    for (const Property &property : list) {
        const PropertySpec *spec = propertySpec(property.id);
        size += 1 + (spec ? valueSize(*spec, property) : property.first.size());
    }
    return size;
}

/// Numbers that do not fit their wire type, bytes that do not fit their length prefix.
bool hasForm(const PropertySpec &spec, const Property &property)
{
    switch (spec.wireType) {
    case WireType::Byte:
        return property.number <= std::numeric_limits<quint8>::max();
    case WireType::TwoByteInteger:
        return property.number <= std::numeric_limits<quint16>::max();
    case WireType::FourByteInteger:
        return true;
    case WireType::VariableByteInteger:
        return property.number <= limits::kMaximumRemainingLength;
    case WireType::Utf8String:
    case WireType::BinaryData:
    case WireType::Utf8StringPair:
        return property.first.size() <= limits::kMaximumPrefixedBytes
            && property.second.size() <= limits::kMaximumPrefixedBytes;
    }
    return false;
}

}

void Sizer::refuse(FaultId id)
{
    if (m_refusal != FaultId::None || id == FaultId::None || isWarning(id))
        return;
    if (m_isStrict || isFatal(id))
        m_refusal = id;
}

void Sizer::bytes(FieldId id, QByteArrayView value)
{
    if (value.size() > limits::kMaximumPrefixedBytes)
        refuse(FaultId::FieldOverrun);
    else
        refuse(checkBytes(fieldSpec(id), value, m_context));
    m_size += 2 + value.size();
}

void Sizer::protocol(QByteArrayView name, quint8 level)
{
    bytes(FieldId::ProtocolName, name);
    number(FieldId::ProtocolLevel, level);
    if (announcedVersion(name, level) != m_context.version)
        refuse(FaultId::ProtocolLevelUnknown);
}

void Sizer::properties(PropertyScope scope, const Properties &list)
{
    if (!isV5())
        return refuse(list.isEmpty() ? FaultId::None : FaultId::PropertyNotAllowed);
    quint64 seen = 0;
    for (const Property &property : list) {
        const PropertySpec *spec = propertySpec(property.id);
        if (!spec) {
            refuse(FaultId::PropertyUnknown);
            continue;
        }
        const quint64 bit = quint64(1) << int(property.id);
        refuse(hasForm(*spec, property) ? FaultId::None : FaultId::FieldOverrun);
        refuse(checkProperty(*spec, property, scope, seen & bit, m_context));
        seen |= bit;
    }
    if (scope != PropertyScope::Will)
        m_seen = seen;
    const qsizetype size = listSize(list);
    if (size > limits::kMaximumRemainingLength)
        return refuse(FaultId::PacketTooLarge);
    m_size += variableByteIntegerSize(quint32(size)) + size;
}

void Writer::variableByteInteger(quint32 value)
{
    while (value > limits::kLengthValueBits) {
        m_out.number(quint8((value & limits::kLengthValueBits) | limits::kLengthMoreBit));
        value >>= 7;
    }
    m_out.number(quint8(value));
}

void Writer::protocol(QByteArrayView name, quint8 level)
{
    bytes(FieldId::ProtocolName, name);
    m_out.number(level);
}

void Writer::properties(PropertyScope, const Properties &list)
{
    if (!isV5())
        return;
    variableByteInteger(quint32(listSize(list)));
    for (const Property &property : list) {
        m_out.number(quint8(property.id));
        if (const PropertySpec *spec = propertySpec(property.id))
            propertyValue(*spec, property);
        else
            m_out.bytes(property.first);
    }
}

void Writer::propertyValue(const PropertySpec &spec, const Property &property)
{
    switch (spec.wireType) {
    case WireType::Byte:
        return m_out.number(quint8(property.number));
    case WireType::TwoByteInteger:
        return m_out.number(quint16(property.number));
    case WireType::FourByteInteger:
        return m_out.number(property.number);
    case WireType::VariableByteInteger:
        return variableByteInteger(property.number);
    case WireType::Utf8String:
    case WireType::BinaryData:
        return bytes(FieldId::PropertyString, property.first);
    case WireType::Utf8StringPair:
        bytes(FieldId::PropertyKey, property.first);
        return bytes(FieldId::PropertyValue, property.second);
    }
}

}
