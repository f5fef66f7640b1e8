// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/topictreeview.h"

#include "ui/models/topictreemodel.h"
#include "ui/pages/topicdelegate.h"

#include <QHeaderView>
#include <QPainter>

namespace mqttscope
{

namespace
{
/// Rows opened for a filter: enough to see the matches, few enough to open between two keys.
constexpr int kOpenedRows = 400;
/// A new tree is opened level by level while it stays within a screen.
constexpr int kFirstRows = 24;
/// Rates fade without messages; twice a second is often enough to see it.
constexpr int kTicksPerRepaint = 10;
}

TopicTreeView::TopicTreeView(TopicTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new TopicDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(15);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    setObjectName(QStringLiteral("topicTree"));
    setAccessibleName(tr("Topics"));
}

void TopicTreeView::setFlashing(bool on) { m_delegate->setFlashing(on); }

void TopicTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_delegate->paintGround(painter, option.rect, selectionModel()->isSelected(index), palette(), index);
    QTreeView::drawRow(painter, option, index);
}

void TopicTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isQuiet || !current.isValid())
        return;
    const TopicRow row = m_model.rowAt(current);
    if (!row.isElision)
        Q_EMIT topicSelected(row.topicId, row.topic);
}

void TopicTreeView::reset()
{
    QTreeView::reset();
    m_isFresh = m_model.rowCount() == 0;
}

void TopicTreeView::rememberOpen()
{
    m_open.clear();
    QList<QModelIndex> waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (!m_model.hasChildren(index) || !isExpanded(index))
                continue;
            m_open.append(m_model.nodeOf(index));
            waiting.append(index);
        }
    }
}

void TopicTreeView::restoreOpen()
{
    for (const TopicNodeId node : std::as_const(m_open)) {
        const QModelIndex index = m_model.indexOfNode(node);
        if (index.isValid())
            setExpanded(index, true);
    }
}

void TopicTreeView::openMatches()
{
    int opened = 0;
    QList<QModelIndex> waiting{QModelIndex()};
    while (!waiting.isEmpty() && opened < kOpenedRows) {
        const QModelIndex parent = waiting.takeFirst();
        for (int row = 0; row < m_model.rowCount(parent) && opened < kOpenedRows; ++row, ++opened) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (!m_model.hasChildren(index))
                continue;
            setExpanded(index, true);
            waiting.append(index);
        }
    }
}

void TopicTreeView::applyFilter(const QString &text)
{
    if (!m_model.hasFilter())
        rememberOpen();
    const TopicNodeId current = m_model.nodeOf(currentIndex());
    if (current != 0)
        m_current = current;
    m_isQuiet = true;
    m_model.setFilter(text);
    if (m_model.hasFilter())
        openMatches();
    else
        restoreOpen();
    const QModelIndex index = m_model.indexOfNode(m_current);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    m_isQuiet = false;
}

void TopicTreeView::showTopic(TopicId topic)
{
    const QModelIndex index = m_model.indexOf(topic);
    if (!index.isValid() || index == currentIndex())
        return;
    m_isQuiet = true;
    setCurrentIndex(index);
    scrollTo(index);
    m_isQuiet = false;
}

void TopicTreeView::openFirstLevels()
{
    if (!m_isFresh || m_model.rowCount() == 0)
        return;
    m_isFresh = false;
    int rows = m_model.rowCount();
    QList<QModelIndex> level{QModelIndex()};
    while (!level.isEmpty()) {
        QList<QModelIndex> next;
        int added = 0;
        for (const QModelIndex &parent : std::as_const(level))
            for (int row = 0; row < m_model.rowCount(parent); ++row) {
                const QModelIndex index = m_model.index(row, 0, parent);
                added += m_model.rowCount(index);
                next.append(index);
            }
        if (added == 0 || rows + added > kFirstRows)
            return;
        for (const QModelIndex &index : std::as_const(next))
            setExpanded(index, true);
        rows += added;
        level = next;
    }
}

void TopicTreeView::tick()
{
    if (m_model.changedWithin(TopicDelegate::kFlashNs) || ++m_ticks >= kTicksPerRepaint) {
        m_ticks = 0;
        viewport()->update();
    }
}

}
