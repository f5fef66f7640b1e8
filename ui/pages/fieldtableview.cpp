// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fieldtableview.h"

#include "ui/models/fieldtablemodel.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/sparkline.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

namespace mqttscope
{

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colors &colors = colorsFor(option->palette);
    option->state &= ~QStyle::State_HasFocus;
    if (index.column() != FieldTableModel::Plot)
        option->font = monospaceFont(option->font);
    if (index.column() == FieldTableModel::Change) {
        const int sign = index.data(FieldTableModel::ChangeSignRole).toInt();
        const QColor color = sign > 0 ? colors.success : sign < 0 ? colors.error : colors.textMuted;
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }
    if (index.column() == FieldTableModel::Plot) {
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        const bool isPlotted = index.data(FieldTableModel::PlottedRole).toBool();
        if (!option->text.isEmpty())
            option->text = (isPlotted ? QStringLiteral("● ") : QStringLiteral("+ ")) + option->text;
        option->palette.setColor(QPalette::Text, colors.accent);
        option->palette.setColor(QPalette::HighlightedText, colors.accent);
    }
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != FieldTableModel::LastMinute)
        return;
    const auto samples = index.data(FieldTableModel::SamplesRole).value<QList<float>>();
    paintSparkline(painter, QRectF(option.rect).adjusted(4, 6, -8, -7), samples, colorsFor(option.palette).accent);
}

FieldTableView::FieldTableView(FieldTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new FieldDelegate(this));
    setObjectName(QStringLiteral("fieldTable"));
    setAccessibleName(tr("Fields of the message"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setWordWrap(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setDefaultSectionSize(ScopeStyle::kRowHeight + 3);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(FieldTableModel::Field, QHeaderView::Stretch);
    setColumnWidth(FieldTableModel::Value, 110);
    setColumnWidth(FieldTableModel::Change, 100);
    setColumnWidth(FieldTableModel::LastMinute, 118);
    setColumnWidth(FieldTableModel::Plot, 78);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == FieldTableModel::Plot)
            m_model.togglePlot(index.row());
    });
}

void FieldTableView::togglePlot()
{
    const int current = currentIndex().row();
    if (m_model.canPlot(current)) {
        m_model.togglePlot(current);
        return;
    }
    if (selectionModel()->hasSelection()) // another field than the one chosen would be a surprise
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.canPlot(row))
            continue;
        m_model.togglePlot(row);
        return;
    }
}

void FieldTableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isButton = index.column() == FieldTableModel::Plot && m_model.canPlot(index.row());
    viewport()->setCursor(isButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}
