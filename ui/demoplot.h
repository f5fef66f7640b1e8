// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the demo's best-known value on the charts as soon as it comes over a connection.
#pragma once

#include "core/base/strongid.h"

#include <QObject>

namespace mqttscope
{

class CaptureStore;
class ChartModel;

/// UI thread. Deletes itself when the series is there.
class DemoPlot : public QObject
{
    Q_OBJECT
public:
    DemoPlot(CaptureStore &capture, ChartModel &charts, ConnectionId connection, QObject *parent);

private:
    void look();

    CaptureStore &m_capture;
    ChartModel &m_charts;
    ConnectionId m_connection;
};

}
