// SPDX-License-Identifier: GPL-3.0-or-later
// Names for the values of a field or property.
#pragma once

#include <QtGlobal>

#include <array>
#include <span>

namespace mqttscope
{

struct ValueName
{
    quint32 value = 0;
    const char *label = ""; ///< English source text, context "ValueName"
};
using ValueNames = std::span<const ValueName>;

inline constexpr std::array kNoYes{
    ValueName{0, QT_TRANSLATE_NOOP("ValueName", "no")},
    ValueName{1, QT_TRANSLATE_NOOP("ValueName", "yes")},
};
inline constexpr std::array kDeliveryNames{
    ValueName{0, QT_TRANSLATE_NOOP("ValueName", "first delivery")},
    ValueName{1, QT_TRANSLATE_NOOP("ValueName", "delivered again")},
};
inline constexpr std::array kQoSNames{
    ValueName{0, QT_TRANSLATE_NOOP("ValueName", "at most once")},
    ValueName{1, QT_TRANSLATE_NOOP("ValueName", "at least once")},
    ValueName{2, QT_TRANSLATE_NOOP("ValueName", "exactly once")},
    ValueName{3, QT_TRANSLATE_NOOP("ValueName", "reserved")},
};
inline constexpr std::array kPayloadFormatNames{
    ValueName{0, QT_TRANSLATE_NOOP("ValueName", "bytes")},
    ValueName{1, QT_TRANSLATE_NOOP("ValueName", "UTF-8")},
};
inline constexpr std::array kRetainHandlingNames{
    ValueName{0, QT_TRANSLATE_NOOP("ValueName", "send at subscribe")},
    ValueName{1, QT_TRANSLATE_NOOP("ValueName", "send if the subscription is new")},
    ValueName{2, QT_TRANSLATE_NOOP("ValueName", "do not send")},
    ValueName{3, QT_TRANSLATE_NOOP("ValueName", "reserved")},
};
inline constexpr std::array kVersionNames{
    ValueName{3, QT_TRANSLATE_NOOP("ValueName", "MQTT 3.1")},
    ValueName{4, QT_TRANSLATE_NOOP("ValueName", "MQTT 3.1.1")},
    ValueName{5, QT_TRANSLATE_NOOP("ValueName", "MQTT 5.0")},
};

/// English source text of a value, nullptr if it has no name.
[[nodiscard]] constexpr const char *valueName(ValueNames names, quint32 value)
{
    for (const ValueName &name : names)
        if (name.value == value)
            return name.label;
    return nullptr;
}

}
