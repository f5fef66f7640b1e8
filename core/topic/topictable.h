// SPDX-License-Identifier: GPL-3.0-or-later
// Interns Topic Names: bytes → TopicId, dense from 1, bounded by a byte budget.
#pragma once

#include "core/base/strongid.h"
#include "core/spec/limits.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace mqttscope
{

/// One thread at a time (the I/O thread in the product).
class TopicTable
{
public:
    static constexpr qint64 kDefaultBudget = limits::kTopicTableBytes;

    explicit TopicTable(qint64 byteBudget = kDefaultBudget);
    ~TopicTable();
    TopicTable(const TopicTable &) = delete;
    TopicTable &operator=(const TopicTable &) = delete;

    /// Id of these bytes, new if never seen. Invalid if the budget is used up (counted in refused()).
    /// Amortised one hash and one compare; allocates for a new topic only.
    [[nodiscard]] TopicId intern(QByteArrayView name);
    [[nodiscard]] TopicId find(QByteArrayView name) const;
    [[nodiscard]] QByteArray name(TopicId id) const; ///< shared copy; empty for an unknown id
    [[nodiscard]] quint32 size() const; ///< ids run from 1 to this
    [[nodiscard]] quint64 refused() const;

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 id = 0;
    };
    /// What a name costs beyond its own bytes: array header, name entry and slots, rounded up.
    static constexpr qint64 kBytesPerTopic = 64;

    std::vector<Slot> m_slots; ///< open addressing, power of two
    std::vector<QByteArray> m_names;
    quint64 m_seed;
    qint64 m_bytes = 0;
    qint64 m_budget;
    quint64 m_refused = 0;
    [[nodiscard]] size_t slotOf(QByteArrayView name, quint32 hash) const;
    void grow();
};

}
