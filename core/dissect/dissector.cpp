// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/reader.h"
#include "core/dissect/dissection.h"
#include "core/dissect/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace mqttscope
{

namespace
{

/// Builds the field tree from what the Reader tells.
class Dissector final : public FieldSink
{
    Q_DECLARE_TR_FUNCTIONS(Dissection)
public:
    explicit Dissector(Dissection &dissection)
        : m_dissection(dissection)
    { }

    void section(FieldId id, quint32 offset) override
    {
        showRest(offset);
        closeSection(offset);
        m_section = int(append(id, fieldSpec(id), offset, 0));
        node(m_section).isLeaf = false;
    }

    void begin(FieldId id, quint32 offset) override
    {
        if (isHidden(isListItem(id), offset)) {
            ++m_hidden->depth;
            return;
        }
        const FieldSpec &spec = fieldSpec(id);
        const size_t at = append(id, spec, offset, 0);
        node(at).isLeaf = false;
        if (spec.format != FieldFormat::Section)
            node(at).name = ""; // the child that holds the value has the name
        m_open.push_back({at, id, nullptr, 0});
    }

    void beginProperty(quint8 id, const PropertySpec *spec, quint32 offset) override
    {
        for (OpenGroup &group : m_open)
            ++group.members;
        if (isHidden(true, offset)) {
            ++m_hidden->depth;
            return;
        }
        const FieldSpec &unknown = fieldSpec(FieldId::PropertyUnknown);
        const size_t at = append(FieldId::PropertyIdentifier, unknown, offset, 0);
        FieldNode &group = node(at);
        group.isLeaf = false;
        const QString number = formatNumberField(fieldSpec(FieldId::PropertyIdentifier), id, context());
        group.label = number + QLatin1Char(' ') + (spec ? propertyLabel(*spec) : fieldLabel(unknown));
        if (spec) {
            group.name = spec->name;
            group.explanation = explainProperty(*spec);
            group.isSecret = spec->isSecret();
        } else {
            group.name = "";
        }
        m_open.push_back({at, FieldId::PropertyIdentifier, spec, 0});
    }

    void end(quint32 offset) override
    {
        if (m_hidden && m_hidden->depth > 0) {
            --m_hidden->depth;
            return;
        }
        showRest(offset);
        const OpenGroup group = m_open.back();
        m_open.pop_back();
        node(group.at).length = offset - node(group.at).offset;
        summarizeGroup(group);
    }

    void number(FieldId id, quint32 offset, quint32 length, quint32 value) override
    {
        if (isHidden(isListItem(id), offset))
            return;
        const FieldSpec &spec = fieldSpec(id);
        FieldNode &leaf = node(append(id, spec, offset, length));
        leaf.mask = spec.mask;
        leaf.value = value;
        const PropertySpec *property = id == FieldId::PropertyNumber ? openProperty() : nullptr;
        leaf.display = property ? formatPropertyNumber(*property, value) : formatNumberField(spec, value, context());
        inheritExplanation(leaf);
    }

    void bytes(FieldId id, quint32 offset, QByteArrayView value) override
    {
        if (m_hidden)
            return;
        const FieldSpec &spec = fieldSpec(id);
        FieldNode &leaf = node(append(id, spec, offset, quint32(value.size())));
        const PropertySpec *property = openProperty();
        leaf.isSecret = spec.isSecret() || (property && property->isSecret())
            || (id == FieldId::PropertyUnknown && mayHoldSecrets());
        leaf.display = leaf.isSecret ? formatSecret(value.size()) : formatBytes(spec.format, value);
        leaf.value = leaf.isSecret ? QVariant(leaf.display) : bytesValue(spec.format, value);
        inheritExplanation(leaf);
    }

    void fault(const Fault &fault, FieldId field) override
    {
        if (m_hidden) {
            if (m_hidden->fault == FaultId::None || isFatal(fault.id))
                m_dissection.faults.push_back(fault);
            if (m_hidden->fault == FaultId::None)
                m_hidden->fault = fault.id;
            return;
        }
        m_dissection.faults.push_back(fault);
        if (field == FieldId::PropertyIdentifier && openProperty())
            return mark(m_open.back().at, fault.id);
        for (size_t i = m_fieldIds.size(); i-- > 0;)
            if (m_fieldIds[i] == field)
                return markWithGroup(i, fault.id);
    }

    /// Closes what is open; what the Reader could not take becomes a leaf.
    void finish(quint32 decoded, QByteArrayView frame)
    {
        showRest(decoded);
        closeSection(decoded);
        maskShiftedLogin();
        const auto size = quint32(frame.size());
        if (decoded == size)
            return;
        FieldNode &leaf = node(append(FieldId::Undecoded, fieldSpec(FieldId::Undecoded), decoded, size - decoded));
        leaf.depth = 0;
        const QByteArrayView rest = frame.sliced(decoded);
        leaf.isSecret = mayHoldSecrets();
        leaf.display = leaf.isSecret ? formatSecret(rest.size()) : formatByteCount(rest.size());
        leaf.value = leaf.isSecret ? QVariant(leaf.display) : rest.toByteArray();
        for (const Fault &fault : m_dissection.faults)
            if (isFatal(fault.id))
                leaf.fault = fault.id;
    }

private:
    struct OpenGroup
    {
        size_t at = 0;
        FieldId id = FieldId::Count;
        const PropertySpec *property = nullptr; ///< a property of this kind
        int members = 0; ///< properties inside
    };
    /// List items beyond kMaximumNodes, to be one leaf.
    struct Hidden
    {
        quint32 offset = 0;
        int items = 0;
        int depth = 0; ///< groups open inside
        FaultId fault = FaultId::None; ///< the first inside
    };

    [[nodiscard]] bool mayHoldSecrets() const
    {
        return mqttscope::mayHoldSecrets(m_dissection.type, m_dissection.version);
    }

    /// In a CONNECT that cannot be read to its end the last fields may be others than their flags say: where the will
    /// is missing, user name and password were read as the will.
    void maskShiftedLogin()
    {
        const auto &faults = m_dissection.faults;
        const bool isReadable
            = std::none_of(faults.begin(), faults.end(), [](const Fault &fault) { return isFatal(fault.id); });
        if (m_dissection.type != PacketType::Connect || isReadable)
            return;
        for (size_t i = 0; i < m_fieldIds.size(); ++i) {
            const FieldId id = m_fieldIds[i];
            if (id != FieldId::WillTopic && id != FieldId::WillPayload && id != FieldId::UserName)
                continue;
            FieldNode &field = node(i);
            const quint32 prefix = field.isLeaf ? 0 : quint32(sizeof(quint16)); // the group holds its length, too
            field.isSecret = true;
            field.display = formatSecret(field.length - std::min(field.length, prefix));
            field.value = field.display;
        }
    }

    /// Properties aside, which come by beginProperty().
    [[nodiscard]] bool isListItem(FieldId id) const
    {
        switch (id) {
        case FieldId::Subscription:
        case FieldId::SubackReason:
        case FieldId::GrantedQoS:
        case FieldId::UnsubackReason:
            return true;
        case FieldId::TopicFilter:
            return m_open.empty(); // of UNSUBSCRIBE
        default:
            return false;
        }
    }

    [[nodiscard]] bool isHidden(bool isItem, quint32 offset)
    {
        if (!m_hidden && isItem && m_dissection.fields.size() >= Dissection::kMaximumNodes)
            m_hidden = Hidden{offset, 0, 0, FaultId::None};
        if (m_hidden && isItem && m_hidden->depth == 0)
            ++m_hidden->items;
        return m_hidden.has_value();
    }

    /// Ends what is hidden: the leaf that stands for it.
    void showRest(quint32 offset)
    {
        const std::optional<Hidden> hidden = std::exchange(m_hidden, std::nullopt);
        if (!hidden)
            return;
        const quint32 length = offset - hidden->offset;
        FieldNode &leaf = node(append(FieldId::Undecoded, fieldSpec(FieldId::Undecoded), hidden->offset, length));
        leaf.name = "";
        leaf.label = tr("Fields not shown: %1").arg(hidden->items);
        leaf.explanation = tr("A list of this length is shown in part; all bytes are in the hexadecimal view.");
        leaf.isSecret = mayHoldSecrets();
        leaf.display = leaf.isSecret ? formatSecret(length) : formatByteCount(length);
        leaf.value = leaf.display;
        leaf.fault = hidden->fault;
    }

    [[nodiscard]] FormatContext context() const { return {m_dissection.type, m_dissection.version}; }
    [[nodiscard]] FieldNode &node(size_t at) { return m_dissection.fields[at]; }
    [[nodiscard]] FieldNode &node(int at) { return node(size_t(at)); }
    [[nodiscard]] const PropertySpec *openProperty() const { return m_open.empty() ? nullptr : m_open.back().property; }

    size_t append(FieldId id, const FieldSpec &spec, quint32 offset, quint32 length)
    {
        FieldNode fresh;
        fresh.name = spec.name;
        fresh.label = fieldLabel(spec);
        fresh.explanation = explainField(spec);
        fresh.offset = offset;
        fresh.length = length;
        const bool isSection = m_open.empty() && spec.format == FieldFormat::Section && id <= FieldId::Payload;
        fresh.depth = isSection ? 0 : quint16(m_open.size() + 1);
        m_dissection.fields.push_back(std::move(fresh));
        m_fieldIds.push_back(id);
        return m_fieldIds.size() - 1;
    }

    void closeSection(quint32 offset)
    {
        if (m_section < 0)
            return;
        FieldNode &section = node(m_section);
        section.length = offset - section.offset;
        const bool isPayload = m_fieldIds[size_t(m_section)] == FieldId::Payload;
        if (isPayload)
            section.display = formatByteCount(section.length);
        // A headline without fields says something only where there could have been a payload.
        if (section.length == 0 && !(isPayload && m_dissection.type == PacketType::Publish)) {
            m_dissection.fields.pop_back();
            m_fieldIds.pop_back();
        }
        m_section = -1;
    }

    /// A group shows what its children say: the text of a string, the value of a property.
    void summarizeGroup(const OpenGroup &group)
    {
        FieldNode &head = node(group.at);
        const size_t last = m_dissection.fields.size() - 1;
        if (group.id == FieldId::Properties || group.id == FieldId::WillProperties) {
            const bool hasLength = last > group.at;
            head.label += QStringLiteral(" · %1").arg(group.members);
            head.display = formatByteCount(hasLength ? qsizetype(node(group.at + 1).value.toUInt()) : 0);
            head.value = group.members;
            return;
        }
        if (last == group.at)
            return;
        if (group.property && group.property->wireType == WireType::Utf8StringPair)
            return summarizePair(group.at);
        if (group.id == FieldId::Subscription)
            return summarizeSubscription(group.at);
        // The last child is the value; a length alone (the bytes are missing) is not.
        if (fieldSpec(m_fieldIds[last]).format == FieldFormat::Length)
            return;
        head.display = node(last).display;
        head.value = node(last).value;
        head.isSecret = head.isSecret || node(last).isSecret;
    }

    void summarizePair(size_t at)
    {
        const FieldNode *key = childOf(at, FieldId::PropertyKey);
        const FieldNode *value = childOf(at, FieldId::PropertyValue);
        if (!key || !value)
            return;
        node(at).display = key->display + QStringLiteral(" = ") + value->display;
        node(at).value = QStringList{key->value.toString(), value->value.toString()};
    }

    void summarizeSubscription(size_t at)
    {
        if (const FieldNode *filter = childOf(at, FieldId::TopicFilter)) {
            node(at).display = filter->display;
            node(at).value = filter->value;
        }
    }

    [[nodiscard]] const FieldNode *childOf(size_t group, FieldId id)
    {
        for (size_t i = m_fieldIds.size(); i-- > group + 1;)
            if (m_fieldIds[i] == id && node(i).isLeaf)
                return &node(i);
        return nullptr;
    }

    void inheritExplanation(FieldNode &leaf)
    {
        if (const PropertySpec *property = openProperty())
            leaf.explanation = explainProperty(*property);
    }

    void mark(size_t at, FaultId id)
    {
        if (node(at).fault == FaultId::None)
            node(at).fault = id;
    }

    /// Marks a field and, if it is the value of a group, the group as well: it may be shown folded.
    void markWithGroup(size_t at, FaultId id)
    {
        mark(at, id);
        if (!m_open.empty() && m_open.back().id == m_fieldIds[at])
            mark(m_open.back().at, id);
    }

    Dissection &m_dissection;
    std::vector<FieldId> m_fieldIds; ///< of each node
    std::vector<OpenGroup> m_open;
    std::optional<Hidden> m_hidden;
    int m_section = -1;
};

}

int Dissection::leafAt(quint32 offset) const
{
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].isLeaf && offset >= fields[i].offset && offset - fields[i].offset < fields[i].length)
            return int(i);
    return -1;
}

Dissection dissect(QByteArrayView frame, ProtocolVersion version, Direction direction)
{
    Dissection dissection;
    dissection.version = version;
    dissection.direction = direction;
    if (frame.isEmpty())
        return dissection;
    dissection.type = typeOfFirstByte(frame);
    Dissector dissector(dissection);
    Reader reader(frame, version, direction, &dissector, Reader::Keep::Some);
    const bool hasLayout = withPacketOf(dissection.type, [&reader](auto type) {
        typename decltype(type)::type packet;
        reader.read(packet);
    });
    if (!hasLayout)
        reader.readUnknown();
    dissector.finish(reader.offset(), frame);
    dissection.version = reader.version();
    return dissection;
}

}
