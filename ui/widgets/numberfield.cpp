// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberfield.h"

#include "ui/theme/fonts.h"

#include <QRegularExpression>
#include <QRegularExpressionValidator>

namespace mqttscope
{

NumberField::NumberField(quint64 minimum, quint64 maximum, Empty empty, QWidget *parent)
    : QLineEdit(parent)
    , m_minimum(minimum)
    , m_maximum(maximum)
    , m_empty(empty)
{
    // Digits only; the range is said in words, so that what was typed stays on the screen.
    static const QRegularExpression digits(QStringLiteral("[0-9]{0,10}"));
    setValidator(new QRegularExpressionValidator(digits, this));
    setFont(monospaceFont(font()));
    setFixedWidth(130);
}

void NumberField::setValue(std::optional<quint64> value) { setText(value ? QString::number(*value) : QString()); }

std::optional<quint64> NumberField::value() const
{
    bool isNumber = false;
    const quint64 number = text().toULongLong(&isNumber);
    if (!isNumber || number < m_minimum || number > m_maximum)
        return std::nullopt;
    return number;
}

QString NumberField::problem(const QString &label) const
{
    if (value() || (text().isEmpty() && m_empty == Empty::Allowed))
        return {};
    return tr("%1 must be a number from %2 to %3.").arg(label, QString::number(m_minimum), QString::number(m_maximum));
}

}
