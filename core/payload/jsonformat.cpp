// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/jsonformat.h"

#include "core/base/plaintext.h"

#include <QCoreApplication>
#include <QHashFunctions>

namespace mqttscope
{

namespace
{

constexpr qsizetype kMaximumIndentDepth = 100;
constexpr qsizetype kRawKept = 64;

bool isValue(JsonTokenKind kind)
{
    return kind == JsonTokenKind::String || kind == JsonTokenKind::Number || kind == JsonTokenKind::Boolean
        || kind == JsonTokenKind::Null;
}

QByteArray identity(QByteArrayView raw)
{
    if (raw.size() <= kRawKept)
        return raw.toByteArray();
    return raw.first(kRawKept).toByteArray() + '#' + QByteArray::number(qulonglong(qHash(raw))) + ':'
        + QByteArray::number(raw.size());
}

class Formatter
{
public:
    explicit Formatter(QByteArrayView json)
        : m_tokenizer(json)
        , m_limit(4 * json.size() + (1 << 20))
    { }

    FormattedJson run()
    {
        for (;;) {
            const JsonToken token = m_tokenizer.next();
            if (token.kind == JsonTokenKind::End || token.kind == JsonTokenKind::Incomplete
                || token.kind == JsonTokenKind::Error || m_out.text.size() > m_limit) {
                m_out.isComplete = token.kind == JsonTokenKind::End;
                m_out.problem = m_tokenizer.problem();
                return std::move(m_out);
            }
            append(token);
        }
    }

private:
    void append(const JsonToken &token)
    {
        const bool closes = token.kind == JsonTokenKind::ObjectEnd || token.kind == JsonTokenKind::ArrayEnd;
        if (closes) {
            if (!m_isFirst)
                newLine(m_tokenizer.depth());
        } else if (!m_afterKey) {
            if (!m_isFirst)
                m_out.text.append(QLatin1Char(','));
            if (!m_out.text.isEmpty())
                newLine(depthBefore(token));
        }
        appendText(token);
        m_afterKey = token.kind == JsonTokenKind::Key;
        m_isFirst = token.kind == JsonTokenKind::ObjectBegin || token.kind == JsonTokenKind::ArrayBegin;
        if (m_afterKey)
            m_out.text.append(QLatin1String(": "));
    }

    qsizetype depthBefore(const JsonToken &token) const
    {
        const bool opens = token.kind == JsonTokenKind::ObjectBegin || token.kind == JsonTokenKind::ArrayBegin;
        return m_tokenizer.depth() - (opens ? 1 : 0);
    }

    void newLine(qsizetype depth)
    {
        m_out.text.append(QLatin1Char('\n'));
        m_out.text.append(QString(2 * qMin(depth, kMaximumIndentDepth), QLatin1Char(' ')));
    }

    void appendText(const JsonToken &token)
    {
        const QByteArrayView raw = m_tokenizer.text(token);
        JsonSpan span{m_out.text.size(), 0, token.kind, {}, {}};
        m_out.text.append(visibleText(raw, LineBreaks::Visible, m_limit));
        span.length = m_out.text.size() - span.start;
        if (isValue(token.kind) && m_tokenizer.hasPath()) {
            span.path = m_tokenizer.path().toByteArray();
            span.raw = identity(raw);
        }
        m_out.spans.append(std::move(span));
    }

    JsonTokenizer m_tokenizer;
    qsizetype m_limit;
    FormattedJson m_out;
    bool m_afterKey = false;
    bool m_isFirst = true;
};

}

FormattedJson formatJson(QByteArrayView json) { return Formatter(json).run(); }

QHash<QByteArray, QByteArray> jsonValues(const FormattedJson &formatted)
{
    QHash<QByteArray, QByteArray> values;
    for (const JsonSpan &span : formatted.spans)
        if (!span.raw.isEmpty())
            values.insert(span.path, span.raw);
    return values;
}

QString jsonProblem(QByteArrayView json)
{
    if (!json.isValidUtf8())
        return QCoreApplication::translate("Payload", "Not valid JSON: the text is not UTF-8.");
    JsonTokenizer tokenizer(json, JsonTokenizer::Paths::NotNeeded);
    for (;;) {
        const JsonTokenKind kind = tokenizer.next().kind;
        if (kind == JsonTokenKind::End)
            return {};
        if (kind == JsonTokenKind::Error || kind == JsonTokenKind::Incomplete)
            return tokenizer.problem();
    }
}

}
