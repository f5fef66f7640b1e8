// SPDX-License-Identifier: GPL-3.0-or-later
// Command-line options for 5.0 properties, made from the rows of PropertySpec: --content-type TEXT, --receive-maximum N
// …
#pragma once

#include "core/base/result.h"
#include "core/engine/engineinterface.h"
#include "core/profile/connectionprofile.h"
#include "core/spec/propertyspec.h"

#include <QCommandLineParser>

namespace mqttscope::cli
{

/// Adds an option for every property that a client may send in `scope`, but those `reserved` for other options.
/// Will and CONNECT have names of their own where PUBLISH has the same property: --will-content-type,
/// --connect-user-property; those of DISCONNECT begin with --disconnect-.
void addPropertyOptions(QCommandLineParser &parser, PropertyScope scope);
/// The first of them that is given; empty = none.
[[nodiscard]] QString givenPropertyOption(const QCommandLineParser &parser, PropertyScope scope);
/// One sentence if one of them, or of `others`, is given with a version that does not know it; empty = all is well.
[[nodiscard]] QString problemBefore5(const QCommandLineParser &parser, ProtocolVersion version, PropertyScope scope,
                                     const QStringList &others = {});

/// Each fills in what was given. The error is one sentence that begins with the option's name; empty = all is well.
[[nodiscard]] QString readConnectProperties(const QCommandLineParser &parser, ConnectionProfile &profile);
[[nodiscard]] QString readGoodbyeProperties(const QCommandLineParser &parser, Goodbye &goodbye);
[[nodiscard]] QString readMessageProperties(const QCommandLineParser &parser, MessageProperties &properties);
[[nodiscard]] QString readWillProperties(const QCommandLineParser &parser, WillProfile &will);
[[nodiscard]] QString readSubscribeProperties(const QCommandLineParser &parser, SubscriptionProfile &subscription,
                                              UserPropertyList &userProperties);

}
