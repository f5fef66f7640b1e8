// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

namespace mqttscope::test
{

QList<RegisteredTest> &registeredTests()
{
    static QList<RegisteredTest> tests;
    return tests;
}

void isolateEnvironment()
{
    static const QTemporaryDir home;
    const QByteArray path = QFile::encodeName(home.path());
    for (const char *variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, path);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
}

int runRegisteredTests(const QStringList &arguments)
{
    const QByteArray wanted
        = arguments.value(1).startsWith(QLatin1String("tst_")) ? arguments.value(1).toLatin1() : QByteArray();
    QStringList forTest = arguments;
    if (!wanted.isEmpty())
        forTest.removeAt(1);
    int failures = 0;
    int run = 0;
    for (const RegisteredTest &test : registeredTests()) {
        if (!wanted.isEmpty() && test.name != wanted)
            continue;
        ++run;
        const std::unique_ptr<QObject> object = test.create();
        failures += QTest::qExec(object.get(), forTest);
    }
    if (run == 0) {
        std::fprintf(stderr, "no test class is registered as %s\n", wanted.constData());
        return 1;
    }
    return failures;
}

}
