// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/topicsyntax.h"

#include "core/base/utf8.h"
#include "core/spec/limits.h"

#include <cstring>

namespace mqttscope
{

namespace
{

bool isVerdict(FaultId id) noexcept { return id != FaultId::None && !isWarning(id); }

bool hasWildcard(QByteArrayView text) noexcept
{
    return text.contains(kSingleLevelWildcard) || text.contains(kMultiLevelWildcard);
}

FaultId checkLevels(QByteArrayView filter) noexcept
{
    const char *const begin = filter.data();
    const qsizetype size = filter.size();
    for (qsizetype i = 0; i < size; ++i) {
        if (begin[i] != kSingleLevelWildcard && begin[i] != kMultiLevelWildcard)
            continue;
        const bool startsLevel = i == 0 || begin[i - 1] == kTopicLevelSeparator;
        const bool isLast = i + 1 == size;
        if (begin[i] == kMultiLevelWildcard && !(startsLevel && isLast))
            return FaultId::FilterHashMisplaced;
        if (begin[i] == kSingleLevelWildcard && !(startsLevel && (isLast || begin[i + 1] == kTopicLevelSeparator)))
            return FaultId::FilterPlusMisplaced;
    }
    return FaultId::None;
}

FaultId checkSharedFilter(QByteArrayView filter) noexcept
{
    const QByteArrayView rest = filter.sliced(kSharePrefix.size());
    const qsizetype nameEnd = rest.indexOf(kTopicLevelSeparator);
    const QByteArrayView shareName = nameEnd < 0 ? rest : rest.first(nameEnd);
    if (shareName.isEmpty())
        return FaultId::ShareNameEmpty;
    if (hasWildcard(shareName))
        return FaultId::ShareNameWildcard;
    if (nameEnd < 0 || nameEnd + 1 == rest.size())
        return FaultId::ShareFilterMissing;
    return checkLevels(rest.sliced(nameEnd + 1));
}

}

FaultId checkText(QByteArrayView text, ProtocolVersion version) noexcept
{
    if (text.size() > limits::kMaximumPrefixedBytes)
        return FaultId::FieldOverrun;
    const Utf8Problem problem = checkUtf8(text).problem;
    if (problem == Utf8Problem::None)
        return FaultId::None;
    if (problem == Utf8Problem::Discouraged || version == ProtocolVersion::V3_1)
        return FaultId::StringControlCharacter;
    return problem == Utf8Problem::Nul ? FaultId::StringContainsNul : FaultId::StringNotUtf8;
}

FaultId checkTopicName(QByteArrayView name, ProtocolVersion version) noexcept
{
    if (name.isEmpty())
        return FaultId::TopicNameEmpty;
    if (name.size() <= limits::kMaximumPrefixedBytes && isPlainTopicText(name))
        return FaultId::None;
    const FaultId text = checkText(name, version);
    if (isVerdict(text))
        return text;
    return hasWildcard(name) ? FaultId::TopicNameWildcard : text;
}

FaultId checkTopicFilter(QByteArrayView filter, ProtocolVersion version) noexcept
{
    if (filter.isEmpty())
        return FaultId::TopicFilterEmpty;
    const FaultId text = checkText(filter, version);
    if (isVerdict(text))
        return text;
    const bool isShared = version == ProtocolVersion::V5_0 && isSharedFilter(filter);
    const FaultId levels = isShared ? checkSharedFilter(filter) : checkLevels(filter);
    return levels != FaultId::None ? levels : text;
}

bool isValidTopicName(QByteArrayView name, ProtocolVersion version) noexcept
{
    return !isVerdict(checkTopicName(name, version));
}

bool isValidTopicFilter(QByteArrayView filter, ProtocolVersion version) noexcept
{
    return !isVerdict(checkTopicFilter(filter, version));
}

}
