// SPDX-License-Identifier: GPL-3.0-or-later
// One test program holds several test classes; each registers itself and ctest runs one by name.
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

namespace mqttscope::test
{

struct RegisteredTest
{
    QByteArray name;
    std::function<std::unique_ptr<QObject>()> create;
};

QList<RegisteredTest> &registeredTests();

/// Runs the classes named on the command line (all without a name) with a HOME of their own; returns the failures.
int runRegisteredTests(const QStringList &arguments);

/// Gives the process a HOME and XDG folders of its own. Call before the application object exists.
void isolateEnvironment();

template <typename T>
struct Registrar
{
    explicit Registrar(const char *name)
    {
        registeredTests().append({name, [] { return std::make_unique<T>(); }});
    }
};

}

/// Registers the test class under the name of its file, `tst_something`.
#define MQTTSCOPE_TEST(Class, name) static const mqttscope::test::Registrar<Class> registrar_##Class(name);

/// main() of a test program; Application is QCoreApplication, QGuiApplication or QApplication.
#define MQTTSCOPE_TEST_MAIN(Application)                                                                               \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        mqttscope::test::isolateEnvironment();                                                                         \
        Application application(argc, argv);                                                                           \
        return mqttscope::test::runRegisteredTests(application.arguments());                                           \
    }
