// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/subcommands.h"
#include "core/base/plaintext.h"
#include "core/profile/connectionurl.h"
#include "core/topic/topicfilter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace mqttscope
{

namespace
{

constexpr double kMostSeconds = 7 * 24 * 3600.0;

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("demo"), tr("Start the local broker with simulated devices and connect to it.")},
        {QStringLiteral("connect"), tr("Connect to a broker, for example mqtt://host:1883."), QStringLiteral("url")},
        {QStringLiteral("subscribe"), tr("Subscribe to a Topic Filter on that connection; may be repeated."),
         QStringLiteral("filter")},
        {QStringLiteral("page"), tr("Show topics, packets, charts or broker."), QStringLiteral("page")},
        {QStringLiteral("quit-after"), tr("Leave after so many seconds."), QStringLiteral("seconds")},
        {QStringLiteral("quit-after-messages"), tr("Leave after so many messages."), QStringLiteral("count")},
        {QStringLiteral("stats-json"), tr("Write counters and times to a file when leaving."), QStringLiteral("file")},
        {QStringLiteral("language"), tr("Speak en or zh_CN."), QStringLiteral("language")},
        {QStringLiteral("theme"), tr("Look light, dark or as the system wishes."), QStringLiteral("theme")},
        {QStringLiteral("shots"), tr("With the demo: write pictures of all pages to a folder and leave."),
         QStringLiteral("folder")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")},
    });
}

/// Drops Qt's own options (`-platform x`), which start with a single dash and a long name.
QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool isQtOption
            = argument.size() > 2 && argument.startsWith(QLatin1Char('-')) && !argument.startsWith(QLatin1String("--"));
        if (isQtOption)
            ++i;
        else
            ours.append(argument);
    }
    return ours;
}

std::optional<PageId> pageFrom(const QString &name)
{
    const std::pair<const char *, PageId> names[] = {{"topics", PageId::Topics},
                                                     {"packets", PageId::Packets},
                                                     {"charts", PageId::Charts},
                                                     {"broker", PageId::Broker}};
    for (const auto &[text, page] : names) {
        if (name == QLatin1String(text))
            return page;
    }
    return std::nullopt;
}

/// As typed, made visible; but the user name and password of an address are not for terminals and their logs.
QString shown(const QString &argument)
{
    static const QRegularExpression userInfo(QStringLiteral("://.*@"), QRegularExpression::DotMatchesEverythingOption);
    QString text = argument;
    text.replace(userInfo, QStringLiteral("://…@"));
    return visibleText(text);
}

Failure<QString> bad(const QString &sentence) { return Failure{sentence}; }

}

Result<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("mqttscope")} + withoutQtOptions(arguments)))
        return bad(shown(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return bad(tr("There is no use for the argument \"%1\".").arg(shown(parser.positionalArguments().first())));

    CommandLine line;
    const auto value = [&](const char *name) { return parser.value(QLatin1String(name)); };
    const auto isSet = [&](const char *name) { return parser.isSet(QLatin1String(name)); };
    line.showHelp = isSet("help");
    line.showVersion = isSet("version");
    line.demo = isSet("demo");
    line.statsFile = value("stats-json");
    line.shotsFolder = value("shots");
    if (isSet("connect")) {
        line.connectUrl = value("connect");
        if (const auto url = parseConnectionUrl(line.connectUrl); !url)
            return bad(tr("--connect: %1").arg(url.error()));
    }
    line.subscribe = parser.values(QStringLiteral("subscribe"));
    if (!line.subscribe.isEmpty() && line.connectUrl.isEmpty())
        return bad(tr("--subscribe needs --connect."));
    for (const QString &filter : line.subscribe) {
        if (const auto parsed = TopicFilter::parse(filter); !parsed)
            return bad(tr("--subscribe \"%1\": %2").arg(shown(filter), parsed.error()));
    }
    if (isSet("page")) {
        line.page = pageFrom(value("page"));
        if (!line.page)
            return bad(tr("--page must be topics, packets, charts or broker."));
    }
    if (isSet("quit-after")) {
        bool isNumber = false;
        const double seconds = value("quit-after").toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0 && seconds <= kMostSeconds))
            return bad(tr("--quit-after needs a number of seconds."));
        line.quitAfterMs = int(seconds * 1000);
    }
    if (isSet("quit-after-messages")) {
        bool isNumber = false;
        const quint64 count = value("quit-after-messages").toULongLong(&isNumber);
        if (!isNumber || count == 0)
            return bad(tr("--quit-after-messages needs a number of messages."));
        line.quitAfterMessages = count;
    }
    if (isSet("language")) {
        line.language = value("language");
        if (line.language != QLatin1String("en") && line.language != QLatin1String("zh_CN"))
            return bad(tr("--language must be en or zh_CN."));
    }
    if (isSet("theme")) {
        line.theme = themeChoiceFrom(value("theme"));
        if (!line.theme)
            return bad(tr("--theme must be light, dark or system."));
    }
    if (!line.shotsFolder.isEmpty())
        line.demo = true;
    return line;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("MQTT Scope: client, local broker and packet inspector for MQTT."));
    addOptions(parser);
    return parser.helpText() + QLatin1Char('\n') + tr("Without a window, each with its own --help:") + QLatin1Char('\n')
        + subcommandsHelp();
}

}
