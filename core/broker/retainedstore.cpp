// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/retainedstore.h"

#include "core/spec/topicsyntax.h"

#include <algorithm>

namespace mqttscope
{

namespace
{

/// What every topic a filter matches begins with. `a/+/b` → `a/`; `a/#` → `a`, which matches `a` itself too.
QByteArrayView literalPrefix(QByteArrayView pattern)
{
    const auto isWildcard = [](char c) { return c == kSingleLevelWildcard || c == kMultiLevelWildcard; };
    const auto wildcard = std::find_if(pattern.begin(), pattern.end(), isWildcard);
    if (wildcard == pattern.end())
        return pattern;
    const qsizetype length = wildcard - pattern.begin();
    if (*wildcard == kMultiLevelWildcard && length > 0)
        return pattern.first(length - 1);
    return pattern.first(length);
}

}

RetainedStore::RetainedStore(int maximumMessages, qint64 maximumBytes)
    : m_maximumMessages(maximumMessages)
    , m_maximumBytes(maximumBytes)
{ }

bool RetainedStore::store(const MessagePointer &message)
{
    const auto known = m_messages.find(message->topic);
    const qint64 freed = known == m_messages.end() ? 0 : (*known)->cost();
    if (message->payload.isEmpty()) {
        m_bytes -= freed;
        if (known != m_messages.end())
            m_messages.erase(known);
        return true;
    }
    const bool isBounded = !message->publisher.isEmpty();
    const bool isFull = m_bytes - freed + message->cost() > m_maximumBytes
        || (known == m_messages.end() && size() >= m_maximumMessages);
    if (isBounded && isFull)
        return false;
    m_bytes += message->cost() - freed;
    m_messages.insert(message->topic, message);
    return true;
}

MessagePointer RetainedStore::nextMatch(const TopicFilter &filter, const QByteArray &after, TimePoint now) const
{
    const QByteArrayView prefix = literalPrefix(filter.pattern());
    auto at = after.isNull() ? m_messages.lowerBound(prefix.toByteArray()) : m_messages.upperBound(after);
    for (; at != m_messages.end() && at.key().startsWith(prefix); ++at)
        if (filter.matches(at.key()) && !at.value()->isExpired(now))
            return at.value();
    return nullptr;
}

int RetainedStore::removeExpired(TimePoint now)
{
    int removed = 0;
    for (auto at = m_messages.begin(); at != m_messages.end();) {
        if (!at.value()->isExpired(now)) {
            ++at;
            continue;
        }
        m_bytes -= at.value()->cost();
        at = m_messages.erase(at);
        ++removed;
    }
    return removed;
}

}
