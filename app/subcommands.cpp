// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/subcommands.h"

#include "app/cli/argumenttext.h"
#include "app/cli/brokercommand.h"
#include "app/cli/decodecommand.h"
#include "app/cli/publishcommand.h"
#include "app/cli/subscribecommand.h"
#include "app/languages.h"

#include <QCoreApplication>
#include <QLatin1String>

namespace mqttscope
{

namespace
{

struct Subcommand
{
    const char *name;
    const char *what; ///< to be translated
    /// With the arguments after the name; the application object stands.
    int (*run)(const QStringList &arguments);
};

constexpr Subcommand kSubcommands[]
    = {{"broker", QT_TRANSLATE_NOOP("mqttscope", "runs the local broker"), cli::runBroker},
       {"decode", QT_TRANSLATE_NOOP("mqttscope", "explains MQTT packets byte by byte"), runDecode},
       {"pub", QT_TRANSLATE_NOOP("mqttscope", "publishes messages"), cli::runPublish},
       {"sub", QT_TRANSLATE_NOOP("mqttscope", "subscribes and prints what arrives"), cli::runSubscribe}};

/// What programs read is the same wherever they run.
bool isForPrograms(const char *subcommand, const QStringList &arguments)
{
    return QLatin1String(subcommand) == QLatin1String("decode") && arguments.contains(QStringLiteral("--json"));
}

}

QString subcommandsHelp()
{
    QString text;
    for (const Subcommand &subcommand : kSubcommands)
        text += QStringLiteral("  mqttscope %1  %2\n")
                    .arg(QString::fromLatin1(subcommand.name).leftJustified(6),
                         QCoreApplication::translate("mqttscope", subcommand.what));
    return text;
}

std::optional<int> runSubcommand(int argc, char **argv)
{
    if (argc < 2)
        return std::nullopt;
    for (const Subcommand &subcommand : kSubcommands) {
        if (QLatin1String(argv[1]) != QLatin1String(subcommand.name))
            continue;
        const QCoreApplication application(argc, argv);
        Languages languages;
        QStringList arguments;
        for (int i = 2; i < argc; ++i)
            arguments.append(cli::argumentText(argv[i]));
        languages.setLanguage(isForPrograms(subcommand.name, arguments) ? QStringLiteral("en")
                                                                        : QStringLiteral("system"));
        return subcommand.run(arguments);
    }
    return std::nullopt;
}

}
