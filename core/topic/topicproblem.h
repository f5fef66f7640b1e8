// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told about a Topic Name or Topic Filter they typed.
#pragma once

#include "core/spec/faultspec.h"

#include <QString>

namespace mqttscope
{

/// One translated sentence that says what to change.
[[nodiscard]] QString topicProblem(FaultId fault);

}
