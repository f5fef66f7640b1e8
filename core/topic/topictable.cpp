// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topic/topictable.h"

#include <cstring>

namespace mqttscope
{

namespace
{

constexpr size_t kFirstSlots = 1024;

quint64 read64(const char *p)
{
    quint64 value;
    std::memcpy(&value, p, sizeof value);
    return value;
}

quint64 mix(quint64 a, quint64 b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(a) * b;
    return quint64(product) ^ quint64(product >> 64);
}

/// Folded multiplication over 16 bytes at a time. The seed is one per process run, so that a hostile broker cannot
/// prepare topics that all fall into one slot.
quint32 hashOf(QByteArrayView name, quint64 seed)
{
    constexpr quint64 k0 = 0xa0761d6478bd642fULL;
    constexpr quint64 k1 = 0xe7037ed1a0b428dbULL;
    const char *p = name.data();
    size_t left = size_t(name.size());
    quint64 h = seed ^ (quint64(left) * k0);
    for (; left > 16; p += 16, left -= 16)
        h = mix(read64(p) ^ k1, read64(p + 8) ^ h);
    quint64 a = 0;
    quint64 b = 0;
    if (left >= 8) {
        a = read64(p);
        b = read64(p + left - 8);
    } else if (left > 0) {
        std::memcpy(&a, p, left);
    }
    h = mix(a ^ k1, b ^ h);
    const auto folded = quint32(h ^ (h >> 32));
    return folded ? folded : 1;
}

}

TopicTable::TopicTable(qint64 byteBudget)
    : m_slots(kFirstSlots)
    , m_seed(mix(quint64(QHashSeed::globalSeed()) ^ 0x8ebc6af09c88c6e3ULL, 0x589965cc75374cc3ULL))
    , m_budget(byteBudget)
{ }

TopicTable::~TopicTable() = default;

/// The slot that holds `name`, or the empty one where it belongs.
size_t TopicTable::slotOf(QByteArrayView name, quint32 hash) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        const Slot &slot = m_slots[i];
        if (slot.id == 0)
            return i;
        if (slot.hash != hash)
            continue;
        const QByteArray &known = m_names[slot.id - 1];
        if (known.size() == name.size() && std::memcmp(known.constData(), name.data(), size_t(name.size())) == 0)
            return i;
    }
}

TopicId TopicTable::intern(QByteArrayView name)
{
    const quint32 hash = hashOf(name, m_seed);
    size_t at = slotOf(name, hash);
    if (m_slots[at].id != 0)
        return TopicId(m_slots[at].id);

    const qint64 cost = name.size() + kBytesPerTopic;
    if (m_bytes + cost > m_budget) {
        ++m_refused;
        return {};
    }
    if ((m_names.size() + 1) * 2 > m_slots.size()) {
        grow();
        at = slotOf(name, hash);
    }
    m_names.push_back(name.toByteArray());
    m_bytes += cost;
    m_slots[at] = {hash, quint32(m_names.size())};
    return TopicId(m_slots[at].id);
}

TopicId TopicTable::find(QByteArrayView name) const { return TopicId(m_slots[slotOf(name, hashOf(name, m_seed))].id); }

QByteArray TopicTable::name(TopicId id) const
{
    return id.value >= 1 && id.value <= m_names.size() ? m_names[id.value - 1] : QByteArray();
}

quint32 TopicTable::size() const { return quint32(m_names.size()); }

quint64 TopicTable::refused() const { return m_refused; }

void TopicTable::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.id == 0)
            continue;
        size_t i = slot.hash & mask;
        while (m_slots[i].id != 0)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

}
