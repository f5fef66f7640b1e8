// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topic/topicname.h"

#include "core/spec/topicsyntax.h"
#include "core/topic/topicproblem.h"

#include <algorithm>

namespace mqttscope
{

Result<TopicName, QString> TopicName::parse(QByteArrayView utf8, ProtocolVersion version)
{
    const FaultId fault = checkTopicName(utf8, version);
    if (fault != FaultId::None && !isWarning(fault))
        return Failure{topicProblem(fault)};
    return TopicName(utf8.toByteArray());
}

Result<TopicName, QString> TopicName::parse(QStringView typed, ProtocolVersion version)
{
    if (!typed.isValidUtf16())
        return Failure{topicProblem(FaultId::StringNotUtf8)};
    return parse(typed.toUtf8(), version);
}

int topicLevels(QByteArrayView topic) noexcept
{
    return int(std::count(topic.begin(), topic.end(), kTopicLevelSeparator)) + 1;
}

}
