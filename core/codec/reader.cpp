// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/reader.h"

#include "core/spec/limits.h"

namespace mqttscope
{

void Reader::faultAt(FaultId id, quint32 at, quint32 length, FieldId field)
{
    const Fault fault{id, at, length};
    if (m_verdict.id == FaultId::None && !isWarning(id))
        m_verdict = fault;
    if (m_sink)
        m_sink->fault(fault, field);
}

void Reader::fault(FaultId id, FieldId field)
{
    const Range &range = m_ranges[size_t(field)];
    faultAt(id, range.offset, range.length, field);
}

void Reader::stop(FaultId id, quint32 at, quint32 length, FieldId field)
{
    // In a truncated frame running out of bytes is the consequence of a fault already told.
    if (!m_isTruncated || (id != FaultId::FieldMissing && id != FaultId::FieldOverrun))
        faultAt(id, at, length, field);
    m_stopped = true;
}

bool Reader::need(qsizetype size, FieldId id)
{
    if (m_stopped)
        return false;
    if (m_cursor.left() >= size)
        return true;
    stop(FaultId::FieldMissing, offset(), quint32(m_cursor.left()), id);
    return false;
}

void Reader::headerEnd(quint8 firstByte)
{
    const PacketSpec &spec = packetSpec(m_context.type);
    const FaultId typeFault = checkType(m_context);
    if (typeFault != FaultId::None)
        faultAt(typeFault, 0, 1, FieldId::PacketTypeBits);
    if (!spec.flagsAreLegal(firstByte & PacketSpec::kFlagBits, m_context.version) && !isFatal(typeFault))
        fault(FaultId::FixedHeaderFlags, FieldId::HeaderFlags);

    quint32 remaining = 0;
    const qsizetype lengthAt = m_cursor.offset();
    if (!variableByteInteger(FieldId::RemainingLength, remaining, isV5()))
        return;
    m_hasLongLength = m_cursor.offset() - lengthAt > 1 && remaining < (1u << (7 * (m_cursor.offset() - lengthAt - 1)));
    m_stopped = m_stopped || isFatal(typeFault);
    if (m_cursor.left() < qsizetype(remaining)) {
        m_isTruncated = true;
        faultAt(FaultId::PacketTruncated, quint32(lengthAt), quint32(m_cursor.offset() - lengthAt),
                FieldId::RemainingLength);
    }
    m_bytesAfterPacket = std::max(qsizetype(0), m_cursor.left() - qsizetype(remaining));
    m_cursor.narrowTo(qsizetype(remaining));
    if (!m_cursor.atEnd())
        section(FieldId::VariableHeader);
}

void Reader::readUnknown()
{
    quint8 flags = 0;
    header(Bits{FieldId::HeaderFlags, flags});
    m_stopped = true;
}

void Reader::finish()
{
    if (m_stopped)
        return;
    const qsizetype left = m_cursor.left() + m_bytesAfterPacket;
    if (left != 0)
        stop(FaultId::TrailingBytes, offset(), quint32(left), FieldId::Undecoded);
}

bool Reader::variableByteInteger(FieldId id, quint32 &value, bool mustBeMinimal)
{
    const quint32 at = offset();
    const QByteArrayView digits = m_cursor.peekUpTo(limits::kMaximumLengthBytes);
    value = 0;
    qsizetype count = 0;
    bool hasEnd = false;
    while (count < digits.size() && !hasEnd) {
        const quint8 digit = quint8(digits[count]);
        value |= quint32(digit & limits::kLengthValueBits) << (7 * count);
        hasEnd = !(digit & limits::kLengthMoreBit);
        ++count;
    }
    if (!hasEnd) {
        const bool isOverlong = count == limits::kMaximumLengthBytes;
        stop(isOverlong ? FaultId::VariableByteIntegerMalformed : FaultId::FieldMissing, at, quint32(count), id);
        return false;
    }
    const bool isMinimal = count == 1 || digits[count - 1] != 0;
    if (mustBeMinimal && !isMinimal) {
        stop(FaultId::VariableByteIntegerNotMinimal, at, quint32(count), id);
        return false;
    }
    m_cursor.take(count);
    tellNumber(id, at, quint32(count), value);
    return true;
}

void Reader::bytes(FieldId id, QByteArrayView &value)
{
    if (!need(2, lengthFieldOf(id)))
        return;
    begin(id);
    lengthAndBytes(id, value);
    end();
}

void Reader::lengthAndBytes(FieldId id, QByteArrayView &value)
{
    const FieldId lengthId = lengthFieldOf(id);
    if (!need(2, lengthId))
        return;
    const quint32 at = offset();
    const quint16 length = m_cursor.takeTwoBytes();
    tellNumber(lengthId, at, 2, length);
    if (m_cursor.left() < length)
        return stop(FaultId::FieldOverrun, at, 2, lengthId);
    value = m_cursor.take(length);
    remember(id, at, 2u + length);
    if (m_sink)
        m_sink->bytes(id, at + 2, value);
    const FieldSpec &spec = fieldSpec(id);
    if (spec.rule == FieldRule::None)
        return;
    if (const FaultId fault = checkBytes(spec, value, m_context); fault != FaultId::None)
        faultAt(fault, at + 2, length, id);
}

void Reader::rest(FieldId id, QByteArrayView &value)
{
    if (m_stopped)
        return;
    const quint32 at = offset();
    value = m_cursor.takeRest();
    remember(id, at, quint32(value.size()));
    if (m_sink && !value.isEmpty())
        m_sink->bytes(id, at, value);
}

void Reader::protocol(QByteArrayView &name, quint8 &level)
{
    bytes(FieldId::ProtocolName, name);
    if (m_stopped)
        return;
    const bool isKnownName = std::any_of(kVersionSpecs.begin(), kVersionSpecs.end(),
                                         [name](const VersionSpec &spec) { return spec.protocolName == name; });
    if (!isKnownName) {
        const Range &range = m_ranges[size_t(FieldId::ProtocolName)];
        return stop(FaultId::ProtocolNameUnknown, range.offset, range.length, FieldId::ProtocolName);
    }
    const quint32 at = offset();
    number(FieldId::ProtocolLevel, level);
    if (m_stopped)
        return;
    const ProtocolVersion version = announcedVersion(name, level);
    if (version == ProtocolVersion::Unknown)
        return stop(FaultId::ProtocolLevelUnknown, at, 1, FieldId::ProtocolLevel);
    if (level & VersionSpec::kBridgeBit)
        faultAt(FaultId::ProtocolLevelBridge, at, 1, FieldId::ProtocolLevel);
    m_context.version = version;
    if (isV5() && m_hasLongLength) { // only now is it known that this version forbids it
        const Range &range = m_ranges[size_t(FieldId::RemainingLength)];
        stop(FaultId::VariableByteIntegerNotMinimal, range.offset, range.length, FieldId::RemainingLength);
    }
}

void Reader::properties(PropertyScope scope, Properties &list)
{
    if (!isV5() || m_stopped)
        return;
    const FieldId id = scope == PropertyScope::Will ? FieldId::WillProperties : FieldId::Properties;
    const quint32 at = offset();
    begin(id);
    quint32 length = 0;
    if (variableByteInteger(FieldId::PropertyLength, length, true)) {
        remember(id, at, offset() - at + length);
        if (m_cursor.left() < qsizetype(length)) {
            stop(m_isTruncated ? FaultId::FieldOverrun : FaultId::PropertyLengthOverrun, at, offset() - at,
                 FieldId::PropertyLength);
        } else {
            const qsizetype outerEnd = m_cursor.narrowTo(qsizetype(length));
            quint64 seen = 0;
            while (!m_stopped && !m_cursor.atEnd() && !skipsRest(list.size()))
                property(scope, list, seen);
            m_cursor.widenTo(outerEnd);
            if (scope != PropertyScope::Will)
                m_seen = seen;
        }
    }
    end();
}

void Reader::property(PropertyScope scope, Properties &list, quint64 &seen)
{
    const quint32 at = offset();
    const PropertySpec *spec = propertySpec(PropertyId(m_cursor.peek()));
    if (!spec)
        return unknownProperty(list);
    Property property;
    property.id = spec->id;
    if (m_sink)
        m_sink->beginProperty(quint8(spec->id), spec, at);
    tellNumber(FieldId::PropertyIdentifier, at, 1, m_cursor.takeByte());
    propertyValue(*spec, property);
    if (!m_stopped) {
        const quint64 bit = quint64(1) << int(spec->id);
        const FaultId fault = checkProperty(*spec, property, scope, seen & bit, m_context);
        if (fault != FaultId::None)
            faultAt(fault, at, offset() - at, FieldId::PropertyIdentifier);
        const bool isFirst = m_keep != Keep::NoLists && !(seen & bit);
        seen |= bit;
        if (isFirst || keepsItem(list.size()))
            list.append(property);
    }
    if (m_sink)
        m_sink->end(offset());
}

/// An unknown identifier hides the length of its value: the rest of the list stays together.
void Reader::unknownProperty(Properties &list)
{
    const quint32 at = offset();
    Property property;
    if (m_sink)
        m_sink->beginProperty(m_cursor.peek(), nullptr, at);
    property.id = PropertyId(m_cursor.takeByte());
    tellNumber(FieldId::PropertyIdentifier, at, 1, quint8(property.id));
    property.first = m_cursor.takeRest();
    if (m_sink && !property.first.isEmpty())
        m_sink->bytes(FieldId::PropertyUnknown, at + 1, property.first);
    faultAt(FaultId::PropertyUnknown, at, offset() - at, FieldId::PropertyIdentifier);
    if (keepsItem(list.size()))
        list.append(property);
    if (m_sink)
        m_sink->end(offset());
}

void Reader::propertyValue(const PropertySpec &spec, Property &property)
{
    const auto integer = [this, &property](qsizetype size) {
        if (!need(size, FieldId::PropertyNumber))
            return;
        const quint32 at = offset();
        property.number = size == 1 ? m_cursor.takeByte()
            : size == 2             ? m_cursor.takeTwoBytes()
                                    : m_cursor.takeFourBytes();
        tellNumber(FieldId::PropertyNumber, at, quint32(size), property.number);
    };
    switch (spec.wireType) {
    case WireType::Byte:
        return integer(1);
    case WireType::TwoByteInteger:
        return integer(2);
    case WireType::FourByteInteger:
        return integer(4);
    case WireType::VariableByteInteger: {
        quint32 value = 0;
        if (variableByteInteger(FieldId::PropertyNumber, value, true))
            property.number = value;
        return;
    }
    case WireType::Utf8String:
        return lengthAndBytes(FieldId::PropertyString, property.first);
    case WireType::BinaryData:
        return lengthAndBytes(FieldId::PropertyData, property.first);
    case WireType::Utf8StringPair:
        lengthAndBytes(FieldId::PropertyKey, property.first);
        return lengthAndBytes(FieldId::PropertyValue, property.second);
    }
}

}
