// SPDX-License-Identifier: GPL-3.0-or-later
// Composition root: owns everything, connects it, contains no logic.
#pragma once

#include <memory>

class QApplication;

namespace mqttscope
{

class Application
{
public:
    explicit Application(QApplication &app);
    ~Application();
    [[nodiscard]] int run();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
