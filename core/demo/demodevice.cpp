// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demodevice.h"

namespace mqttscope
{

DemoDevice::DemoDevice(const QString &name, const QString &description, const SessionOptions &options,
                       Duration retryDelay)
    : m_name(name)
    , m_description(description)
    , m_session(options)
    , m_retryDelay(retryDelay)
{ }

DemoDevice::~DemoDevice() = default;

void DemoDevice::setFlooding(bool, TimePoint) { }

void DemoDevice::onMessage(const PublishView &, TimePoint) { }

}
