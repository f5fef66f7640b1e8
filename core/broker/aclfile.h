// SPDX-License-Identifier: GPL-3.0-or-later
// Who may publish and read what, in the words of mosquitto's acl_file:
//     topic [read|write|readwrite|deny] FILTER      for clients without a user name
//     user NAME                                     the topic lines below are this user's
//     pattern [read|write|readwrite|deny] FILTER    for everybody; %u is the user name, %c the Client Identifier
// A denial is stronger than any permission. What no line allows is not allowed.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace mqttscope
{

enum class AclAccess : quint8
{
    Read = 1,
    Write = 2,
    ReadWrite = 3,
    Deny = 4,
};

struct AclRule
{
    AclAccess access = AclAccess::ReadWrite;
    QByteArray filter; ///< a valid Topic Filter
};

/// What one client may do. Immutable.
class AclRules
{
public:
    explicit AclRules(QList<AclRule> rules)
        : m_rules(std::move(rules))
    { }
    [[nodiscard]] bool mayPublish(QByteArrayView topic) const { return allows(AclAccess::Write, topic); }
    [[nodiscard]] bool mayRead(QByteArrayView topic) const { return allows(AclAccess::Read, topic); }

private:
    [[nodiscard]] bool allows(AclAccess wanted, QByteArrayView topic) const;
    QList<AclRule> m_rules;
};

class AclFile
{
public:
    static constexpr qint64 kLargestFile = qint64(16) << 20; ///< bytes

    /// The error is one translated sentence that names the line.
    [[nodiscard]] static Result<AclFile, QString> parse(QByteArrayView text);

    /// The rules of a client. A pattern holds for nobody whose user name or Client Identifier, put in its place, would
    /// be more than one level or a wildcard.
    /// @param user nullopt = without a user name
    [[nodiscard]] std::shared_ptr<const AclRules> rulesFor(const std::optional<QByteArray> &user,
                                                           const QByteArray &clientId) const;

private:
    QList<AclRule> m_anonymous;
    QHash<QByteArray, QList<AclRule>> m_users;
    QList<AclRule> m_patterns;
};

}
