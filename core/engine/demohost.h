// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated devices, each over a real loopback connection to the local broker. Their packets are captured on the
// broker's side.
#pragma once

#include "core/demo/demodevice.h"
#include "core/engine/engineevents.h"
#include "core/engine/engineservices.h"

#include <memory>
#include <optional>
#include <vector>

namespace mqttscope
{

/// I/O thread.
class DemoHost final : public QObject
{
    Q_OBJECT
public:
    DemoHost(EngineServices &services, EngineEvents &events);
    ~DemoHost() override;

    /// @param host, port of the local broker
    void start(const QString &host, quint16 port);
    void stop();
    void setFlooding(const QString &deviceName, bool on);

    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

private:
    class Seat;
    void report();
    void dismissLeft();

    EngineServices &m_services;
    EngineEvents &m_events;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::vector<std::unique_ptr<Seat>> m_leaving; ///< stopped, saying goodbye
    bool m_isReportScheduled = false;
};

}
