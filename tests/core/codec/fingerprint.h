// SPDX-License-Identifier: GPL-3.0-or-later
// One more Io for the layouts: writes down everything a packet holds, to tell whether two packets are equal.
#pragma once

#include "core/codec/layout.h"

#include <QByteArray>

namespace mqttscope::test
{

class Fingerprint
{
public:
    /// Two packets of one version are equal if their fingerprints are.
    template <typename P>
    static QByteArray of(const P &packet, ProtocolVersion version)
    {
        Fingerprint io(version);
        layout(io, packet);
        return io.m_text;
    }

    [[nodiscard]] ProtocolVersion version() const { return m_version; }
    [[nodiscard]] bool isV5() const { return m_version == ProtocolVersion::V5_0; }

    template <typename... T>
    void header(Bits<const T>... flags)
    {
        (number(flags.id, quint32(flags.value)), ...);
    }
    template <typename... T>
    void byte(Bits<const T>... flags)
    {
        (number(flags.id, quint32(flags.value)), ...);
    }
    template <typename Int>
    void number(FieldId id, const Int &value)
    {
        m_text += QByteArray::number(int(id)) + '=' + QByteArray::number(value) + ' ';
    }
    void bytes(FieldId id, QByteArrayView value)
    {
        number(id, value.size());
        m_text += value;
    }
    void bytesUnlessLeftOut(FieldId id, QByteArrayView value) { bytes(id, value); }
    void rest(FieldId id, QByteArrayView value) { bytes(id, value); }
    void protocol(QByteArrayView name, quint8 level)
    {
        bytes(FieldId::ProtocolName, name);
        number(FieldId::ProtocolLevel, level);
    }
    void properties(PropertyScope, const Properties &list)
    {
        for (const Property &property : list) {
            number(FieldId::PropertyIdentifier, quint32(property.id));
            number(FieldId::PropertyNumber, property.number);
            bytes(FieldId::PropertyKey, property.first);
            bytes(FieldId::PropertyValue, property.second);
        }
    }
    /// Whether an optional end is written says nothing about what the packet means.
    template <typename P>
    [[nodiscard]] bool goesOn(const P &, Tail) const
    {
        return isV5();
    }
    template <typename List, typename Item>
    void each(const List &list, FaultId, Item item)
    {
        for (const auto &value : list)
            item(value);
    }
    void section(FieldId) { }
    void begin(FieldId) { }
    void end() { }
    void check(const SubscriptionEntry &) { }

private:
    explicit Fingerprint(ProtocolVersion version)
        : m_version(version)
    { }

    ProtocolVersion m_version;
    QByteArray m_text;
};

}
