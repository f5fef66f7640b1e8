// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, sizes and times as the product writes them. Same text in every language but for the words.
#pragma once

#include <QDateTime>
#include <QString>

namespace mqttscope
{

/// 18402 → "18 402" (narrow no-break space).
[[nodiscard]] QString formatCount(quint64 count);
/// Messages per second: "1 204/s", "9.8/s", "0.2/s"; "" for 0.
[[nodiscard]] QString formatRate(double perSecond);
/// "81 B", "1.2 KiB", "182 MiB".
[[nodiscard]] QString formatBytes(quint64 bytes);
/// Local wall time of day with milliseconds, "10:42:17.917".
[[nodiscard]] QString formatTimeOfDay(qint64 wallNs);
/// Local date and time with milliseconds.
[[nodiscard]] QString formatDateTime(qint64 wallNs);
/// A time span: "43 µs", "0.1 ms", "102 ms", "1.20 s", "3 min 4 s", "12 d 04 h".
[[nodiscard]] QString formatSpan(qint64 ns);
/// "2031-04-02", in UTC.
[[nodiscard]] QString formatDay(const QDateTime &time);
/// Hexadecimal digits in pairs, "2f:a0:…".
[[nodiscard]] QString formatFingerprint(const QString &hex);
/// to − from with its sign, as exact as the two are: in full, with the decimals they have. "≈" in front where a double
/// cannot tell (beyond 2^53); "–" for NaN.
[[nodiscard]] QString formatChange(double from, double to);
/// A double with at most `digits` significant digits and no trailing zeros; "–" for NaN.
[[nodiscard]] QString formatNumber(double value, int digits = 6);

}
