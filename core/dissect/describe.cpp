// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"
#include "core/codec/reader.h"
#include "core/dissect/dissection.h"
#include "core/dissect/formatting.h"

#include <QCoreApplication>
#include <QStringList>

namespace mqttscope
{

namespace
{

constexpr qsizetype kDescriptionShown = 200; // UTF-16 units
constexpr qsizetype kTextShown = 120; // of one text inside

class Describer
{
    Q_DECLARE_TR_FUNCTIONS(Dissection)
public:
    Describer(const FormatContext &context, QByteArrayView topicName)
        : m_context(context)
        , m_topicName(topicName)
    { }

    QStringList operator()(const ConnectPacket &p) const
    {
        QStringList parts;
        parts << (p.clientId.isEmpty() ? tr("no Client Identifier") : shown(p.clientId));
        const bool is5 = m_context.version == ProtocolVersion::V5_0;
        if (p.flags.cleanStart)
            parts << (is5 ? tr("clean start") : tr("clean session"));
        parts << tr("keep alive %1 s").arg(p.keepAlive);
        if (p.flags.userName)
            parts << tr("user %1").arg(shown(p.userName));
        if (p.flags.will)
            parts << tr("will %1").arg(shown(p.willTopic));
        return parts;
    }
    QStringList operator()(const ConnackPacket &p) const
    {
        QStringList parts = reason(p.code, p.properties);
        if (p.sessionPresent)
            parts << tr("session present");
        return parts;
    }
    QStringList operator()(const PublishPacket &p) const
    {
        QStringList parts;
        const QByteArrayView topic = p.topic.isEmpty() ? m_topicName : p.topic;
        if (!topic.isEmpty())
            parts << visibleText(topic, LineBreaks::Visible, kDescriptionShown);
        else
            parts << tr("Topic Alias %1").arg(p.properties.number(PropertyId::TopicAlias).value_or(0));
        if (p.qos != QoS::AtMostOnce)
            parts << id(p.packetId) << tr("QoS %1").arg(int(p.qos));
        if (p.retain)
            parts << tr("retained");
        if (p.dup)
            parts << tr("DUP");
        return parts;
    }
    template <PacketType Type>
    QStringList operator()(const PublishAckPacket<Type> &p) const
    {
        const bool hasReason = m_context.version == ProtocolVersion::V5_0;
        return QStringList{id(p.packetId)} + (hasReason ? reason(p.code, p.properties) : QStringList());
    }
    QStringList operator()(const SubscribePacket &p) const
    {
        QStringList filters;
        for (const SubscriptionEntry &entry : p.entries) {
            QStringList parts{shown(entry.filter) + tr(" QoS %1").arg(int(entry.qos))};
            if (entry.noLocal)
                parts << tr("No Local");
            if (entry.retainAsPublished)
                parts << tr("Retain As Published");
            if (entry.retainHandling != RetainHandling::SendAtSubscribe)
                parts << tr("Retain Handling %1").arg(int(entry.retainHandling));
            filters << parts.join(separator());
            if (isLong(filters))
                break;
        }
        return {id(p.packetId), filters.join(QStringLiteral(", "))};
    }
    QStringList operator()(const SubackPacket &p) const { return {id(p.packetId), codes(p.codes)}; }
    QStringList operator()(const UnsubscribePacket &p) const
    {
        QStringList filters;
        for (const QByteArrayView filter : p.filters) {
            filters << shown(filter);
            if (isLong(filters))
                break;
        }
        return {id(p.packetId), filters.join(QStringLiteral(", "))};
    }
    QStringList operator()(const UnsubackPacket &p) const { return {id(p.packetId), codes(p.codes)}; }
    QStringList operator()(const PingreqPacket &) const { return {}; }
    QStringList operator()(const PingrespPacket &) const { return {}; }
    QStringList operator()(const DisconnectPacket &p) const
    {
        return m_context.version == ProtocolVersion::V5_0 ? reason(p.code, p.properties) : QStringList();
    }
    QStringList operator()(const AuthPacket &p) const
    {
        QStringList parts = reason(p.code, p.properties);
        if (const auto method = p.properties.bytes(PropertyId::AuthenticationMethod))
            parts << shown(*method);
        return parts;
    }

    static QString separator() { return QStringLiteral(" · "); }

private:
    static QString shown(QByteArrayView text) { return visibleText(text, LineBreaks::Visible, kTextShown); }
    static QString id(quint16 packetId) { return tr("id %1").arg(packetId); }
    static bool isLong(const QStringList &parts)
    {
        qsizetype size = 0;
        for (const QString &part : parts)
            size += part.size();
        return size > kDescriptionShown;
    }
    QStringList reason(quint8 code, const Properties &properties) const
    {
        QStringList parts{formatReason(code, m_context)};
        if (const auto text = properties.bytes(PropertyId::ReasonString))
            parts << shown(*text);
        return parts;
    }
    template <typename Codes>
    QString codes(const Codes &list) const
    {
        QStringList names;
        for (const quint8 code : list) {
            names << formatReason(code, m_context);
            if (isLong(names))
                break;
        }
        return names.join(QStringLiteral(", "));
    }

    FormatContext m_context;
    QByteArrayView m_topicName;
};

QString bounded(const QString &text)
{
    return text.size() <= kDescriptionShown ? text : text.left(kDescriptionShown) + QChar(u'…');
}

}

QString describe(QByteArrayView frame, ProtocolVersion version, Direction direction, QByteArrayView topicName,
                 FaultId recorded)
{
    if (frame.isEmpty())
        return {};
    Reader reader(frame, version, direction, nullptr, Reader::Keep::Heads);
    FormatContext context{typeOfFirstByte(frame), version};
    QStringList parts;
    const bool hasLayout = withPacketOf(context.type, [&](auto type) {
        typename decltype(type)::type packet;
        reader.read(packet);
        context.version = reader.version();
        parts = Describer(context, topicName)(packet);
    });
    if (!hasLayout)
        reader.readUnknown();
    // A frame kept only by its head is cut on purpose.
    const bool isSound = reader.verdict().id == FaultId::None || reader.verdict().id == FaultId::PacketTruncated;
    const FaultId fault = isSound ? recorded : reader.verdict().id;
    if (fault != FaultId::None && !isWarning(fault))
        return formatFault(fault, context);
    parts.removeAll(QString());
    return bounded(parts.join(Describer::separator()));
}

}
