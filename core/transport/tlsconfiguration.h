// SPDX-License-Identifier: GPL-3.0-or-later
// Settings made into what Qt's sockets take: files are read, and whatever is wrong with them is said.
#pragma once

#include "core/base/result.h"
#include "core/transport/tlssettings.h"

#include <QSslConfiguration>

namespace mqttscope
{

/// Reads the files anew: a CA file that is empty, unreadable or gone means no connection, never the system's store
/// instead. The error is one translated sentence; it holds no secret. Reads files of at most 4 MiB. I/O thread.
[[nodiscard]] Result<QSslConfiguration, QString> tlsConfiguration(const TlsSettings &settings);

}
