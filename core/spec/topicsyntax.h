// SPDX-License-Identifier: GPL-3.0-or-later
// What a Topic Name and a Topic Filter may look like, over raw bytes [5.0/4.7, 4.8.2].
#pragma once

#include "core/spec/enums.h"
#include "core/spec/faultspec.h"

#include <QByteArrayView>

namespace mqttscope
{

inline constexpr char kTopicLevelSeparator = '/';
inline constexpr char kSingleLevelWildcard = '+';
inline constexpr char kMultiLevelWildcard = '#';
inline constexpr QByteArrayView kSharePrefix = "$share/";

/// First thing wrong with a text field: StringNotUtf8, StringContainsNul, the warning StringControlCharacter, or None.
/// 3.1 has no rules for NUL and surrogates: there they are the warning too.
[[nodiscard]] FaultId checkText(QByteArrayView text, ProtocolVersion version) noexcept;

/// First thing wrong with a Topic Name; warnings included. Empty is TopicNameEmpty: a caller with a Topic Alias asks
/// for non-empty names only. FieldOverrun if longer than the wire can carry.
[[nodiscard]] FaultId checkTopicName(QByteArrayView name, ProtocolVersion version) noexcept;

/// First thing wrong with a Topic Filter; shared subscriptions are parsed in 5.0 only. One pass, no recursion.
[[nodiscard]] FaultId checkTopicFilter(QByteArrayView filter, ProtocolVersion version) noexcept;

/// Valid: at most a warning.
[[nodiscard]] bool isValidTopicName(QByteArrayView name, ProtocolVersion version = ProtocolVersion::V5_0) noexcept;
[[nodiscard]] bool isValidTopicFilter(QByteArrayView filter, ProtocolVersion version = ProtocolVersion::V5_0) noexcept;

/// True if a filter starts with "$share/".
[[nodiscard]] inline bool isSharedFilter(QByteArrayView filter) { return filter.startsWith(kSharePrefix); }

}
