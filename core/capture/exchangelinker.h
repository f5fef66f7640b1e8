// SPDX-License-Identifier: GPL-3.0-or-later
// Finds, for every answer on a connection, the packet it answers.
#pragma once

#include "core/capture/capturerecord.h"

#include <array>
#include <memory>

namespace mqttscope
{

/// Last packet of the exchange in progress per Packet Identifier; memory follows the identifiers in flight.
class PacketIdentifierTable
{
public:
    struct Entry
    {
        PacketNumber number = 0; ///< 0 = no exchange in progress
        PacketType type = PacketType::Reserved;
    };
    [[nodiscard]] Entry find(quint16 packetId) const;
    void set(quint16 packetId, Entry entry);
    void remove(quint16 packetId);

private:
    struct Page
    {
        std::array<Entry, 256> entries;
        int used = 0;
    };
    std::array<std::unique_ptr<Page>, 256> m_pages;
};

/// One per connection. Fed with every packet in order of its number [5.0/4.3, 5.0/3.8.4, 5.0/3.10.4, 5.0/3.12.4].
class ExchangeLinker
{
public:
    /// Number of the packet that `record` answers; 0 if it answers none we saw.
    [[nodiscard]] PacketNumber link(const CaptureRecord &record, PacketNumber number);

private:
    PacketNumber open(PacketIdentifierTable &table, const CaptureRecord &record, PacketNumber number);
    PacketNumber answer(PacketIdentifierTable &table, const CaptureRecord &record, PacketNumber number,
                        PacketType expected, bool last);
    PacketIdentifierTable &startedBy(Direction direction);

    /// By who began the exchange; made at the first packet with an identifier.
    std::array<std::unique_ptr<PacketIdentifierTable>, 2> m_exchanges;
    PacketNumber m_connect = 0;
    PacketNumber m_ping = 0;
    std::array<PacketNumber, 2> m_authentication = {0, 0}; ///< last CONNECT or AUTH of each side
};

}
