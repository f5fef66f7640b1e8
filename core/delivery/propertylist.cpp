// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/propertylist.h"

namespace mqttscope
{

PropertyList::PropertyList(const Properties &properties)
{
    m_list.reserve(properties.size());
    for (const Property &property : properties)
        m_list.append({property.id, property.number, property.first.toByteArray(), property.second.toByteArray()});
}

void PropertyList::remove(PropertyId id)
{
    m_list.removeIf([id](const OwnedProperty &property) { return property.id == id; });
}

const OwnedProperty *PropertyList::find(PropertyId id) const
{
    for (const OwnedProperty &property : m_list)
        if (property.id == id)
            return &property;
    return nullptr;
}

std::optional<quint32> PropertyList::number(PropertyId id) const
{
    const OwnedProperty *property = find(id);
    return property ? std::optional(property->number) : std::nullopt;
}

std::optional<QByteArray> PropertyList::bytes(PropertyId id) const
{
    const OwnedProperty *property = find(id);
    return property ? std::optional(property->first) : std::nullopt;
}

Properties PropertyList::views() const
{
    Properties result;
    for (const OwnedProperty &property : m_list)
        result.append({property.id, property.number, property.first, property.second});
    return result;
}

qsizetype PropertyList::byteSize() const
{
    qsizetype bytes = 0;
    for (const OwnedProperty &property : m_list)
        bytes += property.first.size() + property.second.size() + qsizetype(sizeof(OwnedProperty));
    return bytes;
}

}
