// SPDX-License-Identifier: GPL-3.0-or-later
// The property list of a 5.0 packet in wire order, repeats and unknown identifiers included.
#pragma once

#include "core/spec/enums.h"

#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>

namespace mqttscope
{

/// One property. Which members count follows from the wire type of its PropertySpec.
struct Property
{
    PropertyId id = PropertyId::PayloadFormatIndicator;
    quint32 number = 0; ///< byte, two byte, four byte and variable byte integers
    QByteArrayView first; ///< UTF-8 string, binary data, or the key of a string pair
    QByteArrayView second; ///< the value of a string pair
};

class Properties
{
public:
    using List = QVarLengthArray<Property, 4>;

    [[nodiscard]] bool isEmpty() const { return m_list.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_list.size(); }
    [[nodiscard]] auto begin() const { return m_list.cbegin(); }
    [[nodiscard]] auto end() const { return m_list.cend(); }

    void append(const Property &property) { m_list.append(property); }
    void add(PropertyId id, quint32 number) { m_list.append({id, number, {}, {}}); }
    void add(PropertyId id, QByteArrayView bytes) { m_list.append({id, 0, bytes, {}}); }
    void add(QByteArrayView key, QByteArrayView value) { m_list.append({PropertyId::UserProperty, 0, key, value}); }
    void clear() { m_list.clear(); }

    /// First property with this identifier, or nullptr.
    [[nodiscard]] const Property *find(PropertyId id) const
    {
        for (const Property &property : m_list)
            if (property.id == id)
                return &property;
        return nullptr;
    }
    [[nodiscard]] std::optional<quint32> number(PropertyId id) const
    {
        const Property *property = find(id);
        return property ? std::optional(property->number) : std::nullopt;
    }
    [[nodiscard]] std::optional<QByteArrayView> bytes(PropertyId id) const
    {
        const Property *property = find(id);
        return property ? std::optional(property->first) : std::nullopt;
    }

private:
    List m_list;
};

}
