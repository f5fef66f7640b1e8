// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bigtable.h"

#include "ui/theme/colors.h"
#include "ui/theme/style.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace mqttscope
{

BigTable::BigTable(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    m_header->setHighlightSections(false);
    m_header->setSectionsClickable(false);
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        if (verticalScrollBar()->sliderPosition() < verticalScrollBar()->maximum())
            setFollowing(false);
    });
}

int BigTable::rowHeight() const { return qMax(ScopeStyle::kRowHeight, fontMetrics().height() + 6); }

int BigTable::rowCount() const { return model() ? model()->rowCount() : 0; }

int BigTable::rowsPerPage() const { return qMax(1, viewport()->height() / rowHeight()); }

void BigTable::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    m_header->setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { takeRemoval(first, last); });
    updateGeometries();
}

void BigTable::setFollowing(bool following)
{
    if (following)
        showEnd();
    if (following == m_isFollowing)
        return;
    m_isFollowing = following;
    Q_EMIT followingChanged(following);
}

void BigTable::showEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void BigTable::selectRow(int row)
{
    const QScopedValueRollback<bool> guard(m_isSelectingByProgram, true);
    if (row < 0 || row >= rowCount()) {
        clearSelection();
        return;
    }
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!m_isFollowing)
        scrollTo(index);
}

QRect BigTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int y = (index.row() - verticalScrollBar()->value()) * rowHeight();
    return {m_header->sectionViewportPosition(index.column()), y, m_header->sectionSize(index.column()), rowHeight()};
}

void BigTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QScrollBar *bar = verticalScrollBar();
    const int page = rowsPerPage();
    if (hint == PositionAtCenter)
        bar->setValue(index.row() - page / 2);
    else if (hint == PositionAtTop || index.row() < bar->value())
        bar->setValue(index.row());
    else if (hint == PositionAtBottom || index.row() >= bar->value() + page)
        bar->setValue(index.row() - page + 1);
}

QModelIndex BigTable::indexAt(const QPoint &point) const
{
    const int row = verticalScrollBar()->value() + point.y() / rowHeight();
    const int column = m_header->logicalIndexAt(point.x());
    if (!model() || point.y() < 0 || row >= rowCount() || column < 0)
        return {};
    return model()->index(row, column);
}

// Searching by typed letters would visit every row.
void BigTable::keyboardSearch(const QString &) { }

void BigTable::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
    if (m_isFollowing)
        showEnd();
    viewport()->update();
}

void BigTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    if (m_isFollowing)
        showEnd();
    viewport()->update();
}

// The base would make a neighbour current, which here means choosing another packet.
void BigTable::rowsAboutToBeRemoved(const QModelIndex &, int, int) { }

void BigTable::takeRemoval(int first, int last)
{
    QScrollBar *bar = verticalScrollBar();
    const int above = qBound(0, bar->value() - first, last - first + 1);
    const int value = bar->value() - above;
    updateGeometries();
    bar->setValue(m_isFollowing ? bar->maximum() : value);
    viewport()->update();
}

void BigTable::updateGeometries()
{
    const int headerHeight = m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - headerHeight, area.width(), headerHeight);
    verticalScrollBar()->setPageStep(rowsPerPage());
    verticalScrollBar()->setRange(0, qMax(0, rowCount() - rowsPerPage()));
    QAbstractItemView::updateGeometries();
}

QModelIndex BigTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    int row = current;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = current - 1;
        break;
    case MoveDown:
    case MoveNext:
        row = current + 1;
        break;
    case MovePageUp:
        row = current - rowsPerPage();
        break;
    case MovePageDown:
        row = current + rowsPerPage();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rowCount() - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, rowCount() - 1), 0);
}

int BigTable::verticalOffset() const { return verticalScrollBar()->value() * rowHeight(); }

void BigTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(),
                             command | QItemSelectionModel::Rows);
}

QRegion BigTable::visualRegionForSelection(const QItemSelection &) const { return viewport()->rect(); }

void BigTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    if (m_isSelectingByProgram || selected.isEmpty())
        return;
    setFollowing(false);
    Q_EMIT rowChosen(selected.indexes().constFirst().row());
}

void BigTable::scrollContentsBy(int, int) { viewport()->update(); }

void BigTable::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometries();
}

void BigTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    painter.fillRect(event->rect(), colors.panel);
    if (!model())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int top = verticalScrollBar()->value();
    const int first = top + event->rect().top() / rowHeight();
    const int last = qMin(top + event->rect().bottom() / rowHeight(), rowCount() - 1);
    for (int row = first; row <= last; ++row) {
        const bool isSelected = selectionModel()->isRowSelected(row);
        const QRect line(0, (row - top) * rowHeight(), viewport()->width(), rowHeight());
        if (isSelected)
            painter.fillRect(line, colors.selection);
        for (int column = 0; column < m_header->count(); ++column) {
            if (m_header->isSectionHidden(column))
                continue;
            const QModelIndex index = model()->index(row, column);
            option.rect = visualRect(index);
            option.state.setFlag(QStyle::State_Selected, isSelected);
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
        if (isSelected && hasFocus()) {
            painter.setPen(colors.accent);
            painter.drawRect(line.adjusted(0, 0, -1, -1));
        }
    }
}

}
