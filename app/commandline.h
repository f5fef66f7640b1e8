// SPDX-License-Identifier: GPL-3.0-or-later
// What the program was asked on its command line.
#pragma once

#include "app/exitcodes.h"
#include "core/base/result.h"
#include "ui/models/selectioncontext.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mqttscope
{

struct CommandLine
{
    bool demo = false;
    QString connectUrl;
    QStringList subscribe; ///< Topic Filters for connectUrl
    std::optional<PageId> page;
    std::optional<int> quitAfterMs;
    std::optional<quint64> quitAfterMessages;
    QString statsFile;
    QString language; ///< "zh_CN", "en", empty = as saved
    std::optional<ThemeChoice> theme;
    QString shotsFolder;
    bool showHelp = false;
    bool showVersion = false;

    /// `arguments` without the program's name; Qt's own (single dash) are left to Qt.
    /// The error is one sentence for standard error.
    [[nodiscard]] static Result<CommandLine, QString> parse(const QStringList &arguments);
    [[nodiscard]] static QString helpText();
};

}
