// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/packetexchange.h"

#include "core/spec/faultspec.h"
#include "core/spec/packetspec.h"
#include "ui/models/packetfilter.h"

#include <QCoreApplication>

#include <algorithm>

namespace mqttscope
{

namespace
{
/// AUTH goes back and forth; nothing else has more than four.
constexpr int kMaximumSteps = 64;

/// How far before a DISCONNECT the packet that caused it is looked for.
constexpr quint64 kSearchBack = 10'000;

bool isFault(const CaptureRecord &record) { return record.fault != 0 && !isWarning(FaultId(record.fault)); }

/// The faulty packet a DISCONNECT answers: the last one that came the other way. 0 = it answers none.
PacketNumber causeOf(const CaptureStore &capture, PacketNumber number)
{
    const CaptureRecord disconnect = capture.record(number);
    for (PacketNumber before = number - 1; capture.contains(before) && number - before <= kSearchBack; --before) {
        const CaptureRecord &record = capture.record(before);
        if (record.connection == disconnect.connection && record.direction() != disconnect.direction())
            return isFault(record) ? before : 0;
    }
    return 0;
}

bool expectsAnswer(const CaptureRecord &record)
{
    switch (record.type()) {
    case PacketType::Publish:
        return record.qos() == QoS::AtLeastOnce || record.qos() == QoS::ExactlyOnce;
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Connect:
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
    case PacketType::Pingreq:
        return true;
    case PacketType::Auth:
        return true;
    default:
        return false;
    }
}
}

PacketExchange::PacketExchange(const CaptureStore &capture, PacketNumber number)
{
    PacketNumber first = number;
    for (int step = 0; step < kMaximumSteps; ++step) {
        const quint32 distance = capture.record(first).exchange;
        if (distance == 0 || distance >= first || !capture.contains(first - distance))
            break;
        first -= distance;
    }
    if (first == number && capture.record(number).type() == PacketType::Disconnect)
        if (const PacketNumber cause = causeOf(capture, number); cause != 0)
            first = cause;
    m_steps.push_back({first, capture.record(first)});
    m_next = first + 1;
    extend(capture);
}

bool PacketExchange::extend(const CaptureStore &capture)
{
    if (m_steps.empty())
        return false;
    const size_t before = m_steps.size();
    const PacketNumber end = qMin(capture.endNumber(), m_steps.front().number + kSearchAhead);
    m_next = qMax(m_next, capture.firstNumber());
    const quint16 connection = m_steps.front().record.connection;
    for (; m_next < end && isSearching() && m_steps.size() < kMaximumSteps; ++m_next) {
        const CaptureRecord &record = capture.record(m_next);
        if (record.connection != connection)
            continue;
        if (isFaulty()) {
            const bool isBack = record.direction() != m_steps.front().record.direction();
            const bool isDisconnect = record.type() == PacketType::Disconnect;
            m_isEnded = isDisconnect || record.type() == PacketType::Connect;
            if (isDisconnect && isBack)
                m_steps.push_back({m_next, record});
            if (m_isEnded)
                continue;
        }
        if (record.exchange == 0)
            continue;
        const PacketNumber asked = m_next - record.exchange;
        const bool isOurs
            = std::any_of(m_steps.cbegin(), m_steps.cend(), [&](const auto &step) { return step.number == asked; });
        if (!isOurs)
            continue;
        m_steps.push_back({m_next, record});
        m_isRefused = record.type() == PacketType::Pubrec && isProblem(record, capture.frame(m_next));
    }
    return m_steps.size() != before;
}

bool PacketExchange::isFaulty() const { return !m_steps.empty() && isFault(m_steps.front().record); }

bool PacketExchange::isSearching() const { return !m_isEnded && (isFaulty() || state() == State::Open); }

PacketExchange::State PacketExchange::state() const
{
    if (m_steps.empty())
        return State::None;
    if (!m_isRefused && !m_isEnded && !isFaulty() && expectsAnswer(m_steps.back().record))
        return State::Open;
    return m_steps.size() == 1 ? State::None : State::Complete;
}

qint64 PacketExchange::durationNs() const
{
    return m_steps.empty() ? 0 : m_steps.back().record.timeNs - m_steps.front().record.timeNs;
}

QString PacketExchange::title() const
{
    if (m_steps.empty())
        return {};
    const CaptureRecord &first = m_steps.front().record;
    if (first.type() == PacketType::Publish)
        return QCoreApplication::translate("PacketExchange", "QoS %1").arg(int(first.qos()));
    return QString::fromLatin1(packetSpec(first.type()).name);
}

QString PacketExchange::stepText(const CaptureRecord &record)
{
    QString text = QString::fromLatin1(packetSpec(record.type()).name);
    if (record.packetId != 0)
        text += QLatin1Char(' ') + QString::number(record.packetId);
    if (record.type() == PacketType::Publish)
        text += QStringLiteral(" · ") + QCoreApplication::translate("PacketExchange", "QoS %1").arg(int(record.qos()));
    return text;
}

}
