// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/subcommands.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const auto startedAt = std::chrono::steady_clock::now();
    if (const auto exitCode = mqttscope::runSubcommand(argc, argv))
        return *exitCode;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = mqttscope::CommandLine::parse(arguments);
    if (!line) {
        std::fprintf(stderr, "mqttscope: %s\n", qPrintable(line.error()));
        return mqttscope::kExitUsage;
    }
    if (line->showHelp || line->showVersion) {
        const QCoreApplication app(argc, argv);
        const QString text = line->showHelp ? mqttscope::CommandLine::helpText()
                                            : QStringLiteral("MQTT Scope " MQTTSCOPE_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return 0;
    }
    QApplication app(argc, argv);
    return mqttscope::Application(app, *line, startedAt).run();
}
