// SPDX-License-Identifier: GPL-3.0-or-later
// The real program started as a shell starts it, without a display.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace mqttscope::test
{

/// The environment of a machine without a display.
inline QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("there-is-none")); // a window would fail
    return environment;
}

struct ProgramRun
{
    int exitCode = -1; ///< -1 = it did not end by itself
    QByteArray output;
    QByteArray errors;

    /// Runs `mqttscope ARGUMENTS…` to its end with `input` on standard input.
    static ProgramRun of(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(QStringLiteral(MQTTSCOPE_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool hasEnded = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
        return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
};

}
