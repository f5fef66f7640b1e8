// SPDX-License-Identifier: GPL-3.0-or-later
// The five figures one asks a broker for first, from $SYS or, for our own broker, from its status.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/models/sysmodel.h"

#include <QList>
#include <QString>

#include <deque>
#include <optional>

namespace mqttscope
{

/// What one card shows. `value` is "–" while nothing is known.
struct HealthFigure
{
    QString value;
    QString note;
    QList<float> trend; ///< oldest first
};

struct BrokerHealth
{
    HealthFigure clients;
    HealthFigure messagesIn;
    HealthFigure messagesOut;
    HealthFigure retained;
    HealthFigure uptime;
};

/// From the topics mosquitto and brokers like it publish.
/// @param nowNs on the capture's clock: until when the last values hold; nullopt = until they came
[[nodiscard]] BrokerHealth healthFromSys(const SysModel &sys, std::optional<qint64> nowNs = std::nullopt);

/// Keeps the last statuses of the local broker for their trend. UI thread.
class LocalBrokerHealth
{
public:
    void take(const BrokerStatus &status);
    [[nodiscard]] BrokerHealth health() const;

private:
    static constexpr size_t kKept = 60;
    static constexpr qint64 kShortestMs = 500; ///< between two points of a trend
    struct Point
    {
        qint64 uptimeMs = 0;
        int clients = 0;
        int retained = 0;
        quint64 in = 0;
        quint64 out = 0;
    };
    std::deque<Point> m_points;
    std::optional<Point> m_latest;
};

}
