// SPDX-License-Identifier: GPL-3.0-or-later
// A field to type a filter into, with a clear button and, below it, one sentence when the filter is not understood.
#pragma once

#include <QWidget>

class QLineEdit;

namespace mqttscope
{

class PlainLabel;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setPlaceholderText(const QString &text);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// The field itself, for object names, completers and focus.
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    /// Shows a sentence under the field and marks it; empty = the filter is good.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void textChanged(const QString &text);
    void returnPressed();

private:
    QLineEdit *m_edit;
    PlainLabel *m_problem;
};

}
