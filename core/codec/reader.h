// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a packet from the bytes of one frame. Goes on after recoverable faults, stops at fatal ones; never reads
// outside the frame, never recurses.
#pragma once

#include "core/base/bytecursor.h"
#include "core/codec/fieldsink.h"
#include "core/codec/rules.h"

#include <algorithm>
#include <array>

namespace mqttscope
{

class Reader
{
public:
    enum class Keep : quint8
    {
        Everything,
        NoLists, ///< properties, filters and codes are checked, but not stored: no allocation
        Some, ///< all is checked; of each list kHeadItems are stored, and the first property of each kind
        Heads, ///< kHeadItems of each list are checked and stored, the others stepped over
    };
    static constexpr qsizetype kHeadItems = 256;

    Reader(QByteArrayView frame, ProtocolVersion version, Direction direction, FieldSink *sink = nullptr,
           Keep keep = Keep::Everything)
        : m_cursor(frame)
        , m_sink(sink)
        , m_context{PacketType::Reserved, version, direction}
        , m_keep(keep)
    { }

    /// Reads the whole frame as a packet of type P: fields, rules, and nothing left over.
    template <typename P>
    void read(P &packet)
    {
        m_context.type = P::type;
        layout(*this, packet);
        finish();
        if (!m_stopped && !m_hasSkipped)
            rules(*this, std::as_const(packet));
    }
    /// Reads the fixed header of a frame whose type number has no layout; always ends in a fatal fault.
    void readUnknown();

    /// First fault that is not a warning; None if the packet is sound.
    [[nodiscard]] const Fault &verdict() const { return m_verdict; }
    /// The frame was read to its end: no fatal fault.
    [[nodiscard]] bool isComplete() const { return !m_stopped && !m_isTruncated; }
    /// All before this offset has been told to the sink.
    [[nodiscard]] quint32 offset() const { return quint32(m_cursor.offset()); }

    // The words of layout.h
    [[nodiscard]] ProtocolVersion version() const { return m_context.version; }
    [[nodiscard]] bool isV5() const { return m_context.version == ProtocolVersion::V5_0; }

    template <typename... T>
    void header(Bits<T>... flags)
    {
        if (m_sink)
            m_sink->section(FieldId::FixedHeader, 0);
        if (!need(1, FieldId::PacketTypeBits))
            return;
        const quint8 raw = m_cursor.takeByte();
        tellBits(FieldId::PacketTypeBits, 0, raw);
        (takeBits(flags, 0, raw), ...);
        headerEnd(raw);
    }

    template <typename T, typename... Rest>
    void byte(Bits<T> first, Bits<Rest>... rest)
    {
        if (!need(1, first.id))
            return;
        const quint32 at = offset();
        const quint8 raw = m_cursor.takeByte();
        takeBits(first, at, raw);
        (takeBits(rest, at, raw), ...);
    }

    template <typename Int>
    void number(FieldId id, Int &value)
    {
        if (!need(sizeof(Int), id))
            return;
        const quint32 at = offset();
        if constexpr (sizeof(Int) == 1)
            value = m_cursor.takeByte();
        else
            value = m_cursor.takeTwoBytes();
        tellNumber(id, at, sizeof(Int), value);
    }

    void bytes(FieldId id, QByteArrayView &value);
    /// 3.1 lets user name and password be left out although their flags are set: Remaining Length wins.
    void bytesUnlessLeftOut(FieldId id, QByteArrayView &value)
    {
        if (m_context.version != ProtocolVersion::V3_1 || !m_cursor.atEnd())
            bytes(id, value);
    }
    void rest(FieldId id, QByteArrayView &value);
    void protocol(QByteArrayView &name, quint8 &level);
    void properties(PropertyScope scope, Properties &list);

    template <typename P>
    [[nodiscard]] bool goesOn(P &packet, Tail part)
    {
        if (!isV5() || m_stopped || m_cursor.atEnd())
            return false;
        packet.tail = part;
        return true;
    }

