// SPDX-License-Identifier: GPL-3.0-or-later
// Counts messages per client connection as they enter the capture and says once a second how fast they come.
#pragma once

#include "core/capture/capturestore.h"

#include <QHash>
#include <QList>
#include <QObject>

class QTimer;

namespace mqttscope
{

/// UI thread. Packets seen by the local broker on its clients' sessions are not counted: they are the same messages.
class TrafficMeter : public QObject
{
    Q_OBJECT
public:
    static constexpr int kHistory = 60; ///< seconds

    struct Rates
    {
        double received = 0; ///< PUBLISH from the broker, per second
        double sent = 0; ///< PUBLISH from us, per second
    };

    explicit TrafficMeter(CaptureStore &capture, QObject *parent = nullptr);

    [[nodiscard]] Rates total() const { return m_total; }
    [[nodiscard]] Rates rates(ConnectionId connection) const { return m_rates.value(connection); }
    /// Received per second over all connections, oldest first, at most kHistory.
    [[nodiscard]] const QList<double> &history() const { return m_history; }
    /// PUBLISH received from brokers on client connections since the start.
    [[nodiscard]] quint64 messagesReceived() const { return m_messagesReceived; }

Q_SIGNALS:
    void messagesArrived(quint64 total);
    /// Once a second.
    void sampled();

private:
    struct Counts
    {
        quint64 received = 0;
        quint64 sent = 0;
    };
    void count(quint64 first, quint64 count);
    void sample();

    CaptureStore &m_capture;
    QTimer *m_second;
    QHash<ConnectionId, Counts> m_counts; ///< since the last sample
    QHash<ConnectionId, Rates> m_rates;
    Rates m_total;
    QList<double> m_history;
    quint64 m_messagesReceived = 0;
};

}
