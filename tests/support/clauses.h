// SPDX-License-Identifier: GPL-3.0-or-later
// For test functions without a table of their own: names the statements of the standard they prove.
#pragma once

#include <QTest>

namespace mqttscope::test
{

/// To be called in the function's _data(): its one row carries the statements, e.g. "[5.0/MQTT-3.1.0-1]".
inline void proves(const char *statements)
{
    QTest::addColumn<bool>("unused");
    QTest::newRow(statements) << true;
}

}
