// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/subcommands.h"

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
    /// With the arguments after the name; the application object stands.
    int (*run)(const QStringList &arguments);
};

constexpr Subcommand kSubcommands[]
    = {{"broker", cli::runBroker}, {"decode", runDecode}, {"pub", cli::runPublish}, {"sub", cli::runSubscribe}};

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
        languages.setLanguage(QStringLiteral("system"));
        return subcommand.run(QCoreApplication::arguments().mid(2));
    }
    return std::nullopt;
}

}
