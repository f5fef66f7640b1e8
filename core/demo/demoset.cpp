// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/actordevices.h"
#include "core/demo/demodevice.h"
#include "core/demo/sensordevices.h"
#include "core/demo/troubledevices.h"

namespace mqttscope
{

std::vector<std::unique_ptr<DemoDevice>> createDemoDevices(quint32 seed)
{
    std::vector<std::unique_ptr<DemoDevice>> devices;
    devices.push_back(std::make_unique<PressDevice>(QStringLiteral("press-04"), "plant/line1/press-04", "PT-1004",
                                                    QoS::ExactlyOnce, demo::Wave(70.0, 3.0, 26.0, 0.25, seed), 48'213));
    devices.push_back(std::make_unique<PressDevice>(QStringLiteral("press-05"), "plant/line1/press-05", "PT-1005",
                                                    QoS::AtLeastOnce, demo::Wave(66.0, 2.0, 41.0, 0.2, seed + 1),
                                                    17'940));
    devices.push_back(std::make_unique<VibrationDevice>(seed + 2));
    devices.push_back(std::make_unique<ValveDevice>());
    devices.push_back(std::make_unique<SetpointDevice>());
    devices.push_back(std::make_unique<FlowMeterDevice>(seed + 3));
    devices.push_back(std::make_unique<CounterDevice>());
    devices.push_back(std::make_unique<RobotDevice>(seed + 4));
    devices.push_back(std::make_unique<FaultyDevice>(seed + 5));
    devices.push_back(std::make_unique<HomeDevice>());
    devices.push_back(std::make_unique<FloodDevice>());
    return devices;
}

}
