// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demoplot.h"

#include "core/capture/capturestore.h"
#include "ui/models/chartmodel.h"

namespace mqttscope
{

DemoPlot::DemoPlot(CaptureStore &capture, ChartModel &charts, ConnectionId connection, QObject *parent)
    : QObject(parent)
    , m_capture(capture)
    , m_charts(charts)
    , m_connection(connection)
{
    connect(&m_capture, &CaptureStore::appended, this, &DemoPlot::look);
}

void DemoPlot::look()
{
    const TopicId topic = m_capture.findTopic("plant/line1/press-04/temperature");
    if (!topic.isValid() || !m_capture.statistics(m_connection, topic))
        return;
    disconnect(&m_capture, nullptr, this, nullptr);
    m_charts.addSeries({m_connection, topic, QStringLiteral("/value")});
    deleteLater();
}

}
