// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON text token by token [RFC 8259], strictly and without recursion, and keeps every token as it was written:
// what the user sees is the sender's text, not a number that went through a double.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVarLengthArray>

namespace mqttscope
{

enum class JsonTokenKind : quint8
{
    ObjectBegin,
    ObjectEnd,
    ArrayBegin,
    ArrayEnd,
    Key,
    String,
    Number,
    Boolean,
    Null,
    End, ///< the text was one whole JSON value
    Incomplete, ///< the text ended inside a value; all of it was right so far
    Error, ///< see problem()
};

struct JsonToken
{
    JsonTokenKind kind = JsonTokenKind::End;
    qsizetype offset = 0; ///< bytes from the start of the text
    qsizetype length = 0; ///< quotes of strings included
};

/// Any thread. Linear in the text.
class JsonTokenizer
{
public:
    static constexpr qsizetype kMaximumDepth = 1000;
    /// A path longer than this (bytes) is not kept: hasPath() is false below it.
    static constexpr qsizetype kMaximumPath = 1024;

    enum class Paths : quint8
    {
        Kept,
        NotNeeded, ///< path() stays empty; three times as fast
    };
    explicit JsonTokenizer(QByteArrayView text, Paths paths = Paths::Kept);

    /// The next token; colons and commas are checked and passed over. After End, Incomplete or Error it stays there.
    JsonToken next();

    [[nodiscard]] QByteArrayView text(const JsonToken &token) const
    {
        return m_text.sliced(token.offset, token.length);
    }
    /// Open containers after the last token.
    [[nodiscard]] qsizetype depth() const { return m_levels.size(); }
    /// JSON Pointer (RFC 6901, UTF-8) of the value or container the last token is or began.
    [[nodiscard]] QByteArrayView path() const { return m_path; }
    [[nodiscard]] bool hasPath() const { return m_path.size() <= kMaximumPath; }
    /// One sentence with line and column; empty unless the last token was Error or Incomplete.
    [[nodiscard]] QString problem() const;

private:
    enum class Expect : quint8
    {
        Value,
        ValueOrArrayEnd,
        KeyOrObjectEnd,
        Key,
        Colon,
        CommaOrEnd,
        Nothing,
    };
    struct Level
    {
        bool isArray;
        qint32 index;
        qsizetype pathLength;
    };

    JsonToken value(qsizetype at);
    JsonToken stringToken(qsizetype at, JsonTokenKind kind);
    JsonToken numberToken(qsizetype at);
    JsonToken wordToken(qsizetype at, QByteArrayView word, JsonTokenKind kind);
    JsonToken open(qsizetype at, bool isArray);
    JsonToken close(qsizetype at);
    JsonToken stop(JsonTokenKind kind, qsizetype at, const char *problem);
    void beginElement();
    void afterValue();

    QByteArrayView m_text;
    bool m_keepsPath;
    qsizetype m_at = 0;
    Expect m_expect = Expect::Value;
    bool m_stopped = false;
    JsonToken m_last;
    const char *m_problem = nullptr;
    QVarLengthArray<Level, 32> m_levels;
    QByteArray m_path;
};

/// The characters a JSON string token (quotes included) stands for. Lone surrogates become U+FFFD.
[[nodiscard]] QString unescapedJsonString(QByteArrayView token);

}
