// SPDX-License-Identifier: GPL-3.0-or-later
// JSON laid out for reading: only the white space between tokens changes. Order, number spelling, escapes and repeated
// names stay as the sender wrote them.
#pragma once

#include "core/payload/jsontokenizer.h"

#include <QHash>
#include <QList>
#include <QString>

namespace mqttscope
{

/// A run of characters of the formatted text that is one token.
struct JsonSpan
{
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0;
    JsonTokenKind kind = JsonTokenKind::Null;
    QByteArray path; ///< JSON Pointer of a value; empty for names, brackets and the top level
    QByteArray raw; ///< a value as it was written, at most 64 bytes and a hash of the rest
};

struct FormattedJson
{
    QString text; ///< hostile characters made visible
    QList<JsonSpan> spans; ///< in order
    bool isComplete = false; ///< the whole text was one JSON value
    QString problem; ///< why not; one sentence
};

/// Lays out as much of `json` as is right, indented by two blanks up to depth 100 (deeper stays at that indent).
/// At most 4 × size + 1 MiB characters. Any thread, linear.
[[nodiscard]] FormattedJson formatJson(QByteArrayView json);

/// Values by path, for comparing two messages; a repeated name keeps its last value.
[[nodiscard]] QHash<QByteArray, QByteArray> jsonValues(const FormattedJson &formatted);

/// Empty if the bytes are one valid JSON text, else one sentence with line and column.
[[nodiscard]] QString jsonProblem(QByteArrayView json);

}
