// SPDX-License-Identifier: GPL-3.0-or-later
// The strip on the left that switches pages; Settings at its foot.
#pragma once

#include "ui/models/selectioncontext.h"
#include "ui/widgets/surface.h"

#include <QHash>

class QAbstractButton;
class QAction;

namespace mqttscope
{

class ModeRail : public Surface
{
    Q_OBJECT
public:
    explicit ModeRail(const QHash<PageId, QAction *> &pageActions, QWidget *parent = nullptr);
};

}
