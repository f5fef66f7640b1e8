// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace mqttscope
{

namespace
{
constexpr QChar kThinSpace(0x202F);

constexpr double kExactIntegers = 9007199254740992.0; // 2^53
constexpr int kMostDecimals = 15;

/// Decimals of the shortest text that means the same double.
int decimalsOf(double value)
{
    const QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    return point < 0 ? 0 : int(text.size() - point - 1);
}

QString withoutTrailingZeros(QString text)
{
    if (!text.contains(QLatin1Char('.')))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

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
    if (std::fabs(ms) < 0.9995) // one unit below a millisecond, so that a column can be compared
        return QString::number(ns > 0 ? qMax<qint64>(1, qRound64(ms * 1e3)) : qRound64(ms * 1e3))
            + QStringLiteral(" µs");
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

QString formatDay(const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); }

QString formatFingerprint(const QString &hex)
{
    QString text = hex;
    for (qsizetype at = text.size() - text.size() % 2 - 2; at > 0; at -= 2)
        text.insert(at, QLatin1Char(':'));
    return text;
}

QString formatChange(double from, double to)
{
    const double change = to - from;
    if (std::isnan(change))
        return QStringLiteral("–");
    const double size = std::fabs(change);
    QString text = QString::number(size, 'g', QLocale::FloatingPointShortest);
    // 71.42 − 71.4 is 0.02, not 0.01999999999999602: the decimals that were sent say where the difference ends, as long
    // as a double reaches that far.
    const int decimals = qMax(decimalsOf(from), decimalsOf(to));
    if (decimals <= kMostDecimals && qMax(std::fabs(from), std::fabs(to)) * std::pow(10.0, decimals) < kExactIntegers)
        text = withoutTrailingZeros(QString::number(size, 'f', decimals));
    const bool isExact = std::fabs(from) <= kExactIntegers && std::fabs(to) <= kExactIntegers;
    const QString sign = change > 0 ? QStringLiteral("+") : change < 0 ? QString(QChar(0x2212)) : QString();
    return (isExact ? QString() : QStringLiteral("≈ ")) + sign + text;
}

QString formatNumber(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return QString::number(value, 'g', digits);
}

}
