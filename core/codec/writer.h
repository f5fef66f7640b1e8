// SPDX-License-Identifier: GPL-3.0-or-later
// The way out: Sizer measures a packet and applies the rules, Writer puts it into exactly that room.
#pragma once

#include "core/base/byteappender.h"
#include "core/codec/rules.h"

namespace mqttscope
{

/// Whether a packet is made legal or written as it is.
enum class Strictness : quint8
{
    Strict, ///< any fault refuses; prescribed flags are filled in
    AsIs, ///< only what has no form on the wire refuses
};

/// What Sizer and Writer share: whether the optional parts of a packet are written.
class WritingIo
{
public:
    [[nodiscard]] ProtocolVersion version() const { return m_context.version; }
    [[nodiscard]] bool isV5() const { return m_context.version == ProtocolVersion::V5_0; }
    template <typename P>
    [[nodiscard]] bool goesOn(const P &packet, Tail part) const
    {
        const bool needsCode = packet.code != 0 && (part == Tail::Code || Is<const P, AuthPacket>);
        return isV5() && (packet.tail >= part || needsCode || !packet.properties.isEmpty());
    }
    void section(FieldId) { }
    void begin(FieldId) { }
    void end() { }

protected:
    WritingIo(PacketType type, ProtocolVersion version, Direction direction, Strictness strictness)
        : m_context{type, version, direction}
        , m_isStrict(strictness == Strictness::Strict)
    { }
    [[nodiscard]] bool isLeftOut(QByteArrayView value) const
    {
        return m_context.version == ProtocolVersion::V3_1 && value.isNull();
    }

    RuleContext m_context;
    bool m_isStrict;
};

class Sizer : public WritingIo
{
public:
    Sizer(PacketType type, ProtocolVersion version, Direction direction, Strictness strictness)
        : WritingIo(type, version, direction, strictness)
    { }

    /// Measures and checks. size() and refusal() are good afterwards.
    template <typename P>
    void measure(const P &packet)
    {
        refuse(checkType(m_context));
        layout(*this, packet);
        rules(*this, packet);
        if (size() > limits::kMaximumRemainingLength)
            refuse(FaultId::PacketTooLarge);
    }
    /// Bytes after the fixed header.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// First reason not to write the packet, None if there is none.
    [[nodiscard]] FaultId refusal() const { return m_refusal; }

    template <typename... T>
    void header(Bits<const T>... flags)
    {
        (checkField(flags.id, quint32(flags.value)), ...);
    }
    template <typename... T>
    void byte(Bits<const T>... flags)
    {
        (checkField(flags.id, quint32(flags.value)), ...);
        m_size += 1;
    }
    template <typename Int>
    void number(FieldId id, const Int &value)
    {
        checkField(id, value);
        m_size += qsizetype(sizeof(Int));
    }
    void bytes(FieldId id, QByteArrayView value);
    void bytesUnlessLeftOut(FieldId id, QByteArrayView value)
    {
        if (!isLeftOut(value))
            bytes(id, value);
    }
    void rest(FieldId, QByteArrayView value) { m_size += value.size(); }
    void protocol(QByteArrayView name, quint8 level);
    void properties(PropertyScope scope, const Properties &list);
    template <typename List, typename Item>
    void each(const List &list, FaultId ifEmpty, Item item)
    {
        if (list.isEmpty())
            refuse(ifEmpty);
        for (const auto &value : list)
            item(value);
    }
    void check(const SubscriptionEntry &entry) { entryRules(*this, entry); }

    // The words of rules.h
    void fault(FaultId id, FieldId) { refuse(id); }
    [[nodiscard]] bool hasProperty(PropertyId id) const { return (m_seen >> int(id)) & 1; }
    [[nodiscard]] bool looksIntoPayloads() const { return false; }

private:
    void refuse(FaultId id);
    void checkField(FieldId id, quint32 value) { refuse(checkNumber(fieldSpec(id), value, m_context)); }

    qsizetype m_size = 0;
    quint64 m_seen = 0;
    FaultId m_refusal = FaultId::None;
};

class Writer : public WritingIo
{
public:
    /// @param bodySize what a Sizer measured for the same packet
    Writer(PacketType type, ProtocolVersion version, Direction direction, Strictness strictness, quint32 bodySize,
           ByteAppender &out)
        : WritingIo(type, version, direction, strictness)
        , m_out(out)
        , m_bodySize(bodySize)
    { }

    template <typename... T>
    void header(Bits<const T>... flags)
    {
        const PacketSpec &spec = packetSpec(m_context.type);
        quint8 low = quint8((0 | ... | shifted(flags)));
        if (m_isStrict) {
            const quint8 mask = spec.fixedFlagMask(m_context.version);
            low = quint8((low & ~mask) | (spec.prescribedFlags & mask));
        }
        m_out.number(quint8(quint8(m_context.type) << PacketSpec::kTypeShift | low));
        variableByteInteger(m_bodySize);
    }
    template <typename... T>
    void byte(Bits<const T>... flags)
    {
        m_out.number(quint8((0 | ... | shifted(flags))));
    }
    template <typename Int>
    void number(FieldId, const Int &value)
    {
        m_out.number(value);
    }
    void bytes(FieldId, QByteArrayView value)
    {
        m_out.number(quint16(value.size()));
        m_out.bytes(value);
    }
    void bytesUnlessLeftOut(FieldId id, QByteArrayView value)
    {
        if (!isLeftOut(value))
            bytes(id, value);
    }
    void rest(FieldId, QByteArrayView value) { m_out.bytes(value); }
    void protocol(QByteArrayView name, quint8 level);
    void properties(PropertyScope scope, const Properties &list);
    template <typename List, typename Item>
    void each(const List &list, FaultId, Item item)
    {
        for (const auto &value : list)
            item(value);
    }
    void check(const SubscriptionEntry &) { }

private:
    template <typename T>
    static int shifted(Bits<T> bits)
    {
        const FieldSpec &spec = fieldSpec(bits.id);
        return (int(bits.value) << spec.shift()) & spec.mask;
    }
    void variableByteInteger(quint32 value);
    void propertyValue(const PropertySpec &spec, const Property &property);

    ByteAppender &m_out;
    quint32 m_bodySize;
};

/// Bytes a Variable Byte Integer takes, 1 to 4 [5.0/1.5.5].
[[nodiscard]] constexpr int variableByteIntegerSize(quint32 value)
{
    return value < (1u << 7) ? 1 : value < (1u << 14) ? 2 : value < (1u << 21) ? 3 : limits::kMaximumLengthBytes;
}

}
