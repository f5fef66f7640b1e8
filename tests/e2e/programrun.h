// SPDX-License-Identifier: GPL-3.0-or-later
// The real program started as a shell starts it, without a display.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTest>

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

/// A program that runs beside the test.
class RunningProgram
{
public:
    explicit RunningProgram(const QStringList &arguments)
    {
        m_process.setProcessEnvironment(withoutDisplay());
        m_process.start(QStringLiteral(MQTTSCOPE_PROGRAM), arguments);
    }
    QProcess &process() { return m_process; }
    /// Ends its standard input; lets it run to its end.
    ProgramRun wait()
    {
        m_process.closeWriteChannel();
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
        return {m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
                m_process.readAllStandardOutput(), m_process.readAllStandardError()};
    }

private:
    QProcess m_process;
};

/// The words of a command line without quotes.
inline QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The object in a line of output.
inline QJsonObject lineOf(const QByteArray &out, qsizetype index)
{
    return QJsonDocument::fromJson(out.split('\n').value(index)).object();
}

}
