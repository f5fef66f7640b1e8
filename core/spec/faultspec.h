// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a packet can be wrong.
#pragma once

#include <QtGlobal>

namespace mqttscope
{

enum class FaultId : quint8
{
    None = 0,
};

}
