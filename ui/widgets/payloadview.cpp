// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/payloadview.h"

#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr int kGutterPadding = 8;

QColor toneColor(TextTone tone, const Colors &colors)
{
    switch (tone) {
    case TextTone::Plain:
        return colors.text;
    case TextTone::Key:
        return colors.jsonKey;
    case TextTone::String:
        return colors.jsonString;
    case TextTone::Number:
        return colors.jsonNumber;
    case TextTone::Keyword:
        return colors.jsonKeyword;
    case TextTone::Muted:
        return colors.textMuted;
    case TextTone::Added:
        return colors.success;
    case TextTone::Removed:
        return colors.error;
    }
    return colors.text;
}

}

class PayloadView::Highlighter : public QSyntaxHighlighter
{
public:
    Highlighter(QTextDocument *document, const PayloadView &view)
        : QSyntaxHighlighter(document)
        , m_view(view)
    { }
    QList<TextRun> runs;

protected:
    void highlightBlock(const QString &text) override
    {
        const qsizetype from = currentBlock().position();
        const qsizetype to = from + text.size();
        const Colors &colors = colorsFor(m_view.palette());
        auto run = std::lower_bound(runs.cbegin(), runs.cend(), from, [](const TextRun &a, qsizetype position) {
            return a.start + a.length <= position;
        });
        for (; run != runs.cend() && run->start < to; ++run) {
            QTextCharFormat format;
            format.setForeground(toneColor(run->tone, colors));
            if (run->isMarked)
                format.setBackground(colors.highlight);
            const qsizetype start = qMax(run->start, from);
            setFormat(int(start - from), int(qMin(run->start + run->length, to) - start), format);
        }
    }

private:
    const PayloadView &m_view;
};

class PayloadView::Gutter : public QWidget
{
public:
    explicit Gutter(PayloadView *view)
        : QWidget(view)
        , m_view(*view)
    { }

protected:
    void paintEvent(QPaintEvent *event) override { m_view.paintGutter(event); }

private:
    PayloadView &m_view;
};

PayloadView::PayloadView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new Highlighter(document(), *this))
    , m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(monospaceFont(font()));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PayloadView::layoutGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    layoutGutter();
}

PayloadView::~PayloadView()
{
    // The highlighter asks the view for its palette until the document is gone.
    delete m_highlighter;
}

void PayloadView::setContent(const QString &text, const QList<TextRun> &runs)
{
    m_highlighter->runs = runs;
    if (toPlainText() == text) {
        m_highlighter->rehighlight();
        return;
    }
    const int x = horizontalScrollBar()->value();
    const int y = verticalScrollBar()->value();
    setPlainText(text);
    horizontalScrollBar()->setValue(x);
    verticalScrollBar()->setValue(y);
}

void PayloadView::setLineNumbersVisible(bool visible)
{
    m_hasLineNumbers = visible;
    layoutGutter();
}

void PayloadView::layoutGutter()
{
    int width = kGutterPadding;
    if (m_hasLineNumbers) {
        const auto digits = QString::number(qMax(10, blockCount())).size();
        width += int(digits) * fontMetrics().horizontalAdvance(QLatin1Char('0')) + kGutterPadding;
    }
    setViewportMargins(width, 6, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(inner.left(), inner.top() + 6, width, inner.height() - 6);
}

void PayloadView::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_hasLineNumbers)
        return;
    painter.setFont(font());
    painter.setPen(colors.textMuted);
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const QRectF line(0, top, m_gutter->width() - kGutterPadding, fontMetrics().height());
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        block = block.next();
        top += height;
    }
}

void PayloadView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layoutGutter();
}

void PayloadView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(monospaceFont(QApplication::font()));
        layoutGutter();
    }
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

}
