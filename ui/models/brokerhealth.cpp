// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/brokerhealth.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mqttscope
{

namespace
{
constexpr int kTrendLength = 60;
constexpr qint64 kTrendStepNs = 10'000'000'000; // as often as brokers look at their figures
constexpr double kSecondsPerMinute = 60.0;
constexpr qint64 kMinuteNs = 60'000'000'000;

using History = std::vector<std::pair<qint64, double>>;

QString unknown() { return QStringLiteral("–"); }

QString rate(double perSecond)
{
    const QString text = formatRate(perSecond);
    return text.isEmpty() ? QStringLiteral("0/s") : text;
}

/// The values as they came and, because a broker may publish on change alone, the last one held until now.
QList<float> trendOf(const History &history, qint64 nowNs)
{
    QList<float> trend;
    for (size_t i = 0; i < history.size(); ++i) {
        trend.append(float(history[i].second));
        const qint64 until = i + 1 < history.size() ? history[i + 1].first : nowNs;
        const qint64 heldFor = std::min((until - history[i].first) / kTrendStepNs, qint64(kTrendLength));
        for (qint64 step = 1; step < heldFor; ++step)
            trend.append(float(history[i].second));
    }
    return trend.size() > kTrendLength ? trend.last(kTrendLength) : trend;
}

/// Changes per second of a counter between its messages.
QList<float> ratesOf(const History &counter)
{
    QList<float> rates;
    for (size_t i = 1; i < counter.size(); ++i) {
        const double seconds = double(counter[i].first - counter[i - 1].first) / 1e9;
        const double difference = counter[i].second - counter[i - 1].second;
        if (seconds > 0.5 && difference >= 0) // the broker started anew otherwise
            rates.append(float(difference / seconds));
    }
    return rates;
}

HealthFigure flow(const SysModel &sys, const QByteArray &counterTopic, const QByteArray &loadTopic)
{
    HealthFigure figure{unknown(), {}, ratesOf(sys.history(counterTopic, kTrendLength))};
    const std::optional<double> perMinute = sys.number(loadTopic);
    if (perMinute)
        figure.note
            = QCoreApplication::translate("BrokerHealth", "1 min mean %1").arg(rate(*perMinute / kSecondsPerMinute));
    if (!figure.trend.isEmpty())
        figure.value = rate(figure.trend.last());
    else if (perMinute)
        figure.value = rate(*perMinute / kSecondsPerMinute);
    return figure;
}

QString change(const History &history, qint64 nowNs)
{
    if (history.empty())
        return {};
    // What it was a minute ago: the last value before, for as long as none came it stood still.
    const auto after = std::find_if(history.cbegin(), history.cend(),
                                    [&](const auto &point) { return point.first > nowNs - kMinuteNs; });
    const bool knowsMinute = after != history.cbegin();
    if (!knowsMinute && history.size() < 2)
        return {};
    const auto since = knowsMinute ? std::prev(after) : after;
    const qint64 difference = qint64(std::llround(history.back().second - since->second));
    if (difference == 0)
        return QCoreApplication::translate("BrokerHealth", "unchanged for 1 min");
    const QString text = formatCount(quint64(std::abs(difference)));
    return QCoreApplication::translate("BrokerHealth", "%1 in 1 min")
        .arg((difference > 0 ? QStringLiteral("+") : QStringLiteral("−")) + text);
}

QString count(std::optional<double> value)
{
    return value && *value >= 0 && *value < 1e18 ? formatCount(quint64(std::llround(*value))) : unknown();
}

QString upFor(std::optional<double> seconds)
{
    return seconds && *seconds >= 0 && *seconds < 1e9 ? formatSpan(qint64(*seconds * 1e9)) : unknown();
}
}

BrokerHealth healthFromSys(const SysModel &sys, std::optional<qint64> nowNs)
{
    BrokerHealth health;
    const QByteArray clients = "$SYS/broker/clients/connected";
    const QByteArray retained = "$SYS/broker/retained messages/count";
    const History clientHistory = sys.history(clients, kTrendLength);
    const History retainedHistory = sys.history(retained, kTrendLength);
    const auto endOf = [&](const History &history) {
        const qint64 last = history.empty() ? 0 : history.back().first;
        return std::max(nowNs.value_or(last), last);
    };
    health.clients
        = {count(sys.number(clients)), QString::fromLatin1(clients), trendOf(clientHistory, endOf(clientHistory))};
    health.messagesIn = flow(sys, "$SYS/broker/publish/messages/received", "$SYS/broker/load/publish/received/1min");
    health.messagesOut = flow(sys, "$SYS/broker/publish/messages/sent", "$SYS/broker/load/publish/sent/1min");
    health.retained = {count(sys.number(retained)), change(retainedHistory, endOf(retainedHistory)),
                       trendOf(retainedHistory, endOf(retainedHistory))};
    QString version = sys.text("$SYS/broker/version");
    version.remove(QStringLiteral("version "));
    health.uptime = {upFor(sys.number("$SYS/broker/uptime")), version, {}};
    return health;
}

void LocalBrokerHealth::take(const BrokerStatus &status)
{
    if (!status.running || (m_latest && status.uptimeMs < m_latest->uptimeMs)) {
        m_points.clear();
        m_latest.reset();
    }
    if (!status.running)
        return;
    const auto connected = std::count_if(status.clients.cbegin(), status.clients.cend(),
                                         [](const BrokerClientInfo &client) { return client.connected; });
    m_latest = Point{status.uptimeMs, int(connected), status.retained, status.messagesIn, status.messagesOut};
    // Statuses come whenever something happens, too: a rate over 30 ms would be a wild guess.
    if (!m_points.empty() && status.uptimeMs - m_points.back().uptimeMs < kShortestMs)
        return;
    m_points.push_back(*m_latest);
    if (m_points.size() > kKept)
        m_points.pop_front();
}

BrokerHealth LocalBrokerHealth::health() const
{
    BrokerHealth health;
    for (HealthFigure *figure :
         {&health.clients, &health.messagesIn, &health.messagesOut, &health.retained, &health.uptime})
        figure->value = unknown();
    if (!m_latest)
        return health;
    for (size_t i = 0; i < m_points.size(); ++i) {
        const Point &point = m_points[i];
        health.clients.trend.append(float(point.clients));
        health.retained.trend.append(float(point.retained));
        const double seconds = i == 0 ? 0 : double(point.uptimeMs - m_points[i - 1].uptimeMs) / 1e3;
        if (seconds <= 0)
            continue;
        health.messagesIn.trend.append(float(double(point.in - m_points[i - 1].in) / seconds));
        health.messagesOut.trend.append(float(double(point.out - m_points[i - 1].out) / seconds));
    }
    const Point &last = *m_latest;
    health.clients.value = formatCount(quint64(last.clients));
    health.retained.value = formatCount(quint64(last.retained));
    const auto latest = [](const QList<float> &trend) { return rate(trend.isEmpty() ? 0.0 : double(trend.last())); };
    health.messagesIn.value = latest(health.messagesIn.trend);
    health.messagesOut.value = latest(health.messagesOut.trend);
    health.messagesIn.note
        = QCoreApplication::translate("BrokerHealth", "%1 since the start").arg(formatCount(last.in));
    health.messagesOut.note
        = QCoreApplication::translate("BrokerHealth", "%1 since the start").arg(formatCount(last.out));
    health.uptime.value = formatSpan(last.uptimeMs * 1'000'000);
    for (HealthFigure *figure : {&health.clients, &health.retained, &health.uptime})
        figure->note = QCoreApplication::translate("BrokerHealth", "local broker");
    return health;
}

}
