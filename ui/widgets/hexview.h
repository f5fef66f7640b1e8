// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as offset, hexadecimal and text columns; selectable, markable; only what is on screen is drawn.
#pragma once

#include "ui/models/bytetext.h"

#include <QAbstractScrollArea>

#include <memory>

class QPainter;

namespace mqttscope
{

/// Works the same with 2 bytes and 200 MB. Secret bytes are shown and copied masked.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class CopyForm : quint8
    {
        Hex,
        CArray,
        Text,
    };
    /// More than this is not copied at once, in bytes.
    static constexpr qsizetype kCopyLimit = 16 << 20;

    explicit HexView(QWidget *parent = nullptr);

    /// @param owner keeps `bytes` alive for as long as they are shown
    void setBytes(QByteArrayView bytes, std::shared_ptr<const void> owner = {}, const ByteRanges &secrets = {});
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

    /// Marks bytes and brings them into view; an empty range marks nothing.
    void setMark(ByteRange mark);
    [[nodiscard]] ByteRange mark() const { return m_mark; }
    [[nodiscard]] ByteRange selection() const;
    void select(ByteRange range);
    /// The selected bytes, all without a selection.
    void copy(CopyForm form) const;
    /// At most kCopyLimit bytes of the selection (without one, of all); a last line says so if that is not all.
    [[nodiscard]] QString text(CopyForm form) const;

    [[nodiscard]] int bytesPerRow() const { return m_perRow; }
    /// Byte under a point of the viewport, -1 if none.
    [[nodiscard]] qsizetype byteAt(const QPoint &point) const;
    /// Where a byte's two digits are drawn, in viewport coordinates.
    [[nodiscard]] QRect byteRect(qsizetype offset) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void byteClicked(qsizetype offset);
    void selectionChanged(qsizetype start, qsizetype length);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Metrics
    {
        int digit = 0; ///< width of one character
        int row = 0;
        int offsetWidth = 0; ///< of the offset column with the gap behind it
        int hexWidth = 0;
    };
    void layoutRows();
    void updateMetrics();
    void moveCursor(qsizetype to, bool extend);
    void ensureVisible(qsizetype offset);
    void announceSelection();
    void paintRow(QPainter &painter, qsizetype row, int y) const;
    [[nodiscard]] int offsetDigits() const;

    std::shared_ptr<const void> m_owner;
    QByteArrayView m_bytes;
    ByteRanges m_secrets;
    ByteRange m_mark;
    Metrics m_metrics;
    int m_perRow = 16;
    qsizetype m_anchor = -1; ///< -1 = no cursor
    qsizetype m_cursor = -1;
    bool m_hasSelection = false;
};

}
