// SPDX-License-Identifier: GPL-3.0-or-later
// What a table cell means, so that models need no colours and one delegate draws them all.
#pragma once

#include <Qt>
#include <QtGlobal>

namespace mqttscope
{

enum class CellTone : quint8
{
    Normal,
    Muted,
    Strong, ///< semi-bold
    FromClient,
    FromBroker,
    Success,
    Warning,
    Error,
    StrongError,
};

/// Roles of models whose cells TonedDelegate draws.
enum CellRole
{
    CellToneRole = Qt::UserRole + 1000, ///< int of CellTone
    CellMonospaceRole, ///< bool
};

}
