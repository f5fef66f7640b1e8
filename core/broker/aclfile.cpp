// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/aclfile.h"

#include "core/topic/topicfilter.h"

#include <QCoreApplication>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

/// The first word of a line; `rest` is what follows the white space behind it.
QByteArray firstWord(const QByteArray &line, QByteArray &rest)
{
    qsizetype end = 0;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t')
        ++end;
    rest = line.sliced(end).trimmed();
    return line.first(end);
}

std::optional<AclAccess> accessOf(const QByteArray &word)
{
    if (word == "read")
        return AclAccess::Read;
    if (word == "write")
        return AclAccess::Write;
    if (word == "readwrite")
        return AclAccess::ReadWrite;
    if (word == "deny")
        return AclAccess::Deny;
    return std::nullopt;
}

/// "[access] FILTER"; the filter may hold spaces.
Result<AclRule, QString> parseRule(const QByteArray &text)
{
    QByteArray rest;
    const auto access = accessOf(firstWord(text, rest));
    AclRule rule{access.value_or(AclAccess::ReadWrite), access ? rest : text};
    if (const auto filter = TopicFilter::parse(QByteArrayView(rule.filter)); !filter)
        return Failure{filter.error()};
    return rule;
}

bool isOneLevel(const QByteArray &name)
{
    return !name.isEmpty() && !name.contains('/') && !name.contains('+') && !name.contains('#');
}

}

bool AclRules::allows(AclAccess wanted, QByteArrayView topic) const
{
    bool isAllowed = false;
    for (const AclRule &rule : m_rules) {
        const bool isDenial = rule.access == AclAccess::Deny;
        if (!isDenial && (isAllowed || !(quint8(rule.access) & quint8(wanted))))
            continue;
        if (!topicMatches(rule.filter, topic))
            continue;
        if (isDenial)
            return false;
        isAllowed = true;
    }
    return isAllowed;
}

Result<AclFile, QString> AclFile::parse(QByteArrayView text)
{
    AclFile file;
    std::optional<QByteArray> user;
    int number = 0;
    const QByteArray owned = text.toByteArray();
    for (const QByteArray &raw : owned.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QByteArray rest;
        const QByteArray word = firstWord(line, rest);
        if (word == "user" && !rest.isEmpty()) {
            user = rest;
            static_cast<void>(file.m_users[rest]); // known, if only for its denials
            continue;
        }
        if ((word != "topic" && word != "pattern") || rest.isEmpty())
            return Failure{tr("Line %1 of the access file begins with neither “topic”, “user” nor “pattern”, or ends "
                              "there.")
                               .arg(number)};
        const auto rule = parseRule(rest);
        if (!rule)
            return Failure{tr("Line %1 of the access file: %2").arg(QString::number(number), rule.error())};
        if (word == "pattern")
            file.m_patterns.append(*rule);
        else
            (user ? file.m_users[*user] : file.m_anonymous).append(*rule);
    }
    return file;
}

std::shared_ptr<const AclRules> AclFile::rulesFor(const std::optional<QByteArray> &user,
                                                  const QByteArray &clientId) const
{
    QList<AclRule> rules = user ? m_users.value(*user) : m_anonymous;
    for (AclRule rule : m_patterns) {
        const bool needsUser = rule.filter.contains("%u");
        if ((needsUser && !(user && isOneLevel(*user))) || (rule.filter.contains("%c") && !isOneLevel(clientId)))
            continue;
        // Level by level, so that a name holding "%c" is not replaced in turn.
        QByteArrayList levels = rule.filter.split('/');
        for (QByteArray &level : levels) {
            if (level == "%u" && user)
                level = *user;
            else if (level == "%c")
                level = clientId;
        }
        rule.filter = levels.join('/');
        rules.append(rule);
    }
    return std::make_shared<const AclRules>(std::move(rules));
}

}
