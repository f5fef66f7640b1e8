// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter box of the topic tree means: a Topic Filter if it has wildcards, else a piece of text.
#pragma once

#include "core/topic/topicfilter.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace mqttscope
{

class TopicMatcher
{
public:
    TopicMatcher() = default;
    explicit TopicMatcher(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_needle.isEmpty() && !m_filter; }
    [[nodiscard]] bool hasWildcards() const { return m_filter.has_value(); }
    /// Why text with + or # is no Topic Filter and is looked for as text; empty if nothing is wrong.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Wildcards: the topic matches. Text: topic or value contain it, ASCII letters in any case.
    [[nodiscard]] bool matches(QByteArrayView topic, QByteArrayView value) const;

private:
    std::optional<TopicFilter> m_filter;
    QByteArray m_needle; ///< folded
    QString m_problem;
};

/// True if `text` contains `foldedNeedle` (ASCII lower case), ASCII letters of the text in any case. Linear in
/// practice.
[[nodiscard]] bool containsFolded(QByteArrayView text, QByteArrayView foldedNeedle);

}
