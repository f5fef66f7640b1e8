// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hexview.h"

#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace mqttscope
{

namespace
{
constexpr int kMargin = 12;
constexpr int kWideRow = 16;
constexpr int kNarrowRow = 8;
/// Bytes named in the accessible description; more would only be noise.
constexpr qsizetype kSpokenBytes = 64;

QChar shownAs(char byte) { return byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.'); }
}

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Bytes"));
    updateMetrics();
}

void HexView::setBytes(QByteArrayView bytes, std::shared_ptr<const void> owner, const ByteRanges &secrets)
{
    m_owner = std::move(owner);
    m_bytes = bytes;
    m_secrets = secrets;
    m_mark = {};
    m_anchor = -1;
    m_cursor = -1;
    m_hasSelection = false;
    verticalScrollBar()->setValue(0);
    updateMetrics();
    announceSelection();
}

void HexView::setMark(ByteRange mark)
{
    m_mark = mark;
    if (mark.length > 0) {
        // The start must stay in view even where the whole range does not fit.
        ensureVisible(std::min(mark.end(), qsizetype(m_bytes.size())) - 1);
        ensureVisible(mark.start);
    }
    announceSelection();
    viewport()->update();
}

ByteRange HexView::selection() const
{
    if (!m_hasSelection)
        return {};
    const qsizetype first = std::min(m_anchor, m_cursor);
    return {first, std::max(m_anchor, m_cursor) - first + 1};
}

void HexView::select(ByteRange range)
{
    const bool isInside = range.length > 0 && range.start >= 0 && range.end() <= m_bytes.size();
    m_hasSelection = isInside;
    m_anchor = isInside ? range.start : -1;
    m_cursor = isInside ? range.end() - 1 : -1;
    announceSelection();
    viewport()->update();
}

QString HexView::text(CopyForm form) const
{
    const ByteRange part = m_hasSelection ? selection() : ByteRange{0, m_bytes.size()};
    const ByteRange bounded{part.start, std::min(part.length, kCopyLimit)};
    const QString cut = bounded.length < part.length
        ? tr("first %1 of %2 bytes").arg(QString::number(bounded.length), QString::number(part.length))
        : QString();
    const QString lastLine = cut.isEmpty() ? QString() : QStringLiteral("\n… ") + cut + QLatin1Char('\n');
    switch (form) {
    case CopyForm::CArray:
        return cArrayText(m_bytes, bounded, m_secrets)
            + (cut.isEmpty() ? QString() : QStringLiteral("/* ") + cut + QStringLiteral(" */\n"));
    case CopyForm::Text:
        return plainText(m_bytes, bounded, m_secrets) + lastLine;
    case CopyForm::Hex:
        break;
    }
    return hexText(m_bytes, bounded, m_secrets) + lastLine;
}

void HexView::copy(CopyForm form) const
{
    if (!m_bytes.isEmpty())
        QApplication::clipboard()->setText(text(form));
}

int HexView::offsetDigits() const
{
    int digits = 4;
    for (qsizetype size = m_bytes.size() >> 16; size > 0; size >>= 4)
        ++digits;
    return digits;
}

void HexView::updateMetrics()
{
    const QFontMetrics metrics(monospaceFont(font()));
    m_metrics.digit = metrics.horizontalAdvance(QLatin1Char('0'));
    m_metrics.row = metrics.height() + 3;
    m_metrics.offsetWidth = (offsetDigits() + 2) * m_metrics.digit;
    layoutRows();
}

void HexView::layoutRows()
{
    const auto widthFor = [this](int perRow) {
        return 2 * kMargin + m_metrics.offsetWidth + (3 * perRow + perRow + 2) * m_metrics.digit;
    };
    m_perRow = viewport()->width() >= widthFor(kWideRow) ? kWideRow : kNarrowRow;
    m_metrics.hexWidth = 3 * m_perRow * m_metrics.digit;
    const qsizetype rows = (m_bytes.size() + m_perRow - 1) / m_perRow;
    const int visible = std::max(1, (viewport()->height() - 4) / m_metrics.row);
    verticalScrollBar()->setRange(0, int(std::max<qsizetype>(0, rows - visible)));
    verticalScrollBar()->setPageStep(visible);
    horizontalScrollBar()->setRange(0, std::max(0, widthFor(m_perRow) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect HexView::byteRect(qsizetype offset) const
{
    const int column = int(offset % m_perRow);
    const qsizetype row = offset / m_perRow - verticalScrollBar()->value();
    return {kMargin - horizontalScrollBar()->value() + m_metrics.offsetWidth + 3 * column * m_metrics.digit,
            int(row) * m_metrics.row, 2 * m_metrics.digit, m_metrics.row};
}

qsizetype HexView::byteAt(const QPoint &point) const
{
    const int x = point.x() + horizontalScrollBar()->value() - kMargin - m_metrics.offsetWidth;
    const int textStart = m_metrics.hexWidth + m_metrics.digit;
    int column = -1;
    if (x >= -m_metrics.digit / 2 && x < m_metrics.hexWidth)
        column = (x + m_metrics.digit / 2) / (3 * m_metrics.digit);
    else if (x >= textStart && x < textStart + m_perRow * m_metrics.digit)
        column = (x - textStart) / m_metrics.digit;
    if (column < 0 || column >= m_perRow || point.y() < 0)
        return -1;
    const qsizetype row = verticalScrollBar()->value() + point.y() / m_metrics.row;
    const qsizetype offset = row * m_perRow + column;
    return offset < m_bytes.size() ? offset : -1;
}

QSize HexView::sizeHint() const
{
    return {2 * kMargin + m_metrics.offsetWidth + (4 * kWideRow + 3) * m_metrics.digit, 12 * m_metrics.row};
}

void HexView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    painter.fillRect(event->rect(), colors.panel);
    painter.setFont(monospaceFont(font()));
    const qsizetype rows = (m_bytes.size() + m_perRow - 1) / m_perRow;
    const int first = event->rect().top() / m_metrics.row;
    const int last = event->rect().bottom() / m_metrics.row;
    for (int line = first; line <= last; ++line) {
        const qsizetype row = verticalScrollBar()->value() + line;
        if (row >= rows)
            break;
        paintRow(painter, row, line * m_metrics.row);
    }
    if (!m_bytes.isEmpty()) {
        const int x = kMargin - horizontalScrollBar()->value() + m_metrics.offsetWidth + m_metrics.hexWidth;
        painter.setPen(colors.border);
        painter.drawLine(x, 0, x, int(std::min<qsizetype>(rows * m_metrics.row, viewport()->height())));
    }
}

void HexView::paintRow(QPainter &painter, qsizetype row, int y) const
{
    const Colors &colors = colorsFor(palette());
    const int left = kMargin - horizontalScrollBar()->value();
    const int textLeft = left + m_metrics.offsetWidth + m_metrics.hexWidth + m_metrics.digit;
    const ByteRange selected = selection();
    const qsizetype start = row * m_perRow;
    const qsizetype end = std::min<qsizetype>(start + m_perRow, m_bytes.size());

    painter.setPen(colors.textMuted);
    painter.drawText(QRect(left, y, m_metrics.offsetWidth, m_metrics.row), Qt::AlignVCenter,
                     QString::number(start, 16).rightJustified(offsetDigits(), QLatin1Char('0')));
    for (qsizetype at = start; at < end; ++at) {
        const int column = int(at - start);
        const QRect hex(left + m_metrics.offsetWidth + 3 * column * m_metrics.digit, y, 2 * m_metrics.digit,
                        m_metrics.row);
        const QRect character(textLeft + column * m_metrics.digit, y, m_metrics.digit, m_metrics.row);
        const bool isMarked = m_mark.contains(at);
        if (isMarked || selected.contains(at)) {
            const QColor ground = isMarked ? colors.highlight : colors.selection;
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(QRectF(hex).adjusted(-2, 1.5, 2, -1.5), 2.5, 2.5);
            painter.fillRect(character.adjusted(0, 1, 0, -1), ground);
        }
        const bool isSecret = contains(m_secrets, at);
        painter.setPen(isSecret ? colors.textMuted : colors.text);
        painter.drawText(hex, Qt::AlignVCenter, hexText(m_bytes, {at, 1}, m_secrets));
        painter.drawText(character, Qt::AlignVCenter, QString(isSecret ? QChar(0x2022) : shownAs(m_bytes[at])));
        if (at == m_cursor && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(colors.accent);
            painter.drawRoundedRect(QRectF(hex).adjusted(-2.5, 0.5, 2.5, -0.5), 2.5, 2.5);
        }
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layoutRows();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const qsizetype offset = byteAt(event->position().toPoint());
    if (offset < 0)
        return;
    moveCursor(offset, event->modifiers() & Qt::ShiftModifier);
    Q_EMIT byteClicked(offset);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype offset = byteAt(event->position().toPoint());
    if ((event->buttons() & Qt::LeftButton) && offset >= 0 && m_anchor >= 0 && offset != m_cursor)
        moveCursor(offset, true);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(CopyForm::Hex);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        select({0, m_bytes.size()});
        return;
    }
    const qsizetype at = std::max<qsizetype>(m_cursor, 0);
    const qsizetype page = qsizetype(verticalScrollBar()->pageStep()) * m_perRow;
    const bool isWhole = event->modifiers() & Qt::ControlModifier;
    qsizetype to = at;
    switch (event->key()) {
    case Qt::Key_Left:
        to = at - 1;
        break;
    case Qt::Key_Right:
        to = at + 1;
        break;
    case Qt::Key_Up:
        to = at - m_perRow;
        break;
    case Qt::Key_Down:
        to = at + m_perRow;
        break;
    case Qt::Key_PageUp:
        to = at - page;
        break;
    case Qt::Key_PageDown:
        to = at + page;
        break;
    case Qt::Key_Home:
        to = isWhole ? 0 : at - at % m_perRow;
        break;
    case Qt::Key_End:
        to = isWhole ? m_bytes.size() - 1 : at - at % m_perRow + m_perRow - 1;
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (m_bytes.isEmpty())
        return;
    moveCursor(m_cursor < 0 ? 0 : std::clamp<qsizetype>(to, 0, m_bytes.size() - 1),
               event->modifiers() & Qt::ShiftModifier);
    if (!(event->modifiers() & Qt::ShiftModifier))
        Q_EMIT byteClicked(m_cursor);
}

void HexView::moveCursor(qsizetype to, bool extend)
{
    m_cursor = to;
    if (!extend || m_anchor < 0)
        m_anchor = to;
    m_hasSelection = m_anchor != m_cursor || (extend && m_hasSelection);
    ensureVisible(to);
    announceSelection();
    viewport()->update();
}

void HexView::ensureVisible(qsizetype offset)
{
    const int row = int(offset / m_perRow);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void HexView::announceSelection()
{
    const ByteRange spoken = m_hasSelection ? selection() : m_mark;
    setAccessibleDescription(
        spoken.length == 0
            ? (m_bytes.size() == 1 ? tr("1 byte") : tr("%1 bytes").arg(m_bytes.size()))
            : tr("Bytes %1 to %2: %3")
                  .arg(QString::number(spoken.start), QString::number(spoken.end() - 1),
                       hexText(m_bytes, {spoken.start, std::min(spoken.length, kSpokenBytes)}, m_secrets)));
    Q_EMIT selectionChanged(selection().start, selection().length);
}

}
