// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace mqttscope::test
{

namespace
{

/// Where checks/conformance wants to know what was proved; empty outside of ctest.
QString conformanceFolder() { return qEnvironmentVariable("MQTTSCOPE_CONFORMANCE_DIR"); }

/// The statements named by rows and functions that passed, from a log in Qt Test's plain format.
QByteArrayList provedStatements(const QString &logPath)
{
    QFile log(logPath);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression statement(QStringLiteral("\\[((?:5\\.0|3\\.1\\.1)/MQTT-[0-9.]+-[0-9]+)\\]"));
    QSet<QByteArray> found;
    while (!log.atEnd()) {
        const QString line = QString::fromUtf8(log.readLine());
        if (!line.startsWith(QLatin1String("PASS ")))
            continue;
        for (auto match = statement.globalMatch(line); match.hasNext();)
            found.insert(match.next().captured(1).toLatin1());
    }
    QByteArrayList list(found.cbegin(), found.cend());
    std::sort(list.begin(), list.end());
    return list;
}

/// Runs one class; under ctest its passed statements go into a file of its own, written even if rows failed.
int runTest(const RegisteredTest &test, const QStringList &arguments)
{
    const std::unique_ptr<QObject> object = test.create();
    const QString folder = conformanceFolder();
    if (folder.isEmpty())
        return QTest::qExec(object.get(), arguments);
    const QTemporaryDir scratch;
    const QString log = scratch.filePath(QStringLiteral("log"));
    const int failures = QTest::qExec(object.get(),
                                      arguments
                                          + QStringList{QStringLiteral("-o"), log + QStringLiteral(",txt"),
                                                        QStringLiteral("-o"), QStringLiteral("-,txt")});
    QDir().mkpath(folder);
    QFile rows(folder + QLatin1Char('/') + QFileInfo(QCoreApplication::applicationFilePath()).fileName()
               + QLatin1Char('-') + QString::fromLatin1(test.name));
    if (rows.open(QIODevice::WriteOnly))
        rows.write(provedStatements(log).join('\n') + '\n');
    return failures;
}

}

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
        failures += runTest(test, forTest);
    }
    if (run == 0) {
        std::fprintf(stderr, "no test class is registered as %s\n", wanted.constData());
        return 1;
    }
    return failures;
}

}
