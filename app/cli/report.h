// SPDX-License-Identifier: GPL-3.0-or-later
// What the subcommands share: their options, their words on standard error, their beginning and end.
#pragma once

#include <QByteArrayView>
#include <QCommandLineParser>
#include <QStringList>

#include <functional>

namespace mqttscope::cli
{

/// One line on standard error, outside text in it already visible.
void say(const QString &sentence);
/// The same for wrong usage. @return kExitUsage
[[nodiscard]] int sayUsage(const QString &sentence);

/// To standard output, perhaps later. @return whether it could be
[[nodiscard]] bool writeOut(QByteArrayView bytes);
/// What was written is out; if not, it is said.
[[nodiscard]] bool flushOut();
/// The options of `mqttscope NAME`.
[[nodiscard]] QString helpOf(const QCommandLineParser &parser, const QString &name);

/// Parses the options and runs the command; --help and wrong usage are answered here.
/// @param arguments behind the subcommand's name, as argumentText() makes them
[[nodiscard]] int runWithOptions(const QStringList &arguments, const QString &name,
                                 const std::function<void(QCommandLineParser &)> &addOptions,
                                 const std::function<int(const QCommandLineParser &)> &run);

}
