// SPDX-License-Identifier: GPL-3.0-or-later
// How long the user interface's event loop is away: gaps between ticks of a 1 ms timer while messages flow.
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <array>

class QTimer;

namespace mqttscope
{

class UiGapMeter : public QObject
{
    Q_OBJECT
public:
    explicit UiGapMeter(QObject *parent = nullptr);

    void start();
    /// Messages came: gaps count from now on, until none have come for a while.
    void noteTraffic();
    /// 99th percentile, milliseconds, to 0.1 ms; 0 if nothing was measured.
    [[nodiscard]] double p99Ms() const;
    [[nodiscard]] double longestMs() const { return double(m_longestNs) / 1e6; }

private:
    void tick();

    static constexpr int kBuckets = 10000; // 0.1 ms each; the last one holds all above
    QTimer *m_timer;
    QElapsedTimer m_clock;
    qint64 m_lastTickNs = 0;
    qint64 m_lastTrafficNs = -1;
    qint64 m_longestNs = 0;
    quint64 m_count = 0;
    std::array<quint32, kBuckets> m_histogram{};
};

}
