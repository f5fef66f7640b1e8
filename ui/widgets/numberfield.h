// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a whole number in a range; may be empty where "not sent" is a value of its own.
#pragma once

#include <QLineEdit>

#include <optional>

namespace mqttscope
{

class NumberField : public QLineEdit
{
    Q_OBJECT
public:
    enum class Empty : quint8
    {
        Allowed,
        Forbidden
    };

    NumberField(quint64 minimum, quint64 maximum, Empty empty, QWidget *parent = nullptr);

    void setValue(std::optional<quint64> value);
    /// nullopt if empty or not a number in the range.
    [[nodiscard]] std::optional<quint64> value() const;
    /// Empty = good; otherwise one sentence that names `label` and the range.
    [[nodiscard]] QString problem(const QString &label) const;

private:
    quint64 m_minimum;
    quint64 m_maximum;
    Empty m_empty;
};

}
