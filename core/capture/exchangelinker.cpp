// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capture/exchangelinker.h"

#include <utility>

namespace mqttscope
{

namespace
{
Direction opposite(Direction direction)
{
    return direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
}
}

PacketIdentifierTable::Entry PacketIdentifierTable::find(quint16 packetId) const
{
    const Page *page = m_pages[packetId >> 8].get();
    return page ? page->entries[packetId & 0xFF] : Entry{};
}

void PacketIdentifierTable::set(quint16 packetId, Entry entry)
{
    std::unique_ptr<Page> &page = m_pages[packetId >> 8];
    if (!page)
        page = std::make_unique<Page>();
    Entry &slot = page->entries[packetId & 0xFF];
    if (slot.number == 0)
        ++page->used;
    slot = entry;
}

void PacketIdentifierTable::remove(quint16 packetId)
{
    std::unique_ptr<Page> &page = m_pages[packetId >> 8];
    if (!page || page->entries[packetId & 0xFF].number == 0)
        return;
    page->entries[packetId & 0xFF] = {};
    if (--page->used == 0 && (packetId & 0xFF) == 0xFF) // identifiers mostly ascend: let a page go when it is through
        page.reset();
}

PacketIdentifierTable &ExchangeLinker::startedBy(Direction direction)
{
    std::unique_ptr<PacketIdentifierTable> &table = m_exchanges[size_t(direction)];
    if (!table)
        table = std::make_unique<PacketIdentifierTable>();
    return *table;
}

PacketNumber ExchangeLinker::open(PacketIdentifierTable &table, const CaptureRecord &record, PacketNumber number)
{
    if (record.packetId != 0)
        table.set(record.packetId, {number, record.type()});
    return 0;
}

PacketNumber ExchangeLinker::answer(PacketIdentifierTable &table, const CaptureRecord &record, PacketNumber number,
                                    PacketType expected, bool last)
{
    const PacketIdentifierTable::Entry request = table.find(record.packetId);
    if (request.number == 0 || request.type != expected)
        return 0;
    if (last)
        table.remove(record.packetId);
    else
        table.set(record.packetId, {number, record.type()});
    return request.number;
}

PacketNumber ExchangeLinker::link(const CaptureRecord &record, PacketNumber number)
{
    const Direction from = record.direction();
    switch (record.type()) {
    case PacketType::Publish:
        return record.qos() == QoS::AtMostOnce ? 0 : open(startedBy(from), record, number);
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        return open(startedBy(from), record, number);
    case PacketType::Puback:
        return answer(startedBy(opposite(from)), record, number, PacketType::Publish, true);
    case PacketType::Pubrec:
        return answer(startedBy(opposite(from)), record, number, PacketType::Publish, false);
    case PacketType::Pubrel:
        return answer(startedBy(from), record, number, PacketType::Pubrec, false);
    case PacketType::Pubcomp:
        return answer(startedBy(opposite(from)), record, number, PacketType::Pubrel, true);
    case PacketType::Suback:
        return answer(startedBy(opposite(from)), record, number, PacketType::Subscribe, true);
    case PacketType::Unsuback:
        return answer(startedBy(opposite(from)), record, number, PacketType::Unsubscribe, true);
    case PacketType::Pingreq:
        m_ping = number;
        return 0;
    case PacketType::Pingresp:
        return std::exchange(m_ping, 0);
    case PacketType::Connect:
        m_connect = number;
        m_ping = 0;
        m_authentication = {number, 0};
        return 0;
    case PacketType::Connack:
        return std::exchange(m_connect, 0);
    case PacketType::Auth:
        m_authentication[size_t(from)] = number;
        return std::exchange(m_authentication[size_t(opposite(from))], 0);
    case PacketType::Disconnect:
    case PacketType::Reserved:
        break;
    }
    return 0;
}

}
