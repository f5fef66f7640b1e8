// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/topicdelegate.h"

#include "core/base/plaintext.h"
#include "ui/models/format.h"
#include "ui/models/topictreemodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sparkline.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace mqttscope
{

namespace
{
constexpr int kGap = 8;
constexpr int kRightMargin = 12;
constexpr int kSparkWidth = 54;
constexpr int kRounding = 2; // text is wider than its rounded width at fractional scales
/// A name may take this share of the row before it is cut in favour of the value.
constexpr double kNameShare = 0.6;
}

TopicDelegate::TopicDelegate(const TopicTreeModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{ }

QSize TopicDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, qMax(ScopeStyle::kRowHeight, option.fontMetrics.height() + 6)};
}

void TopicDelegate::paintGround(QPainter *painter, const QRect &rect, bool isSelected, const QPalette &palette,
                                const QModelIndex &index) const
{
    const Colors &colors = colorsFor(palette);
    if (isSelected) {
        painter->fillRect(rect, colors.selection);
        return;
    }
    const qint64 lastTimeNs = m_model.lastTimeNs(index);
    const qint64 age = m_model.nowNs() - lastTimeNs;
    if (!m_isFlashing || lastTimeNs == 0 || age >= kFlashNs)
        return;
    QColor glow = colors.highlight;
    glow.setAlphaF(float((colors.isDark ? 0.75 : 0.6) * (1.0 - double(qMax<qint64>(age, 0)) / double(kFlashNs))));
    painter->fillRect(rect, glow);
}

QString TopicDelegate::trailingText(const TopicRow &row) const { return formatCount(row.subtreeMessages); }

void TopicDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TopicRow row = m_model.rowAt(index);
    const Colors &colors = colorsFor(option.palette);
    painter->save();
    QRect rect = option.rect.adjusted(4, 0, -kRightMargin, 0);
    const auto drawText = [painter](const QRect &where, Qt::Alignment alignment, const QString &text) {
        painter->drawText(where, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    };
    if (row.isElision) {
        painter->setFont(option.font);
        painter->setPen(colors.textMuted);
        drawText(rect, Qt::AlignLeft, option.fontMetrics.elidedText(row.name, Qt::ElideRight, rect.width()));
        painter->restore();
        return;
    }

    const QFont small = scaledFont(option.font, kSmallText);
    const QFontMetrics smallMetrics(small);
    const QString trailing = trailingText(row);
    const int trailingWidth = smallMetrics.horizontalAdvance(trailing) + kRounding;
    painter->setFont(small);
    painter->setPen(colors.textMuted);
    drawText(QRect(rect.right() - trailingWidth, rect.top(), trailingWidth + 1, rect.height()), Qt::AlignRight,
             trailing);
    rect.setRight(rect.right() - trailingWidth - kGap);

    const QFontMetrics &metrics = option.fontMetrics;
    const int nameRoom = row.topicId.isValid() ? int(rect.width() * kNameShare) : rect.width();
    const int nameWidth = qMin(metrics.horizontalAdvance(row.name) + kRounding, qMax(nameRoom, 40));
    painter->setFont(option.font);
    painter->setPen(colors.text);
    drawText(QRect(rect.left(), rect.top(), nameWidth, rect.height()), Qt::AlignLeft,
             metrics.elidedText(row.name, Qt::ElideRight, nameWidth));
    rect.setLeft(rect.left() + nameWidth + kGap);

    if (row.isRetained) {
        const QString mark = QStringLiteral("R");
        const QSize size = Badge::sizeFor(mark, option.font);
        Badge::paint(painter, QRect(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size), mark,
                     BadgeTone::Retained, option.font, option.palette);
        rect.setLeft(rect.left() + size.width() + kGap);
    }
    if (row.topicId.isValid() && !row.preview.isEmpty()) {
        const QList<float> samples = m_model.sparkline(index);
        const bool hasLine = samples.size() > 1 && rect.width() > kSparkWidth + 30;
        if (hasLine) {
            const QRectF line(rect.right() - kSparkWidth + 1, rect.top() + 7, kSparkWidth, rect.height() - 14);
            paintSparkline(painter, line, samples, colors.accent);
            rect.setRight(rect.right() - kSparkWidth - kGap);
        }
        const QFont mono = monospaceFont(option.font);
        painter->setFont(mono);
        painter->setPen(colors.textMuted);
        if (rect.width() > 16)
            drawText(rect, Qt::AlignLeft, QFontMetrics(mono).elidedText(row.preview, Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

bool TopicDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const TopicRow row = m_model.rowAt(index);
    QString text = row.isElision ? row.name : visibleText(row.topic, LineBreaks::Visible, 500);
    if (row.topicId.isValid())
        text += QLatin1Char('\n')
            + (row.messages == 1 ? tr("1 message") : tr("%1 messages").arg(formatCount(row.messages)))
            + QLatin1String(", ") + (row.rate > 0 ? formatRate(row.rate) : tr("silent now"));
    if (!row.isElision)
        text += QLatin1Char('\n')
            + tr("Number at the end: messages of this topic and below, %1").arg(formatCount(row.subtreeMessages));
    if (row.isRetained)
        text += QLatin1Char('\n') + tr("R: the broker keeps a Retained Message");
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport());
    return true;
}

}
