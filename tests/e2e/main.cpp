// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QApplication>

MQTTSCOPE_TEST_MAIN(QApplication)
