// SPDX-License-Identifier: GPL-3.0-or-later
// The tool bar: which connection, what to do with it, how fast messages come, find, publish.
#pragma once

#include "ui/widgets/surface.h"

namespace mqttscope
{

class ActionButton;
class ConnectionChooser;
class FindBox;
class WindowActions;
struct Workspace;

class TopBar : public Surface
{
    Q_OBJECT
public:
    TopBar(const Workspace &workspace, const WindowActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] ConnectionChooser &chooser() const { return *m_chooser; }
    [[nodiscard]] FindBox &findBox() const { return *m_find; }
    /// Shows Disconnect instead of Connect.
    void setLive(bool isLive);

private:
    ConnectionChooser *m_chooser;
    ActionButton *m_connect;
    ActionButton *m_disconnect;
    FindBox *m_find;
};

}
