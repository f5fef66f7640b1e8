// SPDX-License-Identifier: GPL-3.0-or-later
// Names a number inside a payload. Text form, stable in saved charts:
//   ""             the whole payload as a number ("21.5", "ON"/"OFF"/"true"/"false" as 1/0)
//   "/a/b/0"       JSON Pointer (RFC 6901) to a number or boolean
//   "f32le[12]"    element of a float32 little-endian array (also f32be, f64le, f64be)
//   "f32le.rms"    root mean square of such an array (also .min .max .mean)
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace mqttscope
{

class FieldPath
{
public:
    /// The error is one sentence for the user.
    [[nodiscard]] static Result<FieldPath, QString> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    /// The number at this path, nullopt if the payload has none there. No allocation on the JSON path but the parser's
    /// own reusable buffer; at most O(payload). Any thread.
    [[nodiscard]] std::optional<double> extract(QByteArrayView payload) const;

private:
    enum class Kind : quint8
    {
        Whole,
        JsonPointer,
        ArrayElement,
        ArrayStatistic
    };
    enum class Element : quint8
    {
        Float32Le,
        Float32Be,
        Float64Le,
        Float64Be
    };
    enum class Statistic : quint8
    {
        Rms,
        Minimum,
        Maximum,
        Mean
    };
    Kind m_kind = Kind::Whole;
    Element m_element = Element::Float32Le;
    Statistic m_statistic = Statistic::Rms;
    quint32 m_index = 0;
    QByteArray m_pointer;
};

/// A field of a payload as the field table lists it.
struct PayloadField
{
    QString path; ///< FieldPath text
    QString display; ///< value exactly as in the payload (numbers not rounded), made visible, bounded
    std::optional<double> number; ///< if it can be plotted
};

/// Lists the fields of a payload, at most `limit`; JSON leaves in document order, arrays by their statistics first.
[[nodiscard]] QList<PayloadField> listFields(QByteArrayView payload, int limit = 200);

}
