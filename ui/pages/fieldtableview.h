// SPDX-License-Identifier: GPL-3.0-or-later
// The field table on screen: coloured changes, small lines, and a cell that plots a field.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace mqttscope
{

class FieldTableModel;

class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

class FieldTableView : public QTableView
{
    Q_OBJECT
public:
    explicit FieldTableView(FieldTableModel &model, QWidget *parent = nullptr);

    /// Plots or unplots the current field, or the first that can be plotted.
    void togglePlot();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    FieldTableModel &m_model;
};

}