    template <typename List, typename Item>
    void each(List &list, FaultId ifEmpty, Item item)
    {
        if (m_cursor.atEnd() && !m_stopped && !m_isTruncated)
            faultAt(ifEmpty, offset(), 0, FieldId::Payload);
        while (!m_stopped && !m_cursor.atEnd() && !skipsRest(list.size())) {
            typename List::value_type value{};
            item(value);
            if (keepsItem(list.size()) && !m_stopped)
                list.append(value);
        }
    }
    void section(FieldId id)
    {
        if (m_sink && !m_stopped)
            m_sink->section(id, offset());
    }
    void begin(FieldId id)
    {
        if (m_sink)
            m_sink->begin(id, offset());
    }
    void end()
    {
        if (m_sink)
            m_sink->end(offset());
    }
    void check(const SubscriptionEntry &entry)
    {
        if (!m_stopped)
            entryRules(*this, entry);
    }

    // The words of rules.h
    void fault(FaultId id, FieldId field);
    [[nodiscard]] bool hasProperty(PropertyId id) const { return (m_seen >> int(id)) & 1; }
    [[nodiscard]] bool looksIntoPayloads() const { return m_sink != nullptr; }

private:
    struct Range
    {
        quint32 offset;
        quint32 length;
    };

    /// False, and a fatal fault, if fewer bytes are left.
    [[nodiscard]] bool need(qsizetype size, FieldId id);
    [[nodiscard]] bool keepsItem(qsizetype stored) const
    {
        return m_keep != Keep::NoLists && (m_keep != Keep::Some || stored < kHeadItems);
    }
    /// With Keep::Heads, when the head of a list was read: steps over what is left of it.
    [[nodiscard]] bool skipsRest(qsizetype taken)
    {
        if (m_keep != Keep::Heads || taken < kHeadItems)
            return false;
        static_cast<void>(m_cursor.takeRest());
        m_hasSkipped = true;
        return true;
    }
    void stop(FaultId id, quint32 at, quint32 length, FieldId field);
    void faultAt(FaultId id, quint32 at, quint32 length, FieldId field);
    void headerEnd(quint8 firstByte);
    void finish();
    [[nodiscard]] bool variableByteInteger(FieldId id, quint32 &value, bool mustBeMinimal);
    void property(PropertyScope scope, Properties &list, quint64 &seen);
    void unknownProperty(Properties &list);
    void lengthAndBytes(FieldId id, QByteArrayView &value);
    void propertyValue(const PropertySpec &spec, Property &property);
    void remember(FieldId id, quint32 at, quint32 length) { m_ranges[size_t(id)] = {at, length}; }

    template <typename T>
    void takeBits(Bits<T> bits, quint32 at, quint8 raw)
    {
        const FieldSpec &spec = fieldSpec(bits.id);
        bits.value = T((raw & spec.mask) >> spec.shift());
        tellBits(bits.id, at, raw);
    }
    void tellBits(FieldId id, quint32 at, quint8 raw)
    {
        const FieldSpec &spec = fieldSpec(id);
        tellNumber(id, at, 1, quint32((raw & spec.mask) >> spec.shift()));
    }
    void tellNumber(FieldId id, quint32 at, quint32 length, quint32 value)
    {
        remember(id, at, length);
        if (m_sink)
            m_sink->number(id, at, length, value);
        const FieldSpec &spec = fieldSpec(id);
        if (spec.rule == FieldRule::None)
            return;
        if (const FaultId fault = checkNumber(spec, value, m_context); fault != FaultId::None)
            faultAt(fault, at, length, id);
    }

    ByteCursor m_cursor;
    FieldSink *m_sink;
    RuleContext m_context;
    Fault m_verdict;
    quint64 m_seen = 0; ///< properties of the packet itself, by identifier
    qsizetype m_bytesAfterPacket = 0;
    Keep m_keep;
    bool m_hasSkipped = false; ///< parts of lists were not looked at: nothing can be said about the packet as a whole
    bool m_stopped = false;
    bool m_isTruncated = false; ///< the frame is shorter than its Remaining Length
    bool m_hasLongLength = false; ///< Remaining Length uses more bytes than it needs
    /// Where each field was found last; set by reading it, and only fields that were read are asked for.
    std::array<Range, size_t(FieldId::Count)> m_ranges;
};

/// Type number of a frame. Precondition: not empty.
[[nodiscard]] inline PacketType typeOfFirstByte(QByteArrayView frame)
{
    return PacketType(quint8(frame[0]) >> PacketSpec::kTypeShift);
}

}
