// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uigapmeter.h"

#include <QTimer>

namespace mqttscope
{

namespace
{
constexpr qint64 kBucketNs = 100'000;
constexpr qint64 kTrafficLastsNs = 250'000'000;
}

UiGapMeter::UiGapMeter(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(1);
    connect(m_timer, &QTimer::timeout, this, &UiGapMeter::tick);
}

void UiGapMeter::start()
{
    m_clock.start();
    m_lastTickNs = 0;
    m_timer->start();
}

void UiGapMeter::noteTraffic()
{
    if (m_clock.isValid())
        m_lastTrafficNs = m_clock.nsecsElapsed();
}

void UiGapMeter::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    const qint64 gap = now - m_lastTickNs;
    m_lastTickNs = now;
    if (m_lastTrafficNs < 0 || now - m_lastTrafficNs > kTrafficLastsNs)
        return;
    ++m_histogram[size_t(qMin<qint64>(gap / kBucketNs, kBuckets - 1))];
    ++m_count;
    m_longestNs = qMax(m_longestNs, gap);
}

double UiGapMeter::p99Ms() const
{
    if (m_count == 0)
        return 0;
    const quint64 wanted = m_count - m_count / 100;
    quint64 seen = 0;
    for (size_t bucket = 0; bucket < m_histogram.size(); ++bucket) {
        seen += m_histogram[bucket];
        if (seen >= wanted)
            return double(bucket + 1) * double(kBucketNs) / 1e6;
    }
    return double(kBuckets) * double(kBucketNs) / 1e6;
}

}
