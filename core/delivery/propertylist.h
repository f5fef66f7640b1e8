// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that own their bytes, for what outlives a frame: options, stored messages, what CONNACK said.
#pragma once

#include "core/codec/properties.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mqttscope
{

/// One property; which members count follows from its wire type, as in Property.
struct OwnedProperty
{
    PropertyId id = PropertyId::PayloadFormatIndicator;
    quint32 number = 0;
    QByteArray first;
    QByteArray second;
    friend bool operator==(const OwnedProperty &, const OwnedProperty &) = default;
};

/// In wire order, repeats included.
class PropertyList
{
public:
    PropertyList() = default;
    /// Copies the bytes of `properties`.
    explicit PropertyList(const Properties &properties);

    [[nodiscard]] bool isEmpty() const { return m_list.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_list.size(); }
    [[nodiscard]] auto begin() const { return m_list.cbegin(); }
    [[nodiscard]] auto end() const { return m_list.cend(); }

    void append(const OwnedProperty &property) { m_list.append(property); }
    void add(PropertyId id, quint32 number) { m_list.append({id, number, {}, {}}); }
    void add(PropertyId id, const QByteArray &bytes) { m_list.append({id, 0, bytes, {}}); }
    void addUserProperty(const QByteArray &key, const QByteArray &value)
    {
        m_list.append({PropertyId::UserProperty, 0, key, value});
    }
    /// Drops every property with this identifier.
    void remove(PropertyId id);

    [[nodiscard]] bool contains(PropertyId id) const { return find(id) != nullptr; }
    [[nodiscard]] const OwnedProperty *find(PropertyId id) const;
    [[nodiscard]] std::optional<quint32> number(PropertyId id) const;
    [[nodiscard]] std::optional<QByteArray> bytes(PropertyId id) const;
    /// Views into this list, for a packet to be encoded; good as long as the list lives unchanged.
    [[nodiscard]] Properties views() const;
    /// Bytes the property texts hold, for budgets.
    [[nodiscard]] qsizetype byteSize() const;

    friend bool operator==(const PropertyList &, const PropertyList &) = default;

private:
    QList<OwnedProperty> m_list;
};

}
