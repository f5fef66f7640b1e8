// SPDX-License-Identifier: GPL-3.0-or-later
// For test functions without a table of their own: names the statements of the standard they prove.
#pragma once

#include "core/spec/enums.h"

#include <QTest>

namespace mqttscope::test
{

/// To be called in the function's _data(): its one row carries the statements, e.g. "[5.0/MQTT-3.1.0-1]".
inline void proves(const char *statements)
{
    QTest::addColumn<bool>("unused");
    QTest::newRow(statements) << true;
}

/// The same for a function with a column "version": what the two standards both say. Empty: not proved here.
inline void provesInBoth(const char *of311, const char *of5)
{
    QTest::addColumn<ProtocolVersion>("version");
    if (*of311)
        QTest::newRow(of311) << ProtocolVersion::V3_1_1;
    if (*of5)
        QTest::newRow(of5) << ProtocolVersion::V5_0;
}

}
