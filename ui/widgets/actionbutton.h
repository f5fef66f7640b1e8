// SPDX-License-Identifier: GPL-3.0-or-later
// A push button that is one QAction: text, icon, enabled, checked and tooltip with shortcut follow the action.
#pragma once

#include <QPushButton>

class QAction;

namespace mqttscope
{

class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ActionButton(QAction &action, QWidget *parent = nullptr);

private:
    void follow();
    QAction &m_action;
};

}
