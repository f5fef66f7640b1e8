// SPDX-License-Identifier: GPL-3.0-or-later
// What an engineer asks first: state, version, session, ping, rates, topics; capture against its budget; what was lost.
#pragma once

#include "core/base/strongid.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;

namespace mqttscope
{

class PlainLabel;
class StateDot;
struct Workspace;

class BottomBar : public Surface
{
    Q_OBJECT
public:
    explicit BottomBar(const Workspace &workspace, QWidget *parent = nullptr);

private:
    PlainLabel *addLabel(QHBoxLayout &row, const char *name, const QString &hint);
    void refresh();
    void refreshConnection();
    void refreshCapture();

    const Workspace &m_workspace;
    StateDot *m_dot;
    PlainLabel *m_state;
    PlainLabel *m_ping;
    PlainLabel *m_rates;
    PlainLabel *m_topics;
    PlainLabel *m_capture;
    PlainLabel *m_lost;
};

}
