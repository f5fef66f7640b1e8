// SPDX-License-Identifier: GPL-3.0-or-later
// A payload prepared for reading, one text per way of looking at it. Made from bytes; no widgets.
#pragma once

#include "core/payload/jsonformat.h"
#include "core/payload/payloadkind.h"

#include <QByteArray>
#include <QString>

namespace mqttscope
{

/// Changed values of a JSON message against the one before.
struct JsonDifference
{
    QString text; ///< one line per value: "− /path  old" and "+ /path  new"
    int changed = 0; ///< values that differ, appeared or went
    int values = 0; ///< values now
};

class PayloadDocument
{
public:
    /// Bytes shown of a payload.
    static constexpr qsizetype kLimit = kPayloadPreviewBytes;

    PayloadDocument() = default;
    /// `previous` is the payload of the message before, for marking changes; may be empty.
    explicit PayloadDocument(QByteArrayView payload, QByteArrayView previous = {});

    [[nodiscard]] const PayloadReading &reading() const { return m_reading; }
    [[nodiscard]] bool isCut() const { return m_wholeSize > m_shown.size(); }
    /// "Showing the first 64 KiB of 1.2 MiB."; empty if all is shown.
    [[nodiscard]] QString note() const;

    [[nodiscard]] const FormattedJson &json() const { return m_json; } ///< laid out as far as it is right
    /// True if the value of a span differs from the message before.
    [[nodiscard]] bool isChanged(const JsonSpan &span) const;
    [[nodiscard]] QString text() const; ///< line ends kept, all else made visible
    [[nodiscard]] QString hex() const;
    [[nodiscard]] JsonDifference difference() const;

private:
    QByteArray m_shown;
    qint64 m_wholeSize = 0;
    PayloadReading m_reading;
    FormattedJson m_json;
    bool m_hasPrevious = false;
    QHash<QByteArray, QByteArray> m_before;
};

}
