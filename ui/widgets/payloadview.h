// SPDX-License-Identifier: GPL-3.0-or-later
// Read-only monospaced text with line numbers and coloured runs: how a payload is read, searched and copied.
#pragma once

#include <QList>
#include <QPlainTextEdit>

namespace mqttscope
{

/// What a run of characters is; the theme knows its colour.
enum class TextTone : quint8
{
    Plain,
    Key,
    String,
    Number,
    Keyword,
    Muted,
    Added,
    Removed,
};

struct TextRun
{
    qsizetype start = 0; ///< UTF-16 units from the start of the text
    qsizetype length = 0;
    TextTone tone = TextTone::Plain;
    bool isMarked = false; ///< on the highlight colour
};

class PayloadView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PayloadView(QWidget *parent = nullptr);
    ~PayloadView() override;

    /// Shows `text` (already made visible) with `runs` in ascending order. The same text again only moves the marks;
    /// the place scrolled to is kept.
    void setContent(const QString &text, const QList<TextRun> &runs = {});
    void setLineNumbersVisible(bool visible);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Highlighter;
    class Gutter;
    void layoutGutter();
    void paintGutter(QPaintEvent *event);

    Highlighter *m_highlighter;
    Gutter *m_gutter;
    bool m_hasLineNumbers = true;
};

}
