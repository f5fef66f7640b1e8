// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topbar.h"

#include "ui/connectionchooser.h"
#include "ui/findbox.h"
#include "ui/ratedisplay.h"
#include "ui/widgets/actionbutton.h"
#include "ui/windowactions.h"
#include "ui/workspace.h"

#include <QHBoxLayout>

namespace mqttscope
{

TopBar::TopBar(const Workspace &workspace, const WindowActions &actions, QWidget *parent)
    : Surface(Ground::Panel, parent)
    , m_chooser(new ConnectionChooser(workspace.connections, this))
    , m_connect(new ActionButton(*actions.connectCurrent, this))
    , m_disconnect(new ActionButton(*actions.disconnectCurrent, this))
    , m_find(new FindBox(workspace.capture, workspace.selection, this))
{
    setObjectName(QStringLiteral("topBar"));
    setHairlines(Qt::TopEdge | Qt::BottomEdge);
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_disconnect->setObjectName(QStringLiteral("disconnectButton"));
    m_chooser->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a long name is cut, not the window widened
    auto *pause = new ActionButton(*actions.pause, this);
    pause->setObjectName(QStringLiteral("pauseButton"));
    auto *clear = new ActionButton(*actions.clear, this);
    clear->setObjectName(QStringLiteral("clearButton"));
    auto *publish = new ActionButton(*actions.publish, this);
    publish->setObjectName(QStringLiteral("publishToolButton"));
    publish->setProperty("kind", QStringLiteral("primary"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_chooser);
    row->addWidget(m_connect);
    row->addWidget(m_disconnect);
    row->addWidget(pause);
    row->addWidget(clear);
    row->addStretch(1);
    row->addWidget(new RateDisplay(workspace.traffic, this));
    row->addWidget(m_find, 1);
    row->addWidget(publish);
    setTabOrder(clear, m_find);
    setTabOrder(m_find, publish);
    setLive(false);
}

void TopBar::setLive(bool isLive)
{
    m_connect->setVisible(!isLive);
    m_disconnect->setVisible(isLive);
}

}
