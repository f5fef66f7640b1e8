// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/httphead.h"

#include "core/spec/limits.h"

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr char kTab = '\t';
constexpr char kDelete = 0x7F;

bool isTokenChar(char16_t c)
{
    if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'))
        return true;
    return c < 0x80 && c != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(char(c));
}

bool isControl(char c) { return (quint8(c) < ' ' && c != kTab) || c == kDelete; }

bool isSame(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

bool readField(QByteArrayView line, HttpHead &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArrayView name = line.first(colon);
    if (!std::all_of(name.begin(), name.end(), [](char c) { return isTokenChar(quint8(c)); }))
        return false;
    head.fields.append({name.toByteArray(), line.sliced(colon + 1).toByteArray().trimmed()});
    return true;
}

}

int HttpHead::count(QByteArrayView name) const
{
    return int(
        std::count_if(fields.begin(), fields.end(), [&](const auto &field) { return isSame(field.first, name); }));
}

QByteArray HttpHead::value(QByteArrayView name) const
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return isSame(field.first, name); });
    return found == fields.end() ? QByteArray() : found->second;
}

QList<QByteArray> HttpHead::elements(QByteArrayView name) const
{
    QList<QByteArray> all;
    for (const auto &[fieldName, value] : fields) {
        if (!isSame(fieldName, name))
            continue;
        const QList<QByteArray> parts = value.split(',');
        for (const QByteArray &part : parts) {
            if (QByteArray element = part.trimmed(); !element.isEmpty())
                all.append(element);
        }
    }
    return all;
}

bool HttpHead::hasElement(QByteArrayView name, QByteArrayView token) const
{
    const QList<QByteArray> all = elements(name);
    return std::any_of(all.begin(), all.end(), [&](const QByteArray &element) { return isSame(element, token); });
}

HeadReading readHttpHead(QByteArrayView bytes)
{
    HeadReading reading;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 > limits::kHttpHeadBytes) {
        const bool isTooLarge = end >= 0 || bytes.size() >= limits::kHttpHeadBytes;
        reading.status = isTooLarge ? HeadStatus::TooLarge : HeadStatus::Incomplete;
        return reading;
    }
    reading.length = end + 4;
    QByteArrayView rest = bytes.first(end + 2);
    while (!rest.isEmpty()) {
        const qsizetype lineEnd = rest.indexOf("\r\n");
        const QByteArrayView line = rest.first(lineEnd);
        rest = rest.sliced(lineEnd + 2);
        const bool isSound = !std::any_of(line.begin(), line.end(), isControl);
        const bool isFirst = reading.head.startLine.isEmpty();
        if (isFirst)
            reading.head.startLine = line.toByteArray();
        if (!isSound || line.isEmpty() || (!isFirst && !readField(line, reading.head))) {
            reading.status = HeadStatus::Malformed;
            return reading;
        }
    }
    reading.status = HeadStatus::Complete;
    return reading;
}

bool isHeaderName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return isTokenChar(c.unicode()); });
}

bool isHeaderValue(QStringView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char(kTab); });
}

bool isRequestTarget(QStringView text)
{
    return text.startsWith(QLatin1Char('/')) && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c > QLatin1Char(' ') && c < QLatin1Char('\x7F');
           });
}

}
