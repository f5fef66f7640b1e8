// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/topicmatcher.h"

#include <cstring>

namespace mqttscope
{

namespace
{

/// Values are searched by their beginning: the filter has to look at a hundred thousand of them between two keys.
constexpr qsizetype kValueSearched = 256;

char folded(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

}

bool containsFolded(QByteArrayView text, QByteArrayView foldedNeedle)
{
    if (foldedNeedle.isEmpty())
        return true;
    const char first = foldedNeedle[0];
    const char other = first >= 'a' && first <= 'z' ? char(first - ('a' - 'A')) : first;
    const qsizetype last = text.size() - foldedNeedle.size();
    for (qsizetype at = 0; at <= last; ++at) {
        if (text[at] != first && text[at] != other)
            continue;
        qsizetype i = 1;
        while (i < foldedNeedle.size() && folded(text[at + i]) == foldedNeedle[i])
            ++i;
        if (i == foldedNeedle.size())
            return true;
    }
    return false;
}

TopicMatcher::TopicMatcher(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.contains(QLatin1Char('+')) || trimmed.contains(QLatin1Char('#'))) {
        const auto filter = TopicFilter::parse(QStringView(trimmed));
        if (filter && filter->hasWildcard()) {
            m_filter = *filter;
            return;
        }
        if (!filter)
            m_problem = filter.error();
    }
    m_needle = trimmed.toUtf8();
    for (char &c : m_needle)
        c = folded(c);
}

bool TopicMatcher::matches(QByteArrayView topic, QByteArrayView value) const
{
    if (m_filter)
        return m_filter->matches(topic);
    return containsFolded(topic, m_needle) || containsFolded(value.first(qMin(value.size(), kValueSearched)), m_needle);
}

}
