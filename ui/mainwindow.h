// SPDX-License-Identifier: GPL-3.0-or-later
// The window: mode rail, tool bar, pages, status bar.
#pragma once

#include <QMainWindow>

namespace mqttscope
{

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
};

}
