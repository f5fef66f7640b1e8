// SPDX-License-Identifier: GPL-3.0-or-later
// A Topic Name: what messages are published to [5.0/4.7].
#pragma once

#include "core/base/result.h"
#include "core/spec/enums.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace mqttscope
{

/// Valid by construction; immutable; cheap to copy.
class TopicName
{
public:
    /// The error is one translated sentence for the user.
    [[nodiscard]] static Result<TopicName, QString> parse(QByteArrayView utf8,
                                                          ProtocolVersion version = ProtocolVersion::V5_0);
    [[nodiscard]] static Result<TopicName, QString> parse(QStringView typed,
                                                          ProtocolVersion version = ProtocolVersion::V5_0);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    friend bool operator==(const TopicName &, const TopicName &) = default;

private:
    explicit TopicName(QByteArray bytes)
        : m_bytes(std::move(bytes))
    { }
    QByteArray m_bytes;
};

/// Number of levels: separators + 1.
[[nodiscard]] int topicLevels(QByteArrayView topic) noexcept;

}
