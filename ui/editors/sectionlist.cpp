// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/sectionlist.h"

#include "core/base/plaintext.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace mqttscope
{

namespace
{

constexpr int kWidth = 250;
constexpr int kRowHeight = 32;
constexpr int kMargin = 14;
constexpr int kSummaryRole = Qt::UserRole + 1;
constexpr int kProblemRole = Qt::UserRole + 2;

class SectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {kWidth, qMax(kRowHeight, option.fontMetrics.height() + 14)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        painter->save();
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? colors.selection : colors.bar);
        QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        painter->setFont(option.font);
        painter->setPen(colors.text);
        const QString title = index.data().toString();
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
        rect.setLeft(rect.left() + option.fontMetrics.horizontalAdvance(title) + 12);
        if (index.data(kProblemRole).toBool()) {
            const QRect iconRect(rect.right() - 15, rect.center().y() - 7, 16, 16);
            themedIcon(IconId::Warning, IconTint::Error).paint(painter, iconRect);
        } else {
            const QFont small = scaledFont(option.font, kSmallText);
            painter->setFont(small);
            painter->setPen(colors.textMuted);
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                              QFontMetrics(small).elidedText(visibleText(index.data(kSummaryRole).toString()),
                                                             Qt::ElideRight, rect.width()));
        }
        painter->restore();
    }
};

}

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("sectionList"));
    setAccessibleName(tr("Sections"));
    setFixedWidth(kWidth);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SectionDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentRowChanged, this, &SectionList::currentChanged);
}

void SectionList::addEntry(const QString &title) { addItem(title); }

void SectionList::setEntry(int index, const QString &summary, bool hasProblem)
{
    QListWidgetItem *entry = item(index);
    entry->setData(kSummaryRole, summary);
    entry->setData(kProblemRole, hasProblem);
    const QString words = hasProblem ? tr("has a problem") : summary;
    entry->setData(Qt::AccessibleTextRole, QStringList{entry->text(), words}.join(QStringLiteral(", ")));
}

}
