// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/payloaddocument.h"

#include "core/base/plaintext.h"
#include "ui/models/format.h"

#include <QCoreApplication>
#include <QSet>

namespace mqttscope
{

namespace
{

QString line(QChar sign, QByteArrayView path, QByteArrayView value)
{
    return sign + QLatin1Char(' ') + visibleText(path.isEmpty() ? QByteArrayView("/") : path, LineBreaks::Visible, 300)
        + QLatin1String("  ") + visibleText(value, LineBreaks::Visible, 300) + QLatin1Char('\n');
}

}

PayloadDocument::PayloadDocument(QByteArrayView payload, QByteArrayView previous)
    : m_shown(payload.first(qMin(payload.size(), kLimit)).toByteArray())
    , m_wholeSize(payload.size())
    , m_reading(classifyPayload(payload))
{
    if (m_reading.kind == PayloadKind::Json)
        m_json = formatJson(m_shown);
    if (m_reading.kind == PayloadKind::Json && classifyPayload(previous).kind == PayloadKind::Json) {
        m_hasPrevious = true;
        m_before = jsonValues(formatJson(previous.first(qMin(previous.size(), kLimit))));
    }
}

QString PayloadDocument::note() const
{
    if (!isCut())
        return {};
    return QCoreApplication::translate("PayloadDocument", "Showing the first %1 of %2.")
        .arg(formatBytes(quint64(m_shown.size())), formatBytes(quint64(m_wholeSize)));
}

bool PayloadDocument::isChanged(const JsonSpan &span) const
{
    return m_hasPrevious && !span.raw.isEmpty() && m_before.value(span.path) != span.raw;
}

QString PayloadDocument::text() const { return visibleText(m_shown, LineBreaks::Keep, 4 * kLimit); }

QString PayloadDocument::hex() const { return hexDump(m_shown, kLimit); }

JsonDifference PayloadDocument::difference() const
{
    JsonDifference out;
    if (!m_hasPrevious)
        return out;
    QSet<QByteArray> seen;
    for (const JsonSpan &span : m_json.spans) {
        if (span.raw.isEmpty())
            continue;
        ++out.values;
        seen.insert(span.path);
        if (!isChanged(span))
            continue;
        ++out.changed;
        if (m_before.contains(span.path))
            out.text += line(QChar(0x2212), span.path, m_before.value(span.path));
        out.text += line(QLatin1Char('+'), span.path, span.raw);
    }
    QByteArrayList gone;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        if (!seen.contains(it.key()))
            gone.append(it.key());
    std::sort(gone.begin(), gone.end());
    for (const QByteArray &path : gone) {
        ++out.changed;
        out.text += line(QChar(0x2212), path, m_before.value(path));
    }
    return out;
}

}
