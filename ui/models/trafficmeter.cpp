// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trafficmeter.h"

#include <QTimer>

namespace mqttscope
{

TrafficMeter::TrafficMeter(CaptureStore &capture, QObject *parent)
    : QObject(parent)
    , m_capture(capture)
    , m_second(new QTimer(this))
{
    m_second->setInterval(1000);
    m_second->start();
    connect(m_second, &QTimer::timeout, this, &TrafficMeter::sample);
    connect(&m_capture, &CaptureStore::appended, this, &TrafficMeter::count);
}

void TrafficMeter::count(quint64 first, quint64 count)
{
    const quint64 before = m_messagesReceived;
    ConnectionId last;
    Counts *counts = nullptr;
    for (PacketNumber number = qMax(first, m_capture.firstNumber()); number < first + count; ++number) {
        const CaptureRecord &record = m_capture.record(number);
        if (record.type() != PacketType::Publish || (record.marks & CaptureRecord::LocalSession))
            continue;
        if (!counts || record.connectionId() != last) {
            last = record.connectionId();
            counts = &m_counts[last];
        }
        if (record.direction() == Direction::FromBroker) {
            ++counts->received;
            ++m_messagesReceived;
        } else {
            ++counts->sent;
        }
    }
    if (m_messagesReceived != before)
        Q_EMIT messagesArrived(m_messagesReceived);
}

void TrafficMeter::sample()
{
    m_total = {};
    m_rates.clear();
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const Rates rates{double(it->received), double(it->sent)};
        m_rates.insert(it.key(), rates);
        m_total.received += rates.received;
        m_total.sent += rates.sent;
    }
    m_counts.clear();
    if (m_history.size() >= kHistory)
        m_history.removeFirst();
    m_history.append(m_total.received);
    Q_EMIT sampled();
}

}
