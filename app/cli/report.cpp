// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include "app/exitcodes.h"
#include "core/base/plaintext.h"

#include <QCoreApplication>

#include <cstdio>

namespace mqttscope::cli
{

void say(const QString &sentence) { std::fprintf(stderr, "mqttscope: %s\n", qPrintable(sentence)); }

int sayUsage(const QString &sentence)
{
    say(sentence);
    return kExitUsage;
}

int runWithOptions(const QStringList &arguments, const QString &name,
                   const std::function<void(QCommandLineParser &)> &addOptions,
                   const std::function<int(const QCommandLineParser &)> &run)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("mqttscope ") + name} + arguments))
        return sayUsage(visibleText(parser.errorText()));
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty())
        return sayUsage(QCoreApplication::translate("mqttscope::cli", "There is no use for the argument \"%1\".")
                            .arg(visibleText(rest.first())));
    return run(parser);
}

}
