// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/opensslfunctions.h"

namespace mqttscope
{

OpenSslFunctions::OpenSslFunctions()
    : m_library(QStringLiteral("crypto"), OPENSSL_VERSION_MAJOR)
{ }

}
