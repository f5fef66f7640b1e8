// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

namespace mqttscope
{

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("MQTT Scope"));
}

}
