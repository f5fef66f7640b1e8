// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topic/topicproblem.h"

#include <QCoreApplication>

namespace mqttscope
{

QString topicProblem(FaultId fault)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("TopicProblem", source); };
    switch (fault) {
    case FaultId::TopicNameEmpty:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "Enter a topic; it needs at least one character."));
    case FaultId::TopicNameWildcard:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "+ and # are for subscriptions; a topic cannot contain them."));
    case FaultId::TopicFilterEmpty:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "Enter a topic filter; it needs at least one character."));
    case FaultId::FilterHashMisplaced:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "# must stand alone in the last level, as in plant/#."));
    case FaultId::FilterPlusMisplaced:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "+ must fill a whole level, as in plant/+/state."));
    case FaultId::ShareNameEmpty:
        return text(
            QT_TRANSLATE_NOOP("TopicProblem", "$share/ needs the name of a group, as in $share/group/plant/#."));
    case FaultId::ShareNameWildcard:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "The group name after $share/ cannot contain + or #."));
    case FaultId::ShareFilterMissing:
        return text(
            QT_TRANSLATE_NOOP("TopicProblem", "$share/group needs a topic filter, as in $share/group/plant/#."));
    case FaultId::StringContainsNul:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "A topic cannot contain the character U+0000."));
    case FaultId::StringNotUtf8:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "A topic must be well-formed Unicode text."));
    case FaultId::FieldOverrun:
        return text(QT_TRANSLATE_NOOP("TopicProblem", "A topic can be at most 65535 bytes long."));
    default:
        return faultText(fault);
    }
}

}
