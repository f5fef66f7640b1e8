// SPDX-License-Identifier: GPL-3.0-or-later
// The lines `mqttscope broker` writes: English in every language, for scripts.
#pragma once

#include "core/broker/brokerevent.h"

#include <QByteArray>
#include <QDateTime>

namespace mqttscope::cli
{

/// One line with its end: time in UTC, what happened, name=value pairs. Outside text is made visible, and quoted if it
/// is empty or holds spaces or quotes.
[[nodiscard]] QByteArray brokerLogLine(const BrokerEvent &event, const QDateTime &time);

}
