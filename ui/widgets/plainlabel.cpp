// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "core/base/plaintext.h"

#include <QResizeEvent>

namespace mqttscope
{

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setPlainText(text);
}

void PlainLabel::setPlainText(const QString &text)
{
    if (text == m_fullText)
        return;
    m_fullText = text;
    updateShownText();
}

void PlainLabel::setElide(Elide elide)
{
    m_elide = elide;
    updateShownText();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elide == Elide::None ? hint
                                  : QSize(qMin(hint.width(), fontMetrics().averageCharWidth() * 6), hint.height());
}

int PlainLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    for (const auto &[known, height] : m_heights) {
        if (known == width)
            return height;
    }
    if (m_heights.size() == 8)
        m_heights.clear();
    const int height = QLabel::heightForWidth(width);
    m_heights.append({width, height});
    return height;
}

bool PlainLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish:
        m_heights.clear();
        break;
    default:
        break;
    }
    return QLabel::event(event);
}

void PlainLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_elide != Elide::None)
        updateShownText();
}

void PlainLabel::updateShownText()
{
    QString shown = visibleText(m_fullText, wordWrap() ? LineBreaks::Keep : LineBreaks::Visible);
    if (m_elide != Elide::None && width() > 0) {
        const auto mode = m_elide == Elide::Right ? Qt::ElideRight : Qt::ElideMiddle;
        shown = fontMetrics().elidedText(shown, mode, contentsRect().width());
    }
    m_heights.clear();
    setText(shown);
    updateGeometry();
}

QString plainToolTip(const QString &text)
{
    const QString shown = visibleText(text, LineBreaks::Keep, 2000);
    return QStringLiteral("<span style=\"white-space:pre-wrap\">") + shown.toHtmlEscaped() + QStringLiteral("</span>");
}

}
