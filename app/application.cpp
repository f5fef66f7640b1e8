// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>

namespace mqttscope
{

class Application::Private
{
public:
    explicit Private(QApplication &application)
        : app(application)
    { }
    QApplication &app;
};

Application::Application(QApplication &app)
    : d(std::make_unique<Private>(app))
{ }

Application::~Application() = default;

int Application::run() { return QApplication::exec(); }

}
