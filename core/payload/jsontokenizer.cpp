// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/payload/jsontokenizer.h"

#include <QCoreApplication>

namespace mqttscope
{

namespace
{

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

constexpr const char kExpectedValue[] = QT_TRANSLATE_NOOP("Payload", "a value is expected here");
constexpr const char kExpectedKey[] = QT_TRANSLATE_NOOP("Payload", "a member name in quotes is expected here");
constexpr const char kExpectedColon[] = QT_TRANSLATE_NOOP("Payload", "a colon is expected here");
constexpr const char kExpectedComma[] = QT_TRANSLATE_NOOP("Payload", "a comma or a closing bracket is expected here");
constexpr const char kWrongBracket[] = QT_TRANSLATE_NOOP("Payload", "this bracket closes nothing that is open");
constexpr const char kTrailing[] = QT_TRANSLATE_NOOP("Payload", "there is text after the end of the value");
constexpr const char kBadNumber[] = QT_TRANSLATE_NOOP("Payload", "this is not a JSON number");
constexpr const char kBadEscape[] = QT_TRANSLATE_NOOP("Payload", "this escape is not one of JSON's");
constexpr const char kControl[]
    = QT_TRANSLATE_NOOP("Payload", "a control character must be written as an escape in a string");
constexpr const char kTooDeep[] = QT_TRANSLATE_NOOP("Payload", "it is nested deeper than 1000 levels");
constexpr const char kEnded[] = QT_TRANSLATE_NOOP("Payload", "the text ends before the value does");

void appendPointerSegment(QByteArray &path, const QByteArray &segment)
{
    path.append('/');
    for (const char c : segment) {
        if (c == '~')
            path.append("~0");
        else if (c == '/')
            path.append("~1");
        else
            path.append(c);
    }
}

}

JsonTokenizer::JsonTokenizer(QByteArrayView text, Paths paths)
    : m_text(text)
    , m_keepsPath(paths == Paths::Kept)
{ }

JsonToken JsonTokenizer::stop(JsonTokenKind kind, qsizetype at, const char *problem)
{
    m_stopped = true;
    m_problem = problem;
    m_last = {kind, at, 0};
    return m_last;
}

void JsonTokenizer::beginElement()
{
    if (!m_keepsPath || m_levels.isEmpty() || !m_levels.last().isArray)
        return;
    Level &level = m_levels.last();
    ++level.index;
    m_path.truncate(level.pathLength);
    if (hasPath())
        m_path.append('/').append(QByteArray::number(level.index));
}

void JsonTokenizer::afterValue() { m_expect = m_levels.isEmpty() ? Expect::Nothing : Expect::CommaOrEnd; }

JsonToken JsonTokenizer::next()
{
    if (m_stopped)
        return m_last;
    for (;;) {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at >= m_text.size()) {
            return m_expect == Expect::Nothing ? stop(JsonTokenKind::End, m_at, nullptr)
                                               : stop(JsonTokenKind::Incomplete, m_at, kEnded);
        }
        const char c = m_text[m_at];
        switch (m_expect) {
        case Expect::Nothing:
            return stop(JsonTokenKind::Error, m_at, kTrailing);
        case Expect::Colon:
            if (c != ':')
                return stop(JsonTokenKind::Error, m_at, kExpectedColon);
            ++m_at;
            m_expect = Expect::Value;
            continue;
        case Expect::CommaOrEnd:
            if (c == ',') {
                ++m_at;
                m_expect = m_levels.last().isArray ? Expect::Value : Expect::Key;
                continue;
            }
            if (c == '}' || c == ']')
                return close(m_at);
            return stop(JsonTokenKind::Error, m_at, kExpectedComma);
        case Expect::KeyOrObjectEnd:
            if (c == '}')
                return close(m_at);
            [[fallthrough]];
        case Expect::Key: {
            if (c != '"')
                return stop(JsonTokenKind::Error, m_at, kExpectedKey);
            return stringToken(m_at, JsonTokenKind::Key);
        }
        case Expect::ValueOrArrayEnd:
            if (c == ']')
                return close(m_at);
            [[fallthrough]];
        case Expect::Value:
            return value(m_at);
        }
    }
}

JsonToken JsonTokenizer::value(qsizetype at)
{
    beginElement();
    switch (m_text[at]) {
    case '{':
        return open(at, false);
    case '[':
        return open(at, true);
    case '"':
        return stringToken(at, JsonTokenKind::String);
    case 't':
        return wordToken(at, "true", JsonTokenKind::Boolean);
    case 'f':
        return wordToken(at, "false", JsonTokenKind::Boolean);
    case 'n':
        return wordToken(at, "null", JsonTokenKind::Null);
    default:
        break;
    }
    if (m_text[at] == '-' || isDigit(m_text[at]))
        return numberToken(at);
    return stop(JsonTokenKind::Error, at, kExpectedValue);
}

JsonToken JsonTokenizer::open(qsizetype at, bool isArray)
{
    if (m_levels.size() >= kMaximumDepth)
        return stop(JsonTokenKind::Error, at, kTooDeep);
    m_levels.append({isArray, -1, m_path.size()});
    m_expect = isArray ? Expect::ValueOrArrayEnd : Expect::KeyOrObjectEnd;
    m_at = at + 1;
    return {isArray ? JsonTokenKind::ArrayBegin : JsonTokenKind::ObjectBegin, at, 1};
}

