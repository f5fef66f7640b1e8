// SPDX-License-Identifier: GPL-3.0-or-later
// Labels and tooltips that show text from outside as plain text, whatever it contains.
#pragma once

#include <QLabel>
#include <QPair>
#include <QVarLengthArray>

namespace mqttscope
{

/// A label that never interprets its text: plain text format, hostile characters visible, no mnemonics.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Elide : quint8
    {
        None,
        Right,
        Middle
    };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Shows `text` made visible; keeps the original for fullText().
    void setPlainText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_fullText; }
    void setElide(Elide elide);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateShownText();
    QString m_fullText;
    Elide m_elide = Elide::None;
    /// Nested layouts ask for the same few widths over and over, and each answer breaks the text into lines.
    mutable QVarLengthArray<QPair<int, int>, 8> m_heights;
};

/// Text for setToolTip that Qt shows as it is: hostile characters visible, markup escaped.
[[nodiscard]] QString plainToolTip(const QString &text);

}
