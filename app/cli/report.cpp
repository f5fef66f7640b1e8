// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include "app/cli/argumenttext.h"
#include "app/exitcodes.h"
#include "core/base/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace mqttscope::cli
{

namespace
{

/// Options that take any bytes; all others are text.
constexpr const char *kByteOptions[] = {"message", "will-message"};

/// The first option whose value is no text; empty = none.
QString optionWithoutText(const QCommandLineParser &parser)
{
    for (const QString &name : parser.optionNames()) {
        const bool takesBytes = std::any_of(std::begin(kByteOptions), std::end(kByteOptions),
                                            [&name](const char *option) { return name == QLatin1String(option); });
        const QStringList values = takesBytes ? QStringList() : parser.values(name);
        if (!std::all_of(values.cbegin(), values.cend(), [](const QString &value) { return isText(value); }))
            return name;
    }
    return {};
}

}

void say(const QString &sentence) { std::fprintf(stderr, "mqttscope: %s\n", qPrintable(sentence)); }

int sayUsage(const QString &sentence)
{
    say(sentence);
    return kExitUsage;
}

bool writeOut(QByteArrayView bytes)
{
    return std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
}

bool flushOut()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    say(QCoreApplication::translate("mqttscope::cli", "Standard output takes nothing more."));
    return false;
}

/// Qt names the program alone, by the path it was started with.
QString helpOf(const QCommandLineParser &parser, const QString &name)
{
    QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = text.indexOf(program); at >= 0)
        text.replace(at, program.size(), QStringLiteral("mqttscope ") + name);
    return text;
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
        const bool isWritten = writeOut(helpOf(parser, name).toUtf8()) && flushOut();
        return isWritten ? kExitDone : kExitFailed;
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty())
        return sayUsage(QCoreApplication::translate("mqttscope::cli", "There is no use for the argument \"%1\".")
                            .arg(visibleText(rest.first())));
    if (const QString option = optionWithoutText(parser); !option.isEmpty())
        return sayUsage(QCoreApplication::translate("mqttscope::cli", "--%1: the text is not UTF-8.").arg(option));
    return run(parser);
}

}
