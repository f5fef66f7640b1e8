// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/layoutmarkdown.h"

#include "core/codec/layout.h"
#include "core/spec/packetspec.h"
#include "core/spec/specmarkdown.h"

#include <QStringList>

namespace mqttscope
{

namespace
{

/// Fills packets with either nothing or everything, and lists the fields on the way.
class Describer
{
public:
    enum class Extent : quint8
    {
        Least,
        Most,
    };

    Describer(ProtocolVersion version, Extent extent)
        : m_version(version)
        , m_extent(extent)
    { }

    [[nodiscard]] const QStringList &fields() const { return m_fields; }

    [[nodiscard]] ProtocolVersion version() const { return m_version; }
    [[nodiscard]] bool isV5() const { return m_version == ProtocolVersion::V5_0; }
    template <typename... T>
    void header(Bits<T>... flags)
    {
        add(bitsText(FieldId::PacketTypeBits));
        (addBits(flags), ...);
        add(text(FieldId::RemainingLength) + QStringLiteral(" (Variable Byte Integer)"));
    }
    template <typename... T>
    void byte(Bits<T>... flags)
    {
        (addBits(flags), ...);
    }
    template <typename Int>
    void number(FieldId id, Int &)
    {
        add(text(id) + (sizeof(Int) == 1 ? QStringLiteral(" (1 byte)") : QStringLiteral(" (2 bytes)")));
    }
    void bytes(FieldId id, QByteArrayView &) { add(text(id) + QStringLiteral(" (length of 2 bytes, then the bytes)")); }
    void bytesUnlessLeftOut(FieldId id, QByteArrayView &value) { bytes(id, value); }
    void rest(FieldId id, QByteArrayView &) { add(text(id) + QStringLiteral(" (the rest)")); }
    void protocol(QByteArrayView &name, quint8 &level)
    {
        bytes(FieldId::ProtocolName, name);
        number(FieldId::ProtocolLevel, level);
    }
    void properties(PropertyScope scope, Properties &)
    {
        if (isV5())
            add(text(scope == PropertyScope::Will ? FieldId::WillProperties : FieldId::Properties)
                + QStringLiteral(" (Property Length, then the properties)"));
    }
    template <typename P>
    bool goesOn(P &, Tail)
    {
        return isV5() && m_extent == Extent::Most;
    }
    template <typename List, typename Item>
    void each(List &, FaultId, Item item)
    {
        typename List::value_type value{};
        const qsizetype first = m_fields.size();
        item(value);
        for (qsizetype i = first; i < m_fields.size(); ++i)
            m_fields[i] += QStringLiteral(", repeated");
    }
    void section(FieldId) { }
    void begin(FieldId) { }
    void end() { }
    void check(SubscriptionEntry &) { }

private:
    static QString text(FieldId id) { return QString::fromUtf8(fieldSpec(id).label); }
    static QString bitsText(FieldId id)
    {
        const QString mask = QStringLiteral("%1").arg(fieldSpec(id).mask, 8, 2, QLatin1Char('0'));
        return text(id) + QStringLiteral(" (bits ") + mask + QLatin1Char(')');
    }
    template <typename T>
    void addBits(Bits<T> bits)
    {
        bits.value = T(m_extent == Extent::Most ? 1 : 0); // a flag that is set shows what depends on it
        add(bitsText(bits.id));
    }
    void add(const QString &field) { m_fields << field; }

    ProtocolVersion m_version;
    Extent m_extent;
    QStringList m_fields;
};

template <typename P>
QStringList fieldsOf(ProtocolVersion version, Describer::Extent extent)
{
    Describer describer(version, extent);
    P packet;
    layout(describer, packet);
    return describer.fields();
}

QString describePacket(PacketType type, ProtocolVersion version)
{
    QString text;
    withPacketOf(type, [&text, version](auto tag) {
        using P = typename decltype(tag)::type;
        const QStringList least = fieldsOf<P>(version, Describer::Extent::Least);
        for (const QString &field : fieldsOf<P>(version, Describer::Extent::Most))
            text += QStringLiteral("1. ") + field + (least.contains(field) ? QString() : QStringLiteral(", optional"))
                + QLatin1Char('\n');
    });
    return text;
}

}

QString layoutMarkdown()
{
    QString text = QStringLiteral("\n## Layouts\n");
    for (const PacketSpec &spec : kPacketSpecs) {
        const bool isIn3 = spec.senders3 != Senders::Nobody;
        const QString of5 = describePacket(spec.type, ProtocolVersion::V5_0);
        const QString of3 = isIn3 ? describePacket(spec.type, ProtocolVersion::V3_1_1) : QString();
        if (spec.type == PacketType::Reserved)
            continue;
        text += QStringLiteral("\n### ") + QLatin1String(spec.name) + QLatin1Char('\n');
        if (of3 == of5)
            text += QLatin1Char('\n') + of5;
        else
            text += QStringLiteral("\n5.0:\n\n") + of5
                + (isIn3 ? QStringLiteral("\n3.1 and 3.1.1:\n\n") + of3 : QString());
    }
    return text;
}

QString protocolMarkdown()
{
    return QStringLiteral("# MQTT as MQTT Scope knows it\n\n"
                          "Made from the tables in `core/spec` and the layouts in `core/codec/layout.h`; not edited by "
                          "hand. Names in `code` are stable: filters, JSON output and saved files use them.\n")
        + layoutMarkdown() + specMarkdown();
}

}
