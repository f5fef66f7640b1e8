// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace mqttscope
{

namespace
{
constexpr QChar kThinSpace(0x202F);

QDateTime local(qint64 wallNs) { return QDateTime::fromMSecsSinceEpoch(wallNs / 1000000); }
}

QString formatCount(quint64 count)
{
    QString text = QString::number(count);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, kThinSpace);
    return text;
}

QString formatRate(double perSecond)
{
    if (perSecond <= 0.0)
        return {};
    if (perSecond < 0.05)
        return QStringLiteral("<0.1/s");
    if (perSecond < 99.95)
        return QString::number(perSecond, 'f', 1) + QLatin1String("/s");
    return formatCount(quint64(std::llround(perSecond))) + QLatin1String("/s");
}

QString formatBytes(quint64 bytes)
{
    static constexpr const char *kUnits[] = {"KiB", "MiB", "GiB", "TiB"};
    if (bytes < 1024)
        return QString::number(bytes) + QLatin1String(" B");
    double value = double(bytes);
    int unit = -1;
    while (value >= 1023.5 && unit < 3) {
        value /= 1024.0;
        ++unit;
    }
    return QString::number(value, 'f', value < 9.95 ? 1 : 0) + QLatin1Char(' ') + QLatin1String(kUnits[unit]);
}

QString formatTimeOfDay(qint64 wallNs) { return local(wallNs).time().toString(QStringLiteral("HH:mm:ss.zzz")); }

QString formatDateTime(qint64 wallNs) { return local(wallNs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")); }

QString formatSpan(qint64 ns)
{
    const double ms = double(ns) / 1e6;
    if (ms > 0 && ms < 0.0995)
        return QString::number(qMax<qint64>(1, qRound64(ms * 1e3))) + QStringLiteral(" µs");
    if (ms < 9.95)
        return QString::number(ms, 'f', 1) + QLatin1String(" ms");
    if (ms < 999.5)
        return QString::number(ms, 'f', 0) + QLatin1String(" ms");
    const double seconds = ms / 1000.0;
    if (seconds < 59.995)
        return QString::number(seconds, 'f', seconds < 9.995 ? 2 : 1) + QLatin1String(" s");
    const auto whole = qint64(seconds);
    if (whole < 3600)
        return QCoreApplication::translate("Format", "%1 min %2 s")
            .arg(QString::number(whole / 60), QString::number(whole % 60));
    if (whole < 86400)
        return QCoreApplication::translate("Format", "%1 h %2 min")
            .arg(QString::number(whole / 3600), QString::number(whole / 60 % 60));
    return QCoreApplication::translate("Format", "%1 d %2 h")
        .arg(QString::number(whole / 86400), QString::number(whole / 3600 % 24).rightJustified(2, QLatin1Char('0')));
}

QString formatNumber(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return QString::number(value, 'g', digits);
}

}
