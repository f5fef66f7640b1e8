// SPDX-License-Identifier: GPL-3.0-or-later
// A Topic Filter: what clients subscribe with; `+` one level, `#` the rest, `$share/group/filter` [5.0/4.7, 4.8.2].
#pragma once

#include "core/base/result.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace mqttscope
{

/// True if `filter` (without $share/group/, assumed valid) matches `topic`. Linear, no allocation, no recursion. A
/// filter beginning with a wildcard does not match a topic beginning with `$` [5.0/MQTT-4.7.2-1].
[[nodiscard]] bool topicMatches(QByteArrayView filter, QByteArrayView topic) noexcept;

/// Valid by construction; immutable; cheap to copy.
class TopicFilter
{
public:
    /// The error is one translated sentence for the user. Shared subscriptions exist in 5.0 only; before, `$share/…` is
    /// a filter like any other.
    [[nodiscard]] static Result<TopicFilter, QString> parse(QByteArrayView utf8,
                                                            ProtocolVersion version = ProtocolVersion::V5_0);
    [[nodiscard]] static Result<TopicFilter, QString> parse(QStringView typed,
                                                            ProtocolVersion version = ProtocolVersion::V5_0);

    /// The whole filter as it goes over the wire.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isShared() const { return m_patternAt > 0; }
    /// Empty if not shared.
    [[nodiscard]] QByteArrayView shareName() const;
    /// What topics are compared with: the filter without $share/group/.
    [[nodiscard]] QByteArrayView pattern() const { return QByteArrayView(m_bytes).sliced(m_patternAt); }
    [[nodiscard]] bool hasWildcard() const;
    [[nodiscard]] bool matches(QByteArrayView topic) const noexcept { return topicMatches(pattern(), topic); }
    friend bool operator==(const TopicFilter &a, const TopicFilter &b)
    {
        return a.m_bytes == b.m_bytes && a.m_patternAt == b.m_patternAt;
    }

private:
    TopicFilter(QByteArray bytes, qsizetype patternAt)
        : m_bytes(std::move(bytes))
        , m_patternAt(patternAt)
    { }
    QByteArray m_bytes;
    qsizetype m_patternAt = 0;
};

}
