// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/widgets/plainlabel.h"

#include <QAction>

namespace mqttscope
{

ActionButton::ActionButton(QAction &action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setFocusPolicy(Qt::TabFocus);
    follow();
    connect(&action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
}

void ActionButton::follow()
{
    // "&&" and mnemonics belong to the menu; the ellipsis promises a dialog there, here the place is short.
    QString text = m_action.iconText();
    setText(text);
    setIcon(m_action.icon());
    setEnabled(m_action.isEnabled());
    setCheckable(m_action.isCheckable());
    setChecked(m_action.isChecked());
    const QString shortcut = m_action.shortcut().toString(QKeySequence::NativeText);
    setToolTip(
        plainToolTip(shortcut.isEmpty() ? m_action.toolTip() : m_action.toolTip() + QLatin1String("  ") + shortcut));
    setAccessibleName(text);
}

}
