// SPDX-License-Identifier: GPL-3.0-or-later
// The sender's half of QoS 1 and 2: messages sent and not settled, in order, bounded by the receiver's Receive Maximum.
// Client session and broker session share it.
#pragma once

#include "core/delivery/packetids.h"
#include "core/spec/enums.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace mqttscope
{

/// What a message in the window waits for.
enum class DeliveryStage : quint8
{
    Puback, ///< QoS 1, PUBLISH sent
    Pubrec, ///< QoS 2, PUBLISH sent
    Pubcomp, ///< QoS 2, PUBREL sent; the PUBLISH is never sent again [5.0/MQTT-4.3.3-6]
};

/// Item is what the owner needs to send the message again. Entries stay where they are until removed.
template <typename Item>
class SendWindow
{
public:
    struct Entry
    {
        quint16 id = 0;
        DeliveryStage stage = DeliveryStage::Puback;
        bool sent = false; ///< on the present connection; false = to be resent
        bool duplicate = false; ///< was sent before: a resend carries DUP [5.0/MQTT-3.3.1-1]
        Item item;
    };

    explicit SendWindow(PacketIds &ids)
        : m_ids(ids)
    { }
    SendWindow(const SendWindow &) = delete;
    SendWindow &operator=(const SendWindow &) = delete;

    /// The receiver's Receive Maximum; ≥ 1.
    void setMaximum(int maximum) { m_maximum = std::max(1, maximum); }
    [[nodiscard]] int size() const { return int(m_entries.size()); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// No new message may be sent now [5.0/MQTT-4.9.0-2]: the quota is used up, or older messages wait to be resent.
    [[nodiscard]] bool isClosed() const { return m_sent >= m_maximum || m_sent < size(); }

    /// Takes a new message in and gives it an identifier; the caller sends it. nullptr if isClosed() or no identifier
    /// is free.
    Entry *begin(QoS qos, Item item)
    {
        if (isClosed())
            return nullptr;
        const std::optional<quint16> id = m_ids.take();
        if (!id)
            return nullptr;
        Entry &entry = m_entries[++m_order];
        entry = {*id, qos == QoS::ExactlyOnce ? DeliveryStage::Pubrec : DeliveryStage::Puback, true, false,
                 std::move(item)};
        m_orderOf.insert(*id, m_order);
        ++m_sent;
        return &entry;
    }

    /// Puts a message of an earlier program run back, behind those that are in: sent before, to be resent.
    void restore(quint16 id, DeliveryStage stage, Item item)
    {
        m_ids.reserve(id);
        m_entries[++m_order] = {id, stage, false, true, std::move(item)};
        m_orderOf.insert(id, m_order);
    }
    /// In order of first sending.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto &[order, entry] : m_entries)
            visit(entry);
    }

    [[nodiscard]] Entry *find(quint16 id)
    {
        const auto order = m_orderOf.constFind(id);
        return order == m_orderOf.cend() ? nullptr : &m_entries.find(*order)->second;
    }

    /// Settles a message: its identifier is free again. Precondition: find(id).
    Item finish(quint16 id)
    {
        const auto at = m_entries.find(m_orderOf.take(id));
        if (at->second.sent)
            --m_sent;
        Item item = std::move(at->second.item);
        m_entries.erase(at);
        m_ids.release(id);
        return item;
    }

    /// The connection is gone: what was sent is unacknowledged and will be sent again.
    void connectionLost()
    {
        for (auto &[order, entry] : m_entries) {
            entry.sent = false;
            entry.duplicate = true;
        }
        m_sent = 0;
        m_resendFrom = 0;
    }

    /// The oldest message to be resent now, marked as sent, in the original order [5.0/MQTT-4.6.0-1]; nullptr when
    /// there is none or the quota is used up. A PUBREL is not held back by the quota [5.0/MQTT-4.9.0-3].
    /// @param releasesOnly what would be a PUBLISH stays
    Entry *resendNext(bool releasesOnly = false)
    {
        if (m_sent == size())
            return nullptr;
        bool blocked = false;
        for (auto at = m_entries.lower_bound(m_resendFrom); at != m_entries.end(); ++at) {
            Entry &entry = at->second;
            if (!blocked)
                m_resendFrom = at->first;
            if (entry.sent)
                continue;
            if (entry.stage != DeliveryStage::Pubcomp && (releasesOnly || m_sent >= m_maximum)) {
                blocked = true;
                continue;
            }
            entry.sent = true;
            ++m_sent;
            return &entry;
        }
        return nullptr;
    }

    /// Takes everything out, oldest first; the identifiers are free again.
    QList<Item> takeAll()
    {
        QList<Item> items;
        for (auto &[order, entry] : m_entries) {
            m_ids.release(entry.id);
            items.append(std::move(entry.item));
        }
        m_entries.clear();
        m_orderOf.clear();
        m_sent = 0;
        return items;
    }

private:
    PacketIds &m_ids;
    std::map<quint64, Entry> m_entries; ///< by order of first sending
    QHash<quint16, quint64> m_orderOf;
    quint64 m_order = 0;
    quint64 m_resendFrom = 0; ///< everything before it is sent
    int m_sent = 0; ///< entries sent on the present connection
    int m_maximum = 65'535;
};

}
