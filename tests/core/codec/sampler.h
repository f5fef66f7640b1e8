// SPDX-License-Identifier: GPL-3.0-or-later
// One more Io for the layouts: fills packets with random, legal values.
#pragma once

#include "core/codec/layout.h"
#include "core/spec/reasonspec.h"
#include "core/spec/versionspec.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <deque>

namespace mqttscope::test
{

class Sampler
{
public:
    Sampler(QRandomGenerator &random, ProtocolVersion version, Direction direction)
        : m_random(random)
        , m_version(version)
        , m_direction(direction)
    { }

    /// A random legal packet; its views live as long as the Sampler.
    template <typename P>
    Packet sample()
    {
        m_type = P::type;
        P packet;
        layout(*this, packet);
        settle(packet);
        return packet;
    }

    [[nodiscard]] ProtocolVersion version() const { return m_version; }
    [[nodiscard]] bool isV5() const { return m_version == ProtocolVersion::V5_0; }

    template <typename... T>
    void header(Bits<T>... flags)
    {
        (sampleBits(flags), ...);
        const PacketSpec &spec = packetSpec(m_type);
        const quint8 mask = spec.fixedFlagMask(m_version);
        if (mask != 0)
            ((flags.value = T((int(flags.value) & ~mask) | (spec.prescribedFlags & mask))), ...);
    }
    template <typename... T>
    void byte(Bits<T>... flags)
    {
        (sampleBits(flags), ...);
    }
    template <typename Int>
    void number(FieldId id, Int &value)
    {
        const FieldSpec &spec = fieldSpec(id);
        value = Int(m_random.generate());
        if (spec.rule == FieldRule::NotZero && value == 0)
            value = 1;
        if (spec.rule == FieldRule::ReasonCode)
            value = reasonCode();
    }
    void bytes(FieldId id, QByteArrayView &value)
    {
        const FieldSpec &spec = fieldSpec(id);
        const bool isTopic = spec.rule == FieldRule::TopicName || spec.rule == FieldRule::MaybeTopicName;
        if (isTopic)
            value = text(1);
        else if (spec.rule == FieldRule::TopicFilter)
            value = filter();
        else
            value = spec.format == FieldFormat::Text ? text(1) : binary();
    }
    void bytesUnlessLeftOut(FieldId id, QByteArrayView &value)
    {
        if (m_version != ProtocolVersion::V3_1 || chance(2))
            bytes(id, value);
    }
    void rest(FieldId, QByteArrayView &value) { value = binary(); }
    void protocol(QByteArrayView &name, quint8 &level)
    {
        name = versionSpec(m_version).protocolName;
        level = quint8(m_version);
    }
    void properties(PropertyScope scope, Properties &list)
    {
        if (!isV5() || chance(3))
            return;
        for (const PropertySpec &spec : kPropertySpecs) {
            const bool isOneWay = (spec.id == PropertyId::SubscriptionIdentifier && scope == PropertyScope::Publish
                                   && m_direction == Direction::FromClient)
                || (spec.id == PropertyId::SessionExpiryInterval && scope == PropertyScope::Disconnect
                    && m_direction == Direction::FromBroker);
            if (!spec.scopes.contains(scope) || isOneWay || chance(2))
                continue;
            const int count = spec.manyScopes.contains(scope) ? m_random.bounded(1, 4) : 1;
            for (int i = 0; i < count; ++i)
                list.append(property(spec));
        }
    }
    template <typename P>
    bool goesOn(P &packet, Tail part)
    {
        if (!isV5() || (part == Tail::Full && packet.tail == Tail::Shortest && m_type != PacketType::Auth) || chance(3))
            return false;
        packet.tail = part;
        return true;
    }
    template <typename List, typename Item>
    void each(List &list, FaultId, Item item)
    {
        const int count = m_random.bounded(1, 6);
        for (int i = 0; i < count; ++i) {
            typename List::value_type value{};
            item(value);
            list.append(value);
        }
    }
    void section(FieldId) { }
    void begin(FieldId) { }
    void end() { }
    void check(SubscriptionEntry &entry) { entry.noLocal = entry.noLocal && !entry.filter.startsWith(kSharePrefix); }

private:
    static constexpr QByteArrayView kSharePrefix = "$share/";

    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }
    QByteArrayView keep(const QByteArray &bytes)
    {
        m_kept.push_back(bytes);
        return m_kept.back();
    }
    QByteArrayView text(int minimum)
    {
        static const QByteArray letters[]
            = {"a", "Z", "0", "/", " ", "$", "\xC3\xA9", "\xE6\xB8\xA9", "\xF0\x9F\x8C\xA1", "\xEF\xBB\xBF"};
        QByteArray bytes;
        const int count = m_random.bounded(minimum, chance(50) ? 3000 : 20);
        for (int i = 0; i < count; ++i)
            bytes += letters[m_random.bounded(int(std::size(letters)))];
        return keep(bytes.left(m_version == ProtocolVersion::V3_1 ? 23 : bytes.size()));
    }
    QByteArrayView filter()
    {
        static const QByteArray filters[] = {"#", "+", "a/+/b", "a/#", "/", "+/+", "$SYS/#", "a//b"};
        const QByteArray plain = filters[m_random.bounded(int(std::size(filters)))];
        return keep(isV5() && chance(4) ? QByteArray("$share/group/") + plain : plain);
    }
    QByteArrayView binary()
    {
        QByteArray bytes(m_random.bounded(chance(50) ? 5000 : 40), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(m_random.generate());
        return keep(bytes);
    }
    Property property(const PropertySpec &spec)
    {
        Property property;
        property.id = spec.id;
        if (spec.isNumber())
            property.number
                = quint32(spec.minimum + m_random.generate64() % (quint64(spec.maximum) - spec.minimum + 1));
        else
            property.first = spec.isText() ? text(1) : binary();
        if (spec.wireType == WireType::Utf8StringPair)
            property.second = text(1);
        return property;
    }
    quint8 reasonCode()
    {
        for (;;)
            if (const quint8 code = quint8(m_random.generate());
                isReasonCodeAllowed(code, m_type, m_version, m_direction))
                return code;
    }
    template <typename T>
    void sampleBits(Bits<T> bits)
    {
        const FieldSpec &spec = fieldSpec(bits.id);
        int value = m_random.bounded(256) & (spec.mask >> spec.shift());
        if (spec.rule == FieldRule::Zero)
            value = 0;
        if (spec.rule == FieldRule::NotThree && value == 3)
            value = 2;
        bits.value = T(value);
    }

    void settle(ConnectPacket &p)
    {
        if (!p.flags.will) {
            p.flags.willQoS = QoS::AtMostOnce;
            p.flags.willRetain = false;
        }
        if (!isV5() && p.flags.password && !p.flags.userName) {
            p.flags.password = false;
            p.password = {};
        }
        if (p.userName.isNull()) // 3.1: what follows a missing string is missing too
            p.password = {};
        if (p.flags.userName && p.userName.isNull() && m_version != ProtocolVersion::V3_1)
            p.userName = keep("user");
        settleMethod(p.properties);
    }
    void settle(ConnackPacket &p)
    {
        p.sessionPresent = p.sessionPresent && p.code == 0;
        settleMethod(p.properties);
    }
    void settle(PublishPacket &p)
    {
        p.dup = p.dup && p.qos != QoS::AtMostOnce;
        if (p.properties.find(PropertyId::TopicAlias) && chance(2))
            p.topic = {};
    }
    void settle(AuthPacket &p)
    {
        if (p.tail != Tail::Shortest)
            settleMethod(p.properties, true);
    }
    template <typename P>
    void settle(P &)
    { }
    void settleMethod(Properties &list, bool isNeeded = false)
    {
        if ((isNeeded || list.find(PropertyId::AuthenticationData)) && !list.find(PropertyId::AuthenticationMethod))
            list.add(PropertyId::AuthenticationMethod, "SCRAM-SHA-256");
    }

    QRandomGenerator &m_random;
    ProtocolVersion m_version;
    Direction m_direction;
    PacketType m_type = PacketType::Reserved;
    std::deque<QByteArray> m_kept;
};

}
