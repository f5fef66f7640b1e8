// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

namespace mqttscope
{

namespace
{
constexpr qint64 kNsPerSecond = 1'000'000'000;
constexpr qsizetype kFlushBytes = 1 << 20;

QString problem(const QString &path, const QString &why)
{
    return QCoreApplication::translate("ChartExport", "“%1” could not be written: %2.")
        .arg(QDir::toNativeSeparators(path), why);
}

/// Opens, lets `write` fill the file, and puts it in place.
QString save(const QString &path, const std::function<bool(QSaveFile &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return problem(path, file.errorString());
    // Before the first byte: a capture's values are nobody else's business.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return problem(path, file.errorString());
    if (!write(file) || !file.commit())
        return problem(path, file.errorString());
    return {};
}

QByteArray quoted(const QString &name)
{
    static constexpr QStringView kFormulaStarts = u"=+-@\t\r＝＋－＠";
    QString text = name;
    if (!text.isEmpty() && kFormulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return '"' + text.replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

QByteArray isoTime(qint64 wallNs)
{
    const QDateTime second = QDateTime::fromMSecsSinceEpoch(wallNs / kNsPerSecond * 1000, Qt::UTC);
    return second.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + '.'
        + QByteArray::number(wallNs % kNsPerSecond).rightJustified(9, '0') + 'Z';
}

void appendNumber(QByteArray &line, double value)
{
    if (std::isnan(value))
        return;
    std::array<char, 40> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value); // shortest exact form
    line.append(text.data(), end.ptr - text.data());
}

bool writeRows(const ChartTable &table, QSaveFile &file)
{
    QByteArray out = "time";
    for (const ChartTable::Column &column : table.columns)
        out += ',' + quoted(column.name);
    out += "\r\n";
    std::vector<size_t> next(size_t(table.columns.size()), 0);
    for (;;) {
        qint64 time = std::numeric_limits<qint64>::max();
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            if (next[size_t(i)] < table.columns[i].samples.size())
                time = std::min(time, table.columns[i].samples[next[size_t(i)]].first);
        if (time == std::numeric_limits<qint64>::max())
            break;
        out += isoTime(time);
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            out += ',';
            const auto &samples = table.columns[i].samples;
            if (size_t &at = next[size_t(i)]; at < samples.size() && samples[at].first == time)
                appendNumber(out, samples[at++].second);
        }
        out += "\r\n";
        if (out.size() >= kFlushBytes) {
            if (file.write(out) != out.size())
                return false;
            out.clear();
        }
    }
    return file.write(out) == out.size();
}
}

ChartTable chartTable(const ChartModel &model, const CaptureStore &capture, TimeRange range)
{
    ChartTable table;
    for (int row = 0; row < model.rowCount(); ++row) {
        const SeriesBuffer &samples = model.samples(row);
        ChartTable::Column column{model.name(row), {}};
        const qsizetype to = samples.lowerBound(range.toNs + 1);
        for (qsizetype i = samples.lowerBound(range.fromNs); i < to; ++i)
            column.samples.emplace_back(capture.wallNs(samples.at(i).timeNs), samples.at(i).value);
        table.columns.append(std::move(column));
    }
    return table;
}

QString writeCsv(const ChartTable &table, const QString &path)
{
    return save(path, [&](QSaveFile &file) { return writeRows(table, file); });
}

QString writePng(const QPixmap &pixmap, const QString &path)
{
    return save(path, [&](QSaveFile &file) { return pixmap.save(&file, "PNG"); });
}

}
