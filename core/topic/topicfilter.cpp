// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topic/topicfilter.h"

#include "core/spec/topicsyntax.h"
#include "core/topic/topicproblem.h"

namespace mqttscope
{

bool topicMatches(QByteArrayView filter, QByteArrayView topic) noexcept
{
    if (filter.isEmpty() || topic.isEmpty())
        return false;
    const bool beginsWithWildcard = filter[0] == kSingleLevelWildcard || filter[0] == kMultiLevelWildcard;
    if (topic[0] == '$' && beginsWithWildcard)
        return false;

    qsizetype f = 0;
    qsizetype t = 0;
    while (f < filter.size()) {
        if (filter[f] == kMultiLevelWildcard)
            return true;
        if (filter[f] == kSingleLevelWildcard) {
            while (t < topic.size() && topic[t] != kTopicLevelSeparator)
                ++t;
            ++f;
            // Both stand at the end of a level now: either a separator or the end.
        } else {
            while (f < filter.size() && filter[f] != kTopicLevelSeparator && t < topic.size()
                   && filter[f] == topic[t]) {
                ++f;
                ++t;
            }
        }
        const bool filterLevelEnds = f == filter.size() || filter[f] == kTopicLevelSeparator;
        const bool topicLevelEnds = t == topic.size() || topic[t] == kTopicLevelSeparator;
        if (!filterLevelEnds || !topicLevelEnds)
            return false;
        if (f == filter.size())
            return t == topic.size();
        if (t == topic.size()) // `sport/#` matches `sport` too
            return filter.size() == f + 2 && filter[f + 1] == kMultiLevelWildcard;
        ++f;
        ++t;
        if (f == filter.size()) // the filter ends in an empty level
            return t == topic.size();
    }
    return t == topic.size();
}

Result<TopicFilter, QString> TopicFilter::parse(QByteArrayView utf8, ProtocolVersion version)
{
    const FaultId fault = checkTopicFilter(utf8, version);
    if (fault != FaultId::None && !isWarning(fault))
        return Failure{topicProblem(fault)};
    qsizetype patternAt = 0;
    if (version == ProtocolVersion::V5_0 && isSharedFilter(utf8)) {
        const QByteArrayView rest = utf8.sliced(kSharePrefix.size());
        patternAt = kSharePrefix.size() + rest.indexOf(kTopicLevelSeparator) + 1;
    }
    return TopicFilter(utf8.toByteArray(), patternAt);
}

Result<TopicFilter, QString> TopicFilter::parse(QStringView typed, ProtocolVersion version)
{
    if (!typed.isValidUtf16())
        return Failure{topicProblem(FaultId::StringNotUtf8)};
    return parse(typed.toUtf8(), version);
}

QByteArrayView TopicFilter::shareName() const
{
    if (!isShared())
        return {};
    return QByteArrayView(m_bytes).sliced(kSharePrefix.size(), m_patternAt - kSharePrefix.size() - 1);
}

bool TopicFilter::hasWildcard() const
{
    return pattern().contains(kSingleLevelWildcard) || pattern().contains(kMultiLevelWildcard);
}

}