JsonToken JsonTokenizer::close(qsizetype at)
{
    const Level level = m_levels.last();
    if ((m_text[at] == ']') != level.isArray)
        return stop(JsonTokenKind::Error, at, kWrongBracket);
    m_levels.removeLast();
    m_path.truncate(level.pathLength);
    m_at = at + 1;
    afterValue();
    return {level.isArray ? JsonTokenKind::ArrayEnd : JsonTokenKind::ObjectEnd, at, 1};
}

JsonToken JsonTokenizer::stringToken(qsizetype at, JsonTokenKind kind)
{
    qsizetype i = at + 1;
    bool hasEscapes = false;
    for (;; ++i) {
        if (i >= m_text.size())
            return stop(JsonTokenKind::Incomplete, m_text.size(), kEnded);
        const char c = m_text[i];
        if (c == '"')
            break;
        if (quint8(c) < 0x20)
            return stop(JsonTokenKind::Error, i, kControl);
        if (c != '\\')
            continue;
        hasEscapes = true;
        if (++i >= m_text.size())
            return stop(JsonTokenKind::Incomplete, m_text.size(), kEnded);
        if (m_text[i] == 'u') {
            for (int k = 0; k < 4; ++k) {
                if (++i >= m_text.size())
                    return stop(JsonTokenKind::Incomplete, m_text.size(), kEnded);
                if (!isHexDigit(m_text[i]))
                    return stop(JsonTokenKind::Error, i, kBadEscape);
            }
        } else if (!QByteArrayView("\"\\/bfnrt").contains(m_text[i])) {
            return stop(JsonTokenKind::Error, i, kBadEscape);
        }
    }
    const JsonToken token{kind, at, i + 1 - at};
    m_at = i + 1;
    if (kind != JsonTokenKind::Key) {
        afterValue();
        return token;
    }
    m_expect = Expect::Colon;
    if (!m_keepsPath)
        return token;
    m_path.truncate(m_levels.last().pathLength);
    if (!hasPath())
        return token;
    const QByteArrayView inner = m_text.sliced(at + 1, token.length - 2);
    if (inner.size() > kMaximumPath)
        m_path.append(QByteArray(kMaximumPath + 1, '/'));
    else
        appendPointerSegment(m_path, hasEscapes ? unescapedJsonString(text(token)).toUtf8() : inner.toByteArray());
    return token;
}

JsonToken JsonTokenizer::numberToken(qsizetype at)
{
    qsizetype i = at;
    const auto digits = [&] {
        const qsizetype from = i;
        while (i < m_text.size() && isDigit(m_text[i]))
            ++i;
        return i - from;
    };
    const auto failed = [&] {
        return i >= m_text.size() ? stop(JsonTokenKind::Incomplete, i, kEnded)
                                  : stop(JsonTokenKind::Error, i, kBadNumber);
    };
    if (m_text[i] == '-')
        ++i;
    const qsizetype first = i;
    if (digits() == 0)
        return failed();
    if (m_text[first] == '0' && i - first > 1)
        return stop(JsonTokenKind::Error, first, kBadNumber);
    if (i < m_text.size() && m_text[i] == '.') {
        ++i;
        if (digits() == 0)
            return failed();
    }
    if (i < m_text.size() && (m_text[i] == 'e' || m_text[i] == 'E')) {
        ++i;
        if (i < m_text.size() && (m_text[i] == '+' || m_text[i] == '-'))
            ++i;
        if (digits() == 0)
            return failed();
    }
    m_at = i;
    afterValue();
    return {JsonTokenKind::Number, at, i - at};
}

JsonToken JsonTokenizer::wordToken(qsizetype at, QByteArrayView word, JsonTokenKind kind)
{
    const QByteArrayView there = m_text.sliced(at, qMin(word.size(), m_text.size() - at));
    if (!word.startsWith(there))
        return stop(JsonTokenKind::Error, at, kExpectedValue);
    if (there.size() < word.size())
        return stop(JsonTokenKind::Incomplete, m_text.size(), kEnded);
    m_at = at + word.size();
    afterValue();
    return {kind, at, word.size()};
}

QString JsonTokenizer::problem() const
{
    if (!m_problem)
        return {};
    const QByteArrayView before = m_text.first(qMin(m_last.offset, m_text.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QCoreApplication::translate("Payload", "Not valid JSON, line %1, column %2: %3.")
        .arg(QString::number(line), QString::number(column), QCoreApplication::translate("Payload", m_problem));
}

QString unescapedJsonString(QByteArrayView token)
{
    const QByteArrayView inner = token.size() >= 2 ? token.sliced(1, token.size() - 2) : QByteArrayView();
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    QString out;
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != '\\' || i + 1 >= inner.size())
            continue;
        out.append(QString::fromUtf8(inner.sliced(plainFrom, i - plainFrom)));
        ++i;
        switch (inner[i]) {
        case 'b':
            out.append(QLatin1Char('\b'));
            break;
        case 'f':
            out.append(QLatin1Char('\f'));
            break;
        case 'n':
            out.append(QLatin1Char('\n'));
            break;
        case 'r':
            out.append(QLatin1Char('\r'));
            break;
        case 't':
            out.append(QLatin1Char('\t'));
            break;
        case 'u':
            out.append(QChar(
                inner.sliced(i + 1, qMin<qsizetype>(4, inner.size() - i - 1)).toByteArray().toUShort(nullptr, 16)));
            i += 4;
            break;
        default:
            out.append(QLatin1Char(inner[i]));
            break;
        }
        plainFrom = qMin(i + 1, inner.size());
    }
    out.append(QString::fromUtf8(inner.sliced(plainFrom)));
    return out;
}

}
