// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QGuiApplication>

MQTTSCOPE_TEST_MAIN(QGuiApplication)
