// SPDX-License-Identifier: GPL-3.0-or-later
// User names and passwords as SCRAM wants them [RFC 4013].
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mqttscope
{

/// The UTF-8 text mapped and normalised (NFKC); nullopt if it is ill-formed or holds what SASLprep prohibits: control,
/// private use and invisible formatting characters, and mixed writing directions.
[[nodiscard]] std::optional<QByteArray> saslPrepared(QByteArrayView utf8);

}
